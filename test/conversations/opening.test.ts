import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Callwell, startCallwell } from '#test/support/callwell.ts';
import { ring, verified } from './support/talk.ts';

let callwell: Callwell;
beforeAll(async () => {
  callwell = await startCallwell();
});
afterAll(() => callwell.close());

describe('the first words of a call', () => {
  it.each([
    ['en-US', ['hello', 'hi there', 'good morning', 'hello?']],
    ['es-US', ['hola', 'buenos días', 'hola, buenas tardes', 'bueno, hola']],
  ] as const)('are a greeting (%s): asked again, and never counted as not understood', async (locale, greetings) => {
    const caller = await ring(callwell, { locale });
    for (const words of greetings) {
      const answer = await caller.say(words);
      expect(answer).toMatchObject({ status: 'active', state: 'reception.greeting', expects: { kind: 'request' } });
      expect(answer.reply.text).not.toMatch(/understand|entend/i);
    }
  });

  it.each([
    ['en', "hi, I don't have insurance and I need somebody to check my eyes", 'carmen-morales'],
    ['es', 'no tengo seguro y necesito que me revisen los ojos', 'maria-garcia-1990'],
  ] as const)('tell that there is no insurance (%s): it is not asked for', async (tongue, wish, who) => {
    const caller = await verified(callwell, who, { wish, tongue });
    expect(caller.last().state).toBe('insurance.offeringSelfPay');
    expect((await caller.say(tongue === 'en' ? 'yes' : 'sí')).state).toMatch(/^scheduling\./);
  });
});

describe('a wish that was parked', () => {
  it.each([
    ['en', 'carmen-morales', 'when is my appointment and I also want to check my insurance', 'no, leave it'],
    ['es', 'maria-garcia-1975', 'quiero saber cuándo es mi cita y también verificar mi seguro', 'no, déjelo así'],
  ] as const)('is let go (%s) by leaving it, and the call goes on', async (tongue, who, wish, leave) => {
    const caller = await verified(callwell, who, { wish, tongue });
    expect(caller.last().state).toBe('reception.offeringParked');
    expect(await caller.say(leave)).toMatchObject({ status: 'active', state: 'reception.anythingElse' });
  });
});
