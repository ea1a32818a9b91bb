import type { Candidate } from './candidates.ts';
import type { CueAt, Cues } from './cue-map.ts';
import { cueAfter } from './cue-map.ts';
import type { Piece } from './digits.ts';
import { pieceAt } from './digits.ts';
import { phraseAt } from './lexicon.ts';
import { mergeFree } from './repair.ts';
import { letterAt } from './spelling.ts';
import type { Token, Tokens } from './tokens.ts';
import { gap, phraseBook } from './tokens.ts';
import type { ReadContext, Utterance } from './utterance.ts';

type IdentifierSlot = 'memberId' | 'medicalRecordNumber' | 'groupNumber';
const slots: readonly IdentifierSlot[] = ['memberId', 'medicalRecordNumber', 'groupNumber'];

/** Shorter ones are taken for a part of one, or for something else. */
const shortest: Record<IdentifierSlot, number> = { memberId: 5, medicalRecordNumber: 4, groupNumber: 3 };
const longest = 40;

/**
 * Identifiers of letters and digits, only where a cue announces one or one is expected. Letters are upper case; a spoken "dash" is kept,
 * a written hyphen is a recogniser's and is dropped.
 */
export const readAlphanumerics = (u: Utterance, tokens: Tokens, { before: cues, said }: Cues): Candidate[] => {
  const { expects } = u.context;
  if (expects !== 'memberId' && expects !== 'medicalRecordNumber' && !slots.some((slot) => said.has(slot))) return [];
  const found: Candidate[] = [];
  let at = 0;
  while (at < tokens.length) {
    const cue = phraseAt(phraseBook[u.context.language].cues, tokens, at);
    const run = cue ? null : symbolsFrom(u, tokens, at);
    const slot = run && slotOf(cueAfter(tokens, run.to, u.context.language) ?? cues[at] ?? null, u.context);
    if (run && slot && fits(slot, run)) found.push(candidateOf(slot, run, at, cues[at] ?? null, u.context));
    at = cue ? cue.next : run ? run.to : at + 1;
  }
  return found.filter((one) => isWhole(u, tokens, one, cues[one.from]?.to === one.from));
};

/** "one eg four …": a number or a letter just before, behind a word that was not understood, means that some of it is missing. */
const isWhole = (u: Utterance, tokens: Tokens, { from, to }: Candidate, afterCue: boolean): boolean =>
  (afterCue || !isBroken(u, tokens, from - 2, from)) && !isBroken(u, tokens, to + 1, to) && !soundsOn(tokens, to);

/** "… two three for five": a word that sounds like a digit, with more digits behind it. */
const soundsOn = (tokens: Tokens, at: number): boolean =>
  tokens[at]?.lexeme.homophone !== undefined &&
  tokens[at]?.gap === gap.space &&
  tokens[at + 1]?.gap === gap.space &&
  isNumberLike(tokens[at + 1]) &&
  tokens[at + 1]?.text !== 'a' &&
  tokens[at + 1]?.text !== 'i';

const isBroken = (u: Utterance, tokens: Tokens, at: number, near: number): boolean => {
  const between = tokens[at < near ? at + 1 : near];
  const token = tokens[at];
  if (
    !token ||
    !between ||
    between.kind === 'repair' ||
    between.text.length > 3 ||
    phraseBook[u.context.language].copulas.has(between.text)
  )
    return false;
  return isNumberLike(token) && token.text !== 'a' && token.text !== 'i';
};

const slotOf = (cue: CueAt | null, context: ReadContext): IdentifierSlot | null => {
  const named = cue?.cue;
  if (named === 'memberId' || named === 'medicalRecordNumber' || named === 'groupNumber') return named;
  if (named !== undefined) return null;
  return context.expects === 'memberId' || context.expects === 'medicalRecordNumber' ? context.expects : null;
};

type SymbolRun = { symbols: string; to: number; corrected: boolean };

/** An identifier has digits; one of letters alone is some word. */
const fits = (slot: IdentifierSlot, { symbols }: SymbolRun): boolean => {
  const length = symbols.replaceAll('-', '').length;
  return length >= shortest[slot] && length <= longest && /\d/.test(symbols);
};

