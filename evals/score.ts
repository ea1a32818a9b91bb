import type { Case, Scoring } from './case.ts';

/** A case with the answer that was given. */
export type Answered = { one: Case; got: string; right: boolean };

/** Shares from 0 to 1. */
export type Scores = {
  exact?: number;
  wrong?: number;
  macroF1?: number;
  /** Macro-F1 as if each label were said equally often. */
  balancedF1?: number;
  accuracy?: number;
  precision?: number;
  recall?: number;
  falseAlarms?: number;
};

/** Of these, less is better. */
export const lessIsBetter: ReadonlySet<string> = new Set(['wrong', 'falseAlarms']);

export const isRight = ({ scoring, expected }: Case, got: string): boolean => {
  if (scoring === 'found') return got !== '';
  if (scoring === 'quiet') return got === '';
  return expected.includes(got);
};

const share = (answered: Answered[], is: (one: Answered) => boolean): number =>
  answered.length === 0 ? 0 : answered.filter(is).length / answered.length;

const scorers: Record<Scoring, (answered: Answered[]) => Scores> = {
  value: (answered) => ({
    exact: share(answered, ({ right }) => right),
    wrong: share(answered, ({ right, got }) => !right && got !== ''),
  }),
  label: (answered) => ({
    macroF1: mean(labelScores(answered)),
    balancedF1: mean(labelScores(answered, true)),
    accuracy: share(answered, ({ right }) => right),
  }),
  found: (answered) => ({ recall: share(answered, ({ right }) => right) }),
  quiet: (answered) => ({ falseAlarms: share(answered, ({ right }) => !right) }),
};

export const scoresOf = (scoring: Scoring, answered: Answered[]): Scores => scorers[scoring](answered);

export type LabelScore = { label: string; n: number; precision: number; recall: number; f1: number };

/**
 * Where several labels are right, the one given counts as the expected one, else the first. `balanced` weighs each answer so that all labels
 * are expected equally often: else the one label that is said a hundred times as often decides about the precision of all others.
 */
export const labelScores = (answered: Answered[], balanced = false): LabelScore[] => {
  const pairs = answered.map(({ one, got, right }) => ({ truth: right ? got : (one.expected[0] ?? ''), got }));
  const counts = new Map([...Map.groupBy(pairs, ({ truth }) => truth)].map(([label, of]) => [label, of.length]));
  const weight = (truth: string): number => (balanced ? 1 / (counts.get(truth) ?? 1) : 1);
  const sum = (of: typeof pairs): number => of.reduce((total, { truth }) => total + weight(truth), 0);
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([label, n]) => {
      const given = pairs.filter(({ got }) => got === label);
      const both = sum(given.filter(({ truth }) => truth === label));
      const precision = given.length === 0 ? 0 : both / sum(given);
      const recall = both / (n * weight(label));
      return { label, n, precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
    });
};

/** The mean over the labels that are expected anywhere. */
const mean = (scores: LabelScore[]): number =>
  scores.length === 0 ? 0 : scores.reduce((sum, { f1 }) => sum + f1, 0) / scores.length;
