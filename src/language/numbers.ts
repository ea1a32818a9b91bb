import type { Language } from '../domain/locale.ts';
import type { Token, Tokens } from './tokens.ts';
import { gap } from './tokens.ts';

/** A number read at some token; `next` is the token after it. */
export type NumberReading = {
  value: number;
  next: number;
  /** Where "eight hundred five" may also be "eight hundred" and "five": the round part. */
  round?: number;
};

const breaks = gap.comma | gap.stop | gap.slash | gap.colon | gap.other;

/** Whether a number may go on over what stands before this token: a space or a hyphen, no pause. */
export const continues = (token: Token | undefined): token is Token =>
  token !== undefined && token.kind !== 'repair' && (token.gap & breaks) === 0;

/** A whole number in words or digits: "four hundred twelve", "two thousand and three", "veintitrés", "12". Up to 999,999. */
export const readNumber = (tokens: Tokens, at: number, language: Language): NumberReading | null => {
  // Spanish "mil" needs no "un" before it.
  if (tokens[at]?.lexeme.thousand && tokens[at]?.text === 'mil') return withRest(tokens, 1000, at + 1, language, readBelowThousand);
  const head = readBelowThousand(tokens, at, language);
  if (!head) return null;
  const scale = tokens[head.next];
  if (!continues(scale) || !scale.lexeme.thousand || head.value >= 1000 || head.value === 0) return head;
  return withRest(tokens, head.value * 1000, head.next + 1, language, readBelowThousand);
};

const readBelowThousand = (tokens: Tokens, at: number, language: Language): NumberReading | null => {
  const token = tokens[at];
  if (!token) return null;
  if (token.lexeme.hundreds !== undefined) return withRest(tokens, token.lexeme.hundreds, at + 1, language, readBelowHundred);
  const head =
    token.text === 'a' && tokens[at + 1]?.lexeme.hundred ? { value: 1, next: at + 1 } : readBelowHundred(tokens, at, language);
  if (!head) return null;
  const scale = tokens[head.next];
  if (!continues(scale) || !scale.lexeme.hundred || head.value === 0 || head.value > 99) return head;
  return withRest(tokens, head.value * 100, head.next + 1, language, readBelowHundred);
};

type Reader = (tokens: Tokens, at: number, language: Language) => NumberReading | null;

/** What follows a round hundred or thousand: "four hundred [and] twelve". */
const withRest = (tokens: Tokens, round: number, at: number, language: Language, read: Reader): NumberReading => {
  const afterAnd = language === 'en' && tokens[at]?.text === 'and' && continues(tokens[at]) ? at + 1 : at;
  const token = tokens[afterAnd];
  if (!continues(token) || token.kind === 'numeral' || token.lexeme.weak) return { value: round, next: at };
  const rest = read(tokens, afterAnd, language);
  if (!rest || rest.value === 0 || rest.value >= round) return { value: round, next: at };
  return { value: round + rest.value, next: rest.next, round };
};

/** 0 to 99 in words, or any digits. */
export const readBelowHundred = (tokens: Tokens, at: number, language: Language): NumberReading | null => {
  const token = tokens[at];
  if (!token) return null;
  if (token.kind === 'numeral') return token.text.length <= 9 ? { value: Number(token.text), next: at + 1 } : null;
  const { unit, small, tens, weak } = token.lexeme;
  if (tens !== undefined) return withUnit(tokens, tens, at + 1, language);
  if (small !== undefined) return { value: small, next: at + 1 };
  return unit !== undefined && !weak ? { value: unit, next: at + 1 } : null;
};

const withUnit = (tokens: Tokens, tens: number, at: number, language: Language): NumberReading => {
  const and = language === 'es' && tokens[at]?.text === 'y' && continues(tokens[at]);
  const token = tokens[and ? at + 1 : at];
  const unit = continues(token) && !token.lexeme.weak ? token.lexeme.unit : undefined;
  if (unit === undefined || unit === 0) return { value: tens, next: at };
  return { value: tens + unit, next: and ? at + 2 : at + 1 };
};

/** These may stand apart ("4 th"); "to" and "do" are words. */
const looseEndings = new Set(['st', 'nd', 'rd', 'th']);
const ordinalEndings = new Set(['st', 'nd', 'rd', 'th', 'ro', 'er', 'do', 'to', 'ta', 'o', 'a', 'ero', 'º', 'ª']);

/** An ordinal up to 31: "fourth", "twenty first", "4th", "primero". */
export const readOrdinal = (tokens: Tokens, at: number): NumberReading | null => {
  const token = tokens[at];
  if (!token) return null;
  if (token.kind === 'numeral') return readNumeralOrdinal(tokens, at);
  const round = roundOrdinals.get(token.text);
  if (round !== undefined) return afterRound(tokens, at + 1, round);
  if (token.lexeme.ordinal !== undefined) return { value: token.lexeme.ordinal, next: at + 1 };
  const unit = tokens[at + 1];
  const ordinal = continues(unit) ? unit.lexeme.ordinal : undefined;
  if ((token.lexeme.tens === 20 || token.lexeme.tens === 30) && ordinal !== undefined && ordinal < 10) {
    return { value: token.lexeme.tens + ordinal, next: at + 2 };
  }
  return null;
};

/** Spanish: "décimo", "vigésimo sexto". */
const roundOrdinals: ReadonlyMap<string, number> = new Map([
  ['decimo', 10],
  ['decima', 10],
  ['vigesimo', 20],
  ['vigesima', 20],
  ['trigesimo', 30],
  ['trigesima', 30],
]);

const afterRound = (tokens: Tokens, at: number, round: number): NumberReading => {
  const unit = tokens[at];
  const ordinal = continues(unit) ? (unit.lexeme.ordinal ?? 0) : 0;
  return ordinal > 0 && ordinal < 10 ? { value: round + ordinal, next: at + 1 } : { value: round, next: at };
};

const readNumeralOrdinal = (tokens: Tokens, at: number): NumberReading | null => {
  const value = Number(tokens[at]?.text);
  const ending = tokens[at + 1];
  return ending && (ending.gap === 0 ? ordinalEndings : looseEndings).has(ending.text) && ending.gap <= gap.space && value <= 31
    ? { value, next: at + 2 }
    : null;
};
