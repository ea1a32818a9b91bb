import { parseArgs } from 'node:util';
import { aimsTable } from './aims.ts';
import { writeDocs } from './docs.ts';
import { writeFailures } from './failures.ts';
import { readFloors, slips, writeFloors } from './floors.ts';
import { type Ran, remembering, runSuite } from './run.ts';
import { folder, type Source, samples } from './source.ts';
import { growth, speedOf } from './speed.ts';
import { suites } from './suites.ts';
import { markdown, table } from './table.ts';

/**
 * `npm run evals`: how well utterances are read and judged. `--data <dir>`: the folder of the data sets; without it the shipped samples are
 * used, and held against their floors. `--only <suite,suite>`. `--write-floors` sets the floors at what the samples reach; `--write-docs`
 * puts the numbers into docs/evaluation.md. Failures go to `.data/evals/<suite>.jsonl`.
 */
const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    only: { type: 'string' },
    'write-floors': { type: 'boolean', default: false },
    'write-docs': { type: 'boolean', default: false },
  },
});

const onSamples = values.data === undefined;
const source: Source = values.data === undefined ? samples() : folder(values.data);
const wanted = values.only?.split(',');
const whole = wanted === undefined;
const floors = readFloors();
const hearOnce = remembering();
const sections: string[] = [];

const show = (text: string): void => {
  console.log(text);
  sections.push(text);
};

const ran: Ran[] = [];
for (const suite of suites.filter(({ name }) => wanted?.includes(name) ?? true)) {
  const one = runSuite(suite, source, hearOnce);
  ran.push(one);
  console.log(
    `\n${suite.name}: ${one.answered.length} in ${(one.ms / 1000).toFixed(1)} s; failures in ${writeFailures('.data/evals', suite.name, one.answered)}`,
  );
  show(`\n### ${suite.name}\n\n${table(one.rows, floors)}`);
}

const rows = ran.flatMap((one) => one.rows);
if (whole) {
  const speed = speedOf(source);
  const aims = aimsTable(rows, speed);
  const grown = markdown(
    ['text', 'time for four times the length'],
    growth().map(({ what, factor }) => [what, `× ${factor.toFixed(1)}`]),
  );
  console.log(`\n${aims}\n\n${grown}`);
  const day = new Date().toISOString().slice(0, 10);
  if (values['write-docs']) {
    if (onSamples) throw new Error('the numbers of the page are those of the whole data: give --data');
    writeDocs(
      `Measured on ${day}.\n\n### Aims\n\n${aims}\n\n### Time grows with length, and no faster\n\n${grown}\n${sections.join('\n')}`,
    );
  }
  if (values['write-floors']) {
    if (!onSamples) throw new Error('floors are those of the samples: leave out --data');
    writeFloors(rows);
  } else if (onSamples) {
    const below = slips(rows, floors);
    if (below.length > 0) {
      console.log(`\nBelow the floors:\n${below.join('\n')}`);
      process.exitCode = 1;
    }
  }
}
