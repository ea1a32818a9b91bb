import { readFileSync } from 'node:fs';
import type { Bundle, Patient } from '@medplum/fhirtypes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MockEhr, startMockEhr } from '#mocks/ehr/server.ts';
import { loadMembers } from '#mocks/payer/load-members.ts';
import { type MockPayer, startMockPayer } from '#mocks/payer/server.ts';
import type { Factors } from '#src/domain/identity.ts';
import type { EligibilityOutcome } from '#src/domain/insurance.ts';
import { createFhirClient } from '#src/ehr/client.ts';
import { createDirectory } from '#src/ehr/directory.ts';
import { createSubjectOf } from '#src/ehr/insurance-subject.ts';
import { connectInProcess, type NoAnswer, type ToolClient } from '#src/mcp-tools/client.ts';
import { checkEligibilityTool } from '#src/mcp-tools/payer/check-eligibility.tool.ts';
import { createToolServer } from '#src/mcp-tools/server.ts';
import { inProcessCaller } from '#src/mcp-tools/tool-context.ts';
import { createEligibilityClient } from '#src/payer/eligibility-client.ts';
import { payerIdentifier } from '#src/payer/payer-identifier.ts';
import { type EhrTools, ehrTools, memoryProofs } from '#test/support/ehr-tools.ts';
import type { CastEntry } from '../../../scripts/mock-data/cast-list.ts';
import { ask } from './support.ts';

const read = <T>(file: string): T => JSON.parse(readFileSync(new URL(`../../../mocks/data/${file}`, import.meta.url), 'utf8')) as T;
const cast = read<CastEntry[]>('cast.json');
const patients = read<{ resourceType: string }[]>('patients.json').filter((one): one is Patient => one.resourceType === 'Patient');
const now = (): Date => new Date('2026-11-23T09:00:00-08:00');

let ehr: MockEhr;
let payer: MockPayer;
let tools: ToolClient;
const proofs = memoryProofs();

beforeAll(async () => {
  ehr = await startMockEhr({ port: 0, host: '127.0.0.1', now });
  payer = await startMockPayer({ port: 0, host: '127.0.0.1', members: loadMembers(), now });
  const client = createFhirClient({ baseUrl: ehr.url });
  const eligibility = createEligibilityClient({
    url: new URL(payer.url),
    senderId: 'CALLWELL',
    receiverId: 'PAYERHUB',
    resubmitAfterMs: 1,
    now,
  });
  const provider = { organizationName: 'Callwell Clinic', npi: '9900000003' };
  const subject = createSubjectOf({ client, directory: createDirectory(client) });
  const tool = checkEligibilityTool({
    subject,
    check: (inquiry, signal) => eligibility.check(inquiry, signal),
    provider,
    payerIdentifier,
  });
  const server = createToolServer({ name: 'payer', tools: [tool], proofs, caller: inProcessCaller, onBug: () => undefined, now });
  tools = await connectInProcess(server);
});
afterAll(() => Promise.all([tools?.close(), ehr?.close(), payer?.close()]));

/** What the payer says about a plan on file, asked as the service asks. */
const askPayer = async (patient: string, coverage: string): Promise<EligibilityOutcome | NoAnswer> => {
  await proofs.put({ sessionId: coverage, principal: inProcessCaller.principal, patient, at: now() });
  const options = {
    sessionId: coverage,
    idempotencyKey: null,
    callingNumber: null,
    signal: AbortSignal.timeout(10_000),
    budgetMs: 10_000,
  };
  return tools.call('payer_check_eligibility', { coverage: { id: coverage }, serviceType: '98', date: '2026-11-30' }, options);
};

const said = (outcome: EligibilityOutcome | NoAnswer): string => ('code' in outcome ? `AAA ${outcome.code}` : outcome.kind);

