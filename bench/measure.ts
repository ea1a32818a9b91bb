import { performance } from 'node:perf_hooks';

/** What one run took: on the clock, and of the processor (all threads of this process). */
export type Taken = { ms: number; cpuMs: number };

/** One side of a comparison: does its work once and answers what it took. Making ready is left out of it. */
export type Contender = { name: string; once: () => Promise<Taken> };

/** Processor time is the mean. Unlike the clock it does not count what other programs on the machine took meanwhile. */
export type Measured = { name: string; count: number; medianMs: number; p95Ms: number; cpuMs: number };

/** Contenders take turns in short slices, so that whatever else the machine does falls on all of them. */
export const interleave = async (
  contenders: Contender[],
  { slices, sliceMs }: { slices: number; sliceMs: number },
): Promise<Measured[]> => {
  const times = contenders.map((): Taken[] => []);
  for (const { once } of contenders) await slice(once, sliceMs);
  for (let round = 0; round < slices; round += 1) {
    for (const [index, { once }] of contenders.entries()) times[index]?.push(...(await slice(once, sliceMs)));
  }
  return contenders.map(({ name }, index) => summary(name, times[index] ?? []));
};

const slice = async (once: () => Promise<Taken>, sliceMs: number): Promise<Taken[]> => {
  const times: Taken[] = [];
  const end = performance.now() + sliceMs;
  while (performance.now() < end) times.push(await once());
  return times;
};

/** The middle of what was taken. */
export const summary = (name: string, times: Taken[]): Measured => {
  const sorted = times.map(({ ms }) => ms).sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  const cpuMs = times.reduce((sum, taken) => sum + taken.cpuMs, 0) / times.length;
  return { name, count: sorted.length, medianMs: at(0.5), p95Ms: at(0.95), cpuMs };
};

export const timed = async (work: () => unknown): Promise<Taken> => {
  const [startedMs, startedCpu] = [performance.now(), process.cpuUsage()];
  await work();
  const ms = performance.now() - startedMs;
  const { user, system } = process.cpuUsage(startedCpu);
  return { ms, cpuMs: (user + system) / 1_000 };
};
