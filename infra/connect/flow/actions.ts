import type { Action, Parameters, Value } from '../flow-language.ts';

/**
 * One function an action: its parameters and its branches as the service wants them. Where an action has an error branch, it is an argument:
 * nobody can forget it. Sources: Amazon Connect Developer Guide, pages of the actions.
 */

type Fallible = { next: string; error: string };

const failing = (next: string, error: string) => ({
  NextAction: next,
  Errors: [{ NextAction: error, ErrorType: 'NoMatchingError' }],
});

const equals = (operand: string, next: string) => ({ NextAction: next, Condition: { Operator: 'Equals', Operands: [operand] } });

/** What is logged about a flow holds its attributes. */
export const turnLoggingOff = (id: string, next: string): Action => ({
  Identifier: id,
  Type: 'UpdateFlowLoggingBehavior',
  Parameters: { FlowLoggingBehavior: 'Disabled' },
  Transitions: { NextAction: next },
});

/** Who is recorded once a person answers. What is said to the machine is never recorded: it holds identifiers. */
export const setRecording = (id: string, participants: readonly ('Agent' | 'Customer')[], next: string): Action => ({
  Identifier: id,
  Type: 'UpdateContactRecordingBehavior',
  Parameters: { RecordingBehavior: { RecordedParticipants: participants, IVRRecordingBehavior: 'Disabled' } },
  Transitions: { NextAction: next },
});

export const setVoice = (id: string, voice: { name: string; engine: string }, { next, error }: Fallible): Action => ({
  Identifier: id,
  Type: 'UpdateContactTextToSpeechVoice',
  Parameters: { TextToSpeechVoice: voice.name, TextToSpeechEngine: voice.engine, TextToSpeechStyle: 'None' },
  Transitions: failing(next, error),
});

/** Lex picks the bot's locale by the contact's language. */
export const setLanguage = (id: string, locale: string, { next, error }: Fallible): Action => ({
  Identifier: id,
  Type: 'UpdateContactData',
  Parameters: { LanguageCode: locale, TargetContact: 'Current' },
  Transitions: failing(next, error),
});

/** Type JSON: a map of strings in which Connect does not restrict the characters of the values. */
export const invoke = (id: string, lambdaArn: string, attributes: Record<string, string>, { next, error }: Fallible): Action => ({
  Identifier: id,
  Type: 'InvokeLambdaFunction',
  Parameters: {
    LambdaFunctionARN: lambdaArn,
    InvocationTimeLimitSeconds: '8',
    InvocationType: 'SYNCHRONOUS',
    LambdaInvocationAttributes: attributes,
    ResponseValidation: { ResponseType: 'JSON' },
  },
  Transitions: failing(next, error),
});

export const compare = (id: string, path: string, cases: Record<string, string>, otherwise: string): Action => ({
  Identifier: id,
  Type: 'Compare',
  Parameters: { ComparisonValue: path },
  Transitions: {
    NextAction: otherwise,
    Conditions: Object.entries(cases).map(([operand, next]) => equals(operand, next)),
    Errors: [{ NextAction: otherwise, ErrorType: 'NoMatchingCondition' }],
  },
});

/** `SSML` on the phone; a chat takes `Text` only. */
export type Words = { SSML: string } | { Text: string };

/** Speaks; when it cannot, the flow goes on. */
export const say = (id: string, words: Words, next: string): Action => ({
  Identifier: id,
  Type: 'MessageParticipant',
  Parameters: words,
  Transitions: failing(next, next),
});

export type Listening = {
  words: Words;
  botAliasArn: string;
  sessionAttributes: Record<string, string>;
  /** Chats only: an idle writer leaves the bot after so long. */
  textTimeoutSeconds?: number;
};

/** The bot's intents. Both are answered by the service. */
export const intents = { fallback: 'FallbackIntent', never: 'NeverMatched' } as const;

/** `closed`: the bot was closed. `unmatched`: it ended otherwise, perhaps without an answer of ours. */
export type AfterListening = { closed: string; unmatched: string; error: string };

/** Speaks and listens until the bot closes. */
export const listen = (id: string, listening: Listening, { closed, unmatched, error }: AfterListening): Action => {
  const { textTimeoutSeconds } = listening;
  const timer: Parameters = textTimeoutSeconds === undefined ? {} : { LexTimeoutSeconds: { Text: String(textTimeoutSeconds) } };
  return {
    Identifier: id,
    Type: 'ConnectParticipantWithLexBot',
    Parameters: {
      ...(listening.words as Parameters),
      LexV2Bot: { AliasArn: listening.botAliasArn },
      LexSessionAttributes: listening.sessionAttributes,
      ...timer,
    },
    Transitions: {
      NextAction: unmatched,
      Conditions: Object.values(intents).map((intent) => equals(intent, closed)),
      Errors: [
        ...(textTimeoutSeconds === undefined ? [] : [{ NextAction: unmatched, ErrorType: 'InputTimeLimitExceeded' }]),
        { NextAction: unmatched, ErrorType: 'NoMatchingCondition' },
        { NextAction: error, ErrorType: 'NoMatchingError' },
      ],
    },
  };
};

