import { clockAt } from './clock.ts';
import { withMonthOf } from './day-atoms.ts';
import type { Atom, Grammar } from './day-grammar.ts';
import { phraseAt } from './lexicon.ts';
import { dayOfMonth, monthDay } from './named-days.ts';
import { timeWords } from './time-words.ts';
import { gap } from './tokens.ts';

/** "El 21, 22 o 23": a number joined to a day of a month that was just read is one too. */
export const listedDay = (grammar: Grammar, at: number, last: Atom | undefined): Atom | null => {
  const { tokens, words } = grammar;
  if (last?.said?.day == null || last.days.from !== last.days.to) return null;
  const link = tokens[last.to]?.text ?? '';
  const isLinked = words.or.has(link) || words.and.has(link);
  const isComma = last.to === at && ((tokens[at]?.gap ?? 0) & gap.comma) !== 0;
  if (!(isLinked && at === last.to + 1) && !isComma) return null;
  return isHour(grammar, at) ? null : (monthDay(grammar, at) ?? dayOfMonth(grammar, at, true));
};

/** "El 15, tres y media" */
const isHour = ({ tokens, context }: Grammar, at: number): boolean => {
  const words = timeWords[context.language];
  const clock = clockAt(tokens, at, context.language, words);
  return clock !== null && (clock.strength === 'sure' || phraseAt(words.parts, tokens, clock.next) !== null);
};

/** Days listed before the one that names the month ("el 21, 22 o 23 de enero") lie in that month too. */
export const withMonths = (atoms: readonly Atom[], today: number): Atom[] => {
  let last: Atom | undefined;
  return atoms
    .toReversed()
    .map((atom) => {
      const near = last !== undefined && last.from - atom.to <= 2 && atom.kind === 'dayOfMonth';
      const whole = near && last ? withMonthOf(atom, last, today) : atom;
      last = near && last ? { ...last, from: atom.from } : atom;
      return whole;
    })
    .toReversed();
};
