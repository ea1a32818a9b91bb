import { phraseAt } from '../language/lexicon.ts';
import { gap } from '../language/tokens.ts';
import type { Code } from './codes.ts';
import type { Redaction } from './kinds.ts';
import type { Piece, Pieces } from './lex.ts';
import { isOrdinary } from './ordinary-words.ts';
import {
  addressCues,
  cities,
  directions,
  livesIn,
  looseStreets,
  stateCodes,
  states,
  streetOpeners,
  streetWords,
  unitWords,
} from './place-words.ts';

type Span = { from: number; to: number };

/** Street addresses with what follows them, and names of towns. States and countries may stay. */
export const findPlaces = (pieces: Pieces, codes: readonly Code[]): Redaction[] => {
  const codeAt = new Map(codes.filter(({ digits }) => digits > 0).map((code) => [code.from, code]));
  const codeEnd = new Map(codes.filter(({ digits }) => digits > 0).map((code) => [code.to, code]));
  const found: Redaction[] = [];
  const hide = (kind: 'address' | 'city', { from, to }: Span): void => {
    if (to > from) found.push({ kind, start: pieces[from]?.start ?? 0, end: pieces[to - 1]?.end ?? 0 });
  };
  let done = 0;
  for (let at = 0; at < pieces.length; at += 1) {
    if (at < done || pieces[at]?.form === 'marker') continue;
    const street = streetAt(pieces, at, done, codeEnd) ?? spanishStreet(pieces, at, codeAt) ?? announced(pieces, at, codeAt);
    if (street) {
      hide('address', street);
      done = townAfter(pieces, street.to, codeAt, hide);
      continue;
    }
    const town = townAt(pieces, at);
    if (town) {
      hide('city', town);
      done = town.to;
    }
  }
  return found;
};

const longestStreet = 5;

/** Whether a word may be part of a street's name: no everyday word in small letters. */
const mayName = (piece: Piece | undefined): boolean =>
  piece !== undefined &&
  piece.form !== 'marker' &&
  (!isOrdinary(piece.text) ||
    directions.has(piece.text) ||
    piece.lexeme.ordinal !== undefined ||
    (piece.capital === 'first' && !piece.opens) ||
    particles.has(piece.text));

const particles = new Set([
  'de',
  'la',
  'las',
  'los',
  'del',
  'el',
  'of',
  'martin',
  'park',
  'lake',
  'oak',
  'main',
  'union',
  'hill',
  'river',
  'church',
  'market',
  'center',
  'school',
  'spring',
  'high',
  'king',
  'state',
  'front',
  'red',
  'green',
  'white',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
]);

/** Looks back from the word for a street to its number. */
const streetAt = (pieces: Pieces, at: number, done: number, codeEnd: ReadonlyMap<number, Code>): Span | null => {
  const piece = pieces[at];
  if (!piece || !streetWords.has(piece.text) || at === 0) return null;
  for (let start = at - 1; start >= Math.max(done, at - longestStreet); start -= 1) {
    const number = codeEnd.get(start + 1);
    if (
      number &&
      number.from >= done &&
      (!looseStreets.has(piece.text) || number.digits > 1 || pieces[start + 1]?.capital === 'first')
    ) {
      return start + 1 === at ? null : { from: number.from, to: unitEnd(pieces, at + 1) };
    }
    if (!mayName(pieces[start]) || ((pieces[start + 1]?.gap ?? 0) & gap.stop) !== 0) break;
  }
  return namedStreet(pieces, at, done);
};

const notStreets = new Set([
  'clinic',
  'hospital',
  'center',
  'medical',
  'health',
  'dermatology',
  'office',
  'pharmacy',
  'school',
  'clinica',
  'branch',
  'location',
]);

/** "On Union Street", with capitals; not "Union Street Clinic". */
const namedStreet = (pieces: Pieces, at: number, done: number): Span | null => {
  if (notStreets.has(pieces[at + 1]?.text ?? '') || looseStreets.has(pieces[at]?.text ?? '')) return null;
  let from = at;
  while (
    from > done &&
    at - from < longestStreet &&
    pieces[from - 1]?.capital === 'first' &&
    !pieces[from - 1]?.opens &&
    mayName(pieces[from - 1])
  )
    from -= 1;
  return from === at ? null : { from, to: unitEnd(pieces, at + 1) };
};

