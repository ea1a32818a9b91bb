import type { Line } from '../domain/line.ts';
import { classifierOf } from '../domain/linear-classifier.ts';
import type { RuleName } from '../domain/verdicts.ts';
import file from './guard-model.json' with { type: 'json' };

/** What the classifier of the guardrails, trained by `scripts/train-guards.ts`, tells apart. */
export type GuardLabel = Exclude<RuleName, 'patientRequest' | 'keyword'> | 'none';

const classify = classifierOf(file);
const labels = file.labels as GuardLabel[];

/** Of each label, how likely it is what tokens `[from, to)` mean. */
export const likelihoods = (line: Line, from: number, to: number): Record<GuardLabel, number> => {
  const likely = classify(line, from, to);
  return Object.fromEntries(labels.map((label, at) => [label, likely[at] ?? 0])) as Record<GuardLabel, number>;
};
