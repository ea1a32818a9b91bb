import type { Line } from './line.ts';

/**
 * What a classifier sees of a stretch of a line: its words, pairs of neighbours, pairs with one word between, and of longer words their
 * beginnings and every four letters in them, so that a word that was never heard is told by its relatives; each as a 32-bit hash. Training
 * and reading use this one function, so that they never differ.
 */

/** Classes of words that tell the same thing whichever of them is said. */
const sameWords: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '<day>': `monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays
      lunes martes miercoles jueves viernes sabado domingo sabados domingos`,
    '<month>': `january february april june july august september october november december enero febrero marzo abril mayo junio julio
      agosto septiembre octubre noviembre diciembre`,
    '<number>': `two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty
      thirty forty fifty sixty seventy eighty ninety hundred dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce
      quince veinte treinta cuarenta cincuenta cien`,
    '<nth>': `second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth twentieth thirtieth`,
  }).flatMap(([name, words]) => words.split(/\s+/).map((word) => [word, name] as const)),
);

const digit = /\d/;
const formOf = (word: string): string => (digit.test(word) ? '<digits>' : (sameWords.get(word) ?? word));

/** FNV-1a over letters `[from, to)`, on from `seed`. */
const hash = (text: string, seed: number, from = 0, to = text.length): number => {
  let value = seed;
  for (let i = from; i < to; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value;
};
const mixed = (value: number): number => {
  const half = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return half ^ (half >>> 13);
};
const pair = (a: number, b: number, kind: number): number => mixed(Math.imul(a ^ kind, 0x01000193) ^ Math.imul(b, 0x5bd1e995));

const basis = 0x811c9dc5;
const edge = hash('<edge>', basis);
/** Letters of a beginning, and of a part. */
const beginning = 5;
const part = 4;
const partBasis = 0x1234567;

export type Features = {
  /** Of each word, in order. */
  words: number[];
  /** All else. */
  others: number[];
};

/** The wishes and the guardrails ask about the same stretch, one after the other. */
let last: { line: Line; from: number; to: number; features: Features } | undefined;

/** The features of tokens `[from, to)` of a line. */
export const featuresOf = (line: Line, from: number, to: number): Features => {
  if (last?.line === line && last.from === from && last.to === to) return last.features;
  const features = seenIn(line, from, to);
  last = { line, from, to, features };
  return features;
};

const seenIn = (line: Line, from: number, to: number): Features => {
  const hashes: number[] = [];
  const others: number[] = [];
  for (let i = from; i < to; i++) {
    const word = formOf(line.tokens[i]?.text ?? '');
    hashes.push(hash(word, basis));
    pushParts(word, others);
  }
  for (let i = 0; i <= hashes.length; i++) {
    const here = hashes[i] ?? edge;
    others.push(pair(hashes[i - 1] ?? edge, here, 2));
    if (i > 0 && i < hashes.length) others.push(pair(hashes[i - 2] ?? edge, here, 3));
  }
  return { words: hashes.map(mixed), others };
};

const pushParts = (word: string, features: number[]): void => {
  if (word.length > beginning) features.push(mixed(hash(word, ~basis, 0, beginning)));
  if (word.length <= part) return;
  for (let at = 0; at + part <= word.length; at++) features.push(mixed(hash(word, partBasis, at, at + part)));
};

/** Signs of how much of a stretch is unknown, and of how long it is; few words tell another story than many. */
export const strangersFeature = (strangers: number): number => mixed(0x51ed + Math.min(strangers, 4));
export const lengthFeature = (words: number): number => mixed(0xa1e5 + Math.min(words, 9) + (words > 15 ? 1 : 0));
