import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSsml } from '#mocks/connect/speech.ts';
import { limits, nextSteps } from '#src/connect/contract.ts';
import { flowResponseOf } from '#src/connect/flow-attributes.ts';
import { LexEvent } from '#src/connect/lex-event.ts';
import { type LexResponse, lexResponseOf } from '#src/connect/lex-response.ts';
import { listeningAfter } from '#src/connect/listening.ts';
import { escalationReasons, priorities } from '#src/domain/escalation.ts';
import { expectsKinds } from '#src/domain/expects.ts';
import type { Answer } from '#src/sessions/answer.ts';
import { answerOf } from '#test/support/app.ts';
import { defaultPolicy } from '#test/support/callwell.ts';

const { listening } = await defaultPolicy();

/** What may stand in a reply, a name or an attribute at its worst: all of Unicode, halves of characters, markup, and far too much. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom('\ud800', '\udfff', '\u0000', '"', '\\', '&', '<', '>', '.', ' ', 'é', '漢', '😀'),
    maxLength: 400,
  }),
  fc
    .tuple(fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }), fc.nat({ max: 3_000 }))
    .map(([text, times]) => text.repeat(times)),
  fc.constantFrom('', ' ', 'Hello there. '.repeat(900), 'x'.repeat(40_000), '漢'.repeat(20_000)),
);
const markup = fc.oneof(
  hostile,
  hostile.map((text) => `<speak>${text}</speak>`),
  fc.nat({ max: 200 }).map((times) => `<speak>${'<s>One <break time="300ms"/> sentence &amp; more.</s> '.repeat(times)}</speak>`),
  fc.constantFrom(
    '<speak></speak>',
    '<speak><s></speak></s>',
    '<speak><a/></speak><speak/>',
    `<speak><s>${'word '.repeat(3_000)}</s></speak>`,
    '<speak><s>&nbsp;</s></speak>',
    '<speak><!-- no --></speak>',
  ),
);

const answers: fc.Arbitrary<Answer> = fc.record({
  sessionId: fc.uuid(),
  status: fc.constantFrom<Answer['status']>('active', 'completed', 'escalated', 'abandoned', 'expired'),
  turn: fc.nat(),
  state: fc.constantFrom('reception.asking', 'scheduling.confirmingFee', 'insurance.checkingSlow', 'callback.promised'),
  reply: fc.record({ text: hostile, ssml: markup, locale: fc.constantFrom('en-US', 'es-US') }),
  expects: fc.record({ kind: fc.constantFrom(...expectsKinds) }),
  attempt: fc.constant({ used: 0, limit: 3 }),
  goal: fc.constant(null),
  outcome: fc.constant(null),
  outcomes: fc.constant<Answer['outcomes']>([]),
  escalation: fc.option(
    fc.record({
      id: fc.uuid(),
      reason: fc.oneof<fc.Arbitrary<string>[]>(hostile, fc.constantFrom(...escalationReasons)),
      priority: fc.constantFrom(...priorities),
      queue: hostile,
    }),
  ),
});

const standings = fc.record({
  answer: answers,
  lineLocale: fc.constantFrom('en-US', 'es-US'),
  queueOpen: fc.boolean(),
  summary: fc.option(
    fc.record({
      goal: fc.option(hostile),
      callingFor: fc.constant(null),
      identity: fc.constantFrom('verified', 'partial', 'unverified'),
      verifiedFactors: fc.constant<string[]>([]),
      insurance: fc.record({ status: hostile }),
      attempts: fc.constant<{ state: string; used: number }[]>([]),
      lastReply: hostile,
      steps: fc.constant<string[]>([]),
      language: fc.constant('en-US'),
      nextStep: fc.constant('x'),
    }),
  ),
  ifSilent: fc.constant({ text: 'Go on.', ssml: '<speak>Go on.</speak>' }),
});

const events = fc
  .record({
    sessionId: fc.uuid(),
    requestAttributes: fc.oneof(
      fc.dictionary(fc.string(), fc.anything(), { maxKeys: 5 }),
      fc.constantFrom(null, { 'x-amz-lex:accept-content-types': 'PlainText,SSML' }),
    ),
    sessionState: fc.record({
      sessionAttributes: fc.oneof(
        fc.dictionary(hostile, hostile, { maxKeys: 40 }),
        fc.dictionary(fc.constantFrom('ContactId', 'text', 'ssml', 'queue', 'other'), fc.anything()),
      ),
      intent: fc.record({ name: hostile }),
      originatingRequestId: fc.option(hostile),
    }),
  })
  .map((event) => LexEvent.parse(event));

const bytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

/** What AWS refuses of a response, as the emulator does. */
const wrongWith = (response: LexResponse): string[] => {
  const { sessionState, messages = [] } = response;
  const { sessionAttributes, dialogAction, intent } = sessionState;
  const checks: [boolean, string][] = [
    [bytes(response) <= limits.lexResponseBytes, 'response too large'],
    [bytes(sessionAttributes) <= limits.lexSessionAttributesBytes, 'attributes too large'],
    [Object.values(sessionAttributes).every((value) => typeof value === 'string' && value.isWellFormed()), 'not all strings'],
    [messages.length <= limits.lexMessages, 'too many messages'],
    [messages.every(({ content }) => content !== '' && content.length <= limits.lexMessageCharacters), 'message of wrong length'],
    [messages.every(({ content, contentType }) => contentType !== 'SSML' || readSsml(content).kind === 'ok'), 'no SSML'],
    [dialogAction.type === 'Close' || messages.length > 0, 'nothing to say'],
    [dialogAction.type === 'ElicitIntent' || (intent?.name ?? '') !== '', 'no intent'],
    [(sessionAttributes['next'] === 'listen') === (dialogAction.type === 'ElicitIntent'), 'step and action differ'],
    [Number(sessionAttributes['x-amz-lex:audio:max-length-ms:*:*']) <= limits.maxLengthMs, 'listens too long'],
  ];
  return checks.flatMap(([isRight, message]) => (isRight ? [] : [message]));
};

