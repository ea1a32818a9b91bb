import type { Lexeme } from './lexicon.ts';
import type { Token } from './tokens.ts';

type Lists = ReadonlySet<string> | readonly string[] | ReadonlyMap<string, unknown>;

/** The words that can begin something, of tables and sets: most words of an utterance begin nothing, and this tells at once. */
export const openersOf = (...lists: Lists[]): ReadonlySet<string> =>
  new Set(lists.flatMap((entries) => Array.from('get' in entries ? entries.keys() : entries)));

/** What a word means only among digits or letters that are spelled: "a" and "for" stand in most sentences for nothing of the kind. */
const spelling: ReadonlySet<string> = new Set<keyof Lexeme>(['letter', 'nato', 'homophone', 'times']);

/** Neither digits nor a word that may tell a day or a time by itself (a number, a weekday). */
export const isBare = (token: Token): boolean => {
  if (token.kind === 'numeral') return false;
  for (const meaning in token.lexeme) if (!spelling.has(meaning)) return false;
  return true;
};

/** Whether a token is a number, a weekday and the like, or one of the words that open. */
export const mayOpen = (token: Token | undefined, openers: ReadonlySet<string>): boolean =>
  token !== undefined && (openers.has(token.text) || !isBare(token));
