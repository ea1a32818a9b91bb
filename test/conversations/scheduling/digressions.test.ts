import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Callwell, startCallwell } from '#test/support/callwell.ts';
import { standing } from '../support/ehr.ts';
import { insured, verified } from '../support/talk.ts';

let callwell: Callwell;
beforeAll(async () => {
  callwell = await startCallwell();
});
afterAll(() => callwell.close());

const eyes = {
  en: { who: 'siobhan-obrien-van-der-berg', wish: 'I want to get my eyes checked', when: 'next week in the morning' },
  es: { who: 'maria-garcia-1990', wish: 'necesito que me revisen la vista', when: 'la próxima semana por la mañana' },
};
const offered = async (tongue: 'en' | 'es') => {
  const caller = await insured(callwell, eyes[tongue].who, { wish: eyes[tongue].wish, tongue });
  const offer = await caller.say(eyes[tongue].when);
  expect(offer.state).toBe('scheduling.offering');
  return { caller, offer };
};

describe('in mid-booking, a caller', () => {
  it.each([
    ['en', 'oh, by the way, what time do you guys close?', 'Monday through Friday'],
    ['en', 'wait where can I park over there?', 'free parking'],
    ['es', 'disculpe, ¿y hasta qué hora abren?', 'de lunes a viernes'],
    ['es', '¿dónde me puedo estacionar?', 'estacionamiento gratuito'],
  ] as const)('asks about the clinic, hears it, and is back where it was (%s: %s)', async (tongue, question, fact) => {
    const { caller, offer } = await offered(tongue);
    const answered = await caller.say(question);
    expect(answered.reply.text).toContain(fact);
    expect(answered).toMatchObject({ state: 'scheduling.offering', goal: 'scheduleAppointment' });
    expect(answered.expects.options).toEqual(offer.expects.options);
    expect(answered.attempt.used).toBe(0);
  });

  it.each([
    ['en', 'do you take Aetna?', /most major plans.*your Aetna plan covers you/],
    ['es', '¿aceptan Cigna?', /la mayoría de los seguros.*su plan de Cigna Healthcare/],
  ] as const)('asks about an insurer, who is not passed over (%s: %s)', async (tongue, question, answer) => {
    const { caller, offer } = await offered(tongue);
    const answered = await caller.say(question);
    expect(answered.reply.text).toMatch(answer);
    expect(answered).toMatchObject({ state: 'scheduling.offering', attempt: { used: 0 } });
    expect(answered.expects.options).toEqual(offer.expects.options);
  });

  it.each([
    ['en', 'sorry, can you say that again?'],
    ['es', '¿me lo repite, por favor?'],
  ] as const)('asks to hear it again and hears the same (%s)', async (tongue, words) => {
    const { caller, offer } = await offered(tongue);
    const again = await caller.say(words);
    expect(again.reply.text).toBe(offer.reply.text);
    expect(again).toMatchObject({ state: offer.state, expects: offer.expects, attempt: { used: 0 } });
  });

  it.each([
    ['en', 'hang on one second, let me grab my calendar', 'ok I am back, the first one'],
    ['es', 'un momentito, déjeme ver mi agenda', 'ya, la primera'],
  ] as const)('needs a moment: silence costs nothing, and the offer stands (%s)', async (tongue, wait, pick) => {
    const { caller, offer } = await offered(tongue);
    const held = await caller.say(wait);
    expect(held).toMatchObject({ state: 'scheduling.offering', attempt: { used: 0 } });
    for (let i = 0; i < 4; i += 1) expect((await caller.staySilent()).attempt.used).toBe(0);
    const booked = await caller.say(pick);
    expect(booked.outcomes).toMatchObject([{ result: 'booked' }]);
    expect(booked.reply.text).toContain(offer.expects.options?.[0]?.label);
  });

  it.each([
    ['en', 'can we go back?', 'maybe in the afternoon then'],
    ['es', 'regresemos un paso', 'entonces por la tarde'],
  ] as const)('goes back to the question before (%s)', async (tongue, back, instead) => {
    const { caller, offer } = await offered(tongue);
    expect(await caller.say(back)).toMatchObject({ state: 'scheduling.askingPreference', outcomes: [] });
    const other = await caller.say(instead);
    expect(other.state).toBe('scheduling.offering');
    expect(other.expects.options).not.toEqual(offer.expects.options);
  });

  it('says things that mean nothing here: three wordings, then a person', async () => {
    const { caller } = await offered('en');
    const replies = [caller.last().reply.text];
    for (const noise of ['blargh the fleem', 'wibble wobble', 'the purple hat sings'])
      replies.push((await caller.say(noise)).reply.text);
    expect(new Set(replies).size).toBe(4);
    expect(caller.last()).toMatchObject({
      status: 'escalated',
      escalation: { reason: 'attemptsExhausted', priority: 'normal', queue: 'frontDesk' },
    });
  });
});

