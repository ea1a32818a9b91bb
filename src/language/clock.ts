import type { Language } from '../domain/locale.ts';
import type { Clock } from './clock-hours.ts';
import { hourOnly } from './clock-hours.ts';
import { phraseAt } from './lexicon.ts';
import { continues, readNumber } from './numbers.ts';
import type { TimeWords } from './time-words.ts';
import type { Token, Tokens } from './tokens.ts';
import { gap } from './tokens.ts';

export type { Clock } from './clock-hours.ts';

/** "37.1": what comes after the point is no hour. */
const isFraction = (tokens: Tokens, at: number): boolean =>
  tokens[at]?.gap === gap.dot && tokens[at]?.kind === 'numeral' && tokens[at - 1]?.kind === 'numeral';

/** "$12", and the "3" of "id=~3am3io": part of something else. */
const isOfOther = (tokens: Tokens, at: number): boolean => {
  const token = tokens[at];
  if (token?.kind !== 'numeral') return false;
  const [letters, more] = [tokens[at + 1], tokens[at + 2]];
  const isInCode =
    letters?.kind === 'word' && letters.gap === 0 && more?.kind === 'numeral' && more.gap === 0 && letters.text !== 'h';
  return (token.gap & gap.currency) !== 0 || isInCode;
};

/** A clock time that starts at a token; `announced`: "at" stands before it. "4:00", "four thirty", "half past two", "las cuatro y media", "quarter to five pm", "noon". */
export const clockAt = (tokens: Tokens, at: number, language: Language, words: TimeWords, announced = false): Clock | null => {
  if (isFraction(tokens, at) || isOfOther(tokens, at)) return null;
  const clock =
    pointAt(tokens, at, words) ??
    offsetAt(tokens, at, language, words, announced) ??
    writtenAt(tokens, at) ??
    spokenAt(tokens, at, language, words);
  if (!clock || clock.hour > 24 || clock.minute > 59) return null;
  return withHalf(tokens, clock, words);
};

const pointAt = (tokens: Tokens, at: number, words: TimeWords): Clock | null => {
  const point = phraseAt(words.points, tokens, at);
  return point && { hour: point.value / 60, minute: 0, half: null, next: point.next, strength: 'sure', full: true };
};

/** "half past two", "quarter to five", "ten to six", "cuarto para las cinco". */
const offsetAt = (tokens: Tokens, at: number, language: Language, words: TimeWords, announced: boolean): Clock | null => {
  const named = phraseAt(words.minutes, tokens, at);
  const offset = named ? { minutes: named.value, next: named.next } : countedOffset(tokens, at, language, words, announced);
  if (!offset) return null;
  const hourAt = words.the.has(tokens[offset.next]?.text ?? '') ? offset.next + 1 : offset.next;
  const isCounted = words.minuteNoun.has(tokens[offset.next - 2]?.text ?? '');
  const hour =
    writtenAt(tokens, hourAt) ?? (isCounted ? hourAndMinutes(tokens, hourAt, language) : hourOnly(tokens, hourAt, language));
  if (!hour || (hour.minute !== 0 && !isCounted)) return null;
  const total = hour.hour * 60 + hour.minute + offset.minutes;
  if (total < 0) return { ...hour, hour: 23, minute: 60 + total, strength: 'sure' };
  return { ...hour, hour: Math.floor(total / 60) || (hour.hour === 0 ? 0 : 12), minute: total % 60, strength: 'sure' };
};

/** "Three minutes to five thirty". */
const hourAndMinutes = (tokens: Tokens, at: number, language: Language): Clock | null => {
  const hour = hourOnly(tokens, at, language);
  const minutes = hour && minutesAt(tokens, hour.next, language);
  return minutes ? { ...hour, minute: minutes.value, next: minutes.next } : hour;
};

const countedOffset = (
  tokens: Tokens,
  at: number,
  language: Language,
  words: TimeWords,
  announced: boolean,
): { minutes: number; next: number } | null => {
  const number = readNumber(tokens, at, language);
  if (!number || number.value < 1 || number.value > 59) return null;
  const noun = words.minuteNoun.has(tokens[number.next]?.text ?? '');
  const relation = tokens[noun ? number.next + 1 : number.next];
  if (!relation || relation.gap !== gap.space) return null;
  // "two to four" is a range: without "minutes" only the usual numbers of minutes count.
  if (!noun && number.value % 5 !== 0) return null;
  if (!noun && (relation.text === 'after' || relation.text === 'before' || relation.text === 'of')) return null;
  // "cinco para las cuatro"
  if (!noun && language === 'es' && !words.the.has(tokens[number.next + 1]?.text ?? '')) return null;
  // "veinte a las tres": no range begins at eight in the evening and ends at three.
  if (!noun && language === 'es' && relation.text === 'a' && !isTwentyBefore(number.value)) return null;
  const next = (noun ? number.next + 1 : number.next) + 1;
  if (words.past.has(relation.text)) return { minutes: number.value, next };
  // "Cinco minutos antes de las tres"
  const side = noun && language === 'es' && tokens[next]?.text === 'de' ? esSides.get(relation.text) : undefined;
  if (side !== undefined) return { minutes: side * number.value, next: next + 1 };
  if (!words.to.has(relation.text)) return null;
  // "ten to eleven" may be a range of an hour, "at ten to eleven" hardly; "from" and "between" are read as ranges before this.
  return noun ||
    language === 'es' ||
    relation.text !== 'to' ||
    number.value >= 13 ||
    announced ||
    isFiveBefore(tokens, number, next, language)
    ? { minutes: -number.value, next }
    : null;
};

