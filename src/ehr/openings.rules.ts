import { localPartsOf, msOf } from './local-time.ts';
import type { Slot } from './resources.ts';

/** What a caller's wish means for a start time. Local to `timeZone`. */
export type TimesWanted = {
  /** Local dates, both included. */
  from: string;
  to: string;
  notOn: readonly string[];
  /** `HH:MM`, included; null is open. */
  earliest: string | null;
  latest: string | null;
  timeZone: string;
};

export const suits = (start: string, wanted: TimesWanted): boolean => {
  const { date, time } = localPartsOf(start, wanted.timeZone);
  if (date < wanted.from || date > wanted.to || wanted.notOn.includes(date)) return false;
  return (wanted.earliest === null || time >= wanted.earliest) && (wanted.latest === null || time <= wanted.latest);
};

/**
 * The free slots of one schedule that a visit of `minutes` takes from `first` on: `first` alone where it is long enough, else with those
 * that follow without a gap. Null when the visit does not fit.
 */
export const slotsForVisit = (first: Slot, sameSchedule: readonly Slot[], minutes: number): Slot[] | null => {
  const byStart = new Map(sameSchedule.filter((slot) => slot.status === 'free').map((slot) => [msOf(slot.start), slot]));
  const endMs = msOf(first.start) + minutes * 60_000;
  const taken = [first];
  let reachedMs = msOf(first.end);
  while (reachedMs < endMs) {
    const following = byStart.get(reachedMs);
    if (!following || msOf(following.end) <= reachedMs) return null;
    taken.push(following);
    reachedMs = msOf(following.end);
  }
  return taken;
};
