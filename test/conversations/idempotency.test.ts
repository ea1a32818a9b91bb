import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Callwell, startCallwell } from '#test/support/callwell.ts';
import { standing } from './support/ehr.ts';
import { insured, ring } from './support/talk.ts';

let callwell: Callwell;
beforeAll(async () => {
  callwell = await startCallwell();
});
afterAll(() => callwell.close());

const speech = (text: string) => ({ type: 'speech' as const, text });
const key = (value: string) => ({ 'idempotency-key': value });

describe('a turn that comes again', () => {
  it('under the same key has the same answer, and books once', async () => {
    const caller = await insured(callwell, 'sarah-porter', { wish: 'I hurt my knee' });
    await caller.say('any day next week');
    const first = await caller.turn(speech('the first one'), key('book-1'));
    const again = await caller.turn(speech('the first one'), key('book-1'));
    const later = [await caller.turn(speech("that's all")), await caller.turn(speech('the first one'), key('book-1'))];
    expect(first.body.outcomes).toMatchObject([{ result: 'booked' }]);
    expect(again).toEqual(first);
    expect(later[0]?.body.status).toBe('completed');
    expect(later[1]).toEqual(first);
    expect(await standing(callwell, 'Patient/p-sarah-porter')).toHaveLength(1);
  });

  it('under the same key with other words is refused, and changes nothing', async () => {
    const caller = await ring(callwell);
    const first = await caller.turn(speech('I want to book an appointment for a rash'), key('k'));
    const other = await caller.turn(speech('cancel my appointment'), key('k'));
    expect(other.status).toBe(422);
    expect(JSON.stringify(other.body)).not.toContain('cancel my');
    expect((await callwell.request('GET', `/v1/sessions/${caller.sessionId}`)).body).toMatchObject({
      turn: first.body.turn,
      goal: 'scheduleAppointment',
    });
  });

  it('under the same key on another call is another turn', async () => {
    const [one, two] = [await ring(callwell), await ring(callwell)];
    const first = await one.turn(speech('what are your hours'), key('same'));
    const second = await two.turn(speech('where are you located'), key('same'));
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.body.sessionId).toBe(two.sessionId);
  });
});

describe('turns that come at once', () => {
  it('under one key are one: one answer, one appointment', async () => {
    const caller = await insured(callwell, 'rosario-jimenez', { wish: 'quiero un chequeo' });
    await caller.say('cualquier día');
    const answers = await Promise.all(Array.from({ length: 5 }, () => caller.turn(speech('la primera'), key('once'))));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]).toMatchObject({ status: 200, body: { outcomes: [{ result: 'booked' }] } });
    expect(await standing(callwell, 'Patient/p-rosario-jimenez')).toHaveLength(1);
  });

  it('never interleave: each is a turn of its own, one after the other, and one of them books', async () => {
    const caller = await insured(callwell, 'siobhan-obrien-van-der-berg', { wish: 'I want my eyes checked' });
    const { turn } = await caller.say('next week');
    const answers = await Promise.all(Array.from({ length: 3 }, () => caller.turn(speech('the first one'))));
    const answered = answers.filter(({ status }) => status === 200);
    const waitedTooLong = answers.filter(({ status }) => status === 409);
    expect(answered.length + waitedTooLong.length).toBe(3);
    expect(answered.map(({ body }) => body.turn).toSorted((a, b) => a - b)).toEqual(answered.map((_, index) => turn + 1 + index));
    expect(await standing(callwell, 'Patient/p-siobhan-obrien-van-der-berg')).toHaveLength(1);
  });
});
