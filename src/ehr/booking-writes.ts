import { bookingSearch } from './appointments.ts';
import { bookingBundle, updateBundle, type Versioned, withStatus } from './booking-bundle.ts';
import type { Capabilities } from './capabilities.ts';
import type { FhirClient, ResourceBody } from './client.ts';
import { type FhirFailure, type FhirResult, failed } from './fhir-result.ts';
import { formatReference, parseReference } from './references.ts';
import type { Bundle } from './resources.ts';
import { versionedOf } from './versioned.ts';

/** What happens after a write has left is not called back by a caller who hangs up. */
export const neverAborted = new AbortController().signal;

export type BookingWrite = { appointment: ResourceBody; key: string; slots: readonly Versioned[] };

/** `Appointment/123`, or null when the server did not say what it made. */
export type Written = { reference: string | null };

export const writeBooking = (client: FhirClient, write: BookingWrite, capabilities: Capabilities): Promise<FhirResult<Written>> =>
  capabilities.transaction ? bookAtOnce(client, write, capabilities) : bookStepByStep(client, write);

const bookAtOnce = async (client: FhirClient, write: BookingWrite, capabilities: Capabilities): Promise<FhirResult<Written>> => {
  const key = capabilities.conditionalAppointment ? write.key : null;
  const result = await client.transaction(bookingBundle(write.appointment, key, write.slots));
  if (result.kind !== 'ok') return result;
  const refused = refusedEntry(result.value);
  return refused ?? { ...result, value: { reference: referenceIn(result.value, client.baseUrl) } };
};

/** A server that answers 200 for a transaction of which an entry failed has not kept the rules; nothing is taken for done. */
export const refusedEntry = (bundle: Bundle): FhirFailure | null => {
  const wrong = bundle.entry.find((entry) => entry.response?.status !== undefined && !entry.response.status.startsWith('2'));
  return wrong ? failed('conflict', 'ambiguous', { status: 200 }) : null;
};

const referenceIn = (bundle: Bundle, baseUrl: string): string | null => {
  const written = parseReference(bundle.entry[0]?.response?.location, baseUrl);
  return written?.type === 'Appointment' ? formatReference(written) : null;
};

/**
 * Without transactions: the slots are taken first, each only if it is as it was read, so that of two bookings one gets no further. What
 * was taken is given back when the appointment is refused, and left alone when it is not known whether it was made.
 */
const bookStepByStep = async (client: FhirClient, write: BookingWrite): Promise<FhirResult<Written>> => {
  const taken: Versioned[] = [];
  for (const slot of write.slots) {
    const result = await client.update(withStatus(slot, 'busy'), { ifMatch: slot.etag });
    if (result.kind !== 'ok') {
      if (result.class !== 'ambiguous') await giveBack(client, taken);
      return result;
    }
    taken.push(slot);
  }
  const created = await client.create(write.appointment, { ifNoneExist: bookingSearch(write.key) });
  if (created.kind === 'ok') return { ...created, value: { reference: created.location } };
  if (created.class !== 'ambiguous') await giveBack(client, taken);
  return created;
};

/** Best effort: a slot that stays busy is seen by staff, an appointment without one is not. */
export const giveBack = async (client: FhirClient, slots: readonly Versioned[]): Promise<void> => {
  for (const slot of slots) {
    const read = await client.read('Slot', slot.body.id, neverAborted);
    const now = read.kind === 'ok' ? versionedOf(read) : null;
    if (now && read.kind === 'ok' && read.value.status === 'busy')
      await client.update(withStatus(now, 'free'), { ifMatch: now.etag });
  }
};

/** The appointment first: once that is cancelled, a slot that stays busy harms nobody but the clinic's calendar. */
export const writeCancellation = async (
  client: FhirClient,
  cancelled: Versioned,
  slots: readonly Versioned[],
  capabilities: Capabilities,
): Promise<FhirResult<unknown>> => {
  const freed = slots.map((slot) => ({ body: withStatus(slot, 'free'), etag: slot.etag }));
  if (capabilities.transaction) {
    const result = await client.transaction(updateBundle([cancelled, ...freed]));
    return result.kind === 'ok' ? (refusedEntry(result.value) ?? result) : result;
  }
  const result = await client.update(cancelled.body, { ifMatch: cancelled.etag });
  if (result.kind === 'ok') for (const slot of freed) await client.update(slot.body, { ifMatch: slot.etag });
  return result;
};
