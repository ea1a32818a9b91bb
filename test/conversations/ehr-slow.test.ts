import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Callwell, startCallwell } from '#test/support/callwell.ts';
import { standing } from './support/ehr.ts';
import { insured } from './support/talk.ts';

/** Enough for a turn whose EHR answers, on a machine that is busy; far less than the delays below. */
const turnBudgetMs = 2_500;
const delayMs = 5_000;

let callwell: Callwell;
beforeAll(async () => {
  callwell = await startCallwell({ turnBudgetMs });
});
afterEach(() => callwell.healFaults());
afterAll(() => callwell.close());

describe('the EHR needs longer than a turn has', () => {
  it.each([
    [
      'en',
      'siobhan-obrien-van-der-berg',
      'I want my eyes checked please',
      'mornings next week',
      'okay, sure',
      'the first one',
      'One moment',
    ],
    [
      'es',
      'maria-garcia-1990',
      'necesito un examen de la vista',
      'por la mañana, la próxima semana',
      'está bien',
      'la primera',
      'Un momento',
    ],
  ] as const)(
    'says "one moment", loses nothing that was said, and books once (%s)',
    async (tongue, who, wish, when, fine, pick, moment) => {
      const caller = await insured(callwell, who, { wish, tongue });
      await callwell.fault('ehr', { match: 'POST /Slot/_search', fault: 'delay', value: delayMs, times: 1 });
      const waiting = await caller.say(when);
      expect(waiting).toMatchObject({
        status: 'active',
        state: 'scheduling.findingSlow',
        expects: { kind: 'none' },
        attempt: { used: 0 },
      });
      expect(waiting.reply.text).toContain(moment);
      while (caller.last().state === 'scheduling.findingSlow') await caller.say(fine);
      expect(caller.last().state).toBe('scheduling.offering');
      for (const { label } of caller.last().expects.options ?? []) expect(label).toMatch(/AM|a\.m\./);

      const chosen = caller.last().expects.options?.[0]?.label;
      await callwell.fault('ehr', { match: 'POST /Appointment/_search', fault: 'delay', value: delayMs, times: 1 });
      const booking = await caller.say(pick);
      expect(booking).toMatchObject({ state: 'scheduling.bookingSlow', outcomes: [] });
      while (caller.last().state === 'scheduling.bookingSlow') await caller.staySilent();
      expect(caller.last().reply.text).toContain(chosen);
      const [appointment, ...more] = await standing(callwell, `Patient/p-${who}`);
      expect(more).toEqual([]);
      expect(caller.last().outcomes).toMatchObject([{ result: 'booked', references: [`Appointment/${appointment?.id}`] }]);
    },
  );

  it.each([
    ['the booking that was under way is one, or none', 'sarah-porter', 'my knee', { delayMs: 3_500, times: 2 }, []],
    ['a booking that comes about soon after is kept', 'ana-ruiz', 'a rash', { delayMs: 3_000, times: 1 }, [{ result: 'booked' }]],
  ])('and the caller hangs up while it books: %s, and staff are told', async (_, who, what, slow, outcomes) => {
    const caller = await insured(callwell, who, { wish: `I need an appointment for ${what}` });
    await caller.say('whenever');
    const before = await standing(callwell, `Patient/p-${who}`);
    await callwell.fault('ehr', { match: 'POST /', fault: 'delay', value: slow.delayMs, times: slow.times });
    expect(await caller.say('the first one')).toMatchObject({ state: 'scheduling.bookingSlow' });
    expect(await caller.turn({ type: 'hangup' })).toMatchObject({
      status: 200,
      body: { status: 'abandoned', reply: { text: '' }, outcomes },
    });
    const { body: queue } = await callwell.request('GET', '/v1/escalations?queue=scheduling');
    const ofThisCall = (queue as { items: { sessionId: string }[] }).items.filter(
      ({ sessionId }) => sessionId === caller.sessionId,
    );
    expect(ofThisCall).toMatchObject([{ reason: 'systemUnavailable', summary: { nextStep: 'checkWhatWasDone' } }]);
    await sleep(slow.delayMs * slow.times);
    expect((await standing(callwell, `Patient/p-${who}`)).length - before.length).toBeLessThanOrEqual(1);
  });
});
