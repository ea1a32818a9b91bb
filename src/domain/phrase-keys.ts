import type { Line } from './line.ts';
import { beginningLetters, hashOf } from './line.ts';
import type { Node } from './phrase-template.ts';

/** Words (`bleed*` for a beginning) of which one must stand in a line for a phrase to stand there; null when the phrase needs no certain word. */
export const keyOf = (nodes: Node[]): Set<string> | null => {
  let best: Set<string> | null = null;
  for (const node of nodes) {
    const words = wordsNeeded(node);
    if (words && (best === null || costOf(words) < costOf(best))) best = words;
  }
  return best;
};

const wordsNeeded = (node: Node): Set<string> | null => {
  if (node.kind === 'word') return new Set([node.word]);
  if (node.kind === 'prefix') return node.word.length < beginningLetters ? null : new Set([`${node.word}*`]);
  if (node.kind !== 'group' || node.times !== '') return null;
  const keys = node.options.map(keyOf);
  return keys.every((key) => key !== null) ? new Set(keys.flatMap((key) => [...key])) : null;
};

/** Words that stand in most sentences; a phrase that waits for one of them waits for nothing. */
const common = new Set(
  `i he she it we you they my his her our your the a an is are was were am be been to of and or in on for with not no do does did have has had
  can could will would should this that there me him them us so all now what how if at from about get got want need one out up 's
  yo el ella la los las lo un una de del que en y a o se me le les nos no mi su es esta estoy por con para al ya si tengo tiene muy mas
  como cita appointment okay yes quiero necesito`.split(/\s+/),
);

/** About how often one of them stands in a sentence. */
const costOf = (words: Set<string>): number => {
  let cost = 0;
  for (const word of words) cost += common.has(word) ? 100 : 1;
  return cost;
};

export type Keys = {
  /** A bit for each hash of a word, and of a beginning: mostly the answer is no. */
  whole: Uint32Array;
  letters: Uint32Array;
  words: Map<string, number[]>;
  beginnings: Map<string, { beginning: string; phrases: number[] }[]>;
  /** Phrases without a key. */
  always: number[];
  /** When a phrase was last found possible, so that it is listed once. */
  seen: Int32Array;
  lines: number;
};

/** The phrases by what they need, as `phrases` numbers them. */
export const keysOf = (templates: Node[][]): Keys => {
  const keys: Keys = {
    whole: new Uint32Array(128),
    letters: new Uint32Array(128),
    words: new Map(),
    beginnings: new Map(),
    always: [],
    seen: new Int32Array(templates.length),
    lines: 0,
  };
  templates.forEach((nodes, phrase) => {
    const needed = keyOf(nodes);
    if (needed === null) keys.always.push(phrase);
    for (const word of needed ?? []) addKey(keys, word, phrase);
  });
  return keys;
};

const addKey = (keys: Keys, word: string, phrase: number): void => {
  if (!word.endsWith('*')) {
    setBit(keys.whole, hashOf(word));
    const same = keys.words.get(word);
    if (same) same.push(phrase);
    else keys.words.set(word, [phrase]);
    return;
  }
  const beginning = word.slice(0, -1);
  const letters = beginning.slice(0, beginningLetters);
  setBit(keys.letters, hashOf(letters));
  const same = keys.beginnings.get(letters);
  const one = same?.find((other) => other.beginning === beginning);
  if (one) one.phrases.push(phrase);
  else if (same) same.push({ beginning, phrases: [phrase] });
  else keys.beginnings.set(letters, [{ beginning, phrases: [phrase] }]);
};

const setBit = (set: Uint32Array, hash: number): void => {
  set[hash >>> 5] = (set[hash >>> 5] as number) | (1 << (hash & 31));
};
const hasBit = (set: Uint32Array, hash: number): boolean => ((set[hash >>> 5] as number) & (1 << (hash & 31))) !== 0;

const none: readonly number[] = [];

/** The phrases that can stand in a line, by the words in it. */
export const possibleIn = (keys: Keys, line: Line): readonly number[] => {
  let possible: number[] | null = null;
  keys.lines = (keys.lines + 1) | 0;
  const take = (phrases: readonly number[]): void => {
    for (const phrase of phrases) {
      if (keys.seen[phrase] === keys.lines) continue;
      keys.seen[phrase] = keys.lines;
      possible ??= [...keys.always];
      possible.push(phrase);
    }
  };
  for (const token of line.tokens) {
    if (hasBit(keys.whole, token.hash)) take(keys.words.get(token.text) ?? none);
    if (!hasBit(keys.letters, token.lettersHash)) continue;
    for (const { beginning, phrases } of keys.beginnings.get(token.text.slice(0, beginningLetters)) ?? [])
      if (token.text.startsWith(beginning)) take(phrases);
  }
  return possible ?? (keys.always.length > 0 ? keys.always : none);
};
