import type { Kysely, Selectable } from 'kysely';
import { sql } from 'kysely';
import type { Disposition, EscalationStatus, EscalationSummary, Priority } from '../domain/escalation.ts';
import type { EscalationRow, Schema } from '../storage/schema.ts';
import { wordsOf } from '../storage/session-words.ts';
import type { Vault } from '../storage/vault.ts';
import type { Escalation } from './escalation.ts';

/** An escalation with its session's key as it is stored. */
export type StoredEscalation = Selectable<EscalationRow> & { wrapped_key: Uint8Array | null };

/** Reads escalations beside their sessions' keys; `where` and what follows go after it. */
export const selectEscalations = sql<StoredEscalation>`
  select e.*, s.wrapped_key from escalations e join sessions s on s.id = e.session_id`;

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
  waitSeconds: Math.max(0, Math.floor(((row.claimed_at ?? now).getTime() - row.created_at.getTime()) / 1_000)),
  summary: await openSummary(vault, row),
});

const openSummary = async (vault: Vault, row: StoredEscalation): Promise<EscalationSummary | null> => {
  if (row.wrapped_key === null) return null;
  const key = await vault.sessionKey(row.session_id, row.wrapped_key);
  return wordsOf(row.session_id, key).openSummary<EscalationSummary>(row.id, row.summary);
};

export const readEscalation = async (db: Kysely<Schema>, vault: Vault, id: string, now: Date): Promise<Escalation | null> => {
  const { rows } = await sql<StoredEscalation>`${selectEscalations} where e.id = ${id}::uuid`.execute(db);
  return rows[0] ? viewEscalation(vault, rows[0], now) : null;
};
