import type { Database } from '../storage/database.ts';
import type { Vault } from '../storage/vault.ts';
import { claimEscalation, releaseEscalation, resolveEscalation } from './changes.ts';
import { readEscalation } from './escalation-view.ts';
import { followEvents } from './follow.ts';
import { listEscalations } from './list.ts';
import type { EscalationQueue } from './queue.ts';
import { createWakeUps } from './wake-ups.ts';

/** NOTIFY channel of the trigger on `escalation_events`. */
const channel = 'escalation_events';
/** How late a reader sees an event whose notice was lost. */
const pollMs = 5_000;

/** The queue on a migrated database. `remindMinutes`: so long before it is due, a promised call back moves up. `stop` ends all who follow, and the listening; call it before the database is closed. */
export const openEscalationQueue = async (
  database: Database,
  vault: Vault,
  now: () => Date = () => new Date(),
  remindMinutes = 0,
): Promise<EscalationQueue & { stop(): Promise<void> }> => {
  const { db } = database;
  const stores = { db, vault };
  const wakeUps = createWakeUps(pollMs);
  const stopped = new AbortController();
  const unlisten = await database.listen(channel, wakeUps.notify);
  return {
    list: (request, at) => listEscalations(db, vault, request, at, remindMinutes),
    read: (id, at) => readEscalation(db, vault, id, at),
    claim: (id, operator, at) => claimEscalation(stores, id, operator, at),
    release: (id, operator, at) => releaseEscalation(stores, id, operator, at),
    resolve: (id, operator, resolution, at) => resolveEscalation(stores, id, operator, resolution, at),
    follow: (after, signal) => followEvents({ db, vault, wakeUps, now }, after, AbortSignal.any([signal, stopped.signal])),
    stop: async () => {
      stopped.abort();
      wakeUps.stop();
      await unlisten();
    },
  };
};
