import type { Word } from '../domain/words.ts';
import { keyOf } from './alias-index.ts';
import { directory } from './payer-data.ts';
import { stateByJoinedName } from './us-states.ts';

/**
 * Misheard rare words ("premerra", "higmark") put right, one letter off at most. Works on deletions: two words one edit apart share one after at
 * most one letter was taken from each, so a look-up replaces the comparison with every word.
 */

/** Words of ordinary speech that are one letter off a payer's name. */
export const ordinaryWords: ReadonlySet<string> = new Set(
  `human humans humane medicate medicated medicates medical medicals molino molinos primera primero premier premiere raiser kaisers
  cinema regency regent regents crass cross gross crosses unite unites limited fidelity horizons universal careful
  independent shielded shields field yield health heath anthems horizonte cruz
  virgina georgina always carolina indian indians`.split(/\s+/),
);

const vocabulary = [
  ...directory.fuzzyWords.filter((word) => word.length >= 5),
  ...[...stateByJoinedName.keys()].filter((name) => name.length >= 6),
];

const withoutOneLetter = (word: string): string[] => {
  const shorter: string[] = [];
  for (let at = 0; at < word.length; at += 1) shorter.push(word.slice(0, at) + word.slice(at + 1));
  return shorter;
};

const known: ReadonlySet<string> = new Set(vocabulary);
/** A word with one letter missing, to the words it may be. */
const byDeletion = new Map<string, Set<string>>();
for (const word of vocabulary) {
  for (const key of [word, ...withoutOneLetter(word)]) byDeletion.set(key, (byDeletion.get(key) ?? new Set()).add(word));
}

/** The words with rare ones put right; null when nothing changed. */
export const correctWords = (words: Word[]): Word[] | null => {
  let changed = false;
  const corrected = words.map((word) => {
    const better = correction(keyOf(word.text));
    if (better === null) return word;
    changed = true;
    return { text: better, span: word.span };
  });
  return changed ? corrected : null;
};

const correction = (word: string): string | null => {
  if (word.length < 5 || word.length > 20 || known.has(word) || ordinaryWords.has(word)) return null;
  const candidates = new Set<string>();
  for (const key of [word, ...withoutOneLetter(word)]) {
    for (const candidate of byDeletion.get(key) ?? []) if (isOneEditApart(word, candidate)) candidates.add(candidate);
  }
  const [only] = candidates;
  return candidates.size === 1 && only !== undefined ? only : null;
};

/** One letter more, fewer or other, or two neighbours exchanged. */
export const isOneEditApart = (one: string, other: string): boolean => {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const oneRest = one.slice(start);
  const otherRest = other.slice(start);
  if (one.length !== other.length) return oneRest.slice(1) === otherRest || oneRest === otherRest.slice(1);
  if (oneRest.slice(1) === otherRest.slice(1)) return true;
  return oneRest[0] === otherRest[1] && oneRest[1] === otherRest[0] && oneRest.slice(2) === otherRest.slice(2);
};
