import { dayNumber, mondayOf, partsOf } from './calendar.ts';
import type { DateWords } from './date-words.ts';
import type { Grammar, Period, Rule } from './day-grammar.ts';
import { dayAtom, monthPeriod, periodAtom } from './day-grammar.ts';
import { nextHoliday } from './day-holidays.ts';
import { phraseAt } from './lexicon.ts';
import { dayOfMonth, holiday, monthDay, named } from './named-days.ts';
import { readNumber, readOrdinal } from './numbers.ts';
import { lastOfferedDay } from './offers.ts';
import { openersOf } from './openers.ts';
import type { ClosedDays } from './periods.ts';
import {
  edgeOf,
  halfMonthFrom,
  halfOf,
  monthFrom,
  seasonFrom,
  weekendFrom,
  weekendOf,
  weekFrom,
  weekOfMonth,
  yearFrom,
} from './periods.ts';
import { weekday } from './weekdays.ts';

/** "next week", "this month", "the weekend", "in December", "end of next month", "first week of December", "the week of the 12th". */
export const period: Rule = (grammar, at) =>
  weekFromDay(grammar, at) ??
  weekendOfDay(grammar, at) ??
  weekOfDay(grammar, at) ??
  holidayWeek(grammar, at) ??
  halfOfSome(grammar, at) ??
  weekOfSome(grammar, at) ??
  severalOfSome(grammar, at) ??
  dayOfSome(grammar, at) ??
  edged(grammar, at) ??
  wholePeriod(grammar, at);

/** The words that it may begin with, beside ordinals, numbers and months. */
export const periodOpeners = (words: DateWords): ReadonlySet<string> =>
  openersOf(
    words.weekFrom,
    words.weekendOf,
    words.weekOf,
    words.holidayWeeks,
    firstWords,
    lastWords,
    words.last,
    words.edges,
    words.weekends,
    words.halfMonths,
    words.seasons,
    words.weeks,
    words.months,
    words.year,
  );

const weekOfDay: Rule = (grammar, at) => {
  const found = phraseAt(grammar.words.weekOf, grammar.tokens, at);
  if (!found) return null;
  const day = dayOfPeriod(grammar, found.next) ?? weekday(grammar, found.next);
  if (day?.days.from == null) return null;
  const monday = mondayOf(day.days.from);
  return periodAtom(at, day.to, { from: Math.max(grammar.today, monday), to: monday + 6 }, 'week');
};

/** "Semana Santa": Monday to Sunday. */
const holidayWeek: Rule = ({ tokens, words, today }, at) => {
  const found = phraseAt(words.holidayWeeks, tokens, at);
  if (!found) return null;
  const sunday = nextHoliday(found.value, today);
  return periodAtom(at, found.next, { from: Math.max(today, mondayOf(sunday)), to: sunday }, 'week');
};

const dayOfPeriod: Rule = (grammar, at) => {
  const start = grammar.words.articles.has(grammar.tokens[at]?.text ?? '') ? at + 1 : at;
  return monthDay(grammar, start) ?? dayOfMonth(grammar, start, true) ?? holiday(grammar, start) ?? named(grammar, start);
};

/** "A week starting tomorrow": seven days. */
const weekFromDay: Rule = (grammar, at) => {
  const found = phraseAt(grammar.words.weekFrom, grammar.tokens, at);
  const day = found && (dayOfPeriod(grammar, found.next) ?? weekday(grammar, found.next));
  return day?.days.from == null || day.kind === 'open'
    ? null
    : periodAtom(at, day.to, { from: day.days.from, to: day.days.from + 6 }, 'week');
};

/** "The weekend of Halloween": the one that the day lies in or beside, with that day where it joins on. */
const weekendOfDay: Rule = (grammar, at) => {
  const found = phraseAt(grammar.words.weekendOf, grammar.tokens, at);
  const day = found && dayOfPeriod(grammar, found.next);
  return day?.days.from == null || day.kind === 'open' ? null : periodAtom(at, day.to, weekendOf(day.days.from, grammar.today));
};

const ordinalHalves = 2;

/** "La primera quincena de marzo": a half of a month. */
const halfOfSome: Rule = (grammar, at) => {
  const ordinal = readOrdinal(grammar.tokens, at);
  if (!ordinal || ordinal.value > ordinalHalves || grammar.tokens[ordinal.next]?.text !== 'quincena') return null;
  const of = grammar.words.ofWords.has(grammar.tokens[ordinal.next + 1]?.text ?? '');
  const month = of ? monthPeriod(grammar, ordinal.next + 2) : null;
  return month && periodAtom(at, month.to, halfOf(month.days, ordinal.value === 1));
};