const esSides: ReadonlyMap<string, number> = new Map([
  ['antes', -1],
  ['despues', 1],
]);

const isTwentyBefore = (minutes: number): boolean => minutes === 20 || minutes === 25;

/** "Five to four": as a range it would end before it begins. */
const isFiveBefore = (tokens: Tokens, { value }: { value: number }, at: number, language: Language): boolean => {
  const hour = value === 5 ? hourOnly(tokens, at, language) : null;
  return hour !== null && hour.hour >= 1 && hour.hour <= 5;
};

/** "4:00", "16:30", "8.30 pm", "4:00:00". */
const writtenAt = (tokens: Tokens, at: number): Clock | null => {
  const hour = tokens[at];
  const french = tokens[at + 1]?.text === 'h' && tokens[at + 1]?.gap === 0 && tokens[at + 2]?.gap === 0;
  const minute = tokens[french ? at + 2 : at + 1];
  if (hour?.kind !== 'numeral' || minute?.kind !== 'numeral' || hour.text.length > 2 || minute.text.length !== 2) return null;
  const isColon = (minute.gap & gap.colon) !== 0 && (minute.gap & ~(gap.colon | gap.space)) === 0;
  // "7h01", as recognisers of Spanish write it.
  if (french) return { ...hourAndMinute(hour, minute), next: at + 3 };
  if (!isColon && !(minute.gap === gap.dot && isHalf(tokens, at + 2))) return null;
  const seconds = tokens[at + 2];
  const next = isColon && seconds?.kind === 'numeral' && seconds.gap === gap.colon ? at + 3 : at + 2;
  return { ...hourAndMinute(hour, minute), next };
};

const hourAndMinute = (hour: Token, minute: Token): Omit<Clock, 'next'> => ({
  hour: Number(hour.text),
  minute: Number(minute.text),
  half: null,
  strength: 'sure',
  full: isFull(hour.text),
});

const isHalf = (tokens: Tokens, at: number): boolean => afterDotted.has(tokens[at]?.text ?? '');
const afterDotted: ReadonlySet<string> = new Set(['am', 'pm', 'h', 'hs', 'hrs', 'horas']);

const isFull = (hour: string): boolean => Number(hour) > 12 || Number(hour) === 0 || (hour.length === 2 && hour.startsWith('0'));

/** "Four thirty", "four oh five", "10 30", "cuatro y media", "cinco menos cuarto", "four". */
const spokenAt = (tokens: Tokens, at: number, language: Language, words: TimeWords): Clock | null => {
  const compact = compactAt(tokens, at, words) ?? bareCompactAt(tokens, at);
  if (compact) return compact;
  const hour = hourOnly(tokens, at, language);
  if (!hour || isOrdinal(tokens, at)) return null;
  const oclock = phraseAt(words.oclock, tokens, hour.next);
  if (oclock) return { ...hour, next: oclock.next, strength: 'sure' };
  if (isHoursOfDay(tokens, at, hour))
    return withMinutesAfter(tokens, { ...hour, next: hour.next + 1, strength: 'sure', full: true }, words);
  const minutes = language === 'es' ? spanishMinutes(tokens, hour.next, words) : null;
  if (minutes) {
    const total = hour.hour * 60 + minutes.value;
    return {
      ...hour,
      hour: Math.floor(total / 60) || 12,
      minute: ((total % 60) + 60) % 60,
      next: minutes.next,
      strength: minutes.value % 15 === 0 ? 'sure' : 'pair',
    };
  }
  const plain = minutesAt(tokens, hour.next, language);
  if (!plain && isPronoun(tokens, at) && !phraseAt(words.halves, tokens, hour.next)) return null;
  return plain ? { ...hour, minute: plain.value, next: plain.next, strength: 'pair' } : hour;
};

/** "Las ocho horas", "dieciséis horas": the hour of the day; "tres horas" is how long. */
const isHoursOfDay = (tokens: Tokens, at: number, { hour, next, full }: Clock): boolean =>
  tokens[next]?.text === 'horas' && (tokens[at - 1]?.text === 'las' || (full && hour > 12 && hour < 24));

/** "Quince horas con treinta minutos". */
const withMinutesAfter = (tokens: Tokens, clock: Clock, words: TimeWords): Clock => {
  const said = spanishMinutes(tokens, clock.next, words) ?? minutesAt(tokens, clock.next, 'es');
  if (!said || said.value < 0) return clock;
  const noun = words.minuteNoun.has(tokens[said.next]?.text ?? '');
  return { ...clock, minute: said.value, next: noun ? said.next + 1 : said.next };
};

