import { type Exchange, type FhirFailure, type FhirOk, type FhirResult, failed, failureOf } from './fhir-result.ts';
import { issueCodesOf } from './operation-outcome.ts';

export type HttpRequest = {
  method: 'GET' | 'POST' | 'PUT';
  url: URL;
  headers: Record<string, string>;
  body: string | null;
  exchange: Exchange;
  timeoutMs: number;
  /** Ends a read early. A write runs until its own time-out: calling it back would only hide what became of it. */
  signal: AbortSignal;
};

/** Larger answers are refused as garbled. */
const maxBodyBytes = 16 * 1024 * 1024;

/** One request and its answer. Never rejects, and keeps nothing of what was thrown: such texts name hosts, URLs and bodies. */
export const exchangeHttp = async (request: HttpRequest): Promise<FhirResult<unknown>> => {
  const deadline = AbortSignal.timeout(request.timeoutMs);
  const signal = request.exchange === 'read' ? AbortSignal.any([deadline, request.signal]) : deadline;
  try {
    const response = await fetch(request.url, {
      method: request.method,
      headers: request.headers,
      body: request.body,
      redirect: 'manual', // the authorization header must not follow to another host
      signal,
    });
    return await settle(response, request.exchange);
  } catch (error) {
    return failureOfThrown(error, request, deadline);
  }
};

const settle = async (response: Response, exchange: Exchange): Promise<FhirResult<unknown>> => {
  const body = await readJson(response);
  if (!response.ok) {
    return failureOf(response.status, exchange, { issueCodes: issueCodesOf(body), retryAfterMs: retryAfterMs(response.headers) });
  }
  const empty = body === undefined;
  if (body === garbled || (empty && exchange === 'read')) return garbledAnswer(response.status, exchange);
  return ok(response, body);
};

const ok = (response: Response, body: unknown): FhirOk<unknown> => ({
  kind: 'ok',
  value: body,
  body,
  status: response.status,
  etag: response.headers.get('etag'),
  location: response.headers.get('location'),
});

export const garbledAnswer = (status: number, exchange: Exchange): FhirFailure =>
  failed('garbled', exchange === 'write' ? 'ambiguous' : 'transient', { status });

const garbled = Symbol('garbled');

/** Undefined when there is no body. */
const readJson = async (response: Response): Promise<unknown> => {
  const text = await readText(response);
  if (text === null) return garbled;
  if (text.trim() === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return garbled;
  }
};

/** Null when it is longer than we take. */
const readText = async (response: Response): Promise<string | null> => {
  if (!response.body) return '';
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of response.body) {
    bytes += chunk.byteLength;
    if (bytes > maxBodyBytes) return null;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
};

/** RFC 9110 10.2.3: seconds, or a date. */
const retryAfterMs = (headers: Headers): number | null => {
  const value = headers.get('retry-after');
  if (value === null) return null;
  if (/^\d{1,6}$/.test(value)) return Number(value) * 1000;
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : Math.max(0, at - Date.now());
};

/** Codes of undici and the resolver that mean that no byte of the request has left. */
const neverSent = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT']);

const failureOfThrown = (error: unknown, request: HttpRequest, deadline: AbortSignal): FhirFailure => {
  const unsure = request.exchange === 'write' ? 'ambiguous' : 'transient';
  if (deadline.aborted) return failed('timeout', unsure);
  if (request.exchange === 'read' && request.signal.aborted) return failed('aborted', 'transient');
  return failed('unavailable', causeCodes(error).some((code) => neverSent.has(code)) ? 'transient' : unsure);
};

const causeCodes = (error: unknown): string[] => {
  const cause = error instanceof Error ? error.cause : undefined;
  const causes: unknown[] = cause instanceof AggregateError ? cause.errors : [cause];
  return causes.map((one) => (one !== null && typeof one === 'object' && 'code' in one ? String(one.code) : ''));
};
