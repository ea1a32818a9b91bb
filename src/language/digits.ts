import type { ExpectsKind } from '../domain/expects.ts';
import type { Language } from '../domain/locale.ts';
import { phraseAt } from './lexicon.ts';
import { readNumber } from './numbers.ts';
import type { Token, Tokens } from './tokens.ts';
import { gap, phraseBook } from './tokens.ts';
import type { ReadContext } from './utterance.ts';

/** One number or digit of a run: "four", "4211", "four hundred twelve", "double five". */
export type Piece = {
  digits: string;
  /** The other way to take it: "eight hundred five" is 805, or 800 and 5. */
  split?: string;
  at: number;
  next: number;
  /** May be no digit at all: "oh, …", or a word that sounds like one. */
  maybe?: true;
  /** The caller took something back before it. */
  repaired: boolean;
  /** A comma, a hesitation or the end of a sentence stands before it. */
  paused: boolean;
};

/** Digits said one after the other, with pauses and self-corrections. */
export type Run = { pieces: Piece[]; from: number; to: number };

/** How digits are read: what was asked for tells. */
type Mode = {
  language: Language;
  /** "12:30" is two pieces of a run, as a recogniser writes "twelve thirty". */
  overColons: boolean;
  /** "For" and "ate" may be digits. */
  homophones: boolean;
  isTaken: (at: number) => boolean;
};

/** All runs of digits, in order. `isTaken` tells words that are something else: of a cue ("last four"), or of a date. */
export const digitRuns = (tokens: Tokens, { language, expects }: ReadContext, isTaken: (at: number) => boolean): Run[] => {
  const mode = {
    language,
    overColons: expects === 'ssnLast4' || expects === 'zipCode',
    homophones: expects !== null && ofKnownLength.has(expects),
    isTaken,
  };
  const runs: Run[] = [];
  let at = 0;
  while (at < tokens.length) {
    const run = isTaken(at) ? null : readRun(tokens, at, mode);
    if (run) runs.push(run);
    at = run ? run.to : at + 1;
  }
  return runs;
};

const ofKnownLength: ReadonlySet<ExpectsKind> = new Set(['phoneNumber', 'zipCode', 'ssnLast4', 'identityFactor']);

const readRun = (tokens: Tokens, at: number, mode: Mode): Run | null => {
  const { language } = mode;
  const first = startAt(tokens, at, language) ?? soundAlike(tokens, at, mode);
  if (!first || standsInWord(tokens, at)) return null;
  const pieces = [first];
  let to = first.next;
  for (;;) {
    const link = skipGlue(tokens, to, language, mode.overColons);
    if (!link || mode.isTaken(link.next)) break;
    const piece = pieceAt(tokens, link.next, language) ?? soundAlike(tokens, link.next, mode);
    if (!piece) break;
    pieces.push({ ...piece, repaired: link.repaired, paused: link.paused });
    to = piece.next;
  }
  return { pieces, from: at, to };
};

/** "W123" is not the number 123. */
const standsInWord = (tokens: Tokens, at: number): boolean => tokens[at]?.gap === 0 && tokens[at - 1]?.kind === 'word';

/** "Oh, it's …" is no zero; "oh, two …" may be one. */
const startAt = (tokens: Tokens, at: number, language: Language): Piece | null => {
  const piece = pieceAt(tokens, at, language);
  if (!piece || tokens[at]?.lexeme.weak !== true) return piece;
  const next = tokens[piece.next];
  if (next === undefined || !isDigitLike(next)) return null;
  return (next.gap & (gap.comma | gap.stop)) !== 0 ? { ...piece, maybe: true } : piece;
};

/** "For" before a digit, or at the end after one. */
const soundAlike = (tokens: Tokens, at: number, { homophones }: Mode): Piece | null => {
  const digit = homophones ? tokens[at]?.lexeme.homophone : undefined;
  if (digit === undefined) return null;
  const next = tokens[at + 1];
  const ends = next === undefined || (next.gap & (gap.comma | gap.stop)) !== 0 || closers.has(next.text);
  const goesOn = next !== undefined && (isDigitLike(next) || next.lexeme.homophone !== undefined);
  if (!goesOn && !(ends && at > 0)) return null;
  return { digits: String(digit), at, next: at + 1, repaired: false, paused: false, maybe: true };
};

/** Words that only end an answer. */
const closers: ReadonlySet<string> = new Set("please thanks thank okay ok yes yeah sir ma'am gracias".split(' '));

const isDigitLike = (token: Token): boolean =>
  token.kind === 'numeral' ||
  token.lexeme.unit !== undefined ||
  token.lexeme.small !== undefined ||
  token.lexeme.tens !== undefined ||
  token.lexeme.times !== undefined;

type Link = { next: number; repaired: boolean; paused: boolean };

const skipGlue = (tokens: Tokens, from: number, language: Language, overColons: boolean): Link | null => {
  let next = from;
  let bits = 0;
  let repaired = false;
  for (;;) {
    const token = tokens[next];
    if (!token) return null;
    bits |= token.gap;
    if ((token.gap & gap.slash) !== 0 || (!overColons && (token.gap & gap.colon) !== 0)) return null;
    const glue = phraseAt(phraseBook[language].digitGlue, tokens, next);
    if (token.kind === 'repair') repaired = true;
    else if (!glue && !(repaired && phraseBook[language].copulas.has(token.text) && !isDigitLike(token))) break;
    next = token.kind === 'repair' ? next + 1 : (glue?.next ?? next + 1);
  }
  return { next, repaired, paused: (bits & (gap.comma | gap.stop)) !== 0 && (bits & gap.space) !== 0 };
};

export const pieceAt = (tokens: Tokens, at: number, language: Language): Piece | null => {
  const token = tokens[at];
  if (!token) return null;
  const plain = { at, repaired: false, paused: false };
  if (token.lexeme.times !== undefined) return readRepeated(tokens, at, language);
  if (token.lexeme.weak) return { ...plain, digits: '0', next: at + 1 };
  if (token.kind === 'numeral' && !tokens[at + 1]?.lexeme.hundred && !tokens[at + 1]?.lexeme.thousand) {
    return runsIntoLetters(tokens, at) ? null : { ...plain, digits: token.text, next: at + 1 };
  }
  const number = readNumber(tokens, at, language);
  if (!number || runsIntoLetters(tokens, number.next - 1)) return null;
  const digits = String(number.value);
  if (number.round === undefined || number.value - number.round > 9) return { ...plain, digits, next: number.next };
  return { ...plain, digits, split: `${number.round}${number.value - number.round}`, next: number.next };
};

/** "4th" and "4pm" are no digits; "0142x12" has an extension. */
const runsIntoLetters = (tokens: Tokens, at: number): boolean => {
  const after = tokens[at + 1];
  return tokens[at]?.kind === 'numeral' && after?.gap === 0 && after.text !== 'x' && after.text !== 'ext';
};

/** "double seven", "triple oh", "doble cinco", "double 7". */
const readRepeated = (tokens: Tokens, at: number, language: Language): Piece | null => {
  const inner = tokens[at + 1];
  if (inner === undefined || inner.lexeme.times !== undefined) return null;
  const piece = pieceAt(tokens, at + 1, language);
  const times = tokens[at]?.lexeme.times ?? 1;
  if (!piece || piece.next !== at + 2 || piece.digits.length > 2) return null;
  return { ...piece, at, digits: piece.digits.repeat(times) };
};
