import { describe, expect, it } from 'vitest';
import type { Lambda } from '#mocks/connect/lambda-service.ts';
import { hear } from '#mocks/connect/lex/hear.ts';
import { type Listening, listeningOf } from '#mocks/connect/lex/listening.ts';
import { readSsml } from '#mocks/connect/speech.ts';
import { action, echo, listen, ring, smallFlow } from './small-clinic.ts';

const settings = (attributes: Record<string, string> = {}): Listening => {
  const read = listeningOf(attributes, 'FallbackIntent');
  if (read.kind === 'wrong') throw new Error(read.why);
  return read.listening;
};

describe('what Lex hears', () => {
  it.each([
    ['keys up to the end character', '1234#', {}, { transcript: '1234', leftOver: '' }],
    ['keys up to the most', '030419801', { 'x-amz-lex:dtmf:max-length:*:*': '8' }, { transcript: '03041980', leftOver: '1' }],
    ['nothing after the deletion character, which ends the input', '12*34', {}, { transcript: '', leftOver: '34' }],
    ['another end character', '12*', { 'x-amz-lex:dtmf:end-character:*:*': '*' }, { transcript: '12' }],
    ['keys until a pause', '12', {}, { transcript: '12', tookMs: 5_600 }],
  ])('%s', (_what, keys, attributes, expected) => {
    expect(hear({ type: 'dtmf', keys }, settings(attributes))).toMatchObject({ inputMode: 'DTMF', ...expected });
  });

  it('speech in lower case without punctuation, with its n-best list', () => {
    const heard = hear(
      { type: 'speech', text: 'I’m Ana Ruiz, sí?', confidence: 0.7, alternatives: [{ text: 'Anna Ruiz', confidence: 0.4 }] },
      settings(),
    );
    expect(heard).toMatchObject({
      inputMode: 'Speech',
      transcript: 'i’m ana ruiz sí',
      transcriptions: [
        { text: 'i’m ana ruiz sí', confidence: 0.7 },
        { text: 'anna ruiz', confidence: 0.4 },
      ],
    });
  });

  it('speech up to the longest', () => {
    const text = 'word '.repeat(100);
    expect(
      hear({ type: 'speech', text }, settings({ 'x-amz-lex:audio:max-length-ms:*:*': '3500' })).transcript.split(' '),
    ).toHaveLength(10);
  });

  it('nothing of what is said over a prompt that may not be interrupted', () => {
    const over = { type: 'speech', text: 'hello', over: true } as const;
    expect(hear(over, settings()).transcript).toBe('hello');
    expect(hear(over, settings({ 'x-amz-lex:allow-interrupt:*:*': 'false' })).transcript).toBe('');
  });

  it.each([
    ['x-amz-lex:audio:max-length-ms:*:*', '15001'],
    ['x-amz-lex:dtmf:max-length:*:*', '0'],
    ['x-amz-lex:audio:start-timeout-ms:*:*', ''],
    ['x-amz-lex:dtmf:end-character:*:*', '##'],
    ['x-amz-lex:allow-interrupt:*:*', 'no'],
  ])('refuses %s of "%s"', async (name, value) => {
    expect(listeningOf({ [name]: value }, 'FallbackIntent').kind).toBe('wrong');
    const { call, connect } = await ring({ talk: listen({ LexSessionAttributes: { [name]: value } }) });
    expect(call.words()).toBe('Sorry.');
    expect(connect.violations).toHaveLength(1);
  });

  it('takes the setting of an intent before the one of all', () => {
    const attributes = { 'x-amz-lex:dtmf:max-length:*:*': '4', 'x-amz-lex:dtmf:max-length:FallbackIntent:*': '9' };
    expect(settings(attributes).dtmfMaxLength).toBe(9);
  });
});

