import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestHttp, type TestHttp } from '#test/support/app.ts';

let http: TestHttp;
let sessionId: string;
beforeAll(async () => {
  http = await openTestHttp();
  const response = await http.app.inject({ method: 'POST', url: '/v1/sessions', payload: { channel: 'chat', locale: 'en-US' } });
  sessionId = response.json().sessionId;
});
afterAll(() => http.app.close());

const runs = { numRuns: 150 };

/** Bodies near the contract: the right names with anything in them. */
const anything = fc.anything({ withNullPrototype: false, maxDepth: 3 });
const nearBody = fc.oneof(
  fc.record({ input: anything }),
  fc.record({
    input: fc.record(
      {
        type: fc.constantFrom('speech', 'text', 'dtmf', 'silence', 'hangup'),
        text: anything,
        digits: anything,
        confidence: anything,
      },
      { requiredKeys: ['type'] },
    ),
  }),
  fc.record({ input: fc.record({ type: fc.constant('text'), text: fc.string({ unit: 'binary', maxLength: 200 }) }) }),
  anything,
);

const isCleanRefusal = (response: { statusCode: number; headers: Record<string, unknown>; body: string }): void => {
  expect(response.statusCode).toBeLessThan(500);
  if (response.statusCode < 400) return;
  expect(response.headers['content-type']).toContain('application/problem+json');
  expect(JSON.parse(response.body)).toMatchObject({ status: response.statusCode });
};

describe('whatever is sent', () => {
  it('as a body of a turn or a session never fails the service, and what is refused changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(
        nearBody,
        fc.constantFrom('/v1/sessions', `/v1/sessions/${sessionId}/turns`, '/invocations'),
        async (body, url) => {
          const before = [http.turns.length, http.started.length];
          const payload = JSON.stringify(body, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)) ?? '';
          const response = await http.app.inject({ method: 'POST', url, headers: { 'content-type': 'application/json' }, payload });
          isCleanRefusal(response);
          if (response.statusCode >= 400 && url !== '/invocations')
            expect([http.turns.length, http.started.length]).toEqual(before);
        },
      ),
      runs,
    );
    expect(http.errors).toEqual([]);
  });

  it('as bytes never fails the service', async () => {
    const headers = fc.constantFrom(
      'application/json',
      'application/json; charset=utf-8',
      'text/plain',
      'application/octet-stream',
      '',
    );
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), headers, async (bytes, type) => {
        const response = await http.app.inject({
          method: 'POST',
          url: `/v1/sessions/${sessionId}/turns`,
          headers: { 'content-type': type },
          payload: Buffer.from(bytes),
        });
        isCleanRefusal(response);
      }),
      runs,
    );
  });

  it('as a path, a query or a header never fails the service', async () => {
    const segment = fc.string({ unit: 'binary', maxLength: 40 }).map((text) => encodeURIComponent(text.toWellFormed()));
    const header = fc.string({ maxLength: 60 }).map((text) => text.replace(/[^\x20-\x7e]/g, '~'));
    await fc.assert(
      fc.asyncProperty(segment, segment, header, async (id, query, value) => {
        for (const url of [
          `/v1/sessions/${id}`,
          `/v1/escalations/${id}`,
          `/v1/escalations?limit=${query}&cursor=${query}&status=${query}`,
          `/${id}`,
        ]) {
          isCleanRefusal(await http.app.inject({ method: 'GET', url, headers: { accept: value, 'accept-language': value } }));
        }
        for (const url of [`/v1/escalations/${id}/claim`, `/v1/sessions/${id}/turns`]) {
          isCleanRefusal(await http.app.inject({ method: 'POST', url, headers: { 'idempotency-key': value } }));
        }
      }),
      runs,
    );
    expect(http.errors).toEqual([]);
  });

  it.each(['/%', '/%zz', '/v1/sessions/%ff', '//', '/v1//sessions', `/${'a'.repeat(200)}`])(
    'at %s is refused as a problem',
    async (url) => {
      const response = await http.app.inject({ method: 'GET', url });
      expect([400, 404, 414]).toContain(response.statusCode);
      isCleanRefusal(response);
    },
  );
});
