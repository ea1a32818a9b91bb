import type { Language } from '../domain/locale.ts';
import type { PersonName } from '../domain/slots.ts';
import type { NameCue } from './cues.ts';
import { englishNames } from './en/names.ts';
import { spanishNames } from './es/names.ts';
import type { Token, Tokens } from './tokens.ts';
import type { Utterance } from './utterance.ts';

export const nameWords = { en: englishNames, es: spanishNames };

export type Part = { name: PersonName; from: number; to: number; sure: number; kind: NameCue | 'bare' };

export type Grammar = { u: Utterance; tokens: Tokens; language: Language; expected: boolean };

export const rawText = ({ u, tokens }: Grammar, at: number): string => u.text.slice(tokens[at]?.start ?? 0, tokens[at]?.end ?? 0);

export const isCapitalised = (grammar: Grammar, at: number): boolean => {
  const raw = rawText(grammar, at);
  return /^\p{Lu}/u.test(raw) && (/\p{Ll}/u.test(raw) || raw.length === 1);
};

export const isParticle = ({ tokens, language }: Grammar, at: number): boolean =>
  nameWords[language].particles.has(tokens[at]?.text ?? '');

/** Months and weekdays that are names too. */
export const calendarNames = new Set([
  'may',
  'april',
  'june',
  'august',
  'julio',
  'abril',
  'mayo',
  'domingo',
  'jan',
  'summer',
  'mar',
  'sol',
]);

export const isOtherWord = ({ lexeme, text }: Token): boolean =>
  (lexeme.weekday !== undefined ||
    (lexeme.month !== undefined && !calendarNames.has(text)) ||
    lexeme.unit !== undefined ||
    lexeme.small !== undefined ||
    lexeme.tens !== undefined ||
    lexeme.ordinal !== undefined ||
    lexeme.times !== undefined) &&
  !calendarNames.has(text);

export const isInitial = ({ tokens }: Grammar, at: number): boolean => {
  const token = tokens[at];
  return token !== undefined && token.text.length === 1 && token.kind === 'word';
};
