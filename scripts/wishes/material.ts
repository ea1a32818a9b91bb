import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Example } from './seeds.ts';
import { examplesOf } from './seeds.ts';
import { chanceFrom, fileOf, train } from './train.ts';

const own = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

const publicTexts = (): Example[] =>
  gunzipSync(readFileSync(new URL('public.tsv.gz', import.meta.url)))
    .toString()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => ({ label: line.slice(0, line.indexOf('\t')), text: line.slice(line.indexOf('\t') + 1) }));

/** The file of the model, as it comes out of the seeds and the public texts of this folder. */
export const trainedFile = (): string => {
  const chance = chanceFrom(20261122);
  const examples = [...examplesOf(own('seeds.en.txt'), chance), ...examplesOf(own('seeds.es.txt'), chance), ...publicTexts()];
  return fileOf(train(examples, chance));
};
