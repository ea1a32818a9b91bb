import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Factors, VerifyIdentityInput } from '#src/domain/identity.ts';
import { remoteCaller } from '#src/mcp-tools/tool-context.ts';
import {
  type EhrTools,
  type EhrToolsOptions,
  ehrSettings,
  ehrTools,
  memoryLedger,
  memoryProofs,
  monday,
  startEhr,
} from '#test/support/ehr-tools.ts';

let ehr: Awaited<ReturnType<typeof startEhr>>;
beforeAll(async () => {
  ehr = await startEhr();
});
afterAll(() => ehr.close());
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  await ehr.clearFaults();
  for (const close of closing.splice(0)) await close();
});

type Member = Required<Factors> & { id: string; patient: string };
const cast = JSON.parse(readFileSync(new URL('../../../mocks/data/cast.json', import.meta.url), 'utf8')) as Member[];
const member = (id: string): Member => cast.find((one) => one.id === id) ?? expect.unreachable();

const factorsOf = (id: string, ...names: (keyof Factors)[]): Factors =>
  Object.fromEntries(names.map((name) => [name, member(id)[name]]));
const usual = ['phoneNumber', 'dateOfBirth', 'zipCode'] as const;

const start = async (over: Partial<EhrToolsOptions> = {}): Promise<EhrTools> => {
  const tools = await ehrTools({ baseUrl: ehr.url, ...over });
  closing.push(tools.close);
  return tools;
};
const ask = (
  tools: EhrTools,
  factors: Factors,
  over: Partial<VerifyIdentityInput> = {},
  options: Parameters<EhrTools['call']>[2] = {},
) => tools.call('ehr_verify_identity', { factors, relation: 'self', callerName: null, ...over }, options);

const ana = factorsOf('ana-ruiz', ...usual);
const stranger: Factors = { phoneNumber: '+12065550177', dateOfBirth: '1961-01-19', zipCode: '98133' };
const withAuthentication = (over: Partial<typeof ehrSettings.authentication>) => ({
  settings: { ...ehrSettings, authentication: { ...ehrSettings.authentication, ...over } },
});

describe('enough right factors', () => {
  it.each<[string, Factors, string[]]>([
    ['phone, birth date and ZIP', ana, ['phoneNumber', 'dateOfBirth', 'zipCode']],
    [
      'birth date, SSN and MRN',
      factorsOf('ana-ruiz', 'dateOfBirth', 'ssnLast4', 'medicalRecordNumber'),
      ['dateOfBirth', 'ssnLast4', 'medicalRecordNumber'],
    ],
    [
      'birth date, ZIP and SSN',
      factorsOf('ana-ruiz', 'dateOfBirth', 'zipCode', 'ssnLast4'),
      ['dateOfBirth', 'ssnLast4', 'zipCode'],
    ],
    ['a phone number without its country', { ...ana, phoneNumber: '(206) 555-0142' }, ['phoneNumber', 'dateOfBirth', 'zipCode']],
    ['a ZIP code with +4', { ...ana, zipCode: '98101-2233' }, ['phoneNumber', 'dateOfBirth', 'zipCode']],
    [
      'an MRN as it stands on a letter',
      { ...factorsOf('ana-ruiz', 'dateOfBirth', 'zipCode'), medicalRecordNumber: 'mrn 1002-4713' },
      ['dateOfBirth', 'zipCode', 'medicalRecordNumber'],
    ],
    ['three of four, one wrong', { ...ana, ssnLast4: '0000' }, ['phoneNumber', 'dateOfBirth', 'zipCode']],
    [
      'all five',
      factorsOf('ana-ruiz', ...usual, 'ssnLast4', 'medicalRecordNumber'),
      ['phoneNumber', 'dateOfBirth', 'ssnLast4', 'zipCode', 'medicalRecordNumber'],
    ],
  ])('prove the patient: %s', async (_what, factors, matchedFactors) => {
    const tools = await start();
    expect(await ask(tools, factors)).toEqual({ kind: 'verified', patient: 'Patient/p-ana-ruiz', matchedFactors });
    expect(await tools.deps.proofs.get('s1', 'in-process')).toBe('Patient/p-ana-ruiz');
  });

  it('tell namesakes of one birth date and ZIP code apart by their phones', async () => {
    const tools = await start();
    expect(await ask(tools, factorsOf('maria-garcia-1975', ...usual))).toMatchObject({
      kind: 'verified',
      patient: member('maria-garcia-1975').patient,
    });
  });

  it('tell a child from a parent of the same phone and ZIP code', async () => {
    const tools = await start();
    expect(await ask(tools, factorsOf('sarah-porter', ...usual))).toMatchObject({
      kind: 'verified',
      patient: member('sarah-porter').patient,
    });
  });
});

