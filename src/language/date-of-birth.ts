import type { SlotValues } from '../domain/slots.ts';
import { dayNumber, dayOf, isoOf, isPossible, partsOf } from './calendar.ts';
import type { SaidDate } from './said-date.ts';
import { nothingSaid } from './said-date.ts';
import { expandYear } from './years.ts';

/** Nobody is older. */
const maxAgeYears = 125;

/** What was said as a date of birth: whole, partly said, or null when no such day was in the past. */
export const toDateOfBirth = (said: SaidDate, now: string): SlotValues['dateOfBirth'] | null => {
  const { month, day } = said;
  const year = fullYear(said, now);
  if (!isPossible(year, month, day)) return null;
  const today = dayOf(now);
  if (year !== null && (year > partsOf(today).year || year < partsOf(today).year - maxAgeYears)) return null;
  if (year === null || month === null || day === null) return { year, month, day };
  const born = dayNumber(year, month, day);
  return born <= today ? isoOf(born) : null;
};

const fullYear = (said: SaidDate, now: string): number | null => {
  if (said.year === null || !said.twoDigits) return said.year;
  const today = dayOf(now);
  return expandYear(said.year, partsOf(today).year, (year) => dayNumber(year, said.month ?? 1, said.day ?? 1) > today);
};

/** `MMDDYYYY`, as keyed in or said digit by digit; `YYYYMMDD` and `MMDDYY` where they can be nothing else. */
export const compactDate = (digits: string, next: number): SaidDate | null => {
  const cut = (from: number, to: number): number => Number(digits.slice(from, to));
  const plain = { ...nothingSaid, next, explicit: true };
  if (digits.length === 8) {
    const monthFirst = { ...plain, month: cut(0, 2), day: cut(2, 4), year: cut(4, 8), twoDigits: false };
    const yearFirst = { ...plain, month: cut(4, 6), day: cut(6, 8), year: cut(0, 4), twoDigits: false };
    return [monthFirst, yearFirst].find(isCalendarDate) ?? null;
  }
  if (digits.length !== 6) return null;
  const short = { ...plain, month: cut(0, 2), day: cut(2, 4), year: cut(4, 6), twoDigits: true };
  return isCalendarDate(short) ? short : null;
};

const isCalendarDate = (said: SaidDate): boolean =>
  said.month !== null &&
  said.month >= 1 &&
  said.month <= 12 &&
  (said.twoDigits || (said.year !== null && said.year >= 1850)) &&
  isPossible(said.twoDigits ? null : said.year, said.month, said.day);
