import type { Kysely } from 'kysely';
import type { IdentityProofs } from '../sessions/ports.ts';
import type { Schema } from './schema.ts';
import { open, seal } from './sealing.ts';
import type { Vault } from './vault.ts';

/** Proven identities: found by keyed hashes, the patient sealed. A later proof of the same session and principal replaces the earlier. */
export const createIdentityProofs = (db: Kysely<Schema>, vault: Vault): IdentityProofs => {
  const keys = (sessionId: string, principal: string) => ({
    session_key: vault.fingerprint('proofSession', sessionId),
    principal_key: vault.fingerprint('proofPrincipal', principal),
  });
  const place = (sessionId: string, principal: string) => JSON.stringify(['identity_proofs.patient', sessionId, principal]);
  return {
    put: async ({ sessionId, principal, patient, at }) => {
      const proof = { patient: seal(vault.serviceKey, place(sessionId, principal), patient), proven_at: at };
      await db
        .insertInto('identity_proofs')
        .values({ ...keys(sessionId, principal), ...proof })
        .onConflict((conflict) => conflict.columns(['session_key', 'principal_key']).doUpdateSet(proof))
        .execute();
    },
    get: async (sessionId, principal) => {
      const { session_key, principal_key } = keys(sessionId, principal);
      const row = await db
        .selectFrom('identity_proofs')
        .select('patient')
        .where('session_key', '=', session_key)
        .where('principal_key', '=', principal_key)
        .executeTakeFirst();
      return row ? open<string>(vault.serviceKey, place(sessionId, principal), row.patient) : null;
    },
  };
};
