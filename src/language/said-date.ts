export type DatePart = 'year' | 'month' | 'day';

/** Parts of a date as they were said. */
export type SaidDate = {
  year: number | null;
  /** The year has two digits, and no century yet. */
  twoDigits: boolean;
  month: number | null;
  day: number | null;
  next: number;
  corrected: boolean;
  /** The month was named, or the form (3/4/1980) can be nothing but a date. */
  explicit: boolean;
  /** The day was an ordinal ("the fourth"). */
  ordinal: boolean;
  /** Parts said before a self-correction: what comes after it may replace them. */
  stale: ReadonlySet<DatePart>;
};

const noParts: ReadonlySet<DatePart> = new Set();
export const allParts: ReadonlySet<DatePart> = new Set(['year', 'month', 'day']);

export const nothingSaid: Omit<SaidDate, 'next'> = {
  year: null,
  twoDigits: false,
  month: null,
  day: null,
  corrected: false,
  explicit: false,
  ordinal: false,
  stale: noParts,
};
