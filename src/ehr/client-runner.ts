import { randomUUID } from 'node:crypto';
import { noAuth } from './auth.ts';
import type { FhirClientOptions, Interaction } from './client.ts';
import { type Exchange, type FhirResult, failed } from './fhir-result.ts';
import { exchangeHttp, type HttpRequest } from './http-exchange.ts';
import { createResilience } from './resilience.ts';

/** One interaction, before its token, its request id and its second try. */
export type Call = {
  interaction: Interaction;
  resourceType: string | null;
  method: HttpRequest['method'];
  /** Under the base, or a whole URL that was checked. */
  url: URL;
  headers?: Record<string, string>;
  body?: string;
  exchange: Exchange;
  signal?: AbortSignal;
};

export type Runner = (call: Call) => Promise<FhirResult<unknown>>;

const never = new AbortController().signal;

/** Sends calls with a token, behind the circuit, and tells `onCall` of each exchange. */
export const createRunner = (options: FhirClientOptions): Runner => {
  const auth = options.auth ?? noAuth;
  const resilience = createResilience(options.resilience);
  const attempt = async (call: Call, requestId: string, header: string | null): Promise<FhirResult<unknown>> => {
    const startedAt = performance.now();
    const correlationId = options.correlationId?.() ?? null;
    const result = await exchangeHttp({
      method: call.method,
      url: call.url,
      headers: {
        accept: 'application/fhir+json',
        'user-agent': options.userAgent ?? 'callwell',
        'x-request-id': requestId,
        ...(correlationId === null ? {} : { 'x-correlation-id': correlationId }),
        ...call.headers,
        ...(header === null ? {} : { authorization: header }),
      },
      body: call.body ?? null,
      exchange: call.exchange,
      timeoutMs: call.exchange === 'write' ? (options.writeTimeoutMs ?? 10_000) : (options.timeoutMs ?? 4_000),
      signal: call.signal ?? never,
    });
    const { interaction, resourceType } = call;
    const durationMs = performance.now() - startedAt;
    options.onCall?.({ interaction, resourceType, status: result.status, kind: result.kind, durationMs, requestId });
    return result;
  };

  /** A 401 says that nothing was done, so even a write may go again, once, with a new token. */
  const authorized = async (call: Call, requestId: string): Promise<FhirResult<unknown>> => {
    for (let renewed = false; ; renewed = true) {
      const authorization = await auth.authorization();
      if (authorization.kind === 'unavailable') return failed('unavailable', 'transient');
      if (authorization.kind === 'refused') return failed('unauthorized', 'permanent');
      const result = await attempt(call, requestId, authorization.header);
      if (result.kind !== 'unauthorized' || renewed || !auth.rejected(authorization.header)) return result;
    }
  };

  return async (call: Call): Promise<FhirResult<unknown>> => {
    const signal = call.signal ?? never;
    if (signal.aborted) return failed('aborted', 'transient');
    const requestId = randomUUID();
    return resilience.run(call.exchange, signal, () => authorized(call, requestId));
  };
};
