import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type MockPayer, startMockPayer } from '#mocks/payer/server.ts';
import { createEligibilityClient, type EligibilityClientOptions, type PayerCall } from '#src/payer/eligibility-client.ts';
import type { EligibilityInquiry } from '#src/payer/inquiry.ts';
import { payerIdentifier } from '#src/payer/payer-identifier.ts';
import { elena, members, today } from '#test/mocks/payer/people.ts';

let mock: MockPayer;
let calls: PayerCall[] = [];
beforeAll(async () => {
  mock = await startMockPayer({ port: 0, host: '127.0.0.1', members, now: () => today });
});
afterAll(() => mock.close());
beforeEach(() => {
  calls = [];
});

const inquiry: EligibilityInquiry = {
  payer: { identifier: payerIdentifier('premera-wa'), name: 'Premera Blue Cross' },
  provider: { organizationName: 'Lakeside Primary Care', npi: '1999999984' },
  memberId: elena.memberId,
  groupNumber: null,
  subscriber: elena.subscriber,
  dependent: null,
  serviceType: '98',
  date: '2026-11-20',
};
const clientOf = (options: Partial<EligibilityClientOptions> = {}) =>
  createEligibilityClient({
    url: new URL(mock.url),
    senderId: 'CALLWELL',
    receiverId: 'MOCKPAYER',
    resubmitAfterMs: 1,
    now: () => today,
    onCall: (call) => calls.push(call),
    ...options,
  });
const check = (
  changes: Partial<EligibilityInquiry> = {},
  options: Partial<EligibilityClientOptions> = {},
  signal = AbortSignal.timeout(10_000),
) => clientOf(options).check({ ...inquiry, ...changes }, signal);

/** Asks about the member of the fixtures under a number. */
const checkMember = (memberId: string, changes: Partial<EligibilityInquiry> = {}) => {
  const member = members.find((one) => one.memberId === memberId);
  if (member === undefined) throw new Error(memberId);
  return check({ memberId, subscriber: member.subscriber, ...changes });
};
const mateo = { given: 'Mateo', family: 'Rivera', birthDate: '2017-09-23', gender: null, relationship: 'child' as const };

