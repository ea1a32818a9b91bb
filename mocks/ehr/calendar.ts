import type { CodeableConcept, PractitionerRole, Reference, Schedule, Slot } from '@medplum/fhirtypes';
import { Temporal } from 'temporal-polyfill';

/** How far ahead the clinic plans. */
export const horizonDays = 60;
export const slotMinutes = 30;

export type Calendar = { schedules: Schedule[]; slots: Slot[] };

type Clinic = { now: Date; timeZone: string };

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/**
 * A schedule for each role (one practitioner at one place) and its slots of 30 minutes over the next 60 days, in the local time of the
 * clinic: 8:00 is 8:00 on both sides of a change of clocks. A quarter to a half of them are taken, depending on the practitioner; a day
 * has the same slots whenever the clinic starts.
 */
export const makeCalendar = (roles: readonly PractitionerRole[], clinic: Clinic): Calendar => {
  const days = daysFrom(clinic);
  const times = dayTimes(days, clinic.timeZone);
  const horizon = horizonOf(days, clinic.timeZone);
  const schedules = roles.map((role) => scheduleOf(role, horizon));
  const slots = roles.flatMap((role) => slotsOf(role, days, times, clinic.now));
  return { schedules, slots };
};

export const scheduleId = (role: PractitionerRole): string => (role.id ?? '').replace(/^role-/, 'sch-');
/** `slot-` + role + local date + local time: readable, and the same after a restart. */
export const slotId = (role: PractitionerRole, { date, time }: { date: string; time: string }): string =>
  `${(role.id ?? '').replace(/^role-/, 'slot-')}-${date.replaceAll('-', '')}-${time.replace(':', '')}`;

type Weekday = (typeof weekdays)[number];
type Day = { date: string; weekday: Weekday };

const daysFrom = ({ now, timeZone }: Clinic): Day[] => {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone).toPlainDate();
  return Array.from({ length: horizonDays + 1 }, (_, days) => today.add({ days })).map((day) => ({
    date: `${day}`,
    weekday: weekdays[day.dayOfWeek - 1] ?? 'mon',
  }));
};

type DayTimes = Map<string, Span>;

const allTimes = Array.from(
  { length: 18 },
  (_, half) => `${String(8 + Math.floor(half / 2)).padStart(2, '0')}:${half % 2 ? '30' : '00'}`,
);

/** Instants with their offset, by `date time`, worked out once for all practitioners. */
const dayTimes = (days: Day[], timeZone: string): DayTimes => {
  const pairs = days.flatMap(({ date }) => {
    const span = spansOn(date, timeZone);
    return allTimes.map((time) => [`${date} ${time}`, span(time)] as const);
  });
  return new Map(pairs);
};

export type Span = { start: string; end: string };

export const spanAt = ({ date, time }: { date: string; time: string }, timeZone: string): Span => spansOn(date, timeZone)(time);

/** Clocks change at night, so that one offset holds for a day's office hours: asking for it once a day makes the start fast. */
const spansOn = (date: string, timeZone: string): ((time: string) => Span) => {
  const { offset } = Temporal.PlainDateTime.from(`${date}T12:00`).toZonedDateTime(timeZone);
  return (time) => ({ start: `${date}T${time}:00${offset}`, end: `${date}T${halfHourAfter(time)}:00${offset}` });
};

export const halfHourAfter = (time: string): string => {
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) + slotMinutes;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
};

const horizonOf = (days: Day[], timeZone: string): Span => {
  const midnight = (date: string, later: number): string =>
    Temporal.PlainDate.from(date)
      .add({ days: later })
      .toZonedDateTime(timeZone)
      .toString({ timeZoneName: 'never', smallestUnit: 'second' });
  return { start: midnight(days[0]?.date ?? '', 0), end: midnight(days.at(-1)?.date ?? '', 1) };
};

const scheduleOf = (role: PractitionerRole, horizon: Span): Schedule => {
  const actor = [role.practitioner, ...(role.location ?? []), { reference: `PractitionerRole/${role.id}` }] as Reference[];
  return {
    resourceType: 'Schedule',
    id: scheduleId(role),
    active: true,
    ...(role.specialty && { specialty: role.specialty }),
    actor: actor as NonNullable<Schedule['actor']>,
    planningHorizon: horizon,
  };
};

const slotsOf = (role: PractitionerRole, days: readonly Day[], times: DayTimes, now: Date): Slot[] => {
  const open = new Map(weekdays.map((weekday) => [weekday, openTimes(role, weekday)]));
  const share = 25 + (mixed(fnv(role.id ?? '')) % 25);
  return days.flatMap(({ date, weekday }) => {
    const dayHash = fnv(`${role.id} ${date} `);
    const isFree = (time: string, start: string): boolean =>
      mixed(fnv(time, dayHash)) % 100 >= share && Date.parse(start) > now.getTime();
    return (open.get(weekday) ?? []).map((time) => {
      const span = times.get(`${date} ${time}`) ?? { start: '', end: '' };
      return makeSlot(role, slotId(role, { date, time }), span, isFree(time, span.start));
    });
  });
};

const openTimes = (role: PractitionerRole, weekday: Weekday): string[] => {
  const hours = role.availableTime?.filter((one) => one.daysOfWeek?.includes(weekday)) ?? [];
  return allTimes.filter((time) => hours.some((one) => isWithin(`${time}:00`, one.availableStartTime, one.availableEndTime)));
};

const isWithin = (time: string, from = '', to = ''): boolean => from <= time && time < to;

const routine: CodeableConcept = { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0276', code: 'ROUTINE' }] };

const makeSlot = (role: PractitionerRole, id: string, span: Span, isFree: boolean): Slot => ({
  resourceType: 'Slot',
  id,
  schedule: { reference: `Schedule/${scheduleId(role)}` },
  status: isFree ? 'free' : 'busy',
  ...span,
  ...(role.specialty && { specialty: role.specialty }),
  appointmentType: routine,
});

/** FNV-1a, 32 bits; a text can be hashed in parts. */
const fnv = (text: string, from = 0x811c9dc5): number => {
  let hash = from;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
};

/** Spreads texts that differ in the last character only. */
const mixed = (hash: number): number => {
  const once = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (once ^ (once >>> 13)) >>> 0;
};
