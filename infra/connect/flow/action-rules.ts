import { z } from 'zod';
import type { ActionType, FlowType } from '../flow-language.ts';

/**
 * What Connect accepts of each action, and what its flows here must have beside. Sources: Amazon Connect Developer Guide, one page an action;
 * where a page and what the service refuses differ, the stricter one stands here.
 */
export type ActionRule = {
  parameters: z.ZodType;
  next: 'required' | 'none';
  /** The operands that conditions may have; `any` for a comparison, `exactly` those for an action that has its own results. */
  conditions: 'none' | 'any' | { exactly: readonly string[] };
  errors: { required: readonly string[]; optional?: readonly string[] };
  flowTypes?: readonly FlowType[];
  channels?: readonly ['VOICE'];
};

const path = z.string().regex(/^\$\.[A-Za-z]/, 'must be a JSONPath such as "$.Attributes.name"');
const some = z.string().min(1, 'must not be empty');
const oneOf = (...values: [string, ...string[]]) => z.enum(values);
const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d+$/, 'must be a whole number in a string')
    .refine((text) => Number(text) >= least && Number(text) <= most, `must be ${least} to ${most}`);
const arn = z
  .string()
  .min(1, 'must name a resource')
  .refine((text) => !text.includes('$.'), 'must be fixed: the flow owns its resources');

/** Connect attributes: letters, digits, `-` and `_`; Lex adds `:`, `.` and `*` for its own. */
const attributeName = z.string().regex(/^[A-Za-z0-9_-]{1,127}$/, 'must be letters, digits, "-" or "_"');
const lexAttributeName = z.string().regex(/^[A-Za-z0-9_.:*-]{1,127}$/, 'must be a name that Lex takes');
const attributeValue = z.string().max(1_024);

/** Billed characters 3,000, with markup 6,000. */
const ssml = z
  .string()
  .max(6_000)
  .refine(
    (text) => text.startsWith('$.') || /^<speak>[^]*<\/speak>$/.test(text),
    'must be a JSONPath or stand in <speak>…</speak>',
  );
const text = some.max(3_000);
const spoken = { SSML: ssml.optional(), Text: text.optional(), PromptId: some.optional() };
const words = Object.keys(spoken);
const hasOneOfWords = (parameters: object) => words.filter((name) => name in parameters).length === 1;
const oneOfWords = 'needs exactly one of SSML, Text and PromptId';

const noMatchingError = { required: ['NoMatchingError'] };
const fallible = { next: 'required', conditions: 'none', errors: noMatchingError } as const;
const sure = { next: 'required', conditions: 'none', errors: { required: [] } } as const;

