import { type Kysely, type RawBuilder, sql } from 'kysely';
import { type ChainLink, emptyChain, extendChain } from '../audit/chain.ts';
import type { Answer } from '../sessions/answer.ts';
import type { NewSession, SessionStore } from '../sessions/ports.ts';
import { asExpired, asGoneOn, claim } from './claim.ts';
import { findDropped, lineOf, takeDropped } from './dropped-calls.ts';
import { readHandOver } from './hand-over.ts';
import { readLease } from './lease.ts';
import type { Schema } from './schema.ts';
import { wordsOf } from './session-words.ts';
import { settle } from './settle.ts';
import type { Vault } from './vault.ts';

/** Sessions in PostgreSQL. Each method is one statement; ids are UUIDs. */
export const createSessionStore = (db: Kysely<Schema>, vault: Vault): SessionStore => ({
  create: (session) => create(db, vault, session),
  claim: (request) => claim(db, vault, request),
  settle: (settlement) => settle(db, vault, settlement),
  release: async (sessionId, lease) => {
    await db
      .updateTable('sessions')
      .set({ lease: null, lease_until: null })
      .where('id', '=', sessionId)
      .where('lease', '=', readLease(lease).id)
      .execute();
  },
  read: (sessionId, now) => read(db, vault, sessionId, now),
  findDropped: (wanted) => findDropped(db, vault, wanted),
  takeDropped: (dropped) => takeDropped(db, dropped),
  readHandOver: (escalationId) => readHandOver(db, escalationId),
});

const create = async (db: Kysely<Schema>, vault: Vault, session: NewSession): Promise<void> => {
  const { key, wrapped, keyId } = await vault.newSessionKey(session.id);
  const words = wordsOf(session.id, key);
  const chain = extendChain(session.id, emptyChain, session.audit, session.createdAt);
  const { turn, status } = session.answer;
  await sql`
    with created as (
      insert into sessions (id, channel, status, locale, turn, wrapped_key, key_id, calling_number, attributes, call,
        audit_length, audit_head, created_at, settled_at, expires_at)
      values (${session.id}::uuid, ${session.channel}::text, ${status}::text, ${session.locale}::text, ${turn}::integer,
        ${wrapped}::bytea, ${keyId}::text, ${words.sealCallingNumber(session.callingNumber)}::bytea,
        ${words.sealAttributes(session.attributes)}::bytea, ${words.sealCall(session.call)}::bytea,
        ${chain.head.length}::integer, ${chain.head.hash}::bytea, ${session.createdAt}::timestamptz,
        ${session.createdAt}::timestamptz, ${session.expiresAt}::timestamptz)
      returning id
    ), opening as (
      insert into turns (session_id, turn, answer, transcript, settled_at)
      select id, ${turn}::integer, ${words.sealAnswer(turn, session.answer)}::bytea,
        ${words.sealTranscript(turn, session.transcript)}::bytea, ${session.createdAt}::timestamptz
      from created)
    ${insertAudit(chain.links)}
    ${insertLine(vault, session)}
    select id from created`.execute(db);
  vault.rememberSessionKey(session.id, key);
};

/** The first entries of the chain, as a further part of the statement. */
const insertAudit = (links: ChainLink[]): RawBuilder<unknown> => {
  if (links.length === 0) return sql``;
  const rows = links.map(
    ({ chain, position, at, event, data, hash }) =>
      sql`(${chain}::text, ${position}::integer, ${at}::timestamptz, ${event}::text, ${data}::text, ${hash}::bytea)`,
  );
  return sql`, audited as (insert into audit_entries (chain, position, at, event, data, hash) values ${sql.join(rows)})`;
};

/** The line it comes from, as a further part of the statement. */
const insertLine = (vault: Vault, { isResumable, callingNumber }: NewSession): RawBuilder<unknown> =>
  isResumable && callingNumber !== null
    ? sql`, called as (insert into calling_lines (session_id, line) select id, ${lineOf(vault, callingNumber)}::bytea from created)`
    : sql``;

const read = async (db: Kysely<Schema>, vault: Vault, sessionId: string, now: Date): Promise<Answer | null> => {
  const row = await db
    .selectFrom('sessions as s')
    .innerJoin('turns as t', (join) => join.onRef('t.session_id', '=', 's.id').onRef('t.turn', '=', 's.turn'))
    .select(['s.wrapped_key', 's.turn', 's.status', 's.expires_at', 's.lease_until', 't.answer'])
    .where('s.id', '=', sessionId)
    .executeTakeFirst();
  if (!row?.wrapped_key) return null;
  const answer = wordsOf(sessionId, await vault.sessionKey(sessionId, row.wrapped_key)).openAnswer(row.turn, row.answer);
  const idle = row.lease_until === null || row.lease_until <= now;
  if (row.status !== 'active') return asGoneOn(answer);
  return row.expires_at <= now && idle ? asExpired(answer) : answer;
};
