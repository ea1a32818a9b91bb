import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import fastify, { type FastifyInstance } from 'fastify';
import { Kysely, PGliteDialect, sql } from 'kysely';
import { type App, createApp } from '../src/app.ts';
import { loadPolicy } from '../src/policy/load.ts';
import type { Answer } from '../src/sessions/answer.ts';
import { createLog } from '../src/telemetry/logger.ts';
import { closeConnections, post, timedPost } from './http.ts';
import { type Contender, interleave, type Measured, type Taken } from './measure.ts';

/** Turns that are understood, decided, worded and stored, but need neither EHR nor payer. After the last one a new call begins. */
const caller = [
  'I need to see a dermatologist, I have a strange mole',
  'can you repeat that',
  'March fourth nineteen eighty',
  'what are your opening hours',
  'two oh six, five five five, oh one four two',
  'nine eight one oh one',
];
export const turnsOfACall = caller.length;

/**
 * A whole turn over HTTP, beside the least that a stored turn can be: one statement behind a bare route. Once as anybody would write it,
 * with Kysely and PGlite as they come, and once on our own database, which keeps statements prepared.
 */
export const benchTurn = async (slices: { slices: number; sliceMs: number }): Promise<Measured[]> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'callwell-bench-'));
  const app = await startService(dataDir);
  const stock = new Kysely<unknown>({ dialect: new PGliteDialect({ pglite: await PGlite.create(join(dataDir, 'stock')) }) });
  const ours = app.database.db as unknown as Kysely<unknown>;
  const bare: Bare[] = [
    { name: 'a bare route with one statement', db: stock, route: bareRoute(stock) },
    { name: 'the same on our database', db: ours, route: bareRoute(ours) },
  ];
  try {
    return await interleave([await turnContender(app), ...(await Promise.all(bare.map(bareContender)))], slices);
  } finally {
    closeConnections();
    await Promise.all(bare.map(({ route }) => route.close()));
    await stock.destroy();
    await app.close();
    await rm(dataDir, { recursive: true });
  }
};

/** Nothing listens at these addresses: a turn that needed the EHR or the payer would fail. */
const nowhere = 'http://127.0.0.1:9';

/** The service on an embedded database of its own. */
export const startService = async (dataDir: string): Promise<App> => {
  const loaded = await loadPolicy('policy/default.yaml');
  if (loaded.kind === 'wrong') throw new Error(loaded.problems.join('\n'));
  return createApp({
    dataDir,
    databaseUrl: null,
    ehr: { baseUrl: nowhere, auth: { kind: 'none' } },
    payerUrl: nowhere,
    policy: loaded.policy,
    oidc: null,
    hosts: () => [],
    log: createLog({ write: () => undefined }),
  });
};

/** One turn a time; calls are opened in between, which is not counted. */
export const turnContender = async (app: App): Promise<Contender> => {
  const origin = await app.http.listen({ host: '127.0.0.1', port: 0 });
  let next = caller.length;
  let url = '';
  const begin = async (): Promise<void> => {
    const { sessionId } = JSON.parse(await post(`${origin}/v1/sessions`, { channel: 'voice', locale: 'en-US' })) as Answer;
    url = `${origin}/v1/sessions/${sessionId}/turns`;
    next = 0;
  };
  const once = async (): Promise<Taken> => {
    if (next === caller.length) await begin();
    const text = caller[next] ?? '';
    next += 1;
    return timedPost(url, { input: { type: 'speech', text } });
  };
  return { name: 'a turn', once };
};

type Bare = { name: string; db: Kysely<unknown>; route: FastifyInstance };

type Body = { id: string; input: { type: string; text: string } };

/** Without schemas, hooks or sealing: what any service pays that keeps a turn and its audit. */
const bareRoute = (db: Kysely<unknown>): FastifyInstance => {
  const bare = fastify({ logger: false });
  bare.post<{ Body: Body }>('/turn', async ({ body }) => {
    const { rows } = await sql<{ turn: number; state: string }>`
      with moved as (
        update bench_sessions set turn = turn + 1, state = ${JSON.stringify(body.input)}, updated_at = now()
        where id = ${body.id} returning id, turn, state
      ), written as (insert into bench_audit (session_id, turn, event) select id, turn, 'turn.settled' from moved)
      select turn, state from moved`.execute(db);
    return rows[0];
  });
  return bare;
};

const bareContender = async ({ name, db, route }: Bare): Promise<Contender> => {
  await sql`create table bench_sessions (id uuid primary key, turn integer not null, state text not null, updated_at timestamptz)`.execute(
    db,
  );
  await sql`create table bench_audit (session_id uuid, turn integer, event text, at timestamptz default now(), primary key (session_id, turn))`.execute(
    db,
  );
  const origin = await route.listen({ host: '127.0.0.1', port: 0 });
  let turns = caller.length;
  let id = '';
  const begin = async (): Promise<void> => {
    id = randomUUID();
    turns = 0;
    await sql`insert into bench_sessions values (${id}, 0, '', now())`.execute(db);
  };
  const once = async (): Promise<Taken> => {
    if (turns === caller.length) await begin();
    const text = caller[turns] ?? '';
    turns += 1;
    return timedPost(`${origin}/turn`, { id, input: { type: 'speech', text } });
  };
  return { name, once };
};
