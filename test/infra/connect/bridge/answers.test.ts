import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../../../../infra/connect/bridge/check-answer.ts';
import { createHandler } from '../../../../infra/connect/bridge/handler.ts';
import { lexListeningAttributes, limits } from '../../../../src/connect/contract.ts';
import { flowEvent, lexEvent, spokenReply } from '../support/events.ts';

const handlerWith = (body: string, code?: (code: string | undefined) => void) =>
  createHandler({
    fetch: () => Promise.resolve(new Response(body)),
    url: 'http://callwell.test',
    secret: () => Promise.resolve('c2VjcmV0'),
    now: () => 0,
    timeoutMs: 1_000,
    log: (line) => code?.(line.code),
  });

const close = (attributes: Record<string, unknown>, change: object = {}) => ({
  sessionState: {
    sessionAttributes: attributes,
    dialogAction: { type: 'Close' },
    intent: { name: 'FallbackIntent', state: 'Fulfilled' },
    ...change,
  },
});
const says = (content: string, contentType = 'SSML') => ({ ...spokenReply, messages: [{ contentType, content }] });

const refused: [string, 'lex' | 'flow', unknown, string][] = [
  ['no JSON', 'lex', 'gateway time-out', 'notJson'],
  ['a list', 'flow', [], 'notAnObject'],
  ['an attribute that is a number', 'lex', close({ turn: 4 }), 'notStrings'],
  ['a nested value', 'flow', { next: 'listen', text: 'Hello.', more: {} }, 'notStrings'],
  ['a step that the flow does not know', 'flow', { next: 'sing', text: 'Hello.' }, 'noNextStep'],
  ['nothing for the flow to say', 'flow', { next: 'listen' }, 'nothingToSay'],
  ['nothing for the bot to say', 'lex', { ...spokenReply, messages: [] }, 'nothingToSay'],
  ['another dialog action', 'lex', close({}, { dialogAction: { type: 'Delegate' } }), 'dialogAction'],
  ['an intent without its end', 'lex', close({}, { intent: { name: 'FallbackIntent' } }), 'intent'],
  ['SSML that is not wrapped', 'lex', says('Hello.'), 'messages'],
  ['an empty message', 'lex', says('', 'PlainText'), 'messages'],
  ['a message that is too long', 'lex', says(`<speak>${'a'.repeat(6_000)}</speak>`), 'messageTooLong'],
  [
    'listening for longer than Connect can',
    'lex',
    {
      ...spokenReply,
      sessionState: { ...spokenReply.sessionState, sessionAttributes: { [lexListeningAttributes.maxLengthMs]: '20000' } },
    },
    'maxLength',
  ],
  ['too many attributes for Lex', 'lex', close({ summary: 'a'.repeat(limits.lexSessionAttributesBytes) }), 'attributesTooLarge'],
  ['too much for Lex', 'lex', { ...spokenReply, extra: 'a'.repeat(limits.lexResponseBytes) }, 'tooLarge'],
  ['too much for Connect', 'flow', { next: 'listen', text: 'a'.repeat(limits.connectResponseBytes) }, 'tooLarge'],
  ['more than a prompt can say', 'flow', { next: 'listen', text: '&'.repeat(2_000) }, 'messageTooLong'],
];

describe('an answer that Lex or Connect could not use', () => {
  it.each(refused)('is replaced: %s', async (_, kind, answer, expected) => {
    let code: string | undefined;
    const handler = handlerWith(typeof answer === 'string' ? answer : JSON.stringify(answer), (found) => (code = found));
    const given = await handler(kind === 'lex' ? lexEvent() : flowEvent('start'));
    expect(code).toBe(expected);
    expect(problemOf(kind, given)).toBeNull();
    const attributes = kind === 'lex' ? (given.sessionState as { sessionAttributes: unknown }).sessionAttributes : given;
    expect(attributes).toMatchObject({ next: 'transfer', reason: 'systemUnavailable' });
  });

  it('never passes, whatever the service answers', async () => {
    const somewhatRight = fc.oneof(
      fc.json(),
      fc.string(),
      fc
        .dictionary(
          fc.constantFrom('next', 'text', 'ssml', 'queue'),
          fc.oneof(fc.constantFrom('listen', 'transfer', '<speak>a</speak>'), fc.string(), fc.integer()),
        )
        .map((map) => JSON.stringify(map)),
      fc
        .record({
          sessionState: fc.record({
            dialogAction: fc.record({ type: fc.constantFrom('Close', 'ElicitIntent') }),
            sessionAttributes: fc.dictionary(fc.string(), fc.jsonValue()),
          }),
          messages: fc.array(fc.record({ contentType: fc.constantFrom('SSML', 'PlainText'), content: fc.string() })),
        })
        .map((value) => JSON.stringify(value)),
    );
    await fc.assert(
      fc.asyncProperty(somewhatRight, fc.constantFrom('lex' as const, 'flow' as const), async (body, kind) => {
        const given = await handlerWith(body)(kind === 'lex' ? lexEvent() : flowEvent('noInput'));
        expect(problemOf(kind, given)).toBeNull();
      }),
      { numRuns: 300 },
    );
  });
});

describe('an answer that leaves something out', () => {
  it('is completed for a flow, which reads each value by its path', async () => {
    const given = await handlerWith(JSON.stringify({ next: 'listen', text: 'Do you have Tom & Ann?', maxLengthMs: '9000' }))(
      flowEvent('start'),
    );
    expect(given).toMatchObject({ ssml: '<speak>Do you have Tom &amp; Ann?</speak>', maxLengthMs: '9000', turn: '0' });
    expect(Object.keys(given)).toEqual(expect.arrayContaining(Object.keys(lexListeningAttributes)));
  });

  it('has its text made from its SSML, for a chat', async () => {
    const given = await handlerWith(JSON.stringify({ next: 'listen', ssml: '<speak>Hello <break time="300ms"/>there.</speak>' }))(
      flowEvent('start'),
    );
    expect(given.text).toBe('Hello there.');
  });

  it('is completed for Lex where the flow speaks next', async () => {
    const given = await handlerWith(
      JSON.stringify(close({ next: 'language', locale: 'es-US', ssml: '<speak>¿En qué le ayudo?</speak>' })),
    )(lexEvent());
    expect((given.sessionState as { sessionAttributes: object }).sessionAttributes).toMatchObject({
      endTimeoutMs: '900',
      locale: 'es-US',
    });
  });

  it('is otherwise left as it is', async () => {
    expect(await handlerWith(JSON.stringify(spokenReply))(lexEvent())).toEqual(spokenReply);
  });
});