describe('the cast', () => {
  it.each(cast.filter((one) => one.patient !== null))('$id is in the record as the list says', async (one) => {
    const { body } = await ask<Patient>(`${ehr.url}/${one.patient}`, 'GET');
    expect(`${body.name?.[0]?.given?.join(' ')} ${body.name?.[0]?.family}`).toBe(one.name);
    expect(body.birthDate).toBe(one.dateOfBirth);
    expect(body.telecom?.[0]?.value).toBe(one.phoneNumber);
    expect(body.address?.[0]?.postalCode).toBe(one.zipCode);
    expect(body.identifier?.find((id) => id.type?.coding?.[0]?.code === 'MR')?.value).toBe(one.medicalRecordNumber);
    expect(body.identifier?.find((id) => id.system === 'http://hl7.org/fhir/sid/us-ssn')?.value?.slice(-4)).toBe(one.ssnLast4);
    for (const appointment of one.appointments) expect((await ask(`${ehr.url}/${appointment}`, 'GET')).status).toBe(200);
  });

  const plans = cast.flatMap((one) =>
    one.plans.flatMap((plan) => (plan.coverage && one.patient ? [{ id: one.id, patient: one.patient, ...plan }] : [])),
  );
  it.each(plans)('the payer says $payerSays of the plan of $id with $payerName', async ({ patient, coverage, payerSays }) => {
    const outcome = await askPayer(patient, coverage ?? '');
    // A payer that is down says nothing about the coverage: the tool hides its code.
    expect(payerSays === 'AAA 42' ? outcome.kind : said(outcome)).toBe(payerSays === 'AAA 42' ? 'unavailable' : payerSays);
  });

  it('has the copays that it speaks of', async () => {
    const copay = async (id: string): Promise<string[]> => {
      const outcome = await askPayer(`Patient/p-${id}`, `Coverage/cov-${id}-1`);
      return outcome.kind === 'active'
        ? [outcome.network, ...outcome.copays.map((one) => `${one.network} ${one.amountCents}`)]
        : [outcome.kind];
    };
    expect(await copay('ana-ruiz')).toEqual(expect.arrayContaining(['in', 'in 3000']));
    expect(await copay('derek-hollis')).toEqual(expect.arrayContaining(['in 2500', 'in 4000']));
    expect(await copay('ethan-cole')).toEqual(expect.arrayContaining(['out', 'out 6000']));
  });

  it('knows nobody at the number of nobody', async () => {
    const nobody = cast.find((one) => one.patient === null);
    const found = await ask<Bundle>(`${ehr.url}/Patient/_search`, 'POST', {
      body: new URLSearchParams({ phone: nobody?.phoneNumber ?? '' }),
    });
    expect(found.body.total).toBe(0);
  });
});

/** Whom phone, birth date and ZIP code do not suffice for. */
const unlike: Record<string, string> = {
  'olivia-sandoval': 'ambiguous',
  'elena-sandoval': 'ambiguous',
  'ruth-abernathy': 'notAuthorized',
  'harold-finch': 'notVerified',
  'nora-whitfield': 'notVerified',
};

describe('identity of the cast', () => {
  let ehrTool: EhrTools;
  beforeAll(async () => {
    ehrTool = await ehrTools({ baseUrl: ehr.url, now });
  });
  afterAll(() => ehrTool?.close());

  const verify = async ({ id, caller, ...person }: CastEntry, more: Factors = {}) => {
    const [given = '', ...family] = caller.name.split(' ');
    const { phoneNumber, dateOfBirth, zipCode } = person;
    const factors = { phoneNumber, dateOfBirth: dateOfBirth ?? '', zipCode: zipCode ?? '', ...more };
    const callerName = { given, family: family.join(' ') };
    return ehrTool.call(
      'ehr_verify_identity',
      { factors, relation: caller.relation, callerName },
      { sessionId: `${id} ${Object.keys(more).join()}` },
    );
  };

  it.each(cast.filter((one) => one.patient !== null))('of $id, by phone, birth date and ZIP code', async (one) => {
    const outcome = await verify(one);
    const expected = unlike[one.id] ?? 'verified';
    expect(outcome).toMatchObject(expected === 'verified' ? { kind: expected, patient: one.patient } : { kind: expected });
  });

  it('of the twins is settled by one factor more', async () => {
    for (const twin of cast.filter((one) => unlike[one.id] === 'ambiguous')) {
      expect(await verify(twin, { ssnLast4: twin.ssnLast4 ?? '' })).toMatchObject({ kind: 'verified', patient: twin.patient });
      expect(await verify(twin, { medicalRecordNumber: twin.medicalRecordNumber ?? '' })).toMatchObject({ patient: twin.patient });
    }
  });
});

describe('the people of the mock EHR', () => {
  const key = (one: Patient): string => [one.birthDate, one.telecom?.[0]?.value, one.address?.[0]?.postalCode].join(' ');

  it('are more than a hundred, a quarter of them Spanish speakers, all in Washington with numbers kept for fiction', () => {
    expect(patients.length).toBeGreaterThanOrEqual(100);
    const spanish = patients.filter((one) => one.communication?.[0]?.language?.coding?.[0]?.code === 'es');
    expect(spanish.length / patients.length).toBeGreaterThan(0.25);
    for (const one of patients) {
      expect(one.telecom?.[0]?.value).toMatch(/^\+1(206|253|425)55501\d\d$/);
      expect(one.address?.[0]).toMatchObject({ state: 'WA', postalCode: expect.stringMatching(/^98\d{3}$/) });
      expect(one.identifier?.[1]?.value).toMatch(/^999-\d\d-\d{4}$/);
    }
  });

  it('are told apart by birth date, phone and ZIP code, but for the twins; an MRN is one person’s', () => {
    const alike = Map.groupBy(patients, key)
      .values()
      .filter((group) => group.length > 1)
      .toArray();
    expect(alike.map((group) => group.map((one) => one.id))).toEqual([['p-olivia-sandoval', 'p-elena-sandoval']]);
    expect(new Set(patients.map((one) => one.identifier?.[0]?.value)).size).toBe(patients.length);
  });
});
