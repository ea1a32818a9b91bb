import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Callwell, startCallwell } from '#test/support/callwell.ts';
import { standing } from '../support/ehr.ts';
import { insured, ring, verified } from '../support/talk.ts';

let callwell: Callwell;
beforeAll(async () => {
  callwell = await startCallwell();
});
afterAll(() => callwell.close());

const emergency = { status: 'escalated', escalation: { reason: 'medicalEmergency', priority: 'emergency', queue: 'emergency' } };

describe('an emergency ends all ordinary work at once', () => {
  const words = {
    en: 'oh god, my chest is really tight and my left arm is going numb',
    es: 'ay, me duele mucho el pecho y no puedo respirar',
  };
  it.each([
    ['the greeting', 'en', () => ring(callwell)],
    ['the greeting', 'es', () => ring(callwell, { locale: 'es-US' })],
    [
      'authentication',
      'en',
      async () => {
        const caller = await ring(callwell);
        await caller.say('I want to book an appointment for a rash');
        return caller;
      },
    ],
    ['insurance', 'es', () => verified(callwell, 'carmen-morales', { wish: 'necesito cita con la ginecóloga' })],
    ['insurance', 'en', () => verified(callwell, 'marcus-bell', { wish: 'I need a checkup' })],
    [
      'scheduling',
      'en',
      async () => {
        const caller = await insured(callwell, 'sarah-porter', { wish: 'I hurt my knee' });
        await caller.say('tomorrow');
        return caller;
      },
    ],
    ['scheduling', 'es', () => insured(callwell, 'rosario-jimenez', { wish: 'quiero un chequeo' })],
    ['cancelling', 'es', () => verified(callwell, 'maria-garcia-1975', { wish: 'quiero cancelar mi cita' })],
  ] as const)('in %s (%s)', async (_where, tongue, arrive) => {
    const caller = await arrive();
    const answer = await caller.say(words[tongue]);
    expect(answer).toMatchObject(emergency);
    expect(answer.reply.text).toContain('911');
    expect(answer.expects.kind).toBe('none');
    expect(answer.outcomes).toEqual([]);
    expect(
      await caller.turn({ type: 'speech', text: tongue === 'en' ? "no I'm fine, the first one" : 'no, estoy bien, la primera' }),
    ).toMatchObject({
      status: 409,
    });
  });

  it('is first in the queue, before everything that came earlier', async () => {
    const calm = await ring(callwell);
    await calm.say('can I talk to a real person');
    const urgent = await ring(callwell, { locale: 'es-US' });
    await urgent.say('mi esposo se desmayó y no respira');
    const { items } = (await callwell.request('GET', '/v1/escalations?status=waiting&limit=1')).body as {
      items: { priority: string }[];
    };
    expect(items[0]?.priority).toBe('emergency');
    expect(urgent.last()).toMatchObject(emergency);
  });
});

describe('what is no emergency', () => {
  it.each([
    ['en', 'my mother had a stroke in 2015 and I need a follow-up for my blood pressure'],
    ['en', 'I had chest pain last year, my doctor wants me to see a cardiologist'],
    ['es', 'mi papá tuvo un infarto hace cinco años y yo quiero hacerme un chequeo del corazón'],
  ] as const)('goes on as a wish (%s: %s)', async (tongue, words) => {
    const caller = await ring(callwell, { locale: tongue === 'es' ? 'es-US' : 'en-US' });
    const answer = await caller.say(words);
    expect(answer).toMatchObject({ status: 'active', escalation: null });
    expect(answer.state).not.toContain('interruption');
  });

  it.each([
    [
      'en',
      "sometimes I get a little chest pain when I climb stairs, I'd like to see someone",
      'no, no, it has been like that for months',
    ],
    ['es', 'a veces me duele un poco el pecho, quiero una cita', 'no, no es una emergencia'],
  ] as const)('may be unclear: it is asked once, and a plain no goes on (%s)', async (tongue, words, no) => {
    const caller = await ring(callwell, { locale: tongue === 'es' ? 'es-US' : 'en-US' });
    const asked = await caller.say(words);
    expect(asked).toMatchObject({ status: 'active', state: 'interruption.askingIfEmergency', expects: { kind: 'confirmation' } });
    const after = await caller.say(no);
    expect(after).toMatchObject({ status: 'active', escalation: null });
    expect(after.state).not.toContain('interruption');
    expect(await caller.say(words)).toMatchObject(emergency);
  });

  it.each([
    ['en', 'I have some pressure in my chest sometimes', 'yes I think so'],
    ['en', 'I have some pressure in my chest sometimes', 'yes, I need to see a doctor'],
    ['en', 'I have some pressure in my chest sometimes', 'hold on, let me sit down'],
    ['es', 'siento presión en el pecho de vez en cuando', 'no sé, me siento muy mal'],
  ] as const)('anything but a no to that is one (%s: %s … %s)', async (tongue, words, answer) => {
    const caller = await ring(callwell, { locale: tongue === 'es' ? 'es-US' : 'en-US' });
    await caller.say(words);
    expect(caller.last().state).toBe('interruption.askingIfEmergency');
    await caller.say(answer);
    expect(caller.last()).toMatchObject(emergency);
  });
});

describe('self-harm', () => {
  it.each([
    ['en', "honestly I don't want to be alive anymore"],
    ['es', 'ya no quiero vivir, quiero acabar con todo'],
  ] as const)('is met calmly, with 988 and a person (%s)', async (tongue, words) => {
    const caller = await insured(callwell, tongue === 'en' ? 'siobhan-obrien-van-der-berg' : 'maria-garcia-1990', {
      wish: tongue === 'en' ? 'I would like to see a therapist' : 'quiero ver a un terapeuta',
      tongue,
    });
    const answer = await caller.say(words);
    expect(answer).toMatchObject({
      status: 'escalated',
      escalation: { reason: 'selfHarm', priority: 'emergency', queue: 'emergency' },
    });
    expect(answer.reply.text).toContain('988');
    expect(await standing(callwell, 'Patient/p-siobhan-obrien-van-der-berg')).toEqual([]);
  });
});
