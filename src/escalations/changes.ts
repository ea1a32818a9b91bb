import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { CallbackStatus, Disposition } from '../domain/escalation.ts';
import type { Schema } from '../storage/schema.ts';
import { wordsOf } from '../storage/session-words.ts';
import type { Vault } from '../storage/vault.ts';
import type { Changed } from './escalation.ts';
import { readEscalation } from './escalation-view.ts';

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
  return change(
    stores,
    id,
    now,
    changes,
    heldBy(operator),
    sql`, answered as (
      update callbacks set status = ${callbackAfter[disposition]}::text
      where status = 'promised' and escalation_id in (select id from changed)
    )`,
  );
};

/** What became of a promised call back, by how its escalation ended. */
const callbackAfter: Record<Disposition, CallbackStatus> = {
  resolved: 'kept',
  transferred: 'kept',
  noAnswer: 'unanswered',
  callbackScheduled: 'scheduled',
};

const heldBy = (operator: string): RawBuilder<unknown> => sql`status = 'claimed' and claimed_by = ${operator}::text`;

/** The change and its event in one statement; then how it stands. `beside`: a further part of the statement. */
const change = async (
  { db, vault }: Stores,
  id: string,
  now: Date,
  changes: RawBuilder<unknown>,
  condition: RawBuilder<unknown>,
  beside: RawBuilder<unknown> = sql``,
): Promise<Changed> => {
  const { rows } = await sql`
    with changed as (
      update escalations set ${changes} where id = ${id}::uuid and ${condition} returning *
    ), announced as (
      insert into escalation_events (escalation_id, kind, at) select id, 'updated', ${now}::timestamptz from changed
    ) ${beside}
    select id from changed`.execute(db);
  const escalation = await readEscalation(db, vault, id, now);
  if (escalation === null) return { kind: 'unknown' };
  return { kind: rows.length > 0 ? 'changed' : 'conflict', escalation };
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
