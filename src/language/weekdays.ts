import { mondayOf, nextDayOfMonth, nextWeekday, weekdayOf } from './calendar.ts';
import { saidDateAt } from './calendar-dates.ts';
import type { Atom, Grammar, Rule } from './day-grammar.ts';
import { dayAtom, monthPeriod, periodAtom } from './day-grammar.ts';
import { phraseAt } from './lexicon.ts';
import { dayOfMonth, monthDay, shiftAt } from './named-days.ts';
import { readNumber } from './numbers.ts';
import type { Days } from './periods.ts';
import type { Tokens } from './tokens.ts';
import { gap } from './tokens.ts';

/** "Tuesday", "next Tuesday", "Tuesday next week", "Friday the 31st", "Monday, March 3". */
export const weekday: Rule = (grammar, at) => {
  const { tokens, words, today } = grammar;
  const next = phraseAt(words.nextWeekday, tokens, at);
  const near = phraseAt(words.thisWeekday, tokens, at);
  const prefix = next && isWeekday(tokens, next.next) ? next : near && isWeekday(tokens, near.next) ? near : null;
  const start = prefix ? prefix.next : at;
  const day = tokens[start]?.lexeme.weekday;
  if (day === undefined || (!prefix && isOrdinaryWord(grammar, start)) || isOver(grammar, at, start + 1)) return null;
  const date = dateAfterWeekday(grammar, start + 1);
  if (date) return sameWeekday({ ...date, from: at, kind: 'day' }, day, today);
  if (isPastDate(grammar, start + 1)) return null;
  const each = prefix ? null : eachInMonth(grammar, at, start + 1, day);
  if (each) return each;
  const ahead = weeksAhead(grammar, start + 1);
  if (ahead) return dayAtom(at, ahead.next, mondayOf(today) + 7 * ahead.value + day - 1);
  const after = isTurnedDown(tokens, at, start + 1) ? null : phraseAt(words.weekdayAfter, tokens, start + 1);
  const shift = after ? null : shiftAt(tokens, words, start + 1);
  if (shift) return dayAtom(at, shift.next, nextWeekday(today, day) + shift.value);
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

/** "Ni lunes ni martes, la semana que viene": what comes after the pause is wanted. */
const isTurnedDown = (tokens: Tokens, at: number, next: number): boolean =>
  ((tokens[next]?.gap ?? 0) & gap.comma) !== 0 &&
  ['ni', 'no', 'menos', 'excepto', 'not', 'nor', 'except', 'but'].includes(tokens[at - 1]?.text ?? '');

/** "A Monday in December": each Monday of it. An ordinal before the weekday is read before this. */
const eachInMonth = (grammar: Grammar, from: number, at: number, weekday: number): Atom | null => {
  const { tokens, words, today } = grammar;
  const next = tokens[at + 1];
  if (!words.ofWords.has(tokens[at]?.text ?? '') || (next?.lexeme.month === undefined && !isMonthNoun(grammar, at + 1)))
    return null;
  const month = monthPeriod(grammar, at + 1);
  if (!month) return null;
  const each: Days[] = [];
  for (let day = nextWeekday(Math.max(month.days.from, today) - 1, weekday); day <= month.days.to; day += 7)
    each.push({ from: day, to: day });
  const first = each[0]?.from;
  const last = each.at(-1)?.to;
  return first == null || last == null ? null : { ...periodAtom(from, month.to, { from: first, to: last }), each };
};

/** "del próximo mes", "of next month" */
const isMonthNoun = ({ tokens, words }: Grammar, at: number): boolean => phraseAt(words.months, tokens, at) !== null;

/** "El jueves de dentro de dos semanas", "Thursday in three weeks": weeks from this one. */
const weeksAhead = ({ tokens, words, context }: Grammar, at: number): { value: number; next: number } | null => {
  const start = tokens[at]?.text === 'de' ? at + 1 : at;
  const isWithin = tokens[start]?.text === 'dentro' && tokens[start + 1]?.text === 'de';
  if (!isWithin && !words.in.has(tokens[start]?.text ?? '')) return null;
  const number = readNumber(tokens, isWithin ? start + 2 : start + 1, context.language);
  if (!number || number.value < 1 || number.value > mostWeeks || words.units.get(tokens[number.next]?.text ?? '') !== 'week')
    return null;
  return { value: number.value, next: number.next + 1 };
};

const mostWeeks = 60;

/** "Last Tuesday", "Monday last week", "el martes pasado": over. */
const isOver = ({ tokens, words }: Grammar, from: number, to: number): boolean => {
  const before = tokens[from - 1]?.text ?? '';
  const after = tokens[to]?.text ?? '';
  if (words.past.has(before) || (words.weekWord.has(before) && words.past.has(tokens[from - 2]?.text ?? ''))) return true;
  if (words.past.has(after) && words.weekWord.has(tokens[to + 1]?.text ?? '')) return true;
  return words.pastAfter.has(after) && tokens[to + 1]?.text !== 'mañana';
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
  (['sat', 'sun', 'wed', 'mon', 'fri', 'dom', 'vie', 'jue', 'mie', 'lun', 'sab'].includes(tokens[at]?.text ?? '') &&
    context.expects !== 'appointmentPreference' &&
    context.expects !== 'choice' &&
    !dateAfterAbbreviation(tokens, at)) ||
  // "we sat down", "in the sun"
  (['sat', 'sun', 'wed'].includes(tokens[at]?.text ?? '') &&
    ['we', 'i', 'he', 'she', 'they', 'you', 'was', 'were', 'be', 'the', 'get', 'to'].includes(tokens[at - 1]?.text ?? ''));

const dateAfterAbbreviation = (tokens: Tokens, at: number): boolean =>
  tokens[at + 1]?.kind === 'numeral' || tokens[at + 1]?.lexeme.month !== undefined;

const dateAfterWeekday = (grammar: Grammar, at: number): Atom | null => {
  const { tokens, words } = grammar;
  const token = tokens[at];
  if (!token || token.kind === 'repair' || (token.gap & gap.stop) !== 0) return null;
  const start = words.articles.has(token.text) || token.text === 'on' || token.text === 'dia' ? at + 1 : at;
  const announced = start > at || grammar.context.language === 'es' || isLateDay(token);
  return monthDay(grammar, start) ?? dayOfMonth(grammar, start, announced);
};

/** "Friday 23" is a day of the month; "Friday 10" may be an hour. */
const isLateDay = ({ kind, text, gap: bits }: Tokens[number]): boolean =>
  kind === 'numeral' && text.length === 2 && Number(text) > 12 && bits === gap.space;

export const workdays: Rule = ({ tokens, words, today }, at) => {
  const found = phraseAt(words.weekdays, tokens, at);
  return found && { from: at, to: found.next, days: { from: today, to: null }, kind: 'open', sure: 0.85 };
};
