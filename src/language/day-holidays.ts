import { dayNumber, nextWeekday, partsOf } from './calendar.ts';
import type { Holiday } from './date-words.ts';

/** The holiday's next date at or after `today` (US), or that of a named year. */
export const nextHoliday = (holiday: Holiday, today: number, named: number | null = null): number => {
  if (named !== null) return holidayIn(holiday, named);
  const { year } = partsOf(today);
  const soonest = holidayIn(holiday, year);
  return soonest >= today ? soonest : holidayIn(holiday, year + 1);
};

/** Month and day. */
const fixed: Partial<Record<Holiday, readonly [month: number, day: number]>> = {
  newYear: [1, 1],
  threeKings: [1, 6],
  valentines: [2, 14],
  saintPatrick: [3, 17],
  workersDay: [5, 1],
  juneteenth: [6, 19],
  independenceDay: [7, 4],
  halloween: [10, 31],
  allSaints: [11, 1],
  allSouls: [11, 2],
  veteransDay: [11, 11],
  christmasEve: [12, 24],
  christmas: [12, 25],
  newYearsEve: [12, 31],
};

/** Days from Easter Sunday. */
const fromEaster: Partial<Record<Holiday, number>> = {
  ashWednesday: -46,
  palmSunday: -7,
  holyThursday: -3,
  goodFriday: -2,
  easter: 0,
  easterMonday: 1,
};

/** The first such weekday of a month, and how many weeks later; a negative number counts from the first of the next month. */
const weekdays: Partial<Record<Holiday, readonly [month: number, weekday: number, weeks: number]>> = {
  martinLutherKing: [1, 1, 2],
  presidentsDay: [2, 1, 2],
  mothersDay: [5, 7, 1],
  memorialDay: [6, 1, -1],
  fathersDay: [6, 7, 2],
  laborDay: [9, 1, 0],
  columbusDay: [10, 1, 1],
  thanksgiving: [11, 4, 3],
};

const holidayIn = (holiday: Holiday, year: number): number => {
  if (holiday === 'blackFriday') return holidayIn('thanksgiving', year) + 1;
  const date = fixed[holiday];
  if (date) return dayNumber(year, date[0], date[1]);
  const [month, weekday, weeks] = weekdays[holiday] ?? [];
  if (month === undefined || weekday === undefined || weeks === undefined) return easterIn(year) + (fromEaster[holiday] ?? 0);
  return nextWeekday(dayNumber(year, month, 1) - 1, weekday) + 7 * weeks;
};

/** Gregorian computus (anonymous algorithm, Meeus). */
const easterIn = (year: number): number => {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return dayNumber(year, Math.floor(sum / 31), (sum % 31) + 1);
};
