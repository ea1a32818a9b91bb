import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { folder } from './source.ts';
import { hashOf } from './split.ts';

/**
 * Writes `evals/samples` anew: of each set that may be passed on, the lines with the lowest hashes. `--data <dir>`. What may not be passed on
 * (share-alike, non-commercial) is not in the list; each folder's README.md tells origin and licence and is written by hand.
 */
const { values } = parseArgs({ options: { data: { type: 'string' } } });
if (values.data === undefined) throw new Error('--data <dir> is needed');
const source = folder(values.data);
const samples = new URL('samples', import.meta.url).pathname;

type Sample = { path: string; lines: number; keep?: (line: string) => boolean; head?: boolean };

const shorterThan = (most: number) => (line: string) => line.length < most;

const files: Sample[] = [
  { path: 'recognizers_text/cases.jsonl', lines: 420, keep: (line) => /Date|Time/.test(line) && line.length < 1_500 },
  { path: 'spoken_forms_nemo/tn_pairs.jsonl', lines: 120, keep: (line) => /"class": ?"(date|time|telephone|cardinal)"/.test(line) },
  { path: 'nlu_plus_plus/folds_0_9.jsonl', lines: 420 },
  { path: 'restaurant8k/train.jsonl', lines: 500 },
  { path: 'clinc150/train_val.jsonl', lines: 700 },
  { path: 'hwu64/train.jsonl', lines: 500 },
  { path: 'disfl_qa/train.jsonl', lines: 250 },
  { path: 'safety_prompts/attacks.jsonl', lines: 70, keep: shorterThan(1_200) },
  { path: 'safety_prompts/benign_trigger_words.jsonl', lines: 60 },
  { path: 'safety_prompts/do_not_answer_a.jsonl', lines: 60, keep: (line) => /S002med|S006sh/.test(line) },
  { path: 'fhir_synthea/index.jsonl', lines: 20 },
  { path: 'payers/synthea_insurance_companies.csv', lines: 20, head: true },
];

for (const { path, lines, keep = () => true, head = false } of files) {
  const all = (source.text(path) ?? '').split(/\r?\n/).filter((line) => line.trim() !== '' && keep(line));
  const kept = head ? all.slice(0, lines) : all.toSorted((a, b) => hashOf(a) - hashOf(b)).slice(0, lines);
  const to = join(samples, path);
  mkdirSync(dirname(to), { recursive: true });
  writeFileSync(to, `${kept.join('\n')}\n`);
  console.log(`${path}: ${kept.length} of ${all.length}`);
}
