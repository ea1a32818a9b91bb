import { contactAttributes } from '../../../src/connect/contract.ts';
import { sentences } from '../sentences.ts';
import { ssmlOf } from '../ssml.ts';
import { at, type EventKind, type Fields, isFields, languageOfEvent, localeOfEvent } from './event.ts';

/** What is answered when the service does not: an apology in the caller's language, and a person. */
export const ownAnswer = (kind: Exclude<EventKind, 'contactEvent'>, event: unknown): Fields =>
  kind === 'lex' ? closing(event) : leaving(event);

const reason = 'systemUnavailable';

const closing = (event: unknown): Fields => ({
  sessionState: {
    sessionAttributes: { ...contactOf(event), next: 'transfer', reason, locale: localeOfEvent(event) },
    dialogAction: { type: 'Close' },
    intent: { name: intentOf(event), state: 'Failed' },
  },
  messages: [{ contentType: 'PlainText', content: sentences.handOver[languageOfEvent(event)] }],
});

/** A queue that takes nobody is not tried again: without the service there is no call back to offer. */
const leaving = (event: unknown): Fields => {
  const isFull = at(event, 'Details', 'Parameters', 'op') === 'queueFull';
  const text = sentences[isFull ? 'nobodyFree' : 'handOver'][languageOfEvent(event)];
  return { next: isFull ? 'goodbye' : 'transfer', text, ssml: ssmlOf(text), reason, locale: localeOfEvent(event) };
};

const intentOf = (event: unknown): string => {
  const name = at(event, 'sessionState', 'intent', 'name');
  return typeof name === 'string' && name !== '' ? name : 'FallbackIntent';
};

/** Lex replaces the map with the one it is given: what names the contact has to be given back. */
const contactOf = (event: unknown): Record<string, string> => {
  const known = at(event, 'sessionState', 'sessionAttributes');
  const names: string[] = Object.values(contactAttributes);
  const kept = Object.entries(isFields(known) ? known : {}).filter(
    ([name, value]) => names.includes(name) && typeof value === 'string',
  );
  return Object.fromEntries(kept) as Record<string, string>;
};
