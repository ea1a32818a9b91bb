import { Temporal } from 'temporal-polyfill';

/** The clinic's local date-time, `YYYY-MM-DDTHH:MM:SS`. */
export const localDateTime = (at: Date, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'second' });
