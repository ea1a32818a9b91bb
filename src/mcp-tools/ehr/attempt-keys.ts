import { createHmac } from 'node:crypto';

export type AttemptSubject = { callingNumber: string } | { patient: string } | { session: string };

/** HMAC-SHA-256 in hex: the ledger can count a number or a patient without naming them. The kind is part of what is hashed. */
export const attemptKeyOf = (subject: AttemptSubject, key: Uint8Array): string =>
  createHmac('sha256', key).update(JSON.stringify(subject)).digest('hex');
