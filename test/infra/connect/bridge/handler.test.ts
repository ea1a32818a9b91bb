import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHandler, type LogLine, type SecretSource } from '../../../../infra/connect/bridge/handler.ts';
import { sentences } from '../../../../infra/connect/sentences.ts';
import { contactEvent, flowEvent, lexEvent, spokenReply } from '../support/events.ts';
import { json, type Responder, type StandIn, startService } from '../support/service.ts';

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const nowMs = Date.parse('2026-10-05T15:04:05Z');

let service: StandIn;
beforeAll(async () => void (service = await startService()));
afterAll(() => service.close());

const lines: LogLine[] = [];
const bridge = (change: { secret?: SecretSource; url?: string; timeoutMs?: number } = {}) =>
  createHandler({
    fetch,
    url: service.url,
    secret: () => Promise.resolve(secret),
    now: () => nowMs,
    timeoutMs: 5_000,
    log: (line) => lines.push(line),
    ...change,
  });

const signatureOf = (id: string, timestamp: string, body: string, key = secret) =>
  `v1,${createHmac('sha256', Buffer.from(key.slice('whsec_'.length), 'base64'))
    .update(`${id}.${timestamp}.${body}`)
    .digest('base64')}`;

describe('a delivery', () => {
  it.each([
    ['a Lex code hook', lexEvent(), '/webhooks/amazon-lex', spokenReply],
    ['a flow’s Lambda block', flowEvent('start'), '/webhooks/amazon-connect', { next: 'listen', text: 'Hello.' }],
    ['a contact event', contactEvent(), '/webhooks/amazon-connect', {}],
  ])('of %s carries the event as it is, signed', async (_, event, path, reply) => {
    service.answer(json(reply));
    await bridge()(event);
    expect(service.received).toHaveLength(1);
    const { headers, body, path: reached } = service.received[0]!;
    expect(reached).toBe(path);
    expect(JSON.parse(body)).toEqual(event);
    expect(headers['webhook-timestamp']).toBe(String(nowMs / 1_000));
    expect(headers['webhook-signature']).toBe(
      signatureOf(headers['webhook-id'] as string, headers['webhook-timestamp'] as string, body),
    );
  });

  it('has the same id when Connect repeats it, and another one for the next', async () => {
    service.answer(json(spokenReply));
    const idOf = async (event: unknown) => {
      await bridge()(event);
      return service.received.at(-1)!.headers['webhook-id'];
    };
    const first = await idOf(lexEvent());
    expect(await idOf(lexEvent())).toBe(first);
    expect(await idOf(lexEvent({ request: 'b1d0a8a2-3a3c-4d15-9a3f-000000000004' }))).not.toBe(first);
  });

  it('gives each answer to a flow a step of its own, and a repetition the same one', async () => {
    service.answer(json({ next: 'listen', text: 'Are you still there?' }));
    const first = await bridge()(flowEvent('noInput', { after: 'start' }));
    expect(await bridge()(flowEvent('noInput', { after: 'start' }))).toEqual(first);
    expect((await bridge()(flowEvent('noInput', { after: first.step as string }))).step).not.toBe(first.step);
  });

  it('is signed with the new secret once the old one is refused', async () => {
    const renewed = 'whsec_bmV3IHNlY3JldCBvZiB0aGUgdGVzdHMgaGVyZQ==';
    service.answer((response, { headers, body }, count) => {
      const isNew =
        headers['webhook-signature'] ===
        signatureOf(headers['webhook-id'] as string, headers['webhook-timestamp'] as string, body, renewed);
      json(isNew ? spokenReply : {}, isNew ? 200 : 401)(response, service.received[0]!, count);
    });
    const answer = await bridge({ secret: (options) => Promise.resolve(options?.fresh === true ? renewed : secret) })(lexEvent());
    expect(answer).toEqual(spokenReply);
    expect(service.received).toHaveLength(2);
  });

  it('is repeated once when the service was busy, with the same id', async () => {
    service.answer((response, received, count) =>
      json(count === 1 ? {} : spokenReply, count === 1 ? 503 : 200)(response, received, count),
    );
    expect(await bridge()(lexEvent())).toEqual(spokenReply);
    expect(new Set(service.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(lines.at(-1)).toMatchObject({ outcome: 'answered', attempts: 2 });
  });

  it('does not follow a redirect', async () => {
    service.answer((response) => void response.writeHead(307, { location: '/elsewhere' }).end());
    expect(await bridge()(flowEvent('start'))).toMatchObject({ next: 'transfer' });
    expect(service.received.map(({ path }) => path)).toEqual(['/webhooks/amazon-connect']);
  });
});

describe('the bridge’s own answer', () => {
  const silent: Responder = () => {};
  const refusing = 'http://127.0.0.1:1';

  it.each([
    ['en_US', sentences.handOver.en, 'en-US'],
    ['es_US', sentences.handOver.es, 'es-US'],
  ])('to Lex apologises in %s and hands over', async (localeId, words, locale) => {
    service.answer(silent);
    const answer = await bridge({ timeoutMs: 100 })(lexEvent({ localeId }));
    expect(answer).toEqual({
      sessionState: {
        sessionAttributes: {
          ContactId: '4a573372-1f28-4e26-b97b-000000000001',
          InitialContactId: '4a573372-1f28-4e26-b97b-000000000001',
          CallerNumber: '+12065550123',
          next: 'transfer',
          reason: 'systemUnavailable',
          locale,
        },
        dialogAction: { type: 'Close' },
        intent: { name: 'FallbackIntent', state: 'Failed' },
      },
      messages: [{ contentType: 'PlainText', content: words }],
    });
    expect(lines.at(-1)).toMatchObject({ kind: 'lex', outcome: 'answeredItself', code: 'timeout' });
  });

  it.each(['start', 'noInput'])('to a flow that asks %s hands over', async (op) => {
    const answer = await bridge({ url: refusing })(flowEvent(op, { language: 'es-US' }));
    expect(answer).toMatchObject({ next: 'transfer', reason: 'systemUnavailable', locale: 'es-US', text: sentences.handOver.es });
    expect(lines.at(-1)).toMatchObject({ code: 'unreachable', attempts: 2 });
  });

  it('to a flow whose queue is full says goodbye: there is nobody else to hand over to', async () => {
    const answer = await bridge({ url: refusing })(flowEvent('queueFull'));
    expect(answer).toMatchObject({ next: 'goodbye', text: sentences.nobodyFree.en });
    expect(answer.ssml).toContain('<say-as interpret-as="digits">911</say-as>');
  });

  it('is given when the secret cannot be read', async () => {
    const answer = await bridge({ secret: () => Promise.reject(new Error('denied')) })(flowEvent('start'));
    expect(answer).toMatchObject({ next: 'transfer' });
    expect(lines.at(-1)).toMatchObject({ code: 'secret' });
  });

  it('is given in time when the secret’s store hangs', async () => {
    expect(await bridge({ secret: () => new Promise(() => {}), timeoutMs: 100 })(flowEvent('start'))).toMatchObject({
      next: 'transfer',
    });
  });

  it('does not stand in for a contact event: EventBridge delivers that again', async () => {
    await expect(bridge({ url: refusing })(contactEvent())).rejects.toThrow('contact event');
    expect(lines.at(-1)).toMatchObject({ kind: 'contactEvent', outcome: 'failed' });
  });

  it('is not given to an event of no known kind', async () => {
    await expect(bridge()({ Records: [] })).rejects.toThrow('neither of Lex nor of Connect');
  });
});

describe('a log line', () => {
  it('has codes and durations, and nothing of the event or of the answer', async () => {
    for (const [event, responder] of [
      [lexEvent(), json(spokenReply)],
      [lexEvent(), json({ oops: 'doctor rivera' }, 500)],
      [flowEvent('start'), json('doctor rivera')],
    ] as const) {
      service.answer(responder);
      await bridge({ timeoutMs: 1_000 })(event, { awsRequestId: 'r-1' });
      const { durationMs, ...line } = lines.at(-1)!;
      expect(typeof durationMs).toBe('number');
      expect(line.requestId).toBe('r-1');
      expect(JSON.stringify(line)).not.toMatch(/rivera|4a573372|2065550123|birth/);
    }
  });
});
