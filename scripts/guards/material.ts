import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Example } from '../wishes/seeds.ts';
import { examplesOf, isWhole } from '../wishes/seeds.ts';
import type { Lesson } from '../wishes/train.ts';
import { chanceFrom, fileOf, train } from '../wishes/train.ts';

const read = (name: string): Buffer => readFileSync(new URL(name, import.meta.url));
const seeds = ['emergencies.en.txt', 'emergencies.es.txt', 'others.en.txt', 'others.es.txt', 'voices.en.txt', 'voices.es.txt'];
/** Texts of public sets and of the classifier of wishes, with our labels: see `README.md`. */
export const otherExamples = (): Example[] =>
  gunzipSync(read('public.tsv.gz'))
    .toString()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => ({ label: line.slice(0, line.indexOf('\t')), text: line.slice(line.indexOf('\t') + 1) }));

/** How much a text of each label counts: of emergencies there are many more templates. */
const shares: Record<string, number> = {
  medicalEmergency: 1,
  selfHarm: 2,
  promptInjection: 2,
  verificationBypass: 2,
  insuranceFraud: 2,
  otherPatientRecord: 2.5,
  toxicity: 2.5,
  frustration: 3,
  clinicalQuestion: 3,
};

export const lesson: Lesson = {
  shareOf: (label) => shares[label] ?? 0.5,
  leastWords: 2,
  leastOthers: 4,
  leastWeight: 14,
  seen: 'plain',
};

/** A whole sentence is one of its kind where a template gives dozens: each is learned from this often. */
const weightOfWhole = 4;

/** What is written for this model: each with the template it comes from, apart for each file. */
export const ownExamples = (chance: () => number): (Example & { family: number })[] =>
  seeds.flatMap((name, file) =>
    examplesOf(read(name).toString(), chance).flatMap((one) => {
      const family = one.family ?? 0;
      const times = isWhole(family) ? weightOfWhole : 1;
      return Array.from({ length: times }, () => ({ ...one, family: file * 1_000_000 + family }));
    }),
  );

/** The file of the model, as it comes out of the seeds and the public texts. */
export const trainedFile = (): string => {
  const chance = chanceFrom(20261123);
  return fileOf(train([...ownExamples(chance), ...otherExamples()], chance, lesson));
};