/** "The first two weeks of January", "las dos últimas semanas del mes". */
const severalOfSome: Rule = (grammar, at) => {
  const { tokens, words, context } = grammar;
  const isFirst = firstWords.has(tokens[at]?.text ?? '') || lastWords.has(tokens[at]?.text ?? '');
  const number = readNumber(tokens, isFirst ? at + 1 : at, context.language);
  if (!number) return null;
  const edgeAt = isFirst ? at : number.next;
  const edge = tokens[edgeAt]?.text ?? '';
  const unitAt = isFirst ? number.next : number.next + 1;
  const unit = words.units.get(tokens[unitAt]?.text ?? '');
  if (
    (!firstWords.has(edge) && !lastWords.has(edge)) ||
    (unit !== 'day' && unit !== 'week') ||
    !words.ofWords.has(tokens[unitAt + 1]?.text ?? '')
  )
    return null;
  const whole = monthPeriod(grammar, unitAt + 2) ?? runningPeriod(grammar, unitAt + 2);
  const days = number.value * (unit === 'week' ? 7 : 1);
  return (
    whole &&
    periodAtom(
      at,
      whole.to,
      partIn(whole, grammar.today, (all) => {
        const first = firstDay(all, whole);
        return firstWords.has(edge)
          ? { from: first, to: Math.min(all.to, first + days - 1) }
          : { from: Math.max(first, all.to - days + 1), to: all.to };
      }),
    )
  );
};

const firstWords: ReadonlySet<string> = new Set(['first', 'primeras', 'primeros']);
const lastWords: ReadonlySet<string> = new Set(['last', 'ultimas', 'ultimos']);

/** "The first day of December", "el último día del mes". */
const dayOfSome: Rule = (grammar, at) => {
  const { tokens, words, today } = grammar;
  const isLast = words.last.has(tokens[at]?.text ?? '');
  const ordinal = isLast ? { value: 0, next: at + 1 } : readOrdinal(tokens, at);
  if (
    !ordinal ||
    words.units.get(tokens[ordinal.next]?.text ?? '') !== 'day' ||
    !words.ofWords.has(tokens[ordinal.next + 1]?.text ?? '')
  )
    return null;
  const whole = somePeriod(grammar, ordinal.next + 2);
  if (!whole || (whole.kind === 'week' && ordinal.value > 7)) return null;
  const { from } = partIn(whole, today, (days) => {
    const first = firstDay(days, whole);
    const day = isLast ? days.to : first + ordinal.value - 1;
    return { from: day, to: day };
  });
  return from > whole.days.to + maxDaysOver ? null : dayAtom(at, whole.to, from);
};

/** The 31st day of a month of thirty is none; one of the next month may be. */
const maxDaysOver = 31;

const firstDay = ({ to }: ClosedDays, { kind }: Period): number => {
  if (kind === 'week') return mondayOf(to);
  const { year, month } = partsOf(to);
  return dayNumber(year, month, 1);
};

/** A part of a period; what is over of "the month" or "the year" is meant of the next one. */
const partIn = (whole: Period, today: number, part: (days: ClosedDays) => ClosedDays): ClosedDays => {
  const days = part(whole.days);
  if (days.to >= today || whole.bare === undefined) return days;
  return part(whole.bare === 'month' ? monthFrom(today, 1) : calendarYear(today, 1));
};

const calendarYear = (today: number, offset: number): ClosedDays => {
  const { year } = partsOf(today);
  return { from: dayNumber(year + offset, 1, 1), to: dayNumber(year + offset, 12, 31) };
};

const somePeriod = (grammar: Grammar, at: number): Period | null =>
  periodIn(grammar, at) ?? monthPeriod(grammar, at) ?? runningPeriod(grammar, at);

const weekOfSome: Rule = (grammar, at) => {
  const { tokens, words } = grammar;
  const ordinal = words.last.has(tokens[at]?.text ?? '') ? { value: 'last' as const, next: at + 1 } : readOrdinal(tokens, at);
  const nounFirst = words.weekWord.has(tokens[at]?.text ?? '');
  if (!ordinal || nounFirst || (ordinal.value !== 'last' && ordinal.value > 4)) return null;
  if (!words.weekWord.has(tokens[ordinal.next]?.text ?? '') || !words.ofWords.has(tokens[ordinal.next + 1]?.text ?? ''))
    return null;
  const month = monthPeriod(grammar, ordinal.next + 2);
  const { value } = ordinal;
  return (
    month &&
    periodAtom(
      at,
      month.to,
      partIn(month, grammar.today, (days) => weekOfMonth(days, value)),
      'week',
    )
  );
};

