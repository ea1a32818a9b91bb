import { afterEach, describe, expect, it } from 'vitest';
import type { AppointmentView } from '#src/domain/scheduling.ts';
import { type EhrTools, ehrTools, monday } from '#test/support/ehr-tools.ts';
import { plainEhr, type Stored } from '#test/support/plain-ehr.ts';
import { drop, hang, json, status } from '#test/support/scripted-server.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const timeZone = 'America/Los_Angeles';
const patientOf = (id: string) => ({
  resourceType: 'Patient',
  id,
  birthDate: '1980-03-04',
  name: [{ family: id, given: ['Ana'] }],
  telecom: [{ system: 'phone', value: id === 'p1' ? '206-555-0142' : '206-555-0177' }],
  address: [{ postalCode: '98101' }],
});
const slot = {
  resourceType: 'Slot',
  id: 'slot1',
  schedule: { reference: 'Schedule/sch1' },
  status: 'free',
  start: '2026-12-01T09:00:00-08:00',
  end: '2026-12-01T09:30:00-08:00',
  comment: 'kept as it is',
};
const others = {
  resourceType: 'Appointment',
  id: 'theirs',
  status: 'booked',
  start: '2026-12-01T09:00:00-08:00',
  end: '2026-12-01T09:30:00-08:00',
  participant: [{ actor: { reference: 'Patient/p2' } }],
};
const clinic = [
  { resourceType: 'Schedule', id: 'sch1', actor: [{ reference: 'PractitionerRole/role1' }] },
  {
    resourceType: 'PractitionerRole',
    id: 'role1',
    practitioner: { reference: 'Practitioner/dr1' },
    location: [{ reference: 'Location/loc1' }],
  },
  { resourceType: 'Practitioner', id: 'dr1', name: [{ family: 'Chen', given: ['Grace'], prefix: ['Dr.'] }] },
  { resourceType: 'Location', id: 'loc1', name: 'Main Street' },
];
const holdings: Stored[] = [patientOf('p1'), patientOf('p2'), slot, others, ...clinic];

type Meddle = NonNullable<Parameters<typeof plainEhr>[1]>;
const start = async (meddle?: Meddle, resources = holdings) => {
  const ehr = await plainEhr(resources, meddle);
  const tools = await ehrTools({ baseUrl: ehr.url, client: { writeTimeoutMs: 200 } });
  closing.push(tools.close, ehr.close);
  return { ehr, tools };
};
const visit = { slot: 'Slot/slot1', visitType: 'skinCheck', specialty: null, minutes: 30, timeZone };
const book = async (tools: EhrTools, patient: string, idempotencyKey = 'turn-1') =>
  tools.call('ehr_book_appointment', visit, { sessionId: await tools.verified(patient, `s-${idempotencyKey}`), idempotencyKey });
const createsAppointment = (seen: { method: string; url: string }) => seen.method === 'POST' && seen.url === '/fhir/Appointment';

describe('an EHR without transactions', () => {
  it('is booked slot first, and who and where come from the role of its schedule', async () => {
    const { ehr, tools } = await start();
    expect(await book(tools, 'Patient/p1')).toMatchObject({
      kind: 'booked',
      appointment: {
        start: '2026-12-01T09:00:00-08:00',
        provider: { id: 'Practitioner/dr1', name: 'Dr. Grace Chen' },
        location: { id: 'Location/loc1', name: 'Main Street' },
      },
    });
    const written = ehr.seen
      .filter(({ method, url }) => method === 'PUT' || createsAppointment({ method, url }))
      .map(({ method }) => method);
    expect(written).toEqual(['PUT', 'POST']);
    expect(ehr.get('Slot/slot1')).toEqual({ ...slot, status: 'busy', meta: { versionId: '1' } });
  });

  it('still lets exactly one of twenty have a slot', async () => {
    let waiting = 0;
    const { ehr, tools } = await start();
    const update = tools.client.update;
    const everybody = Promise.withResolvers<void>();
    tools.client.update = async (...write) => {
      waiting += 1;
      if (waiting === 20) everybody.resolve();
      await everybody.promise;
      return update(...write);
    };
    const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => book(tools, 'Patient/p1', `turn-${index}`)));
    expect(answers.map(({ kind }) => kind).toSorted()).toEqual(['booked', ...Array.from({ length: 19 }, () => 'slotTaken')]);
    expect(ehr.all('Appointment')).toHaveLength(2);
  });

  it('gets its slot back when it refuses the appointment', async () => {
    const { ehr, tools } = await start((seen) => (createsAppointment(seen) ? status(422) : null));
    expect(await book(tools, 'Patient/p1')).toEqual({ kind: 'refused' });
    expect(ehr.get('Slot/slot1')).toMatchObject({ status: 'free', comment: 'kept as it is' });
  });

  it('is looked up, and not asked again, when the answer to the appointment is lost', async () => {
    const { ehr, tools } = await start((seen, work) => {
      if (!createsAppointment(seen)) return null;
      work();
      return drop;
    });
    expect(await book(tools, 'Patient/p1')).toMatchObject({ kind: 'booked' });
    expect(ehr.seen.filter(createsAppointment)).toHaveLength(1);
    expect(ehr.all('Appointment')).toHaveLength(2);
  });

  it('leaves it unknown when the appointment is not there yet, and the slot as it is', async () => {
    const { ehr, tools } = await start((seen) => (createsAppointment(seen) ? hang : null));
    expect(await book(tools, 'Patient/p1')).toEqual({ kind: 'unknown' });
    expect(ehr.seen.filter(createsAppointment)).toHaveLength(1);
    expect(ehr.get('Slot/slot1')).toMatchObject({ status: 'busy' });
  });

  it('without versions cannot be booked safely, and is not', async () => {
    const unversioned = (seen: { method: string; url: string }) => seen.method === 'GET' && seen.url === '/fhir/Slot/slot1';
    const { ehr, tools } = await start((seen) => (unversioned(seen) ? json(slot) : null));
    expect(await book(tools, 'Patient/p1')).toEqual({ kind: 'refused' });
    expect(ehr.seen.some(({ method }) => method === 'PUT')).toBe(false);
  });
});

