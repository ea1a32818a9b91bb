import { type Kysely, sql } from 'kysely';
import { priorities } from '../domain/escalation.ts';
import type { Schema } from '../storage/schema.ts';
import type { QueueState } from '../telemetry/metrics.ts';

type Row = { priority: string; waiting: number; oldest: Date };

/** Who waits, for each priority, those where nobody waits included. One statement, on an index. */
export const readQueueState = async (db: Kysely<Schema>, now: Date): Promise<QueueState[]> => {
  const { rows } = await sql<Row>`
    select priority, count(*)::integer as waiting, min(created_at) as oldest from escalations where status = 'waiting'
    group by priority`.execute(db);
  return priorities.map((priority) => stateOf(priority, rows, now));
};

const stateOf = (priority: string, rows: Row[], now: Date): QueueState => {
  const row = rows.find((one) => one.priority === priority);
  if (!row) return { priority, waiting: 0, oldestAgeSeconds: 0 };
  return { priority, waiting: row.waiting, oldestAgeSeconds: Math.max(0, (now.getTime() - row.oldest.getTime()) / 1000) };
};
