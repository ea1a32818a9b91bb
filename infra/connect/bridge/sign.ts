import { createHash, createHmac } from 'node:crypto';

/**
 * Standard Webhooks 1.0. The id is made from the delivery itself: Connect and Lambda repeat an event word for word, so a repetition has the
 * id of the first delivery, whichever instance of the function it reaches.
 */
export const deliveryIdOf = (path: string, body: string): string =>
  `msg_${createHash('sha256').update(`${path}\n${body}`).digest('base64url').slice(0, 32)}`;

export type SignatureHeaders = { 'webhook-id': string; 'webhook-timestamp': string; 'webhook-signature': string };

/** `secret` is base64, with or without the prefix `whsec_`. */
export const sign = (id: string, body: string, secret: string, nowMs: number): SignatureHeaders => {
  const timestamp = String(Math.floor(nowMs / 1000));
  const key = Buffer.from(secret.trim().replace(/^whsec_/, ''), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
};
