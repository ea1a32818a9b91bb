import type { Kysely } from 'kysely';
import { validate } from 'uuid';
import type { Priority } from '../domain/escalation.ts';
import type { StoredHandOver } from '../sessions/ports.ts';
import type { Schema } from './schema.ts';

/** What a call back is arranged for. No words of the session that handed over are read. */
export const readHandOver = async (db: Kysely<Schema>, escalationId: string): Promise<StoredHandOver | null> => {
  if (!validate(escalationId)) return null;
  const row = await db
    .selectFrom('escalations as e')
    .leftJoin('callbacks as c', 'c.escalation_id', 'e.id')
    .select(['e.reason', 'e.guardrail', 'e.priority', 'e.queue', 'e.status', 'c.status as callback'])
    .where('e.id', '=', escalationId)
    .executeTakeFirst();
  if (!row) return null;
  const { reason, guardrail, priority, queue } = row;
  const cause = { reason, ...(guardrail ? { guardrail } : {}), priority: priority as Priority, queue };
  return { cause, isOpen: row.status !== 'resolved' && row.callback === null };
};
