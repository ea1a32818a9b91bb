import { nextWeekday } from './calendar.ts';
import type { Unit } from './date-words.ts';
import type { Atom, Grammar, Rule } from './day-grammar.ts';
import { dayAtom, periodAtom } from './day-grammar.ts';
import { phraseAt } from './lexicon.ts';
import { dayOfMonth, holiday, monthDay, named } from './named-days.ts';
import { readNumber } from './numbers.ts';
import type { ClosedDays } from './periods.ts';
import { addMonths, addWorkdays } from './periods.ts';
import type { Tokens } from './tokens.ts';
import { weekday } from './weekdays.ts';

/** "in two weeks", "three days from now", "a week from Tuesday", "within ten days". */
export const counted: Rule = (grammar, at) => {
  const { tokens, words, today } = grammar;
  const within = phraseAt(words.within, tokens, at);
  const inside = within && amountAt(grammar, within.next);
  if (inside) return periodAtom(at, inside.next, { from: today, to: shifted(today, inside) });
  const ahead = isIn(grammar, at) ? amountAt(grammar, isDentroDe(tokens, at) ? at + 2 : at + 1) : null;
  const later = ahead && fromSomeDay(grammar, at, ahead);
  if (later) return later;
  if (ahead)
    return ahead.vague ? periodAtom(at, ahead.next, vagueDays(today, ahead)) : dayAtom(at, ahead.next, shifted(today, ahead), 0.93);
  const following = followingDays(grammar, at);
  if (following) return following;
  const amount = amountAt(grammar, at);
  return amount ? fromSomeDay(grammar, at, amount) : weekdaysAhead(grammar, at);
};

/** "The three next weeks", "los 4 días hábiles siguientes": from today on. */
const followingDays = ({ tokens, words, today, context }: Grammar, at: number): Atom | null => {
  const article = pluralArticles.has(tokens[at]?.text ?? '');
  const number = article ? readNumber(tokens, at + 1, context.language) : null;
  if (!number || number.value < 1 || number.value > mostFollowing) return null;
  const isAhead = followingWords.has(tokens[number.next]?.text ?? '');
  const unitAt = isAhead ? number.next + 1 : number.next;
  const unit = words.units.get(tokens[unitAt]?.text ?? '');
  if (!unit) return null;
  const end = afterUnit(tokens, unitAt + 1, unit);
  const isBehind = followingWords.has(tokens[end]?.text ?? '');
  const workdays = end > unitAt + 1;
  const to = shifted(today, { count: number.value, unit: workdays ? 'workday' : unit, vague: false, next: 0 });
  return isAhead || isBehind ? periodAtom(at, isBehind ? end + 1 : end, { from: today, to }) : null;
};

const pluralArticles: ReadonlySet<string> = new Set(['the', 'los', 'las']);
const followingWords: ReadonlySet<string> = new Set(['next', 'following', 'coming', 'proximos', 'proximas', 'siguientes']);
const mostFollowing = 60;

/** "Two Sundays from now", "de hoy en ocho". */
const weekdaysAhead = ({ tokens, words, today, context }: Grammar, at: number): Atom | null => {
  const idiom = phraseAt(words.idioms, tokens, at);
  if (idiom) return dayAtom(at, idiom.next, today + idiom.value);
  const number = readNumber(tokens, at, context.language);
  const day = number && tokens[number.next]?.lexeme.weekday;
  const now = number && day ? phraseAt(words.fromNow, tokens, number.next + 1) : null;
  if (!number || !day || !now || number.value < 1 || number.value > 20) return null;
  return dayAtom(at, now.next, nextWeekday(today, day) + 7 * (number.value - 1), 0.9);
};

const isDentroDe = (tokens: Tokens, at: number): boolean => tokens[at]?.text === 'dentro' && tokens[at + 1]?.text === 'de';

const isIn = ({ tokens, words }: Grammar, at: number): boolean => words.in.has(tokens[at]?.text ?? '') || isDentroDe(tokens, at);

type Amount = { count: number; unit: Unit; vague: boolean; next: number };

const amountAt = ({ tokens, words, context }: Grammar, at: number): Amount | null => {
  const about = ['about', 'like', 'around', 'maybe', 'unos', 'unas'].includes(tokens[at]?.text ?? '') ? at + 1 : at;
  const some = phraseAt(words.some, tokens, at) ?? phraseAt(words.some, tokens, about);
  const number = readNumber(tokens, about, context.language) ?? (some && { value: some.value, next: some.next });
  const adjective = number ? words.unitAdjectives.get(tokens[number.next]?.text ?? '') : undefined;
  const unitAt = number && (adjective === undefined ? number.next : number.next + 1);
  const unit = unitAt === null ? undefined : words.units.get(tokens[unitAt]?.text ?? '');
  if (!number || unitAt === null || !unit || number.value < 1 || number.value > 400) return null;
  return {
    count: number.value,
    unit: adjective && unit === 'day' ? adjective : unit,
    vague: some !== null && some.value === 3 && readNumber(tokens, about, context.language) === null,
    next: afterUnit(tokens, unitAt + 1, unit),
  };
};

/** "Días hábiles", "días de trabajo" */
const afterUnit = (tokens: Tokens, at: number, unit: Unit): number => {
  if (unit !== 'day') return at;
  if (['habiles', 'laborables'].includes(tokens[at]?.text ?? '')) return at + 1;
  return tokens[at]?.text === 'de' && tokens[at + 1]?.text === 'trabajo' ? at + 2 : at;
};

const shifted = (day: number, { count, unit }: Amount): number => {
  switch (unit) {
    case 'day':
      return day + count;
    case 'workday':
      return addWorkdays(day, count);
    case 'week':
      return day + 7 * count;
    case 'fortnight':
      return day + 14 * count;
    case 'month':
      return addMonths(day, count);
    case 'year':
      return addMonths(day, 12 * count);
  }
};

/** "a few weeks" is about three of them. */
const vagueDays = (today: number, { unit }: Amount): ClosedDays => {
  if (unit === 'day') return { from: today + 2, to: today + 5 };
  if (unit === 'year') return { from: addMonths(today, 24), to: addMonths(today, 48) };
  return unit === 'week' || unit === 'fortnight'
    ? { from: today + 14, to: today + 28 }
    : { from: addMonths(today, 2), to: addMonths(today, 4) };
};

const fromSomeDay = (grammar: Grammar, at: number, amount: Amount): Atom | null => {
  const { tokens, words, today, context } = grammar;
  const now = phraseAt(words.fromNow, tokens, amount.next);
  if (now)
    return amount.vague ? periodAtom(at, now.next, vagueDays(today, amount)) : dayAtom(at, now.next, shifted(today, amount), 0.93);
  const link = phraseAt(words.fromDay, tokens, amount.next);
  if (!link) return null;
  const start = words.articles.has(tokens[link.next]?.text ?? '') ? link.next + 1 : link.next;
  const yesterday = yesterdayWords.has(tokens[start]?.text ?? '') ? dayAtom(start, start + 1, today - 1) : null;
  const base =
    yesterday ??
    named(grammar, start) ??
    weekday(grammar, start) ??
    monthDay(grammar, start) ??
    holiday(grammar, start) ??
    dayOfMonth(grammar, start, start > link.next);
  return base && base.days.from !== null && base.days.from === base.days.to && context
    ? dayAtom(at, base.to, shifted(base.days.from, amount), 0.93)
    : null;
};

/** A day to count from, and nothing to wish for. */
const yesterdayWords: ReadonlySet<string> = new Set(['yesterday', 'ayer']);
