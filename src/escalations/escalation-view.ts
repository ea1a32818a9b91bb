import type { Kysely, Selectable } from 'kysely';
import { sql } from 'kysely';
import type { CallbackStatus, Disposition, EscalationStatus, EscalationSummary, Priority } from '../domain/escalation.ts';
import type { EscalationRow, Schema } from '../storage/schema.ts';
import { wordsOf } from '../storage/session-words.ts';
import type { Vault } from '../storage/vault.ts';
import type { Callback, Escalation } from './escalation.ts';

/** An escalation with its session's key as it is stored, and the call back that was promised for it. */
export type StoredEscalation = Selectable<EscalationRow> & {
  wrapped_key: Uint8Array | null;
  callback_status: string | null;
  callback_promised_by: Date;
  callback_number: Uint8Array;
  callback_session: string;
  callback_key: Uint8Array | null;
};

/** The columns of a stored escalation `e`, and where they come from. */
export const escalationColumns = sql`e.*, s.wrapped_key, c.status as callback_status, c.promised_by as callback_promised_by,
  c.phone_number as callback_number, c.session_id as callback_session, cs.wrapped_key as callback_key`;
export const escalationJoins = sql`join sessions s on s.id = e.session_id
  left join callbacks c on c.escalation_id = e.id left join sessions cs on cs.id = c.session_id`;

/** Reads escalations beside their sessions' keys; `where` and what follows go after it. */
export const selectEscalations = sql<StoredEscalation>`select ${escalationColumns} from escalations e ${escalationJoins}`;

/** As operators see it. Waiting time ends when somebody took it; released, it waits on since its creation. */
export const viewEscalation = async (vault: Vault, row: StoredEscalation, now: Date): Promise<Escalation> => ({
  id: row.id,
  sessionId: row.session_id,
  status: row.status as EscalationStatus,
  reason: row.reason,
  ...(row.guardrail !== null && { guardrail: row.guardrail }),
  priority: row.priority as Priority,
  queue: row.queue,
  createdAt: row.created_at.toISOString(),
  ...(row.claimed_by !== null && { claimedBy: row.claimed_by }),
  ...(row.claimed_at !== null && { claimedAt: row.claimed_at.toISOString() }),
  ...(row.resolved_at !== null && { resolvedAt: row.resolved_at.toISOString() }),
  ...(row.disposition !== null && { disposition: row.disposition as Disposition }),
  ...(row.callback_status !== null && { callback: await viewCallback(vault, row, row.callback_status as CallbackStatus, now) }),
  waitSeconds: Math.max(0, Math.floor(((row.claimed_at ?? now).getTime() - row.created_at.getTime()) / 1_000)),
  summary: await openSummary(vault, row),
});

const viewCallback = async (vault: Vault, row: StoredEscalation, status: CallbackStatus, now: Date): Promise<Callback> => ({
  status,
  phoneNumber: await openNumber(vault, row),
  promisedBy: row.callback_promised_by.toISOString(),
  overdue: status === 'promised' && row.callback_promised_by <= now,
});

const openNumber = async (vault: Vault, row: StoredEscalation): Promise<string | null> => {
  if (row.callback_key === null) return null;
  const key = await vault.sessionKey(row.callback_session, row.callback_key);
  return wordsOf(row.callback_session, key).openCallbackNumber(row.id, row.callback_number);
};

const openSummary = async (vault: Vault, row: StoredEscalation): Promise<EscalationSummary | null> => {
  if (row.wrapped_key === null) return null;
  const key = await vault.sessionKey(row.session_id, row.wrapped_key);
  return wordsOf(row.session_id, key).openSummary<EscalationSummary>(row.id, row.summary);
};

export const readEscalation = async (db: Kysely<Schema>, vault: Vault, id: string, now: Date): Promise<Escalation | null> => {
  const { rows } = await sql<StoredEscalation>`${selectEscalations} where e.id = ${id}::uuid`.execute(db);
  return rows[0] ? viewEscalation(vault, rows[0], now) : null;
};
