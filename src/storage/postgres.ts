import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Database } from './database.ts';
import type { Schema } from './schema.ts';
import { tellStatement } from './statement-spans.ts';

/** Connections of one instance, beside the one that listens. */
const poolSize = 12;
/** Past it a caller is better served by "503, try again" than by more waiting. */
const connectMs = 3_000;
const statementMs = 5_000;
/** Between two tries to listen again after the connection broke. */
const relistenMs = 1_000;

export const openPostgres = (url: string): Database => {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: connectMs,
    statement_timeout: statementMs,
    application_name: 'callwell',
  });
  // An idle connection that breaks is replaced by the pool; without a listener the process would end.
  pool.on('error', () => {});
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }), log: tellStatement });
  return { engine: 'postgres', db, listen: (channel, onNotice) => listen(url, channel, onNotice), close: () => db.destroy() };
};

/** Listens on a connection of its own, and again after it broke; `onNotice` is then called once, because notices may have been lost. */
const listen = async (url: string, channel: string, onNotice: () => void): Promise<() => Promise<void>> => {
  let stopped = false;
  let client: pg.Client | null = null;
  const connect = async (): Promise<void> => {
    const next = new pg.Client({ connectionString: url, application_name: 'callwell listen', keepAlive: true });
    next.on('notification', onNotice);
    next.on('error', () => {});
    next.once('end', () => again(next));
    await next.connect();
    await next.query(`listen ${pg.escapeIdentifier(channel)}`);
    client = next;
    if (stopped) await next.end();
  };
  const again = (ended: pg.Client): void => {
    if (stopped || (client !== null && client !== ended)) return;
    client = null;
    setTimeout(() => {
      if (!stopped) connect().then(onNotice, () => again(ended));
    }, relistenMs).unref();
  };
  await connect();
  return async () => {
    stopped = true;
    await client?.end();
  };
};
