import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadInto } from '#mocks/ehr/load-into.ts';
import { seedResources } from '#mocks/ehr/seed.ts';
import { type MockEhr, startMockEhr } from '#mocks/ehr/server.ts';

const now = new Date('2026-11-23T17:00:00Z');
const resources = seedResources({ now, since: now, timeZone: 'America/Los_Angeles' });
const until = new Date(now.getTime() + 2 * 86_400_000);

/** A server that validates what is written: what it takes, others can take. */
let server: MockEhr;
beforeAll(async () => {
  server = await startMockEhr({ port: 0, host: '127.0.0.1', now: () => now });
});
afterAll(() => server.close());

it('puts the clinic, its people and the next days into a server that validates, and says how far it is', async () => {
  const told: number[] = [];
  const put = await loadInto(resources, { baseUrl: server.url, token: null, until, onProgress: (done) => void told.push(done) });
  const slots = resources.filter((one) => one.resourceType === 'Slot').length;
  expect(put).toBeLessThan(resources.length);
  expect(put).toBeGreaterThan(resources.length - slots);
  expect(told.at(-1)).toBe(put);
  const patient = await fetch(`${server.url}/Patient/${resources.find((one) => one.resourceType === 'Patient')?.id}`);
  expect(await patient.json()).toMatchObject({ meta: { versionId: '2' } });
});

it('says what a server answers that refuses', async () => {
  const options = { baseUrl: `${server.url}/nowhere`, token: null, until, onProgress: () => undefined };
  await expect(loadInto(resources, options)).rejects.toThrow(/^4\d\d from http/);
});