describe('a second wish while one is open', () => {
  it.each([
    [
      'en',
      'samuel-okoye',
      'when is my appointment, and uh, also I need my insurance checked',
      'check your insurance',
      'sure, go ahead',
      'lookUpAppointments',
    ],
    [
      'es',
      'maria-garcia-1975',
      'quiero saber cuándo es mi cita y también verificar mi seguro',
      'verificar su seguro',
      'sí, por favor',
      'lookUpAppointments',
    ],
  ] as const)('is offered at the end, and served (%s)', async (_tongue, who, wish, parked, yes, first) => {
    const caller = await verified(callwell, who, { wish });
    expect(caller.last()).toMatchObject({ state: 'reception.offeringParked', outcomes: [{ goal: first, result: 'found' }] });
    expect(caller.last().reply.text).toContain(parked);
    await caller.say(yes);
    while (caller.last().state.startsWith('insurance.')) await caller.say(yes);
    expect(caller.last().outcomes.map(({ goal }) => goal)).toEqual([first, 'verifyInsurance']);
  });

  it('told in the middle of a booking is announced, and may be let go at the end', async () => {
    const caller = await insured(callwell, 'samuel-okoye', {
      wish: 'I would like a follow-up about my blood pressure with Dr. Anil Patel',
    });
    await caller.say('some morning in two weeks');
    const parked = await caller.say('oh and I also want to cancel my other appointment');
    expect(parked).toMatchObject({ state: 'scheduling.offering', goal: 'scheduleAppointment' });
    expect(parked.reply.text).toContain('cancel an appointment');
    const booked = await caller.say('the first one works');
    expect(booked).toMatchObject({ state: 'reception.offeringParked', outcomes: [{ result: 'booked' }] });
    expect(booked.reply.text).toContain('cancel an appointment');
    await caller.say('no, not today');
    expect(caller.last().state).toBe('reception.anythingElse');
    await caller.say("that's it, bye");
    expect(caller.last()).toMatchObject({ status: 'completed', outcomes: [{ goal: 'scheduleAppointment', result: 'booked' }] });
    expect(await standing(callwell, 'Patient/p-samuel-okoye')).toHaveLength(2);
  });
});

describe('before anything is under way, a caller', () => {
  it.each([
    ['en-US', 'do you guys take Aetna?', /most major plans.*check your Aetna coverage now/, 'yes please'],
    ['es-US', '¿aceptan Molina?', /la mayoría de los seguros.*su cobertura de Molina/, 'sí, por favor'],
  ] as const)(
    'asks about an insurer, and is offered to have the own plan checked (%s: %s)',
    async (locale, question, answer, yes) => {
      const caller = await callwell.call({ locale });
      const offer = await caller.say(question);
      expect(offer).toMatchObject({ state: 'reception.offeringCheck', expects: { kind: 'confirmation' } });
      expect(offer.reply.text).toMatch(answer);
      expect(await caller.say(yes)).toMatchObject({ state: 'authentication.collecting', goal: 'verifyInsurance' });
    },
  );

  it('and who declines that goes on with something else', async () => {
    const caller = await callwell.call({ locale: 'en-US' });
    expect((await caller.say('do you accept Aetna', 'no')).state).toBe('reception.anythingElse');
    expect((await caller.say('I need to move my appointment')).goal).toBe('rescheduleAppointment');
  });

  it.each([
    ['en', 'No, leave it', 'is my appointment still on, and can you check my insurance too', 'anything else'],
    ['es', 'no, déjelo', 'cuándo es mi cita y también quiero verificar mi seguro', 'algo más'],
  ] as const)('leaves a wish that was parked, and is asked what else there is (%s: %s)', async (tongue, leaves, wish, asks) => {
    const caller = await verified(callwell, 'samuel-okoye', { wish, tongue });
    expect(caller.last().state).toBe('reception.offeringParked');
    const left = await caller.say(leaves);
    expect(left).toMatchObject({ state: 'reception.anythingElse', status: 'active' });
    expect(left.reply.text).toContain(asks);
  });
});
