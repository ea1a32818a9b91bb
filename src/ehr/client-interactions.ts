import type { z } from 'zod';
import type { FhirClient, ResourceBody, SearchParameters, SearchSet } from './client.ts';
import type { Call, Runner } from './client-runner.ts';
import type { Exchange, FhirResult } from './fhir-result.ts';
import { garbledAnswer } from './http-exchange.ts';
import { formatReference, type LocalReference, parseReference } from './references.ts';
import { Bundle, type ResourceOf, type ResourceType, resourceSchemas } from './resources.ts';
import { searchPages } from './search-pages.ts';

type Reads = Pick<FhirClient, 'read' | 'search' | 'pages' | 'metadata'>;
type Writes = Pick<FhirClient, 'create' | 'update' | 'transaction' | 'operation'>;

const fhirBody = { 'content-type': 'application/fhir+json' };

/** Interactions that change nothing. `base` ends with a slash. */
export const reads = (base: URL, run: Runner): Reads => {
  const get = (call: Pick<Call, 'interaction' | 'resourceType' | 'url' | 'signal'>) =>
    run({ ...call, method: 'GET', exchange: 'read' });
  const pages: Reads['pages'] = (type, parameters, { signal, maxPages }) =>
    searchPages(type, {
      base,
      maxPages: maxPages ?? 10,
      first: () => run({ ...searchCall(base, type, parameters), signal }),
      next: (url) => get({ interaction: 'nextPage', resourceType: type, url, signal }),
    });
  return {
    pages,
    search: (type, parameters, options) => gather(pages(type, parameters, options)),
    read: async (type, id, signal) => {
      const result = await get({ interaction: 'read', resourceType: type, url: new URL(`${type}/${id}`, base), signal });
      return parsed(result, resourceSchemas[type] as unknown as z.ZodType<ResourceOf<typeof type>>, 'read');
    },
    metadata: (signal) => get({ interaction: 'capabilities', resourceType: null, url: new URL('metadata', base), signal }),
  };
};

const searchCall = (base: URL, type: string, parameters: SearchParameters): Call => ({
  interaction: 'search',
  resourceType: type,
  method: 'POST', // a GET would leave the query in every access log between here and there
  url: new URL(`${type}/_search`, base),
  headers: { 'content-type': 'application/x-www-form-urlencoded', prefer: 'handling=strict' },
  body: formOf(parameters),
  exchange: 'read',
});

/** Interactions that may change something. */
export const writes = (base: URL, run: Runner): Writes => {
  const send = (
    body: ResourceBody,
    call: Pick<Call, 'interaction' | 'method' | 'url'> & Partial<Pick<Call, 'exchange' | 'signal'>>,
    condition: Record<string, string> = {},
  ) =>
    run({
      resourceType: body.resourceType,
      exchange: 'write',
      ...call,
      headers: { ...fhirBody, ...condition },
      body: JSON.stringify(body),
    });
  const baseUrl = base.href.slice(0, -1);
  return {
    create: async (body, { ifNoneExist }) => {
      const url = new URL(body.resourceType, base);
      const condition: Record<string, string> = ifNoneExist === undefined ? {} : { 'if-none-exist': ifNoneExist };
      return located(await send(body, { interaction: 'create', method: 'POST', url }, condition), baseUrl);
    },
    update: async (body, { ifMatch }) => {
      const url = new URL(`${body.resourceType}/${body.id}`, base);
      return located(await send(body, { interaction: 'update', method: 'PUT', url }, { 'if-match': ifMatch }), baseUrl);
    },
    transaction: async (bundle) => {
      // Some servers know the base without its slash only.
      const answer = await send(bundle, { interaction: 'transaction', method: 'POST', url: new URL(baseUrl) });
      return parsed(answer, Bundle, 'write');
    },
    operation: (path, parameters, exchange, signal) =>
      send(parameters, { interaction: 'operation', method: 'POST', url: new URL(path, base), exchange, signal }),
  };
};

const formOf = (parameters: SearchParameters): string => {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) for (const one of [value].flat()) form.append(name, one);
  return form.toString();
};

const parsed = <T>(result: FhirResult<unknown>, schema: z.ZodType<T>, exchange: Exchange): FhirResult<T> => {
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
  const included = all.included as Record<string, unknown[] | undefined>;
  for await (const page of pages) {
    if (page.kind !== 'ok') return page;
    all.matches.push(...page.value.matches);
    for (const [type, resources] of Object.entries(page.value.included)) included[type] = [...(included[type] ?? []), ...resources];
  }
  return { kind: 'ok', value: all, body: null, status: 200, etag: null, location: null };
};
