import type { Language } from '../domain/locale.ts';
import { phraseAt, phrases } from './lexicon.ts';
import type { Tokens } from './tokens.ts';
import { gap } from './tokens.ts';

/** One letter, however it was said; `next` is the token after it. */
export type LetterReading = {
  letter: string;
  next: number;
  /** A letter itself, not only a word that sounds like one. */
  sure: boolean;
  /** An example or a name of several words leaves no doubt. */
  certain: boolean;
};

/** Letters with names of several words, and those that a word after the letter tells apart. */
const compound: Record<Language, ReturnType<typeof phrases<string>>> = {
  en: phrases([
    ['double u', 'W'],
    ['double you', 'W'],
    ['doubleu', 'W'],
    ['x ray', 'X'],
  ]),
  es: phrases([
    ['doble u', 'W'],
    ['doble uve', 'W'],
    ['doble ve', 'W'],
    ['uve doble', 'W'],
    ['ve doble', 'W'],
    ['i griega', 'Y'],
    ['y griega', 'Y'],
    ['i latina', 'I'],
    ['be larga', 'B'],
    ['be grande', 'B'],
    ['be alta', 'B'],
    ['be de burro', 'B'],
    ['b larga', 'B'],
    ['b grande', 'B'],
    ['ve corta', 'V'],
    ['ve chica', 'V'],
    ['ve baja', 'V'],
    ['ve de vaca', 'V'],
    ['uve corta', 'V'],
    ['v corta', 'V'],
    ['v chica', 'V'],
    ['b chica', 'V'],
    ['be chica', 'V'],
    ['ce con cedilla', 'C'],
  ]),
};

/** What may stand between a letter and its example: "M as in Mary", "eme de María". */
const exampleLinks: Record<Language, ReturnType<typeof phrases<true>>> = {
  en: phrases(['as in', 'like in', 'like', 'for', 'is for', 'as', 'is in', 'in'].map((words) => [words, true] as const)),
  es: phrases(['de', 'como', 'como en', 'como de', 'de la', 'para'].map((words) => [words, true] as const)),
};

/** A letter at a token: "m", "eme", "M as in Mary", "doble u". NATO words are letters only beside others: see `spelledAt`. */
export const letterAt = (tokens: Tokens, at: number, language: Language): LetterReading | null => {
  const token = tokens[at];
  if (!token || token.kind !== 'word') return null;
  const several = phraseAt(compound[language], tokens, at);
  const letter = several?.value ?? token.lexeme.letter;
  if (letter === undefined) return null;
  const next = several?.next ?? at + 1;
  const example = exampleAfter(tokens, next, letter, language);
  return {
    letter,
    next: example ?? next,
    sure: example !== null || token.text.length === 1 || several !== null,
    certain: example !== null || several !== null,
  };
};

/** The token after the example, when one with the same first letter follows. */
const exampleAfter = (tokens: Tokens, at: number, letter: string, language: Language): number | null => {
  const link = phraseAt(exampleLinks[language], tokens, at);
  const word = link && tokens[link.next];
  const hyphenated = link ? hyphenatedExample(tokens, link.next, letter) : null;
  if (hyphenated !== null) return hyphenated;
  if (!link || !word || word.kind !== 'word' || word.text.length < 2 || ((tokens[at]?.gap ?? 0) & gap.stop) !== 0) return null;
  return startsWith(word.text, letter) ? link.next + 1 : null;
};

/** "X as in x-ray" */
const hyphenatedExample = (tokens: Tokens, at: number, letter: string): number | null =>
  tokens[at]?.lexeme.letter === letter && tokens[at + 1]?.gap === gap.hyphen && tokens[at + 1]?.kind === 'word' ? at + 2 : null;

/** Spanish B and V, and C, S and Z, sound alike: an example tells them apart, so its own letter must fit. */
const startsWith = (word: string, letter: string): boolean =>
  word[0]?.toUpperCase() === letter || (letter === 'X' && word.startsWith('ex'));

export type Spelled = { letters: string; next: number };

/** Two or more letters in a row, with doubled ones: "R U I Z", "M as in Mary, A, double T". Three NATO words in a row count too. */
export const spelledAt = (tokens: Tokens, at: number, language: Language): Spelled | null => {
  let letters = '';
  let next = at;
  for (;;) {
    const token = tokens[next];
    if (!token || (next > at && (token.gap & gap.stop) !== 0 && (token.gap & gap.comma) === 0 && token.text.length > 1)) break;
    const times = token.lexeme.times;
    const plain = letterAt(tokens, next, language);
    const doubled = times === undefined || plain ? null : letterAt(tokens, next + 1, language);
    const one = plain ?? doubled;
    if (!one) break;
    letters += one.letter.repeat(doubled === one ? (times ?? 1) : 1);
    next = one.next;
  }
  if (letters.length >= 2 && !isOrdinaryPair(tokens, at, next)) return { letters, next };
  return natoAt(tokens, at);
};

/** "I a…", "y a": two short words that are no spelling. */
const isOrdinaryPair = (tokens: Tokens, from: number, to: number): boolean =>
  to - from === 2 &&
  ['a', 'i', 'y', 'e', 'o', 'u', 'de', 'el', 'se', 'te', 'be', 'me', 'am', 'en'].includes(tokens[from]?.text ?? '') &&
  ['a', 'i', 'y', 'e', 'o', 'u', 'de', 'el', 'se', 'te', 'be', 'me', 'en'].includes(tokens[from + 1]?.text ?? '');

const shortestNatoWord = 3;

const natoAt = (tokens: Tokens, at: number): Spelled | null => {
  let letters = '';
  let next = at;
  while (tokens[next]?.lexeme.nato !== undefined) {
    letters += tokens[next]?.lexeme.nato;
    next += 1;
  }
  return letters.length >= shortestNatoWord ? { letters, next } : null;
};
