import { linesOf } from '../../src/domain/line.ts';
import { featuresOf, lengthFeature, strangersFeature } from '../../src/domain/word-features.ts';

/**
 * Multinomial logistic regression by stochastic gradient descent with AdaGrad. Only `+ - * /`, `Math.sqrt` and integers, which IEEE 754 fixes
 * to the bit, so that the same texts give the same file on every machine.
 */

export type Model = {
  labels: string[];
  scale: number;
  features: { hash: number; weights: [label: number, weight: number][]; word: boolean }[];
};

/** What differs from model to model. */
export type Lesson = {
  /** What a text of a label counts; where there are many more of one than of any other, each of them counts less. */
  shareOf: (label: string) => number;
  /** Rarer words count as strangers, so that the model learns what strangers tell. */
  leastWords: number;
  leastOthers: number;
  /** Of the 8-bit weights; smaller ones are left out. */
  leastWeight: number;
  /** Which words of an utterance the model is asked about: see `Lines`. */
  seen: 'full' | 'plain';
};

const epochs = 6;
const rate = 0.5;
const decay = 2e-6;
/** What is this sure is not learned from any more. */
const settled = 0.002;

type Row = { label: number; indexes: Int32Array; value: number; share: number };

/** Small and fast, and the same everywhere. */
export const chanceFrom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
};

type Parts = { words: number[]; others: number[] };

/** What a text is taught to mean. */
export type Taught = { label: string; text: string };

export const train = (examples: Taught[], chance: () => number, lesson: Lesson): Model => {
  const labels = [...new Set(examples.map(({ label }) => label))].sort();
  const told = examples.map(({ label, text }) => ({ label, parts: partsOf(text, lesson) }));
  const { index, words } = vocabularyOf(
    told.map(({ parts }) => parts),
    lesson,
  );
  const rows = told.map(({ label, parts }) => ({
    ...rowOf(parts, labels.indexOf(label), index, words),
    share: lesson.shareOf(label),
  }));
  const weights = descend(rows, index.size, labels.length, chance);
  return quantised(weights, labels, index, words, lesson.leastWeight);
};

const partsOf = (text: string, { seen }: Lesson): Parts => {
  const line = linesOf(text)[seen];
  return featuresOf(line, 0, line.tokens.length);
};

const vocabularyOf = (texts: Parts[], { leastWords, leastOthers }: Lesson): { index: Map<number, number>; words: Set<number> } => {
  const counts = { words: new Map<number, number>(), others: new Map<number, number>() };
  for (const parts of texts) {
    for (const kind of ['words', 'others'] as const)
      for (const hash of new Set(parts[kind])) counts[kind].set(hash, (counts[kind].get(hash) ?? 0) + 1);
  }
  const often = (map: Map<number, number>, least: number): number[] => [...map].filter(([, n]) => n >= least).map(([hash]) => hash);
  const words = often(counts.words, leastWords);
  const signs = [...Array(5).keys()].map(strangersFeature).concat([...Array(20).keys()].map(lengthFeature));
  const all = [...new Set([...words, ...often(counts.others, leastOthers), ...signs])].sort((a, b) => a - b);
  return { index: new Map(all.map((hash, i) => [hash, i])), words: new Set(words) };
};

const rowOf = ({ words, others }: Parts, label: number, index: Map<number, number>, known: Set<number>): Omit<Row, 'share'> => {
  const strangers = words.filter((hash) => !known.has(hash)).length;
  const all = [...words, ...others, strangersFeature(strangers), lengthFeature(words.length)];
  const indexes = Int32Array.from(all.flatMap((hash) => index.get(hash) ?? []));
  return { label, indexes, value: 1 / Math.sqrt(indexes.length + 4) };
};

const descend = (rows: Row[], features: number, labels: number, chance: () => number): Float64Array => {
  const weights = new Float64Array(features * labels);
  const squares = new Float64Array(features * labels).fill(1e-2);
  const scores = new Float64Array(labels);
  const order = Int32Array.from(rows.keys());
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, chance);
    for (const at of order) step(rows[at] as Row, weights, squares, scores);
  }
  return weights;
};

const step = ({ label, indexes, value, share }: Row, weights: Float64Array, squares: Float64Array, scores: Float64Array): void => {
  const labels = scores.length;
  scores.fill(0);
  for (const index of indexes)
    for (let c = 0; c < labels; c++) scores[c] = (scores[c] as number) + (weights[index * labels + c] as number) * value;
  softmax(scores);
  for (let c = 0; c < labels; c++) {
    const error = (scores[c] as number) - (c === label ? 1 : 0);
    if (Math.abs(error) < settled) continue;
    for (const index of indexes) {
      const at = index * labels + c;
      const gradient = error * value * share + decay * (weights[at] as number);
      squares[at] = (squares[at] as number) + gradient * gradient;
      weights[at] = (weights[at] as number) - (rate * gradient) / Math.sqrt(squares[at]);
    }
  }
};

/** As `Math.exp`, which engines may round differently: (1 + x/1024)^1024. */
const exp = (x: number): number => {
  let value = 1 + Math.max(x, -700) / 1024;
  for (let i = 0; i < 10; i++) value *= value;
  return value;
};

const softmax = (scores: Float64Array): void => {
  let most = Number.NEGATIVE_INFINITY;
  for (const score of scores) most = Math.max(most, score);
  let sum = 0;
  for (let c = 0; c < scores.length; c++) sum += scores[c] = exp((scores[c] as number) - most);
  for (let c = 0; c < scores.length; c++) scores[c] = (scores[c] as number) / sum;
};

const shuffle = (order: Int32Array, chance: () => number): void => {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(chance() * (i + 1));
    const kept = order[i] as number;
    order[i] = order[j] as number;
    order[j] = kept;
  }
};

const quantised = (
  weights: Float64Array,
  labels: string[],
  index: Map<number, number>,
  words: Set<number>,
  leastWeight: number,
): Model => {
  const size = labels.length;
  const largest = 12;
  const scale = largest / 127;
  const features: Model['features'] = [];
  for (const [hash, at] of index) {
    const kept: [number, number][] = [];
    for (let c = 0; c < size; c++) {
      const weight = Math.max(-127, Math.min(127, Math.round((weights[at * size + c] as number) / scale)));
      if (Math.abs(weight) >= leastWeight) kept.push([c, weight]);
    }
    if (kept.length > 0 || words.has(hash)) features.push({ hash, weights: kept, word: words.has(hash) });
  }
  return { labels, scale, features };
};

/** As the reader takes it: labels, scale, and in base64 for each feature its hash, whether it is a word with how many weights, and those. */
export const fileOf = ({ labels, scale, features }: Model): string => {
  const bytes: number[] = [];
  for (const { hash, weights, word } of features) {
    bytes.push(hash & 255, (hash >>> 8) & 255, (hash >>> 16) & 255, hash >>> 24, (word ? 128 : 0) + weights.length);
    for (const [label, weight] of weights) bytes.push(label, weight & 255);
  }
  return `${JSON.stringify({ labels, scale, features: Buffer.from(bytes).toString('base64') })}\n`;
};