const candidateOf = (slot: IdentifierSlot, run: SymbolRun, from: number, cue: CueAt | null, context: ReadContext): Candidate => {
  const confidence = (cue && context.expects === slot ? 0.96 : cue ? 0.94 : 0.92) - (run.corrected ? 0.08 : 0);
  return { slot, value: run.symbols, from, to: run.to, confidence, ...(run.corrected ? { corrected: true } : {}) };
};

/** Letters, digits and chunks of both that go on from a token, over pauses, "dash" and self-corrections. */
const symbolsFrom = (u: Utterance, tokens: Tokens, at: number): SymbolRun | null => {
  const first = symbolAt(u, tokens, at, false);
  if (!first) return null;
  const segments = [first.symbols];
  let to = first.next;
  for (;;) {
    const link = linkAt(tokens, to, u.context);
    const symbol = link && symbolAt(u, tokens, link.next, true);
    if (!link || !symbol) break;
    const last = segments.length - 1;
    if (link.repaired) segments.push(symbol.symbols);
    else segments[last] = `${segments[last]}${link.dash ? '-' : ''}${symbol.symbols}`;
    to = symbol.next;
  }
  return { symbols: segments.reduce(mergeFree), to, corrected: segments.length > 1 };
};

type Link = { next: number; repaired: boolean; dash: boolean };
const dashes = new Set(['dash', 'hyphen', 'guion']);

const linkAt = (tokens: Tokens, from: number, context: ReadContext): Link | null => {
  const link: Link = { next: from, repaired: false, dash: false };
  const book = phraseBook[context.language];
  for (;;) {
    const token = tokens[link.next];
    if (!token || (token.gap & (gap.slash | gap.colon)) !== 0) return null;
    const glue = phraseAt(book.digitGlue, tokens, link.next);
    if (token.kind === 'repair') link.repaired = true;
    else if (glue && token.lexeme.letter === undefined) link.dash ||= dashes.has(token.text);
    else if (!(link.repaired && book.copulas.has(token.text) && token.lexeme.unit === undefined && token.text.length > 1))
      return link;
    link.next = token.kind === 'repair' ? link.next + 1 : (glue?.next ?? link.next + 1);
  }
};

type SymbolReading = { symbols: string; next: number };

const symbolAt = (u: Utterance, tokens: Tokens, at: number, inside: boolean): SymbolReading | null => {
  const token = tokens[at];
  if (!token || token.kind === 'repair') return null;
  const chunk = chunkAt(u, tokens, at);
  if (chunk) return chunk;
  const digits = digitsAt(tokens, at, u.context);
  const letter = lettersAt(tokens, at, u.context, inside);
  // "o" between digits is a zero; after a letter it is the letter.
  if (digits && letter && isSpelled(tokens, at, u.context)) return letter;
  if (digits && letter) return token.text === 'o' && tokens[at - 1]?.lexeme.letter !== undefined ? letter : digits;
  return digits ?? letter ?? upperWord(u, tokens, at, inside);
};

/** "O as in Oliver" is a letter wherever it stands. */
const isSpelled = (tokens: Tokens, at: number, context: ReadContext): boolean =>
  letterAt(tokens, at, context.language)?.certain === true;

const digitsAt = (tokens: Tokens, at: number, context: ReadContext): SymbolReading | null => {
  const piece: Piece | null = pieceAt(tokens, at, context.language);
  return piece && { symbols: piece.digits, next: piece.next };
};

const lettersAt = (tokens: Tokens, at: number, context: ReadContext, inside: boolean): SymbolReading | null => {
  const token = tokens[at];
  const plain = letterAt(tokens, at, context.language);
  const times = plain ? undefined : token?.lexeme.times;
  const letter = plain ?? (times === undefined ? null : letterAt(tokens, at + 1, context.language));
  if (letter && (letter.certain || isLetterHere(tokens, at, letter.sure, inside)))
    return { symbols: plainLetter(letter.letter).repeat(times ?? 1), next: letter.next };
  const nato = token?.lexeme.nato;
  return nato !== undefined && (inside || symbolFollows(tokens, at + 1)) ? { symbols: nato, next: at + 1 } : null;
};

const plainLetter = (letter: string): string => (letter === 'Ñ' ? 'N' : letter);

