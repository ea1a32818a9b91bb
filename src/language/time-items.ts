import type { Clock } from './clock.ts';
import { clockAt } from './clock.ts';
import { hourOnly } from './clock-hours.ts';
import { resolveClocks } from './half-days.ts';
import { hoursAheadAt, hoursAheadOpeners } from './hours-ahead.ts';
import { phraseAt } from './lexicon.ts';
import { isBare, openersOf } from './openers.ts';
import type { PartOfDay } from './parts-of-day.ts';
import { halfOf } from './parts-of-day.ts';
import { accepts, follows, isInNumber, isPlainEnd, isStrong, isWish } from './time-checks.ts';
import { isDayOfMonth } from './time-days.ts';
import type { TimeWords } from './time-words.ts';
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

export const itemAt = (tokens: Tokens, at: number, context: ReadContext): Item | null => {
  const token = tokens[at];
  if (!token || token.kind === 'repair') return null;
  for (const read of isBare(token) ? (readersByWord[context.language].get(token.text) ?? []) : every) {
    const item = read(tokens, at, context);
    if (item) return item;
  }
  return null;
};

/** "In two hours": its first word is left to the day. */
const aheadAt = (tokens: Tokens, at: number, context: ReadContext): Item | null => {
  const ahead = hoursAheadAt(tokens, at, context);
  if (!ahead || ahead.next <= at + 1) return null;
  const clock: Clock = {
    hour: Math.floor(ahead.minutes / 60),
    minute: ahead.minutes % 60,
    half: null,
    next: ahead.next,
    strength: 'sure',
    full: true,
  };
  return { from: at + 1, to: ahead.next, part: null, a: clock, b: clock, sure: 0.9 };
};

/** "esta tarde": "esta" tells the day, and the word after it the part of it. */
const pointedPart = (tokens: Tokens, at: number, context: ReadContext): { value: PartOfDay; next: number } | null => {
  const part = timeWords[context.language].pointedParts.get(tokens[at]?.text ?? '');
  const before = tokens[at - 1];
  // "Lunes noche"; "lunes mañana" may be two days.
  const isOfDay = before?.lexeme.weekday !== undefined && tokens[at]?.gap === gap.space && part !== 'morning';
  return part !== undefined && (isOfDay || ['esta', 'esa', 'misma'].includes(before?.text ?? ''))
    ? { value: part, next: at + 1 }
    : null;
};

