import type { Bot, Intent } from './bot.ts';
import type { Recognised } from './hear.ts';

export type HookInput = {
  bot: Bot;
  localeId: string;
  channel: 'VOICE' | 'CHAT';
  sessionId: string;
  sessionAttributes: Record<string, string>;
  intent: Intent;
  recognised: Recognised;
  requestId: string;
  source: 'DialogCodeHook' | 'FulfillmentCodeHook';
};

/**
 * The Lex V2 code-hook event, version 1.0, with fields that the documentation does not name (`rawInputTranscript`, a Bedrock
 * interpretation): readers must pass over those. Pure.
 */
export const hookEventOf = (input: HookInput) => {
  const { bot, localeId, channel, intent, recognised, requestId } = input;
  const isVoice = channel === 'VOICE';
  const state = input.source === 'DialogCodeHook' ? 'InProgress' : 'ReadyForFulfillment';
  const intentNow = { name: intent.name, slots: {}, state, confirmationState: 'None' };
  return {
    messageVersion: '1.0',
    invocationSource: input.source,
    inputMode: recognised.inputMode,
    responseContentType: isVoice ? 'audio/pcm' : 'text/plain; charset=utf-8',
    sessionId: input.sessionId,
    inputTranscript: recognised.transcript,
    rawInputTranscript: recognised.transcript,
    invocationLabel: `${intent.name}${input.source}`,
    bot: { id: bot.id, name: bot.name, aliasId: bot.aliasId, aliasName: bot.aliasName, localeId, version: bot.version },
    interpretations: interpretationsOf(input, intentNow),
    ...(input.source === 'DialogCodeHook' ? { proposedNextState: proposed(intent) } : {}),
    requestAttributes: {
      'x-amz-lex:channels:platform': isVoice ? 'Connect' : 'Connect Chat',
      'x-amz-lex:accept-content-types': isVoice ? 'PlainText,SSML' : 'PlainText,CustomPayload,ImageResponseCard',
      'x-amz-lex:connect-originating-request-id': requestId,
      ...(recognised.inputMode === 'DTMF' ? { 'x-amz-lex:dtmf-transcript': recognised.transcript } : {}),
    },
    sessionState: {
      sessionAttributes: input.sessionAttributes,
      activeContexts: [],
      intent: intentNow,
      originatingRequestId: requestId,
    },
    ...(recognised.transcriptions.length > 0
      ? { transcriptions: recognised.transcriptions.map((one) => transcription(one, intent)) }
      : {}),
  };
};

const interpretationsOf = ({ bot, localeId, intent }: HookInput, intentNow: object) => [
  { interpretationSource: 'Lex', intent: intentNow, ...(intent.isFallback ? {} : { nluConfidence: 0.82 }) },
  ...(bot.locales[localeId]?.intents ?? [])
    .filter(({ name }) => name !== intent.name)
    .map(({ name, isFallback }) => ({
      interpretationSource: 'Lex',
      intent: { name, slots: {}, state: 'InProgress', confirmationState: 'None' },
      ...(isFallback ? {} : { nluConfidence: 0.41 }),
    })),
];

const proposed = ({ name }: Intent) => ({
  dialogAction: { type: 'Close' },
  intent: { name, slots: {}, state: 'Failed', confirmationState: 'None' },
  prompt: { attempt: 'Initial' },
});

const transcription = ({ text, confidence }: { text: string; confidence: number }, { name }: Intent) => ({
  transcription: text,
  transcriptionConfidence: confidence,
  resolvedContext: { intent: name },
  resolvedSlots: {},
});
