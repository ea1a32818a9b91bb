import type { Appointment, Bundle, OperationOutcome, Slot } from '@medplum/fhirtypes';
import { describe, expect, it } from 'vitest';
import { appointmentFor, appointmentsUnder, bookingOf, freeSlot } from './booking.ts';
import { ask, sharedEhr } from './support.ts';

describe('transactions of the mock EHR', () => {
  const ehr = sharedEhr();
  const post = (body: Bundle) => ask<Bundle & OperationOutcome>(ehr.url, 'POST', { body });
  const slotNow = async (slot: Slot): Promise<Slot> => (await ask<Slot>(`${ehr.url}/Slot/${slot.id}`, 'GET')).body;

  it('books: the answers come in the order of the entries, with status, location and etag', async () => {
    const slot = await freeSlot(ehr.url);
    const { status, body } = await post(bookingOf(slot, 'book'));
    const [booked] = await appointmentsUnder(ehr.url, 'book');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      type: 'transaction-response',
      entry: [
        { response: { status: '200 OK', etag: 'W/"2"' } },
        { response: { status: '201 Created', etag: 'W/"1"', location: `Appointment/${booked?.id}/_history/1` } },
      ],
    });
    expect((await slotNow(slot)).status).toBe('busy');
  });

  it('lets exactly one of twenty callers have a slot, and leaves nothing of the others', async () => {
    const slot = await freeSlot(ehr.url);
    const keys = Array.from({ length: 20 }, (_, caller) => `race-${caller}`);
    const answers = await Promise.all(keys.map((key) => post(bookingOf(slot, key))));
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
    expect(answers.filter((answer) => answer.status === 412 || answer.status === 409)).toHaveLength(19);
    const held = (await Promise.all(keys.map((key) => appointmentsUnder(ehr.url, key)))).flat();
    expect(held).toHaveLength(1);
    expect(await slotNow(slot)).toMatchObject({ status: 'busy', meta: { versionId: '2' } });
  });

  it('undoes all of it when the last entry fails', async () => {
    const [one, other] = [await freeSlot(ehr.url), await freeSlot(ehr.url, 1)];
    const bundle = bookingOf(one, 'half');
    bundle.entry?.push(
      {
        fullUrl: 'urn:uuid:0b0e1c1e-7d55-4a3b-9a53-000000000002',
        resource: appointmentFor(other, 'half-2'),
        request: { method: 'POST', url: 'Appointment' },
      },
      { resource: { ...other, status: 'busy' }, request: { method: 'PUT', url: `Slot/${other.id}`, ifMatch: 'W/"77"' } },
    );
    expect(await post(bundle)).toMatchObject({ status: 412, body: { resourceType: 'OperationOutcome' } });
    expect([await slotNow(one), await slotNow(other)]).toEqual([one, other]);
    expect([...(await appointmentsUnder(ehr.url, 'half')), ...(await appointmentsUnder(ehr.url, 'half-2'))]).toEqual([]);
    expect((await ask(`${ehr.url}/Slot/${one.id}/_history/2`, 'GET')).status).toBe(404);
  });

  it('fails a repeated booking on its slot, and the booking is found by its identifier', async () => {
    const slot = await freeSlot(ehr.url);
    expect((await post(bookingOf(slot, 'twice'))).status).toBe(200);
    expect((await post(bookingOf(slot, 'twice'))).status).toBe(412);
    expect(await appointmentsUnder(ehr.url, 'twice')).toHaveLength(1);
  });

  it('cancels and frees the slot in one, and the slot can be booked again', async () => {
    const slot = await freeSlot(ehr.url);
    await post(bookingOf(slot, 'free'));
    const [booked] = (await appointmentsUnder(ehr.url, 'free')) as [Appointment];
    const cancelled = await post({
      resourceType: 'Bundle',
      type: 'transaction',
      entry: [
        {
          resource: { ...booked, status: 'cancelled' },
          request: { method: 'PUT', url: `Appointment/${booked.id}`, ifMatch: 'W/"1"' },
        },
        { resource: { ...slot, status: 'free' }, request: { method: 'PUT', url: `Slot/${slot.id}`, ifMatch: 'W/"2"' } },
      ],
    });
    expect(cancelled.status).toBe(200);
    expect((await post(bookingOf(await slotNow(slot), 'free-again'))).status).toBe(200);
  });

  it('resolves references between its entries', async () => {
    const slot = await freeSlot(ehr.url);
    const patient = 'urn:uuid:0b0e1c1e-7d55-4a3b-9a53-00000000000a';
    const appointment = {
      ...appointmentFor(slot, 'linked'),
      participant: [{ actor: { reference: patient }, status: 'accepted' as const }],
    };
    const { status } = await post({
      resourceType: 'Bundle',
      type: 'transaction',
      entry: [
        {
          fullUrl: patient,
          resource: { resourceType: 'Patient', name: [{ family: 'Newcomer' }] },
          request: { method: 'POST', url: 'Patient' },
        },
        { resource: appointment, request: { method: 'POST', url: 'Appointment' } },
      ],
    });
    const [linked] = await appointmentsUnder(ehr.url, 'linked');
    expect(status).toBe(200);
    expect((await ask(`${ehr.url}/${linked?.participant[0]?.actor?.reference}`, 'GET')).body).toMatchObject({
      name: [{ family: 'Newcomer' }],
    });
  });

  it.each([
    ['an If-Match that is none', { method: 'PUT', url: 'Slot/s1', ifMatch: '3' }],
    ['a type that is not served', { method: 'POST', url: 'Spaceship' }],
    ['a condition that cannot be checked', { method: 'POST', url: 'Slot', ifNoneExist: 'colour=red' }],
  ] as const)('refuses %s before anything is written', async (_, request) => {
    const slot = await freeSlot(ehr.url);
    const bundle = { resourceType: 'Bundle', type: 'transaction', entry: [{ resource: slot, request }] } as Bundle;
    expect(await post(bundle)).toMatchObject({ status: 400, body: { resourceType: 'OperationOutcome' } });
  });
});
