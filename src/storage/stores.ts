import type { AttemptLedger, IdentityProofs, SessionLinks, SessionRecords, SessionStore } from '../sessions/ports.ts';
import { createAttemptLedger } from './attempts.repo.ts';
import type { Database } from './database.ts';
import type { KeyWrapper } from './key-wrapper.ts';
import { createSessionLinks } from './links.repo.ts';
import { createIdentityProofs } from './proofs.repo.ts';
import { createSessionRecords } from './records.repo.ts';
import { createSessionStore } from './sessions.repo.ts';
import { openVault, type Vault } from './vault.ts';

export type Stores = {
  sessions: SessionStore;
  records: SessionRecords;
  links: SessionLinks;
  proofs: IdentityProofs;
  attempts: AttemptLedger;
  /** For the stores of other rooms that keep words of a session. */
  vault: Vault;
};

/** All repositories on a migrated database. Throws when `keys` are not those that it was sealed with. */
export const openStores = async ({ db }: Database, keys: KeyWrapper): Promise<Stores> => {
  const vault = await openVault(db, keys);
  return {
    sessions: createSessionStore(db, vault),
    records: createSessionRecords(db, vault),
    links: createSessionLinks(db, vault),
    proofs: createIdentityProofs(db, vault),
    attempts: createAttemptLedger(db, vault),
    vault,
  };
};
