import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fastify } from 'fastify';
import { sql } from 'kysely';
import { startMockEhr } from '../mocks/ehr/server.ts';
import { loadMembers } from '../mocks/payer/load-members.ts';
import { startMockPayer } from '../mocks/payer/server.ts';
import { type App, createApp } from '../src/app.ts';
import { read } from '../src/language/read.ts';
import { loadPolicy } from '../src/policy/load.ts';
import type { Database } from '../src/storage/database.ts';
import { createLog } from '../src/telemetry/logger.ts';
import { type Case, measure } from './measure.ts';

/**
 * `npm run bench`: what a turn costs, as ratios against the least that any durable turn must do: a bare route that changes one row and writes
 * one, in one statement. On the embedded database, or on DATABASE_URL with 16 callers at once. Rates are of this machine; ratios hold.
 */

const databaseUrl = process.env.DATABASE_URL ?? null;
const callers = databaseUrl === null ? 1 : 16;
const dataDir = await mkdtemp(join(tmpdir(), 'callwell-bench-'));

const start = async () => {
  const loaded = await loadPolicy('policy/default.yaml');
  if (loaded.kind === 'wrong') throw new Error(loaded.problems.join('\n'));
  const ehr = await startMockEhr({ port: 0, host: '127.0.0.1' });
  const payer = await startMockPayer({ port: 0, host: '127.0.0.1', members: loadMembers() });
  const app = await createApp({
    dataDir,
    databaseUrl,
    ehr: { baseUrl: ehr.url, auth: { kind: 'none' } },
    payerUrl: payer.url,
    policy: loaded.policy,
    oidc: null,
    hosts: () => [],
    log: createLog({ write: () => undefined }),
  });
  return { app, stop: () => Promise.all([app.close(), ehr.close(), payer.close()]) };
};

/** The yardstick: claim and settle could not be less than this. */
const oneStatement = async ({ db }: Database): Promise<Case> => {
  await dropTables(db);
  await sql`create table bench_calls (id int primary key, turn int not null)`.execute(db);
  await sql`create table bench_entries (call int not null, turn int not null, entry text not null)`.execute(db);
  await sql`insert into bench_calls select id, 0 from generate_series(0, 999) as id`.execute(db);
  let next = 0;
  const bare = fastify();
  bare.post('/turn', async () => {
    next = (next + 1) % 1000;
    const { rows } = await sql<{ turn: number }>`
      with moved as (update bench_calls set turn = turn + 1 where id = ${next} returning id, turn),
        noted as (insert into bench_entries select id, turn, 'turn' from moved)
      select turn from moved`.execute(db);
    return rows[0];
  });
  return {
    name: 'bare route, one statement',
    run: async () => void (await bare.inject({ method: 'POST', url: '/turn', payload: {} })),
  };
};

const dropTables = async (db: Database['db']): Promise<void> => {
  await sql`drop table if exists bench_calls, bench_entries`.execute(db);
};

const post = async ({ http }: App, url: string, payload: object): Promise<{ sessionId: string }> => {
  const response = await http.inject({ method: 'POST', url, payload });
  if (response.statusCode >= 300) throw new Error(`${url.replace(/[0-9a-f-]{36}/, ':id')} answered ${response.statusCode}`);
  return response.json<{ sessionId: string }>();
};

/** A call of ten requests: the opening and nine questions, each read, judged, answered and settled. */
const turns = (app: App): Case => ({
  name: 'a turn of a call',
  run: async () => {
    const { sessionId } = await post(app, '/v1/sessions', { channel: 'voice', locale: 'en-US' });
    const input = { type: 'speech', text: 'what time do you open on monday' };
    for (let turn = 1; turn < 10; turn += 1) await post(app, `/v1/sessions/${sessionId}/turns`, { input });
  },
});

const reading: Case = {
  name: 'reading a sentence',
  run: async () =>
    void read({
      text: "it's march fourth nineteen eighty, and the zip is nine eight one oh one",
      language: 'en',
      expects: 'dateOfBirth',
      now: '2026-11-22T09:00:00',
      timeZone: 'America/Los_Angeles',
      options: [],
    }),
};

const { app, stop } = await start();
try {
  const yardstick = await oneStatement(app.database);
  const [base, calls, sentences] = await measure([yardstick, turns(app), reading], { slices: 5, callers });
  const baseRate = base?.perSecond ?? 0;
  const rows = [
    { what: base?.name, perSecond: baseRate },
    { what: 'a turn of a call', perSecond: (calls?.perSecond ?? 0) * 10 },
    { what: sentences?.name, perSecond: sentences?.perSecond ?? 0 },
  ];
  console.log(`${app.database.engine}, ${callers} at once, Node ${process.versions.node}`);
  console.table(
    rows.map(({ what, perSecond }) => ({
      what,
      'per second': Math.round(perSecond),
      'µs each': Math.round(1e6 / perSecond),
      'times the bare route': Number((baseRate / perSecond).toFixed(2)),
    })),
  );
} finally {
  await dropTables(app.database.db);
  await stop();
  await rm(dataDir, { recursive: true });
}
