import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { keyOf, type Row } from './run.ts';
import { lessIsBetter, type Scores } from './score.ts';
import type { Floors } from './table.ts';

const path = new URL('floors.json', import.meta.url);

/** What the shipped samples must reach: `evals/floors.json`. */
export const readFloors = (): Floors =>
  z.record(z.string(), z.record(z.string(), z.number())).parse(JSON.parse(readFileSync(path, 'utf8')));

/** One answer more or less is no slip: others' words are few in the samples. */
const slack = (n: number): number => 1 / n;

const digits = 10_000;
const down = (value: number): number => Math.floor(value * digits) / digits;
const up = (value: number): number => Math.ceil(value * digits) / digits;

const floorOf = ({ scores, n }: Row): Scores =>
  Object.fromEntries(
    // The precision of a label hangs on all others; macro-F1 has its own floor.
    Object.entries(scores)
      .filter(([name]) => name !== 'precision')
      .map(([name, value]) => [
        name,
        lessIsBetter.has(name) ? up(Math.min(1, value + slack(n))) : down(Math.max(0, value - slack(n))),
      ]),
  );

/** Floors at what is reached now. */
export const writeFloors = (rows: Row[]): void => {
  const floors = Object.fromEntries(
    rows.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)).map((row) => [keyOf(row), floorOf(row)]),
  );
  writeFileSync(path, `${JSON.stringify(floors, null, 2)}\n`);
};

/** What is below its floor, in words; empty when all is well. */
export const slips = (rows: Row[], floors: Floors): string[] => {
  const known = new Set(rows.map(keyOf));
  const gone = Object.keys(floors).filter((key) => !known.has(key));
  return [...gone.map((key) => `${key}: not measured any more`), ...rows.flatMap((row) => slipsOf(row, floors[keyOf(row)]))];
};

const slipsOf = (row: Row, floor: Scores | undefined): string[] => {
  if (!floor) return [`${keyOf(row)}: has no floor`];
  return Object.entries(floor).flatMap(([name, bound]) => {
    const value = row.scores[name as keyof Scores] ?? 0;
    const slipped = lessIsBetter.has(name) ? value > bound : value < bound;
    return slipped
      ? [`${keyOf(row)}: ${name} is ${down(value)}, and must be at ${lessIsBetter.has(name) ? 'most' : 'least'} ${bound}`]
      : [];
  });
};
