import type { Language } from '../domain/locale.ts';
import { daysAt } from './days-of-month.ts';
import type { DatePart, SaidDate } from './said-date.ts';
import { allParts, nothingSaid } from './said-date.ts';
import type { Token, Tokens } from './tokens.ts';
import { gap, phraseBook } from './tokens.ts';
import { writtenDate } from './written-dates.ts';
import { yearsAt } from './years.ts';

/** How freely to read: `bare` numbers may be month and day, `shortYears` may have two digits. */
export type DateLeniency = { bare: boolean; shortYears: boolean };

/** `steps` counts down; a date takes a few dozen. */
type Grammar = { tokens: Tokens; language: Language; leniency: DateLeniency; steps: number };

/** Longer searches are the text's fault: no date needs them. */
const maxSteps = 100;

/** A date with corrections has a handful of parts; the bound keeps hostile text linear. */
const maxParts = 8;

/** The fullest date that starts at a token, in words or digits. Null when nothing of a date is there. */
export const saidDateAt = (tokens: Tokens, at: number, language: Language, leniency: DateLeniency): SaidDate | null => {
  const token = tokens[at];
  if (!token || !canStart(token) || isOfOther(tokens, at)) return null;
  const grammar = { tokens, language, leniency, steps: maxSteps };
  const written = writtenDate(tokens, at, language);
  if (written && (written.year !== null || tokens[written.next]?.lexeme.month === undefined)) {
    return fullest(grammar, written.next, written, 2);
  }
  return fullest(grammar, at, { ...nothingSaid, next: at }, maxParts);
};

/** "$12", and the minutes of "12:30". */
const isOfOther = (tokens: Tokens, at: number): boolean => {
  const bits = tokens[at]?.gap ?? 0;
  return (bits & gap.currency) !== 0 || (bits === gap.colon && tokens[at - 1]?.kind === 'numeral');
};

const canStart = ({ kind, lexeme }: Token): boolean =>
  kind === 'numeral' ||
  (kind === 'word' &&
    (lexeme.month !== undefined ||
      lexeme.unit !== undefined ||
      lexeme.small !== undefined ||
      lexeme.tens !== undefined ||
      lexeme.ordinal !== undefined ||
      lexeme.thousand !== undefined));

const fullest = (grammar: Grammar, at: number, said: SaidDate, left: number): SaidDate | null => {
  const soFar = partsSaid(said) > 0 ? said : null;
  grammar.steps -= 1;
  const link = left === 0 || grammar.steps <= 0 ? null : skipLinks(grammar, at, said);
  if (!link) return soFar;
  const anew = link.repaired ? writtenDate(grammar.tokens, link.at, grammar.language) : null;
  // "9/2/1964, I mean, 9/1/1964": the date is said anew, and what it leaves out stands.
  if (anew)
    return fullest(
      grammar,
      anew.next,
      { ...anew, year: anew.year ?? said.year, twoDigits: anew.year === null ? said.twoDigits : anew.twoDigits, corrected: true },
      2,
    );
  const before: SaidDate = link.repaired ? { ...said, stale: allParts, corrected: true } : said;
  return extensions(grammar, link.at, before, link.of)
    .map((longer) => fullest(grammar, longer.next, longer, left - 1))
    .reduce(better, soFar);
};

const partsSaid = (said: SaidDate): number => Number(said.year !== null) + Number(said.month !== null) + Number(said.day !== null);

const better = (a: SaidDate | null, b: SaidDate | null): SaidDate | null => {
  if (!a || !b) return a ?? b;
  const more = partsSaid(b) - partsSaid(a);
  if (more !== 0) return more > 0 ? b : a;
  if (a.twoDigits !== b.twoDigits) return a.twoDigits ? b : a;
  return b.next > a.next ? b : a;
};

type Link = { at: number; repaired: boolean; of: boolean };

/** Neither corrections nor small words go on for longer between two parts. */
const maxLinkWords = 8;

/** "march [the] fourth [of] …": what may stand between parts. A comma may, the end of a sentence may not. */
const skipLinks = ({ tokens, language }: Grammar, from: number, said: SaidDate): Link | null => {
  if (partsSaid(said) === 0) return { at: from, repaired: false, of: false };
  const link = { at: from, repaired: false, of: false };
  for (let steps = 0; steps < maxLinkWords; steps += 1) {
    const token = tokens[link.at];
    if (!token || (link.at === from && (token.gap & gap.stop) !== 0 && token.kind !== 'repair' && !isAbbreviated(tokens, from)))
      return null;
    if (token.kind === 'repair') link.repaired = true;
    else if (linkWords[language].has(token.text)) link.of ||= phraseBook[language].of.has(token.text);
    else if (
      !(
        link.repaired &&
        phraseBook[language].copulas.has(token.text) &&
        token.kind === 'word' &&
        token.lexeme.unit === undefined &&
        token.lexeme.ordinal === undefined
      )
    )
      return link;
    link.at += 1;
  }
  return null;
};

