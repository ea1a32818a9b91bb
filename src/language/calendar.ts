/** A day counted from 1970-01-01, local to the clinic. */
export type DayNumber = number;

const msPerDay = 86_400_000;

export const dayNumber = (year: number, month: number, day: number): DayNumber =>
  Math.round(Date.UTC(year, month - 1, day) / msPerDay);

export const partsOf = (number: DayNumber): { year: number; month: number; day: number } => {
  const date = new Date(number * msPerDay);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
};

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** `YYYY-MM-DD`. */
export const isoOf = (number: DayNumber): string => {
  const { year, month, day } = partsOf(number);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
};

/** The day of a local date-time `YYYY-MM-DD…`. */
export const dayOf = (isoDateTime: string): DayNumber =>
  dayNumber(Number(isoDateTime.slice(0, 4)), Number(isoDateTime.slice(5, 7)), Number(isoDateTime.slice(8, 10)));

/** 1 Monday to 7 Sunday. */
export const weekdayOf = (number: DayNumber): number => ((((number + 3) % 7) + 7) % 7) + 1;

/** Weeks begin on Monday, as in ISO 8601. */
export const mondayOf = (number: DayNumber): DayNumber => number - (weekdayOf(number) - 1);

export const daysInMonth = (year: number, month: number): number => partsOf(dayNumber(year, month + 1, 1) - 1).day;

/** Without a year, February has 29 days. */
export const isPossible = (year: number | null, month: number | null, day: number | null): boolean =>
  day === null || (day >= 1 && day <= (month === null ? 31 : daysInMonth(year ?? 2000, month)));

/** The first day at or after `from` with that month and day; 29 February waits for its year. */
export const nextMonthDay = (from: DayNumber, month: number, day: number): DayNumber | null => {
  const { year } = partsOf(from);
  for (let ahead = 0; ahead <= 8; ahead += 1) {
    if (!isPossible(year + ahead, month, day)) continue;
    const candidate = dayNumber(year + ahead, month, day);
    if (candidate >= from) return candidate;
  }
  return null;
};

/** The first day at or after `from` with that day of the month. */
export const nextDayOfMonth = (from: DayNumber, day: number): DayNumber | null => {
  const { year, month } = partsOf(from);
  for (let ahead = 0; ahead <= 12; ahead += 1) {
    const first = partsOf(dayNumber(year, month + ahead, 1));
    if (!isPossible(first.year, first.month, day)) continue;
    const candidate = dayNumber(first.year, first.month, day);
    if (candidate >= from) return candidate;
  }
  return null;
};

/** The first such weekday after `from`; never `from` itself. */
export const nextWeekday = (from: DayNumber, weekday: number): DayNumber => from + (((weekday - weekdayOf(from) + 6) % 7) + 1);
