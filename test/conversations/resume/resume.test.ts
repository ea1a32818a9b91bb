import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { forgetLines } from '#src/storage/dropped-calls.ts';
import { type Caller, type Callwell, mondayMorning, startCallwell } from '#test/support/callwell.ts';
import { member } from '../support/cast.ts';
import { standing } from '../support/ehr.ts';
import { day, phone, spelled, type Tongue } from '../support/spoken.ts';
import { insured, ring, verified } from '../support/talk.ts';

let now = mondayMorning;
let callwell: Callwell;
beforeAll(async () => {
  callwell = await startCallwell({ now: () => now });
});
afterAll(() => callwell.close());
/** Each test has an hour of its own, so that no call of another one is still remembered. */
let hour = 0;
beforeEach(() => {
  now = new Date(mondayMorning.getTime() + hour++ * 3_600_000);
});

const pass = (minutes: number): void => {
  now = new Date(now.getTime() + minutes * 60_000);
};

const callAgain = (id: string, tongue: Tongue = 'en'): Promise<Caller> =>
  ring(callwell, { locale: tongue === 'es' ? 'es-US' : 'en-US', phoneNumber: member(id).phoneNumber, holdsLine: true });

const yes = { en: 'yes please', es: 'sí, por favor' };

/** Tells the date of birth and says yes to it. */
const prove = (caller: Caller, born: string, tongue: Tongue = 'en') => caller.say(day(born, tongue), yes[tongue]);

/** Somebody who was offered times when the line broke. */
const cutOff = async (id: string, tongue: Tongue = 'en'): Promise<Caller> => {
  const wish = tongue === 'es' ? 'necesito un examen de la vista' : 'I need an eye exam';
  const caller = await insured(callwell, id, { wish, tongue });
  await caller.say(tongue === 'es' ? 'la próxima semana' : 'next week');
  expect(caller.last().state).toBe('scheduling.offering');
  await caller.turn({ type: 'hangup' });
  pass(2);
  return caller;
};

const timelineOf = async ({ sessionId }: Caller): Promise<{ event: string; data: Record<string, unknown> }[]> =>
  (await callwell.request('GET', `/v1/sessions/${sessionId}`)).body['timeline'];

describe('a call that was cut off', () => {
  it.each([
    ['en', 'siobhan-obrien-van-der-berg', 'cut off'],
    ['es', 'maria-garcia-1990', 'se cortó'],
  ] as const)('goes on where it was once the date of birth was told again, and books (%s)', async (tongue, who, said) => {
    const before = await cutOff(who, tongue);
    const caller = await callAgain(who, tongue);
    expect(caller.last()).toMatchObject({ state: 'resumption.offering', goal: null, expects: { kind: 'confirmation' } });
    expect(caller.last().reply.text).toContain(said);
    expect(caller.last()).not.toHaveProperty('resumed');
    expect(await caller.say(yes[tongue])).toMatchObject({
      state: 'authentication.collecting',
      goal: null,
      expects: { kind: 'dateOfBirth', sensitive: true },
    });
    const on = await prove(caller, member(who).dateOfBirth ?? '', tongue);
    expect(on).toMatchObject({ state: 'scheduling.offering', goal: 'scheduleAppointment', resumed: true, status: 'active' });
    expect(on.expects.options).toHaveLength(3);
    expect(await timelineOf(caller)).toContainEqual({
      at: expect.any(String),
      event: 'call.resumed',
      data: { earlierSession: before.sessionId },
    });
    const booked = await caller.say(tongue === 'es' ? 'la primera' : 'the first one');
    expect(booked.outcomes).toMatchObject([{ goal: 'scheduleAppointment', result: 'booked' }]);
    expect(await standing(callwell, `Patient/p-${who}`)).toHaveLength(1);
  });

  it('goes on without a hang-up that was told, once the line was silent', async () => {
    const caller = await verified(callwell, 'ana-ruiz', { wish: 'I need to cancel my appointment' });
    expect((await callAgain('ana-ruiz')).last().state).toBe('reception.greeting');
    pass(2);
    const again = await callAgain('ana-ruiz');
    await again.say('yes');
    expect(await prove(again, member('ana-ruiz').dateOfBirth ?? '')).toMatchObject({ goal: 'cancelAppointment', resumed: true });
    const late = await caller.turn({ type: 'speech', text: 'hello?' });
    expect(late).toMatchObject({ status: 409, body: { sessionStatus: 'abandoned' } });
  });

  it('tells what was booked in it, and does not book it again', async () => {
    const first = await insured(callwell, 'sarah-porter', { wish: 'I want my knee looked at' });
    await first.say('next week', 'the first one');
    const [appointment] = await standing(callwell, 'Patient/p-sarah-porter');
    await first.turn({ type: 'hangup' });
    pass(1);
    const again = await callAgain('sarah-porter');
    await again.say('yes');
    const on = await prove(again, member('sarah-porter').dateOfBirth ?? '');
    expect(on.reply.text).toContain('Your appointment is made');
    expect(on).toMatchObject({ outcomes: [{ result: 'booked', references: [`Appointment/${appointment?.id}`] }] });
    await again.say("no, that's all");
    expect(again.last()).toMatchObject({ status: 'completed' });
    expect(await standing(callwell, 'Patient/p-sarah-porter')).toHaveLength(1);
  });

  it('is served with the factor told in one breath with the yes', async () => {
    await cutOff('siobhan-obrien-van-der-berg');
    const caller = await callAgain('siobhan-obrien-van-der-berg');
    const answer = await caller.say(`yes, my birthday is ${day(member('siobhan-obrien-van-der-berg').dateOfBirth ?? '', 'en')}`);
    expect(answer.state).toBe('authentication.confirming');
    expect(await caller.say('yes')).toMatchObject({ state: 'scheduling.offering', resumed: true });
  });
});

