import type { Appointment, Bundle, Slot } from '@medplum/fhirtypes';
import { ask } from './support.ts';

const bookingSystem = 'https://callwell.example/fhir/booking';

/** A free slot of Dr. Chen's, as the server has it. */
export const freeSlot = async (url: string, at = 0): Promise<Slot> => {
  const query = 'schedule=Schedule/sch-grace-chen-downtown&status=free&_sort=start&_count=50';
  const found = await ask<Bundle<Slot>>(`${url}/Slot?${query}`, 'GET');
  return found.body.entry?.[at]?.resource as Slot;
};

export const appointmentFor = (slot: Slot, key: string): Appointment => ({
  resourceType: 'Appointment',
  status: 'booked',
  identifier: [{ system: bookingSystem, value: key }],
  start: slot.start,
  end: slot.end,
  slot: [{ reference: `Slot/${slot.id}` }],
  participant: [{ actor: { reference: 'Patient/p-ana-ruiz' }, status: 'accepted' }],
});

/** Slot busy if nobody changed it, and the appointment unless it is there already: all or nothing. */
export const bookingOf = (slot: Slot, key: string): Bundle => ({
  resourceType: 'Bundle',
  type: 'transaction',
  entry: [
    {
      fullUrl: `https://ehr.example/Slot/${slot.id}`,
      resource: { ...slot, status: 'busy' },
      request: { method: 'PUT', url: `Slot/${slot.id}`, ifMatch: `W/"${slot.meta?.versionId}"` },
    },
    {
      fullUrl: 'urn:uuid:0b0e1c1e-7d55-4a3b-9a53-000000000001',
      resource: appointmentFor(slot, key),
      request: { method: 'POST', url: 'Appointment', ifNoneExist: `identifier=${bookingSystem}|${key}` },
    },
  ],
});

export const appointmentsUnder = async (url: string, key: string): Promise<Appointment[]> => {
  const found = await ask<Bundle<Appointment>>(
    `${url}/Appointment?identifier=${encodeURIComponent(`${bookingSystem}|${key}`)}`,
    'GET',
  );
  return (found.body.entry ?? []).flatMap((entry) => entry.resource ?? []);
};
