import { json, type Seen, scriptedServer, status } from './scripted-server.ts';

export type Stored = { resourceType: string; id: string; [field: string]: unknown };

/**
 * An EHR of the plainest kind: read, conditional update, create, and a search that ignores every parameter, as servers may that are not
 * strict. No transactions, no conditional create. `meddle` may answer instead.
 */
export const plainEhr = async (
  resources: Stored[],
  meddle?: (seen: Seen, work: () => void) => Parameters<typeof scriptedServer>[0] | null,
) => {
  const kept = new Map(resources.map((one) => [`${one.resourceType}/${one.id}`, { version: 1, resource: one }]));
  const all = (type: string) =>
    [...kept.values()].map(({ resource, version }) => withVersion(resource, version)).filter((one) => one.resourceType === type);

  const read = (reference: string) => {
    const found = kept.get(reference);
    return found ? json(withVersion(found.resource, found.version), 200, { etag: `W/"${found.version}"` }) : status(404);
  };
  const update = (reference: string, seen: Seen) => {
    const found = kept.get(reference);
    if (!found || seen.headers['if-match'] !== `W/"${found.version}"`) return status(412);
    kept.set(reference, { version: found.version + 1, resource: JSON.parse(seen.body) as Stored });
    return status(200, { etag: `W/"${found.version + 1}"` });
  };
  const create = (type: string, seen: Seen) => {
    const id = `made-${kept.size}`;
    kept.set(`${type}/${id}`, { version: 1, resource: { ...(JSON.parse(seen.body) as Stored), id } });
    return status(201, { location: `${type}/${id}/_history/1` });
  };
  const route = (seen: Seen) => {
    const path = seen.url.replace('/fhir/', '').replace(/\?.*/, '');
    if (path === 'metadata')
      return json({ resourceType: 'CapabilityStatement', rest: [{ mode: 'server', interaction: [], resource: [] }] });
    if (path.endsWith('/_search')) {
      const entry = all(path.slice(0, -'/_search'.length)).map((resource) => ({ resource, search: { mode: 'match' } }));
      return json({ resourceType: 'Bundle', type: 'searchset', entry });
    }
    if (seen.method === 'PUT') return update(path, seen);
    return seen.method === 'POST' ? create(path, seen) : read(path);
  };

  const server = await scriptedServer((response, seen) => {
    const instead = meddle?.(seen, () => void route(seen));
    (instead ?? route(seen))(response, seen);
  });
  return {
    url: `${server.origin}/fhir`,
    get: (reference: string) => kept.get(reference)?.resource,
    all,
    seen: server.seen,
    close: server.close,
  };
};

const withVersion = (resource: Stored, version: number): Stored => ({ ...resource, meta: { versionId: String(version) } });