export const actionRules: Record<ActionType, ActionRule> = {
  CheckHoursOfOperation: {
    ...fallible,
    parameters: z.strictObject({ HoursOfOperationId: arn.optional() }),
    conditions: { exactly: ['True', 'False'] },
  },
  Compare: {
    parameters: z.strictObject({ ComparisonValue: path }),
    next: 'required',
    conditions: 'any',
    errors: { required: ['NoMatchingCondition'] },
  },
  ConnectParticipantWithLexBot: {
    parameters: z
      .strictObject({
        ...spoken,
        LexV2Bot: z.strictObject({ AliasArn: arn }),
        LexSessionAttributes: z.record(lexAttributeName, attributeValue),
        LexTimeoutSeconds: z.strictObject({ Text: wholeNumber(1, 604_800) }).optional(),
      })
      .refine(hasOneOfWords, oneOfWords),
    next: 'required',
    conditions: 'any',
    errors: { required: ['NoMatchingCondition', 'NoMatchingError'], optional: ['InputTimeLimitExceeded'] },
  },
  CreateCallbackContact: {
    ...fallible,
    parameters: z.strictObject({
      InitialCallDelaySeconds: wholeNumber(1, 259_200),
      MaximumConnectionAttempts: wholeNumber(1, 100),
      RetryDelaySeconds: wholeNumber(1, 259_200),
      QueueId: arn.optional(),
    }),
  },
  DisconnectParticipant: { parameters: z.strictObject({}), next: 'none', conditions: 'none', errors: { required: [] } },
  GetParticipantInput: {
    parameters: z
      .strictObject({ ...spoken, StoreInput: oneOf('False'), InputTimeLimitSeconds: wholeNumber(1, 180) })
      .refine(hasOneOfWords, oneOfWords),
    next: 'required',
    conditions: 'any',
    errors: { required: ['InputTimeLimitExceeded', 'NoMatchingCondition', 'NoMatchingError'] },
    channels: ['VOICE'],
  },
  InvokeLambdaFunction: {
    ...fallible,
    parameters: z.strictObject({
      LambdaFunctionARN: arn,
      InvocationTimeLimitSeconds: wholeNumber(1, 8),
      InvocationType: oneOf('SYNCHRONOUS'),
      LambdaInvocationAttributes: z.record(attributeName, attributeValue),
      ResponseValidation: z.strictObject({ ResponseType: oneOf('STRING_MAP', 'JSON') }),
    }),
  },
  Loop: {
    parameters: z.strictObject({ LoopCount: wholeNumber(0, 100) }),
    next: 'required',
    conditions: { exactly: ['ContinueLooping', 'DoneLooping'] },
    errors: { required: [], optional: ['NoMatchingError'] },
  },
  MessageParticipant: { ...fallible, parameters: z.strictObject(spoken).refine(hasOneOfWords, oneOfWords) },
  MessageParticipantIteratively: {
    parameters: z.strictObject({
      Messages: z.array(z.strictObject(spoken).refine(hasOneOfWords, oneOfWords)).min(1),
      InterruptFrequencySeconds: wholeNumber(1, 3_600),
    }),
    next: 'none',
    conditions: { exactly: ['MessagesInterrupted'] },
    errors: { required: [], optional: ['NoMatchingError'] },
    flowTypes: ['CUSTOMER_QUEUE'],
  },
  TransferContactToQueue: {
    parameters: z.strictObject({}),
    next: 'required',
    conditions: 'none',
    errors: { required: ['QueueAtCapacity', 'NoMatchingError'] },
    flowTypes: ['CONTACT_FLOW'],
  },
  UpdateContactAttributes: {
    ...fallible,
    parameters: z.strictObject({ Attributes: z.record(attributeName, attributeValue), TargetContact: oneOf('Current', 'Related') }),
  },
  UpdateContactCallbackNumber: {
    ...sure,
    parameters: z.strictObject({ CallbackNumber: path }),
    errors: { required: ['InvalidCallbackNumber', 'CallbackNumberNotDialable'] },
  },
  UpdateContactData: {
    ...fallible,
    parameters: z.strictObject({
      LanguageCode: z.string().regex(/^[a-z]{2}-[A-Z]{2}$/, 'must be a locale such as "en-US"'),
      TargetContact: oneOf('Current', 'Related'),
    }),
  },
  UpdateContactEventHooks: {
    ...fallible,
    parameters: z.strictObject({ EventHooks: z.strictObject({ CustomerQueue: arn }) }),
    flowTypes: ['CONTACT_FLOW'],
  },
  UpdateContactRecordingBehavior: {
    ...sure,
    parameters: z.strictObject({
      RecordingBehavior: z.strictObject({
        RecordedParticipants: z.array(oneOf('Agent', 'Customer')),
        IVRRecordingBehavior: oneOf('Disabled'),
      }),
    }),
  },
  UpdateContactRoutingBehavior: {
    ...sure,
    parameters: z.strictObject({ QueuePriority: wholeNumber(1, Number.MAX_SAFE_INTEGER) }),
    flowTypes: ['CONTACT_FLOW'],
  },
  UpdateContactTargetQueue: { ...fallible, parameters: z.strictObject({ QueueId: arn }), flowTypes: ['CONTACT_FLOW'] },
  UpdateContactTextToSpeechVoice: {
    ...fallible,
    parameters: z.strictObject({
      TextToSpeechVoice: z.string().regex(/^[A-Z][a-z]+$/, 'must be a voice of Amazon Polly'),
      TextToSpeechEngine: oneOf('Standard', 'Neural', 'Generative'),
      TextToSpeechStyle: oneOf('None', 'Conversational', 'Newscaster'),
    }),
  },
  UpdateFlowLoggingBehavior: { ...sure, parameters: z.strictObject({ FlowLoggingBehavior: oneOf('Disabled') }) },
};
