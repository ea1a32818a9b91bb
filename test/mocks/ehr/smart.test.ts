import { randomUUID } from 'node:crypto';
import type { OperationOutcome } from '@medplum/fhirtypes';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { ask, sharedEhr } from './support.ts';

const clientId = 'patient-access';
const scopes = ['system/Patient.rs', 'system/Slot.rs', 'system/Appointment.crus'];
const keys = await generateKeyPair('ES384', { extractable: true });
const others = await generateKeyPair('ES384', { extractable: true });
const jwks = { keys: [{ ...(await exportJWK(keys.publicKey)), kid: '1', alg: 'ES384' }] };

/** Seconds that the tests let pass on the server's clock. */
let passed = 0;
const now = (): Date => new Date(Date.now() + passed * 1000);
const seconds = (): number => Math.floor(now().getTime() / 1000);

const ehr = sharedEhr({ now, smart: { clients: [{ clientId, jwks, scopes }] } });
const tokenUrl = (): string => new URL('/oauth/token', ehr.url).href;

const assertion = (claims: JWTPayload = {}, key = keys.privateKey): Promise<string> =>
  new SignJWT({ iss: clientId, sub: clientId, aud: tokenUrl(), exp: seconds() + 240, jti: randomUUID(), ...claims })
    .setProtectedHeader({ alg: 'ES384', kid: '1', typ: 'JWT' })
    .sign(key);

type Token = { access_token: string; scope: string; expires_in: number; error: string };

const token = (jwt: string, scope = scopes.join(' ')) =>
  ask<Token>(tokenUrl(), 'POST', {
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      scope,
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: jwt,
    }),
  });

describe('SMART backend services of the mock EHR', () => {
  it('gives a token for a signed assertion, good for the scopes and the time that it says', async () => {
    const { body } = await token(await assertion(), 'system/Patient.rs system/Slot.cruds');
    const get = (path: string) =>
      ask<OperationOutcome>(`${ehr.url}${path}`, 'GET', { headers: { authorization: `Bearer ${body.access_token}` } });
    expect(body).toMatchObject({ scope: 'system/Patient.rs', expires_in: 300 });
    expect((await get('/Patient/p-ana-ruiz')).status).toBe(200);
    expect(await get('/Slot')).toMatchObject({ status: 403, body: { issue: [{ code: 'forbidden' }] } });
    passed += 301;
    expect(await get('/Patient/p-ana-ruiz')).toMatchObject({ status: 401, body: { issue: [{ code: 'login' }] } });
  });

  it('tells where tokens are given', async () => {
    const described = await ask<{ token_endpoint: string }>(`${ehr.url}/.well-known/smart-configuration`, 'GET');
    expect(described.body).toMatchObject({
      token_endpoint: tokenUrl(),
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
    });
  });

  it('asks for a token everywhere but at its own description', async () => {
    expect((await ask(`${ehr.url}/metadata`, 'GET')).status).toBe(200);
    expect((await ask(`${ehr.url}/Patient/p-ana-ruiz`, 'GET')).status).toBe(401);
    expect((await ask(ehr.url, 'POST', { body: { resourceType: 'Bundle', type: 'transaction', entry: [] } })).status).toBe(401);
  });

  it('checks each entry of a transaction against the scopes', async () => {
    const { body } = await token(await assertion());
    const bundle = {
      resourceType: 'Bundle',
      type: 'transaction',
      entry: [{ request: { method: 'DELETE', url: 'Patient/p-ana-ruiz' } }],
    };
    const refused = await ask(ehr.url, 'POST', { body: bundle, headers: { authorization: `Bearer ${body.access_token}` } });
    expect(refused.status).toBe(403);
  });

  it('takes an assertion once', async () => {
    const jwt = await assertion();
    expect((await token(jwt)).status).toBe(200);
    expect(await token(jwt)).toMatchObject({ status: 400, body: { error: 'invalid_client' } });
  });

  it.each<[string, () => Promise<string>]>([
    ['of another key', () => assertion({}, others.privateKey)],
    ['for another audience', () => assertion({ aud: 'https://other.example/token' })],
    ['of another client', () => assertion({ iss: 'somebody', sub: 'somebody' })],
    ['that is good for an hour', () => assertion({ exp: seconds() + 3600 })],
    ['that is over', () => assertion({ exp: seconds() - 60 })],
    ['that is no JWT', () => Promise.resolve('nonsense')],
  ])('refuses an assertion %s', async (_, make) => {
    expect(await token(await make())).toMatchObject({ status: 400, body: { error: 'invalid_client' } });
  });
});
