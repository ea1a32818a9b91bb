import type { FhirClient } from './client.ts';
import { type SystemCode, tokenOf } from './coding.ts';
import type { Directory, Named } from './directory.ts';
import type { FhirFailure } from './fhir-result.ts';
import { currentName, displayName } from './names.ts';
import { parseReference } from './references.ts';
import type { Location, Practitioner, PractitionerRole } from './resources.ts';
import { systems } from './systems.ts';

/** A practitioner with all of their roles joined. */
export type DirectoryEntry = {
  /** `Practitioner/123`. */
  id: string;
  name: string;
  familyName: string;
  specialties: { system: string | undefined; code: string | undefined; display: string | undefined }[];
  /** `words`: name, aliases, town and street, to be named by. */
  locations: (Named & { words: string[] })[];
  /** BCP 47. */
  languages: string[];
  /** Payer ids of the networks they belong to; null when the EHR keeps none. */
  networks: string[] | null;
};

type Deps = { client: FhirClient; directory: Directory };

/** All active practitioners, of a specialty where one is given. */
export const findProviders = async (
  deps: Deps,
  specialty: SystemCode | null,
  signal: AbortSignal,
): Promise<DirectoryEntry[] | FhirFailure> => {
  const found = await deps.client.search(
    'PractitionerRole',
    {
      active: 'true',
      ...(specialty ? { specialty: tokenOf(specialty) } : {}),
      _include: ['PractitionerRole:practitioner', 'PractitionerRole:location'],
      _count: '200',
    },
    { signal },
  );
  if (found.kind !== 'ok') return found;
  deps.directory.remember([...(found.value.included.Practitioner ?? []), ...(found.value.included.Location ?? [])]);
  const roles = Map.groupBy(
    found.value.matches.filter((role) => role.active !== false),
    (role) => role.practitioner?.reference,
  );
  const entries = await Promise.all([...roles].map(([reference, theirs]) => entryOf(deps, reference, theirs, signal)));
  return entries.filter((entry) => entry !== null);
};

/** Null for a practitioner who cannot be read or no longer practises. */
const entryOf = async (
  deps: Deps,
  reference: string | undefined,
  roles: readonly PractitionerRole[],
  signal: AbortSignal,
): Promise<DirectoryEntry | null> => {
  const parsed = parseReference(reference, deps.client.baseUrl);
  if (parsed?.type !== 'Practitioner') return null;
  const [practitioner, locations] = await Promise.all([
    deps.directory.read('Practitioner', parsed.id, signal),
    locationsOf(deps, roles, signal),
  ]);
  if (practitioner.kind !== 'ok' || practitioner.value.active === false) return null;
  return {
    id: `Practitioner/${parsed.id}`,
    name: displayName(practitioner.value.name),
    familyName: currentName(practitioner.value.name)?.family ?? '',
    specialties: roles.flatMap((role) =>
      role.specialty.flatMap((concept) => concept.coding.map(({ system, code, display }) => ({ system, code, display }))),
    ),
    locations,
    languages: languagesOf(practitioner.value),
    networks: networksOf(roles),
  };
};

const locationsOf = async (
  deps: Deps,
  roles: readonly PractitionerRole[],
  signal: AbortSignal,
): Promise<DirectoryEntry['locations']> => {
  const ids = new Set(
    roles.flatMap((role) => role.location.flatMap((one) => parseReference(one.reference, deps.client.baseUrl)?.id ?? [])),
  );
  const read = await Promise.all([...ids].map((id) => deps.directory.read('Location', id, signal)));
  return read.flatMap((one) => (one.kind === 'ok' && one.value.status !== 'inactive' ? [placeOf(one.value)] : []));
};

const placeOf = (location: Location): DirectoryEntry['locations'][number] => ({
  id: `Location/${location.id}`,
  name: location.name ?? '',
  words: [location.name ?? '', ...location.alias, location.address?.city ?? '', ...(location.address?.line ?? [])],
});

/** `Practitioner.communication` is a list of concepts in R4; some servers nest them as a patient's are. */
const languagesOf = (practitioner: Practitioner): string[] => {
  const codings = practitioner.communication.flatMap((one) => [...one.coding, ...(one.language?.coding ?? [])]);
  return [...new Set(codings.flatMap((coding) => coding.code ?? []))];
};

const networksOf = (roles: readonly PractitionerRole[]): string[] | null => {
  const networks = roles.flatMap((role) => role.extension.filter((one) => one.url === systems.networkExtension));
  return networks.length === 0 ? null : networks.flatMap((one) => one.valueReference?.identifier?.value ?? []);
};
