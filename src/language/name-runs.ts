import { givenNames } from './given-names.ts';
import { properCase } from './name-parts.ts';
import type { Grammar } from './name-words.ts';
import { calendarNames, isCapitalised, isInitial, isOtherWord, isParticle, nameWords, rawText } from './name-words.ts';
import { spelledAt } from './spelling.ts';
import type { Token, Tokens } from './tokens.ts';
import { gap } from './tokens.ts';

export type Run = { words: string[]; to: number; cased: boolean; spelled: boolean };

const maxNameWords = 5;

/** The words of a name at a token, with what was spelled in place of what was heard. */
/** Words, particles and initials of one name; a bound, so that no text is read to its end at each word. */
const maxSpread = 8;

export const runAt = (grammar: Grammar, at: number, spelledAlone: boolean): Run | null => {
  const { tokens, language } = grammar;
  const alone = spelledAlone ? spelledAt(tokens, at, language) : null;
  if (alone && alone.letters.length >= 2)
    return { words: [properCase(alone.letters.toLowerCase(), false)], to: alone.next, cased: false, spelled: true };
  const cased = isCapitalised(grammar, at);
  const words: string[] = [];
  let to = at;
  while (words.length < maxNameWords && isNameWord(grammar, to, at, cased)) {
    if (!isInitial(grammar, to)) words.push(properCase(rawText(grammar, to), cased));
    to += 1;
  }
  while (words.length > 0 && isParticle(grammar, to - 1)) {
    words.pop();
    to -= 1;
  }
  const hyphenated = joinHyphens(words, tokens, at);
  return hyphenated.length === 0 ? null : withSpelling(grammar, { words: hyphenated, to, cased, spelled: false });
};

const isNameWord = (grammar: Grammar, at: number, start: number, cased: boolean): boolean => {
  const token = grammar.tokens[at];
  if (
    !token ||
    at - start > maxSpread ||
    token.kind !== 'word' ||
    !joinsName(token, at, start) ||
    spellingStarts(grammar, at, start)
  )
    return false;
  const words = nameWords[grammar.language];
  if (words.suffixes.has(token.text) || words.doctors.has(token.text)) return false;
  if (isParticle(grammar, at))
    return at + 1 < grammar.tokens.length && isNameWord(grammar, at + 1, start, cased) && (!cased || followsCapital(grammar, at));
  if (isInitial(grammar, at)) return at > start && isNameWord(grammar, at + 1, start, cased);
  if (isOtherWord(token)) return false;
  if (cased) return isCapitalised(grammar, at) && !(words.stop.has(token.text) && !givenNames.has(token.text));
  return token.text.length >= 2 && (!words.stop.has(token.text) || calendarNames.has(token.text));
};

const followsCapital = (grammar: Grammar, at: number): boolean => isCapitalised(grammar, at + 1) || isParticle(grammar, at + 1);

const joinsName = (token: Token, at: number, start: number): boolean =>
  at === start || (token.gap & ~(gap.space | gap.hyphen)) === 0;

/** Spelled letters are no words of the name. */
const spellingStarts = ({ tokens, language }: Grammar, at: number, start: number): boolean =>
  at > start && (tokens[at]?.text.length ?? 0) <= 2 && spelledAt(tokens, at, language) !== null;

/** "Smith-Jones" is one word of a name. */
const joinHyphens = (words: string[], tokens: Tokens, at: number): string[] => {
  const joined: string[] = [];
  words.forEach((word, k) => {
    const last = joined.length - 1;
    if (k > 0 && tokens[at + k]?.gap === gap.hyphen && last >= 0) joined[last] = `${joined[last]}-${word}`;
    else joined.push(word);
  });
  return joined;
};

/** "Ruiz, R U I Z", "Smyth, that's S M Y T H": what was spelled is right. */
const withSpelling = (grammar: Grammar, run: Run): Run => {
  const { tokens, language } = grammar;
  let at = run.to;
  while (at < run.to + 4 && nameWords[language].spelled.has(tokens[at]?.text ?? '')) at += 1;
  const spelled = spelledAt(tokens, at, language);
  if (!spelled || spelled.letters.length < 2) return run;
  const place = run.words.findLastIndex((word) => isSameName(word, spelled.letters));
  if (place < 0) return run;
  const words = run.words.with(place, properCase(spelled.letters.toLowerCase(), false));
  return withSpelling(grammar, { ...run, words, to: spelled.next, spelled: true });
};

/** A recogniser's word and the spelled one begin alike and are about as long. */
const isSameName = (word: string, letters: string): boolean => {
  const plain = word
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toUpperCase();
  const soundsAlike =
    plain[0] === letters[0] ||
    (plain[0] !== undefined && letters[0] !== undefined && alikeInitials.includes([plain[0], letters[0]].toSorted().join('')));
  return soundsAlike && Math.abs(plain.length - letters.length) <= Math.max(2, Math.floor(letters.length / 3));
};

const alikeInitials = ['CK', 'CS', 'GJ', 'BV', 'SZ', 'FP', 'IY', 'HJ', 'KQ', 'CZ', 'KX', 'EI', 'AE', 'NK'];
