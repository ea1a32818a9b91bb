import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { decodeJwt, decodeProtectedHeader, exportJWK, jwtVerify } from 'jose';
import { afterEach, describe, expect, it } from 'vitest';
import { startMockEhr } from '#mocks/ehr/server.ts';
import { createFhirClient } from '#src/ehr/client.ts';
import { neededScopes, smartBackendAuth } from '#src/ehr/smart-backend-auth.ts';
import { type EhrTools, ehrTools } from '#test/support/ehr-tools.ts';
import { json, type Seen, type Step, scriptedServer, status } from '#test/support/scripted-server.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const p384 = generateKeyPairSync('ec', { namedCurve: 'secp384r1' });
const pemOf = (key: KeyObject): string => key.export({ type: 'pkcs8', format: 'pem' }).toString();
const jwkOf = async (key: KeyObject): Promise<string> => JSON.stringify({ ...(await exportJWK(key)), kid: 'key-1' });

/** A FHIR server with SMART: discovery, tokens t1, t2, …, and whatever `fhir` answers. */
const smartServer = async (fhir: Step, token: (number: number) => Step) => {
  const asked: Seen[] = [];
  const server = await scriptedServer((response, seen) => {
    const origin = `http://${seen.headers.host}`;
    if (seen.url.endsWith('/.well-known/smart-configuration'))
      return json({ token_endpoint: `${origin}/oauth/token` })(response, seen);
    if (seen.url !== '/oauth/token') return fhir(response, seen);
    asked.push(seen);
    return token(asked.length)(response, seen);
  });
  closing.push(server.close);
  return { ...server, asked, baseUrl: `${server.origin}/fhir/R4` };
};

const granted = (number: number): Step => json({ access_token: `t${number}`, token_type: 'bearer', expires_in: 300 });
const patient = json({ resourceType: 'Patient', id: 'p1' });
const signal = new AbortController().signal;

describe('a client of SMART backend services', () => {
  it.each([
    ['RS384', rsa, () => Promise.resolve(pemOf(rsa.privateKey))],
    ['RS384', rsa, () => Promise.resolve(pemOf(rsa.privateKey).replaceAll('\n', '\\n'))],
    ['ES384', p384, () => jwkOf(p384.privateKey)],
  ])('signs its assertion with %s, for the token endpoint, for five minutes at most', async (alg, pair, privateKey) => {
    const server = await smartServer(patient, granted);
    const auth = smartBackendAuth({ baseUrl: server.baseUrl, clientId: 'callwell', privateKey: await privateKey() });
    expect(await auth.authorization()).toEqual({ kind: 'ok', header: 'Bearer t1' });

    const form = new URLSearchParams(server.asked[0]?.body);
    expect(form.get('grant_type')).toBe('client_credentials');
    expect(form.get('client_assertion_type')).toBe('urn:ietf:params:oauth:client-assertion-type:jwt-bearer');
    expect(form.get('scope')).toContain('system/Appointment.crus');
    const audience = `${server.origin}/oauth/token`;
    const assertion = form.get('client_assertion') ?? '';
    const { payload } = await jwtVerify(assertion, pair.publicKey, {
      issuer: 'callwell',
      subject: 'callwell',
      audience,
      algorithms: [alg],
    });
    expect((payload.exp ?? Number.POSITIVE_INFINITY) - Date.now() / 1000).toBeLessThanOrEqual(300);
    expect(payload.jti).toBeTruthy();
  });

  it('names the key of a JWK', async () => {
    const server = await smartServer(patient, granted);
    await smartBackendAuth({ baseUrl: server.baseUrl, clientId: 'c', privateKey: await jwkOf(p384.privateKey) }).authorization();
    expect(decodeProtectedHeader(new URLSearchParams(server.asked[0]?.body).get('client_assertion') ?? '').kid).toBe('key-1');
  });

  it('asks for one token, however many calls wait for it, and keeps it', async () => {
    const server = await smartServer(patient, granted);
    const auth = smartBackendAuth({ baseUrl: server.baseUrl, clientId: 'c', privateKey: pemOf(p384.privateKey) });
    await Promise.all(Array.from({ length: 10 }, () => auth.authorization()));
    await auth.authorization();
    expect(server.asked).toHaveLength(1);
  });

  it('asks for another, under a new jti, when one is refused in the middle of a call', async () => {
    const fhir: Step = (response, seen) => (seen.headers.authorization === 'Bearer t1' ? status(401) : patient)(response, seen);
    const server = await smartServer(fhir, granted);
    const auth = smartBackendAuth({ baseUrl: server.baseUrl, clientId: 'c', privateKey: pemOf(p384.privateKey) });
    const client = createFhirClient({ baseUrl: server.baseUrl, auth });
    expect(await client.read('Patient', 'p1', signal)).toMatchObject({ kind: 'ok' });
    const ids = server.asked.map((one) => decodeJwt(new URLSearchParams(one.body).get('client_assertion') ?? '').jti);
    expect(new Set(ids).size).toBe(2);
  });

  it.each<[string, Step, string]>([
    ['that it does not know the client', json({ error: 'invalid_client' }, 400, { 'content-type': 'application/json' }), 'refused'],
    ['nothing of sense', json({ nonsense: true }), 'unavailable'],
    ['that it is down', status(503), 'unavailable'],
  ])('has no token when the server says %s', async (_what, token, kind) => {
    const server = await smartServer(patient, () => token);
    const auth = smartBackendAuth({ baseUrl: server.baseUrl, clientId: 'c', privateKey: pemOf(p384.privateKey) });
    expect(await auth.authorization()).toEqual({ kind });
  });

  it('sends its assertion nowhere but to https', async () => {
    const server = await scriptedServer(json({ token_endpoint: 'http://tokens.example/oauth/token' }));
    closing.push(server.close);
    const auth = smartBackendAuth({ baseUrl: server.origin, clientId: 'c', privateKey: pemOf(p384.privateKey) });
    expect(await auth.authorization()).toEqual({ kind: 'unavailable' });
  });

  it('works with a server that checks all of it', async () => {
    const jwks = { keys: [{ ...(await exportJWK(p384.publicKey)), kid: 'key-1', alg: 'ES384' }] };
    const scopes = [...neededScopes];
    const ehr = await startMockEhr({ port: 0, host: '127.0.0.1', smart: { clients: [{ clientId: 'callwell', jwks, scopes }] } });
    closing.push(ehr.close);
    const auth = smartBackendAuth({ baseUrl: ehr.url, clientId: 'callwell', privateKey: await jwkOf(p384.privateKey) });
    expect(await createFhirClient({ baseUrl: ehr.url }).read('Patient', 'p-ana-ruiz', signal)).toMatchObject({
      kind: 'unauthorized',
    });
    expect(await createFhirClient({ baseUrl: ehr.url, auth }).read('Patient', 'p-ana-ruiz', signal)).toMatchObject({ kind: 'ok' });

    const tools = await ehrTools({ baseUrl: ehr.url, client: { auth }, now: () => new Date() });
    closing.push(tools.close);
    await everyTool(tools);
    expect(tools.calls.length).toBeGreaterThan(15);
    expect(tools.calls.filter(({ status: code }) => code === 401 || code === 403)).toEqual([]);
  });
});

