import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Callwell, startCallwell } from '#test/support/callwell.ts';
import { standing } from './support/ehr.ts';
import { insured, ring, verified } from './support/talk.ts';

let callwell: Callwell;
beforeAll(async () => {
  callwell = await startCallwell();
});
afterAll(() => callwell.close());

describe('a caller who would rather speak', () => {
  it.each([
    {
      to: 'Spanish in mid-booking',
      tongue: 'en' as const,
      wish: 'I need somebody to check my eyes',
      when: 'next week in the morning',
      ask: 'disculpe, ¿me puede atender en español?',
      yes: 'sí, por favor',
      locale: 'es-US',
      pick: 'la segunda',
      day: /lunes|martes|miércoles|jueves|viernes/,
      bye: 'no, eso es todo',
    },
    {
      to: 'English in mid-booking',
      tongue: 'es' as const,
      wish: 'necesito que me revisen los ojos',
      when: 'la próxima semana por la mañana',
      ask: 'sorry, can we do this in English?',
      yes: 'yes please',
      locale: 'en-US',
      pick: 'the second one',
      day: /Monday|Tuesday|Wednesday|Thursday|Friday/,
      bye: "that's all, thanks",
    },
  ])(
    '$to is asked once, and heard in it for the rest of the call',
    async ({ tongue, wish, when, ask, yes, locale, pick, day, bye }) => {
      const who = tongue === 'en' ? 'carmen-morales' : 'maria-garcia-1990';
      const caller = await insured(callwell, who, { wish, tongue });
      const offer = await caller.say(when);
      const asked = await caller.say(ask);
      expect(asked).toMatchObject({ state: 'interruption.askingLanguage', expects: { kind: 'confirmation' } });

      const back = await caller.say(yes);
      expect(back).toMatchObject({ state: 'scheduling.offering', goal: 'scheduleAppointment', reply: { locale } });
      expect(back.reply.text).toMatch(day);
      expect(back.expects.options?.map(({ id }) => id)).toEqual(offer.expects.options?.map(({ id }) => id));
      for (const { label } of back.expects.options ?? []) expect(label).toMatch(day);

      const booked = await caller.say(pick);
      expect(booked.outcomes).toMatchObject([{ result: 'booked' }]);
      expect(booked.reply.locale).toBe(locale);
      expect(booked.reply.text).toContain(back.expects.options?.[1]?.label);
      expect(await standing(callwell, `Patient/p-${who}`)).toHaveLength(1);
      expect((await caller.say(bye)).status).toBe('completed');
    },
  );

  it('Spanish, and says no to it after all: goes on in English, and is not asked again', async () => {
    const caller = await ring(callwell);
    await caller.say('hablan español?');
    if (caller.last().state.startsWith('interruption.')) await caller.say('no, English is fine');
    expect(caller.last()).toMatchObject({ status: 'active', reply: { locale: 'en-US' } });
    await caller.say('I want to make an appointment for a rash');
    expect(caller.last()).toMatchObject({ state: 'authentication.collecting', goal: 'scheduleAppointment' });
    await caller.say('do you speak Spanish by any chance');
    expect(caller.last().state).not.toContain('interruption');
  });

  it('Spanish from the first word: what is wanted is not lost by the question', async () => {
    const caller = await ring(callwell);
    await caller.say('hola, en español por favor, quiero cancelar mi cita');
    expect(caller.last().state).toBe('interruption.askingLanguage');
    await caller.say('sí');
    expect(caller.last()).toMatchObject({
      goal: 'cancelAppointment',
      reply: { locale: 'es-US' },
      expects: { kind: 'dateOfBirth' },
    });
  });

  it('a person, in the other language: is understood all the same', async () => {
    const caller = await verified(callwell, 'ana-ruiz', { wish: 'when is my appointment', tongue: 'en' });
    expect(await caller.say('quiero hablar con una persona')).toMatchObject({
      status: 'escalated',
      escalation: { reason: 'patientRequest' },
    });
  });
});
