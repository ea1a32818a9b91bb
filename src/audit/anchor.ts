import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Schema } from '../storage/schema.ts';
import { canonical } from './chain.ts';

/** `heads` counts the chains that moved. Whoever keeps `hash` somewhere else can later prove that nothing before it was changed. */
export type Anchor = { number: number; at: Date; heads: number; hash: string };

export type AnchorHead = { chain: string; position: number; hash: Uint8Array };

/** Over the anchor before it and all heads that moved, in the order of their chains' names. */
export const anchorHash = (number: number, at: Date, previous: Uint8Array, heads: AnchorHead[]): Buffer =>
  createHash('sha256')
    .update(
      canonical({
        at: at.toISOString(),
        heads: heads.map(({ chain, position, hash }) => [chain, position, Buffer.from(hash).toString('hex')]),
        number,
        previous: Buffer.from(previous).toString('hex'),
      }),
    )
    .digest();

/** What the first anchor hangs on. */
export const noAnchor = Buffer.alloc(32);

/**
 * Writes down where every chain that moved stands now. Null when nothing moved, or another instance anchored at the same moment. Looks back
 * over two anchors, not one: an entry may become visible after a later one was anchored.
 */
export const anchor = async (db: Kysely<Schema>, at: Date): Promise<Anchor | null> => {
  const [last, before] = await db.selectFrom('audit_anchors').selectAll().orderBy('number', 'desc').limit(2).execute();
  const newest = await db
    .selectFrom('audit_entries')
    .select(({ fn }) => fn.max('id').as('id'))
    .executeTakeFirst();
  const lastEntry = Number(newest?.id ?? 0);
  if (lastEntry <= Number(last?.last_entry ?? 0)) return null;
  const heads = await headsSince(db, Number(before?.last_entry ?? 0));
  const number = (last?.number ?? 0) + 1;
  const hash = anchorHash(number, at, last?.hash ?? noAnchor, heads);
  const written = await write(db, { number, at, last_entry: lastEntry, hash }, heads);
  return written ? { number, at, heads: heads.length, hash: hash.toString('hex') } : null;
};

/** Sorted by code unit, as the hash needs it on every database. */
const headsSince = async (db: Kysely<Schema>, entry: number): Promise<AnchorHead[]> => {
  const { rows } = await sql<AnchorHead>`
    select distinct on (chain) chain, position, hash from audit_entries
    where chain in (select chain from audit_entries where id > ${entry}::bigint)
    order by chain, position desc`.execute(db);
  return rows.sort((a, b) => (a.chain < b.chain ? -1 : 1));
};

const write = async (
  db: Kysely<Schema>,
  row: { number: number; at: Date; last_entry: number; hash: Buffer },
  heads: AnchorHead[],
): Promise<boolean> => {
  const chains = heads.map((head) => ({
    chain: head.chain,
    position: head.position,
    hash: Buffer.from(head.hash).toString('hex'),
  }));
  const { rows } = await sql`
    with anchored as (
      insert into audit_anchors (number, at, last_entry, hash)
      values (${row.number}::integer, ${row.at}::timestamptz, ${row.last_entry}::bigint, ${row.hash}::bytea)
      on conflict (number) do nothing returning number
    ), headed as (
      insert into audit_anchor_heads (anchor, chain, position, hash)
      select anchored.number, h.chain, h.position, decode(h.hash, 'hex')
      from anchored, json_to_recordset(${JSON.stringify(chains)}::json) as h (chain text, position integer, hash text)
    )
    select number from anchored`.execute(db);
  return rows.length === 1;
};
