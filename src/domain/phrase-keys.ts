import type { Line } from './line.ts';
import { beginningLetters, hashOf } from './line.ts';
import { beginningConcerns, enterTable, isConcerned, type TableNumber, wordConcerns } from './phrase-tables.ts';
import type { Node } from './phrase-template.ts';

/** Words (`bleed*` for a beginning) of which one must stand in a line for a phrase to stand there; null when the phrase needs no certain word. */
export const keyOf = (nodes: Node[]): Set<string> | null => {
  const key = keyNode(nodes);
  return key && wordsNeeded(key);
};

/** The part of a phrase of which the words are the rarest. */
const keyNode = (nodes: Node[]): Node | null => {
  let best: Node | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const node of nodes) {
    const words = wordsNeeded(node);
    if (words === null || costOf(words) >= least) continue;
    best = node;
    least = costOf(words);
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
  table: TableNumber;
  words: Map<string, number[]>;
  beginnings: Map<string, { beginning: string; phrases: number[] }[]>;
  /** Phrases without a key. */
  always: number[];
  /** What else each phrase needs, as bits of a line: of each list one. */
  also: Uint16Array[][];
  /** When a phrase was last found possible, so that it is listed once. */
  seen: Int32Array;
  lines: number;
};

/** The phrases by what they need, as `phrases` numbers them. */
export const keysOf = (templates: Node[][]): Keys => {
  const keys: Keys = {
    table: -1,
    words: new Map(),
    beginnings: new Map(),
    always: [],
    also: templates.map(othersNeeded),
    seen: new Int32Array(templates.length),
    lines: 0,
  };
  templates.forEach((nodes, phrase) => {
    const needed = keyOf(nodes);
    if (needed === null) keys.always.push(phrase);
    for (const word of needed ?? []) addKey(keys, word, phrase);
  });
  keys.table = enterTable(
    [...keys.words.keys()].map((word) => hashOf(word)),
    [...keys.beginnings.keys()].map((letters) => hashOf(letters)),
  );
  return keys;
};

const addKey = (keys: Keys, word: string, phrase: number): void => {
  if (!word.endsWith('*')) {
    const same = keys.words.get(word);
    if (same) same.push(phrase);
    else keys.words.set(word, [phrase]);
    return;
  }
  const beginning = word.slice(0, -1);
  const letters = beginning.slice(0, beginningLetters);
  const same = keys.beginnings.get(letters);
  const one = same?.find((other) => other.beginning === beginning);
  if (one) one.phrases.push(phrase);
  else if (same) same.push({ beginning, phrases: [phrase] });
  else keys.beginnings.set(letters, [{ beginning, phrases: [phrase] }]);
};

const hasBit = (set: Uint32Array, hash: number): boolean => ((set[hash >>> 5] as number) & (1 << (hash & 31))) !== 0;

const none: readonly { beginning: string; phrases: number[] }[] = [];

/** The phrases that can stand in a line, by the words in it. */
export const possibleIn = (keys: Keys, line: Line): readonly number[] =>
  isConcerned(line.concerned, keys.table) ? lookedThrough(keys, line) : keys.always;

const lookedThrough = (keys: Keys, line: Line): readonly number[] => {
  let possible: number[] | null = null;
  keys.lines = (keys.lines + 1) | 0;
  for (const { text, hash, lettersHash } of line.tokens) {
    if (wordConcerns(hash, keys.table)) possible = take(keys, line, keys.words.get(text), possible);
    if (!beginningConcerns(lettersHash, keys.table)) continue;
    for (const { beginning, phrases } of keys.beginnings.get(text.slice(0, beginningLetters)) ?? none)
      if (text.startsWith(beginning)) possible = take(keys, line, phrases, possible);
  }
  return possible ?? keys.always;
};

const take = (keys: Keys, line: Line, phrases: readonly number[] | undefined, before: number[] | null): number[] | null => {
  if (phrases === undefined) return before;
  let possible = before;
  for (const phrase of phrases) {
    if (keys.seen[phrase] === keys.lines) continue;
    keys.seen[phrase] = keys.lines;
    if (!hasAll(keys.also[phrase] as Uint16Array[], line.bits)) continue;
    possible ??= [...keys.always];
    possible.push(phrase);
  }
  return possible;
};

const hasAll = (lists: Uint16Array[], bits: Uint32Array): boolean => {
  for (const list of lists) {
    let found = false;
    for (let i = 0; i < list.length && !found; i++) found = hasBit(bits, list[i] as number);
    if (!found) return false;
  }
  return true;
};

/** Longer lists are mostly there. */
const longestList = 24;

/** The words that a phrase needs beside those of its key. */
const othersNeeded = (nodes: Node[]): Uint16Array[] => {
  const key = keyNode(nodes);
  return nodes
    .filter((node) => node !== key)
    .map(wordsNeeded)
    .filter((words) => words !== null && words.size <= longestList)
    .map((words) => Uint16Array.from([...(words ?? [])].map(bitOf)));
};

const bitOf = (word: string): number => (word.endsWith('*') ? 4096 + hashOf(word.slice(0, beginningLetters)) : hashOf(word));
