import type { Bundle, OperationOutcome, Patient, Slot } from '@medplum/fhirtypes';
import { describe, expect, it } from 'vitest';
import { appointmentFor, appointmentsUnder, freeSlot } from './booking.ts';
import { ask, sharedEhr } from './support.ts';

const condition = (key: string): Record<string, string> => ({
  'if-none-exist': `identifier=https://callwell.example/fhir/booking|${key}`,
});

describe('writing to the mock EHR', () => {
  const ehr = sharedEhr();

  it('creates once under one identifier: 201, then 200 with the same resource', async () => {
    const slot = await freeSlot(ehr.url);
    const body = appointmentFor(slot, 'once');
    const first = await ask<{ id: string }>(`${ehr.url}/Appointment`, 'POST', { body, headers: condition('once') });
    const again = await ask<{ id: string }>(`${ehr.url}/Appointment`, 'POST', { body, headers: condition('once') });
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body.id).toBe(first.body.id);
    expect(first.headers.get('location')).toBe(`${ehr.url}/Appointment/${first.body.id}/_history/1`);
    expect(await appointmentsUnder(ehr.url, 'once')).toHaveLength(1);
  });

  it('answers 412 when the condition fits several, and 400 when it cannot be checked', async () => {
    const slot = await freeSlot(ehr.url, 1);
    const body = appointmentFor(slot, 'several');
    const several = await ask(`${ehr.url}/Appointment`, 'POST', { body, headers: { 'if-none-exist': 'status=booked' } });
    const unknown = await ask(`${ehr.url}/Appointment`, 'POST', { body, headers: { 'if-none-exist': 'bookingkey=several' } });
    expect([several.status, unknown.status]).toEqual([412, 400]);
    expect(await appointmentsUnder(ehr.url, 'several')).toEqual([]);
  });

  it('updates only the version that the client has seen', async () => {
    const slot = await freeSlot(ehr.url, 2);
    const read = await ask<Slot>(`${ehr.url}/Slot/${slot.id}`, 'GET');
    const etag = read.headers.get('etag') ?? '';
    expect(etag).toMatch(/^W\/"\d+"$/);
    const body = { ...read.body, comment: 'held' };
    const put = (ifMatch: string) => ask(`${ehr.url}/Slot/${slot.id}`, 'PUT', { body, headers: { 'if-match': ifMatch } });
    expect((await put('W/"99"')).status).toBe(412);
    expect((await put('3')).status).toBe(400);
    const updated = await put(etag);
    expect(updated).toMatchObject({ status: 200, body: { comment: 'held', meta: { versionId: '2' } } });
    expect((await put(etag)).status).toBe(412);
    const former = await ask<Slot>(`${ehr.url}/Slot/${slot.id}/_history/1`, 'GET');
    expect(former.body.comment).toBeUndefined();
  });

  it.each([
    ['an element that does not exist', { resourceType: 'Patient', nickname: 'Ani' }],
    ['a code outside a required value set', { resourceType: 'Patient', gender: 'woman' }],
    ['a date that is none', { resourceType: 'Patient', birthDate: '1980-02-31x' }],
    ['another type than the address says', { resourceType: 'Slot', status: 'free' }],
    ['no resource at all', [1, 2, 3]],
  ])('refuses %s with an OperationOutcome', async (_, body) => {
    const refused = await ask<OperationOutcome>(`${ehr.url}/Patient`, 'POST', { body });
    expect(refused).toMatchObject({ status: 400, body: { resourceType: 'OperationOutcome' } });
    expect(refused.headers.get('content-type')).toContain('application/fhir+json');
  });

  it('refuses an appointment on a slot that is not free as a conflict of business', async () => {
    const busy = (await ask<Bundle<Slot>>(`${ehr.url}/Slot?status=busy&_count=1`, 'GET')).body.entry?.[0]?.resource as Slot;
    const refused = await ask<OperationOutcome>(`${ehr.url}/Appointment`, 'POST', { body: appointmentFor(busy, 'busy') });
    expect(refused).toMatchObject({ status: 409, body: { issue: [{ code: 'business-rule' }] } });
    const free = await freeSlot(ehr.url, 3);
    const answers = [];
    for (const key of ['x', 'y'])
      answers.push((await ask(`${ehr.url}/Appointment`, 'POST', { body: appointmentFor(free, key) })).status);
    expect(answers).toEqual([201, 409]);
  });

  it('remembers what was deleted: 410, but its versions stay', async () => {
    const body: Patient = { resourceType: 'Patient', name: [{ family: 'Short' }] };
    const { id } = (await ask<{ id: string }>(`${ehr.url}/Patient`, 'POST', { body })).body;
    expect((await ask(`${ehr.url}/Patient/${id}`, 'DELETE')).status).toBe(200);
    expect((await ask(`${ehr.url}/Patient/${id}`, 'GET')).status).toBe(410);
    expect((await ask(`${ehr.url}/Patient/${id}/_history/1`, 'GET')).status).toBe(200);
    expect((await ask<Bundle>(`${ehr.url}/Patient?name=Short`, 'GET')).body.total).toBe(0);
  });

  it.each(['/Patient/nobody', '/Spaceship/1', '/Spaceship', '/Patient/p-ana-ruiz/$everything/x/y'])(
    'answers 404 with an OperationOutcome for %s',
    async (path) => {
      expect(await ask(`${ehr.url}${path}`, 'GET')).toMatchObject({ status: 404, body: { resourceType: 'OperationOutcome' } });
    },
  );
});
