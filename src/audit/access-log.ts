import { type Kysely, sql } from 'kysely';
import type { Schema } from '../storage/schema.ts';
import { type ChainData, emptyChain, extendChain } from './chain.ts';

/** What somebody read or did: `session.read`, `escalation.claimed`. Ids and codes only. */
export type AccessEntry = { event: string; subject: string; data: ChainData };

/** The chain of what operators read and did, over all sessions and instances. */
export type AccessLog = { record(entry: AccessEntry, at: Date): Promise<void> };

export const accessChain = 'access';

/** Other instances append to the same chain; each loss of a race costs one more try. */
const triesBeforeGivingUp = 50;

export const createAccessLog = (db: Kysely<Schema>): AccessLog => {
  let last: Promise<void> = Promise.resolve();
  return {
    record: ({ event, subject, data }, at) => {
      const append = () => appendOnce(db, { event, data: { ...data, subject } }, at, triesBeforeGivingUp);
      // In line within this instance, so that the chain is contended only between instances.
      const done = last.then(append);
      last = done.catch(() => {});
      return done;
    },
  };
};

const appendOnce = async (
  db: Kysely<Schema>,
  entry: { event: string; data: ChainData },
  at: Date,
  tries: number,
): Promise<void> => {
  if (tries === 0) throw new Error('the access log could not be extended');
  const head = await db.selectFrom('audit_chains').select(['length', 'head']).where('chain', '=', accessChain).executeTakeFirst();
  const before = head ? { length: head.length, hash: head.head } : emptyChain;
  const { links, head: after } = extendChain(accessChain, before, [entry], at);
  const link = links[0];
  if (!link) return;
  // Moves the head only from where it was read, and the entry hangs on that.
  const { rows } = await sql`
    with moved as (
      insert into audit_chains as c (chain, length, head) values (${accessChain}, ${after.length}::integer, ${after.hash}::bytea)
      on conflict (chain) do update set length = excluded.length, head = excluded.head where c.length = ${before.length}::integer
      returning 1
    )
    insert into audit_entries (chain, position, at, event, data, hash)
    select ${accessChain}, ${link.position}::integer, ${at}::timestamptz, ${link.event}::text, ${link.data}::text, ${link.hash}::bytea
    from moved returning position`.execute(db);
  if (rows.length === 0) await appendOnce(db, entry, at, tries - 1);
};