const partAt = (tokens: Tokens, at: number, context: ReadContext): Item | null => {
  const words = timeWords[context.language];
  const found = phraseAt(words.parts, tokens, at) ?? pointedPart(tokens, at, context);
  if (!found || words.greeting.has(tokens[at - 1]?.text ?? '')) return null;
  const half = halfOf[found.value];
  const clock = half === undefined ? null : clockAt(tokens, found.next, context.language, words);
  // "morning 11", "evening 5:30": the hour right after its part of the day; a bare one at the end of what is said.
  if (
    clock &&
    half !== undefined &&
    clock.half === null &&
    !clock.full &&
    ((tokens[found.next]?.gap ?? gap.stop) & gap.stop) === 0 &&
    (clock.strength === 'sure' || (!isInNumber(tokens, found.next, clock) && follows(tokens, clock.next, context)))
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
  if (isDayOfMonth(tokens, at, context)) return null;
  const announced = between || words.rangeFrom.has(head) || (head === 'del' && phraseAt(words.points, tokens, at + 1) !== null);
  const said = announced || !isAnnouncedOffset(tokens, at, context) ? endAt(tokens, announced ? at + 1 : at, context) : null;
  const a = said && between ? wholeHour(tokens, said, context) : said;
  const link = a && tokens[a.clock.next];
  if (!a || !link || link.kind === 'repair') return null;
  const hyphen = link.kind === 'numeral' && (link.gap & gap.hyphen) !== 0;
  const isLink =
    hyphen ||
    words.rangeTo.has(link.text) ||
    (link.text === 'al' && phraseAt(words.points, tokens, a.clock.next + 1) !== null) ||
    (between && words.rangeAnd.has(link.text)) ||
    words.or.has(link.text);
  const b = isLink ? endAt(tokens, hyphen ? a.clock.next : a.clock.next + 1, context) : null;
  if (!b || (b.clock.strength !== 'sure' && !isPlainEnd(tokens, b.clock.next, words))) return null;
  const sure = a.clock.strength === 'sure' || b.clock.strength === 'sure';
  const introduced = between || a.introduced || (announced && (sure || context.language === 'en')) || isWish(context);
  if (!sure && !introduced) return null;
  if (
    (hyphen && !sure && !announced && !isBesidePart(tokens, at, b.clock.next, context)) ||
    (words.or.has(link.text) && !areNear(a.clock, b.clock))
  )
    return null;
  return { from: at, to: b.clock.next, part: null, a: a.clock, b: b.clock, sure: sure ? 0.95 : 0.85 };
};

/** "Entre las cinco y seis": what "y" joins are the two ends, unless another "y" comes. */
const wholeHour = (tokens: Tokens, end: End, context: ReadContext): End => {
  const { rangeAnd, rangeTo, hourWords } = timeWords[context.language];
  const after = tokens[end.clock.next]?.text ?? '';
  // "Entre diez y diez y media": the last "y" is inside the second hour.
  const goesOn = (rangeAnd.has(after) || rangeTo.has(after)) && !hourWords.has(tokens[end.clock.next + 1]?.text ?? '');
  if (context.language !== 'es' || end.clock.minute === 0 || goesOn) return end;
  const start = end.clock.start;
  const hour = start === undefined ? null : hourOnly(tokens, start, 'es');
  return hour && tokens[hour.next]?.text === 'y' && endAt(tokens, hour.next + 1, context) ? { ...end, clock: hour } : end;
};

/** "at ten to four" is ten minutes before four. */
const isAnnouncedOffset = (tokens: Tokens, at: number, context: ReadContext): boolean => {
  const words = timeWords[context.language];
  const prefix = phraseAt(words.at, tokens, at);
  const clock = prefix && clockAt(tokens, prefix.next, context.language, words, true);
  return clock?.strength === 'sure' && words.to.has(tokens[prefix ? prefix.next + 1 : 0]?.text ?? '');
};

/** "Monday morning 6-8", "2-4 in the afternoon" */
const isBesidePart = (tokens: Tokens, from: number, to: number, context: ReadContext): boolean => {
  const { parts } = timeWords[context.language];
  return phraseAt(parts, tokens, from - 1)?.next === from || phraseAt(parts, tokens, to) !== null;
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

const isIntroduced = (tokens: Tokens, end: End, at: number, context: ReadContext): boolean =>
  end.introduced ||
  (context.language === 'en' ? follows(tokens, end.clock.next, context) : timeWords.es.the.has(tokens[at - 1]?.text ?? ''));

/** "at four", "4:00", "ten thirty", "the ten thirty", and "four or later". */
const singleAt = (tokens: Tokens, at: number, context: ReadContext): Item | null => {
  const words = timeWords[context.language];
  const prefix = phraseAt(words.at, tokens, at);
  const prefixed = prefix && clockInPart(tokens, prefix.next, context, true);
  const clock = prefixed ?? (isDayOfMonth(tokens, at, context) ? null : clockInPart(tokens, at, context));
  if (!clock) return null;
  const start = prefix && prefixed ? prefix.next : at;
  const open = orLaterAt(tokens, clock.next, context);
  const introduced =
    (start > at && isStrong(tokens, at, start, context) && !isCounted(tokens, at, clock, context)) ||
    (open !== null && isWish(context));
  if (!accepts(tokens, clock, start, context, introduced)) return null;
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

/** "About one table", "around five visits": how many, and no hour; "at" needs nothing after it. */
const isCounted = (tokens: Tokens, prefix: number, clock: Clock, context: ReadContext): boolean =>
  context.language === 'en' && clock.strength === 'bare' && tokens[prefix]?.text !== 'at' && !follows(tokens, clock.next, context);

/** "Four or later", "from four on". "Four on the 9th" goes on with the day. */
const orLaterAt = (tokens: Tokens, at: number, context: ReadContext): { value: 'after' | 'before'; next: number } | null => {
  const open = phraseAt(timeWords[context.language].orLater, tokens, at);
  if (!open || tokens[open.next - 1]?.text !== 'on') return open;
  const after = tokens[open.next];
  return after === undefined || (after.gap & (gap.comma | gap.stop)) !== 0 ? open : null;
};

type End = { clock: Clock & { start?: number }; introduced: boolean };

const endAt = (tokens: Tokens, start: number, context: ReadContext): End | null => {
  const words = timeWords[context.language];
  // "Entre las nueve y el mediodía"
  const at = tokens[start]?.text === 'el' && phraseAt(words.points, tokens, start + 1) ? start + 1 : start;
  const prefix = phraseAt(words.at, tokens, at);
  const introduced = prefix ? clockInPart(tokens, prefix.next, context) : null;
  if (prefix && introduced) return { clock: { ...introduced, start: prefix.next }, introduced: true };
  const clock = clockInPart(tokens, at, context);
  return clock && !isInNumber(tokens, at, clock) ? { clock: { ...clock, start: at }, introduced: false } : null;
};

/** An hour with the part of the day right after it: "nine in the morning", "las tres de la tarde". */
const clockInPart = (tokens: Tokens, at: number, context: ReadContext, announced = false): Clock | null => {
  const words = timeWords[context.language];
  const clock = clockAt(tokens, at, context.language, words, announced);
  const part = clock && clock.half === null ? phraseAt(words.parts, tokens, clock.next) : null;
  if (clock && part && ((tokens[clock.next]?.gap ?? 0) & gap.stop) === 0) {
    // "Doce y cuarto del mediodía"
    if (part.value === 'midday') return { ...clock, next: part.next, strength: 'sure' };
    // "A las siete de mañana": the word itself is the day's.
    if (isTomorrow(tokens, clock.next, part.next))
      return { ...clock, half: earlyHalf(clock), next: clock.next + 1, strength: 'sure' };
  }
  const half = part ? halfOf[part.value] : undefined;
  if (!clock || !part || half === undefined || ((tokens[clock.next]?.gap ?? 0) & gap.stop) !== 0) return clock;
  // "2 morning sessions", "1 evening": how many of them.
  if (context.language === 'en' && part.next === clock.next + 1 && clock.hour < firstHourOf(half, part.value)) return null;
  // "Las doce de la mañana" is noon.
  const isNoon = context.language === 'es' && half === 'am' && clock.hour === 12 && part.value === 'morning';
  return { ...clock, half: half === 'night' ? nightHalf(clock) : isNoon ? 'pm' : half, next: part.next, strength: 'sure' };
};

const isTomorrow = (tokens: Tokens, from: number, to: number): boolean =>
  to === from + 2 && tokens[from]?.text === 'de' && tokens[to - 1]?.text === 'mañana';

const earlyHalf = ({ hour, full }: Clock): 'am' | null => (!full && hour >= 5 && hour <= 11 ? 'am' : null);

/** The first hour that people name by its part of the day alone ("five morning"). */
const firstHourOf = (half: 'am' | 'pm' | 'night', part: PartOfDay): number =>
  half === 'am' ? 5 : part === 'evening' ? 4 : half === 'pm' ? 1 : 0;

export const nightHalf = (clock: Clock): 'am' | 'pm' => (clock.hour === 12 || clock.hour <= 4 ? 'am' : 'pm');

type Reader = (tokens: Tokens, at: number, context: ReadContext) => Item | null;

/** In order, each with the words that it may begin with beside numbers. */
const readers: { read: Reader; opens: (words: TimeWords) => ReadonlySet<string> }[] = [
  { read: aheadAt, opens: () => hoursAheadOpeners },
  {
    read: rangeAt,
    opens: ({ at, points, minutes, between, rangeFrom }) => openersOf(at, points, minutes, between, rangeFrom, ['del']),
  },
  { read: openAt, opens: ({ before, after }) => openersOf(before, after) },
  { read: singleAt, opens: ({ at, points, minutes }) => openersOf(at, points, minutes) },
  { read: partAt, opens: ({ parts, pointedParts }) => openersOf(parts, pointedParts) },
];
const every = readers.map(({ read }) => read);

const byWord = (words: TimeWords): ReadonlyMap<string, Reader[]> => {
  const table = new Map<string, Reader[]>();
  for (const { read, opens } of readers) for (const word of opens(words)) table.set(word, [...(table.get(word) ?? []), read]);
  return table;
};

const readersByWord = { en: byWord(timeWords.en), es: byWord(timeWords.es) };
