import { type Kysely, sql } from 'kysely';
import type { Schema } from '../storage/schema.ts';

/** Rows read at once. */
const batch = 1_000;

/** Every entry in the order of writing, one JSON line each: enough to verify the chains elsewhere. */
export async function* exportAudit(db: Kysely<Schema>): AsyncGenerator<string> {
  let last = 0;
  for (;;) {
    const rows = await db
      .selectFrom('audit_entries')
      .selectAll()
      .where(sql<boolean>`id > ${last}::bigint`)
      .orderBy('id')
      .limit(batch)
      .execute();
    for (const { chain, position, at, event, data, hash, id } of rows) {
      last = Number(id);
      yield JSON.stringify({
        chain,
        position,
        at: at.toISOString(),
        event,
        data: JSON.parse(data) as unknown,
        hash: Buffer.from(hash).toString('hex'),
      });
    }
    if (rows.length < batch) return;
  }
}
