import { phraseAt } from '../language/lexicon.ts';
import { gap } from '../language/tokens.ts';
import type { Code } from './codes.ts';
import type { Piece, Pieces } from './lex.ts';
import { addressCues, directions, looseStreets, stateCodes, streetOpeners, streetWords, unitWords } from './place-words.ts';

export type Span = { from: number; to: number };

/** A street address that begins here, or whose street does; nothing before `done` is read. */
export const streetFrom = (pieces: Pieces, at: number, done: number, codeAt: ReadonlyMap<number, Code>): Span | null =>
  streetAt(pieces, at, done) ?? unitAlone(pieces, at) ?? spanishStreet(pieces, at, codeAt) ?? announced(pieces, at, codeAt);

const longestStreet = 5;

/** Whether a word may be part of a street's name: no everyday word in small letters. */
const mayName = (piece: Piece | undefined): boolean =>
  piece !== undefined &&
  piece.form !== 'marker' &&
  (!piece.isOrdinary ||
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
const streetAt = (pieces: Pieces, at: number, done: number): Span | null => {
  const piece = pieces[at];
  if (!piece || !streetWords.has(piece.text) || at === 0) return null;
  for (let start = at - 1; start >= Math.max(done, at - longestStreet); start -= 1) {
    if (((pieces[start + 1]?.gap ?? 0) & gap.stop) !== 0) break;
    if (isNumeric(pieces[start])) {
      const from = numberBefore(pieces, start, done);
      const isLong = start > from || (pieces[start]?.text.length ?? 0) > 1;
      if (start + 1 < at && (!looseStreets.has(piece.text) || isLong || pieces[start + 1]?.capital === 'first'))
        return { from, to: unitEnd(pieces, at + 1) };
    }
    if (!mayName(pieces[start])) break;
  }
  return namedStreet(pieces, at, done);
};

const longestHouseNumber = 7;

/** Where the number begins that ends with this piece. */
const numberBefore = (pieces: Pieces, last: number, done: number): number => {
  let from = last;
  while (
    from > done &&
    last - from < longestHouseNumber &&
    isNumeric(pieces[from - 1]) &&
    ((pieces[from]?.gap ?? 0) & (gap.stop | gap.comma)) === 0
  )
    from -= 1;
  return from;
};

const units = new Set(['apt', 'apartment', 'suite', 'ste', 'apartamento', 'apto']);

/** "Apartment 4 B", "P.O. Box 15" */
const unitAlone = (pieces: Pieces, at: number): Span | null => {
  const text = pieces[at]?.text ?? '';
  if (units.has(text) && isNumeric(pieces[at + 1])) return { from: at, to: Math.max(unitEnd(pieces, at), at + 2) };
  const isBox =
    (text === 'box' || text === 'postal') &&
    isNumeric(pieces[at + 1]) &&
    ['p.o', 'po', 'o', 'apartado', 'office'].includes(pieces[at - 1]?.text ?? '');
  if (!isBox) return null;
  let to = at + 2;
  while (isNumeric(pieces[to]) && to < at + 7) to += 1;
  return { from: at, to };
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

export const isNumeric = (piece: Piece | undefined): boolean =>
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
