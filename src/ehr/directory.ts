import { LRUCache } from 'lru-cache';
import type { FhirClient } from './client.ts';
import type { FhirResult } from './fhir-result.ts';
import { displayName } from './names.ts';
import { parseReference } from './references.ts';
import type { Location, Organization, Practitioner, PractitionerRole, Reference, ResourceOf, Schedule } from './resources.ts';
import { systems } from './systems.ts';

/** What changes seldom and is nobody's record: who works where, and what payers are called. */
type Entry = Location | Organization | Practitioner | PractitionerRole | Schedule;
export type DirectoryType = Entry['resourceType'];

export type Named = { id: string; name: string };

export type Directory = {
  read<T extends DirectoryType>(type: T, id: string, signal: AbortSignal): Promise<FhirResult<ResourceOf<T>>>;
  /** Takes in what a search brought along. */
  remember(resources: readonly Entry[]): void;
  /** Reference and spoken name of a practitioner, a place or an organization: the reference's own display, else what is on file. */
  nameOf(reference: Reference | undefined, signal: AbortSignal): Promise<Named | null>;
  /** IANA time zone of a place, where the EHR tells one. */
  timeZoneOf(location: string, signal: AbortSignal): Promise<string | null>;
  clientBaseUrl: string;
};

/** Reads through a cache. `keepMs`: default 5 minutes. Failures are not kept. */
export const createDirectory = (client: FhirClient, options: { keepMs?: number } = {}): Directory => {
  const kept = new LRUCache<string, Entry>({ max: 5_000, ttl: options.keepMs ?? 300_000 });
  const directory: Directory = {
    clientBaseUrl: client.baseUrl,
    read: async (type, id, signal) => {
      const known = kept.get(`${type}/${id}`) as ResourceOf<typeof type> | undefined;
      if (known) return { kind: 'ok', value: known, body: known, status: 200, etag: null, location: null };
      const result = await client.read(type, id, signal);
      if (result.kind === 'ok') kept.set(`${type}/${id}`, result.value);
      return result;
    },
    remember: (resources) => {
      for (const resource of resources) kept.set(`${resource.resourceType}/${resource.id}`, resource);
    },
    nameOf: async (reference, signal) => {
      const parsed = parseReference(reference?.reference, client.baseUrl);
      if (!parsed) return null;
      const id = `${parsed.type}/${parsed.id}`;
      if (reference?.display) return { id, name: reference.display };
      if (!isNamed(parsed.type)) return null;
      const found = await directory.read(parsed.type, parsed.id, signal);
      const name = found.kind === 'ok' ? spokenName(found.value) : '';
      return name === '' ? null : { id, name };
    },
    timeZoneOf: async (location, signal) => {
      const parsed = parseReference(location, client.baseUrl);
      if (parsed?.type !== 'Location') return null;
      const found = await directory.read('Location', parsed.id, signal);
      const zone =
        found.kind === 'ok' ? found.value.extension.find((one) => one.url === systems.timeZoneExtension)?.valueCode : undefined;
      return zone !== undefined && isTimeZone(zone) ? zone : null;
    },
  };
  return directory;
};

type NamedType = 'Practitioner' | 'Location' | 'Organization';
const isNamed = (type: string): type is NamedType => type === 'Practitioner' || type === 'Location' || type === 'Organization';

const spokenName = (resource: Practitioner | Location | Organization): string =>
  resource.resourceType === 'Practitioner' ? displayName(resource.name) : (resource.name ?? '');

const isTimeZone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
};
