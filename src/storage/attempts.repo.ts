import { type Kysely, sql } from 'kysely';
import type { AttemptLedger } from '../sessions/ports.ts';
import type { Schema } from './schema.ts';
import type { Vault } from './vault.ts';

/** Failed identity tries, one row a key and try; the keys are hashed once more with the service's secret. */
export const createAttemptLedger = (db: Kysely<Schema>, vault: Vault): AttemptLedger => {
  const hashed = (key: string): Buffer => vault.fingerprint('attempt', key);
  return {
    count: async (keys, since) => {
      if (keys.length === 0) return 0;
      const { rows } = await sql<{ most: number | null }>`
        select max(tries)::integer as most from (
          select count(*) as tries from identity_attempts
          where key in (${sql.join(keys.map((key) => sql`${hashed(key)}::bytea`))}) and failed_at >= ${since}::timestamptz
          group by key) as counted`.execute(db);
      return rows[0]?.most ?? 0;
    },
    add: async (keys, at) => {
      const distinct = [...new Set(keys)];
      if (distinct.length === 0) return;
      await db
        .insertInto('identity_attempts')
        .values(distinct.map((key) => ({ key: hashed(key), failed_at: at })))
        .execute();
    },
  };
};
