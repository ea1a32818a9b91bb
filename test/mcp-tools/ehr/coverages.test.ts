import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { NewCoverage } from '#src/domain/insurance.ts';
import { type ToolName, toolContracts } from '#src/domain/tools.ts';
import { createSubjectOf } from '#src/ehr/insurance-subject.ts';
import { createEhrTools } from '#src/mcp-tools/ehr/ehr-tools.ts';
import { type EhrTools, ehrTools, monday, startEhr } from '#test/support/ehr-tools.ts';

let ehr: Awaited<ReturnType<typeof startEhr>>;
let tools: EhrTools;
beforeAll(async () => {
  ehr = await startEhr();
  tools = await ehrTools({ baseUrl: ehr.url, client: { writeTimeoutMs: 150 } });
});
afterEach(() => ehr.clearFaults());
afterAll(async () => {
  await tools.close();
  await ehr.close();
});

const signal = new AbortController().signal;
const tyler = 'Patient/p-tyler-brandt';
const card: NewCoverage = {
  payerId: 'aetna',
  payerName: 'Aetna',
  memberId: 'W209 114-586',
  groupNumber: null,
  relationship: 'self',
  subscriber: null,
};
const save = async (patient: string, coverage: NewCoverage) =>
  tools.call('ehr_save_coverage', coverage, { sessionId: await tools.verified(patient), idempotencyKey: 'turn-3' });
const list = async (patient: string) => tools.call('ehr_list_coverages', {}, { sessionId: await tools.verified(patient) });

it('every tool of patient data refuses, and asks the EHR nothing, before a patient is proven', async () => {
  const fresh = await ehrTools({ baseUrl: ehr.url });
  const visit = { slot: 'Slot/1', visitType: 'skinCheck', specialty: null, minutes: 30, timeZone: 'America/Los_Angeles' };
  const answers = [
    await fresh.call('ehr_list_coverages', {}),
    await fresh.call('ehr_save_coverage', card),
    await fresh.call('ehr_book_appointment', visit),
    await fresh.call('ehr_list_appointments', { from: monday.toISOString(), timeZone: 'America/Los_Angeles' }),
    await fresh.call('ehr_cancel_appointment', { appointment: 'Appointment/a-ana-ruiz-1', reason: 'patient' }),
  ];
  expect(answers).toEqual(answers.map(() => ({ kind: 'notPermitted' })));
  expect(fresh.calls).toEqual([]);
  await fresh.close();
});

it('every tool is what the agents are told that it is', () => {
  for (const tool of createEhrTools(tools.deps)) {
    const contract = toolContracts[tool.name as ToolName];
    expect(contract.effect, tool.name).toBe(tool.effect);
    expect(contract.input === tool.input && contract.outcome === tool.outcome, tool.name).toBe(true);
    expect(Object.keys(tool.input.shape), tool.name).not.toContain('patient');
  }
});

describe('coverages on file', () => {
  it('are listed by payer, in the order of billing, with what the patient is to the subscriber', async () => {
    expect(await list('Patient/p-marcus-bell')).toMatchObject({
      kind: 'found',
      coverages: [
        { payerName: 'Regence BlueShield', payerId: 'regence-wa', relationship: 'self' },
        { payerName: 'Aetna', payerId: 'aetna', relationship: 'spouse' },
      ],
    });
  });

  it('tell nothing that only the payer needs to know', async () => {
    expect(JSON.stringify(await list('Patient/p-marcus-bell'))).not.toContain('ZRG400511207');
  });
});

