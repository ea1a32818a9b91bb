import type { Appointment, PractitionerRole, Slot } from '@medplum/fhirtypes';
import { Temporal } from 'temporal-polyfill';
import { halfHourAfter, scheduleId, slotId, slotMinutes, spanAt, weekdays } from './calendar.ts';
import type { SeedClinic } from './seed.ts';

/** An appointment that exists when the clinic is first started, told relative to that day. */
export type SeedAppointment = {
  id: string;
  patient: string;
  patientName: string;
  /** Id of the PractitionerRole. */
  role: string;
  /** `HH:MM`, local. Ignored with `when: soon`. */
  at: string;
  /** Days from the first start; moved on to the next day on which the practitioner works and is not taken. `soon`: within 24 hours. */
  when: number | 'soon';
  status: 'booked' | 'fulfilled' | 'cancelled' | 'noshow';
  /** Id of the policy file's visit type. */
  visitType: string;
  display: string;
  minutes: number;
};

type Known = { clinic: SeedClinic; roles: readonly PractitionerRole[]; slots: ReadonlyMap<string, Slot> };
type Time = { date: string; time: string };

/** The appointments, and the slots that those which are booked take. */
export const bookSeeded = (seeds: readonly SeedAppointment[], known: Known): { appointments: Appointment[]; taken: Slot[] } => {
  const taken = new Map<string, Slot>();
  const appointments = seeds.map((seed) => {
    const role = known.roles.find((one) => one.id === seed.role);
    if (!role) throw new Error(`The seeded appointment ${seed.id} names a role that does not exist`);
    const slots = slotsFor(seed, role, known, taken);
    if (seed.status === 'booked') for (const slot of slots) taken.set(slot.id ?? '', { ...slot, status: 'busy' });
    return appointmentOf(seed, role, slots, known.clinic);
  });
  return { appointments, taken: Array.from(taken.values()) };
};

/** The slots of the first day, from the one that is wished for, on which no other seeded appointment has them. */
const slotsFor = (
  seed: SeedAppointment,
  role: PractitionerRole,
  { clinic, slots }: Known,
  taken: ReadonlyMap<string, Slot>,
): Slot[] => {
  const times = seed.when === 'soon' ? [soon(clinic)] : workdays(role, seed, clinic);
  for (const first of times) {
    const found = halfHours(first, seed.minutes).map(
      (time) => slots.get(slotId(role, time)) ?? extraSlot(role, time, clinic.timeZone),
    );
    if (found.every((slot) => !taken.has(slot.id ?? ''))) return found;
  }
  throw new Error(`There is no time for the seeded appointment ${seed.id}`);
};

const halfHours = ({ date, time }: Time, minutes: number): Time[] => {
  const times = [time];
  while (times.length * slotMinutes < minutes) times.push(halfHourAfter(times.at(-1) ?? time));
  return times.map((one) => ({ date, time: one }));
};

/** Days on which the practitioner works, from the wished one away from today: a past one stays past. */
const workdays = function* (role: PractitionerRole, seed: SeedAppointment, { since, timeZone }: SeedClinic): Generator<Time> {
  const works = new Set<string | undefined>(role.availableTime?.flatMap((one) => one.daysOfWeek ?? []));
  const step = Number(seed.when) < 0 ? -1 : 1;
  let day = localTime(since, timeZone)
    .toPlainDate()
    .add({ days: Number(seed.when) });
  for (let tries = 0; tries < 30; tries += 1, day = day.add({ days: step })) {
    if (works.has(weekdays[day.dayOfWeek - 1])) yield { date: `${day}`, time: seed.at };
  }
};

/** The first half hour in opening hours that is at least three hours ahead: at most 19 hours ahead, on a weekend too. */
const soon = ({ since, timeZone }: SeedClinic): Time => {
  let at = localTime(since, timeZone)
    .add({ hours: 3 })
    .round({ smallestUnit: 'minute', roundingIncrement: 30, roundingMode: 'ceil' });
  while (at.hour < 8 || at.hour >= 17) at = at.add({ minutes: slotMinutes });
  return { date: `${at.toPlainDate()}`, time: at.toPlainTime().toString({ smallestUnit: 'minute' }) };
};

const localTime = (at: Date, timeZone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);

/** For a time outside the calendar: on a weekend, or on a day that is past since the clinic was started again. */
const extraSlot = (role: PractitionerRole, at: Time, timeZone: string): Slot => ({
  resourceType: 'Slot',
  id: slotId(role, at),
  schedule: { reference: `Schedule/${scheduleId(role)}` },
  status: 'busy',
  ...spanAt(at, timeZone),
  ...(role.specialty && { specialty: role.specialty }),
});

const appointmentOf = (
  seed: SeedAppointment,
  role: PractitionerRole,
  slots: readonly Slot[],
  { since }: SeedClinic,
): Appointment => ({
  resourceType: 'Appointment',
  id: seed.id,
  status: seed.status,
  serviceType: [{ coding: [{ system: 'https://callwell.example/fhir/visit-type', code: seed.visitType, display: seed.display }] }],
  ...(role.specialty && { specialty: role.specialty }),
  description: seed.display,
  ...(slots[0]?.start && { start: slots[0].start }),
  ...(slots.at(-1)?.end && { end: slots.at(-1)?.end ?? '' }),
  minutesDuration: seed.minutes,
  slot: slots.map((slot) => ({ reference: `Slot/${slot.id}` })),
  created: new Date(since.getTime() - 14 * 86_400_000).toISOString(),
  participant: [
    { actor: { reference: `Patient/${seed.patient}`, display: seed.patientName }, required: 'required', status: 'accepted' },
    ...[role.practitioner, role.location?.[0]].flatMap((actor) =>
      actor ? [{ actor, required: 'required' as const, status: 'accepted' as const }] : [],
    ),
  ],
});