/** "The morning one", "the one in the afternoon": no hour. */
const isPronoun = (tokens: Tokens, at: number): boolean => {
  const before = tokens[at - 1];
  return (
    tokens[at]?.text === 'one' && before !== undefined && (beforePronoun.has(before.text) || before.lexeme.weekday !== undefined)
  );
};
const beforePronoun: ReadonlySet<string> = new Set(
  'the that this which any another other each every morning afternoon evening night early earlier late later earliest latest first second third last next new only either no'.split(
    ' ',
  ),
);

/** "930 am": a recogniser's way to write it. */
const compactAt = (tokens: Tokens, at: number, words: TimeWords): Clock | null => {
  const token = tokens[at];
  if (token?.kind !== 'numeral' || token.text.length < 3 || token.text.length > 4 || !phraseAt(words.halves, tokens, at + 1))
    return null;
  const hour = Number(token.text.slice(0, -2));
  return hour >= 1 && hour <= 12
    ? { hour, minute: Number(token.text.slice(-2)), half: null, next: at + 1, strength: 'sure', full: false }
    : null;
};

/** "530", "1515": hour and minutes without a colon; only in a clinic's day, and only where the words around want a time. */
const bareCompactAt = (tokens: Tokens, at: number): Clock | null => {
  const token = tokens[at];
  if (token?.kind !== 'numeral' || token.text.length < 3 || token.text.length > 4 || tokens[at + 1]?.gap === 0) return null;
  const [hour, minute] = [Number(token.text.slice(0, -2)), Number(token.text.slice(-2))];
  const plausible =
    hour >= (token.text.length === 4 && !token.text.startsWith('0') ? 10 : 1) && hour <= 23 && minute <= 59 && minute % 5 === 0;
  return plausible ? { hour, minute, half: null, next: at + 1, strength: 'bare', full: isFull(token.text.slice(0, -2)) } : null;
};

const isOrdinal = (tokens: Tokens, at: number): boolean => {
  const after = tokens[at + 1];
  return (
    tokens[at]?.kind === 'numeral' &&
    after?.gap === 0 &&
    !['am', 'pm', 'h', 'hr', 'hs', 'hrs', 'ish', 'a', 'p'].includes(after.text)
  );
};

/** "Nine-thirty"; "nine-ten" may be a range. */
const isUsualMinute = ({ tens, small }: Tokens[number]['lexeme']): boolean => tens !== undefined || small === 15;

/** Ten to fifty-nine, or "oh five". */
const minutesAt = (tokens: Tokens, at: number, language: Language): { value: number; next: number } | null => {
  const token = tokens[at];
  if (!continues(token) || ((token.gap & gap.dot) !== 0 && Number(token.text) % 5 !== 0)) return null;
  if ((token.gap & gap.hyphen) !== 0 && (token.kind === 'numeral' || !isUsualMinute(token.lexeme))) return null;
  if (token.lexeme.unit === 0) {
    const unit = tokens[at + 1]?.lexeme.unit;
    return unit !== undefined && unit > 0 ? { value: unit, next: at + 2 } : null;
  }
  if (token.kind === 'numeral' && token.text.length !== 2) return null;
  const number = readNumber(tokens, at, language);
  const isWritten = token.kind === 'numeral';
  return number && number.value <= 59 && (number.value >= 10 || isWritten) && !isOrdinal(tokens, at) ? number : null;
};

/** "y media", "y cuarto", "y diez", "menos cuarto", "menos diez"; minutes after the hour, or before it as a negative number. */
const spanishMinutes = (tokens: Tokens, at: number, words: TimeWords): { value: number; next: number } | null => {
  const sign = tokens[at]?.text === 'y' || tokens[at]?.text === 'con' ? 1 : tokens[at]?.text === 'menos' ? -1 : 0;
  if (sign === 0) return null;
  const named = words.hourWords.get(tokens[at + 1]?.text ?? '');
  if (named !== undefined) return { value: sign * named, next: at + 2 };
  const number = readNumber(tokens, at + 1, 'es');
  if (!number || number.value < 1 || number.value > 59) return null;
  // "Cinco y dos" may be a list; "cinco y dos de la tarde" is a time.
  return number.value >= 5 || sign < 0 || phraseAt(words.parts, tokens, number.next)
    ? { value: sign * number.value, next: number.next }
    : null;
};

const withHalf = (tokens: Tokens, clock: Clock, words: TimeWords): Clock => {
  const touching = tokens[clock.next];
  // "9a", "9p"
  if (touching?.gap === 0 && (touching.text === 'a' || touching.text === 'p') && tokens[clock.next - 1]?.kind === 'numeral')
    return { ...clock, half: touching.text === 'a' ? 'am' : 'pm', next: clock.next + 1, strength: 'sure' };
  const half = phraseAt(words.halves, tokens, clock.next);
  if (!half || (tokens[clock.next]?.gap ?? gap.stop) > gap.comma) return clock;
  return { ...clock, half: half.value as 'am' | 'pm', next: half.next, strength: 'sure' };
};