describe('too little', () => {
  it.each<[string, Factors]>([
    ['two factors', factorsOf('ana-ruiz', 'dateOfBirth', 'zipCode')],
    ['three without the birth date, which is required', factorsOf('ana-ruiz', 'phoneNumber', 'zipCode', 'ssnLast4')],
    ['nothing', {}],
  ])('asks nothing of the EHR: %s', async (_what, factors) => {
    const tools = await start();
    expect(await ask(tools, factors)).toEqual({ kind: 'insufficientFactors', required: 3 });
    expect(tools.calls).toEqual([]);
  });

  it('is made up by caller ID only where the policy says so', async () => {
    const two = factorsOf('ana-ruiz', 'dateOfBirth', 'zipCode');
    const calling = { callingNumber: '+12065550142' };
    expect(await ask(await start(), two, {}, calling)).toMatchObject({ kind: 'insufficientFactors' });
    expect(await ask(await start(withAuthentication({ callerIdIsFactor: true })), two, {}, calling)).toMatchObject({
      kind: 'verified',
    });
  });
});

describe('what cannot be verified', () => {
  const wrong: [string, Factors][] = [
    ['a wrong phone', { ...ana, phoneNumber: '+12065550199' }],
    ['a wrong ZIP code', { ...ana, zipCode: '98199' }],
    ['a wrong birth date', { ...ana, dateOfBirth: '1980-04-03' }],
    ['no such patient', stranger],
    ['somebody who has died', factorsOf('harold-finch', ...usual)],
    ['a record that is closed', factorsOf('nora-whitfield', ...usual)],
    ['factors of two people', { ...ana, phoneNumber: member('marcus-bell').phoneNumber, zipCode: member('marcus-bell').zipCode }],
  ];

  it('answers alike and asks the EHR alike, whatever is wrong', async () => {
    const seen: { answer: unknown; calls: unknown[] }[] = [];
    for (const [, factors] of wrong) {
      const tools = await start();
      const answer = await ask(tools, factors);
      seen.push({
        answer,
        calls: tools.calls.map(({ interaction, resourceType, status }) => ({ interaction, resourceType, status })),
      });
    }
    expect(seen[0]?.answer).toEqual({ kind: 'notVerified' });
    expect(seen[0]?.calls).toHaveLength(2);
    for (const one of seen) expect(one).toEqual(seen[0]);
  });

  it('asks the same of the EHR when it succeeds', async () => {
    const [right, other] = [await start(), await start()];
    await ask(right, ana);
    await ask(other, stranger);
    expect(right.calls).toHaveLength(other.calls.length);
  });

  it('leaves the session without a proof', async () => {
    const tools = await start();
    await ask(tools, { ...ana, zipCode: '98199' });
    expect(await tools.call('ehr_list_coverages', {})).toEqual({ kind: 'notPermitted' });
  });

  it('is not the caller when the EHR is down', async () => {
    const ledger = memoryLedger();
    const tools = await start({ ledger });
    await ehr.fault({ match: 'POST /Patient/_search', fault: 'status', value: 503, times: 10 });
    expect(await ask(tools, ana)).toEqual({ kind: 'unavailable' });
    expect(ledger.keys()).toEqual([]);
  });
});

