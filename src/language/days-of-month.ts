import type { Language } from '../domain/locale.ts';
import { continues, readBelowHundred, readNumber, readOrdinal } from './numbers.ts';
import type { Token, Tokens } from './tokens.ts';
import { gap } from './tokens.ts';

export type DayReading = { value: number; next: number; ordinal: boolean };

/** The ways to read a day of the month; "twenty two" is 22, or 20 before "two thousand". */
export const daysAt = (tokens: Tokens, at: number, language: Language): DayReading[] => {
  const ordinal = readOrdinal(tokens, at);
  if (ordinal) return ordinal.value <= 31 ? [{ ...ordinal, ordinal: true }] : [];
  const token = tokens[at];
  if (!token || !standsAlone(tokens, at)) return [];
  if (token.lexeme.unit === 0) return zeroDay(tokens, at);
  const number = readNumber(tokens, at, language);
  const readings: DayReading[] = [];
  if (number && number.value >= 1 && number.value <= 31 && !(token.kind === 'numeral' && token.text.length > 2))
    readings.push({ value: number.value, next: number.next, ordinal: false });
  const below = language === 'es' ? readBelowHundred(tokens, at, language) : null;
  // "julio quince mil novecientos …": the thousand is the year's.
  if (below && below.value >= 1 && below.value <= 31 && number && number.value > 31 && tokens[below.next]?.lexeme.thousand)
    readings.push({ value: below.value, next: below.next, ordinal: false });
  if (token.lexeme.tens !== undefined && token.lexeme.tens <= 30 && number && number.next > at + 1)
    readings.push({ value: token.lexeme.tens, next: at + 1, ordinal: false });
  return readings;
};

/** A number that runs on into a clock time or letters is no day. */
const standsAlone = (tokens: Tokens, at: number): boolean => {
  const after = tokens[at + 1];
  return after === undefined || (after.gap & gap.colon) === 0 || tokens[at]?.kind !== 'numeral';
};

const zeroDay = (tokens: Tokens, at: number): DayReading[] => {
  const unit: Token | undefined = tokens[at + 1];
  const value = continues(unit) ? (unit.lexeme.unit ?? 0) : 0;
  return value > 0 ? [{ value, next: at + 2, ordinal: false }] : [];
};
