import { describe, expect, it } from 'vitest';
import { chatFlow } from '../../../infra/connect/chat-flow.ts';
import { contactFlow } from '../../../infra/connect/contact-flow.ts';
import { customerQueueFlow } from '../../../infra/connect/customer-queue-flow.ts';
import { branchesOf, type Flow } from '../../../infra/connect/flow-language.ts';
import { lexListeningAttributes, operations } from '../../../src/connect/contract.ts';
import { settings } from './support/settings.ts';

const named = (flow: Flow, name: string) => flow.Actions.find(({ Identifier }) => Identifier === name)!;
const ofType = (flow: Flow, type: string) => flow.Actions.filter(({ Type }) => Type === type);
/** Follows branches by what they are taken on. */
const follow = (flow: Flow, from: string, ...on: string[]): string =>
  on.reduce((name, taken) => branchesOf(named(flow, name)).find((branch) => branch.on === taken)!.to, from);

const flow = contactFlow(settings);

describe('the contact flow', () => {
  it('asks the bridge for what the contract has, and tells a repeated block from the next one', () => {
    const asked = ofType(flow, 'InvokeLambdaFunction').map(
      ({ Parameters }) => Parameters.LambdaInvocationAttributes as Record<string, string>,
    );
    expect(asked.map(({ op }) => op)).toEqual(['start', 'noInput', 'queueFull']);
    for (const { op } of asked) expect(operations).toContain(op);
    expect(asked.map(({ after }) => after)).toEqual([undefined, '$.External.step', '$.External.step']);
  });

  it.each([
    ['bridge', '$.External'],
    ['lex', '$.Lex.SessionAttributes'],
  ])('listens after an answer of %s with its words, its settings, and `next` reset', (answer, root) => {
    const { SSML, LexSessionAttributes } = named(flow, `listen-after-${answer}`).Parameters;
    expect(SSML).toBe(`${root}.ssml`);
    expect(LexSessionAttributes).toMatchObject({
      InitialContactId: '$.InitialContactId',
      CallerNumber: '$.CustomerEndpoint.Address',
      turn: `${root}.turn`,
      next: 'none',
      [lexListeningAttributes.maxLengthMs]: `${root}.maxLengthMs`,
    });
    expect(Object.keys(LexSessionAttributes as object)).toEqual(expect.arrayContaining(Object.values(lexListeningAttributes)));
  });

  it('sets voice and language before it speaks in another language', () => {
    const voice = follow(flow, 'after-lex', 'language', 'es-US');
    expect(named(flow, voice).Parameters).toMatchObject({ TextToSpeechVoice: 'Lupe', TextToSpeechEngine: 'Neural' });
    const language = follow(flow, voice, 'next');
    expect(named(flow, language).Parameters).toMatchObject({ LanguageCode: 'es-US' });
    expect(follow(flow, language, 'next')).toBe('listen-after-lex');
  });

  it('gives an emergency the first place in the queue that was named', () => {
    const priority = follow(flow, 'keep-lex', 'next', 'emergency');
    expect(named(flow, priority).Parameters).toEqual({ QueuePriority: '1' });
    const queue = follow(flow, priority, 'next', 'nurse');
    expect(named(flow, queue).Parameters).toEqual({ QueueId: settings.queues[1]!.arn });
    expect(follow(flow, queue, 'next', 'next')).toBe('transfer');
  });

  it.each([
    ['the bridge fails', ['start', 'NoMatchingError']],
    ['the bot fails again and again', ['listen-after-lex', 'NoMatchingError', 'DoneLooping']],
  ] as const)('says sorry and takes the default queue when %s', (_, [block, ...way]) => {
    expect(follow(flow, block, ...way, 'NoMatchingCondition', 'next', 'next')).toBe('to-default-queue');
    expect(named(flow, 'to-default-queue').Parameters).toEqual({ QueueId: settings.queues[0]!.arn });
  });

  it('asks the service what to say when the bot fails for the first time: perhaps nothing was said', () => {
    expect(follow(flow, 'listen-after-bridge', 'NoMatchingError', 'ContinueLooping')).toBe('no-input');
    expect(named(flow, 'bot-failed').Parameters).toEqual({ LoopCount: '2' });
  });

  it('says so in Spanish on a Spanish call', () => {
    expect(named(flow, follow(flow, 'sorry', 'es-US')).Parameters.SSML).toContain('Le comunico con una persona');
  });

  it('keeps codes for the screen of the person who takes over, and no words', () => {
    const kept = ofType(flow, 'UpdateContactAttributes').flatMap(({ Parameters }) => Object.keys(Parameters.Attributes as object));
    expect(new Set(kept)).toContain('callwellSummary');
    const values = ofType(flow, 'UpdateContactAttributes').flatMap(({ Parameters }) =>
      Object.values(Parameters.Attributes as Record<string, string>),
    );
    expect(values.filter((value) => /\.(text|ssml)$|Address/.test(value))).toEqual([]);
  });

  it('records people only, and only where the policy says so', () => {
    const recorded = (record: boolean) => named(contactFlow({ ...settings, record }), 'recording').Parameters.RecordingBehavior;
    expect(recorded(true)).toEqual({ RecordedParticipants: ['Agent', 'Customer'], IVRRecordingBehavior: 'Disabled' });
    expect(recorded(false)).toEqual({ RecordedParticipants: [], IVRRecordingBehavior: 'Disabled' });
  });
});

describe('the chat flow', () => {
  const chat = chatFlow(settings);

  it('writes text, sets no voice, and asks again when nothing was written for long', () => {
    expect(ofType(chat, 'UpdateContactTextToSpeechVoice')).toEqual([]);
    expect(named(chat, 'listen-after-bridge').Parameters).toMatchObject({
      Text: '$.External.text',
      LexTimeoutSeconds: { Text: '600' },
    });
    expect(follow(chat, 'listen-after-bridge', 'InputTimeLimitExceeded', 'NoMatchingCondition', 'ContinueLooping')).toBe(
      'no-input',
    );
  });
});

describe('the flow of those who wait', () => {
  const queue = customerQueueFlow({ offerEverySeconds: 45, queuesWithoutCallback: ['nurse'] });

  it('offers a call back that keeps the place, at the number of the call', () => {
    const offer = follow(queue, 'wait-en-US', 'MessagesInterrupted', 'NoMatchingCondition', 'NoMatchingCondition');
    expect(offer).toBe('offer-en-US');
    expect(named(queue, follow(queue, offer, '1')).Parameters).toEqual({ CallbackNumber: '$.CustomerEndpoint.Address' });
    expect(follow(queue, offer, '1', 'next', 'next', 'next')).toBe('hang-up');
    expect(follow(queue, offer, '1', 'InvalidCallbackNumber', 'next')).toBe('wait-en-US');
  });

  it('offers none in an emergency, nor in a queue that has none', () => {
    expect(follow(queue, 'may-offer-es-US', 'emergency')).toBe('wait-es-US');
    expect(follow(queue, 'may-offer-es-US', 'NoMatchingCondition', 'nurse')).toBe('wait-es-US');
  });
});
