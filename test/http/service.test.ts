import type { AddressInfo } from 'node:net';
import { setTimeout as pass } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Readiness, RequestEnd } from '#src/http/deps.ts';
import { openTestHttp, type TestHttp, testNow } from '#test/support/app.ts';

let http: TestHttp;
let state: Readiness = { ready: true };
const ends: RequestEnd[] = [];
beforeAll(async () => {
  http = await openTestHttp({ readiness: async () => state, onRequestEnd: (end) => ends.push(end) });
});
afterAll(() => http.app.close());

const get = (url: string) => http.app.inject({ url });

describe('the service', () => {
  it('says that it is alive, and that it can take calls', async () => {
    expect([(await get('/healthz')).statusCode, (await get('/readyz')).statusCode]).toEqual([200, 200]);
  });

  it('says what is missing when it cannot take calls', async () => {
    state = { ready: false, missing: ['the database does not answer'] };
    const response = await get('/readyz');
    state = { ready: true };
    expect(response.statusCode).toBe(503);
    expect(response.headers['retry-after']).toBe('2');
    expect(response.json()).toMatchObject({ status: 503, missing: ['the database does not answer'] });
  });

  it('tells AgentCore Runtime the same time of its status at every ping', async () => {
    expect((await get('/ping')).json()).toEqual({ status: 'Healthy', time_of_last_update: testNow.getTime() / 1_000 });
    expect((await get('/ping')).body).toBe((await get('/ping')).body);
  });

  it('answers what is nowhere with a problem', async () => {
    for (const [method, url] of [
      ['GET', '/nowhere'],
      ['PUT', '/v1/sessions'],
      ['DELETE', '/healthz'],
    ] as const) {
      const response = await http.app.inject({ method, url });
      expect([response.statusCode, response.json().title]).toEqual([404, 'Not found']);
    }
  });

  it('tells the pattern of the route at the end of a request, never its URL', async () => {
    ends.length = 0;
    await get('/v1/sessions/0197f2b1-6a53-7c11-9d0e-1f3b6c2a4d55?secret=ana');
    await get('/nowhere/ana');
    expect(ends).toEqual([
      { method: 'GET', route: '/v1/sessions/:sessionId', status: 404, durationMs: expect.any(Number), sessionId: null },
      { method: 'GET', route: 'none', status: 404, durationMs: expect.any(Number), sessionId: null },
    ]);
  });
});

describe('the page to try a call', () => {
  it('is served in development mode, and may load nothing but what is beside it', async () => {
    const page = await get('/');
    expect([page.statusCode, page.headers['content-type']]).toEqual([200, expect.stringContaining('text/html')]);
    expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
    expect(page.body).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\son\w+=|style="/);
  });
});

describe('the published contract', () => {
  it('is OpenAPI 3.1 and names every public resource, its problems, and where credentials are needed', async () => {
    const contract = (await get('/openapi.json')).json();
    expect(contract.openapi).toMatch(/^3\.1/);
    expect(Object.keys(contract.paths).sort()).toEqual([
      '/healthz',
      '/invocations',
      '/ping',
      '/readyz',
      '/v1/escalations',
      '/v1/escalations/stream',
      '/v1/escalations/{id}',
      '/v1/escalations/{id}/claim',
      '/v1/escalations/{id}/release',
      '/v1/escalations/{id}/resolve',
      '/v1/sessions',
      '/v1/sessions/{sessionId}',
      '/v1/sessions/{sessionId}/turns',
    ]);
    const turn = contract.paths['/v1/sessions/{sessionId}/turns'].post;
    expect(Object.keys(turn.responses)).toEqual(['200', '400', '401', '403', '404', '409', '413', '415', '422', '500', '503']);
    expect(turn.responses['409'].content).toHaveProperty(['application/problem+json']);
    expect(turn.parameters).toContainEqual(expect.objectContaining({ in: 'header', name: 'idempotency-key' }));
    expect(contract.components.securitySchemes).toHaveProperty('bearer');
    expect(contract.paths['/healthz'].get.security).toEqual([]);
  });

  it('refers only to what it defines', async () => {
    const text = (await get('/openapi.json')).body;
    const contract = JSON.parse(text);
    const references = new Set(Array.from(text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g), (match) => match[1] ?? ''));
    expect([...references].filter((name) => !(name in contract.components.schemas))).toEqual([]);
    expect(references.size).toBeGreaterThan(3);
  });

  it('can be browsed', async () => {
    const page = await get('/docs/');
    expect([page.statusCode, page.headers['content-type']]).toEqual([200, expect.stringContaining('text/html')]);
    const script = /src="([^"]*swagger-initializer\.js)"/.exec(page.body)?.[1] ?? '';
    expect((await get(new URL(script, 'http://localhost/docs/').pathname)).body).toContain("resolveUrl('./json')");
    expect((await get('/docs/json')).json()).toMatchObject({ info: { title: 'Callwell' } });
    expect(page.headers['content-security-policy']).toContain("script-src 'self'");
  });
});

describe('a service that ends', () => {
  it('answers who is being served, and does not keep the connection', async () => {
    const { promise: asked, resolve: ask } = Promise.withResolvers<void>();
    const { promise: served, resolve: serve } = Promise.withResolvers<void>();
    const ending = await openTestHttp({
      readiness: async () => {
        ask();
        await served;
        return { ready: true };
      },
    });
    await ending.app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = ending.app.server.address() as AddressInfo;
    const answer = fetch(`http://127.0.0.1:${port}/readyz`);
    await asked;
    const closed = ending.app.close();
    // Connections that are idle by now are closed by then.
    await pass(100);
    serve();
    const response = await answer;
    expect(response.headers.get('connection')).toBe('close');
    expect(await response.json()).toEqual({ status: 'ready' });
    await closed;
  });
});
