import type { SlotName, Span } from '../../domain/slots.ts';
import { datesIn, numbersIn, timesIn } from '../../guardrails/mentions.ts';
import { type ReadRequest, read } from '../../language/read.ts';
import { redact } from '../../redaction/redact.ts';

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
  const sent = [...namedSpans(capped, request), ...numberSpans(capped, request), ...redactedSpans(capped)].reduce(masked, capped);
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

/** A day may be an appointment's, and a city a clinic's: these the service asks for. The rest of what tells who somebody is goes. */
const asked: ReadonlySet<string> = new Set(['date', 'city']);
const redactedSpans = (text: string): Span[] =>
  redact(text).found.flatMap(({ kind, start, end }): Span[] => (asked.has(kind) ? [] : [[start, end]]));
