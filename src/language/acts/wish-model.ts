import type { Line } from '../../domain/line.ts';
import { classifierOf } from '../../domain/linear-classifier.ts';
import file from './wish-model.json' with { type: 'json' };

/** The classifier of wishes, trained by `scripts/train-wishes.ts`. Its answer is a guess, and the phrases of the tables come first. */

/** Goals in short, acts, `ask:` and a topic, and `oos` for what is no business of a clinic's line. */
export type WishLabel = string;

export type Guess = { label: WishLabel; probability: number };

const classify = classifierOf(file);
const outOfScope = file.labels.indexOf('oos');
/** It learned from far more texts that are no business of a clinic than a clinic's line hears: there, their odds are so much lower. */
const oddsOutOfScope = 0.37;

/** The likeliest label of tokens `[from, to)` on a clinic's line, and how likely `oos` is among the texts that were learned from. */
export const guess = (line: Line, from = 0, to = line.tokens.length): Guess & { outOfScope: number } => {
  const likely = classify(line, from, to);
  const strange = likely[outOfScope] ?? 0;
  const all = 1 - strange * (1 - oddsOutOfScope);
  for (let c = 0; c < likely.length; c++) likely[c] = ((likely[c] as number) * (c === outOfScope ? oddsOutOfScope : 1)) / all;
  let best = 0;
  for (let c = 1; c < likely.length; c++) if ((likely[c] as number) > (likely[best] as number)) best = c;
  return { label: file.labels[best] ?? 'oos', probability: likely[best] as number, outOfScope: strange };
};
