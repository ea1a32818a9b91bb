import { appendFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Appointment, Bundle, Slot } from '@medplum/fhirtypes';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startMockEhr } from '#mocks/ehr/server.ts';
import { appointmentsUnder, bookingOf, freeSlot } from './booking.ts';
import { ask } from './support.ts';

const newFolder = (): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'mock-ehr-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
};

const during = async <T>(dataFile: string | undefined, at: string, work: (url: string) => Promise<T>): Promise<T> => {
  const ehr = await startMockEhr({ port: 0, host: '127.0.0.1', now: () => new Date(at), ...(dataFile && { dataFile }) });
  try {
    return await work(ehr.url);
  } finally {
    await ehr.close();
  }
};

const monday = '2026-11-23T12:00:00-08:00';
const nextDay = '2026-11-24T12:00:00-08:00';
const slotAt = async (url: string, id = ''): Promise<Slot> => (await ask<Slot>(`${url}/Slot/${id}`, 'GET')).body;

describe('a mock EHR with a data file', () => {
  it('keeps a booking, its versions and a failed transaction’s absence over a restart', async () => {
    const file = path.join(newFolder(), 'deeper', 'ehr.jsonl');
    const slot = await during(file, monday, async (url) => {
      const free = await freeSlot(url);
      await ask(url, 'POST', { body: bookingOf(free, 'kept') });
      await ask(url, 'POST', { body: bookingOf(free, 'lost') });
      return free;
    });
    await during(file, nextDay, async (url) => {
      expect(await appointmentsUnder(url, 'kept')).toHaveLength(1);
      expect(await appointmentsUnder(url, 'lost')).toEqual([]);
      expect(await slotAt(url, slot.id)).toMatchObject({ status: 'busy', meta: { versionId: '2' } });
      expect((await ask(`${url}/Slot/${slot.id}`, 'PUT', { body: slot, headers: { 'if-match': 'W/"2"' } })).body).toMatchObject({
        meta: { versionId: '3' },
      });
    });
    await during(file, nextDay, async (url) =>
      expect(await slotAt(url, slot.id)).toMatchObject({ status: 'free', meta: { versionId: '3' } }),
    );
  });

  it('plans 60 days from the day of the restart, and leaves the first appointments where they were', async () => {
    const folder = newFolder();
    const anas = async (url: string): Promise<Appointment> =>
      (await ask<Appointment>(`${url}/Appointment/a-ana-ruiz-1`, 'GET')).body;
    const before = await during(folder, monday, anas);
    await during(folder, '2026-12-14T12:00:00-08:00', async (url) => {
      expect((await anas(url)).start).toBe(before.start);
      const late = await ask<Bundle>(`${url}/Slot?start=ge2027-02-11&start=lt2027-02-12&_count=1`, 'GET');
      expect(late.body.total).toBeGreaterThan(50);
    });
    expect(readdirSync(folder)).toEqual(['mock-ehr.jsonl']);
  });

  it('starts again after a crash in the middle of a line', async () => {
    const file = path.join(newFolder(), 'ehr.jsonl');
    await during(file, monday, async (url) => ask(url, 'POST', { body: bookingOf(await freeSlot(url), 'whole') }));
    appendFileSync(file, '[{"put":{"resourceType":"Appointm');
    await during(file, nextDay, async (url) => {
      expect(await appointmentsUnder(url, 'whole')).toHaveLength(1);
      await ask(url, 'POST', { body: bookingOf(await freeSlot(url), 'after') });
    });
    await during(file, nextDay, async (url) => expect(await appointmentsUnder(url, 'after')).toHaveLength(1));
  });

  it('forgets everything without one', async () => {
    await during(undefined, monday, async (url) => ask(url, 'POST', { body: bookingOf(await freeSlot(url), 'memory') }));
    await during(undefined, monday, async (url) => expect(await appointmentsUnder(url, 'memory')).toEqual([]));
  });
});
