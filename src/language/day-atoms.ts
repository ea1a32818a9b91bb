import { dayNumber, isPossible, mondayOf, nextDayOfMonth, nextMonthDay, nextWeekday, partsOf, weekdayOf } from './calendar.ts';
import { saidDateAt } from './calendar-dates.ts';
import type { DateWords } from './date-words.ts';
import { dateWords } from './date-words.ts';
import { phraseAt } from './lexicon.ts';
import { readNumber, readOrdinal } from './numbers.ts';
import type { ClosedDays, Days } from './periods.ts';
import { addMonths, edgeOf, monthFrom, monthOf, nextHoliday, weekendFrom, weekFrom, weekOfMonth, yearFrom } from './periods.ts';
import type { SaidDate } from './said-date.ts';
import type { Tokens } from './tokens.ts';
import { gap } from './tokens.ts';
import type { ReadContext } from './utterance.ts';

/** One thing said about days. */
export type Atom = {
  from: number;
  to: number;
  days: Days;
  /** `open` is "any day", `week` may be narrowed by a weekday said beside it. */
  kind: 'day' | 'weekday' | 'dayOfMonth' | 'week' | 'period' | 'open';
  /** 1 Monday to 7 Sunday, of a bare weekday. */
  weekday?: number;
  /** What was said, of a day of a month. */
  said?: SaidDate;
  sure: number;
};

type Grammar = { tokens: Tokens; today: number; context: ReadContext; words: DateWords };

type Rule = (grammar: Grammar, at: number) => Atom | null;

/** What is said about days at a token. Never in the past. */
export const atomAt = (tokens: Tokens, at: number, today: number, context: ReadContext): Atom | null => {
  const grammar = { tokens, today, context, words: dateWords[context.language] };
  if (tokens[at]?.kind === 'repair') return null;
  for (const rule of rules) {
    const atom = rule(grammar, at);
    if (atom) return inFuture(atom, today);
  }
  return null;
};

const inFuture = (atom: Atom, today: number): Atom | null => (atom.days.to !== null && atom.days.to < today ? null : atom);

const dayAtom = (from: number, to: number, day: number, sure = 0.95): Atom => ({
  from,
  to,
  days: { from: day, to: day },
  kind: 'day',
  sure,
});
const periodAtom = (from: number, to: number, days: ClosedDays, kind: 'week' | 'period' = 'period'): Atom => ({
  from,
  to,
  days,
  kind,
  sure: 0.93,
});

const named: Rule = ({ tokens, words, today }, at) => {
  const open = phraseAt(words.open, tokens, at);
  if (open) return { from: at, to: open.next, days: { from: today, to: null }, kind: 'open', sure: 0.9 };
  if (isMorningWord(tokens, at)) return null;
  const day = phraseAt(words.days, tokens, at);
  if (day) return dayAtom(at, day.next, today + day.value);
  // The second word tells the part of the day: it is left to the time.
  return phraseAt(words.todayPart, tokens, at) ? dayAtom(at, at + 1, today, 0.93) : null;
};

/** Spanish "mañana" is the morning after an article. */
const isMorningWord = (tokens: Tokens, at: number): boolean =>
  tokens[at]?.text === 'mañana' &&
  ['la', 'esta', 'las', 'media', 'misma', 'de'].includes(tokens[at - 1]?.text ?? '') &&
  !(tokens[at - 1]?.text === 'de' && tokens[at + 1] === undefined);

/** "in two weeks", "three days from now", "a week from Tuesday", "within ten days". */
const counted: Rule = (grammar, at) => {
  const { tokens, words, today } = grammar;
  const within = phraseAt(words.within, tokens, at);
  const inside = within && amountAt(grammar, within.next);
  if (inside) return periodAtom(at, inside.next, { from: today, to: shifted(today, inside) });
  const ahead = isIn(grammar, at) ? amountAt(grammar, isDentroDe(tokens, at) ? at + 2 : at + 1) : null;
  if (ahead)
    return ahead.vague ? periodAtom(at, ahead.next, vagueDays(today, ahead)) : dayAtom(at, ahead.next, shifted(today, ahead), 0.93);
  const amount = amountAt(grammar, at);
  return amount && fromSomeDay(grammar, at, amount);
};

const isDentroDe = (tokens: Tokens, at: number): boolean => tokens[at]?.text === 'dentro' && tokens[at + 1]?.text === 'de';
const isIn = ({ tokens, words }: Grammar, at: number): boolean => words.in.has(tokens[at]?.text ?? '') || isDentroDe(tokens, at);

