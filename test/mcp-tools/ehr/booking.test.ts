import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { AppointmentView, BookAppointmentInput, Opening } from '#src/domain/scheduling.ts';
import { type EhrTools, type EhrToolsOptions, ehrTools, monday, startEhr } from '#test/support/ehr-tools.ts';

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

const start = async (over: Partial<EhrToolsOptions> = {}): Promise<EhrTools> => {
  const tools = await ehrTools({ baseUrl: ehr.url, ...over });
  closing.push(tools.close);
  return tools;
};

const timeZone = 'America/Los_Angeles';
const [ana, marcus] = ['Patient/p-ana-ruiz', 'Patient/p-marcus-bell'];
const visit = { visitType: 'skinCheck', specialty: 'dermatology', minutes: 30, timeZone };
let nextDay = 1;

/** A free time, on a later day for each test. */
const freeSlot = async (tools: EhrTools, minutes = 30, exclude: string[] = []): Promise<Opening> => {
  nextDay += 1;
  const day = new Date(monday.getTime() + nextDay * 86_400_000);
  const found = await tools.call('ehr_find_openings', {
    specialty: 'dermatology',
    providers: [],
    locations: [],
    from: day.toISOString().slice(0, 10),
    to: new Date(day.getTime() + 20 * 86_400_000).toISOString().slice(0, 10),
    notOn: ['2026-11-27'],
    earliest: null,
    latest: null,
    minutes,
    exclude,
    limit: 1,
    timeZone,
    notBefore: monday.toISOString(),
  });
  return (found.openings as Opening[])[0] ?? expect.unreachable();
};
const book = (
  tools: EhrTools,
  sessionId: string,
  slot: string,
  over: Partial<BookAppointmentInput> = {},
  idempotencyKey: string | null = 'turn-7',
) => tools.call('ehr_book_appointment', { ...visit, slot, ...over }, { sessionId, idempotencyKey });
const slotStatus = async (slot: string) => (await ehr.get(slot)).status;
/** How many appointments hold a slot. */
const holders = (slot: string) => ehr.count('Appointment', `slot=${slot}&status=booked`);

