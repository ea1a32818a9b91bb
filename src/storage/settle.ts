import { type Kysely, type RawBuilder, sql } from 'kysely';
import { type ChainLink, extendChain } from '../audit/chain.ts';
import { priorities } from '../domain/escalation.ts';
import type { NewEscalation, Settlement } from '../sessions/ports.ts';
import { bodyFingerprint, keyFingerprint } from './claim.ts';
import { type Lease, readLease } from './lease.ts';
import type { Schema } from './schema.ts';
import { type SessionWords, wordsOf } from './session-words.ts';
import type { Vault } from './vault.ts';

/**
 * Session, turn, audit, escalations and their events in one statement. All of it hangs on the update of the session, which finds its row
 * only while the lease is still ours: a turn that came too late writes nothing.
 */
export const settle = async (db: Kysely<Schema>, vault: Vault, settlement: Settlement): Promise<'settled' | 'lost'> => {
  const key = await keyOf(db, vault, settlement.sessionId);
  if (key === null) return 'lost';
  const lease = readLease(settlement.lease);
  const words = wordsOf(settlement.sessionId, key);
  const head = { length: lease.auditLength, hash: lease.auditHead };
  const chain = extendChain(settlement.sessionId, head, settlement.audit, settlement.settledAt);
  const { rows } = await sql`
    with settled as (${updateSession(settlement, lease, words, chain.head)}),
    turn as (${insertTurn(vault, settlement, words)})
    ${insertAudit(chain.links)}
    ${insertEscalations(settlement, words)}
    select id from settled`.execute(db);
  return rows.length === 1 ? 'settled' : 'lost';
};

/** From memory, where the claim has put it; from the database only when it was pushed out meanwhile. Null when it was destroyed. */
const keyOf = async (db: Kysely<Schema>, vault: Vault, sessionId: string): Promise<Uint8Array | null> => {
  const known = vault.knownSessionKey(sessionId);
  if (known) return known;
  const row = await db.selectFrom('sessions').select('wrapped_key').where('id', '=', sessionId).executeTakeFirst();
  return row?.wrapped_key ? vault.sessionKey(sessionId, row.wrapped_key) : null;
};

const updateSession = (
  settlement: Settlement,
  lease: Lease,
  words: SessionWords,
  head: { length: number; hash: Uint8Array },
) => sql`
  update sessions set
    turn = ${settlement.turn}::integer, status = ${settlement.status}::text, locale = ${settlement.locale}::text,
    call = ${words.sealCall(settlement.call)}::bytea, lease = null, lease_until = null,
    audit_length = ${head.length}::integer, audit_head = ${head.hash}::bytea,
    settled_at = ${settlement.settledAt}::timestamptz, expires_at = ${settlement.expiresAt}::timestamptz
  where id = ${settlement.sessionId}::uuid and lease = ${lease.id}::uuid and turn = ${settlement.turn - 1}::integer
    and wrapped_key is not null
  returning id`;

const insertTurn = (vault: Vault, settlement: Settlement, words: SessionWords) => sql`
  insert into turns (session_id, turn, idempotency_key, body_hash, answer, transcript, settled_at)
  select id, ${settlement.turn}::integer, ${keyFingerprint(vault, settlement)}::bytea, ${bodyFingerprint(vault, settlement)}::bytea,
    ${words.sealAnswer(settlement.turn, settlement.answer)}::bytea,
    ${words.sealTranscript(settlement.turn, settlement.transcript)}::bytea, ${settlement.settledAt}::timestamptz
  from settled`;

/** The rows of a chain, as a further part of a `with`, written only if `settled` has a row. */
export const insertAudit = (links: ChainLink[]): RawBuilder<unknown> => {
  if (links.length === 0) return sql``;
  const rows = links.map(
    ({ chain, position, at, event, data, hash }) =>
      sql`(${chain}::text, ${position}::integer, ${at}::timestamptz, ${event}::text, ${data}::text, ${hash}::bytea)`,
  );
  return sql`, audited as (
    insert into audit_entries (chain, position, at, event, data, hash)
    select e.* from settled, (values ${sql.join(rows)}) as e (chain, position, at, event, data, hash) order by e.position)`;
};

const insertEscalations = ({ escalations, settledAt }: Settlement, words: SessionWords): RawBuilder<unknown> => {
  if (escalations.length === 0) return sql``;
  const rows = escalations.map((escalation) => escalationRow(escalation, words));
  return sql`, escalated as (
    insert into escalations (id, session_id, status, reason, guardrail, priority, urgency, queue, summary, created_at)
    select e.id, settled.id, 'waiting', e.reason, e.guardrail, e.priority, e.urgency, e.queue, e.summary, ${settledAt}::timestamptz
    from settled, (values ${sql.join(rows)}) as e (id, reason, guardrail, priority, urgency, queue, summary)
    returning id
  ), announced as (
    insert into escalation_events (escalation_id, kind, at) select id, 'created', ${settledAt}::timestamptz from escalated)`;
};

const escalationRow = ({ id, cause, summary }: NewEscalation, words: SessionWords) =>
  sql`(${id}::uuid, ${cause.reason}::text, ${cause.guardrail ?? null}::text, ${cause.priority}::text,
    ${priorities.indexOf(cause.priority)}::smallint, ${cause.queue}::text, ${words.sealSummary(id, summary)}::bytea)`;
