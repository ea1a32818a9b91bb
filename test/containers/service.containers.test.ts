import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { getContainerRuntimeClient } from 'testcontainers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Gateway, gateway } from './support/client.ts';
import { skipReason } from './support/engine.ts';
import { buildImages, type Parts, type Service, startParts } from './support/parts.ts';

const maxImageBytes = 350 * 1024 * 1024;

/** What Ana Ruiz of the cast says on the way to a booked visit. */
const opening = [
  'I need to see a dermatologist for a rash',
  'March fourth nineteen eighty',
  'two oh six five five five oh one four two',
  'nine eight one oh one',
  'yes',
];
const booking = ['yes, that plan', 'any day next week in the afternoon', 'the first one'];

let parts: Parts;

beforeAll(async () => {
  if (skipReason !== null) return;
  await buildImages();
  parts = await startParts();
}, 900_000);
afterAll(() => parts?.stop());

describe.skipIf(skipReason !== null)('the image', () => {
  let one: Service;
  let caller: Gateway;

  beforeAll(async () => {
    one = await parts.service();
    caller = gateway(await parts.token('gateway'));
  });

  it('is small, and runs as somebody who is not root', async () => {
    const { container } = await getContainerRuntimeClient();
    const image = await container.dockerode.getImage('callwell-test-service').inspect();
    expect(image.Size).toBeLessThan(maxImageBytes);
    expect(image.Config.User).toBe('node');
    const { output } = await one.container.exec(['node', '-p', 'process.getuid()']);
    expect(Number(output)).toBeGreaterThan(0);
  });

  it('holds no package manager, no test and no mock', async () => {
    const probe =
      "['/usr/local/bin/npm','/app/mocks','/app/test','/app/node_modules/vitest','/app/node_modules/@medplum'].filter(require('fs').existsSync).join()";
    const { output } = await one.container.exec(['node', '-p', probe]);
    expect(output.trim()).toBe('');
  });

  it('cannot write anywhere but to its data and /tmp', async () => {
    const { exitCode } = await one.container.exec(['node', '-e', "require('fs').writeFileSync('/app/planted', '')"]);
    expect(exitCode).not.toBe(0);
  });

  it('refuses who brings no token', async () => {
    const response = await fetch(`${one.url}/v1/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ channel: 'voice', locale: 'en-US' }),
    });
    expect(response.status).toBe(401);
  });

  it('is an agent of AgentCore Runtime too', async () => {
    const ping = (await (await fetch(`${one.url}/ping`)).json()) as { status: string };
    expect(ping.status).toBe('Healthy');
    const invocation = await fetch(`${one.url}/invocations`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await parts.token('gateway')}`,
        'content-type': 'application/json',
        'x-amzn-bedrock-agentcore-runtime-session-id': 'a-runtime-session-of-at-least-33-characters',
      },
      body: JSON.stringify({ input: { type: 'text', text: 'I want to cancel my appointment' } }),
    });
    expect(await invocation.json()).toMatchObject({ status: 'active', turn: 1, goal: 'cancelAppointment' });
  });

  it('lets another instance take over in the middle of a call, when one is killed', async () => {
    const doomed = await parts.service();
    const { sessionId } = await caller.start(doomed.url);
    for (const said of opening) await caller.say(doomed.url, sessionId, said);
    const { container } = await getContainerRuntimeClient();
    await container.dockerode.getContainer(doomed.container.getId()).kill({ signal: 'SIGKILL' });
    let last = await caller.say(one.url, sessionId, booking[0] ?? '');
    const replacement = await parts.service();
    for (const said of booking.slice(1)) last = await caller.say(replacement.url, sessionId, said);
    expect(last.answer.reply.text).toMatch(/^You're booked/);
    expect(last.answer.outcomes).toMatchObject([{ goal: 'scheduleAppointment', result: 'booked' }]);
  });

  it('gives the same answer to a turn that is sent again to another instance', async () => {
    const two = await parts.service();
    const { sessionId } = await caller.start(one.url);
    const first = await caller.say(one.url, sessionId, 'I want to cancel my appointment', 'turn-1');
    const again = await caller.say(two.url, sessionId, 'I want to cancel my appointment', 'turn-1');
    expect(again).toEqual(first);
    expect(first.answer.turn).toBe(1);
  });

  it('ends by itself when it is told to, with nothing lost', async () => {
    const leaving = await parts.service();
    const { sessionId } = await caller.start(leaving.url);
    const underway = caller.say(leaving.url, sessionId, 'I want to cancel my appointment', 'turn-1');
    const { container } = await getContainerRuntimeClient();
    const docker = container.dockerode.getContainer(leaving.container.getId());
    await docker.stop({ t: 20 });
    expect((await docker.inspect()).State.ExitCode).toBe(0);
    const heard = await underway.catch(() => null);
    const again = await caller.say(one.url, sessionId, 'I want to cancel my appointment', 'turn-1');
    expect(again.answer.turn).toBe(1);
    if (heard !== null) expect(again).toEqual(heard);
  });
});

describe.skipIf(skipReason !== null)('an upgrade', () => {
  const data = (name: string) => readFileSync(new URL(`data/${name}`, import.meta.url), 'utf8');
  const booked = /VALUES \('([0-9a-f-]{36})', 'voice', 'active'/.exec(data('level-2.sql'))?.[1] ?? '';
  const psql = ['psql', '-q', '-v', 'ON_ERROR_STOP=1', '-U', 'callwell'];
  let service: Service;

  beforeAll(async () => {
    await parts.postgres.copyContentToContainer([{ content: data('level-2.sql'), target: '/tmp/level-2.sql' }]);
    for (const command of [
      [...psql, '-d', 'callwell', '-c', 'create database earlier'],
      [...psql, '-d', 'earlier', '-f', '/tmp/level-2.sql'],
      [...psql, '-d', 'earlier', '-c', "update public.sessions set expires_at = now() + interval '1 hour'"],
    ]) {
      const { exitCode, output } = await parts.postgres.exec(command);
      if (exitCode !== 0) throw new Error(output);
    }
    service = await parts.service({ database: 'earlier', keyFile: fileURLToPath(new URL('data/level-2.key', import.meta.url)) });
  });

  it('goes on with a call that began before it', async () => {
    const caller = gateway(await parts.token('gateway'));
    const { status, answer } = await caller.say(service.url, booked, 'any day next week in the afternoon');
    expect(status).toBe(200);
    expect(answer).toMatchObject({ status: 'active', turn: 7, expects: { kind: 'choice' } });
  });

  it('keeps the queue, readable for who may read it', async () => {
    const response = await fetch(`${service.url}/v1/escalations?status=waiting`, {
      headers: { authorization: `Bearer ${await parts.token('operator')}` },
    });
    const { items } = (await response.json()) as { items: { reason: string; summary: unknown }[] };
    expect(items).toMatchObject([{ reason: 'patientRequest' }]);
  });
});
