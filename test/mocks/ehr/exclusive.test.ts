import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { exclusive } from '#mocks/ehr/exclusive.ts';

it('runs one thing at a time, in order, and goes on after a failure', async () => {
  const alone = exclusive();
  const seen: string[] = [];
  const work = (name: string, fails = false) =>
    alone(async () => {
      seen.push(`${name} begins`);
      await sleep(1);
      seen.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    });
  const results = await Promise.allSettled([work('first'), work('second', true), work('third')]);
  expect(seen).toEqual(['first begins', 'first ends', 'second begins', 'second ends', 'third begins', 'third ends']);
  expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});