/** "a", "I", "y" and words such as "see" start no identifier unless more of it follows. */
const isLetterHere = (tokens: Tokens, at: number, sure: boolean, inside: boolean): boolean => {
  const ordinary = ['a', 'i', 'y', 'e', 'o', 'u', 'de', 'el', 'te', 'se', 'be', 'em', 'en', 'ex', 'ar'].includes(
    tokens[at]?.text ?? '',
  );
  if (!ordinary && sure) return true;
  return symbolFollows(tokens, at + 1) || (inside && sure && !ordinary) || (inside && endsThere(tokens, at + 1));
};

const endsThere = (tokens: Tokens, at: number): boolean =>
  tokens[at] === undefined || closers.has(tokens[at]?.text ?? '') || ((tokens[at]?.gap ?? 0) & (gap.stop | gap.comma)) !== 0;

/** Words that only end an answer. */
const closers: ReadonlySet<string> = new Set("okay ok thank thanks yes yeah sir ma'am gracias si ese that that's and".split(' '));

const symbolFollows = (tokens: Tokens, at: number): boolean => {
  const token: Token | undefined = tokens[at];
  if (!token || (token.gap & gap.stop) !== 0) return false;
  const { unit, small, tens, nato, times, hundreds } = token.lexeme;
  return (
    token.kind === 'numeral' ||
    token.text.length === 1 ||
    unit !== undefined ||
    small !== undefined ||
    tens !== undefined ||
    hundreds !== undefined ||
    nato !== undefined ||
    times !== undefined ||
    token.lexeme.letter !== undefined
  );
};

/** "W123456", "1EG4TE5MK73": letters and digits that touch. */
const chunkAt = (u: Utterance, tokens: Tokens, at: number): SymbolReading | null => {
  let next = at + 1;
  while (tokens[next]?.gap === 0 && tokens[next]?.kind !== 'repair') next += 1;
  if (next === at + 1) return null;
  const text = u.folded.slice(tokens[at]?.start ?? 0, tokens[next - 1]?.end ?? 0);
  if (!/^[a-z0-9]+$/.test(text) || !/\d/.test(text) || /^\d{1,2}(?:st|nd|rd|th|am|pm)$/.test(text)) return null;
  return { symbols: text.toUpperCase(), next };
};

/** "ABC 123": a short word in capitals beside digits. */
const upperWord = (u: Utterance, tokens: Tokens, at: number, inside: boolean): SymbolReading | null => {
  const token = tokens[at];
  if (!token || !/^[a-z]{2,5}$/.test(token.text)) return null;
  const raw = u.text.slice(token.start, token.end);
  const capitals = /^[A-Z]+$/.test(raw) && (u.text !== u.text.toUpperCase() || hasFewWords(tokens));
  const consonants =
    /^[b-df-hj-np-tv-xz]{2,4}$/.test(token.text) && !['dr', 'mr', 'ms', 'mrs', 'hm', 'mm', 'sr'].includes(token.text);
  const between = inside && token.text.length <= 3 && isNumberLike(tokens[at + 1]) && tokens[at + 1]?.text.length !== 1;
  if (!(capitals || consonants || between) || cueWords.has(token.text)) return null;
  return inside || isNumberLike(tokens[at + 1]) ? { symbols: token.text.toUpperCase(), next: at + 1 } : null;
};

/** Where all is in capitals, a word beside digits is a part of them only in a text of hardly any words. */
const hasFewWords = (tokens: Tokens): boolean =>
  tokens.length <= 12 && tokens.filter(({ text, kind }) => kind === 'word' && text.length > 1).length <= 2;

const cueWords = new Set([
  'id',
  'mrn',
  'ssn',
  'zip',
  'dob',
  'num',
  'no',
  'ok',
  'grp',
  'ppo',
  'hmo',
  'and',
  'is',
  'it',
  'the',
  'for',
  'my',
  'or',
  'in',
  'on',
  'at',
  'to',
  'mi',
  'la',
  'el',
  'con',
  'por',
  'los',
  'las',
  'que',
  'un',
  'but',
  'so',
  'are',
  'was',
  'of',
]);

const isNumberLike = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.kind === 'numeral' ||
    token.lexeme.unit !== undefined ||
    token.lexeme.small !== undefined ||
    token.lexeme.tens !== undefined ||
    token.text.length === 1);
