import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Callwell, startCallwell } from '#test/support/callwell.ts';
import { type Appointment, slotStatus, slotsOf, standing } from './support/ehr.ts';
import { insured, verified } from './support/talk.ts';

let callwell: Callwell;
beforeAll(async () => {
  callwell = await startCallwell();
});
/** The circuit to the EHR, once open, lets the first call through after half a second. */
const heal = async (): Promise<void> => {
  await callwell.healFaults();
  await sleep(1_200);
};
afterEach(heal);
afterAll(() => callwell.close());

/** Searches go by POST too, so the transaction is met only by a fault behind one that lets them pass. */
const onTransaction = async (fault: object): Promise<void> => {
  for (const type of ['Appointment', 'Slot', 'Schedule', 'PractitionerRole', 'Patient', 'Location', 'Practitioner'])
    await callwell.fault('ehr', { match: `POST /${type}/_search`, fault: 'delay', value: 0, times: 1_000 });
  await callwell.fault('ehr', { ...fault, match: 'POST /' });
};

const down = { fault: 'status', value: 503, times: 1_000 };

describe('the EHR is down', () => {
  it.each([
    ['en', 'ana-ruiz', 'when is my appointment', "can't reach our system", 'yes, try again please'],
    ['es', 'jose-de-la-fuente-nunez', 'quiero saber cuándo es mi cita', 'no puedo acceder', 'sí, intente otra vez'],
  ] as const)(
    'while appointments are looked up: says so, tries again when asked to, and goes on (%s)',
    async (_tongue, who, wish, said, again) => {
      await callwell.fault('ehr', { ...down, match: 'POST /Appointment/_search' });
      await callwell.fault('ehr', { ...down, match: 'GET /Appointment' });
      const caller = await verified(callwell, who, { wish });
      expect(caller.last()).toMatchObject({ status: 'active', state: 'scheduling.systemDown', expects: { kind: 'confirmation' } });
      expect(caller.last().reply.text).toContain(said);
      await heal();
      await caller.say(again);
      expect(caller.last()).toMatchObject({ status: 'active', outcomes: [{ result: 'found' }] });
    },
  );

  it('before identity: the caller is not taken for somebody else, no try is counted, and no one is let in', async () => {
    await callwell.fault('ehr', { ...down, match: 'POST /Patient/_search' });
    const caller = await verified(callwell, 'marcus-bell', { wish: 'when is my next appointment' });
    expect(caller.last()).toMatchObject({ outcomes: [] });
    expect(caller.last().reply.text).not.toContain('verify');
    await heal();
    for (let turn = 0; turn < 3 && caller.last().state.startsWith('authentication.'); turn += 1) await caller.say('yes');
    expect(caller.last()).toMatchObject({ status: 'active', outcomes: [{ result: 'nothingNeeded' }] });
  });

  it('while it books: nothing is said to be booked, and the same wish goes through once it answers', async () => {
    const caller = await insured(callwell, 'rosario-jimenez', { wish: 'necesito un chequeo general' });
    await caller.say('cualquier día');
    await onTransaction({ fault: 'status', value: 500, times: 1_000 });
    await caller.say('la primera');
    expect(caller.last()).toMatchObject({ status: 'active', state: 'scheduling.systemDown', outcomes: [] });
    expect(await standing(callwell, 'Patient/p-rosario-jimenez')).toEqual([]);
    await heal();
    await caller.say('sí, por favor');
    expect(caller.last().outcomes).toMatchObject([{ result: 'booked' }]);
    expect(await standing(callwell, 'Patient/p-rosario-jimenez')).toHaveLength(1);
  });
});

describe('the EHR commits, and its answer is lost', () => {
  it.each([
    ['drop', 'evelyn-thornton', 'I need a yearly physical', 'any day works', 'the first one'],
    ['garbage', 'carmen-morales', 'quiero una cita con la ginecóloga', 'cualquier día', 'la segunda'],
  ])('by %s: the booking is looked up, not repeated, and said from what is found', async (fault, who, wish, when, pick) => {
    const caller = await insured(callwell, who, { wish });
    const offer = await caller.say(when);
    await onTransaction({ fault, times: 1 });
    const booked = await caller.say(pick);
    const wanted = offer.expects.options?.[pick === 'la segunda' ? 1 : 0]?.label;
    expect(booked.reply.text).toContain(wanted);

    const [appointment, ...more] = await standing(callwell, `Patient/p-${who}`);
    expect(more).toEqual([]);
    expect(booked.outcomes).toEqual([
      { goal: 'scheduleAppointment', result: 'booked', references: [`Appointment/${appointment?.id}`] },
    ]);
    for (const slot of slotsOf(appointment as Appointment)) expect(await slotStatus(callwell, slot)).toBe('busy');
  });

  it('and cannot be looked up either: a person takes over, and nothing is repeated or said to be done', async () => {
    const caller = await insured(callwell, 'victor-lindgren', { wish: 'I need to see an eye doctor' });
    for (let turn = 0; turn < 4 && !caller.last().state.startsWith('scheduling.'); turn += 1) await caller.say('yes, go ahead');
    await caller.say('any time');
    await callwell.fault('ehr', { match: 'POST /Appointment/_search', fault: 'delay', value: 0, times: 1 });
    for (const type of ['Slot', 'Schedule', 'PractitionerRole', 'Location', 'Practitioner'])
      await callwell.fault('ehr', { match: `POST /${type}/_search`, fault: 'delay', value: 0, times: 1_000 });
    await callwell.fault('ehr', { match: 'POST /Appointment/_search', fault: 'status', value: 503, times: 1_000 });
    await callwell.fault('ehr', { match: 'POST /', fault: 'drop', times: 1 });
    const answer = await caller.say('the first one please');
    expect(answer).toMatchObject({ status: 'escalated', outcomes: [], escalation: { reason: 'systemUnavailable' } });
    expect(answer.reply.text).not.toContain('booked');
    await heal();
    expect((await standing(callwell, 'Patient/p-victor-lindgren')).length).toBeLessThanOrEqual(1);
  });
});

describe('the EHR stays down', () => {
  it('and after the tries of the policy a person takes over, who is told what was going on', async () => {
    const caller = await insured(callwell, 'siobhan-obrien-van-der-berg', { wish: 'I want my eyes checked' });
    await callwell.fault('ehr', { ...down, match: 'POST /Slot/_search' });
    await callwell.fault('ehr', { ...down, match: 'GET /Slot' });
    await caller.say('any time next week');
    const said = [caller.last().reply.text];
    while (caller.last().status === 'active') said.push((await caller.say('yes, try again')).reply.text);
    expect(said).toHaveLength(4);
    expect(new Set(said).size).toBe(4);
    expect(caller.last()).toMatchObject({
      status: 'escalated',
      escalation: { reason: 'systemUnavailable', priority: 'normal', queue: 'scheduling' },
    });
    const { id } = caller.last().escalation as { id: string };
    expect((await callwell.request('GET', `/v1/escalations/${id}`)).body).toMatchObject({
      status: 'waiting',
      summary: {
        goal: 'scheduleAppointment',
        identity: 'verified',
        verifiedFactors: expect.arrayContaining(['phoneNumber', 'dateOfBirth', 'zipCode']),
        insurance: { status: 'verified' },
        nextStep: 'checkWhatWasDone',
      },
    });
  });
});
