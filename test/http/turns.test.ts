import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TurnResult } from '#src/sessions/take-turn.ts';
import { answerOf, openTestHttp, type TestHttp } from '#test/support/app.ts';

let http: TestHttp;
let sessionId: string;
beforeAll(async () => {
  http = await openTestHttp();
});
beforeEach(async () => {
  const response = await http.app.inject({ method: 'POST', url: '/v1/sessions', payload: { channel: 'voice', locale: 'en-US' } });
  sessionId = response.json().sessionId;
});
afterAll(() => http.app.close());

const json = { 'content-type': 'application/json' };
const take = (payload: unknown, headers: Record<string, string> = {}, id = sessionId) =>
  http.app.inject({
    method: 'POST',
    url: `/v1/sessions/${id}/turns`,
    headers: { ...json, ...headers },
    payload: payload as object,
  });

describe('a turn', () => {
  it.each([
    [
      {
        type: 'speech',
        text: 'I need a dermatologist',
        confidence: 0.91,
        alternatives: [{ text: 'a dermatology', confidence: 0.55 }, { text: 'x' }],
      },
    ],
    [{ type: 'speech', text: '' }],
    [{ type: 'text', text: 'Zoë 😀 \u0000 \u202e' }],
    [{ type: 'dtmf', digits: '0197*#' }],
    [{ type: 'silence' }],
    [{ type: 'hangup' }],
  ])('reaches the session as it came: %j', async (input) => {
    const response = await take({ input }, { 'idempotency-key': 'turn-1' });
    expect(response.statusCode).toBe(200);
    expect(response.headers['x-session-id']).toBe(sessionId);
    expect(response.json()).toMatchObject({ sessionId, turn: 1 });
    expect(http.turns.at(-1)).toEqual({ sessionId, input, idempotencyKey: 'turn-1' });
  });

  it('needs no idempotency key, and takes one of up to 128 visible ASCII characters', async () => {
    await take({ input: { type: 'silence' } });
    expect(http.turns.at(-1)?.idempotencyKey).toBeNull();
    const key = '!~'.repeat(64);
    await take({ input: { type: 'silence' } }, { 'idempotency-key': key });
    expect(http.turns.at(-1)?.idempotencyKey).toBe(key);
  });

  it.each(['', 'a'.repeat(129), 'two words', 'tab\there', 'ümlaut'])('is refused with the idempotency key "%s"', async (key) => {
    const before = http.turns.length;
    const response = await take({ input: { type: 'silence' } }, { 'idempotency-key': key });
    expect(response.statusCode).toBe(400);
    expect(response.json().errors[0].path).toBe('idempotency-key');
    expect(http.turns).toHaveLength(before);
  });

  it('has room for 4,000 characters of any script, and not for one more', async () => {
    for (const character of ['a', 'é', '漢', '😀']) {
      expect((await take({ input: { type: 'text', text: character.repeat(4_000) } })).statusCode).toBe(200);
      const before = http.turns.length;
      const response = await take({ input: { type: 'speech', text: character.repeat(4_001) } });
      expect(response.statusCode).toBe(413);
      expect(response.json()).toMatchObject({ status: 413 });
      expect(http.turns).toHaveLength(before);
    }
    const alternatives = [{ text: 'a'.repeat(4_001) }];
    expect((await take({ input: { type: 'speech', text: 'a', alternatives } })).statusCode).toBe(413);
  });

  it.each<[string, unknown, string]>([
    ['nothing', {}, 'input'],
    ['no type', { input: { text: 'hi' } }, 'input.type'],
    ['another type', { input: { type: 'telepathy' } }, 'input.type'],
    ['text that is none', { input: { type: 'text', text: 7 } }, 'input.text'],
    ['half a character', { input: { type: 'text', text: 'a\ud800' } }, 'input.text'],
    ['a confidence over 1', { input: { type: 'speech', text: 'hi', confidence: 1.5 } }, 'input.confidence'],
    ['an alternative without text', { input: { type: 'speech', text: 'hi', alternatives: [{}] } }, 'input.alternatives.0.text'],
    ['keys that no phone has', { input: { type: 'dtmf', digits: '12A' } }, 'input.digits'],
    ['no keys', { input: { type: 'dtmf', digits: '' } }, 'input.digits'],
    ['more than its type has', { input: { type: 'silence', text: 'my ssn is 123' } }, 'input'],
    ['null', { input: null }, 'input'],
  ])('is refused with %s', async (_, body, path) => {
    const before = http.turns.length;
    const response = await take(body);
    expect(response.statusCode).toBe(400);
    expect(response.headers['x-session-id']).toBe(sessionId);
    expect(response.json().errors.map((error: { path: string }) => error.path)).toContain(path);
    expect(response.body).not.toMatch(/telepathy|123/);
    expect(http.turns).toHaveLength(before);
  });

  it.each<[string, number, Record<string, string>, string | Buffer]>([
    ['torn JSON', 400, json, '{"input":'],
    ['JSON with a raw NUL', 400, json, '{"input":{"type":"text","text":"a\u0000b"}}'],
    [
      'bytes that are not UTF-8',
      400,
      json,
      Buffer.from([...Buffer.from('{"input":{"type":"text","text":"'), 0xff, ...Buffer.from('"}}')]),
    ],
    ['a reach for the prototype', 400, json, '{"__proto__":{"input":1},"input":{"type":"silence"}}'],
    ['very deep JSON', 400, json, `{"input":${'['.repeat(50_000)}${']'.repeat(50_000)}}`],
    ['an empty body', 400, json, ''],
    ['too many bytes', 413, json, `{"input":{"type":"text","text":"${'a'.repeat(300_000)}"}}`],
    ['plain text', 415, { 'content-type': 'text/plain' }, '{"input":{"type":"silence"}}'],
    ['a form', 415, { 'content-type': 'application/x-www-form-urlencoded' }, 'input=silence'],
    ['a content type that is none', 415, { 'content-type': 'nonsense' }, '{}'],
  ])('is refused with %s: %i', async (_, status, headers, payload) => {
    const before = http.turns.length;
    const response = await http.app.inject({ method: 'POST', url: `/v1/sessions/${sessionId}/turns`, headers, payload });
    expect(response.statusCode).toBe(status);
    expect(response.headers['content-type']).toContain('application/problem+json');
    expect(response.json()).toMatchObject({ status, detail: expect.any(String) });
    expect(http.turns).toHaveLength(before);
  });

  it.each(['0197f2b1-6a53-7c11-9d0e-1f3b6c2a4d55', 'nope'])('of the session %s, which is unknown, is 404', async (id) => {
    const response = await take({ input: { type: 'silence' } }, {}, id);
    expect(response.statusCode).toBe(404);
    expect(response.headers).not.toHaveProperty('x-session-id');
  });
});

