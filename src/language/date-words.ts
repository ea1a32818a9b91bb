import type { Language } from '../domain/locale.ts';
import { pointers } from './day-instead.ts';
import { englishDates } from './en/dates.ts';
import { spanishDates } from './es/dates.ts';
import { hoursAheadOpeners } from './hours-ahead.ts';
import type { Phrases } from './lexicon.ts';
import { openersOf } from './openers.ts';

export type Unit = 'day' | 'workday' | 'week' | 'fortnight' | 'month' | 'year';
/** Part of a period: its beginning, middle, end, what is left of it, or the whole of it after today. */
export type Edge = 'early' | 'mid' | 'late' | 'end' | 'rest';
export type Holiday =
  | 'thanksgiving'
  | 'blackFriday'
  | 'christmasEve'
  | 'christmas'
  | 'newYearsEve'
  | 'newYear'
  | 'martinLutherKing'
  | 'valentines'
  | 'presidentsDay'
  | 'saintPatrick'
  | 'easter'
  | 'mothersDay'
  | 'memorialDay'
  | 'fathersDay'
  | 'juneteenth'
  | 'independenceDay'
  | 'laborDay'
  | 'columbusDay'
  | 'halloween'
  | 'veteransDay'
  | 'threeKings'
  | 'ashWednesday'
  | 'palmSunday'
  | 'holyThursday'
  | 'goodFriday'
  | 'easterMonday'
  | 'workersDay'
  | 'allSaints'
  | 'allSouls';

export type Season = 'spring' | 'summer' | 'fall' | 'winter';

/** The words of dates in one language. */
export type DateWords = {
  /** Days from today. */
  days: Phrases<number>;
  /** A word that points at today before a part of the day ("this morning"). */
  todayPart: Phrases<true>;
  open: Phrases<'asap' | 'any'>;
  /** Before a weekday: the first one after today, or the one of next week. */
  thisWeekday: Phrases<true>;
  nextWeekday: Phrases<true>;
  /** After a weekday. */
  weekdayAfter: Phrases<'this' | 'next' | 'afterNext'>;
  /** Weeks from this one. */
  weeks: Phrases<number>;
  months: Phrases<number>;
  /** Halves of a month ("quincena") from this one. */
  halfMonths: Phrases<number>;
  weekends: Phrases<number>;
  /** Plurals that mean each of them. */
  everyWeekend: Set<string>;
  weekdays: Phrases<true>;
  year: Phrases<number>;
  edges: Phrases<Edge>;
  weekOf: Phrases<true>;
  /** Seven days from a day that is named. */
  weekFrom: Phrases<true>;
  weekendOf: Phrases<true>;
  weekWord: Set<string>;
  weekendWord: Phrases<string>;
  /** After an edge, a bare noun is the running one: "rest of my week", "end of month". */
  bareNouns: Map<string, 'week' | 'month' | 'year'>;
  /** "Last Tuesday", "el martes pasado": over, and no wish. */
  past: Set<string>;
  pastAfter: Set<string>;
  last: Set<string>;
  ofWords: Set<string>;
  in: Set<string>;
  within: Phrases<true>;
  some: Phrases<number>;
  /** Between a number and its unit: "12 more days", "4 business days". */
  unitAdjectives: Map<string, Unit | null>;
  units: Map<string, Unit>;
  fromNow: Phrases<true>;
  fromDay: Phrases<true>;
  between: Set<string>;
  from: Set<string>;
  to: Phrases<true>;
  and: Set<string>;
  or: Set<string>;
  /** `at` includes the day itself. */
  bounds: Phrases<'after' | 'from' | 'before' | 'by'>;
  onwards: Phrases<true>;
  articles: Set<string>;
  monthIntro: Set<string>;
  links: Set<string>;
  holidays: Phrases<Holiday>;
  seasons: Phrases<Season>;
  /** The week that ends with a holiday ("Semana Santa"). */
  holidayWeeks: Phrases<Holiday>;
  /** "De hoy en ocho": days from today. */
  idioms: Phrases<number>;
  /** "El viernes en ocho": days after a day that is named. */
  shifts: Phrases<number>;
  /** "De aquí a": before an amount that is counted from today, as "in" is. */
  ahead: Phrases<true>;
  /** Before an amount that is the least ("more than two weeks from now"). */
  atLeast: Phrases<true>;
};

export const dateWords: Record<Language, DateWords> = { en: englishDates, es: spanishDates };

const startsOf = (words: DateWords): ReadonlySet<string> =>
  openersOf(
    words.days,
    words.todayPart,
    words.open,
    words.thisWeekday,
    words.nextWeekday,
    words.weeks,
    words.months,
    words.halfMonths,
    words.weekends,
    words.weekdays,
    words.year,
    words.edges,
    words.weekOf,
    words.weekFrom,
    words.weekendOf,
    words.within,
    words.some,
    words.bounds,
    words.holidays,
    words.seasons,
    words.idioms,
    words.holidayWeeks,
    words.ahead,
    words.atLeast,
    words.units,
    words.last,
    words.in,
    words.between,
    words.from,
    words.articles,
    ['about', 'like', 'around', 'maybe', 'unos', 'unas', 'dentro', 'dia', 'pasado', 'primeras', 'primeros', 'ultimas', 'ultimos'],
    hoursAheadOpeners,
    ...pointers,
  );

/** The words that what is said about days can begin with, beside numbers, weekdays and months. */
export const dateOpeners: Record<Language, ReadonlySet<string>> = { en: startsOf(englishDates), es: startsOf(spanishDates) };
