import type { Language } from '../domain/locale.ts';
import { continues, readNumber, readOrdinal } from './numbers.ts';
import type { Token, Tokens } from './tokens.ts';
import { gap, phraseBook } from './tokens.ts';
import { yearsAt } from './years.ts';

/** Parts of a date as they were said. */
export type SaidDate = {
  year: number | null;
  twoDigits: boolean;
  month: number | null;
  day: number | null;
  next: number;
  corrected: boolean;
  /** The month was named, or the form (3/4/1980) can be nothing but a date. */
  explicit: boolean;
  /** The day was an ordinal ("the fourth"). */
  ordinal: boolean;
};

/** How freely to read: `bare` numbers may be month and day, `shortYears` may have two digits. */
export type DateLeniency = { bare: boolean; shortYears: boolean };

const nothing = { year: null, twoDigits: false, month: null, day: null, corrected: false, explicit: false, ordinal: false };

/** The fullest date that starts at a token, in words or digits. Null when nothing of a date is there, or what is there is no date. */
export const saidDateAt = (tokens: Tokens, at: number, language: Language, leniency: DateLeniency): SaidDate | null => {
  const token = tokens[at];
  if (!token || token.kind === 'repair') return null;
  const written = writtenDate(tokens, at);
  if (written && (written.year !== null || !continuesDate(tokens, written.next))) return written;
  return best(tokens, at, language, leniency, { ...nothing, next: at }, maxParts) ?? written;
};

const continuesDate = (tokens: Tokens, at: number): boolean => tokens[at]?.lexeme.month !== undefined;

/** A date with corrections has a handful of parts; the bound keeps hostile text linear. */
const maxParts = 8;

const best = (
  tokens: Tokens,
  at: number,
  language: Language,
  leniency: DateLeniency,
  said: SaidDate,
  left: number,
): SaidDate | null => {
  const link = skipLinks(tokens, at, language, said);
  let winner: SaidDate | null = isDate(said) ? said : null;
  if (!link || left === 0) return winner;
  for (const extended of extensions(tokens, link.at, language, leniency, said, link.repaired, link.of)) {
    winner = better(winner, best(tokens, extended.next, language, leniency, extended, left - 1));
  }
  return winner;
};

const isDate = (said: SaidDate): boolean => said.month !== null || said.day !== null || said.year !== null;

const partsSaid = (said: SaidDate): number => Number(said.year !== null) + Number(said.month !== null) + Number(said.day !== null);

const better = (a: SaidDate | null, b: SaidDate | null): SaidDate | null => {
  if (!a || !b) return a ?? b;
  const more = partsSaid(b) - partsSaid(a);
  if (more !== 0) return more > 0 ? b : a;
  if (a.twoDigits !== b.twoDigits) return a.twoDigits ? b : a;
  return b.next > a.next ? b : a;
};

type Link = { at: number; repaired: boolean; of: boolean };

/** "march [the] fourth [of] …": what may stand between parts. A comma may, the end of a sentence may not. */
const skipLinks = (tokens: Tokens, from: number, language: Language, said: SaidDate): Link | null => {
  const started = isDate(said);
  let at = from;
  let repaired = false;
  let of = false;
  for (let steps = 0; steps < 8; steps += 1) {
    const token = tokens[at];
    if (!token) return null;
    if (started && at === from && (token.gap & gap.stop) !== 0 && (token.gap & gap.hyphen) === 0 && !abbreviated(tokens, at))
      return null;
    if (token.kind === 'repair') repaired = started;
    else if (linkWords[language].has(token.text) && (started || linkWords[language] === linkWords.es || token.text === 'the'))
      of ||= phraseBook[language].of.has(token.text);
    else if (repaired && phraseBook[language].copulas.has(token.text) && token.lexeme.unit === undefined && token.kind === 'word')
      of = false;
    else break;
    at += 1;
  }
  if (!started && at > from) return null;
  return { at, repaired, of };
};

/** "Oct. 2": the full stop ends an abbreviation. */
const abbreviated = (tokens: Tokens, at: number): boolean => {
  const before = tokens[at - 1];
  return before?.lexeme.month !== undefined && before.text.length <= 4;
};

const linkWords: Record<Language, Set<string>> = {
  en: new Set(['the', 'of', 'in', 'and', 'year', 'day', 'on', 'a', 'slash', 'dash', 'month']),
  es: new Set(['el', 'de', 'del', 'en', 'año', 'dia', 'y', 'los', 'mes', 'diagonal', 'guion', 'd']),
};