type Amount = { count: number; unit: 'day' | 'week' | 'month'; vague: boolean; next: number };

const amountAt = ({ tokens, words, context }: Grammar, at: number): Amount | null => {
  const about = ['about', 'like', 'around', 'maybe', 'unos', 'unas'].includes(tokens[at]?.text ?? '') ? at + 1 : at;
  const some = phraseAt(words.some, tokens, at) ?? phraseAt(words.some, tokens, about);
  const number = readNumber(tokens, about, context.language) ?? (some && { value: some.value, next: some.next });
  const unit = number && words.units.get(tokens[number.next]?.text ?? '');
  if (!number || !unit || number.value < 1 || number.value > 400) return null;
  return {
    count: number.value,
    unit,
    vague: some !== null && some.value === 3 && readNumber(tokens, about, context.language) === null,
    next: number.next + 1,
  };
};

const shifted = (day: number, { count, unit }: Amount): number =>
  unit === 'month' ? addMonths(day, count) : day + count * (unit === 'week' ? 7 : 1);

/** "a few weeks" is about three of them. */
const vagueDays = (today: number, { unit }: Amount): ClosedDays => {
  if (unit === 'day') return { from: today + 2, to: today + 5 };
  return unit === 'week' ? { from: today + 14, to: today + 28 } : { from: addMonths(today, 2), to: addMonths(today, 4) };
};

const fromSomeDay = (grammar: Grammar, at: number, amount: Amount): Atom | null => {
  const { tokens, words, today, context } = grammar;
  const now = phraseAt(words.fromNow, tokens, amount.next);
  if (now)
    return amount.vague ? periodAtom(at, now.next, vagueDays(today, amount)) : dayAtom(at, now.next, shifted(today, amount), 0.93);
  const link = phraseAt(words.fromDay, tokens, amount.next);
  if (!link) return null;
  const start = words.articles.has(tokens[link.next]?.text ?? '') ? link.next + 1 : link.next;
  const base = named(grammar, start) ?? weekday(grammar, start) ?? monthDay(grammar, start);
  return base && base.days.from !== null && base.days.from === base.days.to && context
    ? dayAtom(at, base.to, shifted(base.days.from, amount), 0.93)
    : null;
};

/** "next week", "this month", "the weekend", "in December", "end of next month", "first week of December", "the week of the 12th". */
const period: Rule = (grammar, at) =>
  weekOfDay(grammar, at) ?? weekOfSome(grammar, at) ?? edged(grammar, at) ?? wholePeriod(grammar, at);

const weekOfDay: Rule = (grammar, at) => {
  const found = phraseAt(grammar.words.weekOf, grammar.tokens, at);
  if (!found) return null;
  const start = grammar.words.articles.has(grammar.tokens[found.next]?.text ?? '') ? found.next + 1 : found.next;
  const day = monthDay(grammar, start) ?? dayOfMonth(grammar, start, true) ?? holiday(grammar, start);
  if (day?.days.from == null) return null;
  const monday = mondayOf(day.days.from);
  return periodAtom(at, day.to, { from: Math.max(grammar.today, monday), to: monday + 6 }, 'week');
};

const weekOfSome: Rule = (grammar, at) => {
  const { tokens, words } = grammar;
  const ordinal = words.last.has(tokens[at]?.text ?? '') ? { value: 'last' as const, next: at + 1 } : readOrdinal(tokens, at);
  const nounFirst = words.weekWord.has(tokens[at]?.text ?? '');
  if (!ordinal || nounFirst || (ordinal.value !== 'last' && ordinal.value > 4)) return null;
  if (!words.weekWord.has(tokens[ordinal.next]?.text ?? '') || !words.ofWords.has(tokens[ordinal.next + 1]?.text ?? ''))
    return null;
  const month = monthPeriod(grammar, ordinal.next + 2);
  return month && periodAtom(at, month.to, weekOfMonth(month.days, ordinal.value), 'week');
};

type Period = { days: ClosedDays; to: number; kind: 'week' | 'period' };

const edged: Rule = (grammar, at) => {
  const edge = phraseAt(grammar.words.edges, grammar.tokens, at);
  if (!edge) return null;
  const whole = periodIn(grammar, edge.next) ?? monthPeriod(grammar, edge.next);
  return whole && periodAtom(at, whole.to, edgeOf(whole.days, edge.value, grammar.today));
};