const isNumeric = (piece: Piece | undefined): boolean =>
  piece !== undefined &&
  (piece.form === 'numeral' ||
    piece.form === 'mixed' ||
    piece.lexeme.unit !== undefined ||
    piece.lexeme.small !== undefined ||
    piece.lexeme.tens !== undefined ||
    piece.lexeme.hundreds !== undefined ||
    piece.lexeme.hundred === true ||
    piece.lexeme.thousand === true);

/** "Northeast, apartment 4 B", "# 12". */
const unitEnd = (pieces: Pieces, from: number): number => {
  let end = from;
  if (directions.has(pieces[end]?.text ?? '') && ((pieces[end]?.gap ?? 0) & gap.stop) === 0) end += 1;
  const unit = pieces[end];
  if (!unit || (unit.gap & gap.stop && unit.gap & gap.space) !== 0) return end;
  if (!unitWords.has(unit.text)) return (unit.gap & gap.other) !== 0 && unit.form === 'numeral' ? end + 1 : end;
  let at = end + 1;
  while (at < end + 5 && (isNumeric(pieces[at]) || (pieces[at]?.text.length === 1 && pieces[at]?.form === 'word'))) at += 1;
  return at > end + 1 ? at : end;
};

/** "Calle Union cuatro mil setecientos trece" */
const spanishStreet = (pieces: Pieces, at: number, codeAt: ReadonlyMap<number, Code>): Span | null => {
  const piece = pieces[at];
  if (!piece || !streetOpeners.has(piece.text)) return null;
  let to = at + 1;
  while (to < at + 1 + longestStreet && mayName(pieces[to]) && !isNumeric(pieces[to]) && ((pieces[to]?.gap ?? 0) & gap.stop) === 0)
    to += 1;
  const number = numberFrom(pieces, to, codeAt);
  if (to === at + 1 && number === null) return null;
  return { from: at, to: unitEnd(pieces, number ?? to) };
};

const numberFrom = (pieces: Pieces, from: number, codeAt: ReadonlyMap<number, Code>): number | null => {
  const at = pieces[from]?.text === 'numero' || pieces[from]?.text === 'no' ? from + 1 : from;
  const code = codeAt.get(at);
  if (code) return code.to;
  let to = at;
  while (to < at + 6 && isNumeric(pieces[to])) to += 1;
  return to > at ? to : null;
};

const longestAddress = 18;

/** After "my address is" and a number: the rest of the sentence, up to a word that no address holds. */
const announced = (pieces: Pieces, at: number, codeAt: ReadonlyMap<number, Code>): Span | null => {
  const cue = phraseAt(addressCues, pieces, at);
  if (!cue) return null;
  let from = cue.next;
  while (from < cue.next + 3 && ['is', 'es', 'to', 'at', 'the', 'en', 'la'].includes(pieces[from]?.text ?? '')) from += 1;
  const code = codeAt.get(from);
  if (!code && !isNumeric(pieces[from])) return null;
  if (['zip', 'email', 'ip', 'mac', 'web'].includes(pieces[at - 1]?.text ?? '') || pieces[from]?.form === 'marker') return null;
  let to = code?.to ?? from + 1;
  while (to < from + longestAddress && pieces[to] && continuesAddress(pieces, to)) to += 1;
  return { from, to };
};

const continuesAddress = (pieces: Pieces, at: number): boolean => {
  const piece = pieces[at];
  if (!piece || piece.form === 'marker' || ((piece.gap & gap.stop) !== 0 && piece.opens && (piece.gap & gap.space) !== 0))
    return false;
  return (
    mayName(piece) ||
    streetWords.has(piece.text) ||
    unitWords.has(piece.text) ||
    isNumeric(piece) ||
    (stateCodes.has(piece.text) && piece.capital === 'all')
  );
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
  if (!piece || piece.form !== 'word' || isNumeric(piece) || isOrdinary(piece.text) || stateAt(pieces, at) !== null) return false;
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
  if (known && stateAt(pieces, at) === null) return { from: at, to: known.next };
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

export const countries: ReadonlySet<string> = new Set(
  'mexico guatemala honduras salvador nicaragua colombia venezuela peru ecuador bolivia chile argentina brazil brasil cuba canada china india japan korea vietnam philippines filipinas spain españa france germany italy russia ukraine poland england ireland america africa europe usa u.s states unidos haiti jamaica dominicana panama ethiopia somalia nigeria egypt iran iraq syria israel turkey greece portugal kenya'.split(
    ' ',
  ),
);
