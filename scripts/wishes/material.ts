import { readFileSync } from 'node:fs';
import { labelledIn, nonsense, repeated, said } from '../callers/callers.ts';
import { introductions } from '../callers/introductions.ts';
import type { Example } from './seeds.ts';
import { examplesOf } from './seeds.ts';
import type { Lesson } from './train.ts';
import { chanceFrom, fileOf, train } from './train.ts';

const own = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

/** What callers of other lines say, with what it means on ours. */
export const publicTexts = (): Example[] => labelledIn(new URL('public.tsv.gz', import.meta.url));

/** Sentences of one template. */
const mostOfOne = 20;
/** A whole sentence is one of its kind where a template gives dozens: each is learned from this often. */
const weightOfWhole = 4;
const weightOfCallers = 3;
const howMuchNonsense = 1_500;
const howManyNames = 1_000;

/** There are many more texts out of scope than of any goal. */
const lesson: Lesson = {
  shareOf: (label) => (label === 'oos' ? 0.35 : 1),
  leastWords: 3,
  leastOthers: 6,
  leastWeight: 8,
  seen: 'full',
};

/** The file of the model, as it comes out of the seeds and the public texts of this folder. */
export const trainedFile = (): string => {
  const chance = chanceFrom(20261122);
  const seeds = (name: string): Example[] => examplesOf(own(name), chance, mostOfOne);
  const examples = [
    ...['seeds.en.txt', 'seeds.es.txt'].flatMap(seeds),
    ...repeated(['natural.en.txt', 'natural.es.txt'], weightOfWhole).flatMap(seeds),
    ...repeated(said('goals'), weightOfCallers),
    ...publicTexts(),
    ...nonsense(said('goals'), howMuchNonsense, chance).map((text) => ({ label: 'oos', text })),
    ...introductions(howManyNames, chance).map((text) => ({ label: 'value', text })),
  ];
  return fileOf(train(examples, chance, lesson));
};
