import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Example } from './seeds.ts';
import { examplesOf } from './seeds.ts';
import type { Lesson } from './train.ts';
import { chanceFrom, fileOf, train } from './train.ts';

const own = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

/** What callers of other lines say, with what it means on ours. */
export const publicTexts = (): Example[] =>
  gunzipSync(readFileSync(new URL('public.tsv.gz', import.meta.url)))
    .toString()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => ({ label: line.slice(0, line.indexOf('\t')), text: line.slice(line.indexOf('\t') + 1) }));

/** A whole sentence is one of its kind where a template gives dozens: each is learned from this often. */
const weight = 4;

/** There are many more texts out of scope than of any goal. */
const lesson: Lesson = {
  shareOf: (label) => (label === 'oos' ? 0.35 : 1),
  leastWords: 3,
  leastOthers: 4,
  leastWeight: 10,
  seen: 'full',
};

/** The file of the model, as it comes out of the seeds and the public texts of this folder. */
export const trainedFile = (): string => {
  const chance = chanceFrom(20261122);
  const whole = ['natural.en.txt', 'natural.es.txt'].flatMap((name) => Array.from({ length: weight }, () => own(name)));
  const examples = [
    ...examplesOf(own('seeds.en.txt'), chance),
    ...examplesOf(own('seeds.es.txt'), chance),
    ...whole.flatMap((text) => examplesOf(text, chance)),
    ...publicTexts(),
  ];
  return fileOf(train(examples, chance, lesson));
};