const edged: Rule = (grammar, at) => {
  const edge = phraseAt(grammar.words.edges, grammar.tokens, at);
  if (!edge) return null;
  // "Fin de semana" is no end of a week, and "dos fines de semana" are two.
  const weekend = phraseAt(grammar.words.weekends, grammar.tokens, at);
  if (weekend && weekend.next > edge.next) return null;
  const whole = somePeriod(grammar, edge.next);
  const { today } = grammar;
  return (
    whole &&
    periodAtom(
      at,
      whole.to,
      partIn(whole, today, (days) => edgeOf(days, edge.value, today)),
    )
  );
};

/** "End of month", "rest of my week": the running one. */
export const runningPeriod = ({ tokens, words, today }: Grammar, at: number): Period | null => {
  const next = possessives.has(tokens[at]?.text ?? '') ? at + 1 : at;
  switch (words.bareNouns.get(tokens[next]?.text ?? '')) {
    case 'week':
      return { days: weekFrom(today, 0), to: next + 1, kind: 'week' };
    case 'month':
      return { days: monthFrom(today, 0), to: next + 1, kind: 'period', bare: 'month' };
    case 'year':
      return { days: calendarYear(today, 0), to: next + 1, kind: 'period', bare: 'year' };
    default:
      return null;
  }
};

const possessives: ReadonlySet<string> = new Set(['my', 'mi', 'the', 'el', 'la']);

const wholePeriod: Rule = (grammar, at) => {
  // "the week", "the month" and "the year" alone tell nothing.
  if (['the', 'el', 'la', 'mes', 'año'].includes(grammar.tokens[at]?.text ?? '') && isBareNoun(grammar, at)) return null;
  const whole = periodIn(grammar, at);
  const atom = whole && periodAtom(at, whole.to, whole.days, whole.kind);
  return atom && grammar.words.everyWeekend.has(grammar.tokens[atom.to - 1]?.text ?? '') ? { ...atom, everyWeek: [6, 7] } : atom;
};

const isBareNoun = ({ tokens, words }: Grammar, at: number): boolean => {
  const found = phraseAt(words.weeks, tokens, at) ?? phraseAt(words.months, tokens, at) ?? phraseAt(words.year, tokens, at);
  return found !== null && found.value === 0;
};

/** "The following week" counts from what was offered last, where something was. */
const base = ({ tokens, today, context }: Grammar, from: number, to: number): number =>
  tokens.slice(from, to).some(({ text }) => followingWords.has(text)) ? (lastOfferedDay(context, today) ?? today) : today;

const followingWords: ReadonlySet<string> = new Set(['following', 'siguiente']);

const periodIn = (grammar: Grammar, at: number): Period | null => {
  const { tokens, words, today } = grammar;
  const weekend = phraseAt(words.weekends, tokens, at);
  if (weekend) return { days: weekendFrom(today, weekend.value), to: weekend.next, kind: 'period' };
  const half = phraseAt(words.halfMonths, tokens, at);
  if (half) return { days: halfMonthFrom(today, half.value), to: half.next, kind: 'period' };
  const season = phraseAt(words.seasons, tokens, at);
  if (season) return { days: seasonFrom(season.value, today), to: season.next, kind: 'period' };
  const week = phraseAt(words.weeks, tokens, at);
  if (week) return { days: weekFrom(base(grammar, at, week.next), week.value), to: week.next, kind: 'week' };
  const month = phraseAt(words.months, tokens, at);
  if (month) return monthPeriod(grammar, at);
  const year = phraseAt(words.year, tokens, at);
  if (!year) return null;
  const bare =
    words.bareNouns.has(tokens[year.next - 1]?.text ?? '') && year.next - at <= 2 && year.value === 0 && !pointsAt(tokens, at);
  return bare
    ? { days: calendarYear(today, 0), to: year.next, kind: 'period', bare: 'year' }
    : { days: yearFrom(today, year.value), to: year.next, kind: 'period' };
};

const pointsAt = (tokens: Grammar['tokens'], at: number): boolean => ['this', 'este'].includes(tokens[at]?.text ?? '');

/** "may" and "march" are verbs too: a month alone needs a word before it, or the question for a day. */
export const monthAlone: Rule = (grammar, at) => {
  const { tokens, words, context } = grammar;
  const token = tokens[at];
  const month = token?.lexeme.month === undefined && token?.kind !== 'numeral' ? null : monthPeriod(grammar, at);
  if (!month) return null;
  // A month with its year needs nothing before it, nor a long name.
  const introduced =
    words.monthIntro.has(tokens[at - 1]?.text ?? '') ||
    (context.expects === 'appointmentPreference' && ((token?.text.length ?? 0) > 3 || month.to > at + 1));
  return introduced ? periodAtom(at, month.to, month.days) : null;
};
