import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { LRUCache } from 'lru-cache';
import type { KeyWrapper } from './key-wrapper.ts';
import type { Schema } from './schema.ts';
import { fingerprint, keyBytes } from './sealing.ts';

/** Unwrapped data keys kept in memory. */
const cachedKeys = 10_000;
const cachedMs = 15 * 60_000;

/** What seals and what names: the data keys of sessions, and the secret behind all keyed hashes. */
export type Vault = {
  newSessionKey(sessionId: string): Promise<{ key: KeyObject; wrapped: Uint8Array; keyId: string }>;
  sessionKey(sessionId: string, wrapped: Uint8Array): Promise<KeyObject>;
  /** Keeps a new session's key in memory; call it once the session is stored. */
  rememberSessionKey(sessionId: string, key: KeyObject): void;
  /** Only if it is in memory. */
  knownSessionKey(sessionId: string): KeyObject | undefined;
  /** Keyed hash of a look-up key; `kind` keeps the tables apart. */
  fingerprint(kind: string, ...parts: string[]): Buffer;
  /** Seals what belongs to no session of ours. */
  serviceKey: KeyObject;
};

/** Throws with one line when `wrapper` is not the key that this database was sealed with. */
export const openVault = async (db: Kysely<Schema>, wrapper: KeyWrapper): Promise<Vault> => {
  const secret = createSecretKey(await serviceSecret(db, wrapper));
  const unwrapped = new LRUCache<string, KeyObject>({ max: cachedKeys, ttl: cachedMs });
  return {
    serviceKey: createSecretKey(fingerprint(secret, 'sealing')),
    fingerprint: (kind, ...parts) => fingerprint(secret, kind, ...parts),
    newSessionKey: async (sessionId) => {
      const key = randomBytes(keyBytes);
      return { key: createSecretKey(key), wrapped: await wrapper.wrap(key, sessionId), keyId: wrapper.keyId };
    },
    rememberSessionKey: (sessionId, key) => {
      unwrapped.set(sessionId, key);
    },
    knownSessionKey: (sessionId) => unwrapped.get(sessionId),
    sessionKey: async (sessionId, wrapped) => {
      const known = unwrapped.get(sessionId);
      if (known) return known;
      const key = createSecretKey(await wrapper.unwrap(wrapped, sessionId));
      unwrapped.set(sessionId, key);
      return key;
    },
  };
};

const secretName = 'fingerprints';

const serviceSecret = async (db: Kysely<Schema>, wrapper: KeyWrapper): Promise<Uint8Array> => {
  const fresh = await wrapper.wrap(randomBytes(keyBytes), secretName);
  await db
    .insertInto('service_secrets')
    .values({ name: secretName, wrapped: Buffer.from(fresh), key_id: wrapper.keyId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { rows } = await sql<{ wrapped: Uint8Array }>`select wrapped from service_secrets where name = ${secretName}`.execute(db);
  const stored = rows[0];
  if (!stored) throw new Error('the database lost its service secret');
  return wrapper.unwrap(stored.wrapped, secretName).catch(() => {
    throw new Error('DATA_DIR: the key under keys/ is not the one that this database was sealed with');
  });
};
