import type { Clock } from './clock.ts';

const noon = 12 * 60;
const day = 24 * 60;

/** Minutes of the day for both ends of a range; a single time gives the same twice. */
export const resolveClocks = (a: Clock | null, b: Clock | null): { from: number | null; to: number | null } => {
  if (!a || !b) return { from: a && minutesOf(a), to: b && minutesOf(b) };
  if (a === b) return { from: minutesOf(a), to: minutesOf(a) };
  const to = minutesOf(b);
  const from = a.half === null && b.half !== null ? sameHalf(a, b.half, to) : minutesOf(a);
  if (to > from) return { from, to };
  const isLater = b.half === null && to < noon && to + noon > from && to + noon < day;
  if (isLater) return { from, to: to + noon };
  // "Eleven pm to three am" is said so; a bare hour that comes before the first is no end.
  return { from, to: b.half === null && !b.full ? null : to };
};

/** "ten to eleven am": the first end lies in the same half, unless it would then come after the second ("eleven to one pm"). */
const sameHalf = (clock: Clock, half: 'am' | 'pm', to: number): number => {
  if (clock.full) return minutesOf(clock);
  const inHalf = minutesOf({ ...clock, half });
  return inHalf <= to ? inHalf : minutesOf({ ...clock, half: half === 'pm' ? 'am' : 'pm' });
};

/** A bare hour follows a clinic's day: 1 to 7 are in the afternoon, 8 to 11 in the morning, 12 is noon. */
const lastBareAfternoonHour = 7;

const minutesOf = ({ hour, minute, half, full }: Clock): number => {
  const inDay = hour % 24;
  if (inDay > 12 || (full && half === null) || (inDay === 0 && half === null)) return inDay * 60 + minute;
  if (half !== null) return (inDay % 12) * 60 + (half === 'pm' ? noon : 0) + minute;
  return (inDay <= lastBareAfternoonHour ? inDay + 12 : inDay) * 60 + minute;
};

/** `HH:MM`. */
export const timeText = (minutes: number | null): string | null =>
  minutes === null ? null : `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
