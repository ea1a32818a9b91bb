import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import type { CheckEligibilityInput, EligibilityOutcome } from '#src/domain/insurance.ts';
import { connectInProcess } from '#src/mcp-tools/client.ts';
import { type CheckEligibilityPorts, checkEligibilityTool, type Subject } from '#src/mcp-tools/payer/check-eligibility.tool.ts';
import { findPayerTool } from '#src/mcp-tools/payer/find-payer.tool.ts';
import { createToolServer } from '#src/mcp-tools/server.ts';
import { inProcessCaller } from '#src/mcp-tools/tool-context.ts';
import type { EligibilityInquiry } from '#src/payer/inquiry.ts';
import { payerIdentifier } from '#src/payer/payer-identifier.ts';
import { memoryProofs } from '#test/support/ehr-tools.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const ana = { name: { given: 'Ana', family: 'Ruiz' }, birthDate: '1980-03-04', gender: 'female' as const };
const luis = { name: { given: 'Luis', family: 'Ruiz' }, birthDate: '1979-01-02', gender: null };
const onFile = {
  payerId: 'aetna',
  payerName: 'Aetna',
  memberId: 'W123',
  groupNumber: null,
  relationship: 'self' as const,
  subscriber: null,
};
const active: EligibilityOutcome = {
  kind: 'active',
  payerName: 'Aetna',
  plan: null,
  network: 'in',
  period: { start: null, end: null },
  copays: [],
  source: 'EB*1**30',
};

/** The payer's tools over an EHR that answers `subject`; who is asked about is kept. */
const connect = async (subject: Subject, verified = true) => {
  const inquiries: EligibilityInquiry[] = [];
  const asked: [string, string | null][] = [];
  const ports: CheckEligibilityPorts = {
    subject: async (patient, coverageId) => {
      asked.push([patient, coverageId]);
      return subject;
    },
    check: async (inquiry) => {
      inquiries.push(inquiry);
      return active;
    },
    provider: { organizationName: 'Callwell Clinic', npi: '9900000008' },
    payerIdentifier,
  };
  const proofs = memoryProofs();
  const sessionId = randomUUID();
  if (verified) await proofs.put({ sessionId, principal: inProcessCaller.principal, patient: 'Patient/ana', at: new Date() });
  const bugs: unknown[] = [];
  const tools = [findPayerTool(), checkEligibilityTool(ports)];
  const client = await connectInProcess(
    createToolServer({ name: 'payer', tools, proofs, caller: inProcessCaller, onBug: (bug) => bugs.push(bug) }),
  );
  closing.push(() => client.close());
  const options = { sessionId, idempotencyKey: null, callingNumber: null, signal: AbortSignal.timeout(5_000), budgetMs: 5_000 };
  return {
    inquiries,
    asked,
    bugs,
    findPayer: (text: string, state: string | null = null) => client.call('payer_find_payer', { text, state }, options),
    check: (coverage: CheckEligibilityInput['coverage']) =>
      client.call('payer_check_eligibility', { coverage, serviceType: '98', date: '2026-12-01' }, options),
  };
};
const found = (coverage: Extract<Subject, { kind: 'found' }>['coverage'] = onFile): Subject => ({
  kind: 'found',
  patient: ana,
  coverage,
});

describe('payer_find_payer', () => {
  it('answers one, several with what to ask, or none, to anybody', async () => {
    const { findPayer } = await connect(found(), false);
    expect(await findPayer('blue cross of texas')).toEqual({
      kind: 'one',
      payer: { id: 'bcbs-tx', name: 'Blue Cross and Blue Shield of Texas' },
    });
    expect(await findPayer('molina', 'wa')).toMatchObject({ kind: 'one', payer: { id: 'molina-wa' } });
    expect(await findPayer('medicaid')).toMatchObject({ kind: 'several', ask: 'state' });
    expect(await findPayer('kaizer permanenty', 'CO')).toMatchObject({ kind: 'one', payer: { id: 'kaiser-co' } });
    expect(await findPayer('the one from my work')).toEqual({ kind: 'none' });
  });
});

describe('payer_check_eligibility', () => {
  it('asks nobody for a session that has proven no patient', async () => {
    const { check, asked, inquiries } = await connect(found(), false);
    expect(await check({ id: 'Coverage/1' })).toEqual({ kind: 'notPermitted' });
    expect([asked, inquiries]).toEqual([[], []]);
  });
  it('asks for the proven patient under the coverage on file', async () => {
    const { check, asked, inquiries } = await connect(found());
    expect(await check({ id: 'Coverage/1' })).toEqual(active);
    expect(asked).toEqual([['Patient/ana', 'Coverage/1']]);
    expect(inquiries).toEqual([
      {
        payer: { identifier: 'AETNA', name: 'Aetna' },
        provider: { organizationName: 'Callwell Clinic', npi: '9900000008' },
        memberId: 'W123',
        groupNumber: null,
        subscriber: { given: 'Ana', family: 'Ruiz', birthDate: '1980-03-04', gender: 'female' },
        dependent: null,
        serviceType: '98',
        date: '2026-12-01',
      },
    ]);
  });
  it('asks for a dependent under the subscriber on file', async () => {
    const { check, inquiries } = await connect(found({ ...onFile, relationship: 'spouse', subscriber: luis }));
    await check({ id: 'Coverage/1' });
    expect(inquiries[0]).toMatchObject({ subscriber: { given: 'Luis' }, dependent: { given: 'Ana', relationship: 'spouse' } });
  });
  it('asks for the patient under the card’s number where nobody knows the subscriber', async () => {
    const { check, inquiries } = await connect(found({ ...onFile, relationship: 'child' }));
    await check({ id: 'Coverage/1' });
    expect(inquiries[0]).toMatchObject({ memberId: 'W123', subscriber: { given: 'Ana' }, dependent: null });
  });
  it('asks with a card as the caller reads it, for the proven patient', async () => {
    const { check, asked, inquiries } = await connect(found(null));
    const subscriber = { name: { given: 'Luis', family: 'Ruiz' }, dateOfBirth: '1979-01-02' };
    await check({
      payerId: 'molina-wa',
      payerName: 'Molina',
      memberId: 'M9',
      groupNumber: 'G',
      relationship: 'spouse',
      subscriber,
    });
    expect(asked).toEqual([['Patient/ana', null]]);
    expect(inquiries[0]).toMatchObject({
      payer: { identifier: 'MOLINA-WA', name: 'Molina' },
      memberId: 'M9',
      groupNumber: 'G',
      subscriber: { given: 'Luis', family: 'Ruiz', birthDate: '1979-01-02', gender: null },
      dependent: { given: 'Ana', family: 'Ruiz', birthDate: '1980-03-04', gender: 'female', relationship: 'spouse' },
    });
  });
  it.each<[string, Subject, EligibilityOutcome]>([
    ['somebody else’s coverage', { kind: 'notFound' }, { kind: 'notPermitted' }],
    ['an EHR that is down', { kind: 'unavailable' }, { kind: 'unavailable' }],
    [
      'a coverage without a payer of the directory',
      found({ ...onFile, payerId: null }),
      { kind: 'staffCanFix', code: 'payerUnknown' },
    ],
    ['a payer that is none', found({ ...onFile, payerId: 'acme' }), { kind: 'staffCanFix', code: 'payerUnknown' }],
  ])('asks no payer about %s', async (_name, subject, expected) => {
    const { check, inquiries, bugs } = await connect(subject);
    expect(await check({ id: 'Coverage/1' })).toEqual(expected);
    expect([inquiries, bugs]).toEqual([[], []]);
  });
});
