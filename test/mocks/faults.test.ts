import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { installFaults } from '#mocks/faults.ts';

let app: FastifyInstance;
let origin: string;
let done: string[];
beforeEach(async () => {
  done = [];
  app = Fastify();
  installFaults(app, '/base');
  app.post('/base/Appointment', async () => done.push('booked') && { booked: true });
  app.get('/base/Slot', async () => done.push('read') && { slots: [] });
  origin = await app.listen({ port: 0, host: '127.0.0.1' });
});
afterEach(() => app.close());

const add = (fault: object) =>
  fetch(`${origin}/_faults`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(fault) });
const book = () => fetch(`${origin}/base/Appointment?x=1`, { method: 'POST' });

describe('a fault', () => {
  it('of a status keeps the work from being done', async () => {
    await add({ match: 'POST /Appointment', fault: 'status', value: 503 });
    expect((await book()).status).toBe(503);
    expect(done).toEqual([]);
  });
  it('of a dropped connection lets the work be done', async () => {
    await add({ match: 'POST /Appointment', fault: 'drop' });
    await expect(book()).rejects.toThrow();
    expect(done).toEqual(['booked']);
  });
  it('of garbage lets the work be done and spoils the answer', async () => {
    await add({ match: 'POST /Appointment', fault: 'garbage' });
    const answer = await book();
    await expect(answer.json()).rejects.toThrow();
    expect(done).toEqual(['booked']);
  });
  it('of a delay answers late, with the work done', async () => {
    await add({ match: 'POST /Appointment', fault: 'delay', value: 5_000 });
    await expect(fetch(`${origin}/base/Appointment`, { method: 'POST', signal: AbortSignal.timeout(100) })).rejects.toThrow();
    expect(done).toEqual(['booked']);
  });
  it('hits as often as it was told, and what it matches only', async () => {
    await add({ match: 'POST /Appointment', fault: 'status', times: 2 });
    expect((await fetch(`${origin}/base/Slot`)).status).toBe(200);
    expect([(await book()).status, (await book()).status, (await book()).status]).toEqual([500, 500, 200]);
  });
  it('can be listed and taken back', async () => {
    await add({ match: 'GET /', fault: 'status', value: 404 });
    expect(await (await fetch(`${origin}/_faults`)).json()).toEqual({
      faults: [{ match: 'GET /', fault: 'status', value: 404, times: 1 }],
    });
    await fetch(`${origin}/_faults`, { method: 'DELETE' });
    expect((await fetch(`${origin}/base/Slot`)).status).toBe(200);
  });
  it.each([
    {},
    { match: 'Appointment', fault: 'drop' },
    { match: 'GET /', fault: 'delay' },
    { match: 'GET /', fault: 'slow' },
    { match: 'GET /', fault: 'status', value: 99 },
  ])('that makes no sense is refused: %o', async (fault) => expect((await add(fault)).status).toBe(400));
});
