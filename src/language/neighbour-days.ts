import { mondayOf, nextWeekday } from './calendar.ts';
import type { Atom, Grammar, Rule } from './day-grammar.ts';
import { dayAtom, periodAtom } from './day-grammar.ts';
import { phraseAt, phraseTable } from './lexicon.ts';
import { holiday, monthDay, named } from './named-days.ts';
import { weekday } from './weekdays.ts';

/** What lies beside a day that is named: "the day after Thanksgiving", "the week before Christmas", "the Monday after the 3rd of May". */
const sides = {
  en: phraseTable<'after' | 'before'>({ after: 'after, following', before: 'before, preceding' }),
  es: phraseTable<'after' | 'before'>({
    after: 'despues de, despues del, siguiente a, siguiente al, posterior a, posterior al',
    before: 'antes de, antes del, anterior a, anterior al',
  }),
};

export const neighbour: Rule = (grammar, at) => {
  const article = grammar.words.articles.has(grammar.tokens[at]?.text ?? '');
  const found = besideAt(grammar, article ? at + 1 : at);
  return found && { ...found, from: at };
};

const besideAt: Rule = (grammar, at) => {
  const { tokens, words, context } = grammar;
  const noun = tokens[at];
  const unit = words.units.get(noun?.text ?? '');
  const day = noun?.lexeme.weekday;
  if (day === undefined && unit !== 'day' && unit !== 'week') return null;
  const side = phraseAt(sides[context.language], tokens, at + 1);
  const base = side && baseAt(grammar, side.next);
  if (!side || base?.days.from == null || base.days.to === null) return null;
  const step = side.value === 'after' ? 1 : -1;
  if (day !== undefined) return dayAtom(at, base.to, beside(base.days.from, day, step), 0.9);
  if (unit === 'day') return dayAtom(at, base.to, step === 1 ? base.days.to + 1 : base.days.from - 1, 0.9);
  const monday = mondayOf(base.days.from) + 7 * step;
  return periodAtom(at, base.to, { from: Math.max(grammar.today, monday), to: monday + 6 }, 'week');
};

const beside = (base: number, day: number, step: number): number => {
  const next = nextWeekday(base, day);
  if (step === 1) return next;
  return next - base === 7 ? base - 7 : next - 7;
};

const baseAt = (grammar: Grammar, at: number): Atom | null => {
  const start = grammar.words.articles.has(grammar.tokens[at]?.text ?? '') ? at + 1 : at;
  const base = holiday(grammar, start) ?? monthDay(grammar, start) ?? named(grammar, start) ?? weekday(grammar, start);
  return base && base.kind !== 'open' ? base : null;
};