describe('a new coverage', () => {
  it('is saved once, however it is written', async () => {
    const first = await save(tyler, card);
    expect(first).toMatchObject({ kind: 'saved' });
    expect(await save(tyler, { ...card, memberId: 'w209114586' })).toEqual({ kind: 'exists', coverage: first.coverage });
    expect(await list(tyler)).toMatchObject({
      coverages: [{ id: first.coverage, payerName: 'Aetna', payerId: 'aetna', relationship: 'self' }],
    });
    expect(await ehr.get(String(first.coverage))).toMatchObject({
      subscriber: { reference: tyler },
      beneficiary: { reference: tyler },
      payor: [{ reference: 'Organization/payer-aetna' }],
    });
  });

  it('keeps the subscriber who is not the patient, to be told to the payer', async () => {
    const subscriber = { name: { given: 'Bo', family: 'Brandt' }, dateOfBirth: '1950-01-31' };
    const saved = await save(tyler, { ...card, memberId: 'CHILD1', groupNumber: 'G-77', relationship: 'child', subscriber });
    const subject = await createSubjectOf(tools.deps)(tyler, String(saved.coverage), signal);
    expect(subject).toMatchObject({
      kind: 'found',
      patient: { name: { family: 'Brandt' } },
      coverage: {
        payerId: 'aetna',
        payerName: 'Aetna',
        memberId: 'CHILD1',
        groupNumber: 'G-77',
        relationship: 'child',
        subscriber: { name: { given: 'Bo', family: 'Brandt' }, birthDate: '1950-01-31', gender: null },
      },
    });
  });

  it('of which the answer is lost is looked for, and not sent again', async () => {
    await ehr.fault({ match: 'POST /Coverage', fault: 'delay', value: 1, times: 1 }); // the look before the write
    await ehr.fault({ match: 'POST /Coverage', fault: 'drop', times: 1 });
    const before = tools.calls.length;
    expect(await save('Patient/p-joan-mercer', card)).toMatchObject({ kind: 'saved' });
    expect(tools.calls.slice(before).filter(({ interaction }) => interaction === 'create')).toHaveLength(1);
    expect(await ehr.count('Coverage', 'beneficiary=Patient/p-joan-mercer')).toBe(1);
  });

  it('of a payer that the EHR has no Organization of names the payer itself', async () => {
    await save('Patient/p-irene-kowalski', { ...card, payerId: 'tiny-mutual', payerName: 'Tiny Mutual', memberId: 'T1' });
    expect((await list('Patient/p-irene-kowalski')).coverages).toContainEqual(
      expect.objectContaining({ payerName: 'Tiny Mutual', payerId: 'tiny-mutual' }),
    );
  });
});

describe('the subject of an eligibility request', () => {
  const subjectOf = (patient: string, coverage: string | null) => createSubjectOf(tools.deps)(patient, coverage, signal);

  it('is the patient as on file, and the plan with its holder', async () => {
    expect(await subjectOf('Patient/p-marcus-bell', 'Coverage/cov-marcus-bell-2')).toMatchObject({
      kind: 'found',
      patient: { name: { given: 'Marcus', family: 'Bell' }, birthDate: '1972-09-18' },
      coverage: {
        memberId: 'W209114586',
        relationship: 'spouse',
        subscriber: { name: { given: 'Denise', family: 'Bell' }, birthDate: '1974-01-30', gender: 'female' },
      },
    });
    expect(await subjectOf('Patient/p-ana-ruiz', 'Coverage/cov-ana-ruiz-1')).toMatchObject({
      coverage: {
        payerId: 'premera-wa',
        memberId: 'PBX100200301',
        groupNumber: 'GRP5501',
        planName: 'Preferred PPO',
        subscriber: null,
      },
    });
    expect(await subjectOf('Patient/p-ana-ruiz', null)).toMatchObject({ kind: 'found', coverage: null });
  });

  it.each([
    ["somebody else's plan", 'Patient/p-ana-ruiz', 'Coverage/cov-marcus-bell-1'],
    ['a plan that does not exist', 'Patient/p-ana-ruiz', 'Coverage/none'],
    ['a patient who does not exist', 'Patient/none', null],
    ['a reference to something else', 'Patient/p-ana-ruiz', 'Patient/p-ana-ruiz'],
  ])('is not found for %s', async (_what, patient, coverage) => {
    expect(await subjectOf(patient, coverage)).toEqual({ kind: 'notFound' });
  });

  it('is unavailable while the EHR is down', async () => {
    await ehr.fault({ match: 'GET /Patient', fault: 'status', value: 503, times: 2 });
    expect(await subjectOf('Patient/p-ana-ruiz', null)).toEqual({ kind: 'unavailable' });
  });
});
