import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Callwell, startCallwell } from '#test/support/callwell.ts';
import { type Appointment, read, slotStatus, slotsOf, standing } from '../support/ehr.ts';
import { verified } from '../support/talk.ts';

let callwell: Callwell;
beforeAll(async () => {
  callwell = await startCallwell();
});
afterEach(() => callwell.healFaults());
afterAll(() => callwell.close());

describe('moving an appointment', () => {
  it.each([
    {
      who: 'ana-ruiz',
      old: 'a-ana-ruiz-1',
      wish: 'I need to move my appointment with Dr. Chen, something came up',
      yes: "yep, that's the one",
      when: 'the week after next, any day',
      pick: 'the first one',
      doctor: 'Grace Chen',
      said: 'is moved',
    },
    {
      who: 'jose-de-la-fuente-nunez',
      old: 'a-jose-de-la-fuente-nunez-1',
      wish: 'necesito cambiar mi cita con la doctora Vásquez, es que me salió un viaje',
      yes: 'sí, esa misma',
      when: 'dentro de tres semanas, cualquier día',
      pick: 'la primera',
      doctor: 'Elena Vásquez',
      said: 'cambiada',
    },
  ])(
    'books the new one with the same doctor, then frees the old one: $who',
    async ({ who, old, wish, yes, when, pick, doctor, said }) => {
      const before = await read<Appointment>(callwell, `Appointment/${old}`);
      const caller = await verified(callwell, who, { wish });
      expect(caller.last()).toMatchObject({ state: 'scheduling.confirmingTarget', expects: { kind: 'confirmation' } });
      expect(caller.last().reply.text).toContain(doctor);
      await caller.say(yes);
      expect(caller.last().expects.kind).toBe('appointmentPreference');
      const offer = await caller.say(when);
      for (const { label } of offer.expects.options ?? []) expect(label).toContain(doctor);
      const moved = await caller.say(pick);
      expect(moved.reply.text).toContain(offer.expects.options?.[0]?.label);
      expect(moved.reply.text).toContain(said);

      const [now, ...more] = await standing(callwell, `Patient/p-${who}`);
      expect(more).toEqual([]);
      expect(moved.outcomes).toEqual([
        { goal: 'rescheduleAppointment', result: 'rescheduled', references: [`Appointment/${now?.id}`] },
      ]);
      expect(await read(callwell, `Appointment/${old}`)).toMatchObject({ status: 'cancelled' });
      for (const slot of slotsOf(before)) expect(await slotStatus(callwell, slot)).toBe('free');
    },
  );

  it.each([
    [
      'en',
      "I won't be able to make it on Tuesday",
      'another time please',
      /askingPreference/,
      /another time for it, or shall I cancel/,
    ],
    [
      'en',
      "hi, something came up, I can't make my appointment",
      'move it to the week after next',
      /offering$/,
      /or shall I cancel/,
    ],
    ['es', 'no voy a poder ir', 'otro día', /askingPreference/, /otro horario, o prefiere que la cancele/],
    ['es', 'no puedo llegar a mi cita', 'mejor cancélela', /reception/, /otro horario, o prefiere que la cancele/],
  ] as const)('asks once whether to move or to cancel it (%s: %s … %s)', async (tongue, wish, says, state, asks) => {
    const caller = await verified(callwell, 'samuel-okoye', { wish, tongue });
    expect(caller.last()).toMatchObject({ state: 'scheduling.confirmingTarget', expects: { kind: 'confirmation' } });
    expect(caller.last().reply.text).toMatch(asks);
    // A yes tells neither.
    expect((await caller.say(tongue === 'en' ? 'yes' : 'sí')).state).toBe('scheduling.confirmingTarget');
    const after = await caller.say(says);
    expect(after.state).toMatch(state);
    expect(after.outcomes.map(({ result }) => result)).toEqual(says === 'mejor cancélela' ? ['cancelled'] : []);
  });

  it.each([
    ['en', 'move my appointment from December second to December tenth'],
    ['en', 'can you switch my December second appointment to December tenth'],
    ['es', 'quiero mover mi cita del dos de diciembre al diez de diciembre'],
  ] as const)('finds the appointment by the first day, and searches the second one (%s: %s)', async (tongue, wish) => {
    const caller = await verified(callwell, 'priscilla-nakamura', { wish, tongue });
    expect(caller.last()).toMatchObject({ state: 'scheduling.confirmingTarget' });
    expect(caller.last().reply.text).toContain('Grace Chen');
    const offer = await caller.say(tongue === 'en' ? 'yes' : 'sí');
    expect(offer.state).toBe('scheduling.offering');
    for (const { label } of offer.expects.options ?? []) expect(label).toMatch(/December 10|10 de diciembre/);
  });

  it('loses nothing when the old one cannot be cancelled: the new one stands, and staff are told', async () => {
    const caller = await verified(callwell, 'elena-sandoval', { wish: 'I have to reschedule my therapy appointment' });
    while (caller.last().state.startsWith('authentication.')) {
      await caller.say(caller.last().expects.kind === 'confirmation' ? 'yes, correct' : 'eight six four two');
    }
    await caller.say('yes that one');
    await caller.say('any day the week after next');
    await callwell.fault('ehr', { match: 'GET /Appointment/a-elena-sandoval-1', fault: 'status', value: 500, times: 50 });
    const moved = await caller.say('the first one is good');
    expect(moved.reply.text).toContain("couldn't take the old one off");
    expect(moved).toMatchObject({ status: 'active', outcomes: [{ result: 'rescheduled' }] });
    await callwell.healFaults();

    expect((await standing(callwell, 'Patient/p-elena-sandoval')).map(({ id }) => id)).toContain('a-elena-sandoval-1');
    expect(await read(callwell, moved.outcomes[0]?.references[0] ?? '')).toMatchObject({ status: 'booked' });
    const queue = (await callwell.request('GET', '/v1/escalations?status=waiting')).body as { items: Record<string, unknown>[] };
    expect(queue.items.find(({ sessionId }) => sessionId === caller.sessionId)).toMatchObject({
      reason: 'systemUnavailable',
      priority: 'normal',
      queue: 'scheduling',
      summary: { goal: 'rescheduleAppointment', identity: 'verified' },
    });
  });

  it('asks which one when there are several, and takes the words that tell it', async () => {
    const caller = await verified(callwell, 'priscilla-nakamura', { wish: 'can I change one of my appointments to another day' });
    expect(caller.last()).toMatchObject({ state: 'scheduling.choosingTarget', expects: { kind: 'choice' } });
    expect(caller.last().expects.options).toHaveLength(3);
    await caller.say('the eye exam one, with Dr. Goldberg');
    const offer = await caller.say('sometime in the following week');
    for (const { label } of offer.expects.options ?? []) expect(label).toContain('Goldberg');
    await caller.say('actually no, keep it as it is, never mind');
    expect(caller.last()).toMatchObject({ status: 'active', state: 'reception.anythingElse', outcomes: [] });
    expect(await standing(callwell, 'Patient/p-priscilla-nakamura')).toHaveLength(3);
  });

  it('has nothing to move where there is nothing upcoming', async () => {
    const caller = await verified(callwell, 'gwen-sutherland', { wish: 'I want to reschedule my visit with Dr. Kim' });
    expect(caller.last()).toMatchObject({
      state: 'reception.anythingElse',
      outcomes: [{ result: 'nothingNeeded', references: [] }],
    });
    expect(caller.last().reply.text).toContain("don't see any upcoming");
  });
});