const wholePeriod: Rule = (grammar, at) => {
  // "the week", "the month" and "the year" alone tell nothing.
  if (['the', 'el', 'la', 'mes', 'año'].includes(grammar.tokens[at]?.text ?? '') && isBareNoun(grammar, at)) return null;
  const whole = periodIn(grammar, at);
  return whole && periodAtom(at, whole.to, whole.days, whole.kind);
};

const isBareNoun = ({ tokens, words }: Grammar, at: number): boolean => {
  const found = phraseAt(words.weeks, tokens, at) ?? phraseAt(words.months, tokens, at) ?? phraseAt(words.year, tokens, at);
  return found !== null && found.value === 0;
};

const periodIn = ({ tokens, words, today }: Grammar, at: number): Period | null => {
  const weekend = phraseAt(words.weekends, tokens, at);
  if (weekend) return { days: weekendFrom(today, weekend.value), to: weekend.next, kind: 'period' };
  const week = phraseAt(words.weeks, tokens, at);
  if (week) return { days: weekFrom(today, week.value), to: week.next, kind: 'week' };
  const month = phraseAt(words.months, tokens, at);
  if (month) return { days: monthFrom(today, month.value), to: month.next, kind: 'period' };
  const year = phraseAt(words.year, tokens, at);
  return year && { days: yearFrom(today, year.value), to: year.next, kind: 'period' };
};

/** A named month, or "this month" and "next month". */
const monthPeriod = (grammar: Grammar, at: number): Period | null => {
  const { tokens, words, today } = grammar;
  const relative = phraseAt(words.months, tokens, at);
  if (relative) return { days: monthFrom(today, relative.value), to: relative.next, kind: 'period' };
  const token = tokens[at];
  if (token?.lexeme.month === undefined) return null;
  const now = partsOf(today);
  const said = tokens[at + 1]?.kind === 'numeral' && tokens[at + 1]?.text.length === 4 ? Number(tokens[at + 1]?.text) : null;
  const year = said ?? now.year + (token.lexeme.month < now.month ? 1 : 0);
  return { days: monthOf(year, token.lexeme.month, today), to: said === null ? at + 1 : at + 2, kind: 'period' };
};

/** "may" and "march" are verbs too: a month alone needs a word before it, or the question for a day. */
const monthAlone: Rule = (grammar, at) => {
  const { tokens, words, context } = grammar;
  const month = tokens[at]?.lexeme.month === undefined ? null : monthPeriod(grammar, at);
  if (!month) return null;
  const introduced =
    words.monthIntro.has(tokens[at - 1]?.text ?? '') ||
    (context.expects === 'appointmentPreference' && (tokens[at]?.text.length ?? 0) > 3);
  return introduced ? periodAtom(at, month.to, month.days) : null;
};

/** "Tuesday", "next Tuesday", "Tuesday next week", "Friday the 31st", "Monday, March 3". */
const weekday: Rule = (grammar, at) => {
  const { tokens, words, today } = grammar;
  const next = phraseAt(words.nextWeekday, tokens, at);
  const near = phraseAt(words.thisWeekday, tokens, at);
  const prefix = next && isWeekday(tokens, next.next) ? next : near && isWeekday(tokens, near.next) ? near : null;
  const start = prefix ? prefix.next : at;
  const day = tokens[start]?.lexeme.weekday;
  if (day === undefined || (!prefix && isOrdinaryWord(grammar, start))) return null;
  const date = dateAfterWeekday(grammar, start + 1);
  if (date) return sameWeekday({ ...date, from: at, kind: 'day' }, day, today);
  if (isPastDate(grammar, start + 1)) return null;
  const after = phraseAt(words.weekdayAfter, tokens, start + 1);
  const weeks = prefix === next && next ? 1 : after?.value === 'next' ? 1 : after?.value === 'afterNext' ? 2 : 0;
  const number = weeks === 0 ? nextWeekday(today, day) : mondayOf(today) + 7 * weeks + day - 1;
  return {
    from: at,
    to: after?.next ?? start + 1,
    days: { from: number, to: number },
    kind: prefix || after ? 'day' : 'weekday',
    weekday: day,
    sure: 0.95,
  };
};

/** "Friday the 31st" is the next 31st that is a Friday; where none comes soon, the day of the month counts. */
const sameWeekday = (atom: Atom, weekday: number, today: number): Atom => {
  const day = atom.said?.day;
  if (atom.said?.month !== null || day == null) return atom;
  let candidate = nextDayOfMonth(today, day);
  for (let tries = 0; candidate !== null && tries < maxMonthsAhead; tries += 1) {
    if (weekdayOf(candidate) === weekday) return { ...atom, days: { from: candidate, to: candidate } };
    candidate = nextDayOfMonth(candidate + 1, day);
  }
  return atom;
};

