import { type Kysely, type RawBuilder, sql } from 'kysely';
import { validate } from 'uuid';
import { z } from 'zod';
import { priorities } from '../domain/escalation.ts';
import type { Schema } from '../storage/schema.ts';
import type { Vault } from '../storage/vault.ts';
import type { EscalationPage } from './escalation.ts';
import { escalationColumns, escalationJoins, type StoredEscalation, viewEscalation } from './escalation-view.ts';
import type { ListRequest } from './queue.ts';

/** When its first page was asked for, and where a page ended: rank, time, id. What comes after it is the next page, whatever happened in between. */
const Cursor = z.tuple([z.iso.datetime(), z.int(), z.iso.datetime(), z.string().refine(validate)]);
type Cursor = z.infer<typeof Cursor>;

type Ranked = StoredEscalation & { rank: number; sorted_at: Date };

export const listEscalations = async (
  db: Kysely<Schema>,
  vault: Vault,
  request: ListRequest,
  now: Date,
  remindMinutes: number,
): Promise<EscalationPage | 'badCursor'> => {
  const { limit, cursor } = request;
  const after = cursor === undefined ? null : readCursor(cursor);
  if (after === 'badCursor') return 'badCursor';
  // All pages rank by the time of the first one, or an escalation could move from one to the next unseen.
  const asOf = after ? new Date(after[0]) : now;
  const { rank, sortedAt } = request.callback === undefined ? byUrgency(asOf, remindMinutes) : byPromise;
  const conditions = [
    ...filters(request, now),
    ...(after === null
      ? []
      : [sql`(${rank}, ${sortedAt}, e.id) > (${after[1]}::smallint, ${after[2]}::timestamptz, ${after[3]}::uuid)`]),
  ];
  const where = conditions.length === 0 ? sql`` : sql`where ${sql.join(conditions, sql` and `)}`;
  // One more than the page tells whether there is a next one.
  const { rows } = await sql<Ranked>`
    select ${escalationColumns}, ${rank} as rank, ${sortedAt} as sorted_at from escalations e ${escalationJoins} ${where}
    order by rank, sorted_at, e.id limit ${limit + 1}::integer`.execute(db);
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  const items = await Promise.all(page.map((row) => viewEscalation(vault, row, now)));
  const nextCursor = last ? writeCursor([asOf.toISOString(), last.rank, last.sorted_at.toISOString(), last.id]) : null;
  return { items, nextCursor };
};

const filters = ({ status, queue, callback }: ListRequest, now: Date): RawBuilder<unknown>[] => [
  ...(status === undefined ? [] : [sql`e.status = ${status}`]),
  ...(queue === undefined ? [] : [sql`e.queue = ${queue}`]),
  ...(callback === undefined ? [] : [sql`c.status = ${callback === 'overdue' ? 'promised' : callback}`]),
  ...(callback === 'overdue' ? [sql`c.promised_by <= ${now}::timestamptz`] : []),
];

/** A promise that is due soon must not wait behind whoever merely asked for a person; an emergency still comes first. */
const byUrgency = (asOf: Date, remindMinutes: number) => {
  const soon = new Date(asOf.getTime() + remindMinutes * 60_000);
  const isDue = sql`c.status = 'promised' and c.promised_by <= ${soon}::timestamptz`;
  const high = sql.lit(priorities.indexOf('high'));
  return {
    rank: sql`(case when ${isDue} then least(e.urgency, ${high}) else e.urgency end)::smallint`,
    sortedAt: sql`e.created_at`,
  };
};

const byPromise = { rank: sql`0::smallint`, sortedAt: sql`c.promised_by` };

const writeCursor = (cursor: Cursor): string => Buffer.from(JSON.stringify(cursor)).toString('base64url');

const readCursor = (text: string): Cursor | 'badCursor' => {
  try {
    return Cursor.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
  } catch {
    return 'badCursor';
  }
};
