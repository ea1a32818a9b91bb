import type { Language } from '../domain/locale.ts';
import { englishTimes } from './en/times.ts';
import { spanishTimes } from './es/times.ts';
import { hoursAheadOpeners } from './hours-ahead.ts';
import type { Phrases } from './lexicon.ts';
import { openersOf } from './openers.ts';
import type { PartOfDay } from './parts-of-day.ts';

/** The words of times in one language. */
export type TimeWords = {
  parts: Phrases<PartOfDay>;
  /** Spanish "mañana", "tarde", "noche", after "esta". */
  pointedParts: Map<string, PartOfDay>;
  greeting: Set<string>;
  /** Minutes of the day. */
  points: Phrases<number>;
  halves: Phrases<string>;
  oclock: Phrases<true>;
  minutes: Phrases<number>;
  past: Set<string>;
  to: Set<string>;
  minuteNoun: Set<string>;
  at: Phrases<true>;
  the: Set<string>;
  before: Phrases<true>;
  after: Phrases<true>;
  orLater: Phrases<'after' | 'before'>;
  between: Set<string>;
  rangeFrom: Set<string>;
  rangeAnd: Set<string>;
  rangeTo: Set<string>;
  or: Set<string>;
  not: Set<string>;
  half: number;
  hourWords: Map<string, number>;
  nouns: Set<string>;
};

export const timeWords: Record<Language, TimeWords> = { en: englishTimes, es: spanishTimes };

const startsOf = (words: TimeWords): ReadonlySet<string> =>
  openersOf(
    words.parts,
    words.points,
    words.minutes,
    words.at,
    words.before,
    words.after,
    words.between,
    words.rangeFrom,
    words.pointedParts,
    hoursAheadOpeners,
  );

/** The words that what is said about the time of day can begin with, beside numbers. */
export const timeOpeners: Record<Language, ReadonlySet<string>> = { en: startsOf(englishTimes), es: startsOf(spanishTimes) };
