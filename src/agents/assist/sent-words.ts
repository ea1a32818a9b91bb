import { linesOf } from '../../domain/line.ts';
import type { SlotName, Span } from '../../domain/slots.ts';
import { datesIn, numbersIn, timesIn } from '../../guardrails/mentions.ts';
import { type ReadRequest, read } from '../../language/read.ts';

/** Longer stories are cut: what matters was said by then. */
const longestSentUnits = 600;

/** Values that tell who somebody is. A model is never shown one. */
export const identifierSlots: ReadonlySet<SlotName> = new Set([
  'phoneNumber',
  'dateOfBirth',
  'ssnLast4',
  'zipCode',
  'medicalRecordNumber',
  'memberId',
  'groupNumber',
  'personName',
] as const);

/**
 * The caller's words as they may leave the process: each unit of an identifier is a `#`, so that places in them are places in what was
 * said. Null when nothing is left that could tell anything. Takes out too much rather than too little.
 */
export const wordsToSend = (text: string, request: Omit<ReadRequest, 'text' | 'alternatives'>): string | null => {
  const capped = text.slice(0, longestSentUnits);
  const sent = [...namedSpans(capped, request), ...numberSpans(capped, request), ...codeSpans(capped)].reduce(masked, capped);
  return /\p{L}{2}/u.test(sent) ? sent : null;
};

const masked = (text: string, [start, end]: Span): string => `${text.slice(0, start)}${'#'.repeat(end - start)}${text.slice(end)}`;

/** What the reader takes for an identifier, as an answer to the question and without one. */
const namedSpans = (text: string, request: Omit<ReadRequest, 'text' | 'alternatives'>): Span[] =>
  [request.expects, null].flatMap((expects) =>
    read({ ...request, text, expects }).flatMap((act) =>
      'slots' in act
        ? Object.entries(act.slots).flatMap(([slot, { span }]) => (identifierSlots.has(slot as SlotName) ? [span] : []))
        : [],
    ),
  );

/** Shorter numbers are days, hours and counts. */
const fewestDigits = 3;

/** Numbers that are no hour; and every date, where a year that has passed makes one a date of birth. */
const numberSpans = (text: string, { now, language }: Pick<ReadRequest, 'now' | 'language'>): Span[] => {
  const year = Number(now.slice(0, 4));
  const times = timesIn(text, language).map(({ span }) => span);
  const dates = datesIn(text, language);
  const isHour = ([start, end]: Span): boolean => times.some(([from, to]) => start >= from && end <= to);
  const long = numbersIn(text).filter(({ digits, span }) => digits.length >= fewestDigits && !isHour(span));
  const isPast = (one: number | null): boolean => one !== null && one > 1900 && one < year;
  const tellsBirth =
    dates.some((date) => isPast(date.year)) || long.some(({ digits }) => digits.length === 4 && isPast(Number(digits)));
  return [...long.map(({ span }) => span), ...(tellsBirth ? dates.map(({ span }) => span) : [])];
};

const codes = /\S+@\S+|\b(?=\w*\d)(?=\w*[A-Za-z])\w{4,}\b/g;

/** Addresses, card numbers of letters and figures, and letters spelled one by one. */
const codeSpans = (text: string): Span[] => [
  ...[...text.matchAll(codes)].map((match): Span => [match.index, match.index + match[0].length]),
  ...spelledSpans(text),
];

const fewestLetters = 3;
const spelledSpans = (text: string): Span[] => {
  const { tokens } = linesOf(text).full;
  const spans: Span[] = [];
  for (let from = 0; from < tokens.length; from++) {
    let to = from;
    while (/^\p{L}$/u.test(tokens[to]?.text ?? '')) to++;
    const [first, last] = [tokens[from], tokens[to - 1]];
    if (to - from >= fewestLetters && first && last) spans.push([first.span[0], last.span[1]]);
    from = Math.max(from, to - 1);
  }
  return spans;
};
