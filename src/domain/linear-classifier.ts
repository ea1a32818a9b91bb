import type { Line } from './line.ts';
import { featuresOf, lengthFeature, strangersFeature } from './word-features.ts';

/**
 * Multinomial logistic regression over words and pairs of words, trained by scripts into a small file. A classifier knows a few thousand words
 * of English and Spanish, so its answer is a guess with a probability, and phrases come first.
 */

/** Labels, what a step of an 8-bit weight is worth, and in base64 for each feature its hash, whether it is a word with how many weights, and those. */
export type ModelFile = { labels: string[]; scale: number; features: string };

type Model = {
  labels: string[];
  /** Where the weights of a feature begin, by its hash; of the next feature, where they end. */
  places: Map<number, number>;
  words: Set<number>;
  starts: Int32Array;
  targets: Uint8Array;
  weights: Int8Array;
  scale: number;
};

/** How likely each label is for tokens `[from, to)` of a line, in the order of `labels`. Unpacked when first asked, so that a start does not wait for it. */
export type Classifier = (line: Line, from: number, to: number) => Float64Array;

export const classifierOf = (file: ModelFile): Classifier => {
  let loaded: Model | undefined;
  return (line, from, to) => probabilities((loaded ??= unpack(file)), line, from, to);
};

const unpack = (file: ModelFile): Model => {
  const bytes = Buffer.from(file.features, 'base64');
  const model: Model = {
    labels: file.labels,
    places: new Map(),
    words: new Set(),
    starts: new Int32Array(bytes.length / 5 + 1),
    targets: new Uint8Array(bytes.length / 2),
    weights: new Int8Array(bytes.length / 2),
    scale: file.scale,
  };
  let end = 0;
  for (let at = 0, place = 0; at < bytes.length; place++) {
    const hash = bytes.readUInt32LE(at);
    const head = bytes.readUInt8(at + 4);
    model.places.set(hash, place);
    if (head >= 128) model.words.add(hash);
    at += 5;
    for (let left = head & 127; left > 0; left--, at += 2, end++) {
      model.targets[end] = bytes.readUInt8(at);
      model.weights[end] = bytes.readInt8(at + 1);
    }
    model.starts[place + 1] = end;
  }
  return model;
};

const probabilities = (model: Model, line: Line, from: number, to: number): Float64Array => {
  const scores = new Float64Array(model.labels.length);
  const { words, others } = featuresOf(line, from, to);
  let strangers = 0;
  let known = 0;
  for (const hash of words) {
    known += add(model, hash, scores);
    if (!model.words.has(hash)) strangers++;
  }
  for (const hash of others) known += add(model, hash, scores);
  known += add(model, strangersFeature(strangers), scores) + add(model, lengthFeature(words.length), scores);
  return softmax(scores, model.scale / Math.sqrt(known + 4));
};

/** Adds a feature's weights; whether it is known. */
const add = ({ places, starts, targets, weights }: Model, hash: number, scores: Float64Array): 0 | 1 => {
  const place = places.get(hash);
  if (place === undefined) return 0;
  const end = starts[place + 1] as number;
  for (let i = starts[place] as number; i < end; i++) {
    const target = targets[i] as number;
    scores[target] = (scores[target] as number) + (weights[i] as number);
  }
  return 1;
};

const softmax = (scores: Float64Array, scale: number): Float64Array => {
  const most = Math.max(...scores);
  let sum = 0;
  for (let c = 0; c < scores.length; c++) sum += scores[c] = Math.exp(((scores[c] as number) - most) * scale);
  for (let c = 0; c < scores.length; c++) scores[c] = (scores[c] as number) / sum;
  return scores;
};
