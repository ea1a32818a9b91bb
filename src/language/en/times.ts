import { list, phrases, phraseTable, wordSet } from '../lexicon.ts';
import type { PartOfDay } from '../parts-of-day.ts';
import type { TimeWords } from '../time-words.ts';

export const englishTimes: TimeWords = {
  parts: phraseTable<PartOfDay>({
    morning: 'in the morning, in the mornings, morning, mornings, a morning, the morning, morning time, anytime in the morning',
    earlyMorning:
      'early morning, early in the morning, first thing in the morning, first thing, early mornings, bright and early, early am, early in the day, early that day, early on in the day, early on, at opening, when you open, right when you open',
    midMorning: 'mid morning, midmorning, middle of the morning',
    lateMorning: 'late morning, later in the morning, late in the morning, late mornings',
    midday: 'midday, middle of the day, mid day, around lunch, around lunchtime, around lunch time',
    lunch: 'lunchtime, lunch time, at lunch, lunch hour, during lunch, during my lunch, over lunch, on my lunch break, lunch break',
    afternoon: 'in the afternoon, in the afternoons, afternoon, afternoons, the afternoon, afternoon time',
    earlyAfternoon: 'early afternoon, early in the afternoon, early afternoons',
    midAfternoon: 'mid afternoon, midafternoon, middle of the afternoon',
    lateAfternoon:
      'late afternoon, later in the afternoon, late in the afternoon, late afternoons, towards the end of the afternoon',
    endOfDay:
      'end of the day, end of day, late in the day, later in the day, the end of the day, last appointment of the day, last thing in the day',
    dinner: 'around dinner, around dinnertime, around dinner time, dinnertime, dinner time, at dinner, at dinnertime, over dinner',
    earlyNight: 'early night, early at night',
    evening: 'in the evening, in the evenings, evening, evenings, the evening',
    earlyEvening: 'early evening, early in the evening',
    lateEvening: 'late evening, late in the evening',
    lateNight: 'late night, late at night, late nights',
    dawn: 'at dawn, crack of dawn, at the crack of dawn, at daybreak',
    afterBreakfast: 'after breakfast',
    night: 'at night, in the night, night, nights, nighttime',
    beforeLunch: 'before lunch, before lunchtime',
    afterLunch: 'after lunch, after lunchtime',
    beforeDinner: 'before dinner, before dinnertime, before supper',
    afterDinner: 'after dinner, after dinnertime, after supper',
    beforeWork: 'before work, before i go to work',
    afterWork: 'after work, when i get off work, after i get off work, once i get off work, after business hours',
    beforeSchool: 'before school',
    afterSchool: 'after school, when school gets out, after school hours',
    anyTime:
      "any time, anytime, any time of day, any time of the day, any hour, whatever time, time doesn't matter, any time is fine",
  }),
  pointedParts: new Map(),
  /** "good morning" is a greeting; "last night" is over. */
  greeting: wordSet('good last yesterday overnight'),
  points: phrases([
    ['12 noon', 720],
    ['twelve noon', 720],
    ['high noon', 720],
    ['noon', 720],
    ['noontime', 720],
    ['noonish', 720],
    ['noon ish', 720],
    ['mid night', 0],
    ['12 midnight', 0],
    ['midnight', 0],
  ]),
  halves: phraseTable({ am: 'am, a m', pm: 'pm, p m' }),
  oclock: phrases(
    list("o'clock, oclock, hundred hours, o clock, sharp, on the dot, even, ish, hr, hrs, hs").map(
      (words) => [words, true] as const,
    ),
  ),
  minutes: phrases([
    ['half past', 30],
    ['half after', 30],
    ['half', 30],
    ['quarter past', 15],
    ['quarter after', 15],
    ['a quarter past', 15],
    ['a quarter after', 15],
    ['quarter to', -15],
    ['quarter of', -15],
    ['quarter till', -15],
    ['quarter til', -15],
    ['quarter before', -15],
    ['a quarter to', -15],
    ['a quarter of', -15],
    ['a quarter till', -15],
    ['three quarters past', 45],
    ['half an hour before', -30],
    ['half an hour after', 30],
    ['a half hour before', -30],
    ['a half hour after', 30],
    ['an hour before', -60],
    ['an hour after', 60],
  ]),
  past: wordSet('past after'),
  to: wordSet('to till til of before'),
  minuteNoun: wordSet('minutes minute mins min'),
  /** Words before an hour that make it one. */
  at: phrases(
    list(
      'circa, at circa, at, at about, at around, around, about, approximately, closer to, close to, near, like, @, roughly, say, at like, around about, maybe at, is at',
    ).map((words) => [words, true] as const),
  ),
  the: wordSet('the a that'),
  before: phrases(
    list(
      'before, by, until, till, up to, no later than, not later than, earlier than, not after, no after, any time before, anytime before, sometime before, some time before, prior to, at the latest, latest by',
    ).map((words) => [words, true] as const),
  ),
  after: phrases(
    list(
      'after, past, later than, no earlier than, not earlier than, not before, no sooner than, from, starting at, starting, beginning at, beginning, since, any time after, anytime after, any time past, anytime past, at or after, sometime after, some time after, any time is good after, any time is fine after',
    ).map((words) => [words, true] as const),
  ),
  orLater: phraseTable<'after' | 'before'>({
    after:
      'or later, or after, onwards, onward, and later, and after, or so onwards, and on, on, at the earliest, or any time after, or anytime after, or thereafter',
    before: 'or earlier, or before, or sooner, at the latest',
  }),
  between: wordSet('between'),
  rangeFrom: wordSet('from'),
  rangeAnd: wordSet('and to'),
  rangeTo: wordSet('to until till through til'),
  or: wordSet('or'),
  not: wordSet("not no can't cannot except don't won't never"),
  half: 0,
  hourWords: new Map(),
  /** A number before one of these is no hour. */
  nouns: wordSet(
    'days day business more weeks week months month years year people persons adults kids children times hours hour minutes minute seconds percent dollars street avenue of',
  ),
};
