import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Signatures of the Standard Webhooks convention, version 1: HMAC-SHA256 of `<id>.<timestamp>.<body>`, in base64 after `v1,`, several
 * separated by blanks while a secret is rotated. Own code because the time has to be passed in.
 * Source: standardwebhooks.com, specification 1.0.0.
 */

/** Headers as they came; absent ones are undefined. */
export type WebhookHeaders = {
  id: string | undefined;
  /** Unix seconds. */
  timestamp: string | undefined;
  signature: string | undefined;
};

export const toleranceSeconds = 300;

/** More than any rotation needs; the rest is not looked at. */
const mostSignatures = 16;

/**
 * Whether one of the signatures is that of one of the secrets (`whsec_<base64>`), and the time within the tolerance. It takes the same
 * time whichever is wrong.
 */
export const isSigned = (headers: WebhookHeaders, body: Uint8Array, secrets: readonly string[], now: Date): boolean => {
  const { id = '', timestamp = '', signature = '' } = headers;
  const given = signature
    .split(' ')
    .filter((one) => one.startsWith('v1,'))
    .slice(0, mostSignatures)
    .map((one) => Buffer.from(one.slice('v1,'.length), 'base64'));
  const right = secrets.map((secret) => signatureOf(secret, id, timestamp, body));
  const matches = right.flatMap((one) => given.map((other) => isSame(one, other)));
  return matches.includes(true) && id !== '' && isRecent(timestamp, now);
};

const signatureOf = (secret: string, id: string, timestamp: string, body: Uint8Array): Buffer => {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  return createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest();
};

const isSame = (right: Buffer, given: Buffer): boolean => given.length === right.length && timingSafeEqual(right, given);

const isRecent = (timestamp: string, now: Date): boolean =>
  /^\d{1,12}$/.test(timestamp) && Math.abs(now.getTime() / 1000 - Number(timestamp)) <= toleranceSeconds;
