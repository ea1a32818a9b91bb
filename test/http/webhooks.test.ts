import { createHmac, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestHttp, type TestHttp, testNow, trustingAuthenticator } from '#test/support/app.ts';
import { defaultPolicy } from '#test/support/callwell.ts';
import { flowEvent } from './webhooks-contact.ts';

/** The door of the webhooks: who may enter, and what is refused. What goes on behind it is in `webhooks-calls.test.ts`. */

const secret = `whsec_${Buffer.from('a secret that only this test knows').toString('base64')}`;
const older = `whsec_${Buffer.from('the secret that was in use before').toString('base64')}`;
const { listening } = await defaultPolicy();

const webhooks = (secrets: string[]) => ({
  secrets,
  listening,
  isQueueOpen: () => true,
  say: (notice: string) => ({ text: notice, ssml: `<speak>${notice}</speak>` }),
});

let signed: TestHttp;
let open: TestHttp;
let shut: TestHttp;
beforeAll(async () => {
  signed = await openTestHttp({ webhooks: webhooks([secret, older]) });
  open = await openTestHttp({ webhooks: webhooks([]) });
  shut = await openTestHttp({ webhooks: webhooks([]), auth: trustingAuthenticator });
});
afterAll(async () => {
  for (const { app } of [signed, open, shut]) await app.close();
});

const lex = '/webhooks/amazon-lex';
const connect = '/webhooks/amazon-connect';

const lexEvent = (changes: object = {}) => ({
  sessionId: randomUUID(),
  inputMode: 'Text',
  inputTranscript: 'hello',
  bot: { localeId: 'en_US' },
  sessionState: { sessionAttributes: { turn: '0' }, originatingRequestId: randomUUID() },
  ...changes,
});

