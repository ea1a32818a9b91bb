import { expect, it } from 'vitest';
import { appointmentFor, appointmentsUnder, freeSlot } from './booking.ts';
import { ask, sharedEhr } from './support.ts';

const ehr = sharedEhr();
const fault = (body: object) =>
  ask(new URL('/_faults', ehr.url).href, 'POST', { body, headers: { 'content-type': 'application/json' } });

it('a status fault writes nothing, a dropped connection may hide a write that was done', async () => {
  const slot = await freeSlot(ehr.url);
  await fault({ match: 'POST /Appointment', fault: 'status', value: 503 });
  expect((await ask(`${ehr.url}/Appointment`, 'POST', { body: appointmentFor(slot, 'down') })).status).toBe(503);
  await fault({ match: 'POST /Appointment', fault: 'drop' });
  await expect(ask(`${ehr.url}/Appointment`, 'POST', { body: appointmentFor(slot, 'dropped') })).rejects.toThrow();
  expect(await appointmentsUnder(ehr.url, 'down')).toEqual([]);
  expect(await appointmentsUnder(ehr.url, 'dropped')).toHaveLength(1);
});

it('tells that it is alive', async () => {
  expect((await ask(new URL('/healthz', ehr.url).href, 'GET')).body).toEqual({ status: 'ok' });
});
