import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Callwell, startCallwell } from '#test/support/callwell.ts';
import { standing } from '../support/ehr.ts';
import { insured } from '../support/talk.ts';

let callwell: Callwell;
beforeAll(async () => {
  callwell = await startCallwell();
});
afterAll(() => callwell.close());

const knee = { who: 'sarah-porter', wish: 'I hurt my knee and want it looked at', tongue: 'en' as const };
const skin = { who: 'maria-garcia-1990', wish: 'quiero una cita con el dermatólogo', tongue: 'es' as const };

describe('a caller who thinks better of it', () => {
  it.each([
    [knee, 'Monday next week', 'sorry, I meant Thursday next week', /^Thursday/],
    [skin, 'el lunes de la próxima semana', 'perdón, quise decir el jueves de la próxima semana', /^jueves/],
  ])('changes the day after openings were offered: $0.tongue', async (call, before, after, day) => {
    const caller = await insured(callwell, call.who, call);
    expect((await caller.say(before)).state).toBe('scheduling.offering');
    const offer = await caller.say(after);
    expect(offer).toMatchObject({ state: 'scheduling.offering', outcomes: [] });
    for (const { label } of offer.expects.options ?? []) expect(label).toMatch(day);
  });

  it.each([
    [knee, 'next week, any time', "actually no, let's do Thursday afternoon instead", /^Thursday.* PM with/],
    [skin, 'la próxima semana a cualquier hora', 'no, mejor el jueves por la tarde', /^jueves.* p\.m\. con/],
  ])('turns them down and says what instead, in the same breath: $0.tongue', async (call, before, after, wanted) => {
    const caller = await insured(callwell, call.who, call);
    await caller.say(before);
    const offer = await caller.say(after);
    expect(offer.state).toBe('scheduling.offering');
    expect(offer.expects.options?.length).toBeGreaterThan(0);
    for (const { label } of offer.expects.options ?? []) expect(label).toMatch(wanted);
  });

  it.each([
    [skin, 'con el doctor Lindqvist, cualquier día', 'no, espere, mejor con la doctora Chen', 'Grace Chen'],
    [
      { ...skin, tongue: 'en' as const, wish: 'I need to see a dermatologist' },
      'with Dr. Lindqvist please, whenever',
      'no wait, make that Dr. Chen',
      'Grace Chen',
    ],
  ])('changes the doctor: $0.tongue', async (call, before, after, doctor) => {
    const caller = await insured(callwell, call.who, call);
    const first = await caller.say(before);
    for (const { label } of first.expects.options ?? []) expect(label).toContain('Lindqvist');
    const offer = await caller.say(after);
    expect(offer.state).toBe('scheduling.offering');
    for (const { label } of offer.expects.options ?? []) expect(label).toContain(doctor);
  });

  it('corrects what it just said within one sentence', async () => {
    const caller = await insured(callwell, knee.who, knee);
    const offer = await caller.say('how about Monday, no wait, Wednesday next week');
    expect(offer.state).toBe('scheduling.offering');
    for (const { label } of offer.expects.options ?? []) expect(label).toMatch(/^Wednesday/);
  });

  it('changes what the visit is for, and is offered the doctors for that', async () => {
    const caller = await insured(callwell, knee.who, { ...knee, wish: 'I need an appointment with a skin doctor' });
    const first = await caller.say('any morning');
    for (const { label } of first.expects.options ?? []) expect(label).toMatch(/Chen|Lindqvist/);
    const offer = await caller.say('oh sorry, actually I want it for my eyes, an eye exam');
    expect(offer.state).toBe('scheduling.offering');
    for (const { label } of offer.expects.options ?? []) expect(label).not.toMatch(/Chen|Lindqvist/);
  });

  it('drops it altogether: nothing is booked, and the call ends well', async () => {
    const caller = await insured(callwell, 'carmen-morales', { wish: 'quiero una cita con la ginecóloga' });
    await caller.say('cualquier día por la mañana');
    await caller.say('sabe qué, ya no, olvídelo');
    expect(caller.last()).toMatchObject({ status: 'active', state: 'reception.anythingElse', outcomes: [] });
    await caller.say('no, gracias, eso es todo');
    expect(caller.last()).toMatchObject({ status: 'completed', outcome: { result: 'nothingNeeded', references: [] } });
    expect(await standing(callwell, 'Patient/p-carmen-morales')).toEqual([]);
  });
});
