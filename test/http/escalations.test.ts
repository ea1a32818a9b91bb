import type { AddressInfo } from 'node:net';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAccessLog } from '#src/audit/access-log.ts';
import { openEscalationQueue } from '#src/escalations/postgres-queue.ts';
import type { Database } from '#src/storage/database.ts';
import { openStores, type Stores } from '#src/storage/stores.ts';
import { escalationOf, startSession, takeTurn } from '#test/storage/session-fixtures.ts';
import { bearer, openTestHttp, type TestHttp, trustingAuthenticator } from '#test/support/app.ts';
import { openTestDatabase, testKeys } from '#test/support/database.ts';

let database: Database;
let stores: Stores;
let http: TestHttp;
let queue: Awaited<ReturnType<typeof openEscalationQueue>>;
beforeAll(async () => {
  database = await openTestDatabase();
  stores = await openStores(database, testKeys());
  queue = await openEscalationQueue(database, stores.vault);
  http = await openTestHttp({
    auth: trustingAuthenticator,
    escalations: queue,
    recordAccess: createAccessLog(database.db).record,
    keepAliveMs: 20,
  });
});
afterAll(async () => {
  await http.app.close();
  await queue.stop();
  await database.close();
});

const handOver = async (): Promise<{ id: string; sessionId: string }> => {
  const escalation = escalationOf();
  const sessionId = await startSession(stores.sessions);
  await takeTurn(stores.sessions, sessionId, { status: 'escalated', escalations: [escalation] });
  return { id: escalation.id, sessionId };
};

const as = (operator: string) => bearer(operator, 'escalations:read', 'escalations:work');
const get = (url: string, operator = 'ana') => http.app.inject({ url, headers: as(operator) });
const post = (url: string, operator = 'ana', payload?: object) =>
  http.app.inject({ method: 'POST', url, headers: as(operator), ...(payload && { payload }) });

describe('the number of a promised call back', () => {
  let id: string;
  beforeAll(async () => {
    const escalation = escalationOf({ cause: { reason: 'patientRequest', priority: 'high', queue: 'callbacks' } });
    const sessionId = await startSession(stores.sessions);
    const callback = { escalationId: escalation.id, phoneNumber: '+14255550198', promisedBy: new Date('2026-11-22T16:00:00Z') };
    await takeTurn(stores.sessions, sessionId, { status: 'escalated', escalations: [escalation], callback });
    id = escalation.id;
  });

  const shownTo = async (...scopes: string[]) => {
    const headers = bearer('reader', 'escalations:read', ...scopes);
    const [one, list] = await Promise.all([
      http.app.inject({ url: `/v1/escalations/${id}`, headers }),
      http.app.inject({ url: '/v1/escalations?callback=overdue&queue=callbacks', headers }),
    ]);
    return [one.json(), ...list.json().items].map(({ callback }: { callback: object }) => callback);
  };
  const told = { status: 'promised', promisedBy: '2026-11-22T16:00:00.000Z', overdue: true };

  it('is shown to who may see identifiers, and that is written down', async () => {
    expect(await shownTo('phi:reveal')).toEqual([
      { ...told, phoneNumber: '+14255550198' },
      { ...told, phoneNumber: '+14255550198' },
    ]);
    const { rows } = await sql<{ event: string; data: string }>`
      select event, data from audit_entries where chain = 'access' and data like '%"revealed"%'`.execute(database.db);
    expect(rows.map(({ event, data }) => [event, JSON.parse(data).revealed]).toSorted()).toEqual([
      ['escalation.listed', [id]],
      ['escalation.read', [id]],
    ]);
  });

  it('is masked for others, who still see that it was promised and by when', async () => {
    const masked = { ...told, phoneNumber: '+•••••••••••' };
    expect(await shownTo()).toEqual([masked, masked]);
  });

  it('is masked in the stream too', async () => {
    const listening = await openTestHttp({ auth: trustingAuthenticator, escalations: queue });
    const address = await listening.app.listen({ port: 0, host: '127.0.0.1' });
    const gone = new AbortController();
    const stream = await fetch(`${address}/v1/escalations/stream`, {
      headers: { ...bearer('reader', 'escalations:read'), 'last-event-id': '0' },
      signal: gone.signal,
    });
    let text = '';
    for await (const chunk of stream.body ?? []) {
      text += Buffer.from(chunk as Uint8Array).toString('utf8');
      if (text.includes('"callback"')) break;
    }
    gone.abort();
    await listening.app.close();
    expect(text).toContain('+•••••••••••');
    expect(text).not.toContain('4255550198');
  });
});

