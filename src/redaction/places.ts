import { phraseAt } from '../language/lexicon.ts';
import { gap } from '../language/tokens.ts';
import type { Code } from './codes.ts';
import type { Redaction } from './kinds.ts';
import type { Pieces } from './lex.ts';
import { cities, clinics, countries, livesIn, stateCodes, states } from './place-words.ts';
import { isNumeric, type Span, streetFrom } from './streets.ts';

/** Street addresses with what follows them, and names of towns. States and countries may stay. */
export const findPlaces = (pieces: Pieces, codes: readonly Code[]): Redaction[] => {
  const codeAt = new Map(codes.filter(({ digits }) => digits > 0).map((code) => [code.from, code]));
  const found: Redaction[] = [];
  const hide = (kind: 'address' | 'city', { from, to }: Span): void => {
    if (to > from) found.push({ kind, start: pieces[from]?.start ?? 0, end: pieces[to - 1]?.end ?? 0 });
  };
  let done = 0;
  let streetsDone = 0;
  for (let at = 0; at < pieces.length; at += 1) {
    if (at < done || pieces[at]?.form === 'marker') continue;
    const street = streetFrom(pieces, at, streetsDone, codeAt);
    if (street) {
      hide('address', street);
      streetsDone = street.to;
      done = townAfter(pieces, street.to, codeAt, hide);
      continue;
    }
    const town = townAt(pieces, at);
    if (town) {
      const street = streetBefore(pieces, town.from, streetsDone);
      if (street) hide('address', street);
      hide('city', town);
      done = town.to;
    }
  }
  return found;
};
const longestTown = 3;

/** After a street: town, state and ZIP. Answers with the piece after what was read. */
const townAfter = (
  pieces: Pieces,
  from: number,
  codeAt: ReadonlyMap<number, Code>,
  hide: (kind: 'address' | 'city', span: Span) => void,
): number => {
  const start = ['in', 'en', 'de'].includes(pieces[from]?.text ?? '') ? from + 1 : from;
  if (((pieces[start]?.gap ?? 0) & gap.stop & ~gap.space) !== 0 && pieces[start]?.capital !== 'first') return from;
  const known = phraseAt(cities, pieces, start);
  let to = known?.next ?? start;
  if (!known) while (to < start + longestTown && isTownWord(pieces, to)) to += 1;
  if (to > start) hide('city', { from: start, to });
  return codeAt.has(to) ? to : Math.max(from, to);
};

const isTownWord = (pieces: Pieces, at: number): boolean => {
  const piece = pieces[at];
  if (!piece || piece.form !== 'word' || isNumeric(piece) || piece.isOrdinary || stateAt(pieces, at) !== null) return false;
  return (
    piece.lexeme.month === undefined &&
    piece.lexeme.weekday === undefined &&
    ((piece.gap & gap.stop) === 0 || piece.capital === 'first') &&
    piece.text.length > 2
  );
};

const stateAt = (pieces: Pieces, at: number): number | null => {
  const named = phraseAt(states, pieces, at);
  if (named) return named.next;
  const piece = pieces[at];
  return piece && piece.capital === 'all' && stateCodes.has(piece.text) ? at + 1 : null;
};

/** A known city; a word before a state; what follows "I live in". */
const townAt = (pieces: Pieces, at: number): Span | null => {
  const known = phraseAt(cities, pieces, at);
  if (known && stateAt(pieces, at) === null && !clinics.has(pieces[at - 1]?.text ?? '')) return { from: at, to: known.next };
  const cue = phraseAt(livesIn, pieces, at);
  if (cue) return livedIn(pieces, cue.next);
  return beforeState(pieces, at);
};

const livedIn = (pieces: Pieces, from: number): Span | null => {
  let to = from;
  while (
    to < from + longestTown &&
    (isTownWord(pieces, to) || (to > from && pieces[to]?.text === 'de')) &&
    (to === from || ((pieces[to]?.gap ?? 0) & (gap.stop | gap.comma)) === 0)
  )
    to += 1;
  if (to === from || countries.has(pieces[from]?.text ?? '') || stateAt(pieces, from) !== null) return null;
  return pieces[from]?.form === 'word' ? { from, to } : null;
};

/** "Olympia, Washington", "Lynnwood WA" */
const beforeState = (pieces: Pieces, at: number): Span | null => {
  const piece = pieces[at];
  if (!piece || piece.form !== 'word' || !isTownWord(pieces, at)) return null;
  const end = isTownWord(pieces, at + 1) && ((pieces[at + 1]?.gap ?? 0) & (gap.stop | gap.comma)) === 0 ? at + 2 : at + 1;
  const next = pieces[end];
  const isState = next !== undefined && (next.gap & gap.stop) === 0 && stateAt(pieces, end) !== null;
  const isCapital = piece.capital === 'first' || ['in', 'en', 'from', 'de', 'at'].includes(pieces[at - 1]?.text ?? '');
  return isState && isCapital ? { from: at, to: end } : null;
};

const longestUnnamedStreet = 6;

/** "829 Kertzmann Harbor, Tacoma": a number and words with capitals before a town, whatever the last of them means. */
const streetBefore = (pieces: Pieces, town: number, done: number): Span | null => {
  let from = town - 1;
  while (from > done && town - from < longestUnnamedStreet && !isHouseNumber(pieces, from, town) && isStreetPart(pieces, from))
    from -= 1;
  return from >= done && from < town - 1 && isHouseNumber(pieces, from, town) ? { from, to: town } : null;
};

const isStreetPart = (pieces: Pieces, at: number): boolean =>
  ((pieces[at + 1]?.gap ?? 0) & gap.stop) === 0 &&
  (pieces[at]?.capital === 'first' || (isNumeric(pieces[at]) && pieces[at - 1]?.capital === 'first'));

/** Not that of the apartment. */
const isHouseNumber = (pieces: Pieces, at: number, town: number): boolean =>
  pieces[at]?.form === 'numeral' &&
  (pieces[at]?.text.length ?? 0) > 1 &&
  at < town - 1 &&
  pieces[at + 1]?.capital === 'first' &&
  pieces[at - 1]?.capital !== 'first';
