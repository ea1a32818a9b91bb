import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

const dayMs = 86_400_000;

/**
 * Deletes what no longer decides anything: failed tries older than the day that they count for, proofs and gateway names older than any
 * call can last. Sessions, their words and the audit stay: how long they are kept is the clinic's rule.
 */
export const prune = async (db: Kysely<Schema>, now: Date): Promise<void> => {
  const before = (days: number): Date => new Date(now.getTime() - days * dayMs);
  await db.deleteFrom('identity_attempts').where('failed_at', '<', before(2)).execute();
  await db.deleteFrom('identity_proofs').where('proven_at', '<', before(1)).execute();
  await db.deleteFrom('session_links').where('created_at', '<', before(7)).execute();
};