describe('the queue over HTTP', () => {
  it('is listed in pages, with everything that the contract names', async () => {
    const hand = [await handOver(), await handOver(), await handOver()];
    const first = (await get('/v1/escalations?status=waiting&queue=general&limit=2')).json();
    expect(first.items).toHaveLength(2);
    expect(first.items[0]).toMatchObject({
      status: 'waiting',
      reason: 'patientRequest',
      priority: 'high',
      summary: { identity: 'partial' },
    });
    const rest = (await get(`/v1/escalations?limit=200&cursor=${first.nextCursor}`)).json();
    expect(rest.nextCursor).toBeNull();
    const listed = [...first.items, ...rest.items].map((item: { id: string }) => item.id);
    expect(listed).toEqual(expect.arrayContaining(hand.map(({ id }) => id)));
  });

  it.each(['status=sleeping', 'limit=0', 'limit=201', 'limit=many', 'cursor=nonsense', `queue=${'q'.repeat(101)}`])(
    'refuses ?%s',
    async (query) => {
      const response = await get(`/v1/escalations?${query}`);
      expect(response.statusCode).toBe(400);
      expect(response.json().errors[0].path).toBe(query.split('=')[0]);
      expect(response.body).not.toMatch(/sleeping|nonsense|many|qqq/);
    },
  );

  it('gives an escalation to one of twenty operators', async () => {
    const { id } = await handOver();
    const claims = await Promise.all(Array.from({ length: 20 }, (_, n) => post(`/v1/escalations/${id}/claim`, `operator-${n}`)));
    const statuses = claims.map((claim) => claim.statusCode).sort();
    expect(statuses).toEqual([200, ...Array.from({ length: 19 }, () => 409)]);
  });

  it('is worked from claim to resolution by whoever claimed, and everything is written down', async () => {
    const { id, sessionId } = await handOver();
    const claim = await post(`/v1/escalations/${id}/claim`);
    expect(claim.json()).toMatchObject({ id, sessionId, status: 'claimed', claimedBy: 'ana', waitSeconds: expect.any(Number) });
    expect(claim.headers['x-session-id']).toBe(sessionId);
    const refused = await post(`/v1/escalations/${id}/claim`, 'ben');
    expect([refused.statusCode, refused.json().detail]).toEqual([409, 'An operator holds the escalation.']);
    expect((await post(`/v1/escalations/${id}/release`, 'ben')).statusCode).toBe(409);
    expect((await post(`/v1/escalations/${id}/release`)).json()).not.toHaveProperty('claimedBy');
    expect((await post(`/v1/escalations/${id}/resolve`, 'ben', { disposition: 'resolved' })).statusCode).toBe(409);
    expect((await post(`/v1/escalations/${id}/claim`, 'ben')).statusCode).toBe(200);
    const resolved = await post(`/v1/escalations/${id}/resolve`, 'ben', { disposition: 'noAnswer', note: 'voicemail' });
    expect(resolved.json()).toMatchObject({ status: 'resolved', disposition: 'noAnswer', claimedBy: 'ben' });
    expect(resolved.body).not.toContain('voicemail');
    expect((await get(`/v1/escalations/${id}`)).json()).toMatchObject({ status: 'resolved' });
    const { rows } = await sql<{ event: string; data: string }>`
      select event, data from audit_entries where chain = 'access' and data like ${`%${id}%`} and event <> 'escalation.listed' order by position`.execute(
      database.db,
    );
    expect(rows.map(({ event, data }) => `${event} ${JSON.parse(data).subject}`)).toEqual([
      'escalation.claimed ana',
      'escalation.released ana',
      'escalation.claimed ben',
      'escalation.resolved ben',
      'escalation.read ana',
    ]);
  });

  it.each([
    ['{}', 400],
    ['{"disposition":"gone"}', 400],
    ['{"disposition":"resolved","note":5}', 400],
    ['{"disposition":"resolved","until":"noon"}', 400],
  ])('refuses the resolution %s', async (payload, status) => {
    const { id } = await handOver();
    await post(`/v1/escalations/${id}/claim`);
    const headers = { ...as('ana'), 'content-type': 'application/json' };
    expect((await http.app.inject({ method: 'POST', url: `/v1/escalations/${id}/resolve`, headers, payload })).statusCode).toBe(
      status,
    );
    expect((await get(`/v1/escalations/${id}`)).json().status).toBe('claimed');
  });

  it.each(['0197f2b1-6a53-7c11-9d0e-1f3b6c2a4d55', 'nope'])('knows no escalation %s', async (id) => {
    expect((await get(`/v1/escalations/${id}`)).statusCode).toBe(404);
    expect((await post(`/v1/escalations/${id}/claim`)).statusCode).toBe(404);
    expect((await post(`/v1/escalations/${id}/resolve`, 'ana', { disposition: 'resolved' })).statusCode).toBe(404);
  });
});

