import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerOf, bearer, openTestHttp, type TestHttp, testNow, trustingAuthenticator } from '#test/support/app.ts';

let http: TestHttp;
beforeAll(async () => {
  http = await openTestHttp({
    auth: trustingAuthenticator,
    readRecord: async () => ({
      locale: 'en-US',
      turns: [
        { turn: 0, at: testNow, asked: null, lines: [{ speaker: 'agent', text: 'What is your date of birth?' }] },
        {
          turn: 1,
          at: testNow,
          asked: { kind: 'dateOfBirth', sensitive: true },
          lines: [
            { speaker: 'caller', text: 'March fourth' },
            { speaker: 'agent', text: 'Your ZIP is 98101?' },
          ],
        },
      ],
      timeline: [{ at: testNow, event: 'identity.verified', data: { factors: ['dateOfBirth'], tries: 1 } }],
    }),
  });
});
afterAll(() => http.app.close());

const gateway = bearer('gateway', 'sessions:write', 'sessions:read');
const start = (payload: unknown) =>
  http.app.inject({ method: 'POST', url: '/v1/sessions', headers: gateway, payload: payload as object });

describe('starting a session', () => {
  it('answers with the opening and where the session is', async () => {
    const attributes = { contactId: 'a1b2', ключ: 'значение 😀' };
    const body = { channel: 'voice', locale: 'es-US', caller: { phoneNumber: '+12065550142' }, attributes };
    const response = await start(body);
    const answer = response.json();
    expect(response.statusCode).toBe(201);
    expect(answer).toMatchObject({
      status: 'active',
      turn: 0,
      reply: { locale: 'es-US' },
      outcome: null,
      outcomes: [],
      escalation: null,
    });
    expect(response.headers).toMatchObject({ location: `/v1/sessions/${answer.sessionId}`, 'x-session-id': answer.sessionId });
    expect(http.started.at(-1)).toEqual({
      channel: 'voice',
      locale: 'es-US',
      callingNumber: '+12065550142',
      attributes,
      holdsLine: false,
    });
  });

  it('needs no caller and no attributes', async () => {
    expect((await start({ channel: 'chat', locale: 'en-US' })).statusCode).toBe(201);
    expect(http.started.at(-1)).toEqual({
      channel: 'chat',
      locale: 'en-US',
      callingNumber: null,
      attributes: {},
      holdsLine: false,
    });
  });

  const pairs = (count: number, value = 'v') => Object.fromEntries(Array.from({ length: count }, (_, n) => [`key${n}`, value]));

  it.each<[string, object, string]>([
    ['no channel', { locale: 'en-US' }, 'channel'],
    ['another channel', { channel: 'fax', locale: 'en-US' }, 'channel'],
    ['no locale', { channel: 'voice' }, 'locale'],
    ['a locale that is not configured', { channel: 'voice', locale: 'fr-CA' }, 'locale'],
    [
      'a number that is not E.164',
      { channel: 'voice', locale: 'en-US', caller: { phoneNumber: '206-555-0142' } },
      'caller.phoneNumber',
    ],
    ['a property nobody knows', { channel: 'voice', locale: 'en-US', ssn: '123-45-6789' }, ''],
    ['attributes that are not strings', { channel: 'voice', locale: 'en-US', attributes: { secretName: 1 } }, 'attributes'],
    ['more than 50 attributes', { channel: 'voice', locale: 'en-US', attributes: pairs(51) }, 'attributes'],
    ['more than 8 KiB of attributes', { channel: 'voice', locale: 'en-US', attributes: pairs(2, 'ä'.repeat(2_100)) }, 'attributes'],
    ['half a character', { channel: 'voice', locale: 'en-US', attributes: { a: '\ud83d' } }, 'attributes'],
    ['an array', [], ''],
  ])('is refused with %s, by path and without repeating a value', async (_, body, path) => {
    const before = http.started.length;
    const response = await start(body);
    expect(response.statusCode).toBe(400);
    expect(response.headers['content-type']).toContain('application/problem+json');
    const problem = response.json();
    expect(problem).toMatchObject({ status: 400, title: expect.any(String), type: expect.any(String), detail: expect.any(String) });
    expect(problem.errors.map((error: { path: string }) => error.path)).toContain(path);
    expect(response.body).not.toMatch(/123-45|206-555|ssn|secretName|fr-CA|fax/);
    expect(http.started).toHaveLength(before);
  });

  it('takes 50 attributes of 8 KiB together', async () => {
    const attributes = pairs(50, 'v'.repeat(150));
    expect((await start({ channel: 'voice', locale: 'en-US', attributes })).statusCode).toBe(201);
  });
});

