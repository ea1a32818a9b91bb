import { linesOf } from '../domain/line.ts';
import type { Language } from '../domain/locale.ts';
import type { Span } from '../domain/slots.ts';
import { fold } from '../domain/words.ts';
import { type DateMention, datesIn, moneyIn, numbersIn, type TimeMention, timesIn, weekdaysIn } from './mentions.ts';

/** What a reply may tell: the values that were proven for it. */
export type Evidence = {
  /** `YYYY-MM-DD`. */
  dates: readonly string[];
  /** `YYYY-MM-DDTHH:MM`, local to the place, with or without an offset. */
  dateTimes: readonly string[];
  /** Amounts in cents. */
  cents: readonly number[];
  /** Digits that may be read out: identifiers read back, telephone numbers, counts. */
  numbers: readonly string[];
  /** Names, labels and facts: their words and their numbers may be said. */
  texts: readonly string[];
};

/** Words and numbers of the clinic's own sentences, which need no proof, and those of its own words that tell a day or a time ("for example"). */
export type Vocabulary = { words: ReadonlySet<string>; numbers: ReadonlySet<string>; verbatim: readonly string[] };

export const vocabularyOf = (texts: Iterable<string>): Vocabulary => {
  const words = new Set<string>();
  const numbers = new Set<string>();
  const verbatim: string[] = [];
  for (const text of texts) {
    verbatim.push(
      ...text
        .split(/[{}]/)
        .map((part) => part.trim())
        .filter(tellsTime),
    );
    for (const { text: word } of linesOf(text).full.tokens) words.add(word);
    for (const [word] of fold(text).matchAll(/[\p{L}'-]+/gu)) words.add(word);
    for (const { digits } of numbersIn(text)) numbers.add(digits);
  }
  return { words, numbers, verbatim };
};

/** Shorter pieces could be taken for a value. */
const shortestVerbatim = 12;
const tellsTime = (text: string): boolean =>
  text.length >= shortestVerbatim &&
  [datesIn, timesIn, weekdaysIn].some((mentions) => mentions(text, 'en').length > 0 || mentions(text, 'es').length > 0);

export type Ungrounded = { kind: 'date' | 'weekday' | 'time' | 'money' | 'number' | 'name'; span: Span };

/**
 * What a text tells and nothing proves, from the left; empty when all of it stands in the evidence. Dates, times, weekdays, amounts and
 * numbers are read as they may be written or spelled in the text's language; a time that stands beside a day must be of that day. A name is any
 * word with a capital inside of a sentence that neither the evidence nor the vocabulary holds. Pure.
 */
export const ground = (said: string, evidence: Evidence, vocabulary: Vocabulary, language: Language): Ungrounded[] => {
  const { words, numbers, verbatim } = vocabulary;
  const text = without(said, [...evidence.texts, ...verbatim]);
  const dates = datesIn(text, language);
  const times = timesIn(text, language);
  const weekdays = weekdaysIn(text, language);
  const money = moneyIn(text);
  const known = knownOf(evidence);
  const taken = [...dates, ...times, ...money].map(({ span }) => span);
  const free = numbersIn(text).filter(({ span }) => !taken.some((other) => span[0] < other[1] && other[0] < span[1]));
  const found: Ungrounded[] = [
    ...dates.filter((date) => !known.days.some((day) => isOf(day, date))).map(({ span }) => ({ kind: 'date' as const, span })),
    ...weekdays.filter(({ weekday }) => !known.weekdays.has(weekday)).map(({ span }) => ({ kind: 'weekday' as const, span })),
    ...times
      .filter((time) => !known.moments.some((moment) => isAt(moment, time, dayBefore(dates, weekdays, time))))
      .map(({ span }) => ({ kind: 'time' as const, span })),
    ...money.filter(({ cents }) => !evidence.cents.includes(cents)).map(({ span }) => ({ kind: 'money' as const, span })),
    ...free
      .filter(({ digits }) => !known.numbers.has(digits) && !numbers.has(digits))
      .map(({ span }) => ({ kind: 'number' as const, span })),
    ...namesIn(text)
      .filter(({ word }) => !words.has(word) && !known.words.has(word) && !calendarWords.has(word))
      .map(({ span }) => ({ kind: 'name' as const, span })),
  ];
  return found.sort((a, b) => a.span[0] - b.span[0]);
};

/** What is said word for word proves itself; blanks keep the places of the rest. */
const without = (text: string, verbatim: readonly string[]): string =>
  verbatim
    .filter((one) => /\d|\p{L} /u.test(one))
    .sort((a, b) => b.length - a.length)
    .reduce((rest, one) => rest.replaceAll(one, '·'.repeat(one.length)), text);

type Day = { year: number; month: number; day: number; weekday: number };
type Moment = Day & { hour: number; minute: number };

const dayOf = (date: string): Day => {
  const [year = 0, month = 0, day = 0] = date.slice(0, 10).split('-').map(Number);
  return { year, month, day, weekday: new Date(Date.UTC(year, month - 1, day)).getUTCDay() };
};

const momentOf = (dateTime: string): Moment => {
  const [hour = 0, minute = 0] = dateTime.slice(11, 16).split(':').map(Number);
  return { ...dayOf(dateTime), hour, minute };
};

const knownOf = ({ dates, dateTimes, cents, numbers, texts }: Evidence) => {
  const moments = dateTimes.map(momentOf);
  const days: Day[] = [...dates.map(dayOf), ...moments];
  const own = vocabularyOf(texts);
  const spelled = moments.flatMap(({ hour, minute }) => clockDigits(hour, minute));
  const ofDays = days.flatMap(({ year, day }) => [String(year), String(day)]);
  const amounts = cents.map((amount) => String(Math.trunc(amount / 100)));
  return {
    moments,
    days,
    weekdays: new Set(days.map(({ weekday }) => weekday)),
    words: own.words,
    numbers: new Set([...own.numbers, ...numbers.map(digitsOf), ...spelled, ...ofDays, ...amounts]),
  };
};

const digitsOf = (value: string): string => value.replace(/\D/g, '');

/** "Nine thirty" and "nineteen hundred" as the digits that are left of them. */
const clockDigits = (hour: number, minute: number): string[] =>
  [hour, hour % 12 === 0 ? 12 : hour % 12].flatMap((told) =>
    minute === 0 ? [String(told), `${told}00`] : [`${told}${String(minute).padStart(2, '0')}`],
  );

const isOf = (day: Day, said: DateMention): boolean =>
  day.month === said.month && day.day === said.day && (said.year === null || day.year === said.year);

type Beside = { date: DateMention | null; weekday: number | null };

const isAt = (moment: Moment, time: TimeMention, { date, weekday }: Beside): boolean =>
  time.hours.includes(moment.hour) &&
  time.minute === moment.minute &&
  (date === null || isOf(moment, date)) &&
  (weekday === null || moment.weekday === weekday);

/** The day that a time is told with: the last one before it in the same sentence. */
const dayBefore = (
  dates: readonly DateMention[],
  weekdays: readonly { weekday: number; span: Span; sentence: number }[],
  time: TimeMention,
): Beside => {
  const isBefore = (one: { span: Span; sentence: number }): boolean =>
    one.sentence === time.sentence && one.span[1] <= time.span[0];
  const date = dates.findLast(isBefore) ?? null;
  const weekday = weekdays.findLast(isBefore) ?? null;
  if (date && weekday && weekday.span[0] > date.span[1]) return { date: null, weekday: weekday.weekday };
  return { date, weekday: date ? null : (weekday?.weekday ?? null) };
};

const calendarWords = new Set(
  `january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday
  sunday i am pm id zip ssn mrn ok dr dra mr mrs ms sr sra`.split(/\s+/),
);

/** Words with a capital that no beginning of a sentence explains; at one, those that a comma follows, as a name does that is called. */
const namesIn = (text: string): { word: string; span: Span }[] =>
  [...text.matchAll(/\p{Lu}[\p{L}'’-]*/gu)].flatMap((match) => {
    const before = text.slice(0, match.index).trimEnd();
    const span: Span = [match.index, match.index + match[0].length];
    const begins = before === '' || (/[.!?:¡¿"“]$/.test(before) && !/\b(?:Dr|Dra|Mr|Mrs|Ms|Sr|Sra|St)\.$/.test(before));
    if (begins && text[span[1]] !== ',') return [];
    return [{ word: fold(match[0]).replace(/'s$/, ''), span }];
  });
