/**
 * The time of the emulated instance: a real clock, or a test's own, moved ahead by what the caller's silence, speech and holding would
 * have taken. So a call of many minutes is played in seconds.
 */
export type Clock = { now(): Date; pass(ms: number): void };

export const createClock = (base: () => Date = () => new Date()): Clock => {
  let aheadMs = 0;
  return {
    now: () => new Date(base().getTime() + aheadMs),
    pass: (ms) => {
      aheadMs += ms;
    },
  };
};
