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
 * clinic: 8:00 is 8:00 on both sides of a change of clocks. The same days give the same slots whenever the clinic starts.
 */
export const makeCalendar = (roles: readonly PractitionerRole[], clinic: Clinic): Calendar => {
  const days = daysFrom(clinic);
  const times = dayTimes(days, clinic.timeZone);
  const schedules = roles.map((role) => scheduleOf(role, days, clinic.timeZone));
  const slots = roles.flatMap((role) => days.flatMap((day) => slotsOn(role, day, times, clinic.now)));
  return { schedules, slots };
};

export const scheduleId = (role: PractitionerRole): string => (role.id ?? '').replace(/^role-/, 'sch-');
/** `slot-` + role + local date + local time: readable, and the same after a restart. */
export const slotId = (role: PractitionerRole, { date, time }: { date: string; time: string }): string =>
  `${(role.id ?? '').replace(/^role-/, 'slot-')}-${date.replaceAll('-', '')}-${time.replace(':', '')}`;

const daysFrom = ({ now, timeZone }: Clinic): Temporal.PlainDate[] => {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone).toPlainDate();
  return Array.from({ length: horizonDays + 1 }, (_, days) => today.add({ days }));
};

type DayTimes = Map<string, { start: string; end: string }>;

const allTimes = Array.from(
  { length: 18 },
  (_, half) => `${String(8 + Math.floor(half / 2)).padStart(2, '0')}:${half % 2 ? '30' : '00'}`,
);

/** Instants with their offset, by `date time`, worked out once for all practitioners. */
const dayTimes = (days: Temporal.PlainDate[], timeZone: string): DayTimes => {
  const pairs = days.flatMap((day) =>
    allTimes.map((time) => [`${day} ${time}`, spanAt({ date: `${day}`, time }, timeZone)] as const),
  );
  return new Map(pairs);
};

export const spanAt = ({ date, time }: { date: string; time: string }, timeZone: string): { start: string; end: string } => {
  const start = Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(timeZone);
  return { start: instantOf(start), end: instantOf(start.add({ minutes: slotMinutes })) };
};

const instantOf = (time: Temporal.ZonedDateTime): string => time.toString({ timeZoneName: 'never', fractionalSecondDigits: 0 });

const scheduleOf = (role: PractitionerRole, days: Temporal.PlainDate[], timeZone: string): Schedule => {
  const [first, last] = [days[0], days.at(-1)];
  const actor = [role.practitioner, ...(role.location ?? []), { reference: `PractitionerRole/${role.id}` }] as Reference[];
  return {
    resourceType: 'Schedule',
    id: scheduleId(role),
    active: true,
    ...(role.specialty && { specialty: role.specialty }),
    actor: actor as NonNullable<Schedule['actor']>,
    planningHorizon: {
      start: spanAt({ date: `${first}`, time: '00:00' }, timeZone).start,
      end: spanAt({ date: `${last}`, time: '23:30' }, timeZone).end,
    },
  };
};

const slotsOn = (role: PractitionerRole, day: Temporal.PlainDate, times: DayTimes, now: Date): Slot[] => {
  const weekday = weekdays[day.dayOfWeek - 1];
  const hours = role.availableTime?.filter((one) => one.daysOfWeek?.some((name) => name === weekday)) ?? [];
  const open = allTimes.filter((time) =>
    hours.some((one) => (one.availableStartTime ?? '') <= `${time}:00` && `${time}:00` < (one.availableEndTime ?? '')),
  );
  return open.map((time) => makeSlot(role, `${day}`, time, times.get(`${day} ${time}`) ?? { start: '', end: '' }, now));
};

const routine: CodeableConcept = { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0276', code: 'ROUTINE' }] };

const makeSlot = (role: PractitionerRole, date: string, time: string, span: { start: string; end: string }, now: Date): Slot => {
  const isGone = Date.parse(span.start) <= now.getTime();
  return {
    resourceType: 'Slot',
    id: slotId(role, { date, time }),
    schedule: { reference: `Schedule/${scheduleId(role)}` },
    status: isGone || isTaken(role, `${date} ${time}`) ? 'busy' : 'free',
    ...span,
    ...(role.specialty && { specialty: role.specialty }),
    appointmentType: routine,
  };
};

/** A quarter to a half of the slots are taken, by practitioner; always the same ones. */
const isTaken = (role: PractitionerRole, at: string): boolean =>
  hashOf(`${role.id} ${at}`) % 100 < 25 + (hashOf(role.id ?? '') % 25);

/** FNV-1a, 32 bits, mixed once more so that keys that differ in the last character spread. */
const hashOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
};