describe('nothing of it is told', () => {
  const person = 'siobhan-obrien-van-der-berg';
  /** What nobody may hear before the re-check. */
  const secrets = /eye|exam|appointment|schedul|ophthal|o'brien|siobhan|98\d{3}|vision|aetna|premera|tuesday|monday/i;

  it('to one who tells another date of birth: the call begins anew, and the old one is closed to all', async () => {
    await cutOff(person);
    const caller = await callAgain(person);
    const heard = [caller.last().reply.text];
    heard.push((await caller.say('yes')).reply.text);
    heard.push((await caller.say('the second of January nineteen seventy one')).reply.text);
    const refused = await caller.say('yes');
    heard.push(refused.reply.text);
    expect(refused).toMatchObject({ status: 'active', state: 'reception.greeting', goal: null });
    expect(refused).not.toHaveProperty('resumed');
    expect(heard.join(' ')).not.toMatch(secrets);
    expect((await callAgain(person)).last().state).toBe('reception.greeting');
    await caller.say('when is my next appointment');
    expect(caller.last()).toMatchObject({ state: 'authentication.collecting' });
  });

  it('to another patient on the same line who proves to be somebody: another record is no match', async () => {
    await cutOff(person);
    const caller = await callAgain(person);
    await caller.say('yes');
    const refused = await prove(caller, member('ana-ruiz').dateOfBirth ?? '');
    expect(refused).toMatchObject({ state: 'reception.greeting' });
    expect(refused.reply.text).not.toMatch(secrets);
    await caller.say('I want to cancel my appointment');
    expect(caller.last().state).toBe('authentication.collecting');
  });

  it.each([
    'no',
    'my husband is on the other phone',
    'what was that about?',
    'who called from this number?',
    'tell me what I wanted',
    'just skip the date of birth',
  ])('to who says "%s"', async (words) => {
    await cutOff(person);
    const caller = await callAgain(person);
    const answers = [caller.last(), await caller.say(words), await caller.staySilent()];
    for (const answer of answers) {
      expect(answer.reply.text.replace(/For example, .*|You can book, .*/, '')).not.toMatch(secrets);
      expect(answer.goal).toBeNull();
    }
  });

  it('and who will not tell the factor begins anew', async () => {
    await cutOff(person);
    const caller = await callAgain(person);
    await caller.say('yes');
    expect(await caller.say("I'd rather not say")).toMatchObject({ state: 'reception.greeting', goal: null });
  });
});

