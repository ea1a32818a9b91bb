import { pieceAt } from '../language/digits.ts';
import { list, type Phrases, phraseAt, phrases, wordSet } from '../language/lexicon.ts';
import { letterAt } from '../language/spelling.ts';
import { gap, phraseBook } from '../language/tokens.ts';
import type { Piece, Pieces } from './lex.ts';

/**
 * Digits and letters said one after the other, with pauses, hesitations and self-corrections between them. `symbols` is what they stand
 * for, `A` for any letter whose name is not read further; `from` and `to` are places among the pieces.
 */
export type Code = { symbols: string; digits: number; letters: number; from: number; to: number };

/** What may stand between two of them. */
const glue: Phrases<unknown> = phrases(
  [
    ...list(
      'dash, hyphen, minus, dot, point, and, then, and then, comma, space, slash, guion, menos, punto, coma, raya, y, luego, y luego, despues, espacio, con, diagonal, area code, plus, mas, okay, ok, so, like, ext, extension, underscore, guion bajo, no, nope, number, numero',
    ),
    ...[
      ...phraseBook.en.hesitations.entries(),
      ...phraseBook.es.hesitations.entries(),
      ...phraseBook.en.repairs.entries(),
      ...phraseBook.es.repairs.entries(),
    ].flatMap(([first, rests]) => rests.map(({ rest }) => [first, ...rest].join(' '))),
  ].map((words) => [words, true] as const),
);

const mostGlue = 5;

/** Letters that are words first: they belong to a code only inside of it. */
const weakLetters = wordSet('a e i o u y el en de te be ve me ese ex em ar jay kay bee tee pee dee gee cee ess are see');

type Symbol = { symbols: string; isDigit: boolean; isWeak: boolean; next: number };

const symbolAt = (pieces: Pieces, at: number, stays: Uint8Array): Symbol | null => {
  const piece = pieces[at];
  if (!piece || piece.form === 'marker' || stays[at] === 1) return null;
  if (piece.form === 'mixed') return isEveryday(piece) ? null : { symbols: piece.text, isDigit: true, isWeak: false, next: at + 1 };
  if (piece.form === 'numeral') return { symbols: piece.text, isDigit: true, isWeak: false, next: at + 1 };
  return letterSymbol(pieces, at, piece) ?? digitSymbol(pieces, at, piece);
};

const digitSymbol = (pieces: Pieces, at: number, piece: Piece): Symbol | null => {
  const { lexeme } = piece;
  if (lexeme.thousand || lexeme.hundred)
    return { symbols: lexeme.thousand ? '000' : '00', isDigit: true, isWeak: true, next: at + 1 };
  const said = pieceAt(pieces, at, piece.language);
  if (said) return { symbols: said.digits, isDigit: true, isWeak: lexeme.weak === true, next: said.next };
  const { homophone } = lexeme;
  const between = homophone !== undefined && isUnit(pieces[at - 1]) && isUnit(pieces[at + 1]);
  return between ? { symbols: String(homophone), isDigit: true, isWeak: true, next: at + 1 } : null;
};

const isUnit = (piece: Piece | undefined): boolean =>
  piece !== undefined && (piece.lexeme.unit !== undefined || (piece.form === 'numeral' && piece.text.length === 1));

/** Only single letters and names of letters; in English also those with an example. */
const letterSymbol = (pieces: Pieces, at: number, piece: Piece): Symbol | null => {
  if (piece.lexeme.nato !== undefined)
    return { symbols: piece.lexeme.nato, isDigit: false, isWeak: !isCoded(pieces, at), next: at + 1 };
  if (
    piece.lexeme.times !== undefined &&
    pieces[at + 1]?.lexeme.letter !== undefined &&
    pieces[at + 1]?.lexeme.unit === undefined
  ) {
    const inner = letterAt(pieces, at, 'es') ?? letterAt(pieces, at, 'en') ?? letterAt(pieces, at + 1, 'en');
    return inner && { symbols: inner.letter.repeat(piece.lexeme.times), isDigit: false, isWeak: true, next: inner.next };
  }
  if (piece.lexeme.letter === undefined) return null;
  const [spanish, english] = [letterAt(pieces, at, 'es'), letterAt(pieces, at, 'en')];
  const read = (spanish?.next ?? 0) > (english?.next ?? 0) ? spanish : english;
  if (!read) return null;
  const isWeak =
    weakLetters.has(piece.text) &&
    !read.certain &&
    !(piece.capital !== 'none' && piece.text.length === 1 && !wordLetters.has(piece.text));
  return { symbols: read.letter, isDigit: false, isWeak, next: read.next };
};

