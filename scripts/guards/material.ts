import { readFileSync } from 'node:fs';
import { labelledIn, nonsense, repeated, said } from '../callers/callers.ts';
import { introductions } from '../callers/introductions.ts';
import type { Example } from '../wishes/seeds.ts';
import { examplesOf, isWhole } from '../wishes/seeds.ts';
import type { Lesson } from '../wishes/train.ts';
import { chanceFrom, fileOf, train } from '../wishes/train.ts';

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');
const seeds = ['emergencies.en.txt', 'emergencies.es.txt', 'others.en.txt', 'others.es.txt', 'voices.en.txt', 'voices.es.txt'];
/** Texts of public sets and of the classifier of wishes, with our labels: see `README.md`. */
export const otherExamples = (): Example[] => labelledIn(new URL('public.tsv.gz', import.meta.url));

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
  leastOthers: 6,
  leastWeight: 10,
  seen: 'full',
};

/** Sentences of one template. */
const mostOfOne = 12;
/** A whole sentence is one of its kind where a template gives a dozen: each is learned from this often. */
const weightOfWhole = 2;
const weightOfCallers = 2;

/** `family`: what resembles each other, as sentences of one template or of one voice do. */
export type Taught = { label: string; text: string; family: string };

const howMuchNonsense = 6_000;
const howManyNames = 3_000;

const fromSeeds = (chance: () => number): Taught[] =>
  seeds.flatMap((name) =>
    examplesOf(read(name), chance, mostOfOne).flatMap(({ label, text, family = 0 }) =>
      repeated([{ label, text, family: `${name} ${family}` }], isWhole(family) ? weightOfWhole : 1),
    ),
  );

const guardOf = (label: string): string => (label === 'ask:clinical' ? 'clinicalQuestion' : 'none');

const fromCallers = (): Taught[] => [
  ...[...said('dangers'), ...said('others')].map(({ voice, ...one }) => ({ ...one, family: voice })),
  // Whoever asks for a person may do so angrily: of that nothing is learned.
  ...said('goals')
    .filter(({ label }) => label !== 'person')
    .map(({ label, voice, text }) => ({ label: guardOf(label), text, family: voice })),
];

/** "I need an appointment and by the way …": whatever is meant by half of what is said is meant. Told once, before or after ordinary words. */
const besideOrdinary = (told: Taught[], chance: () => number): Taught[] => {
  const ordinary = told.filter(({ label }) => label === 'none');
  return told.map(({ label, text, family }) => {
    const other = ordinary[Math.floor(chance() * ordinary.length)]?.text ?? '';
    return { label, text: (chance() < 0.5 ? [other, text] : [text, other]).join(' '), family };
  });
};

/** What is written for this model: each with the template or the voice it comes from. */
export const ownExamples = (chance: () => number): Taught[] => {
  const callers = fromCallers();
  return [
    ...fromSeeds(chance),
    ...repeated(callers, weightOfCallers),
    ...besideOrdinary(callers, chance),
    ...[...nonsense(callers, howMuchNonsense, chance), ...introductions(howManyNames, chance)].map((text) => ({
      label: 'none',
      text,
      family: text,
    })),
  ];
};

/** The file of the model, as it comes out of the seeds and the public texts. */
export const trainedFile = (): string => {
  const chance = chanceFrom(20261123);
  return fileOf(train([...ownExamples(chance), ...otherExamples()], chance, lesson));
};