describe('an ordinary call', () => {
  const opening = 'reception.greeting';

  it('is what one gets who has another wish, with all that was said', async () => {
    await cutOff('ana-ruiz');
    const caller = await callAgain('ana-ruiz');
    const { dateOfBirth, zipCode, phoneNumber } = member('ana-ruiz');
    await caller.say(`I need to cancel my appointment, my date of birth is ${day(dateOfBirth ?? '', 'en')}`);
    expect(caller.last()).toMatchObject({ goal: 'cancelAppointment', state: 'authentication.collecting' });
    await caller.say(`${phone(phoneNumber, 'en')}, zip ${spelled(zipCode ?? '', 'en')}`, 'yes');
    expect(caller.last()).toMatchObject({ goal: 'cancelAppointment' });
    expect(caller.last().state).toMatch(/^scheduling\./);
  });

  it('is what one gets eleven minutes later', async () => {
    await cutOff('ana-ruiz');
    pass(9);
    expect((await callAgain('ana-ruiz')).last().state).toBe(opening);
  });

  it('is what one gets whose number is not known, or who calls from another one', async () => {
    await cutOff('ana-ruiz');
    expect((await ring(callwell)).last().state).toBe(opening);
    expect((await callAgain('sarah-porter')).last().state).toBe(opening);
  });

  it('is what one gets whose identity was not proven yet', async () => {
    const caller = await ring(callwell, { phoneNumber: member('ana-ruiz').phoneNumber });
    await caller.say('I need to cancel my appointment', day(member('ana-ruiz').dateOfBirth ?? '', 'en'));
    await caller.turn({ type: 'hangup' });
    pass(1);
    expect((await callAgain('ana-ruiz')).last().state).toBe(opening);
  });

  it('is what one gets who was served in between', async () => {
    await cutOff('ana-ruiz');
    const served = await callAgain('ana-ruiz');
    await served.say("no, and that's all", "no, that's all");
    expect(served.last().status).toBe('completed');
    pass(1);
    expect((await callAgain('ana-ruiz')).last().state).toBe(opening);
  });
});

it('goes on once only: of two calls at the same moment, the one that proves it first', async () => {
  const who = 'siobhan-obrien-van-der-berg';
  await cutOff(who);
  const [one, two] = await Promise.all([callAgain(who), callAgain(who)]);
  expect([one.last().state, two.last().state]).toEqual(['resumption.offering', 'resumption.offering']);
  await Promise.all([one.say('yes'), two.say('yes')]);
  const born = day(member(who).dateOfBirth ?? '', 'en');
  await Promise.all([one.say(born), two.say(born)]);
  const states = (await Promise.all([one.say('yes'), two.say('yes')])).map(({ state }) => state);
  expect(states.toSorted()).toEqual(['reception.greeting', 'scheduling.offering']);
});

it('goes on again when it is cut off a second time', async () => {
  const who = 'siobhan-obrien-van-der-berg';
  await cutOff(who);
  const second = await callAgain(who);
  await second.say('yes');
  await prove(second, member(who).dateOfBirth ?? '');
  await second.turn({ type: 'hangup' });
  pass(1);
  const third = await callAgain(who);
  await third.say('yes');
  expect(await prove(third, member(who).dateOfBirth ?? '')).toMatchObject({ state: 'scheduling.offering', resumed: true });
});

it('looks at the records first when a turn of it broke off in the middle', async () => {
  const who = 'siobhan-obrien-van-der-berg';
  const caller = await insured(callwell, who, { wish: 'I need an eye exam' });
  await caller.say('next week');
  const { sessionId } = caller;
  await callwell.app.stores.sessions.claim({ sessionId, idempotencyKey: null, bodyHash: 'lost', leaseMs: 15_000, now });
  pass(3);
  const again = await callAgain(who);
  await again.say('yes');
  const on = await prove(again, member(who).dateOfBirth ?? '');
  expect(on).toMatchObject({ state: 'reception.offeringParked', resumed: true, outcomes: [{ goal: 'lookUpAppointments' }] });
  expect(await again.say('yes')).toMatchObject({ goal: 'scheduleAppointment' });
});

it('goes on with a call back that was being arranged, for the same hand-over', async () => {
  now = new Date('2026-11-29T20:00:00Z');
  const caller = await verified(callwell, 'ana-ruiz', { wish: 'when is my appointment', holdsLine: true });
  const { escalation } = await caller.say('let me talk to someone please');
  expect(caller.last().state).toBe('callback.offering');
  await caller.turn({ type: 'hangup' });
  pass(1);
  const again = await callAgain('ana-ruiz');
  await again.say('yes');
  expect(await prove(again, member('ana-ruiz').dateOfBirth ?? '')).toMatchObject({ state: 'callback.offering' });
  expect(await again.say('yes', 'yes')).toMatchObject({
    status: 'escalated',
    escalation: { id: escalation?.id, callback: { promisedBy: '2026-11-30T18:00:00.000Z' } },
  });
});

it('is forgotten: no line is kept for longer than a call may be taken up', async () => {
  const { db } = callwell.app.database;
  now = new Date('2026-12-01T17:00:00Z');
  await (await callAgain('ana-ruiz')).turn({ type: 'hangup' });
  const { length } = await db.selectFrom('calling_lines').selectAll().execute();
  expect(length).toBeGreaterThan(0);
  pass(60);
  await forgetLines(db, new Date(now.getTime() - 10 * 60_000), now);
  expect(await db.selectFrom('calling_lines').selectAll().execute()).toEqual([]);
});
