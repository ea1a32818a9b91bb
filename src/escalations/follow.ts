import { type Kysely, sql } from 'kysely';
import type { Schema } from '../storage/schema.ts';
import type { Vault } from '../storage/vault.ts';
import type { EscalationEvent } from './escalation.ts';
import { escalationColumns, escalationJoins, type StoredEscalation, viewEscalation } from './escalation-view.ts';
import type { WakeUps } from './wake-ups.ts';

/** Events read at once; a reader that was away for long catches up in steps. */
const batch = 100;

type EventRow = StoredEscalation & { event_id: string | number; kind: 'created' | 'updated' };

/**
 * Events in the order of their ids. A notice only wakes: what there is to send is always read from the table, so an event is neither lost
 * nor sent twice, whoever wrote it and however often a notice came.
 */
export async function* followEvents(
  { db, vault, wakeUps, now }: { db: Kysely<Schema>; vault: Vault; wakeUps: WakeUps; now: () => Date },
  after: number | null,
  signal: AbortSignal,
): AsyncGenerator<EscalationEvent> {
  let last = after ?? (await newestEvent(db));
  while (!signal.aborted) {
    // Asked for before reading: what is written in between wakes at once.
    const woken = wakeUps.next(signal);
    const rows = await eventsAfter(db, last);
    for (const row of rows) {
      if (signal.aborted) return;
      last = Number(row.event_id);
      yield { id: last, kind: row.kind, escalation: await viewEscalation(vault, row, now()) };
    }
    if (rows.length < batch) await woken;
  }
}

const newestEvent = async (db: Kysely<Schema>): Promise<number> => {
  const { rows } = await sql<{ id: string | number | null }>`select max(id) as id from escalation_events`.execute(db);
  return Number(rows[0]?.id ?? 0);
};

const eventsAfter = async (db: Kysely<Schema>, after: number): Promise<EventRow[]> => {
  const { rows } = await sql<EventRow>`
    select v.id as event_id, v.kind, ${escalationColumns}
    from escalation_events v join escalations e on e.id = v.escalation_id ${escalationJoins}
    where v.id > ${after}::bigint order by v.id limit ${batch}::integer`.execute(db);
  return rows;
};
