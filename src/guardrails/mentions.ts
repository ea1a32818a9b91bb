import { linesOf } from '../domain/line.ts';
import type { Language } from '../domain/locale.ts';
import type { Span } from '../domain/slots.ts';
import { fold } from '../domain/words.ts';
import { symbolsOf } from './spoken-digits.ts';

/** Days, times, amounts and numbers as a written reply tells them. `sentence` counts the sentences of the text. */
export type DateMention = { month: number; day: number; year: number | null; span: Span; sentence: number };
/** `hours` of a 24-hour clock: two where the text does not tell which half of the day. */
export type TimeMention = { hours: number[]; minute: number; span: Span; sentence: number };

const months: Record<Language, string[]> = {
  en: 'january february march april may june july august september october november december'.split(' '),
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
};
const shortMonths = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const weekdayNames: Record<Language, string[]> = {
  en: 'sunday monday tuesday wednesday thursday friday saturday'.split(' '),
  es: 'domingo lunes martes miercoles jueves viernes sabado'.split(' '),
};

const sentenceAt = (text: string, at: number): number => (text.slice(0, at).match(/[.!?;](?=\s)/g) ?? []).length;
const spanOf = (match: RegExpMatchArray): Span => [match.index ?? 0, (match.index ?? 0) + match[0].length];

const monthPattern = `(${[...months.en, ...months.es].join('|')}|(?:${shortMonths.join('|')})\\b\\.?)`;
const dayNumber = '(\\d{1,2}|first|primero)(?:st|nd|rd|th|º)?';
const monthFirst = new RegExp(`\\b${monthPattern} ${dayNumber}(?!\\d|:)(?:,? (?:de |del )?(\\d{4}))?`, 'g');
const dayFirst = new RegExp(`\\b${dayNumber} (?:of |de )?${monthPattern}(?:,? (?:de |del )?(\\d{4}))?`, 'g');
const isoDate = /\b(\d{4})-(\d{2})-(\d{2})\b/g;
const slashed = /\b(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2}))?\b/g;

const monthOf = (name: string): number => {
  const short = name.replace('.', '');
  const at = [months.en, months.es, shortMonths].map((names) => names.indexOf(short)).find((index) => index >= 0);
  return (at ?? -1) + 1;
};
const dayOf = (day: string): number => (/^\d/.test(day) ? Number(day) : 1);

/** Month and day, in words or in figures; figures are of the United States, the month first. */
export const datesIn = (text: string, _language: Language): DateMention[] => {
  const folded = fold(text);
  const at = (match: RegExpMatchArray) => ({ span: spanOf(match), sentence: sentenceAt(text, match.index ?? 0) });
  const found = [
    ...[...folded.matchAll(dayFirst)].map((match) => ({
      ...at(match),
      month: monthOf(match[2] ?? ''),
      day: dayOf(match[1] ?? ''),
      year: match[3] ? Number(match[3]) : null,
    })),
    ...[...folded.matchAll(monthFirst)].map((match) => ({
      ...at(match),
      month: monthOf(match[1] ?? ''),
      day: dayOf(match[2] ?? ''),
      year: match[3] ? Number(match[3]) : null,
    })),
    ...[...folded.matchAll(isoDate)].map((match) => ({
      ...at(match),
      month: Number(match[2]),
      day: Number(match[3]),
      year: Number(match[1]),
    })),
    ...[...folded.matchAll(slashed)].map((match) => ({
      ...at(match),
      month: Number(match[1]),
      day: Number(match[2]),
      year: match[3] ? fullYear(Number(match[3])) : null,
    })),
  ];
  // "Friday the 4 March 5": of two that share words the first counts, and the rest of the other is a number without proof.
  return found
    .sort((a, b) => a.span[0] - b.span[0])
    .filter((one, index, all) => index === 0 || one.span[0] >= (all[index - 1]?.span[1] ?? 0));
};

const fullYear = (year: number): number => (year >= 100 ? year : year > 50 ? 1900 + year : 2000 + year);

export const weekdaysIn = (text: string, language: Language): { weekday: number; span: Span; sentence: number }[] =>
  [...fold(text).matchAll(/\p{L}+/gu)].flatMap((match) => {
    const word = match[0];
    const weekday = weekdayNames[language].findIndex((name) => name === word || `${name}s` === word);
    return weekday < 0 ? [] : [{ weekday, span: spanOf(match), sentence: sentenceAt(text, match.index) }];
  });