describe('a turn that was not taken', () => {
  const id = '0197f2b1-6a53-7c11-9d0e-1f3b6c2a4d55';
  const outcome = async (result: () => Promise<TurnResult>, isUnavailable = false) => {
    const failing = await openTestHttp({ takeTurn: result, isUnavailable: () => isUnavailable });
    const response = await failing.app.inject({
      method: 'POST',
      url: `/v1/sessions/${id}/turns`,
      payload: { input: { type: 'silence' } },
    });
    await failing.app.close();
    return { response, errors: failing.errors };
  };

  it.each(['completed', 'escalated', 'abandoned', 'expired'] as const)(
    'because the session is %s is 409 and says so',
    async (status) => {
      const { response } = await outcome(async () => ({
        kind: 'ended',
        answer: answerOf(id, { status, reply: { text: 'Bye Ana', ssml: '', locale: 'en-US' } }),
      }));
      expect(response.statusCode).toBe(409);
      expect(response.json()).toMatchObject({ status: 409, sessionStatus: status, detail: expect.stringContaining(status) });
      expect(response.headers['x-session-id']).toBe(id);
      expect(response.body).not.toContain('Ana');
    },
  );

  it('because another holds the session is 409 with a time to come back', async () => {
    const { response } = await outcome(async () => ({ kind: 'busy', retryAfterSeconds: 0.4 }));
    expect([response.statusCode, response.headers['retry-after']]).toEqual([409, '1']);
  });

  it('because its key came with another body is 422', async () => {
    const { response } = await outcome(async () => ({ kind: 'keyReused' }));
    expect([response.statusCode, response.json().title]).toEqual([422, 'Idempotency key reused']);
  });

  it('because of load is 503 with a time to come back', async () => {
    const { response } = await outcome(async () => ({ kind: 'overloaded', retryAfterSeconds: 3 }));
    expect([response.statusCode, response.headers['retry-after']]).toEqual([503, '3']);
  });

  it('because a dependency is down is 503, and because of a bug 500, and neither tells what was thrown', async () => {
    const thrown = new Error('patient Ana Ruiz not found in shard 7');
    const fail = async (): Promise<TurnResult> => {
      throw thrown;
    };
    for (const [isUnavailable, status] of [
      [true, 503],
      [false, 500],
    ] as const) {
      const { response, errors } = await outcome(fail, isUnavailable);
      expect(response.statusCode).toBe(status);
      expect(response.headers['content-type']).toContain('application/problem+json');
      expect(response.body).not.toMatch(/Ana|shard/);
      expect(errors).toEqual([thrown]);
    }
  });

  it('because our own answer does not fit the contract is 500 and shows nothing of it', async () => {
    const { response } = await outcome(async () => ({ kind: 'answered', answer: { sessionId: id, secret: 'Ana' } as never }));
    expect(response.statusCode).toBe(500);
    expect(response.body).not.toContain('Ana');
  });
});
