import { fold } from '../domain/words.ts';
import { englishWords } from '../language/en/lexicon.ts';
import { spanishWords } from '../language/es/lexicon.ts';
import type { Lexeme } from '../language/lexicon.ts';
import { gap, type Token } from '../language/tokens.ts';
import { markers } from './kinds.ts';
import { isOrdinary } from './ordinary-words.ts';

/**
 * The unit that the finders read, of both languages at once: people mix them. `mixed` holds letters and digits ("A12345"); `marker` stands
 * where something was taken out, and nothing is read over it.
 */
export type Piece = Token & {
  form: 'word' | 'numeral' | 'mixed' | 'marker';
  capital: 'none' | 'first' | 'all';
  /** The first word of the text or of a sentence, which is written with a capital in any case. */
  opens: boolean;
  /** A word of everyday talk. */
  isOrdinary: boolean;
  /** Which grammar of numbers it belongs to. */
  language: 'en' | 'es';
};

export type Pieces = readonly Piece[];

const none: Lexeme = Object.freeze({});

/** "Set", "ago" and "once" are everyday words of the other language. */
const notHere: ReadonlySet<string> = new Set([
  'set',
  'once',
  'dom',
  'sab',
  'vie',
  'mie',
  'lun',
  'sun',
  'sat',
  'son',
  'ought',
  'aught',
]);

const lexemes: ReadonlyMap<string, Lexeme> = new Map(
  [...new Set([...englishWords.keys(), ...spanishWords.keys()])]
    .filter((word) => !notHere.has(word))
    .map((word) => [word, Object.freeze({ ...spanishWords.get(word), ...englishWords.get(word) })]),
);

const markerPattern = new RegExp(
  Object.values(markers)
    .map((marker) => marker.replace(/[[\]+]/g, '\\$&'))
    .join('|'),
  'y',
);

type CharacterKind = 'digit' | 'letter' | 'other';

const unicodeDigit = /\p{Nd}/u;
const unicodeLetter = /[\p{L}\p{M}]/u;

const kindOf = (code: number): CharacterKind => {
  if (code < 128) {
    if (code >= 48 && code <= 57) return 'digit';
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) ? 'letter' : 'other';
  }
  const character = String.fromCodePoint(code);
  if (unicodeLetter.test(character)) return 'letter';
  return unicodeDigit.test(character) ? 'digit' : 'other';
};

const widthOf = (code: number): number => (code > 0xffff ? 2 : 1);

/** Sounds that may stand anywhere, within a number or a name too. */
const hesitations: ReadonlySet<string> = new Set('uh uhh um umm uhm erm hm hmm mm mmm ah ahh eh ehh ehm emm'.split(' '));

/** All pieces of a text, in order, without hesitations. */
export const piecesOf = (text: string): Piece[] => {
  const pieces: Piece[] = [];
  let at = 0;
  let previousEnd = 0;
  let pending = 0;
  while (at < text.length) {
    const code = text.codePointAt(at) ?? 0;
    const kind = kindOf(code);
    const marker = code === 91 ? markerEnd(text, at) : null;
    if (kind === 'other' && marker === null) {
      at += widthOf(code);
      continue;
    }
    const [end, hasDigits, hasLetters] = marker === null ? endOfWord(text, at) : [marker, false, false];
    const form = marker !== null ? 'marker' : hasDigits ? (hasLetters ? 'mixed' : 'numeral') : 'word';
    const piece = makePiece(text, at, end, form, pending | gapBits(text, previousEnd, at), pieces.at(-1));
    at = end;
    previousEnd = end;
    const isHesitation = piece.capital !== 'all' && hesitations.has(piece.text);
    pending = isHesitation ? piece.gap : 0;
    if (!isHesitation) pieces.push(piece);
  }
  return withElevens(pieces);
};

const eleven: Lexeme = Object.freeze({ small: 11 });
const beforeEleven: ReadonlySet<string> = new Set('las la el de del dia y es son a cero'.split(' '));

/** "Once" is eleven among Spanish words, and no number in English. */
const withElevens = (pieces: Piece[]): Piece[] => {
  for (const [at, piece] of pieces.entries()) {
    if (piece.text !== 'once') continue;
    const [before, after] = [pieces[at - 1], pieces[at + 1]];
    const isNumber =
      (beforeEleven.has(before?.text ?? '') && after?.text !== 'a') ||
      isSpanishNumber(before) ||
      (isSpanishNumber(pieces[at - 2]) && isAside(before)) ||
      isSpanishNumber(after) ||
      after?.text === 'de';
    if (isNumber) pieces[at] = { ...piece, lexeme: eleven, language: 'es' };
  }
  return pieces;
};

