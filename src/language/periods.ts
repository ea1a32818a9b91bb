import { dayNumber, daysInMonth, mondayOf, partsOf, weekdayOf } from './calendar.ts';
import type { Edge, Season } from './date-words.ts';

/** Days, both ends included; an open end is null. */
export type Days = { from: number | null; to: number | null };
export type ClosedDays = { from: number; to: number };

/**
 * Weeks begin on Monday. Said on a Sunday, "this week" and "next week" both mean the days ahead: the ISO week that begins tomorrow.
 */
export const weekFrom = (today: number, offset: number): ClosedDays => {
  const monday = mondayOf(today) + 7 * (offset === 0 && weekdayOf(today) === sunday ? 1 : offset);
  return { from: offset === 0 ? Math.min(Math.max(today, monday), monday + 6) : monday, to: monday + 6 };
};

const sunday = 7;

export const monthFrom = (today: number, offset: number): ClosedDays => {
  const { year, month } = partsOf(today);
  return monthOf(year, month + offset, today);
};

/** A calendar month from today on; `month` may run past 12. */
export const monthOf = (year: number, month: number, today: number): ClosedDays => {
  const from = dayNumber(year, month, 1);
  const to = dayNumber(year, month + 1, 1) - 1;
  return { from: from <= today && today <= to ? today : from, to };
};

/** Saturday and Sunday; from Sunday on, what is left. */
export const weekendFrom = (today: number, offset: number): ClosedDays => {
  const saturday = mondayOf(today) + 5 + 7 * offset;
  return { from: Math.max(saturday, today), to: saturday + 1 };
};

export const yearFrom = (today: number, offset: number): ClosedDays => {
  const year = partsOf(today).year + offset;
  return { from: Math.max(today, dayNumber(year, 1, 1)), to: dayNumber(year, 12, 31) };
};

/** The beginning, middle or end of a week or a month. */
export const edgeOf = (whole: ClosedDays, edge: Edge, today: number): ClosedDays => {
  if (edge === 'rest')
    return { from: Math.max(whole.from, whole.from <= today ? Math.min(today + 1, whole.to) : whole.from), to: whole.to };
  const part =
    whole.to - mondayOf(whole.to) === 6 && whole.to - whole.from <= 6
      ? weekEdge(mondayOf(whole.to), edge)
      : monthEdge(whole.to, edge);
  const length = whole.to - whole.from + 1 > 62 ? yearEdge(whole, edge) : part;
  return { from: Math.max(length.from, Math.min(today, length.to)), to: length.to };
};

const weekEdge = (monday: number, edge: Edge): ClosedDays => {
  if (edge === 'early') return { from: monday, to: monday + 2 };
  return edge === 'mid' ? { from: monday + 1, to: monday + 3 } : { from: monday + 3, to: monday + 6 };
};

const monthEdge = (last: number, edge: Edge): ClosedDays => {
  const { year, month } = partsOf(last);
  const first = dayNumber(year, month, 1);
  if (edge === 'early') return { from: first, to: first + 14 };
  if (edge === 'mid') return { from: first + 9, to: first + 19 };
  return edge === 'end' ? { from: last - 6, to: last } : { from: first + 15, to: last };
};

const yearEdge = (whole: ClosedDays, edge: Edge): ClosedDays => {
  if (edge === 'early') return { from: whole.from, to: whole.from + 60 };
  return edge === 'mid' ? { from: whole.to - 245, to: whole.to - 122 } : { from: whole.to - 30, to: whole.to };
};

/** Seven days: the first week of a month is its days 1 to 7, the last its last seven. */
export const weekOfMonth = (month: ClosedDays, ordinal: number | 'last'): ClosedDays => {
  const { year, month: number } = partsOf(month.to);
  const first = dayNumber(year, number, 1);
  if (ordinal === 'last') return { from: month.to - 6, to: month.to };
  const from = first + 7 * (ordinal - 1);
  return { from, to: Math.min(from + 6, month.to) };
};

/** The same day of a later month, or its last day. */
export const addMonths = (day: number, months: number): number => {
  const { year, month, day: ofMonth } = partsOf(day);
  const target = partsOf(dayNumber(year, month + months, 1));
  return dayNumber(target.year, target.month, Math.min(ofMonth, daysInMonth(target.year, target.month)));
};

/** Saturday and Sunday of a day's week; those before a Monday or Tuesday. The day is counted in where it joins on ("Labor Day weekend"). */
export const weekendOf = (day: number, today: number): ClosedDays => {
  const saturday = mondayOf(day) + 5 - (weekdayOf(day) <= 2 ? 7 : 0);
  const joins = day >= saturday - 1 && day <= saturday + 2;
  return {
    from: Math.max(today, joins ? Math.min(day, saturday) : saturday),
    to: joins ? Math.max(day, saturday + 1) : saturday + 1,
  };
};

export const halfOf = ({ from, to }: ClosedDays, isFirst: boolean): ClosedDays => {
  const { year, month } = partsOf(to);
  const middle = dayNumber(year, month, 15);
  return isFirst ? { from, to: middle } : { from: Math.max(from, middle + 1), to };
};

/** Half of a month, to its 15th or its last day, from today on. */
export const halfMonthFrom = (today: number, offset: number): ClosedDays => {
  const { year, month, day } = partsOf(today);
  const half = (day <= 15 ? 0 : 1) + offset;
  const first = dayNumber(year, month + Math.floor(half / 2), 1);
  const next = dayNumber(year, month + Math.floor(half / 2) + 1, 1);
  const whole = half % 2 === 0 ? { from: first, to: first + 14 } : { from: first + 15, to: next - 1 };
  return { from: Math.max(today, whole.from), to: whole.to };
};

/** The first month of a season; each has three. */
const firstMonthOf: Record<Season, number> = { spring: 3, summer: 6, fall: 9, winter: 12 };

/** The months of the running or the next season, from today on. */
export const seasonFrom = (season: Season, today: number): ClosedDays => {
  const { year } = partsOf(today);
  const month = firstMonthOf[season];
  for (let start = year - 1; ; start += 1) {
    const to = dayNumber(start, month + 3, 1) - 1;
    if (to >= today) return { from: Math.max(today, dayNumber(start, month, 1)), to };
  }
};

/** The `count`th day from Monday to Friday after `day`. */
export const addWorkdays = (day: number, count: number): number => {
  const fromMonday = Math.min(weekdayOf(day), 5) - 1 + count;
  return mondayOf(day) + Math.floor(fromMonday / 5) * 7 + (fromMonday % 5);
};
