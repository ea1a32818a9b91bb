import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Escalation } from '#src/escalations/escalation.ts';
import { escalationOf } from '#test/storage/session-fixtures.ts';
import { answerOf, bearer, openTestHttp, type TestHttp, testNow, trustingAuthenticator } from '#test/support/app.ts';

const id = '0197f2b1-6a53-7c11-9d0e-1f3b6c2a4d55';
const said = 'Thank you, Wrenna. You have March 4 at 9:30 & (206) 555-0142.';
const shown = 'Thank you, [NAME]. You have [DATE] at 9:30 & [PHONE].';

const waiting = (): Escalation => ({
  id,
  sessionId: id,
  status: 'waiting',
  reason: 'patientRequest',
  priority: 'high',
  queue: 'general',
  createdAt: testNow.toISOString(),
  waitSeconds: 1,
  summary: { ...escalationOf().summary, lastReply: said },
});

let http: TestHttp;
beforeAll(async () => {
  const escalations = {
    list: async () => ({ items: [waiting()], nextCursor: null }),
    read: async () => waiting(),
    claim: async () => ({ kind: 'changed' as const, escalation: waiting() }),
    release: async () => ({ kind: 'unknown' as const }),
    resolve: async () => ({ kind: 'unknown' as const }),
    follow: async function* () {},
  };
  http = await openTestHttp({
    auth: trustingAuthenticator,
    escalations,
    readSession: async () =>
      answerOf(id, {
        reply: { text: said, ssml: `<speak>${said.replace('&', '&amp;')}</speak>`, locale: 'en-US' },
        expects: { kind: 'choice', options: [{ id: '1', label: 'Tuesday, March 4 at 9:30' }] },
      }),
    readRecord: async () => ({ locale: 'en-US', turns: [], timeline: [] }),
  });
});
afterAll(() => http.app.close());

const get = async (url: string, ...scopes: string[]) =>
  (
    await http.app.inject({ url, headers: bearer('ana', 'sessions:read', 'escalations:read', 'escalations:work', ...scopes) })
  ).json();

describe('free text for an operator without the right to identifiers', () => {
  it('is redacted in the last reply of a hand-over, read or listed', async () => {
    expect((await get(`/v1/escalations/${id}`)).summary.lastReply).toBe(shown);
    expect((await get('/v1/escalations')).items[0].summary.lastReply).toBe(shown);
  });

  it('is redacted in the last reply of a session, as text and as speech, and in what was offered', async () => {
    const { reply, expects } = await get(`/v1/sessions/${id}`);
    expect(reply).toEqual({ text: shown, ssml: `<speak>${shown.replace('&', '&amp;')}</speak>`, locale: 'en-US' });
    expect(expects.options).toEqual([{ id: '1', label: 'Tuesday, [DATE] at 9:30' }]);
  });
});

it('is whole for whoever may see identifiers', async () => {
  expect((await get(`/v1/escalations/${id}`, 'phi:reveal')).summary.lastReply).toBe(said);
  expect((await get(`/v1/sessions/${id}`, 'phi:reveal')).reply.text).toBe(said);
});

it('is whole for a gateway, which has to say it', async () => {
  const response = await http.app.inject({ url: `/v1/sessions/${id}`, headers: bearer('gateway', 'sessions:read') });
  expect(response.json().reply.text).toBe(said);
});