/** All are set or none is. */
export const keep = (id: string, attributes: Record<string, string>, { next, error }: Fallible): Action => ({
  Identifier: id,
  Type: 'UpdateContactAttributes',
  Parameters: { Attributes: attributes, TargetContact: 'Current' },
  Transitions: failing(next, error),
});

/** Goes on `times` times, then is done, then counts anew. */
export const loop = (id: string, times: number, { again, done }: { again: string; done: string }): Action => ({
  Identifier: id,
  Type: 'Loop',
  Parameters: { LoopCount: String(times) },
  Transitions: { NextAction: done, Conditions: [equals('ContinueLooping', again), equals('DoneLooping', done)] },
});

/** 1 is served first; without it a contact has 5. The only action here that has no error branch and may not have one. */
export const setPriority = (id: string, priority: number, next: string): Action => ({
  Identifier: id,
  Type: 'UpdateContactRoutingBehavior',
  Parameters: { QueuePriority: String(priority) },
  Transitions: { NextAction: next },
});

/** What the caller hears while waiting in the queue. */
export const setQueueFlow = (id: string, flowArn: string, { next, error }: Fallible): Action => ({
  Identifier: id,
  Type: 'UpdateContactEventHooks',
  Parameters: { EventHooks: { CustomerQueue: flowArn } },
  Transitions: failing(next, error),
});

export const setQueue = (id: string, queueArn: string, { next, error }: Fallible): Action => ({
  Identifier: id,
  Type: 'UpdateContactTargetQueue',
  Parameters: { QueueId: queueArn },
  Transitions: failing(next, error),
});

/** Leaves the flow when it succeeds. */
export const transfer = (id: string, { full, error }: { full: string; error: string }): Action => ({
  Identifier: id,
  Type: 'TransferContactToQueue',
  Parameters: {},
  Transitions: {
    NextAction: error,
    Errors: [
      { NextAction: full, ErrorType: 'QueueAtCapacity' },
      { NextAction: error, ErrorType: 'NoMatchingError' },
    ],
  },
});

export const disconnect = (id: string): Action => ({
  Identifier: id,
  Type: 'DisconnectParticipant',
  Parameters: {},
  Transitions: {},
});

/** A message over and over; every `interruptSeconds` it goes on. Queue flows only. */
export const playWhileWaiting = (
  id: string,
  messages: readonly Value[],
  interruptSeconds: number,
  interrupted: string,
): Action => ({
  Identifier: id,
  Type: 'MessageParticipantIteratively',
  Parameters: { Messages: messages, InterruptFrequencySeconds: String(interruptSeconds) },
  Transitions: { Conditions: [equals('MessagesInterrupted', interrupted)] },
});

/** One key of the phone. `timeout`: none was pressed; `error`: another one, or it failed. */
export const askForKey = (
  id: string,
  words: Words,
  key: string,
  { pressed, other }: { pressed: string; other: string },
  waitSeconds = 5,
): Action => ({
  Identifier: id,
  Type: 'GetParticipantInput',
  Parameters: { ...(words as Parameters), StoreInput: 'False', InputTimeLimitSeconds: String(waitSeconds) },
  Transitions: {
    NextAction: other,
    Conditions: [equals(key, pressed)],
    Errors: ['InputTimeLimitExceeded', 'NoMatchingCondition', 'NoMatchingError'].map((ErrorType) => ({
      NextAction: other,
      ErrorType,
    })),
  },
});

/** The number by JSONPath; the network may show one that nobody can dial. */
export const setCallbackNumber = (id: string, path: string, { next, error }: Fallible): Action => ({
  Identifier: id,
  Type: 'UpdateContactCallbackNumber',
  Parameters: { CallbackNumber: path },
  Transitions: {
    NextAction: next,
    Errors: ['InvalidCallbackNumber', 'CallbackNumberNotDialable'].map((ErrorType) => ({ NextAction: error, ErrorType })),
  },
});

/** Keeps the place in the queue that the contact waits in, and rings back. */
export const createCallback = (
  id: string,
  tries: { delaySeconds: number; attempts: number; retrySeconds: number },
  { next, error }: Fallible,
): Action => ({
  Identifier: id,
  Type: 'CreateCallbackContact',
  Parameters: {
    InitialCallDelaySeconds: String(tries.delaySeconds),
    MaximumConnectionAttempts: String(tries.attempts),
    RetryDelaySeconds: String(tries.retrySeconds),
  },
  Transitions: failing(next, error),
});
