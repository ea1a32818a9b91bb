import {
  convertToSearchableReferences,
  convertToSearchableStrings,
  evalFhirPathTyped,
  getSearchParameters,
  type IncludeTarget,
  matchesSearchRequest,
  type SearchRequest,
  type SortRule,
  type TypedValue,
  toPeriod,
  toTypedValue,
} from '@medplum/core';
import type { Resource } from '@medplum/fhirtypes';
import type { Store } from './store.ts';

/** How many matches a page holds when the client does not say. */
const defaultCount = 20;
const maxCount = 1000;

export type Found = { page: Resource[]; included: Resource[]; total: number };

/** The library matches; this narrows slots by index first, sorts, takes the page and follows `_include` and `_revinclude`. */
export const findMatches = (request: SearchRequest, store: Store): Found => {
  const matches = sorted(candidates(request, store), request.sortRules ?? []);
  const offset = request.offset ?? 0;
  const page = matches.slice(offset, offset + countOf(request));
  return { page, included: includedBy(page, request, store), total: matches.length };
};

export const countOf = (request: SearchRequest): number => Math.min(request.count ?? defaultCount, maxCount);

const candidates = (request: SearchRequest, store: Store): Resource[] => {
  if (request.resourceType !== 'Slot')
    return Array.from(store.all(request.resourceType)).filter((one) => matchesSearchRequest(one, request));
  const { slots, rest } = store.slots.narrow(request.filters ?? []);
  return rest.length === 0 ? slots : slots.filter((slot) => matchesSearchRequest(slot, { ...request, filters: rest }));
};

const valuesOf = (resource: Resource, code: string): TypedValue[] => {
  const expression = getSearchParameters(resource.resourceType)?.[code]?.expression;
  return expression ? evalFhirPathTyped(expression, [toTypedValue(resource)]) : [];
};

/** Values as one string that sorts: instants in UTC, else the text. */
const sortKey = (resource: Resource, code: string): string => {
  if (resource.resourceType === 'Slot' && code === 'start') return new Date(resource.start).toISOString();
  const values = valuesOf(resource, code);
  return toPeriod(values[0]?.value)?.start ?? convertToSearchableStrings(values)[0]?.toLowerCase() ?? '';
};

/** By the rules in order; what they leave equal, by id, so that pages do not shift. */
const sorted = (resources: Resource[], rules: readonly SortRule[]): Resource[] => {
  const keyed = resources.map((resource) => ({ resource, keys: rules.map((rule) => sortKey(resource, rule.code)) }));
  const byRules = (a: { keys: string[] }, b: { keys: string[] }): number => {
    const at = a.keys.findIndex((key, index) => key !== b.keys[index]);
    if (at < 0) return 0;
    return ((a.keys[at] ?? '') < (b.keys[at] ?? '') ? -1 : 1) * (rules[at]?.descending ? -1 : 1);
  };
  keyed.sort((a, b) => byRules(a, b) || ((a.resource.id ?? '') < (b.resource.id ?? '') ? -1 : 1));
  return keyed.map(({ resource }) => resource);
};

const includedBy = (page: Resource[], request: SearchRequest, store: Store): Resource[] => {
  const found = new Map<string, Resource>();
  const add = (resource: Resource): void => void found.set(`${resource.resourceType}/${resource.id}`, resource);
  for (const target of request.include ?? []) for (const one of forward([...page, ...found.values()], target, store)) add(one);
  for (const target of request.revInclude ?? []) for (const one of backward(page, target, store)) add(one);
  for (const one of page) found.delete(`${one.resourceType}/${one.id}`);
  return Array.from(found.values());
};

const forward = (resources: Resource[], target: IncludeTarget, store: Store): Resource[] =>
  resources
    .filter((resource) => resource.resourceType === target.resourceType)
    .flatMap((resource) => convertToSearchableReferences(valuesOf(resource, target.searchParam)))
    .map((reference) => reference.split('/'))
    .filter(([type]) => !target.targetType || target.targetType === type)
    .map(([type = '', id = '']) => store.get(type, id))
    .filter((resource) => resource !== undefined);

const backward = (page: Resource[], target: IncludeTarget, store: Store): Resource[] => {
  const wanted = new Set(page.map((resource) => `${resource.resourceType}/${resource.id}`));
  return Array.from(store.all(target.resourceType)).filter((resource) =>
    convertToSearchableReferences(valuesOf(resource, target.searchParam)).some((reference) => wanted.has(reference)),
  );
};