const extensions = (
  tokens: Tokens,
  at: number,
  language: Language,
  leniency: DateLeniency,
  said: SaidDate,
  repaired: boolean,
  of: boolean,
): SaidDate[] => {
  const token = tokens[at];
  if (!token) return [];
  const free = (part: number | null): boolean => part === null || repaired;
  const corrected = said.corrected || repaired;
  const found: SaidDate[] = [];
  if (token.lexeme.month !== undefined && (free(said.month) || (!said.explicit && said.day === null))) {
    found.push({
      ...said,
      month: token.lexeme.month,
      next: at + 1,
      corrected,
      explicit: true,
      ...(said.month !== null && !repaired ? { day: said.month } : {}),
    });
    return found;
  }
  if (free(said.month) && leniency.bare && !said.explicit) found.push(...bareMonths(tokens, at, language, said, corrected, of));
  if (free(said.day))
    found.push(
      ...daysAt(tokens, at, language)
        .filter((day) => said.explicit || leniency.bare || day.ordinal || repaired)
        .map((day) => ({ ...said, day: day.value, ordinal: day.ordinal, next: day.next, corrected })),
    );
  if (free(said.year)) found.push(...yearExtensions(tokens, at, language, leniency, said, corrected));
  return found;
};

/** "three four nineteen eighty": the month comes first, unless "of" tells otherwise ("cuatro del tres"). */
const bareMonths = (
  tokens: Tokens,
  at: number,
  language: Language,
  said: SaidDate,
  corrected: boolean,
  of: boolean,
): SaidDate[] => {
  if (said.day !== null && !of && !(corrected && said.month !== null)) return [];
  return daysAt(tokens, at, language)
    .filter((month) => month.value <= 12 && !month.ordinal)
    .map((month) => ({ ...said, month: month.value, next: month.next, corrected }));
};

const yearExtensions = (
  tokens: Tokens,
  at: number,
  language: Language,
  leniency: DateLeniency,
  said: SaidDate,
  corrected: boolean,
): SaidDate[] =>
  yearsAt(tokens, at, language)
    .filter((year) => !year.twoDigits || (said.month !== null && (leniency.shortYears || year.year > 31)))
    .filter((year) => !isClockTime(tokens, year.next))
    .map((year) => ({ ...said, year: year.year, twoDigits: year.twoDigits, next: year.next, corrected }));

/** "December 3rd, 10 am" has no year 2010. */
const isClockTime = (tokens: Tokens, at: number): boolean => {
  const token = tokens[at];
  return (
    token !== undefined && (token.text === 'am' || token.text === 'pm' || token.text === "o'clock" || (token.gap & gap.colon) !== 0)
  );
};

type DayReading = { value: number; next: number; ordinal: boolean };

/** The ways to read a day of the month; "twenty two" is 22, or 20 before "two thousand". */
const daysAt = (tokens: Tokens, at: number, language: Language): DayReading[] => {
  const ordinal = readOrdinal(tokens, at);
  if (ordinal) return ordinal.value <= 31 ? [{ ...ordinal, ordinal: true }] : [];
  const token = tokens[at];
  if (!token || !standsAlone(tokens, at)) return [];
  if (token.lexeme.unit === 0) return zeroDay(tokens, at);
  const number = readNumber(tokens, at, language);
  const readings: DayReading[] = [];
  if (number && number.value >= 1 && number.value <= 31 && !(token.kind === 'numeral' && token.text.length > 2))
    readings.push({ value: number.value, next: number.next, ordinal: false });
  if (token.lexeme.tens !== undefined && token.lexeme.tens <= 30 && number && number.next > at + 1)
    readings.push({ value: token.lexeme.tens, next: at + 1, ordinal: false });
  return readings;
};

/** A number that runs on into a clock time or letters is no day. */
const standsAlone = (tokens: Tokens, at: number): boolean => {
  const after = tokens[at + 1];
  return after === undefined || (after.gap & gap.colon) === 0 || tokens[at]?.kind !== 'numeral';
};

const zeroDay = (tokens: Tokens, at: number): DayReading[] => {
  const unit: Token | undefined = tokens[at + 1];
  const value = continues(unit) ? (unit.lexeme.unit ?? 0) : 0;
  return value > 0 ? [{ value, next: at + 2, ordinal: false }] : [];
};

/** "1/5/1990", "3-4-80", "1990-01-05", "3/4". Month first where both orders are possible, in Spanish too: US recognisers write it so. */
const writtenDate = (tokens: Tokens, at: number): SaidDate | null => {
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

const written = { ...nothing, explicit: true };

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
