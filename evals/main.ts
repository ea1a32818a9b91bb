import { parseArgs } from 'node:util';
import { writeFailures } from './failures.ts';
import floors from './floors.json' with { type: 'json' };
import { remembering, runSuite } from './run.ts';
import { folder } from './source.ts';
import { suites } from './suites.ts';
import { table } from './table.ts';

/**
 * `npm run evals`: how well utterances are read and judged. `--data <dir>`: the folder of the data sets; without it the shipped samples are
 * used. `--only <suite,suite>`. Failures go to `.data/evals/<suite>.jsonl`.
 */
const { values } = parseArgs({ options: { data: { type: 'string' }, only: { type: 'string' } } });

const source = folder(values.data ?? new URL('samples', import.meta.url).pathname);
const wanted = values.only?.split(',');
const hearOnce = remembering();
const failuresDir = '.data/evals';

for (const suite of suites.filter(({ name }) => wanted?.includes(name) ?? true)) {
  const { rows, answered, ms } = runSuite(suite, source, hearOnce);
  const path = writeFailures(failuresDir, suite.name, answered);
  console.log(`\n${suite.name}: ${answered.length} in ${(ms / 1000).toFixed(1)} s; failures in ${path}\n`);
  console.log(table(rows, floors));
}
