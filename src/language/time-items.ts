import type { Clock } from './clock.ts';
import { clockAt } from './clock.ts';
import { resolveClocks } from './half-days.ts';
import { phraseAt } from './lexicon.ts';
import type { PartOfDay } from './parts-of-day.ts';
import { halfOf } from './parts-of-day.ts';
import { accepts, follows, isInNumber, isPlainEnd, isStrong, isWish } from './time-checks.ts';
import { timeWords } from './time-words.ts';
import type { Tokens } from './tokens.ts';
import { gap } from './tokens.ts';
import type { ReadContext } from './utterance.ts';

/** One thing said about the time of day. `a` and `b` are the ends of a range; an open end is null; a single time has both the same. */
export type Item = {
  from: number;
  to: number;
  part: PartOfDay | null;
  a: Clock | null;
  b: Clock | null;
  sure: number;
  upTo?: PartOfDay;
};

export const itemAt = (tokens: Tokens, at: number, context: ReadContext): Item | null =>
  tokens[at]?.kind === 'repair'
    ? null
    : (rangeAt(tokens, at, context) ?? openAt(tokens, at, context) ?? singleAt(tokens, at, context) ?? partAt(tokens, at, context));

const partAt = (tokens: Tokens, at: number, context: ReadContext): Item | null => {
  const words = timeWords[context.language];
  const found = phraseAt(words.parts, tokens, at);
  if (!found || words.greeting.has(tokens[at - 1]?.text ?? '')) return null;
  const half = halfOf[found.value];
  const clock = half === undefined ? null : clockAt(tokens, found.next, context.language, words);
  // "morning 11", "night 8": the hour right after its part of the day, at the end of what is said.
  if (
    clock &&
    half !== undefined &&
    clock.strength === 'bare' &&
    clock.half === null &&
    !isInNumber(tokens, found.next, clock) &&
    follows(tokens, clock.next, context)
  ) {
    const whole = { ...clock, half: half === 'night' ? nightHalf(clock) : half };
    return { from: at, to: clock.next, part: null, a: whole, b: whole, sure: 0.9 };
  }
  return { from: at, to: found.next, part: found.value, a: null, b: null, sure: 0.9 };
};

/** "between two and four", "from nine to noon", "2-4 pm", "entre las dos y las cuatro", "two to four". */
const rangeAt = (tokens: Tokens, at: number, context: ReadContext): Item | null => {
  const words = timeWords[context.language];
  const head = tokens[at]?.text ?? '';
  const between = words.between.has(head);
  const announced = between || words.rangeFrom.has(head);
  const a = endAt(tokens, announced ? at + 1 : at, context);
  if (!a) return null;
  const link = tokens[a.clock.next];
  if (!link || link.kind === 'repair') return null;
  const hyphen = link.kind === 'numeral' && (link.gap & gap.hyphen) !== 0;
  const isLink = hyphen || words.rangeTo.has(link.text) || (between && words.rangeAnd.has(link.text)) || words.or.has(link.text);
  const b = isLink ? endAt(tokens, hyphen ? a.clock.next : a.clock.next + 1, context) : null;
  if (!b || !isPlainEnd(tokens, b.clock.next, words)) return null;
  const sure = a.clock.strength === 'sure' || b.clock.strength === 'sure';
  const introduced = between || a.introduced || (announced && (sure || context.language === 'en')) || isWish(context);
  if (!sure && !introduced) return null;
  if ((hyphen && !sure) || (words.or.has(link.text) && !areNear(a.clock, b.clock))) return null;
  return { from: at, to: b.clock.next, part: null, a: a.clock, b: b.clock, sure: sure ? 0.95 : 0.85 };
};

/** "two or three" is about the same time of day; "ten thirty or two" are two offers. */
const areNear = (a: Clock, b: Clock): boolean => {
  const { from, to } = resolveClocks(a, b);
  return from !== null && to !== null && to > from && to - from <= 120;
};