const isAside = (piece: Piece | undefined): boolean => piece?.text === 'este' || piece?.text === 'luego';

const isSpanishNumber = (piece: Piece | undefined): boolean =>
  piece !== undefined &&
  piece.language === 'es' &&
  (piece.lexeme.unit ?? piece.lexeme.small ?? piece.lexeme.tens ?? piece.lexeme.hundreds ?? piece.lexeme.thousand) !== undefined;

const markerEnd = (text: string, at: number): number | null => {
  markerPattern.lastIndex = at;
  return markerPattern.test(text) ? markerPattern.lastIndex : null;
};

const halfDay = /^[ap]\. ?m\b\.?/i;

/** An `a` or a `p`. */
const mayBeHalfDay = (code: number): boolean => (code & ~32) === 65 || (code & ~32) === 80;

/** Letters, digits and the apostrophes between them; "a. m." is one word. */
const endOfWord = (text: string, start: number): [end: number, hasDigits: boolean, hasLetters: boolean] => {
  const noon = mayBeHalfDay(text.charCodeAt(start)) ? halfDay.exec(text.slice(start, start + 5)) : null;
  if (noon) return [start + noon[0].length, false, true];
  let end = start;
  let hasDigits = false;
  let hasLetters = false;
  while (end < text.length) {
    const code = text.codePointAt(end) ?? 0;
    const kind = kindOf(code);
    if (kind === 'other' && !(isApostrophe(code) && kindOf(text.codePointAt(end + 1) ?? 0) === 'letter')) break;
    hasDigits ||= kind === 'digit';
    hasLetters ||= kind === 'letter';
    end += widthOf(code);
  }
  return [end, hasDigits, hasLetters];
};

const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019 || code === 0x2018 || code === 96;

const plain = /^[\0-\x7f]*$/;

const makePiece = (
  text: string,
  start: number,
  end: number,
  form: Piece['form'],
  bits: number,
  previous: Piece | undefined,
): Piece => {
  const raw = text.slice(start, end);
  const folded = fold(plain.test(raw) ? raw : raw.normalize('NFKC'));
  const word = folded.includes('.') && form === 'word' ? folded.replace(/[. ]/g, '') : folded;
  const lexeme = (form === 'word' && lexemes.get(word)) || none;
  return {
    text: form === 'marker' ? raw : word,
    start,
    end,
    gap: bits,
    kind: form === 'numeral' ? 'numeral' : 'word',
    lexeme,
    form,
    capital: form === 'word' ? capitalOf(raw) : 'none',
    isOrdinary: form === 'word' && isOrdinary(word),
    opens: previous === undefined || ((bits & gap.stop) !== 0 && !isAbbreviation(previous)),
    language: lexeme !== none && spanishWords.has(word) && !englishWords.has(word) ? 'es' : 'en',
  };
};

const capitalOf = (raw: string): Piece['capital'] => {
  const first = raw[0] ?? '';
  if (first === first.toLowerCase()) return 'none';
  return raw.length > 1 && raw === raw.toUpperCase() ? 'all' : 'first';
};

const abbreviations = new Set('dr dra mr mrs ms sr sra srta jr st ave av apt ste no'.split(' '));

const isAbbreviation = ({ text, capital }: Piece): boolean => abbreviations.has(text) || (text.length === 1 && capital !== 'none');

const bitOf: Readonly<Record<string, number>> = {
  ' ': gap.space,
  '\u00a0': gap.space,
  '\t': gap.space,
  '-': gap.hyphen,
  '–': gap.hyphen,
  '—': gap.hyphen,
  '‐': gap.hyphen,
  '‑': gap.hyphen,
  '/': gap.slash,
  ':': gap.colon,
  ',': gap.comma,
  '…': gap.comma,
  '(': gap.open,
  ')': gap.space,
  '+': gap.plus,
  '!': gap.stop,
  '?': gap.stop,
  ';': gap.stop,
  '\n': gap.stop,
  '\r': gap.stop,
  '\u200b': gap.space,
  '\u200c': gap.space,
  '\u200d': gap.space,
  '\u00ad': gap.space,
  '\u2060': gap.space,
};

const gapBits = (text: string, from: number, to: number): number => {
  let bits = 0;
  for (let at = from; at < to; at += 1) bits |= bitOf[text[at] ?? ''] ?? (text[at] === '.' ? dotBit(text, at) : gap.other);
  return bits;
};

const dotBit = (text: string, at: number): number => {
  const next = text[at + 1];
  if (next === '.' || text[at - 1] === '.') return gap.comma;
  return next === undefined || next === ' ' || next === '\n' ? gap.stop : gap.dot;
};