describe('a payer that answers', () => {
  it('tells plan, period, network and copays of an active member', async () => {
    expect(await check()).toEqual({
      kind: 'active',
      payerName: 'Premera Blue Cross',
      plan: 'Preferred PPO',
      network: 'in',
      period: { start: '2026-01-01', end: null },
      copays: [
        { amountCents: 2550, network: 'in', source: 'EB*B*IND*98*PR**27*25.5*****Y' },
        { amountCents: 6000, network: 'out', source: 'EB*B*IND*98*PR**27*60*****N' },
      ],
      source: 'EB*1*IND*30*PR*Preferred PPO',
    });
    expect(calls).toEqual([{ transaction: '271', outcomeKind: 'active', status: 200, durationMs: expect.any(Number) }]);
  });
  it('tells the copay of the kind of visit', async () => {
    expect(await check({ serviceType: 'MH' })).toMatchObject({ copays: [{ amountCents: 4000, network: 'in' }] });
    expect(await check({ serviceType: 'AL' })).toMatchObject({ kind: 'active', copays: [] });
  });
  it('answers for a dependent', async () => {
    expect(await check({ dependent: mateo })).toMatchObject({
      kind: 'active',
      copays: [{ amountCents: 2550 }, { amountCents: 6000 }],
    });
  });
  it.each<[string, string, object]>([
    ['whose plan ended', 'PBX-ENDED', { kind: 'inactive', endedOn: '2026-06-30' }],
    ['whose plan has not begun', 'PBX-NEXT1', { kind: 'inactive', endedOn: null }],
    ['whose plan the clinic is not in the network of', 'PBX-OUT22', { kind: 'active', network: 'out' }],
    ['whom the payer cannot look up now', 'REJECT-42', { kind: 'unavailable' }],
    ['asked for by a clinic that the payer does not know', 'REJECT-43', { kind: 'staffCanFix', code: '43' }],
    ['without a birth date', 'REJECT-58', { kind: 'callerCanFix', field: 'dateOfBirth', code: '58' }],
    ['with another birth date', 'REJECT-71', { kind: 'callerCanFix', field: 'dateOfBirth', code: '71' }],
    ['with a wrong number', 'REJECT-72', { kind: 'callerCanFix', field: 'memberId', code: '72' }],
    ['with another name', 'REJECT-73', { kind: 'callerCanFix', field: 'personName', code: '73' }],
    ['who is not found', 'REJECT-75', { kind: 'notFound', code: '75' }],
    ['of a payer that we are not connected to', 'REJECT-79', { kind: 'staffCanFix', code: '79' }],
  ])('answers for a member %s', async (_name, memberId, expected) => expect(await checkMember(memberId)).toMatchObject(expected));
  it('holds the plan against the day of the visit', async () => {
    expect(await checkMember('PBX-ENDING', { date: '2026-11-30' })).toMatchObject({
      kind: 'active',
      period: { end: '2026-11-30' },
    });
    expect(await checkMember('PBX-ENDING', { date: '2026-12-01' })).toMatchObject({ kind: 'inactive', endedOn: '2026-11-30' });
  });
  it('asks as of today where the payer takes no day so far ahead', async () => {
    expect(await check({ date: '2027-11-20' })).toMatchObject({ kind: 'active' });
    expect(calls.map(({ outcomeKind }) => outcomeKind)).toEqual(['staffCanFix', 'active']);
    expect(await checkMember('PBX-ENDING', { date: '2027-11-20' })).toMatchObject({ kind: 'inactive', endedOn: '2026-11-30' });
  });
  it.each<[string, Partial<EligibilityInquiry>, object]>([
    ['a number that no card has', { memberId: 'X1' }, { kind: 'callerCanFix', field: 'memberId', code: '72' }],
    ['the right person with another number', { memberId: 'PBX999999' }, { kind: 'callerCanFix', field: 'memberId', code: '72' }],
    [
      'nobody it knows',
      { memberId: 'PBX999999', subscriber: { ...elena.subscriber, family: 'Smith' } },
      { kind: 'notFound', code: '75' },
    ],
    [
      'another name',
      { subscriber: { ...elena.subscriber, family: 'Smith' } },
      { kind: 'callerCanFix', field: 'personName', code: '73' },
    ],
    [
      'another birth date',
      { subscriber: { ...elena.subscriber, birthDate: '1985-04-13' } },
      { kind: 'callerCanFix', field: 'dateOfBirth', code: '71' },
    ],
    ['a child as if it held the plan', { subscriber: mateo }, { kind: 'callerCanFix', field: 'relationship', code: '77' }],
    [
      'a child that the plan does not know',
      { dependent: { ...mateo, given: 'Zoe' } },
      { kind: 'callerCanFix', field: 'relationship', code: '77' },
    ],
    [
      'a child born on another day',
      { dependent: { ...mateo, birthDate: '2017-09-24' } },
      { kind: 'callerCanFix', field: 'dateOfBirth', code: '71' },
    ],
    ['a payer that it does not know', { payer: { identifier: 'NOBODY', name: 'Nobody' } }, { kind: 'staffCanFix', code: '79' }],
  ])('rejects %s', async (_name, changes, expected) => expect(await check(changes)).toEqual(expected));
});

describe('what cannot be sent', () => {
  it('is for whoever can say it again, and reaches nobody', async () => {
    expect(await check({ memberId: 'PBX~100' })).toEqual({ kind: 'callerCanFix', field: 'memberId', code: 'unsendable' });
    expect(await check({ provider: { organizationName: 'Lakeside', npi: '1' } })).toEqual({
      kind: 'staffCanFix',
      code: 'unsendable',
    });
    expect(calls).toEqual([]);
  });
});

describe('a repeat', () => {
  it('is made once, when the payer allows it', async () => {
    expect(await checkMember('REJECT-42')).toEqual({ kind: 'unavailable' });
    expect(calls.map(({ transaction }) => transaction)).toEqual(['271', '271']);
  });
  it('is not made for what the payer will not take again', async () => {
    await checkMember('REJECT-72');
    expect(calls).toHaveLength(1);
  });
});

