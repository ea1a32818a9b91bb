import type { Language } from '../domain/locale.ts';
import type { SaidDate } from './said-date.ts';
import { nothingSaid } from './said-date.ts';
import type { Tokens } from './tokens.ts';
import { gap } from './tokens.ts';

/**
 * "1/5/1990", "3-4-80", "1990-01-05", "3/4", and "4-22" after "on". Month first where both orders are possible, in Spanish too, since US
 * recognisers write it so; but a Spanish "del 22/4 al 5/5" shows by its first date that both have the day first.
 */
export const writtenDate = (tokens: Tokens, at: number, language: Language): SaidDate | null => {
  const said = inOrder(tokens, at);
  const isDayFirst =
    said !== null && language === 'es' && said.month !== null && said.day !== null && said.day <= 12 && showsDayFirst(tokens);
  return isDayFirst && tokens[at]?.text.length !== 4 ? { ...said, month: said.day, day: said.month } : said;
};

const orders = new WeakMap<Tokens, boolean>();

/** Whether some date with slashes can only have its day first. */
const showsDayFirst = (tokens: Tokens): boolean => {
  const known = orders.get(tokens) ?? tokens.some((_, at) => Number(tokens[at]?.text) > 12 && inOrder(tokens, at)?.month != null);
  orders.set(tokens, known);
  return known;
};

const inOrder = (tokens: Tokens, at: number): SaidDate | null => {
  const first = tokens[at];
  const second = tokens[at + 1];
  if (first?.kind !== 'numeral' || second?.kind !== 'numeral' || !isDateGap(second.gap)) return null;
  if ((first.gap & (gap.slash | gap.hyphen)) !== 0 && first.gap < gap.space) return null;
  // "0.8/15" is a formula.
  if (first.gap === gap.dot && tokens[at - 1]?.kind === 'numeral') return null;
  const third = tokens[at + 2];
  const mark = second.gap & dateGaps;
  if (third?.kind === 'numeral' && (third.gap & dateGaps) === mark && isDateGap(third.gap)) {
    return endsThere(tokens, at + 3, mark) ? threeParts(first.text, second.text, third.text, at + 3) : null;
  }
  if (mark !== gap.slash) return isDayAfterOn(tokens, at) ? twoParts(first.text, second.text, at + 2) : null;
  if (!endsThere(tokens, at + 2, mark) || (third?.kind === 'numeral' && third.gap === gap.dot)) return null;
  return second.text.length === 4 ? monthYear(first.text, second.text, at + 2) : twoParts(first.text, second.text, at + 2);
};

/** "On 4-22", "el 4.22": the second number can be no hour. "From 4-23 of next month" are two days. */
const isDayAfterOn = (tokens: Tokens, at: number): boolean => {
  const [first, second] = [Number(tokens[at]?.text), Number(tokens[at + 1]?.text)];
  const after = tokens[at + 2];
  const ends = after === undefined || (after.kind !== 'numeral' && !goesOn.has(after.text));
  return onWords.has(tokens[at - 1]?.text ?? '') && Math.min(first, second) <= 12 && Math.max(first, second) > 12 && ends;
};

const onWords: ReadonlySet<string> = new Set(['on', 'for', 'by', 'el', 'dia', 'del', 'para']);
const goesOn: ReadonlySet<string> = new Set('of in next this am pm de del en este proximo'.split(' '));

const dateGaps = gap.slash | gap.hyphen | gap.dot;
const isDateGap = (bits: number): boolean => (bits & dateGaps) !== 0 && (bits & ~(dateGaps | gap.space)) === 0;
const endsThere = (tokens: Tokens, at: number, mark: number): boolean =>
  tokens[at] === undefined || tokens[at]?.kind !== 'numeral' || ((tokens[at]?.gap ?? 0) & mark) === 0;

const written = { ...nothingSaid, explicit: true };

const threeParts = (a: string, b: string, c: string, next: number): SaidDate | null => {
  if (a.length === 4 && b.length <= 2 && c.length <= 2)
    return valid({ ...written, year: Number(a), month: Number(b), day: Number(c), next });
  if (a.length > 2 || b.length > 2 || (c.length !== 2 && c.length !== 4)) return null;
  const monthDay = twoParts(a, b, next);
  return monthDay && { ...monthDay, year: Number(c), twoDigits: c.length === 2 };
};

const twoParts = (a: string, b: string, next: number): SaidDate | null => {
  if (a.length > 2 || b.length > 2) return null;
  const [month, day] = Number(a) > 12 ? [Number(b), Number(a)] : [Number(a), Number(b)];
  return valid({ ...written, month, day, next });
};

const monthYear = (a: string, b: string, next: number): SaidDate | null =>
  a.length <= 2 ? valid({ ...written, month: Number(a), year: Number(b), next }) : null;

const valid = (said: SaidDate): SaidDate | null =>
  said.month !== null && said.month >= 1 && said.month <= 12 && (said.day === null || (said.day >= 1 && said.day <= 31))
    ? said
    : null;
