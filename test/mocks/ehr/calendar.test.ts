import { readFileSync } from 'node:fs';
import type { Appointment, PractitionerRole, Resource, Slot } from '@medplum/fhirtypes';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCalendar } from '#mocks/ehr/calendar.ts';
import { loadDefinitions } from '#mocks/ehr/definitions.ts';
import { seedResources } from '#mocks/ehr/seed.ts';
import { assertValid } from '#mocks/ehr/validate.ts';

const timeZone = 'America/Los_Angeles';
const clinic = JSON.parse(readFileSync(new URL('../../../mocks/data/clinic.json', import.meta.url), 'utf8')) as Resource[];
const roles = clinic.filter((one): one is PractitionerRole => one.resourceType === 'PractitionerRole');

const local = new Intl.DateTimeFormat('en-CA', { timeZone, hour12: false, dateStyle: 'short', timeStyle: 'short' });
const localOf = (at: string): { date: string; time: string } => {
  const [date = '', time = ''] = local.format(new Date(at)).split(', ');
  return { date, time };
};
const dayMs = 86_400_000;

/** Its text tells the local time, its offset is right, and it is between eight and five. */
const isHalfHourInOfficeHours = ({ start, end }: Slot): boolean => {
  const { date, time } = localOf(start);
  return (
    start.startsWith(`${date}T${time}`) && Date.parse(end) - Date.parse(start) === 1_800_000 && time >= '08:00' && time < '17:00'
  );
};

const anyNow = fc.date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2031-12-31T00:00:00Z'), noInvalidDate: true });

describe('the calendar of the mock clinic', () => {
  it('covers 60 days from any day, within office hours on the clock of the place, in changes of clocks too', () => {
    fc.assert(
      fc.property(anyNow, (now) => {
        const { schedules, slots } = makeCalendar(roles.slice(8, 10), { now, timeZone });
        for (const { planningHorizon } of schedules) {
          expect(Date.parse(planningHorizon?.start ?? '')).toBeLessThanOrEqual(now.getTime());
          expect(Date.parse(planningHorizon?.end ?? '')).toBeGreaterThan(now.getTime() + 60 * dayMs - 3_600_000);
        }
        expect(slots.filter((slot) => !isHalfHourInOfficeHours(slot))).toEqual([]);
        const last = slots.at(-1)?.start ?? '';
        expect(Date.parse(last)).toBeGreaterThan(now.getTime() + 55 * dayMs);
      }),
      { numRuns: 20 },
    );
  });

  it.each([
    ['back', '2026-10-30T12:00:00-07:00', '2026-10-30T09:00:00-07:00', '2026-11-02T09:00:00-08:00'],
    ['forward', '2027-03-11T12:00:00-08:00', '2027-03-12T09:00:00-08:00', '2027-03-15T09:00:00-07:00'],
  ])('keeps nine o’clock when the clocks go %s', (_, now, before, after) => {
    const starts = makeCalendar(roles, { now: new Date(now), timeZone }).slots.map((slot) => slot.start);
    expect(starts).toContain(before);
    expect(starts).toContain(after);
  });

  it('gives the same day the same slots, whenever it starts, and nothing free that is past', () => {
    const on = (now: string): Map<string, Slot> =>
      new Map(makeCalendar(roles, { now: new Date(now), timeZone }).slots.map((slot) => [slot.id ?? '', slot]));
    const [first, later] = [on('2026-11-23T00:00:00-08:00'), on('2026-12-02T12:15:00-08:00')];
    const shared = Array.from(later.values()).filter(
      (slot) => first.has(slot.id ?? '') && Date.parse(slot.start ?? '') > Date.parse('2026-12-02T12:15:00-08:00'),
    );
    expect(shared.length).toBeGreaterThan(5000);
    for (const slot of shared) expect(first.get(slot.id ?? '')).toEqual(slot);
    const morning = Array.from(later.values()).filter((slot) => slot.start?.startsWith('2026-12-02T0'));
    expect(morning.length).toBeGreaterThan(50);
    expect(morning.every((slot) => slot.status === 'busy')).toBe(true);
  });

  it('leaves every specialty free times within a fortnight, and some that are taken', () => {
    const { slots } = makeCalendar(roles, { now: new Date('2026-11-23T06:00:00-08:00'), timeZone });
    const soon = slots.filter((slot) => (slot.start ?? '') < '2026-12-07');
    const bySpecialty = Map.groupBy(soon, (slot) => slot.specialty?.[0]?.coding?.[0]?.code);
    expect(bySpecialty.size).toBe(8);
    for (const [, found] of bySpecialty) {
      expect(found.filter((slot) => slot.status === 'free').length).toBeGreaterThan(30);
      expect(found.filter((slot) => slot.status === 'busy').length).toBeGreaterThan(10);
    }
  });
});

