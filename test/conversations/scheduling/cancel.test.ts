import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Callwell, startCallwell } from '#test/support/callwell.ts';
import { type Appointment, read, slotStatus, slotsOf, standing } from '../support/ehr.ts';
import { verified } from '../support/talk.ts';

let callwell: Callwell;
beforeAll(async () => {
  callwell = await startCallwell();
});
afterAll(() => callwell.close());

type Record_ = { timeline: { event: string }[] };

describe('cancelling', () => {
  it.each([
    {
      who: 'samuel-okoye',
      appointment: 'Appointment/a-samuel-okoye-1',
      wish: "hi, I won't be able to make my appointment with Dr. Patel, please cancel it",
      yes: 'yes it is',
      no: 'no, just cancel it please',
      done: 'is cancelled',
    },
    {
      who: 'maria-garcia-1975',
      appointment: 'Appointment/a-maria-garcia-1975-1',
      wish: 'quiero cancelar mi cita, por favor',
      yes: 'sí, esa',
      no: 'no, cancélela nomás',
      done: 'cancelada',
    },
  ])('offers to move it first, then cancels and frees the time: $who', async ({ who, appointment, wish, yes, no, done }) => {
    const before = await read<Appointment>(callwell, appointment);
    const caller = await verified(callwell, who, { wish });
    expect(caller.last().state).toBe('scheduling.confirmingTarget');
    await caller.say(yes);
    expect(caller.last()).toMatchObject({ state: 'scheduling.offeringMove', expects: { kind: 'confirmation' } });
    const answer = await caller.say(no);
    expect(answer.reply.text).toContain(done);
    expect(answer.outcomes).toEqual([{ goal: 'cancelAppointment', result: 'cancelled', references: [appointment] }]);
    expect(await read(callwell, appointment)).toMatchObject({ status: 'cancelled' });
    for (const slot of slotsOf(before)) expect(await slotStatus(callwell, slot)).toBe('free');
    expect(await standing(callwell, `Patient/p-${who}`)).toEqual([]);
  });

  it('moves it instead, when the caller would rather', async () => {
    const caller = await verified(callwell, 'ana-ruiz', { wish: 'I need to cancel my skin check' });
    await caller.say('yes');
    await caller.say('oh, sure, could you move it to next Friday instead?');
    expect(caller.last()).toMatchObject({ state: 'scheduling.offering', expects: { kind: 'choice' } });
    for (const { label } of caller.last().expects.options ?? []) expect(label).toMatch(/^Friday/);
    await caller.say('the first one');
    expect(caller.last().outcomes).toMatchObject([{ result: 'rescheduled' }]);
    expect(await standing(callwell, 'Patient/p-ana-ruiz')).toHaveLength(1);
    expect(await read(callwell, 'Appointment/a-ana-ruiz-1')).toMatchObject({ status: 'cancelled' });
  });

  it('asks which of several, and takes off that one alone', async () => {
    const caller = await verified(callwell, 'priscilla-nakamura', { wish: 'I have to cancel one of my appointments' });
    expect(caller.last()).toMatchObject({ state: 'scheduling.choosingTarget', expects: { kind: 'choice' } });
    await caller.say('the one with Dr. Chen');
    await caller.say('no, cancel it');
    expect(caller.last().outcomes).toMatchObject([{ result: 'cancelled', references: ['Appointment/a-priscilla-nakamura-2'] }]);
    expect((await standing(callwell, 'Patient/p-priscilla-nakamura')).map(({ id }) => id)).toEqual([
      'a-priscilla-nakamura-1',
      'a-priscilla-nakamura-3',
    ]);
  });

  it('inside the notice period says the fee, keeps the visit unless the caller agrees, and notes the consent', async () => {
    const wish = "I can't make it to my appointment tomorrow, can you take me off";
    const unwilling = await verified(callwell, 'leo-marchetti', { wish });
    await unwilling.say('yeah', 'no thanks');
    expect(unwilling.last()).toMatchObject({ state: 'scheduling.confirmingFee', expects: { kind: 'confirmation' } });
    expect(unwilling.last().reply.text).toContain('late cancellation fee of 40 dollars');
    await unwilling.say('forty bucks? no, no, then I will come');
    expect(unwilling.last().outcomes).toMatchObject([{ result: 'nothingNeeded' }]);
    expect(unwilling.last().reply.text).toContain('stays as it is');
    expect(await read(callwell, 'Appointment/a-leo-marchetti-1')).toMatchObject({ status: 'booked' });

    const willing = await verified(callwell, 'leo-marchetti', { wish });
    await willing.say('yes', 'no just cancel', 'fine, go ahead and cancel it');
    expect(willing.last().outcomes).toMatchObject([{ result: 'cancelled', references: ['Appointment/a-leo-marchetti-1'] }]);
    expect(await read(callwell, 'Appointment/a-leo-marchetti-1')).toMatchObject({ status: 'cancelled' });
    const { timeline } = (await callwell.request('GET', `/v1/sessions/${willing.sessionId}`)).body as Record_;
    const events = timeline.map(({ event }) => event);
    expect(events.indexOf('fee.consented')).toBeGreaterThan(0);
    expect(events.indexOf('appointment.cancelled')).toBeGreaterThan(events.indexOf('fee.consented'));
  });
});

describe('looking up', () => {
  it.each([
    ['marcus-bell', 'what do I have coming up', "don't see any upcoming", []],
    [
      'priscilla-nakamura',
      'when are my appointments',
      '2 upcoming appointments',
      ['a-priscilla-nakamura-1', 'a-priscilla-nakamura-3'],
    ],
    ['jose-de-la-fuente-nunez', '¿cuándo es mi cita?', 'Elena Vásquez', ['a-jose-de-la-fuente-nunez-1']],
  ] as const)('tells all that is upcoming, and asks for no insurance: %s', async (who, wish, said, ids) => {
    const caller = await verified(callwell, who, { wish });
    expect(caller.last()).toMatchObject({ status: 'active', state: 'reception.anythingElse', goal: 'lookUpAppointments' });
    expect(caller.last().reply.text).toContain(said);
    expect(caller.last().outcomes).toEqual([
      {
        goal: 'lookUpAppointments',
        result: ids.length > 0 ? 'found' : 'nothingNeeded',
        references: ids.map((id) => `Appointment/${id}`),
      },
    ]);
  });

  it('goes on from there with the next wish, without asking who is calling again', async () => {
    const caller = await verified(callwell, 'valentina-morales', { wish: 'quiero saber cuándo es la cita de mi hija Valentina' });
    if (caller.last().state === 'authentication.askingIfParent') await caller.say('sí, soy su mamá');
    while (caller.last().state.startsWith('authentication.')) await caller.say('sí');
    expect(caller.last().outcomes).toMatchObject([{ result: 'found' }]);
    await caller.say('ah, ese día no puedo, hay que cancelarla');
    expect(caller.last()).toMatchObject({ state: 'scheduling.confirmingTarget', goal: 'cancelAppointment' });
    await caller.say('sí', 'no, cancélela');
    expect(caller.last().outcomes.map(({ result }) => result)).toEqual(['found', 'cancelled']);
  });
});
