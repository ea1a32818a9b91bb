import { spawnSync } from 'node:child_process';
import { delimiter, resolve } from 'node:path';

/** Everything that can be said of the code without running it. All are run, also after one has failed. */
const checks: Record<string, string[]> = {
  lint: ['oxlint', '--deny-warnings'],
  format: ['biome', 'ci', '--reporter=summary', '.'],
  types: ['tsc', '-p', '.'],
  'generated docs': ['node', 'scripts/docs.ts', '--check'],
  'unused code': ['knip'],
};

/** The tools and the Node of this project, also when this is not run by npm. */
const env = { ...process.env, PATH: `${resolve('node_modules/.bin')}${delimiter}${process.env.PATH ?? ''}` };

const failed = Object.entries(checks).filter(([name, [command = '', ...options]]) => {
  console.log(`\n> ${name}: ${[command, ...options].join(' ')}`);
  return (
    spawnSync(command, options, { env, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' }).status !== 0
  );
});

console.log(
  `\n${Object.keys(checks).length - failed.length} passed, ${failed.length} failed${failed.map(([name]) => ` (${name})`).join('')}`,
);
if (failed.length > 0) process.exitCode = 1;
