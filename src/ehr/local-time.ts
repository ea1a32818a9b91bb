import { Temporal } from 'temporal-polyfill';

/** An instant as RFC 3339 with the offset that the zone has at that moment, such as `2026-10-13T14:30:00-07:00`. */
export const inZone = (instant: string, timeZone: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toString({ timeZoneName: 'never', smallestUnit: 'second' });

/** Local date (`YYYY-MM-DD`) and time of day (`HH:MM`) of an instant. */
export const localPartsOf = (instant: string, timeZone: string): { date: string; time: string } => {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);
  return { date: local.toPlainDate().toString(), time: local.toPlainTime().toString({ smallestUnit: 'minute' }) };
};

/** The moment a local day begins, in UTC. Days with a change of clocks begin where they begin. */
export const startOfLocalDay = (date: string, timeZone: string): string =>
  Temporal.PlainDate.from(date).toZonedDateTime(timeZone).toInstant().toString({ smallestUnit: 'second' });

export const dayAfter = (date: string): string => Temporal.PlainDate.from(date).add({ days: 1 }).toString();

/** RFC 3339 to epoch milliseconds. */
export const msOf = (instant: string): number => Date.parse(instant);

export const plusMinutes = (instant: string, minutes: number): string =>
  Temporal.Instant.from(instant).add({ minutes }).toString({ smallestUnit: 'second' });

/** Whole years between a date of birth and a day. */
export const ageInYears = (birthDate: string, day: string): number =>
  Temporal.PlainDate.from(birthDate).until(Temporal.PlainDate.from(day), { largestUnit: 'years' }).years;
