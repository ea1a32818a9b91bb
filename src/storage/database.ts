import type { Kysely } from 'kysely';
import { openPglite } from './pglite.ts';
import { openPostgres } from './postgres.ts';
import type { Schema } from './schema.ts';

/** The one engine is PostgreSQL: a server, or PGlite in this process. Both take the same SQL. */
export type Database = {
  engine: 'pglite' | 'postgres';
  db: Kysely<Schema>;
  /**
   * Calls `onNotice` at each NOTIFY on the channel, from any instance. A notice only wakes: it may come twice, or once for several events.
   * Answers with what stops it.
   */
  listen(channel: string, onNotice: () => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
};

/**
 * `url`: a PostgreSQL 15 or later; null: PGlite under `dataDir`, which this process then holds alone. Throws one line when another process
 * holds it. Migrations are not run here: see `migrate`.
 */
export const openDatabase = async (settings: { url: string | null; dataDir: string }): Promise<Database> =>
  settings.url === null ? openPglite(settings.dataDir) : openPostgres(settings.url);

/** SQLSTATE classes and socket codes that mean "not now" (unreachable, overloaded, timed out, failing over) and tell nothing about the statement. */
const unreachableStates = /^(08|53|57P|57014|25006)/;
const unreachableCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH']);

/** Whether an error says that the database cannot be reached or is shedding load, so that the same request may succeed later. */
export const isDatabaseUnavailable = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  if (unreachableStates.test(code) || unreachableCodes.has(code)) return true;
  // node-postgres gives no code for these.
  return /timeout exceeded when trying to connect|Connection terminated|PGlite is closed/.test(error.message);
};