const halves = '(?: ?([ap]\\. ?m\\.|[ap] ?m\\b))';
const partsOfDay = '(?: (?:in the|de la|del|at) (morning|afternoon|evening|night|mañana|tarde|noche|madrugada|mediodia))';
const clock = new RegExp(`\\b(\\d{1,2})(?::(\\d{2}))(?:${halves}|${partsOfDay})?|\\b(\\d{1,2})(?:${halves}|${partsOfDay})`, 'g');
const atHour = /\b(?:at|las|la) (\d{1,2})\b(?![:/\d]|,\d| (?:of|de) \p{L}+ |-\d)/gu;
const namedHours = /\b(noon|midnight|mediodia|medianoche)\b/g;

export const timesIn = (text: string, _language: Language): TimeMention[] => {
  const folded = fold(text);
  const at = (match: RegExpMatchArray) => ({ span: spanOf(match), sentence: sentenceAt(text, match.index ?? 0) });
  const clocks = [...folded.matchAll(clock)].map((match) => ({
    ...at(match),
    hours: hoursOf(Number(match[1] ?? match[5]), match[3] ?? match[6] ?? match[4] ?? match[7] ?? null),
    minute: Number(match[2] ?? 0),
  }));
  const within = ({ span }: { span: Span }): boolean => !clocks.some((one) => span[0] < one.span[1] && one.span[0] < span[1]);
  const hours = [...folded.matchAll(atHour)].map((match) => ({ ...at(match), hours: hoursOf(Number(match[1]), null), minute: 0 }));
  const named = [...folded.matchAll(namedHours)]
    .filter((match) => !/(?:del|de la) $/.test(folded.slice(0, match.index)))
    .map((match) => ({ ...at(match), hours: [/^m(?:idn|edian)/.test(match[0]) ? 0 : 12], minute: 0 }));
  return [...clocks, ...hours.filter(within), ...named.filter(within)].sort((a, b) => a.span[0] - b.span[0]);
};

const morning = /^(?:a|morning|mañana|madrugada)/;

const hoursOf = (hour: number, half: string | null): number[] => {
  if (hour > 12 || hour === 0) return [hour];
  const [early, late] = hour === 12 ? [0, 12] : [hour, hour + 12];
  if (half === null) return [early, late];
  if (half === 'noche' || half === 'night') return [late, early];
  return [morning.test(half) && !half.startsWith('afternoon') ? early : late];
};

const amount = /\$ ?(\d[\d,]*)(?:\.(\d{2}))?(?!\d)|\b(\d[\d,]*)(?:\.(\d{2}))? ?(?:dollars|dolares|bucks|usd)\b/g;

export const moneyIn = (text: string): { cents: number; span: Span }[] =>
  [...fold(text).matchAll(amount)].map((match) => ({
    cents: Number((match[1] ?? match[3] ?? '').replaceAll(',', '')) * 100 + Number(match[2] ?? match[4] ?? 0),
    span: spanOf(match),
  }));

/** Words that are an article more often than a number. */
const alone = new Set(['one', 'un', 'una', 'uno', 'oh', 'a', 'second', 'i', 'y', 'o', 'e']);

/** Numbers in figures ("(206) 555-0142" is one) and in words, as their digits. */
export const numbersIn = (text: string): { digits: string; span: Span }[] => {
  const figures = [...text.matchAll(/\(?\d(?:[\d,]|[-.() ]{1,2}(?=\d))*/g)].map((match) => ({
    digits: match[0].replace(/\D/g, ''),
    span: spanOf(match),
  }));
  return [...figures, ...spelledIn(text)];
};

const spelledIn = (text: string): { digits: string; span: Span }[] => {
  const { tokens } = linesOf(text).full;
  const symbols = symbolsOf(tokens);
  const found: { digits: string; span: Span }[] = [];
  for (let from = 0; from < tokens.length; from++) {
    let to = from;
    let digits = '';
    while (to < tokens.length && isSpelled(symbols[to], tokens[to]?.text ?? '')) digits += symbols[to++];
    if (to === from) continue;
    const [first, last] = [tokens[from], tokens[to - 1]];
    if (digits !== '' && first && last && !(to - from === 1 && alone.has(first.text)))
      found.push({ digits, span: [first.span[0], last.span[1]] });
    from = to - 1;
  }
  return found;
};

/** A word for a number, or what stands between two of them. */
const isSpelled = (symbol: string | null | undefined, word: string): boolean =>
  symbol !== null && symbol !== undefined && /^\d*$/.test(symbol) && !/\d/.test(word);
