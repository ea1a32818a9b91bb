import type { Callwell } from '#test/support/callwell.ts';

export type Appointment = {
  resourceType: 'Appointment';
  id: string;
  status: string;
  start: string;
  end: string;
  slot?: { reference: string }[];
  participant: { actor?: { reference?: string; display?: string }; status: string }[];
};
export type Slot = { resourceType: 'Slot'; id: string; status: string; start: string; schedule: { reference: string } };

type Bundle<R> = { total?: number; entry?: { resource: R }[] };

/** What the EHR holds, asked of it over FHIR by a client of its own. */
export const search = async <R>(callwell: Callwell, type: string, query: Record<string, string>): Promise<R[]> => {
  const response = await fetch(`${callwell.ehrUrl}/${type}/_search`, { method: 'POST', body: new URLSearchParams(query) });
  if (!response.ok) throw new Error(`${type} search: ${response.status}`);
  const { entry = [] } = (await response.json()) as Bundle<R>;
  return entry.map(({ resource }) => resource);
};

export const read = async <R>(callwell: Callwell, reference: string): Promise<R> =>
  (await (await fetch(`${callwell.ehrUrl}/${reference}`)).json()) as R;

/** A patient's appointments that stand, earliest first. */
export const standing = async (callwell: Callwell, patient: string): Promise<Appointment[]> => {
  const all = await search<Appointment>(callwell, 'Appointment', { patient, status: 'booked' });
  return all.toSorted((a, b) => Date.parse(a.start) - Date.parse(b.start));
};

export const slotsOf = ({ slot = [] }: Appointment): string[] => slot.map(({ reference }) => reference);

export const slotStatus = async (callwell: Callwell, slot: string): Promise<string> => (await read<Slot>(callwell, slot)).status;

/** Somebody else takes a time at the front desk, in the EHR itself. */
export const takeSlot = async (callwell: Callwell, slot: Slot): Promise<void> => {
  const response = await fetch(`${callwell.ehrUrl}/Slot/${slot.id}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/fhir+json' },
    body: JSON.stringify({ ...slot, status: 'busy' }),
  });
  if (!response.ok) throw new Error(`taking a slot: ${response.status}`);
};