describe('booking', () => {
  it('answers from what the EHR holds, and takes the slot', async () => {
    const tools = await start();
    const session = await tools.verified(ana);
    const { slot, start: startsAt, end, provider, location } = await freeSlot(tools);
    const answer = await book(tools, session, slot);
    const appointment = { start: startsAt, end, provider, location, visitType: 'skinCheck', specialty: 'dermatology' };
    expect(answer).toMatchObject({ kind: 'booked', appointment });
    const { id } = answer.appointment as AppointmentView;
    expect(await ehr.get(id)).toMatchObject({ status: 'booked', slot: [{ reference: slot }], minutesDuration: 30 });
    expect(await slotStatus(slot)).toBe('busy');
    expect(tools.calls.at(-1)).toMatchObject({ interaction: 'read', resourceType: 'Appointment' });
  });

  it('is slotTaken when somebody else has it, and changes nothing', async () => {
    const tools = await start();
    const other = await start();
    const { slot } = await freeSlot(tools);
    expect(await book(other, await other.verified(marcus), slot)).toMatchObject({ kind: 'booked' });
    expect(await book(tools, await tools.verified(ana), slot)).toEqual({ kind: 'slotTaken' });
    expect(await holders(slot)).toBe(1);
  });

  it('lets exactly one of twenty have a slot', async () => {
    const tools = await start();
    const { slot } = await freeSlot(tools);
    const sessions = await Promise.all(Array.from({ length: 20 }, (_, index) => tools.verified(index % 2 ? ana : marcus)));
    meetBeforeWriting(tools, 20);
    const answers = await Promise.all(sessions.map((session, index) => book(tools, session, slot, {}, `key-${index}`)));
    expect(answers.filter(({ kind }) => kind === 'booked')).toHaveLength(1);
    expect(answers.filter(({ kind }) => kind === 'slotTaken')).toHaveLength(19);
    expect(await holders(slot)).toBe(1);
  });

  it('books once under one key, however often it is asked, at once or later', async () => {
    const tools = await start();
    const session = await tools.verified(ana);
    const { slot } = await freeSlot(tools);
    const answers = await Promise.all([book(tools, session, slot), book(tools, session, slot), book(tools, session, slot)]);
    answers.push(await book(tools, session, slot));
    expect(new Set(answers.map((answer) => (answer.appointment as AppointmentView | undefined)?.id)).size).toBe(1);
    expect(answers.map(({ kind }) => kind)).toEqual(['booked', 'booked', 'booked', 'booked']);
    expect(await holders(slot)).toBe(1);
  });

  it('takes the same key with another time for another booking', async () => {
    const tools = await start();
    const session = await tools.verified(ana);
    const one = await freeSlot(tools);
    const other = await freeSlot(tools, 30, [one.slot]);
    expect(await book(tools, session, one.slot)).toMatchObject({ kind: 'booked', appointment: { start: one.start } });
    expect(await book(tools, session, other.slot)).toMatchObject({ kind: 'booked', appointment: { start: other.start } });
  });

  it('finds its own booking when the write of a replay meets a slot that has moved on', async () => {
    const tools = await start();
    const session = await tools.verified(ana);
    const { slot } = await freeSlot(tools);
    // Both have looked before either writes, as a turn and its repeat on two instances.
    meetBeforeWriting(tools, 2);
    const [one, other] = await Promise.all([book(tools, session, slot), book(tools, session, slot)]);
    expect(one).toMatchObject({ kind: 'booked' });
    expect(other).toEqual(one);
    expect(tools.calls.filter(({ interaction }) => interaction === 'transaction').map(({ status }) => status)).toContain(412);
  });

  it('is alreadyBooked when the patient has something at that time', async () => {
    const tools = await start();
    const session = await tools.verified(ana);
    const { slot } = await freeSlot(tools);
    const first = await book(tools, session, slot, {}, 'turn-1');
    const again = await book(tools, session, slot, {}, 'turn-2');
    expect(again).toEqual({ kind: 'alreadyBooked', appointment: first.appointment });
  });

  it('takes all the slots that a long visit needs, and gives all back', async () => {
    const tools = await start();
    const session = await tools.verified(ana);
    const opening = await freeSlot(tools, 60);
    const answer = await book(tools, session, opening.slot, { minutes: 60 });
    expect(answer).toMatchObject({ kind: 'booked', appointment: { start: opening.start, end: opening.end } });
    const { id } = answer.appointment as AppointmentView;
    const slots = ((await ehr.get(id)).slot as { reference: string }[]).map((one) => one.reference);
    expect(slots).toHaveLength(2);
    expect(await Promise.all(slots.map(slotStatus))).toEqual(['busy', 'busy']);
    await tools.call('ehr_cancel_appointment', { appointment: id, reason: 'patient' }, { sessionId: session });
    expect(await Promise.all(slots.map(slotStatus))).toEqual(['free', 'free']);
  });

  it.each<[string, Partial<BookAppointmentInput>]>([
    ['a visit type that the policy does not have', { visitType: 'brainSurgery' }],
    ['a specialty that the policy does not have', { specialty: 'alchemy' }],
    ['a specialty that the slot is not for', { specialty: 'cardiology' }],
    ['a reference to something else', { slot: 'Patient/p-ana-ruiz' }],
    ['a reference that is none', { slot: '../Patient' }],
  ])('refuses %s', async (_what, over) => {
    const tools = await start();
    const { slot } = await freeSlot(tools);
    expect(await book(tools, await tools.verified(ana), slot, over)).toEqual({ kind: 'refused' });
    expect(await holders(slot)).toBe(0);
  });

  it('takes a slot that does not exist for one that is gone', async () => {
    const tools = await start();
    expect(await book(tools, await tools.verified(ana), 'Slot/nowhere')).toEqual({ kind: 'slotTaken' });
  });
});

