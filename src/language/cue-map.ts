import type { Language } from '../domain/locale.ts';
import type { Cue } from './cues.ts';
import { phraseAt } from './lexicon.ts';
import type { Tokens } from './tokens.ts';
import { gap, phraseBook } from './tokens.ts';

/** A cue in force at a token: which, and where its words start. */
export type CueAt = { cue: Cue; from: number; to: number };

/** Words that say nothing about the value may stand between cue and value, but not many. */
const strangersAllowed = 4;

export type Cues = {
  /** For each token, the cue that announces a value starting there ("my zip code, let me look, is …"). */
  before: (CueAt | null)[];
  /** For each token, whether it is a word of a cue: the "four" of "last four" is no value. */
  words: boolean[];
  /** All cues that were said. */
  said: ReadonlySet<Cue>;
};

export const cuesIn = (tokens: Tokens, language: Language): Cues => {
  const book = phraseBook[language];
  const before: (CueAt | null)[] = Array.from(tokens, () => null);
  const words: boolean[] = [];
  const said = new Set<Cue>();
  let active: CueAt | null = null;
  let strangers = 0;
  let inValue = false;
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    if (!token) break;
    const found = phraseAt(book.cues, tokens, at);
    const isValue = token.kind === 'numeral' || isNumberWord(token.lexeme) || token.lexeme.letter !== undefined;
    before[at] = active;
    if (found) {
      active = { cue: found.value, from: at, to: found.next };
      said.add(found.value);
      for (let k = at; k < found.next; k += 1) words[k] = true;
      strangers = 0;
      inValue = false;
      at = found.next;
      continue;
    }
    if (isValue && !book.copulas.has(token.text)) inValue = true;
    else if (token.kind === 'repair') inValue = false;
    else if (inValue && !isGlue(token.text)) active = null;
    else if (!book.copulas.has(token.text)) strangers += 1;
    if (strangers > strangersAllowed) active = null;
    at += 1;
  }
  return { before, words, said };
};

/** A number, a word of a date, or a letter of an alphabet for spelling. */
export const isNumberWord = (lexeme: Tokens[number]['lexeme']): boolean =>
  lexeme.unit !== undefined ||
  lexeme.small !== undefined ||
  lexeme.tens !== undefined ||
  lexeme.hundreds !== undefined ||
  lexeme.hundred === true ||
  lexeme.thousand === true ||
  lexeme.times !== undefined ||
  lexeme.nato !== undefined ||
  lexeme.month !== undefined ||
  lexeme.ordinal !== undefined;

const glueWords = new Set([
  'and',
  'as',
  'in',
  'like',
  'for',
  'dash',
  'hyphen',
  'y',
  'de',
  'como',
  'guion',
  'the',
  'of',
  'del',
  'then',
  'luego',
]);
const isGlue = (text: string): boolean => glueWords.has(text);

/** The cue after a value: "98101 is my zip", "4211 for the last four". */
export const cueAfter = (tokens: Tokens, at: number, language: Language): CueAt | null => {
  const book = phraseBook[language];
  if (tokens[at]?.text === 'that' && tokens[at + 1]?.text === 'is') return cueAfter(tokens, at + 1, language);
  if (!book.isWords.has(tokens[at]?.text ?? '') && !['for', 'para', 'as'].includes(tokens[at]?.text ?? '')) return null;
  if (((tokens[at]?.gap ?? 0) & gap.stop) !== 0) return null;
  let next = at + 1;
  while (book.possessives.has(tokens[next]?.text ?? '')) next += 1;
  const found = phraseAt(book.cues, tokens, next);
  return found ? { cue: found.value, from: at, to: found.next } : null;
};
