import type { Language } from '../domain/locale.ts';
import { continues, readNumber } from './numbers.ts';
import type { Tokens } from './tokens.ts';
import { gap } from './tokens.ts';

/** A year read at some token. Two digits ("eighty", "05") stand as 0 to 99 until the rest of the date is known. */
export type YearReading = { year: number; twoDigits: boolean; next: number };

const earliest = 1850;
const latest = 2099;
const inRange = (year: number): boolean => year >= earliest && year <= latest;

/** The ways to read a year at a token, best first. */
export const yearsAt = (tokens: Tokens, at: number, language: Language): YearReading[] => {
  const readings = [fromCardinal(tokens, at, language), fromCenturyAndYear(tokens, at, language), fromDigits(tokens, at)].filter(
    (reading) => reading !== null,
  );
  return [...readings.toSorted((a, b) => b.next - a.next), ...shortYears(tokens, at, language)];
};

/** "two thousand and three", "mil novecientos ochenta", "1980", and a recogniser's "2000 and 3". */
const fromCardinal = (tokens: Tokens, at: number, language: Language): YearReading | null => {
  const number = readNumber(tokens, at, language);
  if (!number || !inRange(number.value)) return null;
  const whole = { year: number.value, twoDigits: false, next: number.next };
  if (number.value !== 2000 && number.value !== 1900) return whole;
  const rest = tokens[number.next]?.text === 'and' ? number.next + 1 : number.next;
  const added = continues(tokens[rest]) && tokens[rest]?.kind === 'numeral' ? Number(tokens[rest]?.text) : 0;
  return added > 0 && added < 100 && tokens[rest]?.text.length !== 4 && rest > number.next
    ? { year: number.value + added, twoDigits: false, next: rest + 1 }
    : whole;
};

/** "nineteen eighty", "nineteen oh five", "twenty twenty one", "19 80", "nineteen 80", "diecinueve ochenta". */
const fromCenturyAndYear = (tokens: Tokens, at: number, language: Language): YearReading | null => {
  const century = twoDigitsAt(tokens, at, language, true);
  if (!century || century.value < 18 || century.value > 20) return null;
  const bits = tokens[century.next]?.gap ?? 0;
  const isRange = tokens[century.next]?.kind === 'numeral' && (bits & gap.hyphen) !== 0;
  const year = continues(tokens[century.next]) && !isRange ? twoDigitsAt(tokens, century.next, language, false) : null;
  if (!year) return null;
  return { year: century.value * 100 + year.value, twoDigits: false, next: year.next };
};

type Pair = { value: number; next: number };

/** Two digits of a year: "eighty", "oh five", "05". `round`: "twenty one" is read as "twenty". */
const twoDigitsAt = (tokens: Tokens, at: number, language: Language, round: boolean): Pair | null => {
  const token = tokens[at];
  if (!token) return null;
  if (token.kind === 'numeral') return token.text.length === 2 ? { value: Number(token.text), next: at + 1 } : null;
  if (token.lexeme.unit === 0) {
    const unit = tokens[at + 1];
    const digit = continues(unit)
      ? (unit.lexeme.unit ?? (unit.kind === 'numeral' && unit.text.length === 1 ? Number(unit.text) : undefined))
      : undefined;
    return digit === undefined ? null : { value: digit, next: at + 2 };
  }
  if (token.lexeme.tens !== undefined && round) return { value: token.lexeme.tens, next: at + 1 };
  if (token.lexeme.tens === undefined && token.lexeme.small === undefined) return null;
  const number = readNumber(tokens, at, language);
  return number && number.value < 100 ? number : null;
};

/** "one nine eight oh", "one nine eighty". */
const fromDigits = (tokens: Tokens, at: number): YearReading | null => {
  let symbols = '';
  let next = at;
  while (symbols.length < 4) {
    const token = tokens[next];
    if (!token || (next > at && (!continues(token) || (token.kind === 'numeral' && (token.gap & gap.hyphen) !== 0)))) return null;
    const { unit, tens, small } = token.lexeme;
    const said =
      unit ??
      (symbols.length >= 2 ? (small ?? tens) : undefined) ??
      (token.kind === 'numeral' && token.text.length <= 2 ? Number(token.text) : undefined);
    if (said === undefined) return null;
    symbols += token.kind === 'numeral' ? token.text : String(said);
    next += 1;
    if (tens !== undefined && symbols.length === 4) {
      const last = tokens[next]?.lexeme.unit;
      if (continues(tokens[next]) && last !== undefined && last > 0) {
        symbols = String(Number(symbols) + last);
        next += 1;
      }
    }
  }
  return symbols.length === 4 && inRange(Number(symbols)) ? { year: Number(symbols), twoDigits: false, next } : null;
};

/** "eighty two", "oh five", "'80", "eight five". */
const shortYears = (tokens: Tokens, at: number, language: Language): YearReading[] => {
  const pair = twoDigitsAt(tokens, at, language, false);
  if (pair) return [{ year: pair.value, twoDigits: true, next: pair.next }];
  const first = tokens[at]?.lexeme.unit;
  const second = tokens[at + 1];
  if (first === undefined || !continues(second) || second.lexeme.unit === undefined) return [];
  return [{ year: first * 10 + second.lexeme.unit, twoDigits: true, next: at + 2 }];
};

/** Two digits mean the most recent such year that makes the day no later than today. */
export const expandYear = (twoDigits: number, currentYear: number, isFuture: (year: number) => boolean): number => {
  const century = Math.floor(currentYear / 100) * 100;
  return isFuture(century + twoDigits) ? century - 100 + twoDigits : century + twoDigits;
};