describe('an EHR that fails while booking', () => {
  const impatient = { client: { writeTimeoutMs: 150 } };

  it.each<['delay' | 'drop' | 'garbage', number | undefined]>([
    ['delay', 600],
    ['drop', undefined],
    ['garbage', undefined],
  ])('but has committed is found out: %s', async (fault, value) => {
    const tools = await start(impatient);
    const session = await tools.verified(ana);
    const { slot } = await freeSlot(tools);
    await tools.deps.capabilities(new AbortController().signal);
    const wrong = stallTransactions(tools, { fault, ...(value === undefined ? {} : { value }) });
    const answer = await book(tools, session, slot);
    await wrong.applied;
    expect(answer).toMatchObject({ kind: 'booked' });
    expect(await holders(slot)).toBe(1);
    expect(tools.calls.filter(({ interaction }) => interaction === 'transaction')).toHaveLength(1);
  });

  it('with its own 500 has done nothing', async () => {
    const tools = await start();
    const session = await tools.verified(ana);
    const { slot } = await freeSlot(tools);
    stallTransactions(tools, { fault: 'status', value: 500 });
    expect(await book(tools, session, slot)).toEqual({ kind: 'unavailable' });
    expect(await holders(slot)).toBe(0);
    expect(await slotStatus(slot)).toBe('free');
  });

  it('and cannot be asked afterwards either leaves it unknown', async () => {
    const tools = await start(impatient);
    const session = await tools.verified(ana);
    const { slot } = await freeSlot(tools);
    stallTransactions(tools, { fault: 'drop' }, { match: 'POST /Appointment/_search', fault: 'status', value: 503, times: 10 });
    expect(await book(tools, session, slot)).toEqual({ kind: 'unknown' });
    expect(tools.calls.filter(({ interaction }) => interaction === 'transaction')).toHaveLength(1);
  });

  it('before anything was written is only unavailable', async () => {
    const tools = await start();
    const session = await tools.verified(ana);
    const { slot } = await freeSlot(tools);
    await ehr.fault({ match: 'GET /Slot', fault: 'status', value: 503, times: 10 });
    expect(await book(tools, session, slot)).toEqual({ kind: 'unavailable' });
    expect(tools.calls.some(({ interaction }) => interaction === 'transaction')).toBe(false);
  });

  it('to show the booking that it made still has made it', async () => {
    const tools = await start();
    const session = await tools.verified(ana);
    const { slot } = await freeSlot(tools);
    await ehr.fault({ match: 'GET /Appointment/', fault: 'status', value: 503, times: 2 });
    expect(await book(tools, session, slot)).toMatchObject({ kind: 'booked' });
  });
});

/** Holds every transaction back until so many have come. */
const meetBeforeWriting = (tools: EhrTools, count: number): void => {
  const transaction = tools.client.transaction;
  const everybody = Promise.withResolvers<void>();
  let waiting = 0;
  tools.client.transaction = async (bundle) => {
    waiting += 1;
    if (waiting === count) everybody.resolve();
    await everybody.promise;
    return transaction(bundle);
  };
};

type Fault = Parameters<typeof ehr.fault>[0];
/** Sets the faults as soon as the last read before the transaction is done: "POST /" would meet the searches before it too. */
const stallTransactions = (tools: EhrTools, fault: Omit<Fault, 'match'>, ...more: Fault[]) => {
  const transaction = tools.client.transaction;
  let done = (): void => {};
  const applied = new Promise<void>((resolve) => {
    done = resolve;
  });
  tools.client.transaction = async (bundle) => {
    await ehr.fault({ ...fault, match: 'POST /' });
    for (const one of more) await ehr.fault(one);
    done();
    return transaction(bundle);
  };
  return { applied };
};

