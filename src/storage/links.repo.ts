import { type Kysely, sql } from 'kysely';
import type { SessionLinks } from '../sessions/ports.ts';
import type { Schema } from './schema.ts';
import type { Vault } from './vault.ts';

export const createSessionLinks = (db: Kysely<Schema>, vault: Vault): SessionLinks => ({
  find: async (gateway, name) => {
    const key = vault.fingerprint('link', gateway, name);
    const row = await db.selectFrom('session_links').select('session_id').where('key', '=', key).executeTakeFirst();
    return row?.session_id ?? null;
  },
  link: async (gateway, name, sessionId, at) => {
    const key = vault.fingerprint('link', gateway, name);
    // The update changes nothing; it is there so that the row that won is returned.
    const { rows } = await sql<{ session_id: string }>`
      insert into session_links as l (key, session_id, created_at) values (${key}::bytea, ${sessionId}::uuid, ${at}::timestamptz)
      on conflict (key) do update set key = l.key returning session_id`.execute(db);
    return rows[0]?.session_id ?? sessionId;
  },
});
