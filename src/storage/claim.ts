import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Answer } from '../sessions/answer.ts';
import type { Claim, ClaimedSession, ClaimRequest } from '../sessions/ports.ts';
import { writeLease } from './lease.ts';
import type { Schema, SessionRow } from './schema.ts';
import { type SessionWords, wordsOf } from './session-words.ts';
import type { Vault } from './vault.ts';

type ClaimRow = SessionRow & {
  leased: boolean;
  last_answer: Uint8Array;
  prior_turn: number | null;
  prior_body_hash: Uint8Array | null;
  prior_answer: Uint8Array | null;
};

/** Looks the key up, or leases the session, and loads what either needs: one statement. */
export const claim = async (db: Kysely<Schema>, vault: Vault, request: ClaimRequest): Promise<Claim> => {
  const lease = randomUUID();
  const row = await claimRow(db, request, lease, keyFingerprint(vault, request));
  if (!row?.wrapped_key) return { kind: 'unknownSession' };
  const words = wordsOf(row.id, await vault.sessionKey(row.id, row.wrapped_key));
  if (row.prior_turn !== null && row.prior_answer !== null) {
    const same = row.prior_body_hash !== null && bodyFingerprint(vault, request).equals(row.prior_body_hash);
    return same ? { kind: 'settled', answer: words.openAnswer(row.prior_turn, row.prior_answer) } : { kind: 'keyReused' };
  }
  if (row.leased) return { kind: 'claimed', session: claimedSession(row, words, lease) };
  if (row.status !== 'active') return { kind: 'ended', answer: words.openAnswer(row.turn, row.last_answer) };
  if (row.expires_at <= request.now && !isLeaseLive(row, request.now)) {
    return { kind: 'ended', answer: asExpired(words.openAnswer(row.turn, row.last_answer)) };
  }
  return { kind: 'busy' };
};

/** Null without a key. Bound to the session: the same key on another one is another key. */
export const keyFingerprint = (vault: Vault, of: { sessionId: string; idempotencyKey: string | null }): Buffer | null =>
  of.idempotencyKey === null ? null : vault.fingerprint('idempotencyKey', of.sessionId, of.idempotencyKey);

/** Keyed, because a plain hash of four spoken digits is as good as the digits. */
export const bodyFingerprint = (vault: Vault, of: { sessionId: string; bodyHash: string }): Buffer =>
  vault.fingerprint('body', of.sessionId, of.bodyHash);

/** What an idle session past its time answers. */
export const asExpired = (answer: Answer): Answer => ({ ...answer, status: 'expired', expects: { kind: 'none' } });

const isLeaseLive = (row: SessionRow, now: Date): boolean => row.lease_until !== null && row.lease_until > now;

/**
 * `seen` is the session as of the statement's start. A turn that was settled while the update waited for the row's lock makes `turn` differ,
 * so nothing is leased then: its key may be the one that was just settled, and the next try finds it.
 */
const claimRow = async (
  db: Kysely<Schema>,
  request: ClaimRequest,
  lease: string,
  key: Buffer | null,
): Promise<ClaimRow | undefined> => {
  const { sessionId, now } = request;
  const until = new Date(now.getTime() + request.leaseMs);
  const { rows } = await sql<ClaimRow>`
    with prior as (
      select turn, body_hash, answer from turns where session_id = ${sessionId}::uuid and idempotency_key = ${key}::bytea
    ), seen as (
      select id, turn from sessions where id = ${sessionId}::uuid and not exists (select from prior)
    ), leased as (
      update sessions s set lease = ${lease}::uuid, lease_until = ${until}::timestamptz
      from seen
      where s.id = seen.id and s.turn = seen.turn and s.status = 'active' and s.expires_at > ${now}::timestamptz
        and s.wrapped_key is not null and (s.lease_until is null or s.lease_until <= ${now}::timestamptz)
      returning s.id
    )
    select s.*, exists (select from leased) as leased, last.answer as last_answer,
      prior.turn as prior_turn, prior.body_hash as prior_body_hash, prior.answer as prior_answer
    from sessions s
    join turns last on last.session_id = s.id and last.turn = s.turn
    left join prior on true
    where s.id = ${sessionId}::uuid`.execute(db);
  return rows[0];
};

const claimedSession = (row: ClaimRow, words: SessionWords, lease: string): ClaimedSession => ({
  id: row.id,
  channel: row.channel === 'chat' ? 'chat' : 'voice',
  locale: row.locale,
  callingNumber: words.openCallingNumber(row.calling_number),
  attributes: words.openAttributes(row.attributes),
  turn: row.turn,
  call: words.openCall(row.call),
  lease: writeLease({ id: lease, auditLength: row.audit_length, auditHead: Buffer.from(row.audit_head) }),
  createdAt: row.created_at,
});
