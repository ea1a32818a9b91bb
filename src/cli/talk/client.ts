import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Answer, TurnInput } from '../../sessions/answer.ts';
import type { TalkOptions } from './options.ts';

/** One call over the public API. A lost connection is tried again under the same idempotency key, so that a turn never counts twice. */
export type Line = {
  start(): Promise<Answer>;
  turn(sessionId: string, input: TurnInput): Promise<Answer>;
};

/** What the service refused, or that it could not be reached: one sentence for people. */
export class CallError extends Error {
  override name = 'CallError';
}

type Problem = { type?: string; detail?: string; errors?: { path: string; message: string }[] };

/** Over six seconds of a turn and its way. */
const timeoutMs = 15_000;
/** Waits between tries, ms: long enough for a service that restarts. */
const retryAfterMs = [250, 500, 1_000, 2_000, 4_000, 8_000];

export const openLine = ({ url, locale, channel, caller, token }: TalkOptions): Line => {
  const headers = { 'content-type': 'application/json', ...(token === null ? {} : { authorization: `Bearer ${token}` }) };
  const request = async (method: 'GET' | 'POST', path: string, key: string | null, body?: object): Promise<Response> => {
    const init: RequestInit = { method, headers: key === null ? headers : { ...headers, 'idempotency-key': key } };
    if (body) init.body = JSON.stringify(body);
    return fetch(new URL(path, url), { ...init, signal: AbortSignal.timeout(timeoutMs) });
  };
  const answerOf = async (response: Response): Promise<Answer> => {
    if (response.ok) return (await response.json()) as Answer;
    throw new CallError(explain((await response.json().catch(() => ({}))) as Problem, response.status));
  };
  return {
    start: async () =>
      answerOf(
        await request('POST', '/v1/sessions', null, {
          channel,
          locale,
          ...(caller === null ? {} : { caller: { phoneNumber: caller } }),
        }),
      ),
    turn: async (sessionId, input) => {
      const path = `/v1/sessions/${sessionId}`;
      const key = randomUUID();
      const response = await untilAnswered(() => request('POST', `${path}/turns`, key, { input }));
      return (await hasEnded(response)) ? answerOf(await request('GET', path, null)) : answerOf(response);
    },
  };
};

/** Tries again what may pass: no connection, a busy session, a service that cannot answer now. */
const untilAnswered = async (send: () => Promise<Response>): Promise<Response> => {
  for (const waitMs of retryAfterMs) {
    const response = await send().catch(() => null);
    if (response !== null && !(await mayPass(response))) return response;
    await wait(waitMs);
  }
  return send().catch(() => {
    throw new CallError('the service does not answer any more');
  });
};

const mayPass = async (response: Response): Promise<boolean> =>
  response.status === 503 || (response.status === 409 && !(await hasEnded(response)));

/** Somebody else ended the session, or it expired: what it came to is read instead. */
const hasEnded = async (response: Response): Promise<boolean> => {
  if (response.status !== 409) return false;
  const { type } = (await response.clone().json()) as Problem;
  return type?.endsWith(':sessionEnded') ?? false;
};

const explain = ({ detail, errors = [] }: Problem, status: number): string => {
  const wrong = errors.map(({ path, message }) => `${path} ${message}`).join('; ');
  return [detail ?? `the service answered ${status}`, wrong].filter((part) => part !== '').join(' ');
};
