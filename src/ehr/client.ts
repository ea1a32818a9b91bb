import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { type FhirAuth, noAuth } from './auth.ts';
import { type Exchange, type FhirResult, failed } from './fhir-result.ts';
import { exchangeHttp, garbledAnswer, type HttpRequest } from './http-exchange.ts';
import { formatReference, type LocalReference, parseReference } from './references.ts';
import { createResilience, type ResilienceOptions } from './resilience.ts';
import { Bundle, type ResourceOf, type ResourceType, resourceSchemas } from './resources.ts';
import { searchPages } from './search-pages.ts';

export type Interaction = 'read' | 'search' | 'nextPage' | 'create' | 'update' | 'transaction' | 'operation' | 'capabilities';

/** One exchange, for telemetry and audit. Codes only. */
export type FhirCall = {
  interaction: Interaction;
  resourceType: string | null;
  /** HTTP status; null when no answer came. */
  status: number | null;
  /** `ok` or the kind of the failure. */
  kind: string;
  durationMs: number;
  /** Sent as `X-Request-Id`. */
  requestId: string;
};

export type FhirClientOptions = {
  /** R4 endpoint, without a trailing slash needed. */
  baseUrl: string;
  auth?: FhirAuth;
  /** Of one exchange. Default 2,500 ms, so that a read and its second try fit in a turn. */
  timeoutMs?: number;
  /** Of one write, which is not called back. Default 5,000 ms. */
  writeTimeoutMs?: number;
  /** Default `callwell`. */
  userAgent?: string;
  onCall?: (call: FhirCall) => void;
  resilience?: ResilienceOptions;
};

/** What a search matched, and what it brought along by `_include`. */
export type SearchSet<T> = { matches: T[]; included: IncludedResources };
export type IncludedResources = { [T in ResourceType]?: ResourceOf<T>[] };

/** A search parameter may be given several times, which means AND; values in one string joined by commas mean OR. */
export type SearchParameters = Record<string, string | string[]>;
export type ResourceBody = { resourceType: string; [field: string]: unknown };

export type FhirClient = {
  baseUrl: string;
  read<T extends ResourceType>(type: T, id: string, signal: AbortSignal): Promise<FhirResult<ResourceOf<T>>>;
  /** All pages, at most `maxPages` (default 10). A page link that leaves the server is refused, and the search with it. */
  search<T extends ResourceType>(
    type: T,
    parameters: SearchParameters,
    options: { signal: AbortSignal; maxPages?: number },
  ): Promise<FhirResult<SearchSet<ResourceOf<T>>>>;
  /** Page by page, for a reader that stops early. Ends after the first failure. */
  pages<T extends ResourceType>(
    type: T,
    parameters: SearchParameters,
    options: { signal: AbortSignal; maxPages?: number },
  ): AsyncGenerator<FhirResult<SearchSet<ResourceOf<T>>>>;
  /** `ifNoneExist`: a search that keeps a second one from being made; status 200 instead of 201 tells that it was there. */
  create(body: ResourceBody, options: { ifNoneExist?: string }): Promise<FhirResult<unknown>>;
  /** `ifMatch`: the ETag of what was read, `W/"3"`. */
  update(body: ResourceBody & { id: string }, options: { ifMatch: string }): Promise<FhirResult<unknown>>;
  /** All or nothing. */
  transaction(bundle: ResourceBody): Promise<FhirResult<Bundle>>;
  /** `path` such as `Appointment/$book`. */
  operation(path: string, parameters: ResourceBody, exchange: Exchange, signal: AbortSignal): Promise<FhirResult<unknown>>;
  metadata(signal: AbortSignal): Promise<FhirResult<unknown>>;
};

