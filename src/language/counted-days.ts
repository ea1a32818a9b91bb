import type { Atom, Grammar, Rule } from './day-grammar.ts';
import { dayAtom, periodAtom } from './day-grammar.ts';
import { phraseAt } from './lexicon.ts';
import { monthDay, named } from './named-days.ts';
import { readNumber } from './numbers.ts';
import type { ClosedDays } from './periods.ts';
import { addMonths } from './periods.ts';
import type { Tokens } from './tokens.ts';
import { weekday } from './weekdays.ts';

/** "in two weeks", "three days from now", "a week from Tuesday", "within ten days". */
export const counted: Rule = (grammar, at) => {
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
