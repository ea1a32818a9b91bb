import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Callwell, startCallwell } from '#test/support/callwell.ts';
import { standing } from './support/ehr.ts';
import { insured, ring, verified } from './support/talk.ts';

let callwell: Callwell;
beforeAll(async () => {
  callwell = await startCallwell();
});
afterAll(() => callwell.close());

describe('a call ends', () => {
  it.each([
    ['en', "oh sorry, wrong number, that's all"],
    ['en', 'never mind, goodbye'],
    ['es', 'nada, me equivoqué de número, adiós'],
  ] as const)('without anything done, in words of goodbye (%s: %s)', async (tongue, words) => {
    const caller = await ring(callwell, { locale: tongue === 'es' ? 'es-US' : 'en-US' });
    const ended = await caller.say(words);
    expect(ended).toMatchObject({
      status: 'completed',
      goal: null,
      outcome: { goal: null, result: 'nothingNeeded', references: [] },
      escalation: null,
      expects: { kind: 'none' },
    });
    expect((await callwell.request('GET', `/v1/sessions/${caller.sessionId}`)).body).toMatchObject({
      status: 'completed',
      outcome: ended.outcome,
    });
  });

  it('as abandoned when the caller hangs up: nothing is said, nothing was booked, and nobody is called to it', async () => {
    const caller = await insured(callwell, 'sarah-porter', { wish: 'I want my knee looked at' });
    await caller.say('any day');
    const gone = await caller.turn({ type: 'hangup' });
    expect(gone).toMatchObject({ status: 200, body: { status: 'abandoned', reply: { text: '' }, escalation: null, outcomes: [] } });
    expect(await standing(callwell, 'Patient/p-sarah-porter')).toEqual([]);
    const late = await caller.turn({ type: 'speech', text: 'the first one' });
    expect(late).toMatchObject({ status: 409, body: { sessionStatus: 'abandoned' } });
    expect(await standing(callwell, 'Patient/p-sarah-porter')).toEqual([]);
  });

  it('with what was done before the caller hung up kept', async () => {
    const caller = await verified(callwell, 'samuel-okoye', { wish: 'when do I see Dr. Patel' });
    await caller.turn({ type: 'hangup' });
    expect((await callwell.request('GET', `/v1/sessions/${caller.sessionId}`)).body).toMatchObject({
      status: 'abandoned',
      outcomes: [{ goal: 'lookUpAppointments', result: 'found' }],
    });
  });

  it('with all that was served, in order: looked up, cancelled, booked anew', async () => {
    const caller = await verified(callwell, 'ana-ruiz', { wish: 'what appointments do I have' });
    await caller.say('okay, cancel that one please');
    for (
      let turn = 0;
      turn < 3 && caller.last().goal === 'cancelAppointment' && caller.last().expects.kind === 'confirmation';
      turn += 1
    ) {
      await caller.say(caller.last().state === 'scheduling.offeringMove' ? 'no, cancel it' : 'yes');
    }
    expect(caller.last().outcomes.map(({ result }) => result)).toEqual(['found', 'cancelled']);
    await caller.say("and then I'd like to get an eye exam");
    while (caller.last().state.startsWith('insurance.')) await caller.say('yes');
    await caller.say('next week', 'the first one');
    const [exam, ...more] = await standing(callwell, 'Patient/p-ana-ruiz');
    expect(more).toEqual([]);
    const ended = await caller.say("no that's everything, thank you so much");
    expect(ended).toMatchObject({
      status: 'completed',
      outcome: { goal: 'scheduleAppointment', result: 'booked', references: [`Appointment/${exam?.id}`] },
      outcomes: [
        { goal: 'lookUpAppointments', result: 'found' },
        { goal: 'cancelAppointment', result: 'cancelled', references: ['Appointment/a-ana-ruiz-1'] },
        { goal: 'scheduleAppointment', result: 'booked' },
      ],
    });
  });

  it('to a person after something was booked: it stays booked, and the person knows of it', async () => {
    const caller = await insured(callwell, 'siobhan-obrien-van-der-berg', { wish: 'I need an eye exam' });
    await caller.say('any time', 'the first one');
    const [appointment] = caller.last().outcomes[0]?.references ?? [];
    const { escalation } = await caller.say('hey, actually, can I speak with a human about something else');
    expect(escalation).toMatchObject({ reason: 'patientRequest', priority: 'high' });
    const { body } = await callwell.request('GET', `/v1/escalations/${escalation?.id}`);
    expect(body).toMatchObject({ summary: { identity: 'verified', appointment: { committed: [{ reference: appointment }] } } });
    expect(await standing(callwell, 'Patient/p-siobhan-obrien-van-der-berg')).toHaveLength(1);
  });
});