describe('a payer that does not answer as it should', () => {
  const fault = (body: object) =>
    fetch(new URL('/_faults', mock.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ match: 'POST /core', ...body }),
    });
  afterEach(async () => {
    await fetch(new URL('/_faults', mock.url), { method: 'DELETE' });
  });

  it.each<[string, object, object]>([
    ['is down', { fault: 'status', value: 503 }, { kind: 'unavailable' }],
    ['wants other credentials', { fault: 'status', value: 401 }, { kind: 'staffCanFix', code: 'HTTP-401' }],
    ['cuts the connection', { fault: 'drop' }, { kind: 'unavailable' }],
    ['answers garbage', { fault: 'garbage' }, { kind: 'unavailable' }],
  ])('because it %s, is asked once', async (_name, body, expected) => {
    await fault(body);
    expect(await check()).toEqual(expected);
    expect(calls).toHaveLength(1);
    expect(await check()).toMatchObject({ kind: 'active' });
  });
  it('in time is not waited for, nor asked again', async () => {
    await fault({ fault: 'delay', value: 2_000 });
    expect(await check({}, { timeoutMs: 40 })).toEqual({ kind: 'unavailable' });
    expect(calls).toEqual([{ transaction: 'none', outcomeKind: 'unavailable', status: null, durationMs: expect.any(Number) }]);
  });
  it('is let go when the caller is gone', async () => {
    expect(await check({}, {}, AbortSignal.abort())).toEqual({ kind: 'unavailable' });
  });
  it('because nobody is there, is unavailable', async () => {
    expect(await check({}, { url: new URL('http://127.0.0.1:1/core') })).toEqual({ kind: 'unavailable' });
  });
});

describe('another server at the payer’s address', () => {
  const answering = async (listener: RequestListener) => {
    const server = createServer(listener);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/core`);
    try {
      return await check({}, { url });
    } finally {
      server.closeAllConnections();
      server.close();
    }
  };
  const envelope = (fields: Record<string, string>) =>
    `${Object.entries(fields)
      .map(([name, value]) => `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
      .join('')}--b--`;
  const sends =
    (fields: Record<string, string>): RequestListener =>
    (_request, response) => {
      response.setHeader('content-type', 'multipart/form-data; boundary=b').end(envelope(fields));
    };

  it('with a CORE error code is the staff’s', async () => {
    expect(await answering(sends({ ErrorCode: 'SenderIDIllegal', Payload: '' }))).toEqual({
      kind: 'staffCanFix',
      code: 'CORE-SenderIDIllegal',
    });
  });
  it('passes no text of an error code on', async () => {
    expect(await answering(sends({ ErrorCode: 'no <b>such</b> sender', Payload: '' }))).toEqual({
      kind: 'staffCanFix',
      code: 'CORE-Error',
    });
  });
  it('without a payload is unavailable', async () => {
    expect(await answering(sends({ ErrorCode: 'Success' }))).toEqual({ kind: 'unavailable' });
  });
  it('with an answer that never ends is unavailable', async () => {
    const endless: RequestListener = (_request, response) => {
      response.setHeader('content-type', 'multipart/form-data; boundary=b');
      const more = () => response.write('x'.repeat(65_536), () => !response.destroyed && more());
      more();
    };
    expect(await answering(endless)).toEqual({ kind: 'unavailable' });
  });
  it('that sends us elsewhere is not followed', async () => {
    expect(await answering((_request, response) => void response.writeHead(307, { location: mock.url }).end())).toEqual({
      kind: 'unavailable',
    });
  });
});

describe('a client', () => {
  it.each([
    [{ senderId: 'A' }, 'senderId'],
    [{ receiverId: 'MORE-THAN-FIFTEEN-CHARACTERS' }, 'receiverId'],
    [{ senderId: 'A*B' }, 'senderId'],
    [{ originatorId: '123' }, 'originatorId'],
  ])('is not made with %o', (options, name) => {
    expect(() => clientOf(options)).toThrow(name);
  });
});
