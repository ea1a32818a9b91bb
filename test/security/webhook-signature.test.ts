import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isSigned } from '#src/security/webhook-signature.ts';

/** The example of the Standard Webhooks libraries: made by others, so that both sides cannot share a mistake. */
const example = {
  secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  timestamp: '1614265330',
  body: '{"test": 2432232314}',
  signature: 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
};
const signedAt = new Date(1_614_265_330_000);
const other = `whsec_${Buffer.from('another secret, as long as one').toString('base64')}`;

const seconds = (count: number): Date => new Date(signedAt.getTime() + count * 1_000);

type Changes = { id?: string; timestamp?: string; signature?: string; body?: string; secrets?: string[]; now?: Date };
const judge = (changes: Changes = {}): boolean => {
  const { id, timestamp, signature, body, secrets, now } = { ...example, secrets: [example.secret], now: signedAt, ...changes };
  return isSigned({ id, timestamp, signature }, Buffer.from(body), secrets, now);
};

describe('a signature', () => {
  it.each<[string, Changes]>([
    ['as others make it', {}],
    ['300 s ago', { now: seconds(300) }],
    ['300 s ahead', { now: seconds(-300) }],
    ['of the older of two secrets', { secrets: [other, example.secret] }],
    ['that stands beside one of another secret', { signature: `v1,${'A'.repeat(43)}= ${example.signature}` }],
    ['that stands beside one of a later version', { signature: `v2,xyz ${example.signature} v1a,abc` }],
  ])('%s is taken', (_, changes) => {
    expect(judge(changes)).toBe(true);
  });

  it.each<[string, Changes]>([
    ['that is missing', { signature: '' }],
    ['of another secret', { secrets: [other] }],
    ['of a secret that was taken out of use', { secrets: [other, other] }],
    ['of no secret at all', { secrets: [] }],
    ['older than 300 s', { now: seconds(301) }],
    ['more than 300 s ahead', { now: seconds(-301) }],
    ['of another body', { body: example.body.replace('2', '3') }],
    ['of another delivery', { id: 'msg_other' }],
    ['of another time', { timestamp: '1614265331' }],
    ['without a delivery', { id: '' }],
    ['without a time', { timestamp: '' }],
    ['whose time is no number', { timestamp: 'soon' }],
    ['cut short', { signature: example.signature.slice(0, 20) }],
    ['with something after it', { signature: `${example.signature.slice(0, -1)}AAAA` }],
    ['of no version', { signature: example.signature.slice(3) }],
    ['after too many others', { signature: `${'v1,AAAA '.repeat(100)}${example.signature}` }],
  ])('%s is refused', (_, changes) => {
    expect(judge(changes)).toBe(false);
  });

  it('is not taken for an empty key, which anybody has', () => {
    const signature = `v1,${createHmac('sha256', '').update(`${example.id}.${example.timestamp}.${example.body}`).digest('base64')}`;
    expect(judge({ signature })).toBe(false);
  });
});
