import { type Kysely, type RawBuilder, sql } from 'kysely';
import { type ChainLink, extendChain } from '../audit/chain.ts';
import { priorities } from '../domain/escalation.ts';
import type { NewCallback, NewEscalation, Settlement } from '../sessions/ports.ts';
import { bodyFingerprint, keyFingerprint } from './claim.ts';
import { readLease } from './lease.ts';
import type { Schema } from './schema.ts';
import type { SealingKey } from './sealing.ts';
import { type SessionWords, wordsOf } from './session-words.ts';
import type { Vault } from './vault.ts';

/**
 * Session, turn, audit, escalations and their events in one statement. All of it hangs on the update of the session, which finds its row
 * only while the lease is still ours: a turn that came too late writes nothing.
 */
export const settle = async (db: Kysely<Schema>, vault: Vault, settlement: Settlement): Promise<'settled' | 'lost'> => {
  const { sessionId, turn, settledAt } = settlement;
  const key = await keyOf(db, vault, sessionId);
  if (key === null) return 'lost';
  const lease = readLease(settlement.lease);
  const words = wordsOf(sessionId, key);
  const chain = extendChain(sessionId, { length: lease.auditLength, hash: lease.auditHead }, settlement.audit, settledAt);
  const { rows } = await sql<{ settled: boolean }>`
    select settle_turn(${sessionId}, ${lease.id}, ${turn}, ${settlement.status}, ${settlement.locale}, ${words.sealCall(settlement.call)},
      ${chain.head.length}, ${chain.head.hash}, ${keyFingerprint(vault, settlement)}, ${bodyFingerprint(vault, settlement)},
      ${words.sealAnswer(turn, settlement.answer)}, ${words.sealTranscript(turn, settlement.transcript)}, ${settledAt},
      ${settlement.expiresAt}, ${auditRows(chain.links)}, ${escalationRows(settlement.escalations, words)}
      ${furtherArguments(settlement, words)}) as settled`.execute(db);
  return rows[0]?.settled ? 'settled' : 'lost';
};

/** Few turns have any: the others need not pay for it. */
const furtherArguments = ({ callback, resumes }: Settlement, words: SessionWords): RawBuilder<unknown> =>
  callback || resumes ? sql`, ${callback ? callbackRow(callback, words) : null}, ${resumes}` : sql``;

const callbackRow = ({ escalationId, phoneNumber, promisedBy }: NewCallback, words: SessionWords): string =>
  JSON.stringify({
    id: escalationId,
    number: words.sealCallbackNumber(escalationId, phoneNumber).toString('base64'),
    promised_by: promisedBy.toISOString(),
  });

/** From memory, where the claim has put it; from the database only when it was pushed out meanwhile. Null when it was destroyed. */
const keyOf = async (db: Kysely<Schema>, vault: Vault, sessionId: string): Promise<SealingKey | null> => {
  const known = vault.knownSessionKey(sessionId);
  if (known) return known;
  const row = await db.selectFrom('sessions').select('wrapped_key').where('id', '=', sessionId).executeTakeFirst();
  return row?.wrapped_key ? vault.sessionKey(sessionId, row.wrapped_key) : null;
};

const auditRows = (links: ChainLink[]): string =>
  JSON.stringify(links.map(({ position, event, data, hash }) => ({ position, event, data, hash: hash.toString('hex') })));

const escalationRows = (escalations: NewEscalation[], words: SessionWords): string | null =>
  escalations.length === 0 ? null : JSON.stringify(escalations.map((escalation) => escalationRow(escalation, words)));

const escalationRow = ({ id, cause, summary }: NewEscalation, words: SessionWords) => ({
  id,
  ...cause,
  urgency: priorities.indexOf(cause.priority),
  summary: words.sealSummary(id, summary).toString('base64'),
});
