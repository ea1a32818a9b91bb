import { contactAttributes, type FlowAttributes, type ListeningSettings, turnAttribute } from './contract.ts';
import { bytesOf } from './fit.ts';
import { flowAttributesOf, type Standing } from './flow-attributes.ts';
import { type LexEvent, requestAttribute, requestAttributesOf, sessionAttributesOf } from './lex-event.ts';
import { asLexAttributes } from './listening.ts';
import { flowSpeechOf, type LexMessage, lexMessagesOf } from './messages.ts';

/** Source: Amazon Lex V2 Developer Guide, "AWS Lambda response format". */
export type LexResponse = {
  sessionState: {
    /** Replaces all that were. */
    sessionAttributes: Record<string, string>;
    dialogAction: { type: 'ElicitIntent' | 'Close' };
    intent?: { name: string; state: 'Fulfilled' };
  };
  messages?: LexMessage[];
};

/** Says the answer and listens; at the end, or to change the language, gives the contact back to the flow. */
export const lexResponseOf = (event: LexEvent, standing: Standing, listening: ListeningSettings): LexResponse => {
  const attributes = flowAttributesOf(standing);
  const { reply } = standing.answer;
  const flowSpeaks = attributes.next === 'language';
  const line = { takesSsml: takesSsml(event), foreign: reply.locale === standing.lineLocale ? null : reply.locale };
  const messages = flowSpeaks ? [] : lexMessagesOf(reply, standing.ifSilent, line);
  const own = {
    ...attributes,
    ...(flowSpeaks ? { ...flowSpeechOf(reply, standing.ifSilent), ...listening } : {}),
    ...asLexAttributes(listening),
  };
  const sessionAttributes = { ...echoed(event, own), ...own };
  const said = messages.length > 0 ? { messages } : {};
  if (attributes.next === 'listen') return { sessionState: { sessionAttributes, dialogAction: { type: 'ElicitIntent' } }, ...said };
  const intent = { name: intentOf(event), state: 'Fulfilled' as const };
  return { sessionState: { sessionAttributes, dialogAction: { type: 'Close' }, intent }, ...said };
};

const takesSsml = (event: LexEvent): boolean => (requestAttributesOf(event)[requestAttribute.contentTypes] ?? '').includes('SSML');

const intentOf = ({ sessionState }: LexEvent): string => {
  const name = sessionState?.intent?.name ?? '';
  return /^[\w.-]{1,100}$/.test(name) ? name : 'FallbackIntent';
};

const contactNames: readonly string[] = Object.values(contactAttributes);

/** Names of ours that an earlier response may have set: what does not apply any more is not echoed. */
const ours: Record<keyof FlowAttributes, true> = {
  next: true,
  sessionId: true,
  locale: true,
  status: true,
  turn: true,
  text: true,
  ssml: true,
  resumed: true,
  step: true,
  queue: true,
  priority: true,
  reason: true,
  escalationId: true,
  summary: true,
  callback: true,
  callbackBy: true,
  startTimeoutMs: true,
  endTimeoutMs: true,
  maxLengthMs: true,
  allowInterrupt: true,
  dtmfMaxLength: true,
  dtmfEndTimeoutMs: true,
  dtmfEndCharacter: true,
  dtmfDeletionCharacter: true,
};

/** Bytes of what a flow passed in and gets back, its names included. */
const echoBytes = 2_048;

/** What the flow passed in, the contact's names first, as far as there is room. */
const echoed = (event: LexEvent, own: Record<string, string>): Record<string, string> => {
  const given = Object.entries(sessionAttributesOf(event)).filter(
    ([name, value]) => name !== '' && name.isWellFormed() && value.isWellFormed() && !(name in ours) && !(name in own),
  );
  const inOrder = [
    ...given.filter(([name]) => contactNames.includes(name)),
    ...given.filter(([name]) => !contactNames.includes(name)),
  ];
  let left = echoBytes;
  return Object.fromEntries(
    inOrder.filter(([name, value]) => {
      const bytes = bytesOf(name) + bytesOf(value) + syntaxBytes;
      if (bytes > left) return false;
      left -= bytes;
      return true;
    }),
  );
};

/** Quotes, colon and comma of a pair. */
const syntaxBytes = 6;

/** Number of the reply that the caller answers; `0` in a Lex session that was told none. */
export const answeredTurn = (event: LexEvent): string => sessionAttributesOf(event)[turnAttribute] || '0';
