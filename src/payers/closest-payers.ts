import { doubleMetaphone } from 'double-metaphone';
import type { Word } from '../domain/words.ts';
import { aliasIndex, keyOf } from './alias-index.ts';
import { fillers } from './context-words.ts';
import { ordinaryWords } from './correct-words.ts';
import type { Payer } from './payer-data.ts';

/**
 * The payers whose name sounds like an answer that matched none exactly. Candidates come from an index by sound; letters decide among
 * them, because very different words may share a sound.
 */

const shortestNameCharacters = 5;
const longestNameCharacters = 60;
/** Share of letter pairs in common (Dice), from which two names that sound alike are taken for one. */
const alikeEnough = 0.6;

const pairsOf = (key: string): string[] => Array.from({ length: Math.max(0, key.length - 1) }, (_, at) => key.slice(at, at + 2));

const likeness = (one: string, other: string): number => {
  const rest = pairsOf(other);
  const total = rest.length + one.length - 1;
  let shared = 0;
  for (const pair of pairsOf(one)) {
    const at = rest.indexOf(pair);
    if (at === -1) continue;
    shared += 1;
    rest.splice(at, 1);
  }
  return total > 0 ? (2 * shared) / total : 0;
};

const bySound = new Map<string, string[]>();
for (const key of aliasIndex.entries.keys()) {
  if (key.length < shortestNameCharacters) continue;
  for (const sound of new Set(doubleMetaphone(key))) bySound.set(sound, [...(bySound.get(sound) ?? []), key]);
}

/** Empty when nothing comes close, or when two unrelated names come equally close. */
export const closestPayers = (words: Word[]): Payer[] => {
  const said = withoutFillers(words.map((word) => keyOf(word.text))).join('');
  if (ordinaryWords.has(said) || said.length < shortestNameCharacters || said.length > longestNameCharacters) return [];
  const keys = new Set(doubleMetaphone(said).flatMap((sound) => bySound.get(sound) ?? []));
  const scored = [...keys]
    .filter((key) => beginsAlike(key, said))
    .map((key) => ({ key, score: likeness(said, key) }))
    .filter(({ score }) => score >= alikeEnough);
  const best = Math.max(...scored.map(({ score }) => score));
  const nearest = scored.filter(({ score }) => score === best);
  const [first] = nearest;
  return nearest.length === 1 && first !== undefined ? payersOf(first.key) : [];
};

/** What is left between the first and the last word that says something; a name is one run of words. */
const withoutFillers = (keys: string[]): string[] => {
  const first = keys.findIndex((key) => !fillers.has(key));
  const last = keys.findLastIndex((key) => !fillers.has(key));
  return first === -1 ? [] : keys.slice(first, last + 1);
};

/** People mishear the middle of a word before its beginning; C, K and S are written for one another. */
const beginsAlike = (one: string, other: string): boolean =>
  one[0] === other[0] || ('cks'.includes(one[0] ?? '-') && 'cks'.includes(other[0] ?? '-'));

const payersOf = (key: string): Payer[] => {
  const entry = aliasIndex.entries.get(key);
  return entry === undefined ? [] : [...new Set([...entry.strong, ...entry.weak])];
};
