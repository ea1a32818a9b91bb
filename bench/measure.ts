/** One thing to time. `run` does it once; several may run at once. */
export type Case = { name: string; run(): Promise<void> };
export type Measured = { name: string; perSecond: number };

const sliceMs = 1000;

/**
 * Medians of interleaved slices: the cases take turns, so that what else the machine does falls on all alike. `callers` run at once.
 */
export const measure = async (cases: Case[], options: { slices: number; callers: number }): Promise<Measured[]> => {
  const rates = new Map(cases.map(({ name }) => [name, [] as number[]]));
  for (let slice = 0; slice <= options.slices; slice += 1) {
    for (const one of cases) {
      const rate = await rateOf(one, options.callers);
      /** The first slice warms up. */
      if (slice > 0) rates.get(one.name)?.push(rate);
    }
  }
  return cases.map(({ name }) => ({ name, perSecond: median(rates.get(name) ?? []) }));
};

const rateOf = async ({ run }: Case, callers: number): Promise<number> => {
  const start = performance.now();
  let done = 0;
  const caller = async () => {
    while (performance.now() - start < sliceMs) {
      await run();
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
  return (done * 1000) / (performance.now() - start);
};

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