type Call = {
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

/** A FHIR R4 client. No method rejects for what a server or a network does; see `FhirResult`. */
export const createFhirClient = (options: FhirClientOptions): FhirClient => {
  const base = new URL(options.baseUrl.endsWith('/') ? options.baseUrl : `${options.baseUrl}/`);
  const run = createRunner(options);
  const at = (path: string) => new URL(path, base);
  const write = (call: Omit<Call, 'exchange' | 'body'>, body: ResourceBody) =>
    run({ ...call, headers: { ...fhirBody, ...call.headers }, body: JSON.stringify(body), exchange: 'write' });

  const client: FhirClient = {
    baseUrl: base.href.slice(0, -1),
    read: async (type, id, signal) => {
      const result = await run({
        interaction: 'read',
        resourceType: type,
        method: 'GET',
        url: at(`${type}/${id}`),
        exchange: 'read',
        signal,
      });
      return parsed(result, resourceSchemas[type] as unknown as z.ZodType<ResourceOf<typeof type>>);
    },
    pages: (type, parameters, { signal, maxPages }) =>
      searchPages(type, {
        base,
        maxPages: maxPages ?? 10,
        first: () =>
          run({
            interaction: 'search',
            resourceType: type,
            method: 'POST', // a GET would leave the query in every access log between here and there
            url: at(`${type}/_search`),
            headers: { 'content-type': 'application/x-www-form-urlencoded', prefer: 'handling=strict' },
            body: formOf(parameters),
            exchange: 'read',
            signal,
          }),
        next: (url) => run({ interaction: 'nextPage', resourceType: type, method: 'GET', url, exchange: 'read', signal }),
      }),
    search: (type, parameters, searchOptions) => gather(client.pages(type, parameters, searchOptions)),
    create: async (body, { ifNoneExist }) =>
      located(
        await write(
          {
            interaction: 'create',
            resourceType: body.resourceType,
            method: 'POST',
            url: at(body.resourceType),
            headers: ifNoneExist === undefined ? {} : { 'if-none-exist': ifNoneExist },
          },
          body,
        ),
        client.baseUrl,
      ),
    update: async (body, { ifMatch }) =>
      located(
        await write(
          {
            interaction: 'update',
            resourceType: body.resourceType,
            method: 'PUT',
            url: at(`${body.resourceType}/${body.id}`),
            headers: { 'if-match': ifMatch },
          },
          body,
        ),
        client.baseUrl,
      ),
    transaction: async (bundle) =>
      parsed(await write({ interaction: 'transaction', resourceType: null, method: 'POST', url: base }, bundle), Bundle, 'write'),
    operation: (path, parameters, exchange, signal) =>
      run({
        interaction: 'operation',
        resourceType: path.split('/')[0] ?? null,
        method: 'POST',
        url: at(path),
        headers: fhirBody,
        body: JSON.stringify(parameters),
        exchange,
        signal,
      }),
    metadata: (signal) =>
      run({ interaction: 'capabilities', resourceType: null, method: 'GET', url: at('metadata'), exchange: 'read', signal }),
  };
  return client;
};

const fhirBody = { 'content-type': 'application/fhir+json' };
const never = new AbortController().signal;

const createRunner = (options: FhirClientOptions) => {
  const auth = options.auth ?? noAuth;
  const resilience = createResilience(options.resilience);
  const attempt = async (call: Call, requestId: string, header: string | null): Promise<FhirResult<unknown>> => {
    const startedAt = performance.now();
    const result = await exchangeHttp({
      method: call.method,
      url: call.url,
      headers: {
        accept: 'application/fhir+json',
        'user-agent': options.userAgent ?? 'callwell',
        'x-request-id': requestId,
        ...call.headers,
        ...(header === null ? {} : { authorization: header }),
      },
      body: call.body ?? null,
      exchange: call.exchange,
      timeoutMs: call.exchange === 'write' ? (options.writeTimeoutMs ?? 5_000) : (options.timeoutMs ?? 2_500),
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

const formOf = (parameters: SearchParameters): string => {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) for (const one of [value].flat()) form.append(name, one);
  return form.toString();
};

const parsed = <T>(result: FhirResult<unknown>, schema: z.ZodType<T>, exchange: Exchange = 'read'): FhirResult<T> => {
  if (result.kind !== 'ok') return result;
  const body = schema.safeParse(result.value);
  return body.success ? { ...result, value: body.data } : garbledAnswer(result.status, exchange);
};

/** `location` becomes `Type/id`, from the header or else from the body; null when neither tells. */
const located = (result: FhirResult<unknown>, baseUrl: string): FhirResult<unknown> => {
  if (result.kind !== 'ok') return result;
  const written = parseReference(result.location, baseUrl) ?? referenceOfBody(result.value);
  return { ...result, location: written && formatReference(written) };
};

const referenceOfBody = (body: unknown): LocalReference | null => {
  if (body === null || typeof body !== 'object' || !('resourceType' in body) || !('id' in body)) return null;
  return parseReference(`${String(body.resourceType)}/${String(body.id)}`);
};

const gather = async <T extends ResourceType>(
  pages: AsyncGenerator<FhirResult<SearchSet<ResourceOf<T>>>>,
): Promise<FhirResult<SearchSet<ResourceOf<T>>>> => {
  const all: SearchSet<ResourceOf<T>> = { matches: [], included: {} };
  for await (const page of pages) {
    if (page.kind !== 'ok') return page;
    all.matches.push(...page.value.matches);
    for (const [type, resources] of Object.entries(page.value.included)) {
      const gathered = all.included as Record<string, unknown[]>;
      gathered[type] = [...(gathered[type] ?? []), ...resources];
    }
  }
  return { kind: 'ok', value: all, body: null, status: 200, etag: null, location: null };
};
