import { partsOf } from './calendar.ts';
import type { DateWords } from './date-words.ts';
import { phraseAt } from './lexicon.ts';
import type { ClosedDays, Days } from './periods.ts';
import { monthFrom, monthOf } from './periods.ts';
import type { SaidDate } from './said-date.ts';
import type { Tokens } from './tokens.ts';
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
  /** Of a plural such as "weekends": these days of each week. */
  everyWeek?: number[];
  sure: number;
};

export type Grammar = { tokens: Tokens; today: number; context: ReadContext; words: DateWords };

export type Rule = (grammar: Grammar, at: number) => Atom | null;

export const dayAtom = (from: number, to: number, day: number, sure = 0.95): Atom => ({
  from,
  to,
  days: { from: day, to: day },
  kind: 'day',
  sure,
});

export const periodAtom = (from: number, to: number, days: ClosedDays, kind: 'week' | 'period' = 'period'): Atom => ({
  from,
  to,
  days,
  kind,
  sure: 0.93,
});

export type Period = { days: ClosedDays; to: number; kind: 'week' | 'period' };

/** "June 2027", "June of next year". */
const yearAfter = ({ tokens, words, today }: Grammar, at: number): { year: number; next: number } | null => {
  const start = words.ofWords.has(tokens[at]?.text ?? '') ? at + 1 : at;
  const token = tokens[start];
  if (token?.kind === 'numeral' && token.text.length === 4) return { year: Number(token.text), next: start + 1 };
  const relative = phraseAt(words.year, tokens, start);
  return relative && { year: partsOf(today).year + relative.value, next: relative.next };
};

/** A named month, or "this month" and "next month". */
export const monthPeriod = (grammar: Grammar, at: number): Period | null => {
  const { tokens, words, today } = grammar;
  const relative = phraseAt(words.months, tokens, at);
  if (relative) return { days: monthFrom(today, relative.value), to: relative.next, kind: 'period' };
  const token = tokens[at];
  if (token?.lexeme.month === undefined) return null;
  const now = partsOf(today);
  const said = yearAfter(grammar, at + 1);
  const year = said?.year ?? now.year + (token.lexeme.month < now.month ? 1 : 0);
  return { days: monthOf(year, token.lexeme.month, today), to: said?.next ?? at + 1, kind: 'period' };
};
