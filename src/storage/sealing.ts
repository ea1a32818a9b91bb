import { createCipheriv, createDecipheriv, createHmac, type KeyObject, randomBytes } from 'node:crypto';

const format = 1;
const nonceBytes = 12;
const tagBytes = 16;

/** Length of a data key, and of a fingerprint. */
export const keyBytes = 32;

/** A key that seals more than once is better a `KeyObject`: bytes are made into one at each use, at twice the cost of sealing a kilobyte. */
export type SealingKey = Uint8Array | KeyObject;

/**
 * AES-256-GCM: format byte, nonce, ciphertext, tag. `place` (session and column) is authenticated with it, so that a value cannot be moved
 * to another row or column.
 */
export const sealBytes = (key: SealingKey, place: string, plain: Uint8Array): Buffer => {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place));
  return Buffer.concat([Buffer.of(format), nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
};

/** Throws when the key, the place or a byte is not the one it was sealed with. */
export const openBytes = (key: SealingKey, place: string, sealed: Uint8Array): Buffer => {
  if (sealed[0] !== format) throw new Error('a sealed value has an unknown format');
  const nonce = sealed.subarray(1, 1 + nonceBytes);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes }).setAAD(Buffer.from(place));
  decipher.setAuthTag(sealed.subarray(sealed.length - tagBytes));
  return Buffer.concat([decipher.update(sealed.subarray(1 + nonceBytes, sealed.length - tagBytes)), decipher.final()]);
};

/** Any JSON value, sealed. */
export const seal = (key: SealingKey, place: string, value: unknown): Buffer =>
  sealBytes(key, place, Buffer.from(JSON.stringify(value)));

/** The caller names the type that was sealed at this place. */
export const open = <T>(key: SealingKey, place: string, sealed: Uint8Array): T =>
  JSON.parse(openBytes(key, place, sealed).toString('utf8')) as T;

/** A keyed hash of a look-up key. Parts are length-prefixed, so that no two lists of parts can meet. */
export const fingerprint = (secret: SealingKey, ...parts: string[]): Buffer => {
  const mac = createHmac('sha256', secret);
  for (const part of parts) mac.update(`${Buffer.byteLength(part)}:${part}`);
  return mac.digest();
};