/** "after five", "before noon", "a partir de las tres", "four or later". */
const openAt = (tokens: Tokens, at: number, context: ReadContext): Item | null => {
  const words = timeWords[context.language];
  const after = phraseAt(words.after, tokens, at);
  const before = phraseAt(words.before, tokens, at);
  const prefix = after && (!before || after.next >= before.next) ? after : before;
  if (!prefix) return null;
  const end = endAt(tokens, prefix.next, context);
  if (
    !end ||
    !accepts(tokens, end.clock, prefix.next, context, true) ||
    !(end.clock.strength === 'sure' || isIntroduced(tokens, end, prefix.next, context))
  )
    return null;
  const open = prefix === after ? { a: end.clock, b: null } : { a: null, b: end.clock };
  return { from: at, to: end.clock.next, part: null, ...open, sure: end.clock.strength === 'sure' ? 0.95 : 0.85 };
};

/** "el 15 por la mañana" is a day. */
const isDayOfMonth = (tokens: Tokens, at: number, context: ReadContext): boolean =>
  context.language === 'es' &&
  ['el', 'dia', 'del', 'al', 'este'].includes(tokens[at - 1]?.text ?? '') &&
  (tokens[at + 1]?.gap ?? 0) !== gap.colon;

const isIntroduced = (tokens: Tokens, end: End, at: number, context: ReadContext): boolean =>
  end.introduced ||
  (context.language === 'en' ? follows(tokens, end.clock.next, context) : timeWords.es.the.has(tokens[at - 1]?.text ?? ''));

/** "at four", "4:00", "ten thirty", "the ten thirty", and "four or later". */
const singleAt = (tokens: Tokens, at: number, context: ReadContext): Item | null => {
  const words = timeWords[context.language];
  const prefix = phraseAt(words.at, tokens, at);
  const prefixed = prefix && clockInPart(tokens, prefix.next, context);
  const clock = prefixed ?? (isDayOfMonth(tokens, at, context) ? null : clockInPart(tokens, at, context));
  if (!clock) return null;
  const start = prefix && prefixed ? prefix.next : at;
  const introduced = start > at && isStrong(tokens, at, start, context);
  if (!accepts(tokens, clock, start, context, introduced)) return null;
  const open = phraseAt(words.orLater, tokens, clock.next);
  const sure = clock.strength === 'sure' ? 0.95 : introduced ? 0.88 : clock.strength === 'pair' ? 0.75 : 0.7;
  if (!open) return { from: start, to: clock.next, part: null, a: clock, b: clock, sure };
  return {
    from: start,
    to: open.next,
    part: null,
    a: open.value === 'after' ? clock : null,
    b: open.value === 'after' ? null : clock,
    sure,
  };
};

type End = { clock: Clock; introduced: boolean };

const endAt = (tokens: Tokens, at: number, context: ReadContext): End | null => {
  const prefix = phraseAt(timeWords[context.language].at, tokens, at);
  const introduced = prefix ? clockInPart(tokens, prefix.next, context) : null;
  if (introduced) return { clock: introduced, introduced: true };
  const clock = clockInPart(tokens, at, context);
  return clock && !isInNumber(tokens, at, clock) ? { clock, introduced: false } : null;
};

/** An hour with the part of the day right after it: "nine in the morning", "las tres de la tarde". */
const clockInPart = (tokens: Tokens, at: number, context: ReadContext): Clock | null => {
  const words = timeWords[context.language];
  const clock = clockAt(tokens, at, context.language, words);
  const part = clock && clock.half === null ? phraseAt(words.parts, tokens, clock.next) : null;
  const half = part ? halfOf[part.value] : undefined;
  if (!clock || !part || half === undefined || ((tokens[clock.next]?.gap ?? 0) & gap.stop) !== 0) return clock;
  return { ...clock, half: half === 'night' ? nightHalf(clock) : half, next: part.next, strength: 'sure' };
};

export const nightHalf = (clock: Clock): 'am' | 'pm' => (clock.hour === 12 || clock.hour <= 4 ? 'am' : 'pm');
