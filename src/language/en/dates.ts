import type { DateWords, Edge, Holiday, Unit } from '../date-words.ts';
import { list, phrases, phraseTable, wordSet } from '../lexicon.ts';

const all = (cell: string) => phrases(list(cell).map((words) => [words, true] as const));
const offsets = (table: Record<number, string>) =>
  phrases(Object.entries(table).flatMap(([offset, cell]) => list(cell).map((words) => [words, Number(offset)] as const)));

export const englishDates: DateWords = {
  days: offsets({
    0: 'today, later today, tonight, same day, this very day, right now',
    1: 'tomorrow, tmrw, tmr',
    2: 'day after tomorrow, the day after tomorrow, overmorrow',
  }),
  todayPart: all('this morning, this afternoon, this evening, this very morning'),
  open: phraseTable<'asap' | 'any'>({
    asap: `as soon as possible, as early as possible, asap, a s a p, the earliest, earliest, soonest, the soonest, earliest available, first available, next available, the sooner the better, sooner the better, right away, immediately, as soon as you can,
      as soon as they can, whatever is soonest, whatever's soonest, as quickly as possible, soon as possible, first opening, next opening, first thing available, soonest available, as soon as you have, at your earliest convenience, sooner rather than later`,
    any: `any day, any date, whenever, any day works, any day is fine, any of the days, day doesn't matter, no particular day, no specific day, any weekday, whichever day, whatever day, anytime really, i'm flexible, totally flexible, i am flexible, pretty flexible`,
  }),
  thisWeekday: all('this, this coming, coming, upcoming, the coming, this upcoming, following, the following'),
  nextWeekday: all("next, next week, next week on, next week on the, next week's, next week this"),
  weekdayAfter: phraseTable<'this' | 'next' | 'afterNext'>({
    this: 'this week, of this week, this coming, coming',
    next: 'next week, of next week, in a week, a week, week',
    afterNext: 'after next, of the week after next, the week after next, the week after, the following week, in two weeks',
  }),
  weeks: offsets({
    0: 'this week, the week, current week, the current week, this same week',
    1: 'next week, the next week, this coming week, the coming week, following week, the following week, upcoming week, the upcoming week',
    2: 'week after next, the week after next, the week after, two weeks out, the week after that',
  }),
  months: offsets({
    0: 'this month, the month, current month',
    1: 'next month, the next month, following month, the following month, upcoming month',
    2: 'month after next, the month after next',
  }),
  weekends: offsets({
    0: 'this weekend, the weekend, weekend, a weekend, this coming weekend, coming weekend, weekends, the weekends, upcoming weekend',
    1: 'next weekend, the following weekend, following weekend',
  }),
  weekdays: all('weekdays, weekday, a weekday, during the week, on weekdays'),
  year: offsets({ 0: 'this year, the year', 1: 'next year' }),
  edges: phraseTable<Edge>({
    early:
      'early, early in, beginning of, the beginning of, start of, the start of, the first part of, first part of, first half of, the first half of, toward the beginning of, towards the beginning of, earlier in, early part of, the early part of',
    mid: 'mid, middle of, the middle of, around the middle of',
    late: 'late, late in, later part of, the later part of, second half of, the second half of, latter part of, the latter part of, last part of',
    end: 'end of, the end of, toward the end of, towards the end of, near the end of, tail end of, the tail end of',
    rest: 'rest of, rest of my, the rest of my, the rest of, later, later in, remainder of, the remainder of, sometime later',
  }),
  weekOf: all(
    'week of, the week of, week beginning, week starting, week of the, the week of the, week commencing, the week starting',
  ),
  weekWord: wordSet('week'),
  last: wordSet('last'),
  ofWords: wordSet('of in'),
  in: wordSet('in'),
  within: all(
    'within, within the next, in the next, over the next, sometime in the next, during the next, the next, next, in under, in less than, inside of, in the coming',
  ),
  some: phrases([
    ['a couple of', 2],
    ['a couple', 2],
    ['couple of', 2],
    ['couple', 2],
    ['a few', 3],
    ['few', 3],
    ['several', 3],
    ['about a', 1],
    ['a', 1],
    ['one', 1],
    ['another', 1],
  ]),
  units: new Map<string, Unit>([
    ['day', 'day'],
    ['days', 'day'],
    ['week', 'week'],
    ['weeks', 'week'],
    ["week's", 'week'],
    ["weeks'", 'week'],
    ['month', 'month'],
    ['months', 'month'],
  ]),
  fromNow: all('from now, from today, out, away, ahead, time, hence, later'),
  fromDay: all('from, after, from this'),
  between: wordSet('between'),
  from: wordSet('from'),
  to: all('to, through, thru, until, till, and, up to, up until'),
  and: wordSet('and'),
  or: wordSet('or'),
  bounds: phraseTable<'after' | 'from' | 'before' | 'by'>({
    after: 'after, any time after, anytime after, any day after, past, later than, following',
    from: 'from, starting, starting on, starting from, beginning, beginning on, on or after, no earlier than, not before, no sooner than, any time from, since, as of',
    before: 'before, any time before, anytime before, any day before, earlier than, prior to, sooner than',
    by: 'by, until, till, no later than, not later than, up to, on or before, by the end of the day, not after, up until',
  }),
  onwards: all('on, onwards, onward, and on, or later, or after, and after, and beyond, or any day after, or thereafter'),
  articles: wordSet('the'),
  monthIntro: wordSet('in of for during early late mid until by before after next this around on since sometime beginning end'),
  links: wordSet(
    'or and on of the in this maybe either also then perhaps possibly even like any day sometime for at during is just both but only',
  ),
  holidays: phraseTable<Holiday>({
    thanksgiving: 'thanksgiving, thanksgiving day',
    christmas: 'christmas, christmas day, xmas',
    newYear: "first of the year, the first of the year, new year's, new years, new year's day, new years day, new year",
    independenceDay: 'independence day',
    laborDay: 'labor day',
    memorialDay: 'memorial day',
    halloween: 'halloween',
    easter: 'easter, easter sunday',
  }),
};
