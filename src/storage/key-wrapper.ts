/**
 * Seals data keys. The local one keeps its key in a file; a key service (KMS) fits behind the same two calls. `context` is bound to what
 * is wrapped and has to be given again.
 */
export type KeyWrapper = {
  /** Names the wrapping key; it is stored beside what it wrapped. */
  keyId: string;
  wrap(dataKey: Uint8Array, context: string): Promise<Uint8Array>;
  /** Throws when this key did not wrap it. */
  unwrap(wrapped: Uint8Array, context: string): Promise<Uint8Array>;
};
