import { wordsOf } from '../domain/words.ts';

/** A phrase of the policy file as the words that must follow each other. */
export type Phrase = readonly string[];

export const phraseOf = (text: string): Phrase => wordsOf(text).map((word) => word.text);

/**
 * Whether the phrase's words stand in a row among `words` (folded, as `phraseOf` gives them). A plural in -s or -es also counts, so that
 * staff need not list "rash" and "rashes".
 */
export const holdsPhrase = (words: Phrase, phrase: Phrase): boolean =>
  phrase.length > 0 && words.some((_, start) => phrase.every((word, at) => isForm(words[start + at], word)));

const isForm = (said: string | undefined, word: string): boolean => said === word || said === `${word}s` || said === `${word}es`;
