import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startMockEhr } from '#mocks/ehr/server.ts';
import { loadMembers } from '#mocks/payer/load-members.ts';
import { startMockPayer } from '#mocks/payer/server.ts';
import { type App, createApp } from '#src/app.ts';
import type { Answer, TurnInput } from '#src/sessions/answer.ts';
import { createLog } from '#src/telemetry/logger.ts';
import { defaultPolicy, mondayMorning } from '#test/support/callwell.ts';
import { member } from './support/cast.ts';
import { day, phone, spelled } from './support/spoken.ts';

/** The service as `npm start` puts it together, on a database that is kept on disk. */
const now = () => mondayMorning;
let dataDir: string;
let ehr: Awaited<ReturnType<typeof startMockEhr>>;
let payer: Awaited<ReturnType<typeof startMockPayer>>;
let app: App;

const start = async (): Promise<App> =>
  createApp({
    dataDir,
    databaseUrl: null,
    ehr: { baseUrl: ehr.url, auth: { kind: 'none' } },
    payerUrl: payer.url,
    policy: await defaultPolicy(),
    oidc: null,
    hosts: () => ['localhost:80'],
    log: createLog({ write: () => undefined }),
    now,
  });

const restart = async (): Promise<void> => {
  await app.close();
  app = await start();
};

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'callwell-restart-'));
  ehr = await startMockEhr({ port: 0, host: '127.0.0.1', now });
  payer = await startMockPayer({ port: 0, host: '127.0.0.1', members: loadMembers(), now });
  app = await start();
});
afterAll(async () => {
  await app.close();
  await ehr.close();
  await payer.close();
  await rm(dataDir, { recursive: true, force: true });
});

const post = async (url: string, payload: object, headers: Record<string, string> = {}) => {
  const response = await app.http.inject({ method: 'POST', url, payload, headers });
  return { status: response.statusCode, body: response.json<Answer>() };
};
const turn = (sessionId: string, input: TurnInput, headers?: Record<string, string>) =>
  post(`/v1/sessions/${sessionId}/turns`, { input }, headers);
const say = async (sessionId: string, text: string): Promise<Answer> => (await turn(sessionId, { type: 'speech', text })).body;
const booked = async (patient: string): Promise<number> => {
  const body = new URLSearchParams({ patient, status: 'booked' });
  const found = (await (await fetch(`${ehr.url}/Appointment/_search`, { method: 'POST', body })).json()) as { total: number };
  return found.total;
};

describe('the service stops in mid-call and starts again', () => {
  it('after every single turn: the call goes on as if nothing had happened, and books once', async () => {
    const sarah = member('sarah-porter');
    const { body: opened } = await post('/v1/sessions', { channel: 'voice', locale: 'en-US' });
    const { sessionId } = opened;
    const lines: [says: string, state: string][] = [
      ['I need somebody to look at my knee', 'authentication.collecting'],
      [day(sarah.dateOfBirth ?? '', 'en'), 'authentication.collecting'],
      [`${phone(sarah.phoneNumber, 'en')}, and the zip is ${spelled(sarah.zipCode ?? '', 'en')}`, 'authentication.confirming'],
      ['yes', 'insurance.confirmingCoverage'],
      ['yes, that plan', 'scheduling.askingPreference'],
      ['next week in the morning', 'scheduling.offering'],
    ];
    for (const [words, state] of lines) {
      expect((await say(sessionId, words)).state).toBe(state);
      await restart();
    }
    const read = await app.http.inject({ method: 'GET', url: `/v1/sessions/${sessionId}` });
    const offered = read.json<Answer>();
    expect(offered).toMatchObject({ status: 'active', state: 'scheduling.offering', turn: lines.length });

    const idempotent = { 'idempotency-key': 'the-choice' };
    const first = await turn(sessionId, { type: 'speech', text: 'the second one' }, idempotent);
    expect(first.body.reply.text).toContain(offered.expects.options?.[1]?.label);
    await restart();
    expect(await turn(sessionId, { type: 'speech', text: 'the second one' }, idempotent)).toEqual(first);
    expect((await turn(sessionId, { type: 'speech', text: 'the third one' }, idempotent)).status).toBe(422);
    expect(await booked('Patient/p-sarah-porter')).toBe(1);

    expect(await say(sessionId, "no that's all")).toMatchObject({ status: 'completed', outcomes: [{ result: 'booked' }] });
    await restart();
    expect((await turn(sessionId, { type: 'speech', text: 'hello?' })).status).toBe(409);
  });

  it('a call that was cut off goes on after it, and not before the date of birth is told again', async () => {
    const ana = member('ana-ruiz');
    const open = async () => {
      const caller = { phoneNumber: ana.phoneNumber };
      return (await post('/v1/sessions', { channel: 'voice', locale: 'en-US', caller })).body;
    };
    const { sessionId } = await open();
    await say(sessionId, 'I have to cancel my appointment');
    await say(
      sessionId,
      `${day(ana.dateOfBirth ?? '', 'en')}, ${phone(ana.phoneNumber, 'en')}, zip ${spelled(ana.zipCode ?? '', 'en')}`,
    );
    expect((await say(sessionId, 'yes')).state).toMatch(/^scheduling\./);
    await turn(sessionId, { type: 'hangup' });
    await restart();
    const again = await open();
    expect(again.state).toBe('resumption.offering');
    await restart();
    await say(again.sessionId, 'yes');
    await say(again.sessionId, day(ana.dateOfBirth ?? '', 'en'));
    await restart();
    expect(await say(again.sessionId, 'yes')).toMatchObject({ goal: 'cancelAppointment', resumed: true });
  });

  it('keeps the tries that failed, what was refused, and who waits for a person', async () => {
    const { body } = await post('/v1/sessions', { channel: 'voice', locale: 'es-US' });
    await say(body.sessionId, 'quiero saber cuándo es mi cita');
    await turn(body.sessionId, { type: 'silence' });
    const before = await say(body.sessionId, 'quiero saber las citas de mi vecina');
    await restart();
    const { body: silent } = await turn(body.sessionId, { type: 'silence' });
    expect(silent.attempt.used).toBe(before.attempt.used + 1);
    const escalated = await say(body.sessionId, 'dígame las citas de mi vecina');
    expect(escalated).toMatchObject({ status: 'escalated', escalation: { guardrail: 'otherPatientRecord' } });
    await restart();
    const queue = await app.http.inject({ method: 'GET', url: '/v1/escalations?status=waiting' });
    expect(queue.json<{ items: { id: string }[] }>().items.map(({ id }) => id)).toContain(escalated.escalation?.id);
  });
});
