import type { Appointment, PractitionerRole, Slot } from '@medplum/fhirtypes';
import { Temporal } from 'temporal-polyfill';
import { slotId, spanAt } from './calendar.ts';
import type { SeedClinic } from './seed.ts';

/** An appointment that exists when the clinic is first started, told relative to that day. */
export type SeedAppointment = {
  id: string;
  patient: string;
  /** Id of the PractitionerRole. */
  role: string;
  /** `HH:MM`, local. Ignored with `when: soon`. */
  at: string;
  /** Days from the first start; moved on to the next day that the practitioner works. `soon`: within 24 hours, at any start. */
  when: number | 'soon';
  status: 'booked' | 'fulfilled' | 'cancelled' | 'noshow';
  visitType: string;
  patientName: string;
};

type Known = { clinic: SeedClinic; roles: readonly PractitionerRole[]; slots: ReadonlyMap<string, Slot> };

/** The appointments, and the slots that those which are booked take. */
export const bookSeeded = (seeds: readonly SeedAppointment[], known: Known): { appointments: Appointment[]; taken: Slot[] } => {
  const booked = seeds.map((seed) => book(seed, known));
  return { appointments: booked.map((one) => one.appointment), taken: booked.flatMap((one) => (one.slot ? [one.slot] : [])) };
};

const book = (seed: SeedAppointment, { clinic, roles, slots }: Known): { appointment: Appointment; slot?: Slot } => {
  const role = roles.find((one) => one.id === seed.role);
  if (!role) throw new Error(`The seeded appointment ${seed.id} names a role that does not exist`);
  const { date, time } = seed.when === 'soon' ? soon(clinic) : { date: workday(role, seed.when, clinic), time: seed.at };
  const span = spanAt(date, time, clinic.timeZone);
  const id = slotId(role, date, time);
  const appointment = appointmentOf(seed, role, { ...span, slot: id }, clinic);
  if (seed.status !== 'booked') return { appointment };
  const slot = slots.get(id) ?? extraSlot(role, id, span);
  return { appointment, slot: { ...slot, status: 'busy' } };
};

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

const workday = (role: PractitionerRole, days: number, { since, timeZone }: SeedClinic): string => {
  const works = new Set(role.availableTime?.flatMap((one) => one.daysOfWeek ?? []));
  const step = days < 0 ? -1 : 1;
  let day = localTime(since, timeZone).toPlainDate().add({ days });
  while (!works.has(weekdays[day.dayOfWeek - 1] as never)) day = day.add({ days: step });
  return `${day}`;
};

/** The first half hour in opening hours that is at least three hours ahead: at most 18 hours ahead, on a weekend too. */
const soon = ({ since, timeZone }: SeedClinic): { date: string; time: string } => {
  let at = localTime(since, timeZone)
    .add({ hours: 3 })
    .round({ smallestUnit: 'minute', roundingIncrement: 30, roundingMode: 'ceil' });
  while (at.hour < 8 || at.hour >= 17) at = at.add({ minutes: 30 });
  return { date: `${at.toPlainDate()}`, time: at.toPlainTime().toString({ smallestUnit: 'minute' }) };
};

const localTime = (at: Date, timeZone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);

const extraSlot = (role: PractitionerRole, id: string, span: { start: string; end: string }): Slot => ({
  resourceType: 'Slot',
  id,
  schedule: { reference: `Schedule/${(role.id ?? '').replace(/^role-/, 'sch-')}` },
  status: 'busy',
  ...span,
  ...(role.specialty && { specialty: role.specialty }),
});

const appointmentOf = (
  seed: SeedAppointment,
  role: PractitionerRole,
  at: { start: string; end: string; slot: string },
  { since }: SeedClinic,
): Appointment =>
  ({
    resourceType: 'Appointment',
    id: seed.id,
    status: seed.status,
    ...(seed.status === 'cancelled' && { cancelationReason: patientCancelled }),
    specialty: role.specialty,
    description: seed.visitType,
    start: at.start,
    end: at.end,
    minutesDuration: 30,
    slot: [{ reference: `Slot/${at.slot}` }],
    created: new Date(since.getTime() - 14 * 86_400_000).toISOString(),
    participant: [
      { actor: { reference: `Patient/${seed.patient}`, display: seed.patientName }, required: 'required', status: 'accepted' },
      { actor: role.practitioner, required: 'required', status: 'accepted' },
      { actor: role.location?.[0], required: 'required', status: 'accepted' },
    ],
  }) as Appointment;

const patientCancelled = {
  coding: [{ system: 'http://terminology.hl7.org/CodeSystem/appointment-cancellation-reason', code: 'pat' }],
};