type Signing = { secret?: string; id?: string; offsetSeconds?: number };
const signing = (body: string, { secret: by = secret, id = randomUUID(), offsetSeconds = 0 }: Signing = {}) => {
  const timestamp = String(Math.floor(testNow.getTime() / 1_000) + offsetSeconds);
  const key = Buffer.from(by.replace('whsec_', ''), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
};

const post = ({ app }: TestHttp, url: string, body: string, headers: Record<string, string> = {}) =>
  app.inject({ method: 'POST', url, payload: body, headers: { 'content-type': 'application/json', ...headers } });

describe('an event that is signed', () => {
  it.each<[string, Signing]>([
    ['by the secret in use', {}],
    ['by the one before it', { secret: older }],
    ['nearly five minutes ago', { offsetSeconds: -299 }],
  ])('%s is taken', async (_, how) => {
    const body = JSON.stringify(lexEvent());
    const response = await post(signed, lex, body, signing(body, how));
    expect(response.statusCode).toBe(200);
    expect(response.headers['x-session-id']).toBe(response.json().sessionState.sessionAttributes.sessionId);
  });

  it('by two secrets at once is taken', async () => {
    const body = JSON.stringify(flowEvent('start', randomUUID()));
    const own = signing(body, { secret: older });
    const headers = { ...own, 'webhook-signature': `v1,${'A'.repeat(43)}= ${own['webhook-signature']}` };
    expect((await post(signed, connect, body, headers)).statusCode).toBe(200);
  });

  it('and sent again is the same turn by its key', async () => {
    const body = JSON.stringify(lexEvent());
    const headers = signing(body);
    const first = await post(signed, lex, body, headers);
    const taken = signed.turns.length;
    const second = await post(signed, lex, body, headers);
    expect(second.json().messages).toEqual(first.json().messages);
    const [key, sameKey, ...more] = signed.turns.slice(taken - 1).map(({ idempotencyKey }) => idempotencyKey);
    expect([sameKey, more]).toEqual([key, []]);
  });
});

describe('an event that is not', () => {
  const body = JSON.stringify(lexEvent({ inputTranscript: 'zanzibarquux' }));
  const good = signing(body);

  it.each<[string, Record<string, string>, string?]>([
    ['signed at all', {}],
    [
      'signed by one of our secrets',
      signing(body, { secret: `whsec_${Buffer.from('somebody else’s secret').toString('base64')}` }),
    ],
    ['new enough', signing(body, { offsetSeconds: -301 })],
    ['sent yet', signing(body, { offsetSeconds: 301 })],
    ['as it was signed', good, body.replace('hello', 'other').replace('zanzibarquux', 'zanzibarquuy')],
    ['the delivery that was signed', { ...good, 'webhook-id': 'another' }],
    ['complete in its headers', { ...good, 'webhook-timestamp': '' }],
    ['JSON, nor signed', {}, '{'],
  ])('%s is refused in the same words', async (_, headers, sent = body) => {
    const turns = signed.turns.length;
    const response = await post(signed, lex, sent, headers);
    expect(response.statusCode).toBe(401);
    expect(response.headers['content-type']).toContain('application/problem+json');
    expect(response.json()).toEqual({
      type: 'urn:callwell:problem:unsigned',
      title: 'Not authenticated',
      status: 401,
      detail: 'A valid signature is needed.',
    });
    expect(signed.turns).toHaveLength(turns);
  });
});

describe('without secrets', () => {
  it('events are taken unsigned in development', async () => {
    expect((await post(open, connect, JSON.stringify(flowEvent('start', randomUUID())))).statusCode).toBe(200);
  });

  it('nothing is taken elsewhere, and it says what is missing', async () => {
    const body = JSON.stringify(lexEvent());
    for (const headers of [{}, signing(body)]) {
      const response = await post(shut, lex, body, headers);
      expect(response.statusCode).toBe(403);
      expect(response.json().detail).toContain('WEBHOOK_SECRETS');
    }
    expect(shut.started).toEqual([]);
  });
});

describe('an event that cannot be read', () => {
  it.each<[string, string, unknown, string]>([
    ['is no object', lex, 'hello', ''],
    ['names no session', lex, { inputTranscript: 'Ana Ruiz' }, 'sessionId'],
    ['has words that are no text', lex, lexEvent({ inputTranscript: { secret: 'Ana Ruiz' } }), 'inputTranscript'],
    [
      'names no contact',
      connect,
      { Name: 'ContactFlowEvent', Details: { ContactData: { Channel: 'Ana Ruiz' } } },
      'Details.ContactData.ContactId',
    ],
    ['is of no kind', connect, { 'Ana Ruiz': 1 }, 'Details'],
  ])('because it %s is refused by path, without a value', async (_, url, body, path) => {
    const response = await post(open, url, JSON.stringify(body));
    expect(response.statusCode).toBe(400);
    expect(response.json().errors.map((error: { path: string }) => error.path)).toContain(path);
    expect(response.payload).not.toContain('Ana Ruiz');
  });

  it.each([
    ['is no JSON', '{"sessionId":', 400],
    ['is empty', '', 400],
    ['is too large', JSON.stringify(lexEvent({ padding: 'x'.repeat(70_000) })), 413],
  ])('because it %s is refused', async (_, body, status) => {
    expect((await post(open, lex, body)).statusCode).toBe(status);
  });

  it.each<[string, string, object]>([
    [
      'unknown fields and values',
      lex,
      lexEvent({ interpretations: 7, inputMode: 'Telepathy', newField: { deep: [null] }, requestAttributes: { n: 1 } }),
    ],
    ['nothing but a session', lex, { sessionId: 'x' }],
    [
      'nulls',
      lex,
      { sessionId: 'y', inputTranscript: null, bot: null, requestAttributes: null, sessionState: null, transcriptions: null },
    ],
    [
      'an unknown operation and channel',
      connect,
      flowEvent('dance', randomUUID(), {}, { Channel: 'TELEPATHY', CustomerEndpoint: null, LanguageCode: 'fr-FR' }),
    ],
  ])('is not one with %s', async (_, url, body) => {
    expect((await post(open, url, JSON.stringify(body))).statusCode).toBe(200);
  });
});

describe('when the service cannot take a turn', () => {
  it.each<[string, 'busy' | 'overloaded' | 'down', number]>([
    ['because it has too much to do, the bridge sees that', 'overloaded', 503],
    ['because its database is down, the bridge sees that', 'down', 503],
    ['because another turn is still being taken, the caller hears that it goes on', 'busy', 200],
  ])('%s', async (_, how, status) => {
    const http = await openTestHttp({
      webhooks: webhooks([]),
      isUnavailable: () => true,
      takeTurn: () =>
        how === 'down' ? Promise.reject(new Error('connection refused')) : Promise.resolve({ kind: how, retryAfterSeconds: 1 }),
    });
    const response = await post(http, lex, JSON.stringify(lexEvent()));
    expect(response.statusCode).toBe(status);
    if (status === 200) {
      expect(response.json().messages[0].content).toContain('oneMoment');
      expect(response.json().sessionState.sessionAttributes['x-amz-lex:audio:start-timeout-ms:*:*']).toBe(
        String(listening.pendingMs),
      );
    }
    await http.app.close();
  });
});
