import { type Kysely, sql } from 'kysely';
import { validate } from 'uuid';
import { z } from 'zod';
import type { Schema } from '../storage/schema.ts';
import type { Vault } from '../storage/vault.ts';
import type { EscalationPage } from './escalation.ts';
import { type StoredEscalation, selectEscalations, viewEscalation } from './escalation-view.ts';
import type { ListRequest } from './queue.ts';

/** Where a page ended: urgency, time of creation, id. What comes after it is the next page, whatever happened in between. */
const Cursor = z.tuple([z.int(), z.iso.datetime(), z.string().refine(validate)]);
type Cursor = z.infer<typeof Cursor>;

export const listEscalations = async (
  db: Kysely<Schema>,
  vault: Vault,
  { status, queue, limit, cursor }: ListRequest,
  now: Date,
): Promise<EscalationPage | 'badCursor'> => {
  const after = cursor === undefined ? null : readCursor(cursor);
  if (after === 'badCursor') return 'badCursor';
  const conditions = [
    ...(status === undefined ? [] : [sql`e.status = ${status}`]),
    ...(queue === undefined ? [] : [sql`e.queue = ${queue}`]),
    ...(after === null
      ? []
      : [sql`(e.urgency, e.created_at, e.id) > (${after[0]}::smallint, ${after[1]}::timestamptz, ${after[2]}::uuid)`]),
  ];
  const where = conditions.length === 0 ? sql`` : sql`where ${sql.join(conditions, sql` and `)}`;
  // One more than the page tells whether there is a next one.
  const { rows } = await sql<StoredEscalation>`
    ${selectEscalations} ${where} order by e.urgency, e.created_at, e.id limit ${limit + 1}::integer`.execute(db);
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  const items = await Promise.all(page.map((row) => viewEscalation(vault, row, now)));
  return { items, nextCursor: last ? writeCursor([last.urgency, last.created_at.toISOString(), last.id]) : null };
};

const writeCursor = (cursor: Cursor): string => Buffer.from(JSON.stringify(cursor)).toString('base64url');

const readCursor = (text: string): Cursor | 'badCursor' => {
  try {
    return Cursor.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
  } catch {
    return 'badCursor';
  }
};
