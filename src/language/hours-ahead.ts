import type { Language } from '../domain/locale.ts';
import { phraseAt, phraseTable } from './lexicon.ts';
import { readNumber } from './numbers.ts';
import { openersOf } from './openers.ts';
import type { Tokens } from './tokens.ts';
import type { ReadContext } from './utterance.ts';

/** "in two hours": how many minutes of the local day that is, how many days ahead, and the token after it. */
export type HoursAhead = { days: number; minutes: number; next: number };

type Words = {
  in: ReadonlySet<string>;
  about: ReadonlySet<string>;
  /** Minutes of amounts that are no number and unit. */
  amounts: ReturnType<typeof phraseTable<string>>;
  units: ReadonlyMap<string, number>;
  half: ReturnType<typeof phraseTable<string>>;
  fromNow: ReturnType<typeof phraseTable<string>>;
};

const words: Record<Language, Words> = {
  en: {
    in: new Set(['in']),
    about: new Set(['about', 'around', 'like', 'maybe', 'roughly', 'just']),
    amounts: phraseTable({
      30: 'half an hour, a half hour, a half an hour, half hour',
      60: 'an hour, one hour',
      120: 'a couple of hours, a couple hours, couple of hours, couple hours',
      180: 'a few hours, few hours',
      15: 'a quarter of an hour',
    }),
    units: new Map([
      ['hour', 60],
      ['hours', 60],
      ['hrs', 60],
      ['hr', 60],
      ['minutes', 1],
      ['minute', 1],
      ['mins', 1],
      ['min', 1],
    ]),
    half: phraseTable({ 30: 'and a half' }),
    fromNow: phraseTable({ now: 'from now' }),
  },
  es: {
    in: new Set(['en']),
    about: new Set(['unos', 'unas', 'como', 'aproximadamente']),
    amounts: phraseTable({ 30: 'media hora', 60: 'una hora', 120: 'un par de horas', 180: 'unas horas' }),
    units: new Map([
      ['hora', 60],
      ['horas', 60],
      ['minutos', 1],
      ['minuto', 1],
      ['mins', 1],
    ]),
    half: phraseTable({ 30: 'y media' }),
    fromNow: phraseTable({ now: 'a partir de ahora, desde ahora' }),
  },
};

/** The words that it can begin with, beside numbers. */
export const hoursAheadOpeners: ReadonlySet<string> = openersOf(
  ...Object.values(words).flatMap((book) => [book.in, book.about, book.amounts]),
  ['dentro'],
);

/** Nobody counts an appointment in more minutes than a day has. */
const longestMinutes = 24 * 60;

/** "In half an hour", "in about three hours", "an hour from now", "dentro de dos horas". */
export const hoursAheadAt = (tokens: Tokens, at: number, context: ReadContext): HoursAhead | null => {
  const book = words[context.language];
  const isWithin = tokens[at]?.text === 'dentro' && tokens[at + 1]?.text === 'de';
  const announced = isWithin || book.in.has(tokens[at]?.text ?? '');
  const amount = amountAt(tokens, announced ? at + (isWithin ? 2 : 1) : at, context.language);
  if (!amount || amount.minutes > longestMinutes) return null;
  const now = phraseAt(book.fromNow, tokens, amount.next);
  if (!announced && !now) return null;
  const total = Number(context.now.slice(11, 13)) * 60 + Number(context.now.slice(14, 16)) + amount.minutes;
  return { days: Math.floor(total / longestMinutes), minutes: total % longestMinutes, next: now?.next ?? amount.next };
};

const amountAt = (tokens: Tokens, start: number, language: Language): { minutes: number; next: number } | null => {
  const book = words[language];
  const named = phraseAt(book.amounts, tokens, start);
  const at = named === null && book.about.has(tokens[start]?.text ?? '') ? start + 1 : start;
  const whole = named ?? phraseAt(book.amounts, tokens, at) ?? countedAt(tokens, at, language);
  if (!whole) return null;
  const half = phraseAt(book.half, tokens, whole.next);
  return { minutes: Number(whole.value) + (half ? Number(half.value) : 0), next: half?.next ?? whole.next };
};

const countedAt = (tokens: Tokens, at: number, language: Language): { value: number; next: number } | null => {
  const number = readNumber(tokens, at, language);
  const unit = number && words[language].units.get(tokens[number.next]?.text ?? '');
  return number && unit !== undefined && unit !== null ? { value: number.value * unit, next: number.next + 1 } : null;
};