describe('an EHR that ignores what is searched for', () => {
  const known = { phoneNumber: '+12065550142', dateOfBirth: '1980-03-04', zipCode: '98101' };

  it('does not get another patient verified', async () => {
    const { tools } = await start();
    const ask = (phoneNumber: string) =>
      tools.call('ehr_verify_identity', { factors: { ...known, phoneNumber }, relation: 'self', callerName: null });
    expect(await ask('+12065550142')).toMatchObject({ kind: 'verified', patient: 'Patient/p1' });
    expect(await ask('+12065550199')).toEqual({ kind: 'notVerified' });
  });

  it("does not get another patient's appointments or coverages out", async () => {
    const coverage = {
      resourceType: 'Coverage',
      id: 'c2',
      status: 'active',
      beneficiary: { reference: 'Patient/p2' },
      payor: [{ display: 'Theirs' }],
    };
    const { tools } = await start(undefined, [...holdings, coverage]);
    const sessionId = await tools.verified('Patient/p1');
    const from = monday.toISOString();
    expect(await tools.call('ehr_list_appointments', { from, timeZone }, { sessionId })).toEqual({
      kind: 'found',
      appointments: [],
    });
    expect(await tools.call('ehr_list_coverages', {}, { sessionId })).toEqual({ kind: 'found', coverages: [] });
  });

  it('does not get a slot offered that is taken, past, of another schedule, or at a time not asked for', async () => {
    const at = (id: string, over: object) => ({ ...slot, id, ...over });
    const { tools } = await start(undefined, [
      ...holdings,
      at('busy', { status: 'busy', start: '2026-12-01T10:00:00-08:00', end: '2026-12-01T10:30:00-08:00' }),
      at('past', { start: '2026-11-20T10:00:00-08:00', end: '2026-11-20T10:30:00-08:00' }),
      at('far', { start: '2027-12-01T10:00:00-08:00', end: '2027-12-01T10:30:00-08:00' }),
      at('elsewhere', { schedule: { reference: 'Schedule/other' } }),
      at('nonsense', { start: 'tomorrow' }),
    ]);
    const found = await tools.call('ehr_find_openings', {
      specialty: null,
      providers: [],
      locations: [],
      from: '2026-11-23',
      to: '2026-12-23',
      notOn: [],
      earliest: null,
      latest: null,
      minutes: 30,
      exclude: [],
      limit: 10,
      timeZone,
      notBefore: monday.toISOString(),
    });
    expect((found.openings as { slot: string }[]).map((one) => one.slot)).toEqual(['Slot/slot1']);
  });
});

it('cancelling without transactions gives the slot back, and touches nothing else', async () => {
  const { ehr, tools } = await start();
  const booked = await book(tools, 'Patient/p1');
  const sessionId = await tools.verified('Patient/p1');
  const { id } = booked.appointment as AppointmentView;
  expect(await tools.call('ehr_cancel_appointment', { appointment: id, reason: 'patient' }, { sessionId })).toEqual({
    kind: 'cancelled',
  });
  expect(ehr.get('Slot/slot1')).toMatchObject({ status: 'free' });
  expect(ehr.get('Appointment/theirs')).toEqual(others);
});