describe('an appointment', () => {
  it('is listed for its patient alone, earliest first, from the time asked on', async () => {
    const tools = await start();
    const session = await tools.verified('Patient/p-priscilla-nakamura');
    const all = await tools.call('ehr_list_appointments', { from: monday.toISOString(), timeZone }, { sessionId: session });
    const appointments = all.appointments as AppointmentView[];
    expect(appointments).toHaveLength(3);
    expect(appointments.map((one) => one.start)).toEqual(appointments.map((one) => one.start).toSorted());
    expect(appointments.every((one) => one.provider.name !== '' && one.location.name !== '' && one.start.endsWith('-08:00'))).toBe(
      true,
    );
    const from = appointments[1]?.start ?? '';
    const later = await tools.call('ehr_list_appointments', { from, timeZone }, { sessionId: session });
    expect(later.appointments).toEqual(appointments.slice(1));
    expect(await tools.call('ehr_list_appointments', { from: monday.toISOString(), timeZone }, { sessionId: 'nobody' })).toEqual({
      kind: 'notPermitted',
    });
  });

  it('is cancelled with its reason, once, and its time is free again', async () => {
    const tools = await start();
    const session = await tools.verified(ana);
    const { slot } = await freeSlot(tools);
    const { id } = (await book(tools, session, slot)).appointment as AppointmentView;
    const cancel = () => tools.call('ehr_cancel_appointment', { appointment: id, reason: 'patient' }, { sessionId: session });
    expect(await cancel()).toEqual({ kind: 'cancelled' });
    expect(await cancel()).toEqual({ kind: 'cancelled' });
    expect(await ehr.get(id)).toMatchObject({ status: 'cancelled', cancelationReason: { coding: [{ code: 'pat' }] } });
    expect(await slotStatus(slot)).toBe('free');
    expect(await book(tools, session, slot, {}, 'turn-9')).toMatchObject({ kind: 'booked' });
  });

  it.each([
    ['in one transaction', {}],
    ['step by step', { known: { transaction: false } }],
  ])('keeps all that the EHR had written in it: %s', async (_how, options) => {
    const tools = await start(options);
    const session = await tools.verified(ana);
    const { slot } = await freeSlot(tools);
    const booker = await start();
    const { id } = (await book(booker, await booker.verified(ana), slot)).appointment as AppointmentView;
    const noted = {
      ...(await ehr.get(id)),
      comment: 'Bring the referral',
      priority: 3,
      resourceType: 'Appointment',
      id: id.slice(12),
    };
    await ehr.put(noted);
    expect(await tools.call('ehr_cancel_appointment', { appointment: id, reason: 'rescheduled' }, { sessionId: session })).toEqual({
      kind: 'cancelled',
    });
    expect(await ehr.get(id)).toMatchObject({ ...noted, status: 'cancelled', meta: expect.anything() });
    expect(await slotStatus(slot)).toBe('free');
  });

  it('of somebody else is not found, as one that does not exist', async () => {
    const tools = await start();
    const session = await tools.verified(marcus);
    const cancel = (appointment: string) =>
      tools.call('ehr_cancel_appointment', { appointment, reason: 'patient' }, { sessionId: session });
    expect(await cancel('Appointment/a-ana-ruiz-1')).toEqual({ kind: 'notFound' });
    expect(await cancel('Appointment/none')).toEqual({ kind: 'notFound' });
    expect(await cancel('Patient/p-ana-ruiz')).toEqual({ kind: 'notFound' });
    expect(await ehr.get('Appointment/a-ana-ruiz-1')).toMatchObject({ status: 'booked' });
  });

  it('that has begun cannot be cancelled', async () => {
    const later = await start({ now: () => new Date('2026-11-27T09:30:00-08:00') });
    const session = await later.verified(ana);
    const cancel = { appointment: 'Appointment/a-ana-ruiz-1', reason: 'patient' as const };
    expect(await later.call('ehr_cancel_appointment', cancel, { sessionId: session })).toEqual({ kind: 'past' });
  });

  it.each(['delay', 'drop'] as const)('whose cancelling was committed without an answer is cancelled: %s', async (fault) => {
    const tools = await start({ client: { writeTimeoutMs: 150 } });
    const session = await tools.verified(ana);
    const { slot } = await freeSlot(tools);
    const { id } = (await book(tools, session, slot)).appointment as AppointmentView;
    stallTransactions(tools, { fault, ...(fault === 'delay' ? { value: 600 } : {}) });
    expect(await tools.call('ehr_cancel_appointment', { appointment: id, reason: 'patient' }, { sessionId: session })).toEqual({
      kind: 'cancelled',
    });
  });
});
