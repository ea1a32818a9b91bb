import { randomUUID } from 'node:crypto';
import { bookingSearch } from './appointments.ts';
import type { ResourceBody } from './client.ts';
import type { Named } from './directory.ts';
import { systems } from './systems.ts';

/** A resource as the server sent it, with the ETag that an update of it must name. */
export type Versioned = { body: ResourceBody & { id: string }; etag: string };

export type NewBooking = {
  key: string;
  patient: string;
  provider: Named;
  location: Named;
  start: string;
  end: string;
  minutes: number;
  slots: readonly string[];
  visitType: { id: string; label: string };
  specialty: { system: string; code: string; display: string } | null;
  now: Date;
};

/** A booked Appointment. Times are instants; the offset is the place's. */
export const appointmentOf = (booking: NewBooking): ResourceBody => ({
  resourceType: 'Appointment',
  identifier: [{ system: systems.booking, value: booking.key }],
  status: 'booked',
  serviceType: [{ coding: [{ system: systems.visitType, code: booking.visitType.id, display: booking.visitType.label }] }],
  ...(booking.specialty ? { specialty: [{ coding: [booking.specialty] }] } : {}),
  description: booking.visitType.label,
  start: booking.start,
  end: booking.end,
  minutesDuration: booking.minutes,
  slot: booking.slots.map((reference) => ({ reference })),
  created: booking.now.toISOString(),
  participant: [
    { actor: { reference: booking.patient }, required: 'required', status: 'accepted' },
    { actor: { reference: booking.provider.id, display: booking.provider.name }, required: 'required', status: 'accepted' },
    { actor: { reference: booking.location.id, display: booking.location.name }, required: 'required', status: 'accepted' },
  ],
});

export const withStatus = ({ body }: Versioned, status: string): ResourceBody & { id: string } => ({ ...body, status });

/**
 * The appointment and its slots in one transaction: it is booked only if every slot is still as it was read. `key` null: the server knows
 * no conditional create; the slots alone keep a second one out.
 */
export const bookingBundle = (appointment: ResourceBody, key: string | null, slots: readonly Versioned[]): ResourceBody => ({
  resourceType: 'Bundle',
  type: 'transaction',
  entry: [
    {
      fullUrl: `urn:uuid:${randomUUID()}`,
      resource: appointment,
      request: { method: 'POST', url: 'Appointment', ...(key === null ? {} : { ifNoneExist: bookingSearch(key) }) },
    },
    ...slots.map((slot) => updateEntry(withStatus(slot, 'busy'), slot.etag)),
  ],
});

/** Resources replaced together, each only if it is still as it was read. */
export const updateBundle = (updates: readonly { body: ResourceBody & { id: string }; etag: string }[]): ResourceBody => ({
  resourceType: 'Bundle',
  type: 'transaction',
  entry: updates.map(({ body, etag }) => updateEntry(body, etag)),
});

const updateEntry = (resource: ResourceBody & { id: string }, ifMatch: string) => ({
  resource,
  request: { method: 'PUT', url: `${resource.resourceType}/${resource.id}`, ifMatch },
});
