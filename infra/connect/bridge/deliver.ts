import { setTimeout as wait } from 'node:timers/promises';
import { deliveryIdOf, sign } from './sign.ts';

/** Gives the signing secret; `fresh` asks for it anew, after the service refused the known one. */
export type SecretSource = (options?: { fresh: boolean }) => Promise<string>;

export type Service = {
  fetch: typeof fetch;
  /** Of the service, without a path. */
  url: string;
  secret: SecretSource;
  now: () => number;
  /** For a delivery with all that belongs to it. Below Connect's 8 s, with room for the function's own start. */
  timeoutMs: number;
};

export const failureCodes = ['secret', 'timeout', 'unreachable', 'refused', 'status', 'notJson'] as const;
export type FailureCode = (typeof failureCodes)[number];
export type Delivered = { kind: 'answered'; body: unknown } | { kind: 'failed'; code: FailureCode; status?: number };
export type Delivery = Delivered & { attempts: number };

/** A second try with less time than this would not be answered. */
const leastMsForRetry = 1_500;
const pauseMs = 150;
/** The service is starting, busy, or works on the first delivery of this event. */
const passing = [409, 429, 500, 502, 503, 504];

/** Sends the event once, and once more where a repetition may help and time is left. Never throws. */
export const deliver = async (service: Service, path: string, body: string): Promise<Delivery> => {
  const deadlineMs = service.now() + service.timeoutMs;
  const first = await attempt(service, path, body, deadlineMs, false);
  const isRefused = first.kind === 'failed' && first.code === 'refused';
  if (!isRefused && !mayPass(first)) return { ...first, attempts: 1 };
  if (deadlineMs - service.now() < leastMsForRetry) return { ...first, attempts: 1 };
  if (!isRefused) await wait(pauseMs);
  return { ...(await attempt(service, path, body, deadlineMs, isRefused)), attempts: 2 };
};

const mayPass = (delivered: Delivered): boolean =>
  delivered.kind === 'failed' &&
  (delivered.code === 'unreachable' || (delivered.code === 'status' && passing.includes(delivered.status ?? 0)));

const attempt = async (service: Service, path: string, body: string, deadlineMs: number, fresh: boolean): Promise<Delivered> => {
  const signal = AbortSignal.timeout(Math.max(1, deadlineMs - service.now()));
  const secret = await before(signal, service.secret({ fresh })).catch(() => null);
  if (secret === null || secret === '') return { kind: 'failed', code: 'secret' };
  try {
    const headers = { 'content-type': 'application/json', ...sign(deliveryIdOf(path, body), body, secret, service.now()) };
    // A redirect would carry the caller's words to an address that nobody configured.
    const response = await service.fetch(new URL(path, service.url), { method: 'POST', headers, body, signal, redirect: 'manual' });
    return await read(response);
  } catch {
    return { kind: 'failed', code: signal.aborted ? 'timeout' : 'unreachable' };
  }
};

const read = async (response: Response): Promise<Delivered> => {
  const { status } = response;
  const text = await response.text();
  if (status === 401) return { kind: 'failed', code: 'refused', status };
  if (!response.ok) return { kind: 'failed', code: 'status', status };
  try {
    return { kind: 'answered', body: text === '' ? {} : (JSON.parse(text) as unknown) };
  } catch {
    return { kind: 'failed', code: 'notJson', status };
  }
};

/** The secret's store has no part in the signal of the request. */
const before = <T>(signal: AbortSignal, work: Promise<T>): Promise<T> =>
  Promise.race([
    work,
    new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(new Error('timeout')), { once: true })),
  ]);
