import { type Kysely, sql } from 'kysely';
import type { DroppedCall, DroppedRequest } from '../sessions/ports.ts';
import type { Schema } from './schema.ts';
import { wordsOf } from './session-words.ts';
import type { Vault } from './vault.ts';

/** Keyed hash of a calling number: the table names nobody. */
export const lineOf = (vault: Vault, callingNumber: string): Buffer => vault.fingerprint('callingLine', callingNumber);

/** More calls than these cut off on one line within minutes are not looked at. */
const mostCalls = 3;

type DroppedRow = { id: string; turn: number; wrapped_key: Uint8Array; call: Uint8Array; is_unsettled: boolean };

/** A caller who was served on the same line since then has no open call any more. */
export const findDropped = async (db: Kysely<Schema>, vault: Vault, wanted: DroppedRequest): Promise<DroppedCall[]> => {
  const { callingNumber, channel, since, silentSince, now } = wanted;
  const { rows } = await sql<DroppedRow>`
    select s.id, s.turn, s.wrapped_key, s.call, s.lease_until is not null as is_unsettled
    from calling_lines l join sessions s on s.id = l.session_id
    where l.line = ${lineOf(vault, callingNumber)}::bytea and l.taken_by is null and s.wrapped_key is not null
      and s.channel = ${channel}::text and s.settled_at >= ${since}::timestamptz
      and (s.status = 'abandoned' or (s.status = 'active' and s.settled_at <= ${silentSince}::timestamptz
        and (s.lease_until is null or s.lease_until <= ${now}::timestamptz)))
      and not exists (
        select from calling_lines other join sessions o on o.id = other.session_id
        where other.line = l.line and o.created_at > s.created_at and o.status in ('completed', 'escalated'))
    order by s.settled_at desc, s.id desc limit ${mostCalls}::integer`.execute(db);
  return Promise.all(rows.map((row) => openDropped(vault, row)));
};

const openDropped = async (vault: Vault, { id, turn, wrapped_key, call, is_unsettled }: DroppedRow): Promise<DroppedCall> => {
  const words = wordsOf(id, await vault.sessionKey(id, wrapped_key));
  return { sessionId: id, turn, call: words.openCall(call), isUnsettled: is_unsettled };
};

/** One update decides between any number of calls at once. Whoever has it keeps it. */
export const takeDropped = async (
  db: Kysely<Schema>,
  { sessionId, turn, by }: { sessionId: string; turn: number; by: string },
): Promise<boolean> => {
  const { rows } = await sql`
    update calling_lines set taken_by = ${by}::uuid
    where session_id = ${sessionId}::uuid and (taken_by is null or taken_by = ${by}::uuid)
      and exists (
        select from sessions where id = ${sessionId}::uuid and wrapped_key is not null
          and ((status = 'active' and turn = ${turn}::integer) or status = 'abandoned'))
    returning session_id`.execute(db);
  return rows.length > 0;
};

/** Forgets the lines of calls that are over, or long idle, and had no turn since `before`. */
export const forgetLines = async (db: Kysely<Schema>, before: Date, now: Date): Promise<void> => {
  await sql`
    delete from calling_lines l using sessions s
    where s.id = l.session_id and s.settled_at < ${before}::timestamptz
      and (s.status <> 'active' or s.expires_at < ${now}::timestamptz)`.execute(db);
};
