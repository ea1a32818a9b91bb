import { OperationOutcomeError } from '@medplum/core';
import type { Appointment, Resource, Slot } from '@medplum/fhirtypes';
import type { Store } from './store.ts';

/** Appointments in these states hold their slots. */
const holding = new Set(['pending', 'booked', 'arrived', 'checked-in', 'waitlist']);

const slotsOf = (appointment: Appointment): string[] => (appointment.slot ?? []).map((slot) => slot.reference ?? '');

/**
 * A clinic's rule, beside FHIR's: an appointment may take only slots that are free and that no other appointment holds. Throws a 409
 * with the issue code `business-rule`. What an appointment held already, it may keep.
 */
export const assertBookable = (resource: Resource, store: Store): void => {
  if (resource.resourceType !== 'Appointment' || !holding.has(resource.status ?? '')) return;
  const before = store.get('Appointment', resource.id ?? '') as Appointment | undefined;
  const kept = new Set(before && holding.has(before.status ?? '') ? slotsOf(before) : []);
  const taken = slotsOf(resource).filter((slot) => !kept.has(slot));
  if (taken.some((slot) => !isFree(slot, store))) throw new OperationOutcomeError(slotTaken);
};

const isFree = (reference: string, store: Store): boolean => {
  const slot = store.get('Slot', reference.replace(/^Slot\//, '')) as Slot | undefined;
  return slot?.status === 'free' && !isHeld(reference, store);
};

const isHeld = (slot: string, store: Store): boolean => {
  for (const one of store.all('Appointment') as Iterable<Appointment>) {
    if (holding.has(one.status ?? '') && slotsOf(one).includes(slot)) return true;
  }
  return false;
};

/** The id `conflict` is what the library turns into status 409. */
const slotTaken = {
  resourceType: 'OperationOutcome' as const,
  id: 'conflict',
  issue: [{ severity: 'error' as const, code: 'business-rule' as const, details: { text: 'The slot is not free' } }],
};