/** Each tool once, with all that it can ask of an EHR: the scopes that are asked for must be enough. */
const everyTool = async (tools: EhrTools): Promise<void> => {
  const timeZone = 'America/Los_Angeles';
  const factors = { phoneNumber: '+12065550142', dateOfBirth: '1980-03-04', zipCode: '98101' };
  await tools.call('ehr_verify_identity', { factors, relation: 'other', callerName: { given: 'Max', family: 'Poe' } });
  await tools.call('ehr_verify_identity', { factors, relation: 'self', callerName: null });
  const anybody = { specialty: null, name: null, location: null, language: null, payerId: null };
  await tools.call('ehr_search_providers', anybody);
  const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString();
  const wish = { specialty: 'dermatology', providers: [], locations: [], notOn: [], earliest: null, latest: null, exclude: [] };
  const range = { from: day(2).slice(0, 10), to: day(50).slice(0, 10), notBefore: day(1), timeZone };
  const found = await tools.call('ehr_find_openings', { ...wish, ...range, minutes: 60, limit: 1 });
  const [opening] = found.openings as { slot: string }[];
  const visit = { slot: opening?.slot ?? '', visitType: 'skinCheck', specialty: null, minutes: 60, timeZone };
  const booked = await tools.call('ehr_book_appointment', visit);
  await tools.call('ehr_list_appointments', { from: day(0), timeZone });
  await tools.call('ehr_cancel_appointment', { appointment: (booked.appointment as { id: string }).id, reason: 'patient' });
  await tools.call('ehr_list_coverages', {});
  const card = {
    payerId: 'aetna',
    payerName: 'Aetna',
    memberId: 'W1',
    groupNumber: null,
    relationship: 'self' as const,
    subscriber: null,
  };
  expect(await tools.call('ehr_save_coverage', card)).toMatchObject({ kind: 'saved' });
};

it.each([
  ['no key at all', 'hunter2'],
  ['a curve that the profile does not have', pemOf(generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).privateKey)],
  ['a broken JWK', '{"kty":"EC","d":"hunter2"}'],
])('refuses at construction, without quoting it: %s', (_what, privateKey) => {
  const make = () => smartBackendAuth({ baseUrl: 'http://127.0.0.1:1', clientId: 'c', privateKey });
  expect(make).toThrow(/^The FHIR private key/);
  expect(make).not.toThrow(/hunter2/);
});