const maxMonthsAhead = 12;

/** "Thursday, December 27th, 2018": a day that is over is no wish for the next Thursday. */
const isPastDate = ({ tokens, context }: Grammar, at: number): boolean => {
  const said = saidDateAt(tokens, at, context.language, { bare: false, shortYears: false });
  return said !== null && said.month !== null && said.day !== null && said.explicit;
};

const isWeekday = (tokens: Tokens, at: number): boolean => tokens[at]?.lexeme.weekday !== undefined;

/** "sat", "sun", "wed", "mar", "dom" are weekdays only where a day is asked for. */
const isOrdinaryWord = ({ tokens, context }: Grammar, at: number): boolean =>
  ['sat', 'sun', 'wed', 'mon', 'fri', 'dom', 'vie', 'jue', 'mie', 'lun', 'sab'].includes(tokens[at]?.text ?? '') &&
  context.expects !== 'appointmentPreference' &&
  context.expects !== 'choice' &&
  dateAfterAbbreviation(tokens, at) === false;

const dateAfterAbbreviation = (tokens: Tokens, at: number): boolean =>
  tokens[at + 1]?.kind === 'numeral' || tokens[at + 1]?.lexeme.month !== undefined;

const dateAfterWeekday = (grammar: Grammar, at: number): Atom | null => {
  const { tokens, words } = grammar;
  const token = tokens[at];
  if (!token || token.kind === 'repair' || (token.gap & gap.stop) !== 0) return null;
  const start = words.articles.has(token.text) || token.text === 'on' || token.text === 'dia' ? at + 1 : at;
  return monthDay(grammar, start) ?? dayOfMonth(grammar, start, start > at || grammar.context.language === 'es');
};

/** "March 3rd", "the 3rd of March", "3/4", "December 3, 2026". */
const monthDay: Rule = ({ tokens, today, context }, at) => {
  // "el 21 del 3": two numbers are day and month in Spanish when "del" joins them.
  const bare = context.language === 'es' && tokens[at + 1]?.text === 'del' && tokens[at - 1]?.text === 'el';
  const said = saidDateAt(tokens, at, context.language, { bare, shortYears: false });
  if (!said || said.month === null || said.day === null || !isPossible(said.year, said.month, said.day)) return null;
  const year = said.twoDigits && said.year !== null ? 2000 + said.year : said.year;
  const day = year === null ? nextMonthDay(today, said.month, said.day) : dayNumber(year, said.month, said.day);
  return day === null || day < today ? null : { ...dayAtom(at, said.next, day, said.explicit ? 0.95 : 0.8), said };
};

/** "the 15th", "el quince". `announced`: an article or a weekday stands before it. */
const dayOfMonth = ({ tokens, today, words, context }: Grammar, at: number, announced: boolean): Atom | null => {
  const ordinal = readOrdinal(tokens, at);
  const plain = !ordinal && announced ? readNumber(tokens, at, context.language) : null;
  const number = ordinal ?? plain;
  if (
    !number ||
    number.value < 1 ||
    number.value > 31 ||
    tokens[at]?.lexeme.weak ||
    (tokens[at]?.text.length === 4 && plain && tokens[at]?.kind === 'numeral')
  )
    return null;
  if (plain && !endsDay(tokens, number.next, context)) return null;
  const day = nextDayOfMonth(today, number.value);
  const ofMonth = words.ofWords.has(tokens[number.next]?.text ?? '')
    ? monthPeriodAfter(tokens, words, number.next + 1, today)
    : null;
  if (ofMonth) {
    const { year, month } = partsOf(ofMonth.days.to);
    return isPossible(year, month, number.value) ? dayAtom(at, ofMonth.next, dayNumber(year, month, number.value)) : null;
  }
  if (day === null) return null;
  return {
    from: at,
    to: number.next,
    days: { from: day, to: day },
    kind: 'dayOfMonth',
    said: { ...emptySaid, day: number.value, ordinal: ordinal !== null, next: number.next },
    sure: ordinal ? 0.85 : 0.75,
  };
};

const emptySaid: SaidDate = {
  year: null,
  twoDigits: false,
  month: null,
  day: null,
  next: 0,
  corrected: false,
  explicit: false,
  ordinal: false,
  stale: new Set(),
};

/** "the 15th of this month" */
const monthPeriodAfter = (
  tokens: Tokens,
  words: DateWords,
  at: number,
  today: number,
): { days: ClosedDays; next: number } | null => {
  const found = phraseAt(words.months, tokens, at);
  return found && { days: monthFrom(today, found.value), next: found.next };
};

