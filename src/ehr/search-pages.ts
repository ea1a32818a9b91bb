import type { SearchSet } from './client.ts';
import { type FhirResult, failed } from './fhir-result.ts';
import { garbledAnswer } from './http-exchange.ts';
import { Bundle, isResourceType, type ResourceOf, type ResourceType, resourceSchemas } from './resources.ts';

type Source = {
  /** With a trailing slash. */
  base: URL;
  maxPages: number;
  first: () => Promise<FhirResult<unknown>>;
  next: (url: URL) => Promise<FhirResult<unknown>>;
};

/**
 * The pages of a search. Ends after the last one, after `maxPages`, and after a failure, which it yields. A next link is followed on the
 * server's own origin and under its base only: it is the server's text, and the request carries our token.
 */
export async function* searchPages<T extends ResourceType>(
  type: T,
  source: Source,
): AsyncGenerator<FhirResult<SearchSet<ResourceOf<T>>>> {
  let answer = await source.first();
  for (let page = 1; ; page += 1) {
    const bundle = answer.kind === 'ok' ? Bundle.safeParse(answer.value) : null;
    if (answer.kind !== 'ok' || !bundle?.success) {
      yield answer.kind === 'ok' ? garbledAnswer(answer.status, 'read') : answer;
      return;
    }
    const link = bundle.data.link.find((one) => one.relation === 'next')?.url;
    const next = link === undefined ? null : ownUrl(link, source.base);
    if (link !== undefined && next === null) {
      yield failed('garbled', 'permanent', { status: answer.status });
      return;
    }
    yield { ...answer, value: searchSetOf(type, bundle.data) };
    if (next === null || page >= source.maxPages) return;
    answer = await source.next(next);
  }
}

const ownUrl = (link: string, base: URL): URL | null => {
  if (!URL.canParse(link, base)) return null;
  const url = new URL(link, base);
  const underBase = url.pathname.startsWith(base.pathname) || url.pathname === base.pathname.slice(0, -1);
  return url.origin === base.origin && underBase && url.username === '' ? url : null;
};

/** A resource that does not parse is left out: it cannot be matched, offered or changed. */
const searchSetOf = <T extends ResourceType>(type: T, bundle: Bundle): SearchSet<ResourceOf<T>> => {
  const set: SearchSet<ResourceOf<T>> = { matches: [], included: {} };
  for (const { resource, search } of bundle.entry) {
    if (!resource || !isResourceType(resource.resourceType)) continue;
    const parsed = resourceSchemas[resource.resourceType].safeParse(resource);
    if (!parsed.success) continue;
    if (resource.resourceType === type && search?.mode !== 'include') set.matches.push(parsed.data as ResourceOf<T>);
    else addIncluded(set.included, resource.resourceType, parsed.data);
  }
  return set;
};

const addIncluded = (included: Record<string, unknown[]>, type: string, resource: unknown): void => {
  const known = included[type] ?? [];
  known.push(resource);
  included[type] = known;
};
