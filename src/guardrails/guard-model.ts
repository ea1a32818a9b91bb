import type { Line } from '../domain/line.ts';
import { classifierOf } from '../domain/linear-classifier.ts';
import type { RuleName } from '../domain/verdicts.ts';
import file from './guard-model.json' with { type: 'json' };

/** What the classifier of the guardrails, trained by `scripts/train-guards.ts`, tells apart. */
export type GuardLabel = Exclude<RuleName, 'patientRequest' | 'keyword'> | 'none';

const classify = classifierOf(file);
const places = new Map(file.labels.map((label, at) => [label as GuardLabel, at]));

/** How likely it is, of each label, that tokens `[from, to)` mean it. */
export const likelihoods = (line: Line, from: number, to: number): ((label: GuardLabel) => number) => {
  const likely = classify(line, from, to);
  return (label) => likely[places.get(label) ?? -1] ?? 0;
};
