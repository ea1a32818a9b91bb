import { type CallStart, type Connect, type ConnectOptions, openConnect } from '#mocks/connect/emulator.ts';
import type { Lambda } from '#mocks/connect/lambda-service.ts';
import type { Bot } from '#mocks/connect/lex/bot.ts';

/** A small instance of its own, for what the emulator does by itself: the flow asks a function what to say, a bot answers. */

type Json = Record<string, unknown>;

const errors = (NextAction: string, ...types: string[]) => types.map((ErrorType) => ({ NextAction, ErrorType }));
const equals = (operand: string, NextAction: string) => ({ NextAction, Condition: { Operator: 'Equals', Operands: [operand] } });

export const action = (Identifier: string, Type: string, Parameters: Json, Transitions: Json): Json => ({
  Identifier,
  Type,
  Parameters,
  Transitions,
});

export const listen = (parameters: Json = {}): Json =>
  action(
    'talk',
    'ConnectParticipantWithLexBot',
    {
      Text: '$.External.text',
      LexV2Bot: { AliasArn: 'bot' },
      LexSessionAttributes: { ContactId: '$.ContactId', outcome: 'none' },
      ...parameters,
    },
    {
      NextAction: 'which',
      Conditions: [equals('FallbackIntent', 'which')],
      Errors: [...errors('which', 'NoMatchingCondition', 'InputTimeLimitExceeded'), ...errors('sorry', 'NoMatchingError')],
    },
  );

export const smallFlow = (talk: Json = listen()): Json => ({
  Version: '2019-10-30',
  StartAction: 'log-off',
  Actions: [
    action('log-off', 'UpdateFlowLoggingBehavior', { FlowLoggingBehavior: 'Disabled' }, { NextAction: 'start' }),
    action(
      'start',
      'InvokeLambdaFunction',
      {
        LambdaFunctionARN: 'function',
        InvocationTimeLimitSeconds: '1',
        InvocationType: 'SYNCHRONOUS',
        LambdaInvocationAttributes: { op: 'start' },
        ResponseValidation: { ResponseType: 'STRING_MAP' },
      },
      { NextAction: 'keep', Errors: errors('sorry', 'NoMatchingError') },
    ),
    action(
      'keep',
      'UpdateContactAttributes',
      { Attributes: { ref: '$.External.ref' }, TargetContact: 'Current' },
      { NextAction: 'talk', Errors: errors('sorry', 'NoMatchingError') },
    ),
    talk,
    action(
      'which',
      'Compare',
      { ComparisonValue: '$.Lex.SessionAttributes.outcome' },
      { Conditions: [equals('done', 'bye'), equals('person', 'queue')], Errors: errors('again', 'NoMatchingCondition') },
    ),
    action(
      'again',
      'Loop',
      { LoopCount: '2' },
      { Conditions: [equals('ContinueLooping', 'start'), equals('DoneLooping', 'sorry')] },
    ),
    action('sorry', 'MessageParticipant', { Text: 'Sorry.' }, { NextAction: 'queue', Errors: errors('queue', 'NoMatchingError') }),
    action(
      'queue',
      'UpdateContactTargetQueue',
      { QueueId: 'desk' },
      { NextAction: 'transfer', Errors: errors('bye', 'NoMatchingError') },
    ),
    action(
      'transfer',
      'TransferContactToQueue',
      {},
      { Errors: [...errors('full', 'QueueAtCapacity'), ...errors('bye', 'NoMatchingError')] },
    ),
    action(
      'full',
      'MessageParticipant',
      { Text: 'All are busy.' },
      { NextAction: 'bye', Errors: errors('bye', 'NoMatchingError') },
    ),
    action('bye', 'DisconnectParticipant', {}, {}),
  ],
});

const intents = [
  { name: 'NeverMatched', isFallback: false, utterances: ['zyzzyva'], dialogHook: true, fulfilmentHook: false },
  { name: 'FallbackIntent', isFallback: true, utterances: [], dialogHook: true, fulfilmentHook: true },
];

export const botOf = (hook: Lambda): Bot => ({
  id: 'BOT1',
  name: 'small',
  aliasId: 'ALIAS1',
  aliasName: 'test',
  version: '1',
  idleSessionTtlSeconds: 300,
  locales: { en_US: { intents } },
  hook,
});

/** Says what it heard, until it hears "bye" or "person". */
export const echo: Lambda = (event) => {
  const { inputTranscript, sessionState } = event as { inputTranscript: string; sessionState: { sessionAttributes: Json } };
  return Promise.resolve(answered(inputTranscript, sessionState.sessionAttributes));
};

const outcomes: Record<string, string> = { bye: 'done', person: 'person' };

const answered = (heard: string, attributes: Json): Json => {
  const outcome = outcomes[heard];
  const messages = [
    { contentType: 'SSML', content: `<speak>I heard <say-as interpret-as="characters">${heard}</say-as>.</speak>` },
  ];
  const intent = { name: 'FallbackIntent', state: 'Fulfilled' };
  const sessionAttributes = outcome ? { ...attributes, outcome } : attributes;
  return outcome
    ? { sessionState: { sessionAttributes, dialogAction: { type: 'Close' }, intent }, messages }
    : { sessionState: { sessionAttributes, dialogAction: { type: 'ElicitIntent' } }, messages };
};

export const greet: Lambda = () => Promise.resolve({ text: 'Hello.', ref: 'r-1' });

export type Small = Partial<ConnectOptions> & { hook?: Lambda; greeting?: Lambda; talk?: Json; full?: boolean };

export const openSmall = ({ hook = echo, greeting = greet, talk, full = false, ...options }: Small = {}): Connect =>
  openConnect({
    flow: smallFlow(talk),
    lambdas: { function: greeting },
    bots: { bot: botOf(hook) },
    queues: { desk: { name: 'desk', isFull: () => full, isStaffed: () => true } },
    ...options,
  });

export const ring = async (small: Small = {}, start: CallStart = { from: '+12065550142' }) => {
  const connect = openSmall(small);
  return { connect, call: await connect.call(start) };
};
