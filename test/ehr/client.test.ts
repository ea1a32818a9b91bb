import { afterEach, describe, expect, it } from 'vitest';
import type { FhirAuth } from '#src/ehr/auth.ts';
import { createFhirClient, type FhirCall, type FhirClientOptions } from '#src/ehr/client.ts';
import { drop, half, hang, json, type Step, scriptedServer, status, text } from '#test/support/scripted-server.ts';

const signal = new AbortController().signal;
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const against = async (steps: Step[], options: Partial<FhirClientOptions> = {}) => {
  const server = await scriptedServer(...steps);
  closing.push(server.close);
  const calls: FhirCall[] = [];
  const client = createFhirClient({
    baseUrl: `${server.origin}/fhir/R4`,
    onCall: (call) => calls.push(call),
    timeoutMs: 400,
    writeTimeoutMs: 400,
    resilience: { retryDelayMs: 1 },
    ...options,
  });
  return { server, client, calls };
};

const patient = (id: string) => ({ resourceType: 'Patient', id, birthDate: '1980-03-04' });
const searchset = (ids: string[], next?: string) => ({
  resourceType: 'Bundle',
  type: 'searchset',
  entry: ids.map((id) => ({ resource: patient(id), search: { mode: 'match' } })),
  ...(next === undefined ? {} : { link: [{ relation: 'next', url: next }] }),
});
const outcome = (code: string) => ({
  resourceType: 'OperationOutcome',
  issue: [{ severity: 'error', code, diagnostics: 'Patient Ana Ruiz 1980-03-04 MRN10024713', details: { text: 'Ana Ruiz' } }],
});

