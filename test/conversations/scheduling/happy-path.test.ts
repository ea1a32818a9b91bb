import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Callwell, startCallwell } from '#test/support/callwell.ts';
import { member } from '../support/cast.ts';
import { type Appointment, read, slotStatus, slotsOf, standing } from '../support/ehr.ts';
import { day, phone, spelled } from '../support/spoken.ts';
import { insured, ring } from '../support/talk.ts';

let callwell: Callwell;
beforeAll(async () => {
  callwell = await startCallwell();
});
afterAll(() => callwell.close());

const calls = [
  {
    who: 'sarah-porter',
    wish: 'hi, uh, my knee has been killing me, I need somebody to look at it',
    when: 'any day next week in the morning',
    pick: 'the second one works',
    bye: "nope, that's everything, thank you",
    label: /^(Monday|Tuesday|Wednesday|Thursday|Friday), (November|December) \d+ at \d+:\d\d AM with Dr\. .+ at Callwell Clinic/,
    said: 'booked',
  },
  {
    who: 'rosario-jimenez',
    wish: 'buenas, mire, necesito un chequeo general con una doctora en Tacoma',
    when: 'cualquier día de la próxima semana por la mañana',
    pick: 'la segunda me queda bien',
    bye: 'no, eso es todo, muchas gracias',
    label:
      /^(lunes|martes|miércoles|jueves|viernes), \d+ de (noviembre|diciembre) a las? \d+:\d\d a\.m\. con Dr\. .+ en Callwell Clinic/,
    said: 'reservada',
  },
];

describe.each(calls)('from hello to booked: $who', ({ who, wish, when, pick, bye, label, said }) => {
  it('says the time from the record, and exactly that stands in the EHR', async () => {
    const caller = await insured(callwell, who, { wish });
    expect(caller.last()).toMatchObject({ state: 'scheduling.askingPreference', expects: { kind: 'appointmentPreference' } });

    const offer = await caller.say(when);
    expect(offer.expects.kind).toBe('choice');
    expect(offer.expects.options?.map(({ id }) => id)).toEqual(['1', '2', '3']);
    for (const option of offer.expects.options ?? []) {
      expect(option.label).toMatch(label);
      expect(offer.reply.text).toContain(option.label);
    }

    const chosen = offer.expects.options?.[1]?.label ?? '';
    const booked = await caller.say(pick);
    expect(booked.reply.text).toContain(said);
    expect(booked.reply.text).toContain(chosen);
    expect(booked).toMatchObject({ status: 'active', state: 'reception.anythingElse', expects: { kind: 'anythingElse' } });

    const [appointment, ...more] = await standing(callwell, member(who).patient ?? '');
    expect(more).toEqual([]);
    expect(booked.outcomes).toEqual([
      { goal: 'scheduleAppointment', result: 'booked', references: [`Appointment/${appointment?.id}`] },
    ]);
    for (const slot of slotsOf(appointment as Appointment)) expect(await slotStatus(callwell, slot)).toBe('busy');

    const over = await caller.say(bye);
    expect(over).toMatchObject({
      status: 'completed',
      outcome: { goal: 'scheduleAppointment', result: 'booked', references: [`Appointment/${appointment?.id}`] },
      expects: { kind: 'none' },
      escalation: null,
    });
    expect(await caller.turn({ type: 'speech', text: 'hello?' })).toMatchObject({ status: 409 });
  });
});

describe('a caller who says everything at once', () => {
  it('is asked nothing that was said already', async () => {
    const carmen = member('carmen-morales');
    const caller = await ring(callwell, { phoneNumber: carmen.phoneNumber });
    const first = await caller.say(
      `Hi this is Carmen Morales, born ${day('1985-09-14', 'en')}, my number is ${phone(carmen.phoneNumber, 'en')}, zip ${spelled('98408', 'en')}, ` +
        'and I need a pap smear with Dr. de la Cruz, any morning next week',
    );
    expect(first.state).toBe('authentication.confirming');
    await caller.say('yep, all correct');
    expect(caller.last().state).toBe('insurance.confirmingCoverage');
    const offer = await caller.say('yes please use that');
    expect(offer).toMatchObject({ state: 'scheduling.offering', expects: { kind: 'choice' } });
    for (const { label } of offer.expects.options ?? []) expect(label).toMatch(/AM with Dr\. .*Cruz/);
    const booked = await caller.press('1');
    expect(booked.outcomes).toMatchObject([{ result: 'booked' }]);
    const appointment = await read<Appointment>(callwell, booked.outcomes[0]?.references[0] ?? '');
    expect(appointment).toMatchObject({ status: 'booked', minutesDuration: 30 });
    expect(appointment.participant.map(({ actor }) => actor?.reference)).toContain('Patient/p-carmen-morales');
  });
});

describe('keys alone', () => {
  it('choose the plan and the time', async () => {
    const caller = await insured(callwell, 'maria-garcia-1975-b', {
      wish: 'I would like somebody to look at a mole on my back please',
    });
    await caller.say('whenever you have something');
    expect(caller.last().expects).toMatchObject({ kind: 'choice', dtmf: { maxDigits: 1 } });
    await caller.press('3');
    const [appointment, ...more] = await standing(callwell, 'Patient/p-maria-garcia-1975-b');
    expect(more).toEqual([]);
    expect(caller.last().outcomes).toMatchObject([{ result: 'booked', references: [`Appointment/${appointment?.id}`] }]);
    await caller.say('goodbye');
    expect(caller.last().status).toBe('completed');
  });
});