describe('an answer of a hook', () => {
  const closing = { dialogAction: { type: 'Close' }, intent: { name: 'FallbackIntent', state: 'Fulfilled' } };
  const eliciting = { dialogAction: { type: 'ElicitIntent' } };
  const says = (content: string, contentType = 'SSML') => ({ messages: [{ contentType, content }] });
  it.each([
    ['more than 25 KB', { sessionState: closing, filler: 'x'.repeat(26_000) }],
    ['session attributes of more than 12 KB', { sessionState: { ...closing, sessionAttributes: { a: 'x'.repeat(12_300) } } }],
    ['an attribute that is no string', { sessionState: { ...closing, sessionAttributes: { turn: 3 } } }],
    ['ElicitIntent without messages', { sessionState: eliciting }],
    ['Close without a state', { sessionState: { ...closing, intent: { name: 'FallbackIntent' } } }],
    ['ElicitSlot', { sessionState: { dialogAction: { type: 'ElicitSlot' } }, ...says('Hm', 'PlainText') }],
    ['SSML that is not wrapped', { sessionState: eliciting, ...says('Hello') }],
    ['SSML that is not well-formed', { sessionState: eliciting, ...says('<speak><p>Hello</speak>') }],
    ['a bare &', { sessionState: eliciting, ...says('<speak>A & B</speak>') }],
    ['a message that is not spoken to its end', { sessionState: eliciting, ...says('x'.repeat(3_001), 'PlainText') }],
    ['nothing', null],
  ])('is refused for %s', async (_what, payload) => {
    const { call, connect } = await ring({ hook: () => Promise.resolve(payload) });
    expect(await call.say('one')).toBe('Sorry.');
    expect(connect.violations).toHaveLength(1);
    expect(call.end()).toEqual({ kind: 'queued', queue: 'desk' });
  });

  it('replaces the session’s attributes', async () => {
    const seen: unknown[] = [];
    const hook: Lambda = (event) => {
      seen.push((event as { sessionState: { sessionAttributes: unknown } }).sessionState.sessionAttributes);
      return Promise.resolve({ sessionState: { ...eliciting, sessionAttributes: { only: 'this' } }, ...says('Hm', 'PlainText') });
    };
    const { call } = await ring({ hook });
    await call.say('one');
    await call.say('two');
    expect(seen[1]).toEqual({ only: 'this' });
  });

  it('that says how to listen is kept at the next turn', async () => {
    const sessionAttributes = { 'x-amz-lex:allow-interrupt:*:*': 'false', 'x-amz-lex:audio:end-timeout-ms:*:*': '1500' };
    const { call } = await ring({
      hook: () => Promise.resolve({ sessionState: { ...eliciting, sessionAttributes }, ...says('<speak>Hm</speak>') }),
    });
    await call.say('one');
    expect(call.listening()).toMatchObject({ allowInterrupt: false, endTimeoutMs: 1_500 });
    expect(call.heard()).toEqual([{ by: 'lex', spoken: 'Hm', ssml: '<speak>Hm</speak>', interruptible: false }]);
  });

  it('Delegate asks the fulfilment hook', async () => {
    const sources: string[] = [];
    const hook: Lambda = (event) => {
      const { invocationSource } = event as { invocationSource: string };
      sources.push(invocationSource);
      return invocationSource === 'DialogCodeHook'
        ? Promise.resolve({ sessionState: { dialogAction: { type: 'Delegate' } } })
        : echo(event);
    };
    const { call } = await ring({ hook });
    await call.say('bye');
    expect(sources).toEqual(['DialogCodeHook', 'FulfillmentCodeHook']);
    expect(call.end()).toEqual({ kind: 'disconnected' });
  });
});

describe('a bot', () => {
  it('that does not speak the contact’s language takes the Error branch', async () => {
    const { Actions, ...flow } = smallFlow();
    const spanish = action('spanish', 'UpdateContactData', { LanguageCode: 'es-US' }, { NextAction: 'start' });
    const { call, connect } = await ring({
      flow: { ...flow, StartAction: 'spanish', Actions: [spanish, ...(Actions as unknown[])] },
    });
    expect(call.words()).toBe('Sorry.');
    expect(connect.violations).toEqual(['the bot does not speak es_US']);
  });

  it('hears silence as an empty transcript, or the block ends with it', async () => {
    const { call } = await ring();
    expect(await call.staySilent()).toBe('I heard.');
    const ending = await ring({ behaviour: { silence: 'endsBlock' } });
    expect(await ending.call.staySilent()).toBe('Hello.');
    expect(ending.call.steps.slice(-3)).toEqual(['again', 'start', 'keep']);
  });
});

describe('SSML', () => {
  it.each([
    [
      '<speak>Is it <say-as interpret-as="characters">PBX1</say-as>?<break time="300ms"/> Yes &amp; no.</speak>',
      'Is it P B X 1? … Yes & no.',
    ],
    ['<speak><p><s>One.</s> <s>Two.</s></p></speak>', 'One. Two.'],
    ['<speak><sub alias="doctor">Dr.</sub> <lang xml:lang="es-US">Vásquez</lang></speak>', 'doctor Vásquez'],
  ])('%s is spoken as it is heard', (ssml, spoken) => {
    expect(readSsml(ssml)).toEqual({ kind: 'ok', spoken });
  });

  it.each([
    '<speak>one</speak><speak>two</speak>',
    '<speak><say-as interpret-as="poem">x</say-as></speak>',
    '<speak><emphasis>x</emphasis></speak>',
    '<speak>a < b</speak>',
    '<speak><p>x</s></speak>',
    'text',
  ])('%s is refused', (ssml) => {
    expect(readSsml(ssml).kind).toBe('wrong');
  });
});
