import { randomUUID } from 'node:crypto';
import type { OperationOutcome } from '@medplum/fhirtypes';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { ask, ehrFor } from './support.ts';

const clientId = 'patient-access';
const scopes = ['system/Patient.rs', 'system/Slot.rs', 'system/Appointment.crus'];
const keys = await generateKeyPair('ES384', { extractable: true });
const others = await generateKeyPair('ES384', { extractable: true });
const jwks = { keys: [{ ...(await exportJWK(keys.publicKey)), kid: '1', alg: 'ES384' }] };

/** A clock that tests can move. */
const clock = () => {
  let at = Date.now();
  return { now: () => new Date(at), pass: (seconds: number) => void (at += seconds * 1000) };
};

const start = async () => {
  const time = clock();
  const { url } = await ehrFor({ now: time.now, smart: { clients: [{ clientId, jwks, scopes }] } });
  const tokenUrl = (await ask<{ token_endpoint: string }>(`${url}/.well-known/smart-configuration`, 'GET')).body.token_endpoint;
  const seconds = () => Math.floor(time.now().getTime() / 1000);
  const assertion = (claims: JWTPayload = {}, key = keys.privateKey) =>
    new SignJWT({ iss: clientId, sub: clientId, aud: tokenUrl, exp: seconds() + 240, jti: randomUUID(), ...claims })
      .setProtectedHeader({ alg: 'ES384', kid: '1', typ: 'JWT' })
      .sign(key);
  const token = async (jwt: string, scope = scopes.join(' ')) =>
    ask<{ access_token: string; scope: string; expires_in: number; error: string }>(tokenUrl, 'POST', {
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        scope,
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: jwt,
      }),
    });
  return { url, time, seconds, assertion, token };
};

describe('SMART backend services of the mock EHR', () => {
  it('gives a token for a signed assertion, good for the scopes and the time that it says', async () => {
    const { url, time, assertion, token } = await start();
    const { body } = await token(await assertion(), 'system/Patient.rs system/Slot.cruds');
    const get = (path: string) =>
      ask<OperationOutcome>(`${url}${path}`, 'GET', { headers: { authorization: `Bearer ${body.access_token}` } });
    expect(body).toMatchObject({ scope: 'system/Patient.rs', expires_in: 300 });
    expect((await get('/Patient/p-ana-ruiz')).status).toBe(200);
    expect(await get('/Slot')).toMatchObject({ status: 403, body: { issue: [{ code: 'forbidden' }] } });
    time.pass(301);
    expect(await get('/Patient/p-ana-ruiz')).toMatchObject({ status: 401, body: { issue: [{ code: 'login' }] } });
  });

  it('asks for a token everywhere but at its own description', async () => {
    const { url } = await start();
    expect((await ask(`${url}/metadata`, 'GET')).status).toBe(200);
    expect((await ask(`${url}/Patient/p-ana-ruiz`, 'GET')).status).toBe(401);
    expect((await ask(url, 'POST', { body: { resourceType: 'Bundle', type: 'transaction', entry: [] } })).status).toBe(401);
  });

  it('checks each entry of a transaction against the scopes', async () => {
    const { url, assertion, token } = await start();
    const { body } = await token(await assertion());
    const bundle = {
      resourceType: 'Bundle',
      type: 'transaction',
      entry: [{ request: { method: 'DELETE', url: 'Patient/p-ana-ruiz' } }],
    };
    const refused = await ask(url, 'POST', { body: bundle, headers: { authorization: `Bearer ${body.access_token}` } });
    expect(refused.status).toBe(403);
  });

  it('takes an assertion once', async () => {
    const { assertion, token } = await start();
    const jwt = await assertion();
    expect((await token(jwt)).status).toBe(200);
    expect(await token(jwt)).toMatchObject({ status: 400, body: { error: 'invalid_client' } });
  });

  it.each<[string, (kit: Awaited<ReturnType<typeof start>>) => Promise<string>]>([
    ['of another key', ({ assertion }) => assertion({}, others.privateKey)],
    ['for another audience', ({ assertion }) => assertion({ aud: 'https://other.example/token' })],
    ['of another client', ({ assertion }) => assertion({ iss: 'somebody', sub: 'somebody' })],
    ['that is good for an hour', ({ assertion, seconds }) => assertion({ exp: seconds() + 3600 })],
    ['that is over', ({ assertion, seconds }) => assertion({ exp: seconds() - 60 })],
    ['that is no JWT', async () => 'nonsense'],
  ])('refuses an assertion %s', async (_, make) => {
    const kit = await start();
    expect(await kit.token(await make(kit))).toMatchObject({ status: 400, body: { error: 'invalid_client' } });
  });
});
