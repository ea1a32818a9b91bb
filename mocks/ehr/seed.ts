import { readFileSync } from 'node:fs';
import type { PractitionerRole, Resource } from '@medplum/fhirtypes';
import { makeCalendar } from './calendar.ts';
import { bookSeeded, type SeedAppointment } from './seed-appointments.ts';

const read = <T>(file: string): T => JSON.parse(readFileSync(new URL(`../data/${file}`, import.meta.url), 'utf8')) as T;

export type SeedClinic = {
  now: Date;
  /** When this clinic was first started: its appointments were made relative to that day. */
  since: Date;
  timeZone: string;
};

/** All that the mock EHR holds when it starts: the clinic and its people from `mocks/data`, the calendar made for today. */
export const seedResources = (clinic: SeedClinic): Resource[] => {
  const fixed = [...read<Resource[]>('clinic.json'), ...read<Resource[]>('patients.json')];
  const roles = fixed.filter((resource): resource is PractitionerRole => resource.resourceType === 'PractitionerRole');
  const { schedules, slots } = makeCalendar(roles, clinic);
  const byId = new Map(slots.map((slot) => [slot.id ?? '', slot]));
  const { appointments, taken } = bookSeeded(read<SeedAppointment[]>('appointments.json'), { clinic, roles, slots: byId });
  for (const slot of taken) byId.set(slot.id ?? '', slot);
  return [...fixed, ...schedules, ...byId.values(), ...appointments];
};
