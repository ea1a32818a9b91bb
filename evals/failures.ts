import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isHeldOutCase } from './held-out.ts';
import type { Answered } from './score.ts';

const written = ({ one, got }: Answered): string =>
  JSON.stringify({
    what: one.what,
    set: one.set,
    language: one.language,
    text: one.text,
    ...(one.expects ? { expects: one.expects } : {}),
    ...(one.now ? { now: one.now } : {}),
    ...(one.alternatives ? { alternatives: one.alternatives } : {}),
    ...(one.options ? { options: one.options.map(({ id, label }) => `${id}: ${label}`) } : {}),
    expected: one.expected.length === 1 ? one.expected[0] : one.expected,
    got,
  });

/** Writes what went wrong in a suite, one JSON line each, wrong answers first. Of held-out texts nothing is written. Gives the path. */
export const writeFailures = (dir: string, suite: string, answered: Answered[]): string => {
  const failed = answered.filter(({ one, right }) => !right && !isHeldOutCase(one));
  const ordered = [...failed.filter(({ got }) => got !== ''), ...failed.filter(({ got }) => got === '')];
  mkdirSync(dir, { recursive: true });
  const path = join(dir, `${suite}.jsonl`);
  writeFileSync(path, ordered.map((one) => `${written(one)}\n`).join(''));
  return path;
};
