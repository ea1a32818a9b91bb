import type { TimeRange } from '../domain/slots.ts';
import type { CandidateOf } from './candidates.ts';
import type { Clock } from './clock.ts';
import { resolveClocks, timeText } from './half-days.ts';
import { phraseAt } from './lexicon.ts';
import { rejectedAfter, rejectedBefore } from './negation.ts';
import { mayOpen } from './openers.ts';
import { halfOf, outside, partsOfDay } from './parts-of-day.ts';
import type { Item } from './time-items.ts';
import { itemAt, nightHalf } from './time-items.ts';
import { timeOpeners, timeWords } from './time-words.ts';
import type { Tokens } from './tokens.ts';
import { gap } from './tokens.ts';
import type { ReadContext } from './utterance.ts';

/** Wished times of day, in order. Bare hours follow a clinic's day: 1 to 7 are in the afternoon, 8 to 11 in the morning, 12 is noon. */
export const readTimes = (tokens: Tokens, context: ReadContext): CandidateOf<'time'>[] => {
  const openers = timeOpeners[context.language];
  const items: Item[] = [];
  let at = 0;
  while (at < tokens.length) {
    const item = mayOpen(tokens[at], openers) ? itemAt(tokens, at, context) : null;
    if (item) items.push(item);
    at = item ? item.to : at + 1;
  }
  return withoutAnyTime(joined(items, tokens, context))
    .map((item) => toCandidate(item, tokens, context))
    .filter((candidate) => candidate !== null);
};

/** "Any time is good after six": what is said beside it narrows it. */
const withoutAnyTime = (items: Item[]): Item[] =>
  items.length > 1 && items.some((item) => item.part !== 'anyTime') ? items.filter((item) => item.part !== 'anyTime') : items;

/** Joins an hour with the part of the day beside it, and alternatives ("morning or early afternoon") with each other. */
const joined = (items: Item[], tokens: Tokens, context: ReadContext): Item[] => {
  const result: Item[] = [];
  for (const item of items) {
    const last = result.at(-1);
    const whole =
      last &&
      (bounded(last, item, tokens) ??
        firstOfTwo(last, item, tokens, context) ??
        eitherPart(last, item, tokens) ??
        withPart(last, item, tokens, context) ??
        withPart(item, last, tokens, context));
    if (whole) result[result.length - 1] = whole;
    else result.push(item);
  }
  return result;
};

/** "After three but before five" is a range. */
const bounded = (first: Item, second: Item, tokens: Tokens): Item | null => {
  const after = [first, second].find((item) => item.part === null && item.a !== null && item.b === null);
  const before = [first, second].find((item) => item.part === null && item.a === null && item.b !== null);
  const between = tokens.slice(first.to, second.from);
  if (
    !after ||
    !before ||
    between.length > 3 ||
    between.some((token) => token.kind === 'repair' || token.text === 'or' || token.text === 'o')
  )
    return null;
  return { from: first.from, to: second.to, part: null, a: after.a, b: before.b, sure: Math.min(first.sure, second.sure) };
};

/** "9 am or 2 pm": a range cannot hold two times, and all between them were not named; the one said first counts. */
const firstOfTwo = (first: Item, second: Item, tokens: Tokens, context: ReadContext): Item | null => {
  const isTime = ({ part, a, b }: Item): boolean => part === null && a !== null && a === b;
  const { or } = timeWords[context.language];
  if (!isTime(first) || !isTime(second) || !or.has(tokens[first.to]?.text ?? '')) return null;
  const start = first.to + 1;
  return second.from === start || isOnlyAt(tokens, start, second.from, context) ? { ...first, to: second.to } : null;
};

/** "morning or early afternoon" */
const eitherPart = (first: Item, second: Item, tokens: Tokens): Item | null => {
  if ((first.part === null || second.part === null || first.a) ?? first.b ?? second.a ?? second.b) return null;
  const link = tokens[first.to];
  const isLink = second.from === first.to + 1 && ['or', 'and', 'to', 'o', 'y', 'a'].includes(link?.text ?? '');
  return isLink ? { ...first, to: second.to, upTo: second.part } : null;
};

/** How many words (a day, say) may stand between an hour and its part of the day. */
const partReach = 4;

/** `item` with the half of the day that `part` tells; null when they do not belong together. */
const withPart = (item: Item, part: Item, tokens: Tokens, context: ReadContext): Item | null => {
  if (item.part !== null || part.part === null) return null;
  const half = halfOf[part.part];
  const clocks = [item.a, item.b].filter((clock) => clock !== null);
  if (half === undefined || clocks.some((clock) => clock.half !== null)) return null;
  const [first, second] = item.from < part.from ? [item, part] : [part, item];
  const distance = second.from - first.to;
  if (
    distance > partReach ||
    tokens.slice(first.to, second.from).some((token) => token.kind === 'repair' || token.text === 'or' || token.text === 'o')
  )
    return null;
  const touching = distance === 0 && ((tokens[second.from]?.gap ?? 0) & gap.stop) === 0;
  const set = (clock: Clock | null): Clock | null => clock && { ...clock, half: half === 'night' ? nightHalf(clock) : half };
  const span =
    touching || isOnlyAt(tokens, first.to, second.from, context)
      ? { from: first.from, to: second.to }
      : { from: item.from, to: item.to };
  const same = item.a === item.b;
  const a = set(item.a);
  return {
    ...item,
    ...span,
    a,
    b: same ? a : set(item.b),
    part: first === part && (item.a === null || item.b === null) ? part.part : null,
    sure: 0.95,
  };
};

const isOnlyAt = (tokens: Tokens, from: number, to: number, context: ReadContext): boolean =>
  phraseAt(timeWords[context.language].at, tokens, from)?.next === to;

const toCandidate = (item: Item, tokens: Tokens, context: ReadContext): CandidateOf<'time'> | null => {
  const rejected =
    rejectedBefore(tokens, item.from, context.language) !== null || rejectedAfter(tokens, item.to, context.language) !== null;
  const value = valueOf(item);
  const wanted = rejected ? inverse(item, value) : value;
  return wanted && { slot: 'time', value: wanted, from: item.from, to: item.to, confidence: rejected ? 0.8 : item.sure };
};

const valueOf = (item: Item): TimeRange => {
  const clocks = resolveClocks(item.a, item.b);
  const range = { from: timeText(clocks.from), to: timeText(clocks.to) };
  if (item.part === null) return range;
  const part = partsOfDay[item.part];
  const last = item.upTo === undefined ? part : partsOfDay[item.upTo];
  return { from: range.from ?? earliest(part.from, last.from), to: range.to ?? latest(part.to, last.to) };
};

const earliest = (a: string | null, b: string | null): string | null => (a === null || b === null ? null : a < b ? a : b);

const latest = (a: string | null, b: string | null): string | null => (a === null || b === null ? null : a > b ? a : b);

/** What is left when a part of the day or a range is not wanted; a single time leaves nothing to say. */
const inverse = (item: Item, value: TimeRange): TimeRange | null => {
  if (item.part !== null && item.a === null && item.b === null) return outside(item.part);
  if (value.from !== null && value.to === null) return { from: null, to: value.from };
  return value.from === null && value.to !== null ? { from: value.to, to: null } : null;
};
