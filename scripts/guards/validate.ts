import { createHash } from 'node:crypto';
import { linesOf } from '../../src/domain/line.ts';
import type { ModelFile } from '../../src/domain/linear-classifier.ts';
import { classifierOf } from '../../src/domain/linear-classifier.ts';
import { chanceFrom, fileOf, train } from '../wishes/train.ts';
import { lesson, otherExamples, ownExamples } from './material.ts';

/** Cross-validation by template and voice: nothing is judged by a model that has learnt from its own. Prints recall and false alarms by threshold. */

const folds = 4;
const thresholds = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95];

const own = ownExamples(chanceFrom(1));
const others = otherExamples();
const foldOf = (family: string): number => createHash('sha256').update(family).digest().readUInt32LE() % folds;

type Judged = { label: string; likely: Record<string, number>; elsewhere: boolean };
const judged: Judged[] = [];
for (let fold = 0; fold < folds; fold++) {
  const learnt = [...own.filter(({ family }) => foldOf(family) !== fold), ...others.filter((_, at) => foldOf(String(at)) !== fold)];
  const file = JSON.parse(fileOf(train(learnt, chanceFrom(2), lesson))) as ModelFile;
  const classify = classifierOf(file);
  const judge = ({ label, text }: { label: string; text: string }, elsewhere: boolean): void => {
    const { full } = linesOf(text);
    const scores = classify(full, 0, full.tokens.length);
    judged.push({ label, elsewhere, likely: Object.fromEntries(file.labels.map((name, i) => [name, scores[i] ?? 0])) });
  };
  for (const one of own.filter(({ family }) => foldOf(family) === fold)) judge(one, false);
  for (const one of others.filter((_, at) => foldOf(String(at)) === fold)) judge(one, true);
}

const danger = ['medicalEmergency', 'selfHarm'];
const of = (rule: string, { likely }: Judged): number =>
  danger.includes(rule) ? (likely['medicalEmergency'] ?? 0) + (likely['selfHarm'] ?? 0) : (likely[rule] ?? 0);
const percent = (hits: Judged[], all: Judged[]): string => ((100 * hits.length) / Math.max(1, all.length)).toFixed(1).padStart(5);

for (const rule of new Set(own.map(({ label }) => label).filter((label) => label !== 'none'))) {
  const meant = judged.filter(({ label }) => label === rule);
  const lookalike = judged.filter(({ label, elsewhere }) => label === 'none' && !elsewhere);
  const ordinary = judged.filter(({ label, elsewhere }) => label === 'none' && elsewhere);
  for (const least of thresholds) {
    const above = (all: Judged[]): string =>
      percent(
        all.filter((one) => of(rule, one) >= least),
        all,
      );
    process.stdout.write(
      `${rule} >= ${least}: found ${above(meant)}, look-alikes ${above(lookalike)}, ordinary ${above(ordinary)}\n`,
    );
  }
}
