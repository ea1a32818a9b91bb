import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Callwell, startCallwell } from '#test/support/callwell.ts';
import { type Appointment, read, type Slot, search, slotsOf, standing, takeSlot } from '../support/ehr.ts';
import { insured } from '../support/talk.ts';

let callwell: Callwell;
beforeAll(async () => {
  callwell = await startCallwell();
});
afterAll(() => callwell.close());

const days = { en: 'Thursday of next week', es: 'el jueves de la próxima semana' };

/** All that is free that Thursday at the time of the first opening. */
const freeAt = async (label: string): Promise<Slot[]> => {
  const [, hour = '', minute = '', half = ''] = /(\d+):(\d\d) ([ap])/i.exec(label) ?? [];
  const clock = `${String((Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0)).padStart(2, '0')}:${minute}`;
  return search<Slot>(callwell, 'Slot', { status: 'free', start: `2026-12-03T${clock}:00-08:00` });
};

describe('somebody else takes the time between the offer and the choice', () => {
  it.each([
    ['en', 'siobhan-obrien-van-der-berg', 'I want to get my eyes checked', 'the first one please', 'somebody just took that time'],
    ['es', 'maria-garcia-1990', 'necesito un examen de la vista', 'la primera por favor', 'acaba de tomar'],
  ] as const)('says so, offers the next ones, and it costs no attempt (%s)', async (tongue, who, wish, first, taken) => {
    const caller = await insured(callwell, who, { wish, tongue });
    const offer = await caller.say(days[tongue]);
    const gone = offer.expects.options?.[0]?.label ?? '';
    const free = await freeAt(gone);
    expect(free).not.toEqual([]);
    for (const slot of free) await takeSlot(callwell, slot);

    const next = await caller.say(first);
    expect(next.reply.text).toContain(taken);
    expect(next).toMatchObject({ state: 'scheduling.offering', attempt: { used: 0 }, outcomes: [] });
    expect(next.expects.options?.map(({ label }) => label)).not.toContain(gone);

    const booked = await caller.say(first);
    expect(booked).toMatchObject({ outcomes: [{ result: 'booked' }] });
    const standingNow = await standing(callwell, `Patient/p-${who}`);
    expect(standingNow.map(({ id }) => `Appointment/${id}`)).toEqual(booked.outcomes[0]?.references);
  });

  it('gives a time that two callers choose at once to one of them', async () => {
    const [sarah, tyler] = [
      await insured(callwell, 'sarah-porter', { wish: 'my knee hurts and I want it seen' }),
      await insured(callwell, 'evelyn-thornton', { wish: 'I want somebody to look at my knee' }),
    ];
    const offers = [await sarah.say('Friday of next week'), await tyler.say('Friday of next week')];
    expect(offers[0]?.expects.options?.[0]).toEqual(offers[1]?.expects.options?.[0]);
    const answers = await Promise.all([sarah.say('the first one'), tyler.say('the first one')]);
    expect(answers.map(({ state }) => state).toSorted()).toEqual(['reception.anythingElse', 'scheduling.offering']);
    const [booked] = answers.flatMap(({ outcomes }) => outcomes);
    const appointment = await read<Appointment>(callwell, booked?.references[0] ?? '');
    for (const slot of slotsOf(appointment)) {
      expect(await search(callwell, 'Appointment', { slot, status: 'booked' })).toHaveLength(1);
    }
  });
});
