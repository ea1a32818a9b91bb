import { givenNames } from './given-names.ts';
import { properCase } from './name-parts.ts';
import type { Grammar } from './name-words.ts';
import { calendarNames, isCapitalised, isInitial, isOtherWord, isParticle, nameWords, rawText } from './name-words.ts';
import { spelledAt } from './spelling.ts';
import type { Tokens } from './tokens.ts';
import { gap } from './tokens.ts';

export type Run = { words: string[]; to: number; cased: boolean; spelled: boolean };

const maxNameWords = 7;

/** The words of a name at a token, with what was spelled in place of what was heard. */
/** Words, particles and initials of one name; a bound, so that no text is read to its end at each word. */
const maxSpread = 8;

/** `lone`: "last name" or "first name" stands before it, and even a word such as "Day" is a name there. */
export const runAt = (grammar: Grammar, at: number, spelledAlone: boolean, lone = false): Run | null => {
  const { tokens, language } = grammar;
  const alone = spelledAlone ? spelledAt(tokens, at, language) : null;
  if (alone && alone.letters.length >= 2)
    return { words: [properCase(alone.letters.toLowerCase(), false)], to: alone.next, cased: false, spelled: true };
  const cased = isCapitalised(grammar, at);
  const words: string[] = [];
  let to = at;
  while (words.length < maxNameWords && (isNameWord(grammar, to, at, cased) || isWordName(grammar, to, at, cased, lone))) {
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
    !joinsName(grammar, at, start) ||
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

/** "Will", "Hope", "Long", "Day": a word that is a name before another name, or at the end of one. */
const isWordName = (grammar: Grammar, at: number, start: number, cased: boolean, lone: boolean): boolean => {
  const { tokens, language, expected } = grammar;
  const token = tokens[at];
  if (!token || !nameWords[language].alsoNames.has(token.text) || !joinsName(grammar, at, start)) return false;
  if (cased ? !isCapitalised(grammar, at) : !expected) return false;
  if (at > start) return endsName(grammar, at + 1);
  if ((lone && endsName(grammar, at + 1)) || isNameWord(grammar, at + 1, start, cased)) return true;
  // "All day long" is none.
  return (cased || wordsForGiven.has(token.text)) && isWordName(grammar, at + 1, start, cased, false);
};

const wordsForGiven: ReadonlySet<string> = new Set(
  'will hope grace faith joy rose rich may guy dolores consuelo rosario paz domingo'.split(' '),
);

const endsName = (grammar: Grammar, at: number): boolean => {
  const token = grammar.tokens[at];
  return (
    token === undefined ||
    token.kind === 'repair' ||
    (token.gap & (gap.comma | gap.stop)) !== 0 ||
    spelledAt(grammar.tokens, at, grammar.language) !== null
  );
};

const followsCapital = (grammar: Grammar, at: number): boolean => isCapitalised(grammar, at + 1) || isParticle(grammar, at + 1);

/** A hesitation breaks no name that is told apart from other words: "Mark, um, Nguyen". */
const joinsName = (grammar: Grammar, at: number, start: number): boolean => {
  const bits = grammar.tokens[at]?.gap ?? gap.stop;
  const hesitates = (bits & gap.hesitation) !== 0 && (grammar.expected || isCapitalised(grammar, at));
  return at === start || (bits & ~(hesitates ? gap.space | gap.comma | gap.hesitation : gap.space | gap.hyphen)) === 0;
};

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
  // "Van Buren, V A N B U R E N"
  if (lettersOf(run.words.slice(-2).join('')) === spelled.letters) return { ...run, to: spelled.next, spelled: true };
  const place = run.words.findLastIndex((word) => isSameName(word, spelled.letters));
  if (place < 0) return run;
  const words = run.words.with(place, properCase(spelled.letters.toLowerCase(), false));
  return withSpelling(grammar, { ...run, words, to: spelled.next, spelled: true });
};

const lettersOf = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toUpperCase();

/** A recogniser's word and the spelled one begin alike and are about as long. */
const isSameName = (word: string, letters: string): boolean => {
  const plain = lettersOf(word);
  const soundsAlike =
    plain[0] === letters[0] ||
    (plain[0] !== undefined && letters[0] !== undefined && alikeInitials.includes([plain[0], letters[0]].toSorted().join('')));
  return soundsAlike && Math.abs(plain.length - letters.length) <= Math.max(2, Math.floor(letters.length / 3));
};

const alikeInitials = ['CK', 'CS', 'GJ', 'BV', 'SZ', 'FP', 'IY', 'HJ', 'KQ', 'CZ', 'KX', 'EI', 'AE', 'NK'];
