import type { Token } from './tokens.ts';

type Lists = ReadonlySet<string> | readonly string[] | ReadonlyMap<string, unknown>;

/** The words that can begin something, of tables and sets: most words of an utterance begin nothing, and this tells at once. */
export const openersOf = (...lists: Lists[]): ReadonlySet<string> =>
  new Set(lists.flatMap((entries) => Array.from('get' in entries ? entries.keys() : entries)));

/** Neither digits nor a word with a meaning of its own (a number, a weekday). */
export const isBare = (token: Token): boolean => {
  if (token.kind === 'numeral') return false;
  for (const _ in token.lexeme) return false;
  return true;
};

/** Whether a token is a number, a weekday and the like, or one of the words that open. */
export const mayOpen = (token: Token | undefined, openers: ReadonlySet<string>): boolean =>
  token !== undefined && (openers.has(token.text) || !isBare(token));