const afterDay = new Set(
  `or and at in if works work please is would for to i on o y a por en si estaria esta de que me este del al para seria through until hasta morning afternoon tomorrow`.split(
    /\s+/,
  ),
);

/** A plain number is a day only where the words around end there. */
const endsDay = (tokens: Tokens, at: number, _context: ReadContext): boolean => {
  const token = tokens[at];
  if (!token || token.kind === 'repair') return true;
  if (
    (token.gap & (gap.colon | gap.slash | gap.hyphen | gap.dot)) !== 0 ||
    token.gap === 0 ||
    token.lexeme.unit !== undefined ||
    token.kind === 'numeral'
  )
    return false;
  return (token.gap & (gap.comma | gap.stop)) !== 0 || afterDay.has(token.text) || token.lexeme.weekday !== undefined;
};

/** "the first Friday of July", "el primer viernes de julio". */
const weekdayOfMonth: Rule = (grammar, at) => {
  const { tokens, words } = grammar;
  const ordinal = words.last.has(tokens[at]?.text ?? '') ? { value: 5, next: at + 1 } : readOrdinal(tokens, at);
  const day = ordinal && ordinal.value <= 5 ? tokens[ordinal.next]?.lexeme.weekday : undefined;
  if (!ordinal || day === undefined || !words.ofWords.has(tokens[ordinal.next + 1]?.text ?? '')) return null;
  const month = monthPeriod(grammar, ordinal.next + 2);
  if (!month) return null;
  const { year, month: number } = partsOf(month.days.to);
  const first = nextWeekday(dayNumber(year, number, 1) - 1, day);
  const wanted = first + 7 * (ordinal.value - 1);
  return dayAtom(at, month.to, wanted > month.days.to ? wanted - 7 : wanted);
};

/** "the 15th" anywhere; "the second" may be an option, so the first few need a word such as "on". */
const articledDay: Rule = (grammar, at) => {
  const { tokens, words, context } = grammar;
  const before = tokens[at - 1]?.text ?? '';
  const article = words.articles.has(before) || before === 'dia';
  const ordinal = readOrdinal(tokens, at);
  const wish = context.expects === 'appointmentPreference';
  const isAlone = tokens.length === 2 || ['on', 'for', 'is', 'by', 'until', 'before', 'after', 'from', 'to'].includes(before);
  if (!article && !(ordinal && (wish || isAlone) && tokens[at]?.kind === 'numeral')) return null;
  if (ordinal && ordinal.value <= 12 && isOptionLike(grammar, at, ordinal.next)) return null;
  if (!ordinal && context.language === 'en' && !wish && tokens[at - 2]?.text !== 'on') return null;
  if (!ordinal && context.language === 'es' && (before === 'los' || context.expects === 'choice')) return null;
  return dayOfMonth(grammar, at, article);
};

const isOptionLike = ({ tokens, context }: Grammar, at: number, next: number): boolean => {
  if (tokens[at]?.kind === 'numeral' && context.expects !== 'choice') return false;
  const after = tokens[next];
  const noun = after !== undefined && (after.gap & (gap.comma | gap.stop)) === 0 && !afterDay.has(after.text);
  const on = tokens[at - 2]?.text === 'on' || tokens[at - 1]?.text === 'dia';
  return noun || (!on && context.expects !== 'appointmentPreference' && (tokens[at]?.lexeme.ordinal ?? 0) <= 5);
};

const holiday: Rule = ({ tokens, words, today }, at) => {
  const found = phraseAt(words.holidays, tokens, at);
  return found && dayAtom(at, found.next, nextHoliday(found.value, today), 0.85);
};

const workdays: Rule = ({ tokens, words, today }, at) => {
  const found = phraseAt(words.weekdays, tokens, at);
  return found && { from: at, to: found.next, days: { from: today, to: null }, kind: 'open', sure: 0.85 };
};

const rules: Rule[] = [workdays, weekdayOfMonth, counted, period, named, weekday, monthDay, articledDay, holiday, monthAlone];

/** The day of a month that a later day gives its month to ("from the 3rd to the 5th of March"). */
export const withMonthOf = (atom: Atom, other: Atom, today: number): Atom => {
  const day = atom.said?.day;
  const month = other.said?.month;
  if (atom.kind !== 'dayOfMonth' || day == null || month == null || other.days.from === null) return atom;
  const number = nextMonthDay(today, month, day);
  return number === null ? atom : { ...atom, days: { from: number, to: number } };
};
