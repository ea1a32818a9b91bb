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
  /** Features by hash: each at the first free slot from its own on. An empty slot holds no place. */
  hashes: Int32Array;
  places: Int32Array;
  /** By place, whether it is a word. */
  words: Uint8Array;
  /** By place, where its weights begin; the next one's begin where they end. */
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
  const most = Math.ceil(bytes.length / leastBytes);
  const slots = 2 ** Math.ceil(Math.log2(2 * most));
  const model: Model = {
    labels: file.labels,
    hashes: new Int32Array(slots),
    places: new Int32Array(slots).fill(nowhere),
    words: new Uint8Array(most),
    starts: new Int32Array(most + 1),
    targets: new Uint8Array(bytes.length / 2),
    weights: new Int8Array(bytes.length / 2),
    scale: file.scale,
  };
  let end = 0;
  for (let at = 0, place = 0; at < bytes.length; place++) {
    const hash = bytes.readInt32LE(at);
    const head = bytes.readUInt8(at + 4);
    const slot = slotOf(model, hash);
    model.hashes[slot] = hash;
    model.places[slot] = place;
    model.words[place] = head >>> 7;
    at += leastBytes;
    for (let left = head & 127; left > 0; left--, at += 2, end++) {
      model.targets[end] = bytes.readUInt8(at);
      model.weights[end] = bytes.readInt8(at + 1);
    }
    model.starts[place + 1] = end;
  }
  return model;
};

/** Of a feature without weights. */
const leastBytes = 5;
const nowhere = -1;

/** Where a hash stands, or would. At least half of the slots are free. */
const slotOf = ({ hashes, places }: Model, hash: number): number => {
  const last = hashes.length - 1;
  let slot = hash & last;
  while (places[slot] !== nowhere && hashes[slot] !== hash) slot = (slot + 1) & last;
  return slot;
};

const placeOf = (model: Model, hash: number): number => model.places[slotOf(model, hash)] as number;

const probabilities = (model: Model, line: Line, from: number, to: number): Float64Array => {
  const scores = new Float64Array(model.labels.length);
  const { words, others } = featuresOf(line, from, to);
  let strangers = 0;
  let known = 0;
  for (const hash of words) {
    const place = placeOf(model, hash);
    known += add(model, place, scores);
    if (place === nowhere || model.words[place] === 0) strangers++;
  }
  for (const hash of others) known += add(model, placeOf(model, hash), scores);
  known += add(model, placeOf(model, strangersFeature(strangers)), scores);
  known += add(model, placeOf(model, lengthFeature(words.length)), scores);
  return softmax(scores, model.scale / Math.sqrt(known + 4));
};

/** Adds the weights of the feature at a place; whether there is one. */
const add = ({ starts, targets, weights }: Model, place: number, scores: Float64Array): 0 | 1 => {
  if (place === nowhere) return 0;
  const end = starts[place + 1] as number;
  for (let i = starts[place] as number; i < end; i++) {
    const target = targets[i] as number;
    scores[target] = (scores[target] as number) + (weights[i] as number);
  }
  return 1;
};

const softmax = (scores: Float64Array, scale: number): Float64Array => {
  let most = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < scores.length; c++) most = Math.max(most, scores[c] as number);
  let sum = 0;
  for (let c = 0; c < scores.length; c++) sum += scores[c] = Math.exp(((scores[c] as number) - most) * scale);
  for (let c = 0; c < scores.length; c++) scores[c] = (scores[c] as number) / sum;
  return scores;
};
