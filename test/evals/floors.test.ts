import { expect, it } from 'vitest';
import { readFloors, slips } from '../../evals/floors.ts';
import { remembering, runSuite } from '../../evals/run.ts';
import { samples } from '../../evals/source.ts';
import { suites } from '../../evals/suites.ts';

it('nothing that is measured on the samples is below its floor', () => {
  const hearOnce = remembering();
  const rows = suites.flatMap((suite) => runSuite(suite, samples(), hearOnce).rows);
  expect(slips(rows, readFloors())).toEqual([]);
});
