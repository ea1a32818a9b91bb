import type { Language } from '../domain/locale.ts';
import { englishTimes } from './en/times.ts';
import { spanishTimes } from './es/times.ts';
import type { Phrases } from './lexicon.ts';
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
