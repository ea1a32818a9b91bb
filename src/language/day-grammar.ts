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

/** A named month, or "this month" and "next month". */
export const monthPeriod = (grammar: Grammar, at: number): Period | null => {
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