describe('whatever a call comes to', () => {
  it('no response of Lex is one that AWS refuses', () => {
    fc.assert(
      fc.property(events, standings, (event, standing) => {
        expect(wrongWith(lexResponseOf(event, standing, listeningAfter(standing.answer, listening)))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('a flow is told what it can read, and has something to say', () => {
    fc.assert(
      fc.property(standings, (standing) => {
        const response = flowResponseOf(standing, listeningAfter(standing.answer, listening));
        expect(bytes(response)).toBeLessThan(limits.connectResponseBytes);
        expect(Object.values(response).every((value) => typeof value === 'string')).toBe(true);
        expect(nextSteps).toContain(response['next']);
        expect(response['text']).not.toBe('');
        expect(readSsml(response['ssml'] ?? '')).toMatchObject({ kind: 'ok' });
      }),
      { numRuns: 80 },
    );
  });

  it('words stay whole, in order, and the last sentence is said', () => {
    const sentence = fc
      .array(fc.stringMatching(/^[a-zé&']{1,14}$/), { minLength: 1, maxLength: 40 })
      .map((words) => `${words.join(' ')}.`);
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 60 }), fc.boolean(), (sentences, takesSsml) => {
        const text = sentences.join(' ');
        const types = { 'x-amz-lex:accept-content-types': takesSsml ? 'PlainText,SSML' : 'PlainText' };
        const answer = answerOf('x', { reply: { text, ssml: 'none', locale: 'en-US' } });
        const ifSilent = { text: 'x', ssml: 'x' };
        const standing = { answer, lineLocale: 'en-US', queueOpen: true, summary: null, ifSilent };
        const event = LexEvent.parse({ sessionId: 'x', requestAttributes: types });
        const { messages = [] } = lexResponseOf(event, standing, listeningAfter(standing.answer, listening));
        const said = messages.map(({ content, contentType }) => (contentType === 'SSML' ? spokenIn(content) : content)).join(' ');
        const words = said.split(' ');
        expect(isWithin(words, text.split(' '))).toBe(true);
        expect(said.endsWith(sentences.at(-1) ?? '')).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

const spokenIn = (ssml: string): string => {
  const read = readSsml(ssml);
  return read.kind === 'ok' ? read.spoken : read.why;
};

/** Whether the words are some of the others, in their order. */
const isWithin = (words: string[], of: string[]): boolean => {
  let at = 0;
  for (const word of of) if (word === words[at]) at += 1;
  return at === words.length;
};
