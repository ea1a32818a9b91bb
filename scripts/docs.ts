import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { generatedPages } from './docs/generated.ts';

/** Writes the generated pages; with `--check` it only tells which ones are stale, and fails when any is. */
const checkOnly = process.argv.includes('--check');
const stale: string[] = [];

for (const [path, text] of Object.entries(generatedPages())) {
  if ((await readFile(path, 'utf8').catch(() => '')) === text) continue;
  stale.push(path);
  if (checkOnly) continue;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

if (stale.length === 0) console.log('The generated pages are up to date.');
else console.log(`${checkOnly ? 'Stale, run "npm run docs":' : 'Written:'} ${stale.join(', ')}`);
if (checkOnly && stale.length > 0) process.exitCode = 1;