/** "Oct. 2": the full stop ends an abbreviation. */
const isAbbreviated = (tokens: Tokens, at: number): boolean => {
  const before = tokens[at - 1];
  if (before?.lexeme.month !== undefined) return tokens[at]?.kind === 'numeral';
  // "16. Nov. 2026"
  return before?.kind === 'numeral' && tokens[at]?.lexeme.month !== undefined && tokens[at + 1]?.text.length === 4;
};

const linkWords: Record<Language, Set<string>> = {
  en: new Set(['the', 'of', 'in', 'and', 'year', 'day', 'on', 'a', 'slash', 'dash', 'month']),
  es: new Set(['el', 'de', 'del', 'en', 'año', 'dia', 'y', 'los', 'mes', 'diagonal', 'guion', 'd', 'do']),
};

const isOpen = (said: SaidDate, part: DatePart): boolean => said[part] === null || said.stale.has(part);

const fresh = (stale: ReadonlySet<DatePart>, part: DatePart): ReadonlySet<DatePart> =>
  stale.has(part) ? new Set([...stale].filter((other) => other !== part)) : stale;

const extensions = (grammar: Grammar, at: number, said: SaidDate, of: boolean): SaidDate[] => {
  const month = grammar.tokens[at]?.lexeme.month;
  if (month !== undefined && (isOpen(said, 'month') || isBareMonth(said))) return [withNamedMonth(said, month, at + 1)];
  return [...bareMonths(grammar, at, said, of), ...days(grammar, at, said, of), ...years(grammar, at, said)];
};

/** "four march": what was taken for a month was the day. */
const isBareMonth = (said: SaidDate): boolean => !said.explicit && said.day === null;

const withNamedMonth = (said: SaidDate, month: number, next: number): SaidDate => ({
  ...said,
  month,
  ...(isOpen(said, 'month') ? {} : { day: said.month }),
  stale: fresh(said.stale, 'month'),
  next,
  explicit: true,
});

/** "three four nineteen eighty": the month comes first, unless "of" tells otherwise ("cuatro del tres"). */
const bareMonths = ({ tokens, language, leniency }: Grammar, at: number, said: SaidDate, of: boolean): SaidDate[] => {
  if (!leniency.bare || said.explicit || !isOpen(said, 'month') || (said.day !== null && !of && said.stale.size === 0)) return [];
  return daysAt(tokens, at, language)
    .filter((month) => month.value <= 12 && (!month.ordinal || (of && said.ordinal)))
    .map((month) => ({ ...said, month: month.value, stale: fresh(said.stale, 'month'), next: month.next }));
};

const days = ({ tokens, language, leniency }: Grammar, at: number, said: SaidDate, of: boolean): SaidDate[] => {
  if (!isOpen(said, 'day') || (of && !said.explicit && said.month !== null)) return [];
  // Nobody says month, short year and day in numbers alone.
  if (!said.explicit && said.twoDigits && !said.corrected) return [];
  return daysAt(tokens, at, language)
    .filter((day) => said.explicit || leniency.bare || day.ordinal || monthFollows(tokens, day.next, language))
    .map((day) => ({ ...said, day: day.value, ordinal: day.ordinal, stale: fresh(said.stale, 'day'), next: day.next }));
};

/** "4 [of] March" */
const monthFollows = (tokens: Tokens, at: number, language: Language): boolean =>
  tokens[phraseBook[language].of.has(tokens[at]?.text ?? '') || (language === 'es' && tokens[at]?.text === 'do') ? at + 1 : at]
    ?.lexeme.month !== undefined;

/** The largest day of a month: a two-digit number above it can only be a year. */
const largestDay = 31;

const years = ({ tokens, language, leniency }: Grammar, at: number, said: SaidDate): SaidDate[] => {
  if (!isOpen(said, 'year')) return [];
  return yearsAt(tokens, at, language)
    .filter((year) => !year.twoDigits || (said.month !== null && (leniency.shortYears || year.year > largestDay)))
    .filter((year) => !isClockTime(tokens, year.next))
    .map((year) => ({ ...said, year: year.year, twoDigits: year.twoDigits, stale: fresh(said.stale, 'year'), next: year.next }));
};

/** "December 3rd, 10 am" has no year 2010. */
const isClockTime = (tokens: Tokens, at: number): boolean => {
  const token = tokens[at];
  return (
    token !== undefined && (token.text === 'am' || token.text === 'pm' || token.text === "o'clock" || (token.gap & gap.colon) !== 0)
  );
};
