import { gap } from '../language/tokens.ts';
import type { Piece, Pieces } from './lex.ts';
import { anyGivenNames, anySurnames, properWords, sureGivenNames, sureSurnames } from './name-lists.ts';
import { countries } from './place-words.ts';

export type Span = { from: number; to: number };

/** How a text is written decides what a capital tells: nothing where everyday words have one too. `isCased`: there are some inside sentences. */
export type Line = { pieces: Pieces; capitalsTell: boolean; isCased: boolean; known: ReadonlySet<string> };

/** How a text is written. */
export const lineOf = (pieces: Pieces, known: ReadonlySet<string>): Line => {
  const capitalsTell = doCapitalsTell(pieces);
  return { pieces, capitalsTell, isCased: capitalsTell && pieces.some(isInnerCapital), known };
};

const isInnerCapital = ({ opens, capital, text }: Piece): boolean =>
  !opens && capital === 'first' && text.length > 1 && !text.startsWith("i'");

const doCapitalsTell = (pieces: Pieces): boolean => {
  let [everyday, capital, others] = [0, 0, 0];
  for (const piece of pieces) {
    if (piece.form !== 'word' || piece.opens || piece.text.length < 2 || piece.text.startsWith("i'")) continue;
    if (anyGivenNames.has(piece.text)) continue;
    if (!piece.isOrdinary) others += 1;
    else {
      everyday += 1;
      if (piece.capital !== 'none') capital += 1;
    }
  }
  return everyday === 0 ? others <= longestBareName && pieces.some(({ capital }) => capital !== 'all') : capital * 3 <= everyday;
};

/** More words than these with a capital, and no everyday one among them, are a heading. */
const longestBareName = 6;

export const isStop = (piece: Piece | undefined): boolean => piece === undefined || (piece.gap & gap.stop) !== 0;
export const doctors = new Set(['dr', 'doctor', 'dra', 'doctora']);
export const titles = new Set('mr mrs ms miss mister missus señor señora señorita sr sra srta don doña'.split(' '));
/** "ana's" */
export const bare = (text: string): string => (text.endsWith("'s") ? text.slice(0, -2) : text);
export const isKnownProper = ({ text, lexeme, isOrdinary }: Piece): boolean =>
  properWords.has(bare(text)) ||
  countries.has(bare(text)) ||
  isOrdinary ||
  lexeme.weekday !== undefined ||
  lexeme.month !== undefined ||
  lexeme.unit !== undefined ||
  lexeme.small !== undefined ||
  lexeme.tens !== undefined ||
  text.length < 2;

const nameParticles = new Set(
  'de la las los del van von der den da dos di du le st saint mac mc bin al el ten ter san santa della dela ibn o'.split(' '),
);
const suffixes = new Set('jr sr junior senior ii iii iv'.split(' '));

const isNumberWord = ({ lexeme }: Piece): boolean =>
  lexeme.unit !== undefined ||
  lexeme.small !== undefined ||
  lexeme.tens !== undefined ||
  lexeme.hundred === true ||
  lexeme.weekday !== undefined ||
  lexeme.times !== undefined ||
  lexeme.ordinal !== undefined;

/** Whether the word may be part of a name. `isFirst`: nothing of the name stands before it. */
export const isNameWord = (line: Line, at: number, isFirst: boolean): boolean => {
  const piece = line.pieces[at];
  if (piece?.form !== 'word') return false;
  const { text, capital } = piece;
  const word = bare(text);
  const isCapital = line.isCased && capital !== 'none' && (isFirst ? !piece.opens : true);
  if (isCapital && text.length > 1 && !properWords.has(word))
    return !piece.isOrdinary || anyGivenNames.has(word) || anySurnames.has(word) || (capital === 'first' && !isFirst);
  if (text.length === 1) return !isFirst && capital !== 'none';
  if (suffixes.has(text)) return !isFirst;
  if (sureGivenNames.has(word) || sureSurnames.has(word)) return true;
  if (anyGivenNames.has(word) || anySurnames.has(word)) return !(piece.isOrdinary && isFirst && line.isCased && capital === 'none');
  return !piece.isOrdinary && !properWords.has(word) && !isNumberWord(piece) && !titles.has(text) && !doctors.has(text);
};

const between = gap.space | gap.hyphen;

/** A name from here on, of so many words; particles count only before another word of it. `isCued`: words of small letters may be one. */
export const run = (line: Line, from: number, most: number, isCued: boolean): Span | null => {
  const { pieces } = line;
  if (
    !isNameWord(line, from, true) &&
    !(
      nameParticles.has(pieces[from]?.text ?? '') &&
      isCued &&
      isNameWord(line, from + 1, true) &&
      pieces[from + 1]?.capital === 'first'
    )
  )
    return null;
  let to = from + 1;
  while (to - from < most + 2) {
    const start = afterParticles(line, to);
    if (!joins(line, from, start, isCued)) break;
    to = start + 1;
    if (to - from >= most) break;
  }
  return { from, to };
};

const afterParticles = ({ pieces }: Line, at: number): number => {
  let next = at;
  while (next < at + 2 && nameParticles.has(pieces[next]?.text ?? '') && ((pieces[next]?.gap ?? 0) & ~between) === 0) next += 1;
  return next;
};

const joins = (line: Line, from: number, at: number, isCued: boolean): boolean => {
  const piece = line.pieces[at];
  if (!piece || !isNameWord(line, at, false)) return false;
  const isAfterInitial = line.pieces[at - 1]?.text.length === 1 || suffixes.has(piece.text);
  if ((piece.gap & ~between & ~(isAfterInitial ? gap.dot | gap.stop | gap.comma : 0)) !== 0) return false;
  const first = line.pieces[from];
  if (line.isCased && first?.capital !== 'none') return piece.capital !== 'none' || anySurnames.has(piece.text);
  // Where a name was begun in small letters, its surname is written so too.
  return isCued || sureSurnames.has(piece.text) || anyGivenNames.has(piece.text) || at - from < 3;
};
