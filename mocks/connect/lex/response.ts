import { z } from 'zod';
import { readSsml } from '../speech.ts';

/**
 * What Lex takes for an answer of its code hook. Everything that it would refuse is refused here, with the reason: Connect would go to the
 * Error branch of its block and tell the caller nothing. Pure.
 */

/** Bytes of UTF-8 and characters (Lex V2 quotas; the last one is Polly's). */
export const quotas = {
  eventBytes: 12_288,
  responseBytes: 25_600,
  sessionAttributesBytes: 12_288,
  messageCharacters: 4_000,
  billedCharacters: 3_000,
} as const;

export type HookResponse = {
  dialogAction: 'ElicitIntent' | 'Close' | 'Delegate';
  /** Replaces what the session had. */
  sessionAttributes: Record<string, string>;
  intent: { name: string; state: string } | null;
  messages: { contentType: 'PlainText' | 'SSML'; content: string }[];
};

export type ReadResponse = { kind: 'ok'; response: HookResponse } | { kind: 'refused'; why: string };

const states = ['Failed', 'Fulfilled', 'FulfillmentInProgress', 'InProgress', 'ReadyForFulfillment', 'Waiting'] as const;

const Response = z.object({
  sessionState: z.object({
    sessionAttributes: z.record(z.string(), z.string('session attributes must be strings')).nullish(),
    dialogAction: z.object({
      type: z.enum(['ElicitIntent', 'Close', 'Delegate'], 'this bot has no slots: ElicitIntent, Close or Delegate'),
    }),
    intent: z.object({ name: z.string(), state: z.enum(states).optional() }).nullish(),
  }),
  messages: z.array(z.object({ contentType: z.enum(['PlainText', 'SSML']), content: z.string().min(1) })).nullish(),
});

export const readResponse = (payload: unknown, bytes: number, acceptsSsml: boolean): ReadResponse => {
  if (bytes > quotas.responseBytes) return refused(`the response has ${bytes} bytes; the most is ${quotas.responseBytes}`);
  const parsed = Response.safeParse(payload);
  if (!parsed.success) return refused(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '));
  const { sessionState, messages } = parsed.data;
  const response: HookResponse = {
    dialogAction: sessionState.dialogAction.type,
    sessionAttributes: sessionState.sessionAttributes ?? {},
    intent: sessionState.intent ? { name: sessionState.intent.name, state: sessionState.intent.state ?? '' } : null,
    messages: messages ?? [],
  };
  const why = faultIn(response, acceptsSsml);
  return why === null ? { kind: 'ok', response } : refused(why);
};

const refused = (why: string): ReadResponse => ({ kind: 'refused', why });

const faultIn = (response: HookResponse, acceptsSsml: boolean): string | null => {
  const { dialogAction, intent, messages } = response;
  const attributeBytes = Buffer.byteLength(JSON.stringify(response.sessionAttributes));
  if (attributeBytes > quotas.sessionAttributesBytes)
    return `session attributes have ${attributeBytes} bytes; the most is ${quotas.sessionAttributesBytes}`;
  if (dialogAction === 'ElicitIntent' && messages.length === 0) return 'ElicitIntent has no messages';
  if (dialogAction === 'Close' && !['Fulfilled', 'Failed'].includes(intent?.state ?? ''))
    return 'Close needs intent.state Fulfilled or Failed';
  for (const message of messages) {
    const why = faultInMessage(message, acceptsSsml);
    if (why !== null) return why;
  }
  return null;
};

const faultInMessage = ({ contentType, content }: HookResponse['messages'][number], acceptsSsml: boolean): string | null => {
  if (content.length > quotas.messageCharacters)
    return `a message has ${content.length} characters; the most is ${quotas.messageCharacters}`;
  if (contentType === 'PlainText')
    return content.length > quotas.billedCharacters ? 'a message is longer than what is spoken' : null;
  if (!acceptsSsml) return 'SSML is not among the content types that the channel takes';
  const ssml = readSsml(content);
  if (ssml.kind === 'wrong') return ssml.why;
  return ssml.spoken.length > quotas.billedCharacters ? 'a message is longer than what is spoken' : null;
};
