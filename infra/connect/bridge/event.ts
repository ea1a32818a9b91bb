import { type Language, languageOf } from '../../../src/domain/locale.ts';

/** What the function is called with: by a Lex code hook, by a flow's Lambda block, or by EventBridge about a contact. */
export type EventKind = 'lex' | 'flow' | 'contactEvent';
export type Fields = { [name: string]: unknown };

export const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A field of a field …; `undefined` where anything on the way is missing. */
export const at = (value: unknown, ...path: string[]): unknown =>
  path.reduce<unknown>((inner, name) => (isFields(inner) ? inner[name] : undefined), value);

/** Told by what has to be there: all three kinds grow new fields. */
export const kindOf = (event: unknown): EventKind | null => {
  if (at(event, 'Name') === 'ContactFlowEvent' && isFields(at(event, 'Details'))) return 'flow';
  if (isFields(at(event, 'bot')) && isFields(at(event, 'sessionState'))) return 'lex';
  if (at(event, 'source') === 'aws.connect' && isFields(at(event, 'detail'))) return 'contactEvent';
  return null;
};

export const pathOfKind: Record<EventKind, string> = {
  lex: '/webhooks/amazon-lex',
  flow: '/webhooks/amazon-connect',
  contactEvent: '/webhooks/amazon-connect',
};

/** BCP 47. Lex writes `es_US`, Connect `es-US`. */
export const localeOfEvent = (event: unknown): string => {
  const named = at(event, 'bot', 'localeId') ?? at(event, 'Details', 'ContactData', 'LanguageCode');
  return typeof named === 'string' && named !== '' ? named.replace('_', '-') : 'en-US';
};

export const languageOfEvent = (event: unknown): Language => languageOf(localeOfEvent(event));
