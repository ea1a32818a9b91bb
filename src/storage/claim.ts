import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Answer } from '../sessions/answer.ts';
import type { Claim, ClaimedSession, ClaimRequest } from '../sessions/ports.ts';
import { writeLease } from './lease.ts';
import type { Schema, SessionRow } from './schema.ts';
import { type SessionWords, wordsOf } from './session-words.ts';
import type { Vault } from './vault.ts';

/** What `claim_session` gives. `turn` is the session's, or with `settled` that of the key; the session's own columns come with `claimed`. */
type ClaimRow = {
  outcome: 'claimed' | 'settled' | 'busy' | 'ended' | 'expired';
  turn: number;
  wrapped_key: Uint8Array;
  body_hash: Uint8Array | null;
  answer: Uint8Array;
} & Pick<
  SessionRow,
  'channel' | 'locale' | 'calling_number' | 'attributes' | 'call' | 'audit_length' | 'audit_head' | 'created_at'
>;

/** Looks the key up, or leases the session, and loads what either needs: one statement. */
export const claim = async (db: Kysely<Schema>, vault: Vault, request: ClaimRequest): Promise<Claim> => {
  const { sessionId, now } = request;
  const lease = randomUUID();
  const until = new Date(now.getTime() + request.leaseMs);
  const { rows } = await sql<ClaimRow>`
    select * from claim_session(${sessionId}, ${keyFingerprint(vault, request)}, ${lease}, ${now}, ${until})`.execute(db);
  const row = rows[0];
  if (!row) return { kind: 'unknownSession' };
  const words = wordsOf(sessionId, await vault.sessionKey(sessionId, row.wrapped_key));
  switch (row.outcome) {
    case 'claimed':
      return { kind: 'claimed', session: claimedSession(sessionId, row, words, lease) };
    case 'busy':
      return { kind: 'busy' };
    case 'ended':
      return { kind: 'ended', answer: asGoneOn(words.openAnswer(row.turn, row.answer)) };
    case 'expired':
      return { kind: 'ended', answer: asExpired(words.openAnswer(row.turn, row.answer)) };
    case 'settled': {
      const sameBody = row.body_hash !== null && bodyFingerprint(vault, request).equals(row.body_hash);
      return sameBody ? { kind: 'settled', answer: words.openAnswer(row.turn, row.answer) } : { kind: 'keyReused' };
    }
  }
};

/** Null without a key. Bound to the session: the same key on another one is another key. */
export const keyFingerprint = (vault: Vault, of: { sessionId: string; idempotencyKey: string | null }): Buffer | null =>
  of.idempotencyKey === null ? null : vault.fingerprint('idempotencyKey', of.sessionId, of.idempotencyKey);

/** Keyed, because a plain hash of four spoken digits is as good as the digits. */
export const bodyFingerprint = (vault: Vault, of: { sessionId: string; bodyHash: string }): Buffer =>
  vault.fingerprint('body', of.sessionId, of.bodyHash);

/** What an idle session past its time answers. */
export const asExpired = (answer: Answer): Answer => ({ ...answer, status: 'expired', expects: { kind: 'none' } });

/** A session whose call goes on in another one has ended since its last answer. */
export const asGoneOn = (answer: Answer): Answer =>
  answer.status === 'active' ? { ...answer, status: 'abandoned', expects: { kind: 'none' } } : answer;

const claimedSession = (id: string, row: ClaimRow, words: SessionWords, lease: string): ClaimedSession => ({
  id,
  channel: row.channel === 'chat' ? 'chat' : 'voice',
  locale: row.locale,
  callingNumber: words.openCallingNumber(row.calling_number),
  attributes: words.openAttributes(row.attributes),
  turn: row.turn,
  call: words.openCall(row.call),
  lease: writeLease({ id: lease, auditLength: row.audit_length, auditHead: Buffer.from(row.audit_head) }),
  createdAt: row.created_at,
});