describe('a search', () => {
  it('is sent as a form by POST, strictly, with nothing in the URL', async () => {
    const { server, client } = await against([json(searchset(['p1']))]);
    await client.search('Patient', { birthdate: '1980-03-04', phone: '+12065550142' }, { signal });
    expect(server.seen[0]).toMatchObject({
      method: 'POST',
      url: '/fhir/R4/Patient/_search',
      body: 'birthdate=1980-03-04&phone=%2B12065550142',
    });
    expect(server.seen[0]?.headers).toMatchObject({ prefer: 'handling=strict', accept: 'application/fhir+json' });
    expect(server.seen[0]?.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('follows the pages of its own server, relative links too', async () => {
    const { server, client } = await against([json(searchset(['p1'], 'Patient?page=2')), json(searchset(['p2']))]);
    const found = await client.search('Patient', {}, { signal });
    expect(found).toMatchObject({ kind: 'ok', value: { matches: [{ id: 'p1' }, { id: 'p2' }] } });
    expect(server.seen[1]?.url).toBe('/fhir/R4/Patient?page=2');
  });

  it.each([
    'https://evil.example/fhir/R4/Patient?page=2',
    '//evil.example/fhir/R4/Patient',
    '/admin/secrets',
    '/fhir/R4-internal/Patient',
    'http://user:pw@127.0.0.1:1/fhir/R4/Patient',
    'file:///etc/passwd',
    'http://[',
  ])('is refused as a whole when its next page is at %s', async (next) => {
    const { server, client } = await against([json(searchset(['p1'], next))]);
    expect(await client.search('Patient', {}, { signal })).toMatchObject({ kind: 'garbled', class: 'permanent' });
    expect(server.seen).toHaveLength(1);
  });

  it('stops after the pages it may read, however many links follow', async () => {
    const { server, client } = await against([json(searchset(['p1'], 'Patient?again'))]);
    expect(await client.search('Patient', {}, { signal, maxPages: 3 })).toMatchObject({ kind: 'ok' });
    expect(server.seen).toHaveLength(3);
  });

  it('leaves out what is not a resource of the type, and keeps what was included apart', async () => {
    const bundle = {
      resourceType: 'Bundle',
      entry: [
        { resource: patient('p1') },
        { resource: { resourceType: 'Patient', id: '../../etc' } },
        { resource: { resourceType: 'Location', id: 'l1' }, search: { mode: 'include' } },
        { resource: { resourceType: 'OperationOutcome' }, search: { mode: 'outcome' } },
        { resource: null },
        'nonsense',
      ],
    };
    const { client } = await against([json(bundle)]);
    const found = await client.search('Patient', {}, { signal });
    expect(found).toMatchObject({ kind: 'ok', value: { matches: [{ id: 'p1' }], included: { Location: [{ id: 'l1' }] } } });
    expect(found.kind === 'ok' && found.value.matches).toHaveLength(1);
  });
});

describe('a read that fails', () => {
  it.each<[string, Step, object]>([
    ['404', status(404), { kind: 'notFound', class: 'permanent' }],
    ['410', status(410), { kind: 'notFound', class: 'permanent' }],
    ['403', json(outcome('forbidden'), 403), { kind: 'forbidden', class: 'permanent', issueCodes: ['forbidden'] }],
    ['422', json(outcome('business-rule'), 422), { kind: 'rejected', class: 'permanent', issueCodes: ['business-rule'] }],
    ['a redirect', status(302, { location: 'https://evil.example/' }), { kind: 'rejected', class: 'permanent' }],
    ['503', status(503), { kind: 'unavailable', class: 'transient' }],
    ['bytes that mean nothing', text('%%% {{{'), { kind: 'garbled', class: 'transient' }],
    ['an empty 200', text(''), { kind: 'garbled', class: 'transient' }],
    ['JSON of another kind', json({ hello: 'world' }), { kind: 'garbled' }],
    ['another resource', json({ resourceType: 'Location', id: 'p1' }), { kind: 'garbled' }],
    ['a dropped line', drop, { kind: 'unavailable', class: 'transient' }],
    ['half a body', half, { kind: 'unavailable', class: 'transient' }],
    ['silence', hang, { kind: 'timeout', class: 'transient' }],
  ])('is told apart: %s', async (_name, step, expected) => {
    const { client } = await against([step]);
    expect(await client.read('Patient', 'p1', signal)).toMatchObject(expected);
  });

  it('keeps the codes of an OperationOutcome and nothing of its words', async () => {
    const wild = { ...outcome('conflict'), issue: [...outcome('conflict').issue, { severity: 'error', code: 'Ana Ruiz' }] };
    const { client } = await against([json(wild, 409)]);
    const failure = await client.read('Patient', 'p1', signal);
    expect(failure).toMatchObject({ kind: 'conflict', issueCodes: ['conflict'] });
    expect(JSON.stringify(failure)).not.toMatch(/Ana|1980|10024713/);
  });

  it('is made once more, and the second answer counts', async () => {
    const { server, client } = await against([drop, json(patient('p1'))]);
    expect(await client.read('Patient', 'p1', signal)).toMatchObject({ kind: 'ok', value: { id: 'p1' } });
    expect(server.seen).toHaveLength(2);
    expect(server.seen[0]?.headers['x-request-id']).toBe(server.seen[1]?.headers['x-request-id']);
  });

  it('is not made a third time', async () => {
    const { server, client } = await against([status(503)]);
    expect(await client.read('Patient', 'p1', signal)).toMatchObject({ kind: 'unavailable', status: 503 });
    expect(server.seen).toHaveLength(2);
  });

  it('waits as long as a 429 asks, when that is short', async () => {
    const patience = { resilience: { retryDelayMs: 600_000 } };
    const { server, client } = await against([status(429, { 'retry-after': '1' }), json(patient('p1'))], patience);
    expect(await client.read('Patient', 'p1', signal)).toMatchObject({ kind: 'ok' });
    expect(server.seen).toHaveLength(2);
  });

  it('gives up on a 429 that asks for longer than a caller would wait', async () => {
    const { server, client } = await against([status(429, { 'retry-after': '120' })]);
    expect(await client.read('Patient', 'p1', signal)).toMatchObject({ kind: 'throttled', retryAfterMs: 120_000 });
    expect(server.seen).toHaveLength(1);
  });

  it('ends when the caller no longer waits', async () => {
    const { client } = await against([hang], { timeoutMs: 10_000 });
    const caller = new AbortController();
    const reading = client.read('Patient', 'p1', caller.signal);
    setTimeout(() => caller.abort(), 20);
    expect(await reading).toMatchObject({ kind: 'aborted' });
  });

  it('is not sent at all once the server has failed again and again', async () => {
    const { server, client, calls } = await against([status(503)], {
      resilience: { retryDelayMs: 1, failuresToOpen: 2, openMs: [60_000] },
    });
    await client.read('Patient', 'p1', signal);
    expect(await client.read('Patient', 'p2', signal)).toMatchObject({ kind: 'unavailable', class: 'transient', status: null });
    expect(server.seen).toHaveLength(2);
    expect(calls).toHaveLength(2);
  });

  it('is sent again when the server has had its pause', async () => {
    const { client } = await against([status(503), status(503), json(patient('p1'))], {
      resilience: { retryDelayMs: 1, failuresToOpen: 2, openMs: [1] },
    });
    await client.read('Patient', 'p1', signal);
    await expect.poll(async () => (await client.read('Patient', 'p1', signal)).kind).toBe('ok');
  });
});

describe('a write that fails', () => {
  const body = { resourceType: 'Appointment', status: 'booked' };

  it.each<[string, Step, object]>([
    ['409', status(409), { kind: 'conflict', class: 'permanent' }],
    ['412', status(412), { kind: 'preconditionFailed', class: 'permanent' }],
    ['422', status(422), { kind: 'rejected', class: 'permanent' }],
    ['429', status(429), { kind: 'throttled', class: 'transient' }],
    ['500', status(500), { kind: 'unavailable', class: 'ambiguous' }],
    ['504', status(504), { kind: 'timeout', class: 'ambiguous' }],
    ['a dropped line', drop, { kind: 'unavailable', class: 'ambiguous' }],
    ['bytes that mean nothing', text('%%%'), { kind: 'garbled', class: 'ambiguous' }],
    ['silence', hang, { kind: 'timeout', class: 'ambiguous' }],
  ])('is never repeated, and says whether it may have happened: %s', async (_name, step, expected) => {
    const { server, client } = await against([step]);
    expect(await client.create(body, {})).toMatchObject(expected);
    expect(server.seen).toHaveLength(1);
  });

  it('did not happen when nobody listens', async () => {
    const { server, client } = await against([hang]);
    await server.close();
    expect(await client.create(body, {})).toMatchObject({ kind: 'unavailable', class: 'transient' });
  });
});

it('says where a created resource is, from its header or its body, and what it was conditional on', async () => {
  const { server, client } = await against([
    status(201, { location: 'http://127.0.0.1/other/Appointment/a0' }),
    status(201, { location: 'Appointment/a1/_history/1' }),
    json({ resourceType: 'Appointment', id: 'a2' }, 200),
  ]);
  const create = () => client.create({ resourceType: 'Appointment' }, { ifNoneExist: 'identifier=s%7Cv' });
  expect(await create()).toMatchObject({ kind: 'ok', location: null });
  expect(await create()).toMatchObject({ kind: 'ok', status: 201, location: 'Appointment/a1' });
  expect(await create()).toMatchObject({ kind: 'ok', status: 200, location: 'Appointment/a2' });
  expect(server.seen[0]?.headers['if-none-exist']).toBe('identifier=s%7Cv');
});

it('tells of each exchange in codes, without an id or a query', async () => {
  const { client, calls } = await against([json(searchset([])), status(404)]);
  await client.search('Patient', { birthdate: '1980-03-04' }, { signal });
  await client.read('Patient', 'p-ana-ruiz', signal);
  expect(calls).toMatchObject([
    { interaction: 'search', resourceType: 'Patient', status: 200, kind: 'ok' },
    { interaction: 'read', resourceType: 'Patient', status: 404, kind: 'notFound' },
  ]);
  expect(JSON.stringify(calls)).not.toMatch(/1980|ana/);
});

describe('a token that ends in the middle of a call', () => {
  const renewing = (): FhirAuth => {
    let number = 1;
    return {
      authorization: async () => ({ kind: 'ok', header: `Bearer t${number}` }),
      rejected: (header) => {
        if (header === `Bearer t${number}`) number += 1;
        return true;
      },
    };
  };

  it('is renewed once, and the request goes again, a write too', async () => {
    const { server, client } = await against([status(401), status(201, { location: 'Appointment/a1' })], { auth: renewing() });
    expect(await client.create({ resourceType: 'Appointment' }, {})).toMatchObject({ kind: 'ok', location: 'Appointment/a1' });
    expect(server.seen.map((one) => one.headers.authorization)).toEqual(['Bearer t1', 'Bearer t2']);
  });

  it('is not renewed for ever', async () => {
    const { server, client } = await against([status(401)], { auth: renewing() });
    expect(await client.read('Patient', 'p1', signal)).toMatchObject({ kind: 'unauthorized', class: 'permanent' });
    expect(server.seen).toHaveLength(2);
  });

  it('keeps the request at home when none can be had', async () => {
    const down: FhirAuth = { authorization: async () => ({ kind: 'unavailable' }), rejected: () => false };
    const { server, client } = await against([status(200)], { auth: down });
    expect(await client.create({ resourceType: 'Appointment' }, {})).toMatchObject({ kind: 'unavailable', class: 'transient' });
    expect(server.seen).toHaveLength(0);
  });
});