describe('twins', () => {
  it('are ambiguous until one more factor tells them apart', async () => {
    const tools = await start();
    expect(await ask(tools, factorsOf('olivia-sandoval', ...usual))).toEqual({ kind: 'ambiguous' });
    expect(await tools.deps.proofs.get('s1', 'in-process')).toBeNull();
    for (const id of ['olivia-sandoval', 'elena-sandoval']) {
      for (const factor of ['ssnLast4', 'medicalRecordNumber'] as const) {
        expect(await ask(tools, factorsOf(id, ...usual, factor))).toMatchObject({ kind: 'verified', patient: member(id).patient });
      }
    }
  });

  it('stay ambiguous when the one more factor is neither of theirs', async () => {
    const tools = await start();
    expect(await ask(tools, { ...factorsOf('olivia-sandoval', ...usual), ssnLast4: '0000' })).toEqual({ kind: 'ambiguous' });
  });
});

describe('calling for somebody else', () => {
  const liam = factorsOf('liam-porter', ...usual);

  it('a parent goes on for a minor, up to the day before they come of age', async () => {
    expect(await ask(await start(), liam, { relation: 'parent' })).toMatchObject({
      kind: 'verified',
      patient: member('liam-porter').patient,
    });
    const on = (day: string) => start({ now: () => new Date(`${day}T12:00:00-07:00`) });
    expect(await ask(await on('2035-08-08'), liam, { relation: 'parent' })).toMatchObject({ kind: 'verified' });
    expect(await ask(await on('2035-08-09'), liam, { relation: 'parent' })).toEqual({ kind: 'notAuthorized' });
  });

  it('a parent does not go on for a grown child', async () => {
    expect(await ask(await start(), ana, { relation: 'parent' })).toEqual({ kind: 'notAuthorized' });
  });

  it.each<[string, string, { given: string | null; family: string | null } | null, string]>([
    ['a daughter with consent on file', 'walter-jensen', { given: 'Karen', family: 'Jensen' }, 'verified'],
    ['the same, as a recogniser writes it', 'walter-jensen', { given: 'karen', family: 'JENSEN' }, 'verified'],
    ['somebody of another first name', 'walter-jensen', { given: 'Carl', family: 'Jensen' }, 'notAuthorized'],
    ['somebody who gives a first name only', 'walter-jensen', { given: 'Karen', family: null }, 'notAuthorized'],
    ['somebody who gives no name', 'walter-jensen', null, 'notAuthorized'],
    ['a son with nothing on file', 'ruth-abernathy', { given: 'Brian', family: 'Abernathy' }, 'notAuthorized'],
  ])('an adult needs an authorisation on file: %s', async (_who, patient, callerName, kind) => {
    expect(await ask(await start(), factorsOf(patient, ...usual), { relation: 'other', callerName })).toMatchObject({ kind });
  });

  it('a consent that denies outweighs a relation on file', async () => {
    const fresh = await startEhr();
    closing.push(fresh.close);
    const consent = await fresh.get('Consent/consent-walter-jensen');
    const provision = consent.provision as Record<string, unknown>;
    await fresh.put({
      ...consent,
      resourceType: 'Consent',
      id: 'consent-walter-jensen',
      provision: { ...provision, type: 'deny' },
    });
    const input = { relation: 'other' as const, callerName: { given: 'Karen', family: 'Jensen' } };
    expect(await ask(await start({ baseUrl: fresh.url }), factorsOf('walter-jensen', ...usual), input)).toEqual({
      kind: 'notAuthorized',
    });
  });

  it('a contact for emergencies is no authorisation, nor a relation that has ended', async () => {
    const fresh = await startEhr();
    closing.push(fresh.close);
    const related = {
      resourceType: 'RelatedPerson',
      active: true,
      patient: { reference: 'Patient/p-ana-ruiz' },
      name: [{ family: 'Poe', given: ['Max'] }],
    };
    const emergency = [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0131', code: 'C' }] }];
    const spouse = [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-RoleCode', code: 'SPS' }] }];
    const input = { relation: 'other' as const, callerName: { given: 'Max', family: 'Poe' } };
    const kindWith = async (over: Record<string, unknown>) => {
      await fresh.put({ ...related, id: 'rp-max', ...over });
      return (await ask(await start({ baseUrl: fresh.url }), ana, input)).kind;
    };
    expect(await kindWith({ relationship: emergency })).toBe('notAuthorized');
    expect(await kindWith({ relationship: spouse, period: { end: '2026-01-01' } })).toBe('notAuthorized');
    expect(await kindWith({ relationship: spouse, active: false })).toBe('notAuthorized');
    expect(await kindWith({ relationship: spouse })).toBe('verified');
  });
});

describe('failed tries', () => {
  const wrongZip = { ...ana, zipCode: '98199' };

  it.each<[string, Factors]>([
    ['guessing at the ZIP code', wrongZip],
    ['guessing with a right birth date and SSN', { ...factorsOf('ana-ruiz', 'dateOfBirth', 'ssnLast4'), zipCode: '98199' }],
  ])('lock the patient for a day, over all calls, for right and wrong answers alike: %s', async (_how, guess) => {
    const ledger = memoryLedger();
    for (let call = 1; call <= 5; call += 1) {
      const tools = await start({ ledger });
      expect(await ask(tools, guess, {}, { sessionId: `s${call}`, callingNumber: `+1206555010${call}` })).toEqual({
        kind: 'notVerified',
      });
    }
    const tools = await start({ ledger });
    expect(await ask(tools, guess, {}, { sessionId: 's6' })).toEqual({ kind: 'locked' });
    expect(await ask(tools, ana, {}, { sessionId: 's7' })).toEqual({ kind: 'locked' });
    expect(await tools.deps.proofs.get('s7', 'in-process')).toBeNull();
    const nextDay = await start({ ledger, now: () => new Date(monday.getTime() + 25 * 3_600_000) });
    expect(await ask(nextDay, ana)).toMatchObject({ kind: 'verified' });
  });

  it('lock the calling number, whoever is guessed at', async () => {
    const tools = await start();
    for (let call = 1; call <= 5; call += 1)
      await ask(tools, stranger, {}, { sessionId: `s${call}`, callingNumber: '+12065550100' });
    expect(await ask(tools, ana, {}, { sessionId: 's6', callingNumber: '+12065550100' })).toEqual({ kind: 'locked' });
    expect(await ask(tools, ana, {}, { sessionId: 's7', callingNumber: '+12065550101' })).toMatchObject({ kind: 'verified' });
  });

  it('are counted though they come all at once, and the ledger is slow', async () => {
    const ledger = memoryLedger();
    const count: typeof ledger.count = async (keys, since) => {
      const tries = await ledger.count(keys, since);
      await sleep(100);
      return tries;
    };
    const tools = await start({ ledger: { ...ledger, count } });
    const guesses = Array.from({ length: 12 }, (_, index) =>
      ask(tools, { ...ana, zipCode: String(98_200 + index) }, {}, { sessionId: `s${index}` }),
    );
    const kinds = (await Promise.all(guesses)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'notVerified')).toHaveLength(5);
    expect(kinds.filter((kind) => kind === 'locked')).toHaveLength(7);
  });

  it('are counted under names that tell nothing', async () => {
    const ledger = memoryLedger();
    await ask(await start({ ledger }), wrongZip, {}, { callingNumber: '+12065550142' });
    expect(ledger.keys()).toHaveLength(3);
    for (const key of ledger.keys()) expect(key).toMatch(/^[0-9a-f]{64}$/);
  });
});

it('a proof is good in its session and for its principal only', async () => {
  const proofs = memoryProofs();
  const ours = await start({ proofs });
  const remote = await start({ proofs, caller: remoteCaller('clinic-a') });
  await ask(ours, ana, {}, { sessionId: 's1' });
  expect(await ours.call('ehr_list_coverages', {}, { sessionId: 's1' })).toMatchObject({ kind: 'found' });
  expect(await ours.call('ehr_list_coverages', {}, { sessionId: 's2' })).toEqual({ kind: 'notPermitted' });
  expect(await remote.call('ehr_list_coverages', {}, { sessionId: 's1' })).toEqual({ kind: 'notPermitted' });
  await ask(remote, factorsOf('marcus-bell', ...usual), {}, { sessionId: 's1' });
  expect(await remote.call('ehr_list_coverages', {}, { sessionId: 's1' })).toMatchObject({
    coverages: [{ payerId: 'regence-wa' }, { payerId: 'aetna' }],
  });
  expect(await ours.call('ehr_list_coverages', {}, { sessionId: 's1' })).toMatchObject({ coverages: [{ payerId: 'premera-wa' }] });
});
