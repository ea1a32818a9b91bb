import { type Locale, languageOf, localeOf } from '../domain/locale.ts';
import { contactAttributes } from './contract.ts';
import { botLocaleOf, type LexEvent, requestAttribute, requestAttributesOf, sessionAttributesOf } from './lex-event.ts';

/** A contact of Connect, as its events tell of it. */
export type Contact = {
  /** Its own id. */
  id: string;
  /** The id of its first leg, which all legs of one customer's call share. */
  initialId: string;
  channel: 'voice' | 'chat';
  locale: Locale;
  /** E.164; null when the network tells none. */
  callingNumber: string | null;
};

export const contactOfLex = (event: LexEvent): Contact => {
  const attributes = sessionAttributesOf(event);
  const id = attributes[contactAttributes.contactId] || attributes[contactAttributes.initialContactId] || event.sessionId;
  const platform = requestAttributesOf(event)[requestAttribute.platform] ?? '';
  return {
    id,
    initialId: attributes[contactAttributes.initialContactId] || id,
    channel: /chat/i.test(platform) || (platform === '' && event.inputMode === 'Text') ? 'chat' : 'voice',
    locale: knownLocale(botLocaleOf(event)),
    callingNumber: e164(attributes[contactAttributes.callerNumber]),
  };
};

/** The locale that we speak which is nearest to any other. */
export const knownLocale = (locale: string | null | undefined): Locale => localeOf(languageOf(locale ?? ''));

/** Numbers that are withheld come as words, or not at all. */
export const e164 = (address: string | null | undefined): string | null =>
  address && /^\+[1-9]\d{6,14}$/.test(address) ? address : null;
