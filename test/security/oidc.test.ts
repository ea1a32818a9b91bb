import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { oidcAuthenticator } from '#src/security/oidc.ts';
import type { Authenticator } from '#src/security/principal.ts';

describe('a bearer token', () => {
  let issuer: string;
  let server: Server;
  let auth: Authenticator;
  let keys: Awaited<ReturnType<typeof generateKeyPair>>;
  const audience = 'callwell';

  beforeAll(async () => {
    keys = await generateKeyPair('ES256');
    const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'k1', alg: 'ES256', use: 'sig' };
    server = createServer((request, response) => {
      const isDiscovery = request.url?.endsWith('/.well-known/openid-configuration');
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(isDiscovery ? { issuer, jwks_uri: `${issuer}/jwks` } : { keys: [jwk] }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    auth = oidcAuthenticator({ issuer, audience });
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  const sign = (
    claims: JWTPayload,
    header: { alg: string; kid: string } = { alg: 'ES256', kid: 'k1' },
    key = keys.privateKey,
  ): Promise<string> =>
    new SignJWT({ iss: issuer, aud: audience, sub: 'gateway', exp: nowSeconds() + 60, ...claims })
      .setProtectedHeader(header)
      .sign(key);
  const nowSeconds = () => Math.floor(Date.now() / 1_000);
  const authenticate = async (token: string) => auth.authenticate(`Bearer ${token}`);

  it.each([
    ['a scope string', { scope: 'sessions:write openid mcp:call' }],
    ['an array of scopes', { scp: ['sessions:write', 'mcp:call'] }],
    ['an scp string', { scp: 'mcp:call sessions:write' }],
  ])('names its holder and the scopes that are ours, from %s', async (_, claims) => {
    const authentication = await authenticate(await sign(claims));
    expect(authentication).toEqual({
      kind: 'authenticated',
      principal: { subject: 'gateway', scopes: new Set(['sessions:write', 'mcp:call']) },
    });
  });

  it('may come from a clock that differs by seconds', async () => {
    expect((await authenticate(await sign({ exp: nowSeconds() - 20 }))).kind).toBe('authenticated');
  });

  it.each<[string, JWTPayload]>([
    ['it has expired', { exp: 1 }],
    ['it is not valid yet', { nbf: 4_000_000_000 }],
    ['another audience is meant', { aud: 'somebody-else' }],
    ['another issuer made it', { iss: 'https://issuer.example' }],
    ['it names nobody', { sub: undefined as never }],
    ['it never expires', { exp: undefined as never }],
  ])('is refused when %s', async (_, claims) => {
    expect(await authenticate(await sign(claims))).toEqual({ kind: 'invalid' });
  });

  it('is refused when it is signed with another key, by a shared secret, or not at all', async () => {
    const other = await generateKeyPair('ES256');
    expect(await authenticate(await sign({}, undefined, other.privateKey))).toEqual({ kind: 'invalid' });
    const secret = new TextEncoder().encode('a secret that is long enough for HS256');
    expect(await authenticate(await sign({}, { alg: 'HS256', kid: 'k1' }, secret as never))).toEqual({ kind: 'invalid' });
    const [, payload] = (await sign({})).split('.');
    const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`;
    expect(await authenticate(none)).toEqual({ kind: 'invalid' });
  });

  it.each(['', 'Bearer', 'Bearer ', 'Basic YTpi', 'Bearer a b', 'Bearer abc', `Bearer ${'a'.repeat(10_000)}`])(
    'is not "%s"',
    async (header) => {
      expect(await auth.authenticate(header)).toEqual({ kind: 'invalid' });
    },
  );

  it('is missed when there is none', async () => {
    expect(await auth.authenticate(undefined)).toEqual({ kind: 'missing' });
  });

  it('cannot be judged while the issuer is down, and can once it is back', async () => {
    const closed = createServer();
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
    const { port } = closed.address() as AddressInfo;
    await new Promise((resolve) => closed.close(resolve));
    const early = oidcAuthenticator({ issuer: `http://127.0.0.1:${port}`, audience });
    const token = await sign({ iss: `http://127.0.0.1:${port}` });
    expect(await early.authenticate(`Bearer ${token}`)).toEqual({ kind: 'unavailable' });
    const back = createServer((request, response) =>
      request.url === '/jwks'
        ? void fetch(`${issuer}/jwks`).then(async (jwks) => response.end(await jwks.text()))
        : void response.end(JSON.stringify({ issuer: `http://127.0.0.1:${port}`, jwks_uri: `http://127.0.0.1:${port}/jwks` })),
    );
    await new Promise<void>((resolve) => back.listen(port, '127.0.0.1', resolve));
    expect((await early.authenticate(`Bearer ${token}`)).kind).toBe('authenticated');
    await new Promise((resolve) => back.close(resolve));
  });
});
