import type { SaidDate } from './said-date.ts';
import { nothingSaid } from './said-date.ts';
import type { Tokens } from './tokens.ts';
import { gap } from './tokens.ts';

/** "1/5/1990", "3-4-80", "1990-01-05", "3/4". Month first where both orders are possible, in Spanish too: US recognisers write it so. */
export const writtenDate = (tokens: Tokens, at: number): SaidDate | null => {
  const first = tokens[at];
  const second = tokens[at + 1];
  if (first?.kind !== 'numeral' || second?.kind !== 'numeral' || !isDateGap(second.gap)) return null;
  if ((first.gap & (gap.slash | gap.hyphen)) !== 0 && first.gap < gap.space) return null;
  const third = tokens[at + 2];
  const mark = second.gap & dateGaps;
  if (third?.kind === 'numeral' && (third.gap & dateGaps) === mark && isDateGap(third.gap)) {
    return endsThere(tokens, at + 3, mark) ? threeParts(first.text, second.text, third.text, at + 3) : null;
  }
  if (mark !== gap.slash || !endsThere(tokens, at + 2, mark)) return null;
  return second.text.length === 4 ? monthYear(first.text, second.text, at + 2) : twoParts(first.text, second.text, at + 2);
};

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
