import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Disposition } from '../domain/escalation.ts';
import type { Schema } from '../storage/schema.ts';
import { wordsOf } from '../storage/session-words.ts';
import type { Vault } from '../storage/vault.ts';
import type { Changed } from './escalation.ts';
import { readEscalation, type StoredEscalation, viewEscalation } from './escalation-view.ts';

type Stores = { db: Kysely<Schema>; vault: Vault };

/** One update decides between any number of operators: it finds the row waiting for one of them only. */
export const claimEscalation = (stores: Stores, id: string, operator: string, now: Date): Promise<Changed> =>
  change(
    stores,
    id,
    now,
    sql`status = 'claimed', claimed_by = ${operator}::text, claimed_at = ${now}::timestamptz`,
    sql`status = 'waiting'`,
  );

export const releaseEscalation = (stores: Stores, id: string, operator: string, now: Date): Promise<Changed> =>
  change(stores, id, now, sql`status = 'waiting', claimed_by = null, claimed_at = null`, heldBy(operator));

export const resolveEscalation = async (
  stores: Stores,
  id: string,
  operator: string,
  { disposition, note }: { disposition: Disposition; note: string | null },
  now: Date,
): Promise<Changed> => {
  const sealedNote = note === null ? null : await sealNote(stores, id, note);
  const changes = sql`status = 'resolved', resolved_at = ${now}::timestamptz, disposition = ${disposition}::text, note = ${sealedNote}::bytea`;
  return change(stores, id, now, changes, heldBy(operator));
};

const heldBy = (operator: string): RawBuilder<unknown> => sql`status = 'claimed' and claimed_by = ${operator}::text`;

/** The change and its event in one statement; without the row, how it stands instead. */
const change = async (
  { db, vault }: Stores,
  id: string,
  now: Date,
  changes: RawBuilder<unknown>,
  condition: RawBuilder<unknown>,
): Promise<Changed> => {
  const { rows } = await sql<StoredEscalation>`
    with changed as (
      update escalations set ${changes} where id = ${id}::uuid and ${condition} returning *
    ), announced as (
      insert into escalation_events (escalation_id, kind, at) select id, 'updated', ${now}::timestamptz from changed
    )
    select changed.*, s.wrapped_key from changed join sessions s on s.id = changed.session_id`.execute(db);
  if (rows[0]) return { kind: 'changed', escalation: await viewEscalation(vault, rows[0], now) };
  const escalation = await readEscalation(db, vault, id, now);
  return escalation === null ? { kind: 'unknown' } : { kind: 'conflict', escalation };
};

/** Null when there is no session key to seal it with: a note is not kept in the clear. */
const sealNote = async ({ db, vault }: Stores, id: string, note: string): Promise<Buffer | null> => {
  const { rows } = await sql<{ session_id: string; wrapped_key: Uint8Array | null }>`
    select e.session_id, s.wrapped_key from escalations e join sessions s on s.id = e.session_id where e.id = ${id}::uuid`.execute(
    db,
  );
  const row = rows[0];
  if (!row?.wrapped_key) return null;
  return wordsOf(row.session_id, await vault.sessionKey(row.session_id, row.wrapped_key)).sealNote(id, note);
};
