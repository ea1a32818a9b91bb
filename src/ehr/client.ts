import type { FhirAuth } from './auth.ts';
import { reads, writes } from './client-interactions.ts';
import { createRunner } from './client-runner.ts';
import type { Exchange, FhirResult } from './fhir-result.ts';
import type { ResilienceOptions } from './resilience.ts';
import type { Bundle, ResourceOf, ResourceType } from './resources.ts';

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
  /** Of one exchange of a read. Default 4,000 ms. */
  timeoutMs?: number;
  /** Of one write, which is not called back: a turn that cannot wait goes on without it. Default 10,000 ms. */
  writeTimeoutMs?: number;
  /** Default `callwell`. */
  userAgent?: string;
  /** The session that a request is made for, sent as `X-Correlation-Id`: random, and nothing of the patient. Default none. */
  correlationId?: () => string | null;
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

/** A FHIR R4 client. No method rejects for what a server or a network does; see `FhirResult`. */
export const createFhirClient = (options: FhirClientOptions): FhirClient => {
  const base = new URL(options.baseUrl.endsWith('/') ? options.baseUrl : `${options.baseUrl}/`);
  const run = createRunner(options);
  return { baseUrl: base.href.slice(0, -1), ...reads(base, run), ...writes(base, run) };
};