describe('reading a session', () => {
  const read = (sessionId: string, headers: Record<string, string>) =>
    http.app.inject({ method: 'GET', url: `/v1/sessions/${sessionId}`, headers });
  const newSession = async (): Promise<string> => (await start({ channel: 'voice', locale: 'en-US' })).json().sessionId;

  it('gives a gateway the last answer and nothing else', async () => {
    const id = await newSession();
    const before = http.accesses.length;
    const response = await read(id, bearer('gateway', 'sessions:read'));
    expect(response.statusCode).toBe(200);
    expect(response.headers['x-session-id']).toBe(id);
    expect(response.json()).toMatchObject({ sessionId: id, turn: 0 });
    expect(response.json()).not.toHaveProperty('transcript');
    expect(http.accesses).toHaveLength(before);
  });

  it('gives an operator what was said, with identifiers masked, and writes the reading down', async () => {
    const id = await newSession();
    const response = await read(id, bearer('ana', 'sessions:read', 'escalations:read'));
    expect(response.json().transcript).toEqual([
      { turn: 0, at: testNow.toISOString(), speaker: 'agent', text: 'What is your date of birth?' },
      { turn: 1, at: testNow.toISOString(), speaker: 'caller', text: '•••' },
      { turn: 1, at: testNow.toISOString(), speaker: 'agent', text: 'Your ZIP is [ZIP]?' },
    ]);
    expect(response.json().timeline).toEqual([
      { at: testNow.toISOString(), event: 'identity.verified', data: { factors: ['dateOfBirth'], tries: 1 } },
    ]);
    expect(http.accesses.at(-1)).toEqual({ event: 'session.read', subject: 'ana', data: { sessionId: id, revealed: false } });
  });

  it('reveals identifiers to whoever may see them, and writes that down', async () => {
    const id = await newSession();
    const response = await read(id, bearer('ben', 'sessions:read', 'escalations:read', 'phi:reveal'));
    expect(response.json().transcript[1].text).toBe('March fourth');
    expect(http.accesses.at(-1)).toEqual({ event: 'session.read', subject: 'ben', data: { sessionId: id, revealed: true } });
  });

  it.each(['0197f2b1-6a53-7c11-9d0e-1f3b6c2a4d55', 'nope', '%F0%9F%98%80', "1'--"])('finds none at %s', async (id) => {
    const response = await read(id, bearer('gateway', 'sessions:read'));
    expect(response.statusCode).toBe(404);
    expect(response.json()).toMatchObject({ status: 404, title: 'Unknown session' });
    expect(response.headers).not.toHaveProperty('x-session-id');
  });

  it('shows nothing when the reading cannot be written down', async () => {
    const broken = await openTestHttp({
      readSession: async (id) => answerOf(id),
      readRecord: async () => ({ locale: 'en-US', turns: [], timeline: [] }),
      recordAccess: async () => {
        throw new Error('disk full');
      },
    });
    const response = await broken.app.inject({ url: '/v1/sessions/0197f2b1-6a53-7c11-9d0e-1f3b6c2a4d55' });
    expect(response.statusCode).toBe(500);
    expect(response.body).not.toContain('disk full');
    await broken.app.close();
  });
});