describe('the appointments that the mock clinic begins with', () => {
  const seed = (since: Date, now = since): Resource[] => seedResources({ now, since, timeZone });
  const appointmentsIn = (resources: Resource[]): Appointment[] =>
    resources.filter((one): one is Appointment => one.resourceType === 'Appointment');

  it('are where the cast list says on any day: one within 24 hours, past ones past, no slot held twice', () => {
    fc.assert(
      fc.property(anyNow, (now) => {
        const resources = seed(now);
        const slots = new Map(
          resources.flatMap((one): [string, Slot][] => (one.resourceType === 'Slot' ? [[`Slot/${one.id}`, one]] : [])),
        );
        const appointments = appointmentsIn(resources);
        const hoursTo = (id: string): number =>
          (Date.parse(appointments.find((one) => one.id === id)?.start ?? '') - now.getTime()) / 3_600_000;
        expect(hoursTo('a-leo-marchetti-1')).toBeGreaterThan(2);
        expect(hoursTo('a-leo-marchetti-1')).toBeLessThan(24);
        expect(hoursTo('a-ana-ruiz-1')).toBeGreaterThan(24);
        expect(hoursTo('a-gwen-sutherland-2')).toBeLessThan(0);
        const held = appointments
          .filter((one) => one.status === 'booked')
          .flatMap((one) => one.slot?.map((slot) => slot.reference ?? '') ?? []);
        expect(new Set(held).size).toBe(held.length);
        expect(held.every((slot) => slots.get(slot)?.status === 'busy')).toBe(true);
      }),
      { numRuns: 6 },
    );
  });

  it('stay on their day when the clinic is started again later', () => {
    const since = new Date('2026-11-23T12:00:00-08:00');
    const starts = (now: Date): (string | undefined)[] => appointmentsIn(seed(since, now)).map((one) => one.start);
    expect(starts(new Date('2026-12-09T12:00:00-08:00'))).toEqual(starts(since));
  });
});

describe('the seed', () => {
  it('is valid R4, one of each kind of slot included, and refers to nothing that is not there', () => {
    loadDefinitions();
    const resources = seedResources({
      now: new Date('2026-11-23T12:00:00-08:00'),
      since: new Date('2026-11-23T12:00:00-08:00'),
      timeZone,
    });
    const known = new Set(resources.map((one) => `${one.resourceType}/${one.id}`));
    expect(known.size).toBe(resources.length);
    const checked = resources.filter((one, index) => one.resourceType !== 'Slot' || index % 500 === 0);
    expect(checked.flatMap(faultsOf)).toEqual([]);
    const missing = resources.flatMap(referencesIn).filter((reference) => !known.has(reference));
    expect(missing.filter((reference) => !reference.startsWith('Slot/'))).toEqual([]);
  });
});

/** Its reference and what is wrong with it. */
const faultsOf = (resource: Resource): string[] => {
  try {
    assertValid(resource);
    return [];
  } catch (error) {
    return [`${resource.resourceType}/${resource.id}: ${String(error)}`];
  }
};

const referencesIn = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'reference' && typeof inner === 'string' ? [inner] : referencesIn(inner),
  );
};
