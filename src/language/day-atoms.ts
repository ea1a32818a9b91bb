import type { Language } from '../domain/locale.ts';
import { dayNumber, isPossible, partsOf } from './calendar.ts';
import { counted, countedOpeners } from './counted-days.ts';
import type { DateWords } from './date-words.ts';
import { dateWords } from './date-words.ts';
import type { Atom, Rule } from './day-grammar.ts';
import { dayAtom } from './day-grammar.ts';
import { monthAlone, period, periodOpeners } from './day-periods.ts';
import { hoursAheadAt, hoursAheadOpeners } from './hours-ahead.ts';
import { articledDay, holiday, monthDay, named, weekdayOfMonth } from './named-days.ts';
import { neighbour } from './neighbour-days.ts';
import { isBare, openersOf } from './openers.ts';
import type { Token, Tokens } from './tokens.ts';
import type { ReadContext } from './utterance.ts';
import { weekday, workdays } from './weekdays.ts';

/** What is said about days at a token. Never in the past. */
export const atomAt = (tokens: Tokens, at: number, today: number, context: ReadContext): Atom | null => {
  const grammar = { tokens, today, context, words: dateWords[context.language] };
  if (tokens[at]?.kind === 'repair') return null;
  for (const rule of rulesFor(tokens[at], context.language)) {
    const atom = rule(grammar, at);
    if (atom) return inFuture(atom, today);
  }
  return null;
};

const inFuture = (atom: Atom, today: number): Atom | null => (atom.days.to !== null && atom.days.to < today ? null : atom);

/** "In two hours" is today; the time has the words after "in". */
const hoursAhead: Rule = ({ tokens, today, context }, at) => {
  const ahead = hoursAheadAt(tokens, at, context);
  return ahead && ahead.next > at + 1 ? dayAtom(at, at + 1, today + ahead.days, 0.9) : null;
};

/** In order, each with the words that it may begin with beside numbers, weekdays and months. */
const rules: { rule: Rule; opens: (words: DateWords) => ReadonlySet<string> }[] = [
  { rule: hoursAhead, opens: () => hoursAheadOpeners },
  { rule: neighbour, opens: ({ articles, units }) => openersOf(articles, units) },
  { rule: workdays, opens: ({ weekdays }) => openersOf(weekdays) },
  { rule: weekdayOfMonth, opens: ({ last }) => last },
  { rule: counted, opens: countedOpeners },
  { rule: period, opens: periodOpeners },
  { rule: named, opens: ({ open, days, todayPart }) => openersOf(open, days, todayPart) },
  { rule: holiday, opens: ({ holidays }) => openersOf(holidays) },
  { rule: weekday, opens: ({ thisWeekday, nextWeekday }) => openersOf(thisWeekday, nextWeekday) },
  { rule: monthDay, opens: () => none },
  { rule: articledDay, opens: () => none },
  { rule: monthAlone, opens: () => none },
];

const none: ReadonlySet<string> = new Set();
const every = rules.map(({ rule }) => rule);

const byWord = (words: DateWords): ReadonlyMap<string, Rule[]> => {
  const table = new Map<string, Rule[]>();
  for (const { rule, opens } of rules) for (const word of opens(words)) table.set(word, [...(table.get(word) ?? []), rule]);
  return table;
};

const rulesByWord = { en: byWord(dateWords.en), es: byWord(dateWords.es) };

/** The rules that may begin at a token; all of them where it is a number, a weekday and the like. */
const rulesFor = (token: Token | undefined, language: Language): readonly Rule[] =>
  token === undefined ? [] : isBare(token) ? (rulesByWord[language].get(token.text) ?? []) : every;

/** The day of a month that a later day gives its month to ("from the 3rd to the 5th of March"). */
export const withMonthOf = (atom: Atom, other: Atom, today: number): Atom => {
  const day = atom.said?.day;
  const month = other.said?.month;
  if (atom.kind !== 'dayOfMonth' || day == null || month == null || other.days.from === null) return atom;
  const number = lastSuchDay(other.days.from, month, day);
  if (number === null) return atom;
  const start = Math.max(number, today);
  return { ...atom, days: { from: start, to: start } };
};

/** That day of the end's month, or of the month before ("from the 28th to the 3rd of January"). */
const lastSuchDay = (end: number, month: number, day: number): number | null => {
  const { year } = partsOf(end);
  const inMonth = isPossible(year, month, day) ? dayNumber(year, month, day) : null;
  if (inMonth !== null && inMonth <= end) return inMonth;
  const before = partsOf(dayNumber(year, month, 1) - 1);
  return isPossible(before.year, before.month, day) ? dayNumber(before.year, before.month, day) : null;
};
