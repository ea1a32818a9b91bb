import { fold } from '../domain/words.ts';
import { findAges } from './ages.ts';
import { codesOf } from './codes.ts';
import { type CueAt, cuesOf } from './cues.ts';
import { findDates } from './dates.ts';
import { markers, merged, type Redaction } from './kinds.ts';
import { piecesOf } from './lex.ts';
import { findNames } from './names.ts';
import { findNumbers } from './numbers.ts';
import { staying } from './numbers-that-stay.ts';
import { findPlaces } from './places.ts';
import { findSpokenAddresses } from './spoken-addresses.ts';
import { findWritten } from './written.ts';

export type Redacted = { text: string; found: Redaction[] };

export type RedactOptions = {
  /** Words that are names here, such as those that the caller gave when asked for one. */
  names?: readonly string[];
};

/**
 * Takes out of free text what tells who it is about: the identifiers of HIPAA's Safe Harbor list that text can hold, as written, as
 * recognisers write them and as spoken, in English and Spanish mixed. Markers stand in their places; `found` counts in the text that was
 * given. What was redacted once stays as it is. Takes time in proportion to the length of the text.
 *
 * It is a second net: state (what was asked for) hides more surely than any pattern. Weekdays, days counted from today, times of day,
 * years since 1940, ages under 90, states, countries and the names of doctors after their title stay.
 */
export const redact = (text: string, { names = [] }: RedactOptions = {}): Redacted => {
  const known = new Set(names.map(fold));
  let [redacted, found] = replace(text, [], findAll(text, known));
  for (let pass = 1; pass < mostPasses && found.length > 0; pass += 1) {
    const more = findAll(redacted, known);
    if (more.length === 0) break;
    [redacted, found] = replace(text, found, inOriginal(more, found));
  }
  return { text: redacted, found };
};

/** What is taken out may be what kept something else from being found; usually the second look finds nothing. */
const mostPasses = 8;

const findAll = (text: string, known: ReadonlySet<string>): Redaction[] => {
  const written = findWritten(text);
  const pieces = piecesOf(text);
  const cues = cuesOf(pieces);
  const stays = staying(pieces, cues, text);
  const codes = codesOf(pieces, withCues(stays, cues));
  return outsideMarkers(
    merged([
      ...written,
      ...findSpokenAddresses(pieces),
      ...findDates(pieces, cues, stays),
      ...findAges(pieces, stays),
      ...findNumbers(pieces, codes, cues, text),
      ...findPlaces(pieces, codes),
      ...findNames(pieces, known),
    ]),
    pieces.filter(({ form }) => form === 'marker'),
  );
};

/** The words of a cue are no part of what it announces: "last four 4821". */
const withCues = (stays: Uint8Array, cues: readonly CueAt[]): Uint8Array => {
  const taken = Uint8Array.from(stays);
  for (const { at, next } of cues) taken.fill(1, at, next);
  return taken;
};

type Place = { start: number; end: number };

/** Both in order of place. */
const outsideMarkers = (found: Redaction[], taken: readonly Place[]): Redaction[] => {
  if (taken.length === 0) return found;
  let at = 0;
  return found.filter(({ start, end }) => {
    while (at < taken.length && (taken[at]?.end ?? 0) <= start) at += 1;
    return (taken[at]?.start ?? end) >= end;
  });
};

/** Places in the redacted text, as places in the original. */
const inOriginal = (more: Redaction[], found: readonly Redaction[]): Redaction[] => {
  let at = 0;
  let shift = 0;
  return more.map((one) => {
    for (; at < found.length; at += 1) {
      const before = found[at];
      if (!before || before.start - shift >= one.end) break;
      shift += before.end - before.start - markers[before.kind].length;
    }
    return { ...one, start: one.start + shift, end: one.end + shift };
  });
};

const replace = (text: string, before: readonly Redaction[], more: Redaction[]): [string, Redaction[]] => {
  const found = merged([...before, ...more]);
  let redacted = '';
  let at = 0;
  for (const { kind, start, end } of found) {
    redacted += text.slice(at, start) + markers[kind];
    at = end;
  }
  return [redacted + text.slice(at), found];
};
