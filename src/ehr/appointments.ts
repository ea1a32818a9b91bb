import type { FhirClient } from './client.ts';
import { escapeSearch } from './coding.ts';
import type { FhirFailure } from './fhir-result.ts';
import { msOf } from './local-time.ts';
import { refersTo } from './references.ts';
import type { Appointment } from './resources.ts';
import { systems } from './systems.ts';

/** An appointment with its times, which only a wish or a waiting list entry lacks. */
export type TimedAppointment = Appointment & { start: string; end: string };

/** Our token sees every patient's records: whose an appointment is, is looked at each time, whatever was searched for. */
export const belongsTo = (appointment: Appointment, patient: string, baseUrl: string): boolean =>
  appointment.participant.some((one) => refersTo(one.actor?.reference, patient, baseUrl));

export const isTimed = (appointment: Appointment): appointment is TimedAppointment =>
  appointment.start !== undefined && appointment.end !== undefined;

/** The patient's booked appointments that start at or after a moment, earliest first. */
export const findBooked = async (
  client: FhirClient,
  asked: { patient: string; from: string },
  signal: AbortSignal,
): Promise<TimedAppointment[] | FhirFailure> => {
  const parameters = {
    patient: asked.patient,
    status: 'booked',
    date: `ge${new Date(asked.from).toISOString()}`,
    _sort: 'date',
    _count: '100',
  };
  const found = await client.search('Appointment', parameters, { signal });
  if (found.kind !== 'ok') return found;
  return found.value.matches
    .filter(isTimed)
    .filter(
      (one) => one.status === 'booked' && belongsTo(one, asked.patient, client.baseUrl) && msOf(one.start) >= msOf(asked.from),
    )
    .toSorted((one, other) => msOf(one.start) - msOf(other.start));
};

export const hasBookingKey = (appointment: Appointment, key: string): boolean =>
  appointment.identifier.some((one) => one.system === systems.booking && one.value === key);

/** The search by which an appointment made here is known again; also what `If-None-Exist` takes. */
export const bookingSearch = (key: string): string => new URLSearchParams({ identifier: bookingToken(key) }).toString();
const bookingToken = (key: string): string => `${systems.booking}|${escapeSearch(key)}`;

/** The appointment booked under a key, if there is one. */
export const findByKey = async (
  client: FhirClient,
  asked: { patient: string; key: string },
  signal: AbortSignal,
): Promise<TimedAppointment | null | FhirFailure> => {
  const found = await client.search('Appointment', { identifier: bookingToken(asked.key) }, { signal });
  if (found.kind !== 'ok') return found;
  const ours = found.value.matches
    .filter(isTimed)
    .filter((one) => one.status === 'booked' && hasBookingKey(one, asked.key) && belongsTo(one, asked.patient, client.baseUrl));
  return ours[0] ?? null;
};
