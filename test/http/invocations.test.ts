import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestHttp, type TestHttp } from '#test/support/app.ts';

let http: TestHttp;
beforeAll(async () => {
  http = await openTestHttp();
});
afterAll(() => http.app.close());

const invoke = (name: string | null, payload: object) =>
  http.app.inject({
    method: 'POST',
    url: '/invocations',
    headers: name === null ? {} : { 'x-amzn-bedrock-agentcore-runtime-session-id': name },
    payload,
  });

describe('an invocation of AgentCore Runtime', () => {
  const name = 'runtime-session-of-at-least-33-characters';

  it('starts the session of a name at the first, and takes turns of the same one after', async () => {
    const opening = await invoke(name, {
      locale: 'es-US',
      caller: { phoneNumber: '+12065550142' },
      attributes: { contactId: 'a1' },
    });
    expect(opening.statusCode).toBe(200);
    expect(http.started.at(-1)).toEqual({
      channel: 'voice',
      locale: 'es-US',
      callingNumber: '+12065550142',
      attributes: { contactId: 'a1' },
      holdsLine: false,
    });
    const { sessionId } = opening.json();
    const turn = await invoke(name, { input: { type: 'text', text: 'hola' }, idempotencyKey: 'turn-1' });
    expect(turn.json()).toMatchObject({ sessionId, turn: 1, reply: { text: 'hola' } });
    expect(turn.headers['x-session-id']).toBe(sessionId);
    expect(http.turns.at(-1)).toEqual({ sessionId, input: { type: 'text', text: 'hola' }, idempotencyKey: 'turn-1' });
    expect((await invoke(name, {})).json()).toMatchObject({ sessionId, turn: 1 });
    expect(http.started).toHaveLength(1);
  });

  it('may start with a turn, and be named in the body', async () => {
    const turn = await invoke(null, { sessionId: 'another conversation', input: { type: 'speech', text: 'hello' } });
    expect(turn.json()).toMatchObject({ turn: 1, reply: { text: 'hello' } });
  });

  it('takes a turn of a session that was started elsewhere by its id', async () => {
    const { sessionId } = (
      await http.app.inject({ method: 'POST', url: '/v1/sessions', payload: { channel: 'voice', locale: 'en-US' } })
    ).json();
    const started = http.started.length;
    expect((await invoke(null, { sessionId, input: { type: 'silence' } })).json()).toMatchObject({ sessionId, turn: 1 });
    expect(http.started).toHaveLength(started);
  });

  it.each<[string, object, number]>([
    ['names no session', { input: { type: 'silence' } }, 400],
    ['has no such input', { sessionId: 'x', input: { type: 'shout' } }, 400],
    ['has text over the limit', { sessionId: 'x', input: { type: 'text', text: 'a'.repeat(4_001) } }, 413],
  ])('that %s is refused before anything is started', async (_, body, status) => {
    const started = http.started.length;
    expect((await invoke(null, body)).statusCode).toBe(status);
    expect(http.started).toHaveLength(started);
  });
});
