import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Scope, scopes } from '#src/security/principal.ts';
import { bearer, openTestHttp, type TestHttp, trustingAuthenticator } from '#test/support/app.ts';

const id = '0197f2b1-6a53-7c11-9d0e-1f3b6c2a4d55';

const guarded: [method: 'GET' | 'POST', url: string, scope: Scope][] = [
  ['POST', '/v1/sessions', 'sessions:write'],
  ['POST', `/v1/sessions/${id}/turns`, 'sessions:write'],
  ['GET', `/v1/sessions/${id}`, 'sessions:read'],
  ['GET', '/v1/escalations', 'escalations:read'],
  ['GET', `/v1/escalations/${id}`, 'escalations:read'],
  ['GET', '/v1/escalations/stream', 'escalations:read'],
  ['POST', `/v1/escalations/${id}/claim`, 'escalations:work'],
  ['POST', `/v1/escalations/${id}/release`, 'escalations:work'],
  ['POST', `/v1/escalations/${id}/resolve`, 'escalations:work'],
  ['POST', '/invocations', 'sessions:write'],
  ['POST', '/mcp/ehr', 'mcp:call'],
  ['GET', '/mcp/payer', 'mcp:call'],
];

describe('with an issuer configured', () => {
  let http: TestHttp;
  beforeAll(async () => {
    const handler = async (
      _request: unknown,
      response: { end(text: string): void },
      body: unknown,
      { subject }: { subject: string },
    ) => response.end(JSON.stringify({ subject, body }));
    http = await openTestHttp({ auth: trustingAuthenticator, mcp: { ehr: handler, payer: handler } });
  });
  afterAll(() => http.app.close());

  it.each(guarded)('%s %s needs %s', async (method, url, scope) => {
    const send = (headers: Record<string, string>) => http.app.inject({ method, url, headers });
    const none = await send({});
    expect([none.statusCode, none.headers['www-authenticate']]).toEqual([401, 'Bearer']);
    const wrong = await send({ authorization: 'Bearer nonsense' });
    expect([wrong.statusCode, wrong.headers['www-authenticate']]).toEqual([401, 'Bearer error="invalid_token"']);
    const others = await send(bearer('ana', ...scopes.filter((other) => other !== scope)));
    expect(others.statusCode).toBe(403);
    expect(others.headers['www-authenticate']).toContain(`scope="${scope}"`);
    for (const refused of [none, wrong, others]) {
      expect(refused.headers['content-type']).toContain('application/problem+json');
      expect(refused.json()).toMatchObject({ status: refused.statusCode });
    }
    expect((await send({ authorization: 'Bearer down' })).statusCode).toBe(503);
    expect([401, 403]).not.toContain((await send(bearer('ana', scope))).statusCode);
  });

  it('a body is not read before its sender is known', async () => {
    const torn = { headers: { 'content-type': 'application/json' }, payload: '{"torn' };
    expect((await http.app.inject({ method: 'POST', url: '/v1/sessions', ...torn })).statusCode).toBe(401);
  });

  it.each(['/healthz', '/readyz', '/ping', '/openapi.json', '/docs/'])('%s needs no credentials', async (url) => {
    expect((await http.app.inject({ url })).statusCode).toBe(200);
  });

  it('an MCP handler gets the parsed body and who calls', async () => {
    const payload = { jsonrpc: '2.0', method: 'ping', id: 1 };
    const response = await http.app.inject({ method: 'POST', url: '/mcp/ehr', headers: bearer('client-7', 'mcp:call'), payload });
    expect(response.json()).toEqual({ subject: 'client-7', body: payload });
  });

  it('an MCP handler that throws ends the request and tells nothing', async () => {
    const failing = async () => {
      throw new Error('Ana Ruiz');
    };
    const broken = await openTestHttp({ mcp: { ehr: failing, payer: failing } });
    const response = await broken.app.inject({ method: 'POST', url: '/mcp/payer', payload: {} });
    expect([response.statusCode, response.body]).toEqual([500, '']);
    expect(broken.errors).toHaveLength(1);
    await broken.app.close();
  });

  it('no page is served', async () => {
    expect((await http.app.inject({ url: '/' })).statusCode).toBe(404);
  });
});

describe('in development mode', () => {
  let http: TestHttp;
  beforeAll(async () => {
    http = await openTestHttp();
  });
  afterAll(() => http.app.close());

  it.each<[Record<string, string>, number]>([
    [{ host: 'localhost:8080' }, 200],
    [{ host: '127.0.0.1:8080' }, 200],
    [{ host: '[::1]:8080' }, 200],
    [{ host: 'localhost:8080', origin: 'http://127.0.0.1:5173' }, 200],
    [{ host: 'clinic.example' }, 403],
    [{ host: '127.0.0.1.clinic.example' }, 403],
    [{ host: 'localhost:8080', origin: 'https://clinic.example' }, 403],
    [{ host: 'localhost:8080', origin: 'null' }, 403],
  ])('a request with %j is answered %i', async (headers, status) => {
    const response = await http.app.inject({ url: '/v1/escalations', headers });
    expect(response.statusCode).toBe(status);
  });

  it('every request is served as the principal "development"', async () => {
    await http.app.inject({ url: '/v1/escalations' });
    expect(http.accesses.at(-1)).toEqual({ event: 'escalation.listed', subject: 'development', data: { ids: [] } });
  });
});
