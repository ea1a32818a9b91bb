import { partsOf } from './calendar.ts';
import type { DateWords } from './date-words.ts';
import { phraseAt } from './lexicon.ts';
import type { ClosedDays, Days } from './periods.ts';
import { monthFrom, monthOf } from './periods.ts';
import type { SaidDate } from './said-date.ts';
import type { Tokens } from './tokens.ts';
import { gap } from './tokens.ts';
import type { ReadContext } from './utterance.ts';
import { yearsAt } from './years.ts';

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
  /** Of a weekday of some period ("a Monday in December"): each such day. */
  each?: Days[];
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

/** `bare`: the running month or year without a word that points at it ("el mes"); what is over of it means the next one. */
export type Period = { days: ClosedDays; to: number; kind: 'week' | 'period'; bare?: 'month' | 'year' };

/** "June 2027", "June of next year", "junio de dos mil veintisiete". */
const yearAfter = (grammar: Grammar, at: number): { year: number; next: number } | null => {
  const { tokens, words, today, context } = grammar;
  const start = words.ofWords.has(tokens[at]?.text ?? '') ? at + 1 : at;
  const token = tokens[start];
  if (!token) return null;
  if (token.kind === 'numeral') return token.text.length === 4 ? { year: Number(token.text), next: start + 1 } : null;
  const relative = phraseAt(words.year, tokens, start);
  if (relative) return { year: partsOf(today).year + relative.value, next: relative.next };
  const said = isYearWord(token) ? yearsAt(tokens, start, context.language).find(({ twoDigits }) => !twoDigits) : undefined;
  return said && isNear(said.year, today) ? { year: said.year, next: said.next } : null;
};

const isYearWord = ({ text, lexeme }: Tokens[number]): boolean =>
  lexeme.thousand === true || text === 'dos' || text === 'two' || text === 'twenty';

/** A named month, a month in digits with its year, or "this month" and "next month". */
export const monthPeriod = (grammar: Grammar, at: number): Period | null => {
  const { tokens, words, today } = grammar;
  const relative = phraseAt(words.months, tokens, at);
  if (relative) {
    const bare = words.bareNouns.has(tokens[relative.next - 1]?.text ?? '') && relative.next - at <= bareWords(tokens, at);
    return { days: monthFrom(today, relative.value), to: relative.next, kind: 'period', ...(bare ? { bare: 'month' } : {}) };
  }
  const token = tokens[at];
  if (token?.kind === 'numeral') return writtenMonth(grammar, at);
  if (token?.lexeme.month === undefined) return null;
  const now = partsOf(today);
  const said = yearAfter(grammar, at + 1);
  const year = said?.year ?? now.year + (token.lexeme.month < now.month ? 1 : 0);
  return { days: monthOf(year, token.lexeme.month, today), to: said?.next ?? at + 1, kind: 'period' };
};

/** "Mes" or "the month" is bare, "este mes" is not. */
const bareWords = (tokens: Tokens, at: number): number => (['the', 'el'].includes(tokens[at]?.text ?? '') ? 2 : 1);

const longestAhead = 2;
const isNear = (year: number, today: number): boolean => {
  const ahead = year - partsOf(today).year;
  return ahead >= 0 && ahead <= longestAhead;
};

/** "11/2026", "2026-11", "2026, nov": never in the middle of a longer number, and no year far away. */
const writtenMonth = ({ tokens, today }: Grammar, at: number): Period | null => {
  const [first, second] = [tokens[at], tokens[at + 1]];
  if (!first || !second || isJoined(tokens[at - 1], first) || isJoined(second, tokens[at + 2])) return null;
  const isYearFirst = first.text.length === 4;
  const [year, month] = isYearFirst ? [first, second] : [second, first];
  if (year.kind !== 'numeral' || year.text.length !== 4 || !isNear(Number(year.text), today)) return null;
  const isNamed = isYearFirst && month.lexeme.month !== undefined && (second.gap & (gap.stop | gap.other)) === 0;
  const isWritten = month.kind === 'numeral' && month.text.length <= 2 && isSplit(second.gap);
  const number = isNamed ? (month.lexeme.month ?? 0) : isWritten ? Number(month.text) : 0;
  return number >= 1 && number <= 12 ? { days: monthOf(Number(year.text), number, today), to: at + 2, kind: 'period' } : null;
};

const isSplit = (bits: number): boolean =>
  (bits & (gap.slash | gap.hyphen)) !== 0 && (bits & ~(gap.slash | gap.hyphen | gap.space)) === 0;

const isJoined = (before: Tokens[number] | undefined, after: Tokens[number] | undefined): boolean =>
  before !== undefined &&
  after !== undefined &&
  (before.kind === 'numeral' || before.gap === 0) &&
  after.kind === 'numeral' &&
  (after.gap === 0 || (after.gap & (gap.slash | gap.hyphen | gap.dot | gap.colon)) !== 0);
