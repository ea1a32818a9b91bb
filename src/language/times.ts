import type { Language } from '../domain/locale.ts';
import type { TimeRange } from '../domain/slots.ts';
import type { CandidateOf } from './candidates.ts';
import type { Clock } from './clock.ts';
import { clockAt } from './clock.ts';
import { englishTimes } from './en/times.ts';
import { spanishTimes } from './es/times.ts';
import { resolveClocks, timeText } from './half-days.ts';
import type { Phrases } from './lexicon.ts';
import { phraseAt } from './lexicon.ts';
import { rejectedAfter, rejectedBefore } from './negation.ts';
import type { PartOfDay } from './parts-of-day.ts';
import { halfOf, outside, partsOfDay } from './parts-of-day.ts';
import type { Tokens } from './tokens.ts';
import { gap } from './tokens.ts';
import type { ReadContext } from './utterance.ts';

/** The words of times in one language. */
export type TimeWords = {
  parts: Phrases<PartOfDay>;
  greeting: Set<string>;
  /** Minutes of the day. */
  points: Phrases<number>;
  halves: Phrases<string>;
  oclock: Phrases<true>;
  minutes: Phrases<number>;
  past: Set<string>;
  to: Set<string>;
  minuteNoun: Set<string>;
  at: Phrases<true>;
  the: Set<string>;
  before: Phrases<true>;
  after: Phrases<true>;
  orLater: Phrases<'after' | 'before'>;
  between: Set<string>;
  rangeFrom: Set<string>;
  rangeAnd: Set<string>;
  rangeTo: Set<string>;
  or: Set<string>;
  not: Set<string>;
  half: number;
  hourWords: Map<string, number>;
  nouns: Set<string>;
};

export const timeWords: Record<Language, TimeWords> = { en: englishTimes, es: spanishTimes };

/** One thing said about the time of day. `a` and `b` are the ends of a range; an open end is null; a single time has both the same. */
type Item = { from: number; to: number; part: PartOfDay | null; a: Clock | null; b: Clock | null; sure: number; upTo?: PartOfDay };

/** Wished times of day, in order. Bare hours follow a clinic's day: 1 to 7 are in the afternoon, 8 to 11 in the morning, 12 is noon. */
export const readTimes = (tokens: Tokens, context: ReadContext): CandidateOf<'time'>[] => {
  const items: Item[] = [];
  let at = 0;
  while (at < tokens.length) {
    const item = itemAt(tokens, at, context);
    if (item) items.push(item);
    at = item ? item.to : at + 1;
  }
  return joined(items, tokens, context)
    .map((item) => toCandidate(item, tokens, context))
    .filter((candidate) => candidate !== null);
};

const itemAt = (tokens: Tokens, at: number, context: ReadContext): Item | null =>
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

/** "at" and "a las" make any hour a time; "like" and "about" do so only where a time is wished for. */
const isStrong = (tokens: Tokens, from: number, to: number, context: ReadContext): boolean => {
  if (context.language === 'es')
    return tokens[to - 1]?.text === 'las' || (tokens[to - 1]?.text === 'la' && tokens[to]?.text === 'una') || isWish(context);
  for (let at = from; at < to; at += 1) if (tokens[at]?.text === 'at') return true;
  return isWish(context);
};

const isWish = (context: ReadContext): boolean => context.expects === 'appointmentPreference';

/** Where an answer is some other number, only what can be nothing else is a time. */
const isElsewhere = (context: ReadContext): boolean => {
  switch (context.expects) {
    case 'phoneNumber':
    case 'dateOfBirth':
    case 'ssnLast4':
    case 'zipCode':
    case 'medicalRecordNumber':
    case 'identityFactor':
    case 'memberId':
      return true;
    default:
      return false;
  }
};

const accepts = (tokens: Tokens, clock: Clock, at: number, context: ReadContext, introduced: boolean): boolean => {
  if (isInNumber(tokens, at, clock)) return false;
  if (clock.strength === 'sure') return true;
  if (!isPlainEnd(tokens, clock.next, timeWords[context.language])) return false;
  if (introduced) return true;
  if (isElsewhere(context)) return false;
  if (clock.strength === 'pair')
    return clock.hour >= 1 && clock.hour <= 12 && (clock.minute % 5 === 0 || isWish(context)) && !isYearLike(tokens, at, clock);
  return isWish(context) && isShortAnswer(tokens) && follows(tokens, clock.next, context);
};

const isYearLike = (tokens: Tokens, at: number, clock: Clock): boolean => clock.hour > 12 || (tokens[at]?.lexeme.tens ?? 0) > 0;

/** Few words: "four", "maybe four", "four please". */
const isShortAnswer = (tokens: Tokens): boolean => tokens.length <= 5;

const isDigitLike = (tokens: Tokens, at: number): boolean => {
  const token = tokens[at];
  if (!token) return false;
  const { unit, small, tens, hundred, thousand, hundreds } = token.lexeme;
  return (
    token.kind === 'numeral' ||
    unit !== undefined ||
    small !== undefined ||
    tens !== undefined ||
    hundred === true ||
    thousand === true ||
    hundreds !== undefined
  );
};

const pauses = gap.comma | gap.stop;

/** An hour inside a longer number is none. */
const isInNumber = (tokens: Tokens, at: number, clock: Clock): boolean => {
  const before = isDigitLike(tokens, at - 1) && ((tokens[at]?.gap ?? pauses) & pauses) === 0;
  const after = isDigitLike(tokens, clock.next) && ((tokens[clock.next]?.gap ?? pauses) & pauses) === 0;
  const bits = tokens[clock.next]?.gap ?? 0;
  return (
    (before && clock.strength !== 'sure') ||
    (after && clock.strength !== 'sure' && (bits & gap.hyphen) === 0) ||
    (bits & (gap.slash | gap.colon)) !== 0
  );
};

const isPlainEnd = (tokens: Tokens, at: number, words: TimeWords): boolean => {
  const token = tokens[at];
  return (
    !token || (token.gap & pauses) !== 0 || (!words.nouns.has(token.text) && token.gap !== 0 && token.lexeme.month === undefined)
  );
};

const followers = new Set(
  `and or but on in please would if is works work the this next tomorrow today for with works're would'd sounds any i that it's at to y o pero el este por de la mañana hoy si estaria esta bien me en onwards`.split(
    /\s+/,
  ),
);

/** Whether a bare hour may end here: "after five" does, "after five visits" does not. */
const follows = (tokens: Tokens, at: number, _context: ReadContext): boolean => {
  const token = tokens[at];
  return (
    !token ||
    token.kind === 'repair' ||
    (token.gap & pauses) !== 0 ||
    token.lexeme.weekday !== undefined ||
    followers.has(token.text)
  );
};

/** Joins an hour with the part of the day beside it, and alternatives ("morning or early afternoon") with each other. */
const joined = (items: Item[], tokens: Tokens, context: ReadContext): Item[] => {
  const result: Item[] = [];
  for (const item of items) {
    const last = result.at(-1);
    const whole =
      last && (eitherPart(last, item, tokens) ?? withPart(last, item, tokens, context) ?? withPart(item, last, tokens, context));
    if (whole) result[result.length - 1] = whole;
    else result.push(item);
  }
  return result;
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

const nightHalf = (clock: Clock): 'am' | 'pm' => (clock.hour === 12 || clock.hour <= 4 ? 'am' : 'pm');

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