/** Words even when a capital is written. */
const wordLetters = wordSet('a i y o e');

/** A word of a spelling alphabet beside another one. */
const isCoded = (pieces: Pieces, at: number): boolean =>
  pieces[at + 1]?.lexeme.nato !== undefined || pieces[at - 1]?.lexeme.nato !== undefined;

const everyday = wordSet('a1c hba1c b12 b6 b1 d3 d2 k2 t3 t4 l4 l5 c5 c6 h1n1 covid19 co2 o2 n95 omega3 mp3 4g 5g 24h 1a 1b 2a 2b');

/** "3pm", "4th", "90s", "5mg" and words such as "A1C". */
const isEveryday = ({ text }: Piece): boolean =>
  everyday.has(text) ||
  /^\d{1,3}(?:am|pm|a|p|th|st|nd|rd|ro|er|to|do|a|o|ª|º|mg|mcg|ml|kg|lbs?|g|cm|mm|h|hs|hrs?|min|mins|s|x|k|f|c|yo|yr|yrs|am?pm)$/.test(
    text,
  ) ||
  /^[a-z]{3,}\d{1,2}$/.test(text);

/** All runs, in order. */
export const codesOf = (pieces: Pieces, stays: Uint8Array): Code[] => {
  const codes: Code[] = [];
  let at = 0;
  while (at < pieces.length) {
    const code = codeFrom(pieces, at, stays);
    if (code) codes.push(code);
    at = code?.to ?? at + 1;
  }
  return codes;
};

const codeFrom = (pieces: Pieces, from: number, stays: Uint8Array): Code | null => {
  const first = symbolAt(pieces, from, stays);
  if (!first) return null;
  const run: { symbol: Symbol; at: number }[] = [{ symbol: first, at: from }];
  let next = first.next;
  for (;;) {
    const at = skipGlue(pieces, next, stays, run.at(-1)?.symbol.isDigit === true);
    const symbol = at === null ? null : symbolAt(pieces, at, stays);
    if (at === null || !symbol || (symbol.isWeak && !symbol.isDigit && isBetweenDigits(pieces, symbol, run.at(-1)?.symbol, stays)))
      break;
    run.push({ symbol, at });
    next = symbol.next;
  }
  return trimmed(run);
};

/** "Un siete de diez": a word that may be the name of a letter is none between digits. */
const isBetweenDigits = (pieces: Pieces, weak: Symbol, before: Symbol | undefined, stays: Uint8Array): boolean =>
  before?.isDigit === true && (symbolAt(pieces, weak.next, stays)?.isDigit ?? true);

/** Ends are no weak letters: "I need 4 5 6 7 a…". */
const trimmed = (run: { symbol: Symbol; at: number }[]): Code => {
  let [from, to] = [0, run.length];
  while (to - from > 1 && run[to - 1]?.symbol.isWeak && !run[to - 1]?.symbol.isDigit && run[to - 2]?.symbol.isDigit) to -= 1;
  while (to - from > 1 && run[from]?.symbol.isWeak && !run[from]?.symbol.isDigit && run[from + 1]?.symbol.isDigit) from += 1;
  const kept = run.slice(from, to);
  const symbols = kept.map(({ symbol }) => symbol.symbols).join('');
  const digits = symbols.replace(/\P{Nd}/gu, '').length;
  return {
    symbols,
    digits,
    letters: symbols.length - digits,
    from: kept[0]?.at ?? 0,
    to: kept.at(-1)?.symbol.next ?? 0,
  };
};

const between = gap.space | gap.hyphen | gap.comma | gap.dot | gap.slash | gap.open | gap.plus | gap.other | gap.colon;

/** The piece after what may stand inside a run. A full stop may, between digits: recognisers put them at pauses. */
const skipGlue = (pieces: Pieces, from: number, stays: Uint8Array, afterDigit: boolean): number | null => {
  let at = from;
  for (let skipped = 0; skipped <= mostGlue; skipped += 1) {
    const piece = pieces[at];
    if (!piece || piece.form === 'marker' || stays[at] === 1) return null;
    if ((piece.gap & ~between & ~(afterDigit ? gap.stop : 0)) !== 0) return null;
    const found = isGlue(pieces, at) ? phraseAt(glue, pieces, at) : null;
    if (!found) return at;
    at = found.next;
  }
  return null;
};

/** "Y griega", "Y as in yellow". */
const isGlue = (pieces: Pieces, at: number): boolean => !(pieces[at]?.text === 'y' && afterLetter.has(pieces[at + 1]?.text ?? ''));

const afterLetter = wordSet('griega as like for de como');
