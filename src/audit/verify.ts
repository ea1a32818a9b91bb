import { type Kysely, sql } from 'kysely';
import type { AuditRow, Schema } from '../storage/schema.ts';
import { accessChain } from './access-log.ts';
import { type AnchorHead, anchorHash, noAnchor } from './anchor.ts';
import { emptyChain, linkHash } from './chain.ts';

/** Where the audit trail does not hold together. `position` counts from 1 in the chain. */
export type Break = { chain: string; position: number; why: string };

export type Verification = { chains: number; entries: number; anchors: number; breaks: Break[] };

/** Rows read at once. */
const batch = 2_000;

type Entry = Omit<AuditRow, 'id'>;
type Walk = { chain: string; position: number; hash: Uint8Array; broken: boolean };

/** Walks every chain, its head, and every anchor. Each chain is told once, at its first break. */
export const verifyAudit = async (db: Kysely<Schema>): Promise<Verification> => {
  const chains = await verifyChains(db);
  const anchors = await verifyAnchors(db);
  return { ...chains, anchors: anchors.count, breaks: [...chains.breaks, ...(await headBreaks(db)), ...anchors.breaks] };
};

const verifyChains = async (db: Kysely<Schema>): Promise<{ chains: number; entries: number; breaks: Break[] }> => {
  const breaks: Break[] = [];
  let [chains, entries] = [0, 0];
  let walk: Walk = { chain: '', position: 0, hash: emptyChain.hash, broken: false };
  for (;;) {
    const rows = await entriesAfter(db, walk);
    for (const row of rows) {
      if (row.chain !== walk.chain) {
        walk = { chain: row.chain, position: 0, hash: emptyChain.hash, broken: false };
        chains += 1;
      }
      const why = walk.broken ? null : whyBroken(row, walk);
      if (why !== null) breaks.push({ chain: row.chain, position: walk.position + 1, why });
      walk = { chain: row.chain, position: row.position, hash: row.hash, broken: walk.broken || why !== null };
    }
    entries += rows.length;
    if (rows.length < batch) return { chains, entries, breaks };
  }
};

const whyBroken = (row: Entry, walk: Walk): string | null => {
  if (row.position !== walk.position + 1) return 'an entry is missing';
  return linkHash(row, walk.hash).equals(row.hash) ? null : 'the entry was changed';
};

const entriesAfter = async (db: Kysely<Schema>, { chain, position }: Walk): Promise<Entry[]> =>
  db
    .selectFrom('audit_entries')
    .select(['chain', 'position', 'at', 'event', 'data', 'hash'])
    .where(sql<boolean>`(chain, position) > (${chain}::text, ${position}::integer)`)
    .orderBy('chain')
    .orderBy('position')
    .limit(batch)
    .execute();

/** A chain must end where its session, or its row among the chains without one, says. */
const headBreaks = async (db: Kysely<Schema>): Promise<Break[]> => {
  const { rows } = await sql<{ chain: string; length: number; reached: number | null }>`
    with heads as (
      select id::text as chain, audit_length as length, audit_head as hash from sessions
      union all select chain, length, head from audit_chains
    ), ends as (select distinct on (chain) chain, position, hash from audit_entries order by chain, position desc)
    select coalesce(heads.chain, ends.chain) as chain, coalesce(heads.length, 0) as length, ends.position as reached
    from heads full join ends on ends.chain = heads.chain
    where (heads.chain is not null and (heads.length <> coalesce(ends.position, 0) or (ends.position is not null and heads.hash <> ends.hash)))
      or (heads.chain is null and ends.chain = ${accessChain})`.execute(db);
  return rows.map(({ chain, length, reached }) => ({
    chain,
    position: Math.min(length, reached ?? 0) + 1,
    why: `the chain ends at ${reached ?? 0}, its head at ${length}`,
  }));
};

const verifyAnchors = async (db: Kysely<Schema>): Promise<{ count: number; breaks: Break[] }> => {
  const anchors = await db.selectFrom('audit_anchors').selectAll().orderBy('number').execute();
  const breaks: Break[] = [];
  let previous: Uint8Array = noAnchor;
  let number = 0;
  for (const anchor of anchors) {
    number += 1;
    const heads = await db
      .selectFrom('audit_anchor_heads')
      .select(['chain', 'position', 'hash'])
      .where('anchor', '=', anchor.number)
      .execute();
    const sorted: AnchorHead[] = heads.sort((a, b) => (a.chain < b.chain ? -1 : 1));
    const holds = anchor.number === number && anchorHash(anchor.number, anchor.at, previous, sorted).equals(anchor.hash);
    if (!holds) breaks.push({ chain: 'anchors', position: anchor.number, why: 'the anchor was changed' });
    breaks.push(...(await lostHeads(db, anchor.number)));
    previous = anchor.hash;
  }
  return { count: anchors.length, breaks };
};

/** What an anchor saw must still be there. */
const lostHeads = async (db: Kysely<Schema>, anchor: number): Promise<Break[]> => {
  const { rows } = await sql<{ chain: string; position: number }>`
    select h.chain, h.position from audit_anchor_heads h
    left join audit_entries e on e.chain = h.chain and e.position = h.position and e.hash = h.hash
    where h.anchor = ${anchor}::integer and e.chain is null order by h.chain`.execute(db);
  return rows.map(({ chain, position }) => ({ chain, position, why: `anchor ${anchor} saw another entry here` }));
};