describe('the stream of the queue', () => {
  let base: string;
  beforeAll(async () => {
    await http.app.listen({ port: 0, host: '127.0.0.1' });
    base = `http://127.0.0.1:${(http.app.server.address() as AddressInfo).port}/v1/escalations/stream`;
  });

  type Event = { id: string; event: string; data: { id: string; status: string } };

  /** An open stream; `until` reads on to the text or event that fits. */
  const connect = async (headers: Record<string, string> = {}) => {
    const response = await fetch(base, { headers: { ...as('ana'), ...headers } });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    const until = async (fits: () => boolean): Promise<boolean> => {
      while (!fits()) {
        const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
        if (done) return false;
        text += value;
      }
      return true;
    };
    const events = (): Event[] =>
      text
        .split('\n\n')
        .filter((block) => block.startsWith('id: '))
        .map((block) =>
          Object.fromEntries(
            block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
          ),
        )
        .map(({ id = '', event = '', data = '{}' }) => ({ id, event, data: JSON.parse(data) }));
    return { response, until, events, text: () => text, close: () => reader?.cancel() };
  };

  it('tells what is created and updated, and resumes after the last event that was seen', async () => {
    const stream = await connect();
    expect(stream.response.headers.get('content-type')).toContain('text/event-stream');
    await stream.until(() => stream.text().includes(': heartbeat'));
    const { id } = await handOver();
    await post(`/v1/escalations/${id}/claim`);
    await stream.until(() => stream.events().length === 2);
    expect(stream.events()).toMatchObject([
      { event: 'escalation.created', data: { id } },
      { event: 'escalation.updated', data: { id, status: 'claimed' } },
    ]);
    await stream.close();
    await post(`/v1/escalations/${id}/release`);
    const resumed = await connect({ 'last-event-id': stream.events()[1]?.id ?? '' });
    await resumed.until(() => resumed.events().length === 1);
    expect(resumed.events()).toMatchObject([{ event: 'escalation.updated', data: { id, status: 'waiting' } }]);
    await resumed.close();
  });

  it('refuses an id that it never gave', async () => {
    const response = await fetch(base, { headers: { ...as('ana'), 'last-event-id': 'x1' } });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ path: 'Last-Event-ID' }] });
  });

  it('ends when the service stops', async () => {
    const stopping = await openTestHttp({ escalations: queue, keepAliveMs: 20 });
    await stopping.app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = stopping.app.server.address() as AddressInfo;
    const response = await fetch(`http://127.0.0.1:${port}/v1/escalations/stream`);
    const body = response.text();
    await stopping.app.close();
    expect(await body).not.toContain('event:');
  });
});
