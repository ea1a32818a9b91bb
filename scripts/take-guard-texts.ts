import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { attacks, triggerWords } from '../evals/data/safety.ts';
import { folder } from '../evals/source.ts';
import { isHeldOut } from '../evals/split.ts';
import { calmPatients } from '../evals/suites/calm-patients.ts';
import { publicTexts } from './wishes/material.ts';
import { examplesOf } from './wishes/seeds.ts';
import { chanceFrom } from './wishes/train.ts';

/** What other lines hear is ordinary here, and there is a lot of it; of what callers of a clinic want there are dozens of sentences to a template. */
const elsewhereOneIn = 2;
const wishOneIn = 3;
const wishesOfOne = 40;

const every =
  (n: number) =>
  (_: unknown, at: number): boolean =>
    at % n === 0;

const ordinary = (): string[] => {
  const chance = chanceFrom(20261124);
  const wishes = ['en', 'es'].flatMap((language) =>
    examplesOf(readFileSync(new URL(`wishes/seeds.${language}.txt`, import.meta.url), 'utf8'), chance, wishesOfOne),
  );
  return [...wishes.filter(every(wishOneIn)), ...publicTexts().filter(every(elsewhereOneIn))]
    .filter(({ label }) => label !== 'person')
    .map(({ text }) => text);
};

/**
 * Makes `scripts/guards/public.tsv.gz` from public sets: attacks on language models, harmless texts that sound like them, and what people say
 * to doctors when nothing is urgent, and to other lines. Nothing that the evaluations hold out. Usage: `node scripts/take-guard-texts.ts <folder with the sets>`.
 */

/** An attack is told by its beginning; a caller says no more in a breath. */
const mostWords = 40;

const [dir] = process.argv.slice(2);
if (!dir) throw new Error('Which folder are the sets in?');
const source = folder(dir);
const beginning = (text: string): string => text.replaceAll(/\s+/g, ' ').trim().split(' ').slice(0, mostWords).join(' ');
const rows = [
  ...attacks(source).map(({ text }) => ['promptInjection', text] as const),
  ...triggerWords(source).map(({ text }) => ['none', text] as const),
  ...calmPatients(source).map(({ text }) => ['none', text] as const),
  ...ordinary().map((text) => ['none', text] as const),
].filter(([, text]) => !isHeldOut(text));
const lines = [...new Set(rows.map(([label, text]) => `${label}\t${beginning(text)}\n`))];
writeFileSync(new URL('guards/public.tsv.gz', import.meta.url), gzipSync(lines.join(''), { level: 9 }));
