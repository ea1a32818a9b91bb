import type { FhirClient } from './client.ts';
import { hasCoding, type SystemCode, tokenOf } from './coding.ts';
import type { Directory, Named } from './directory.ts';
import type { FhirFailure } from './fhir-result.ts';
import { formatReference, parseReference } from './references.ts';
import type { PractitionerRole, Reference, Schedule } from './resources.ts';

/** A schedule with the practitioner and the place it is about. */
export type PlacedSchedule = { reference: string; specialty: Schedule['specialty']; provider: Named; location: Named };

export type ScheduleQuery = { specialty: SystemCode | null; providers: readonly string[]; locations: readonly string[] };

type Deps = { client: FhirClient; directory: Directory };

/**
 * The active schedules that fit: of these practitioners, else of this specialty, else of everybody; at these places, else anywhere. A
 * schedule that names neither a practitioner nor, by way of the practitioner's role, a place cannot be offered and is left out.
 */
export const findSchedules = async (
  deps: Deps,
  query: ScheduleQuery,
  signal: AbortSignal,
): Promise<PlacedSchedule[] | FhirFailure> => {
  const found = await searchSchedules(deps, query, signal);
  if (!Array.isArray(found)) return found;
  const fitting = found.filter((schedule) => schedule.active !== false && fitsSpecialty(schedule.specialty, query.specialty));
  const placed = await Promise.all(fitting.map((schedule) => placeSchedule(deps, schedule, signal)));
  return placed.filter((one) => one !== null).filter((one) => fitsPlace(one, query));
};

export const fitsSpecialty = (offered: Schedule['specialty'], wanted: SystemCode | null): boolean =>
  wanted === null || offered.length === 0 || hasCoding(offered, wanted);

const fitsPlace = (schedule: PlacedSchedule, query: ScheduleQuery): boolean =>
  (query.providers.length === 0 || query.providers.includes(schedule.provider.id)) &&
  (query.locations.length === 0 || query.locations.includes(schedule.location.id));

const searchSchedules = async (deps: Deps, query: ScheduleQuery, signal: AbortSignal): Promise<Schedule[] | FhirFailure> => {
  if (query.providers.length > 0) return schedulesOf(deps, query.providers, signal);
  if (query.specialty === null) return schedulesBy(deps, {}, signal);
  const direct = await schedulesBy(deps, { specialty: tokenOf(query.specialty) }, signal);
  if (!Array.isArray(direct) || direct.length > 0) return direct;
  return schedulesByRole(deps, query.specialty, signal);
};

const schedulesBy = async (
  { client }: Deps,
  parameters: Record<string, string>,
  signal: AbortSignal,
): Promise<Schedule[] | FhirFailure> => {
  const found = await client.search('Schedule', { active: 'true', _count: '200', ...parameters }, { signal });
  return found.kind === 'ok' ? found.value.matches : found;
};

const schedulesOf = (deps: Deps, practitioners: readonly string[], signal: AbortSignal): Promise<Schedule[] | FhirFailure> =>
  schedulesBy(deps, { actor: practitioners.join(',') }, signal);

/** For an EHR that keeps the specialty with the practitioner's role only. */
const schedulesByRole = async (deps: Deps, specialty: SystemCode, signal: AbortSignal): Promise<Schedule[] | FhirFailure> => {
  const roles = await deps.client.search(
    'PractitionerRole',
    { active: 'true', specialty: tokenOf(specialty), _count: '200' },
    { signal },
  );
  if (roles.kind !== 'ok') return roles;
  deps.directory.remember(roles.value.matches);
  const practitioners = roles.value.matches.flatMap(
    (role) => parseReference(role.practitioner?.reference, deps.client.baseUrl) ?? [],
  );
  const references = [...new Set(practitioners.map(formatReference))];
  return references.length === 0 ? [] : schedulesOf(deps, references, signal);
};

/** Null when it is not known whose schedule it is, or where. */
export const placeSchedule = async (deps: Deps, schedule: Schedule, signal: AbortSignal): Promise<PlacedSchedule | null> => {
  const role = await roleOf(deps, schedule, signal);
  const [provider, location] = await Promise.all([
    deps.directory.nameOf(actorOf(deps, schedule, 'Practitioner') ?? role?.practitioner, signal),
    deps.directory.nameOf(actorOf(deps, schedule, 'Location') ?? role?.location[0], signal),
  ]);
  if (!provider || !location) return null;
  return { reference: `Schedule/${schedule.id}`, specialty: schedule.specialty, provider, location };
};

const actorOf = (deps: Deps, schedule: Schedule, type: string): Reference | undefined =>
  schedule.actor.find((actor) => parseReference(actor.reference, deps.client.baseUrl)?.type === type);

/** Read only where the schedule itself leaves something open. */
const roleOf = async (deps: Deps, schedule: Schedule, signal: AbortSignal): Promise<PractitionerRole | null> => {
  if (actorOf(deps, schedule, 'Practitioner') && actorOf(deps, schedule, 'Location')) return null;
  const reference = parseReference(actorOf(deps, schedule, 'PractitionerRole')?.reference, deps.client.baseUrl);
  if (!reference) return null;
  const role = await deps.directory.read('PractitionerRole', reference.id, signal);
  return role.kind === 'ok' ? role.value : null;
};
