import type { AppointmentView } from '../domain/scheduling.ts';
import { type TimedAppointment } from './appointments.ts';
import type { FhirClient } from './client.ts';
import { codeIn, hasCoding, type SystemCode } from './coding.ts';
import type { Directory, Named } from './directory.ts';
import { inZone } from './local-time.ts';
import { foldName } from './names.ts';
import { parseReference } from './references.ts';
import { type PlacedSchedule, placeSchedule } from './schedules.ts';
import { systems } from './systems.ts';

export type ViewDeps = {
  client: FhirClient;
  directory: Directory;
  settings: {
    specialties: readonly { id: string; coding: SystemCode }[];
    visitTypes: readonly { id: string; label: { en: string; es: string } }[];
  };
};

/** As a caller needs to hear it, in the time of the place, else of `timeZone`. Names that the EHR does not tell are empty. */
export const viewOf = async (
  deps: ViewDeps,
  appointment: TimedAppointment,
  timeZone: string,
  signal: AbortSignal,
): Promise<AppointmentView> => {
  const [namedProvider, namedLocation] = await Promise.all([
    participantOf(deps, appointment, 'Practitioner', signal),
    participantOf(deps, appointment, 'Location', signal),
  ]);
  const schedule = namedProvider && namedLocation ? null : await scheduleOf(deps, appointment, signal);
  const provider = namedProvider ?? schedule?.provider ?? unnamed;
  const location = namedLocation ?? schedule?.location ?? unnamed;
  const zone = (await deps.directory.timeZoneOf(location.id, signal)) ?? timeZone;
  return {
    id: `Appointment/${appointment.id}`,
    start: inZone(appointment.start, zone),
    end: inZone(appointment.end, zone),
    provider,
    location,
    visitType: visitTypeOf(deps, appointment),
    specialty: deps.settings.specialties.find(({ coding }) => hasCoding(appointment.specialty, coding))?.id ?? null,
  };
};

const unnamed: Named = { id: '', name: '' };

const participantOf = (deps: ViewDeps, appointment: TimedAppointment, type: string, signal: AbortSignal): Promise<Named | null> => {
  const actors = appointment.participant.map((one) => one.actor);
  return deps.directory.nameOf(
    actors.find((actor) => parseReference(actor?.reference, deps.client.baseUrl)?.type === type),
    signal,
  );
};

/** Some EHRs list the patient alone as a participant: the slot's schedule tells who and where. */
const scheduleOf = async (deps: ViewDeps, appointment: TimedAppointment, signal: AbortSignal): Promise<PlacedSchedule | null> => {
  const slot = parseReference(appointment.slot[0]?.reference, deps.client.baseUrl);
  const read = slot?.type === 'Slot' ? await deps.client.read('Slot', slot.id, signal) : null;
  const reference = read?.kind === 'ok' ? parseReference(read.value.schedule.reference, deps.client.baseUrl) : null;
  const schedule = reference ? await deps.directory.read('Schedule', reference.id, signal) : null;
  return schedule?.kind === 'ok' ? placeSchedule(deps, schedule.value, signal) : null;
};

/** By our own coding, else by what the EHR calls it. */
const visitTypeOf = ({ settings }: ViewDeps, appointment: TimedAppointment): string | null => {
  const own = codeIn(appointment.serviceType, systems.visitType);
  if (own !== null && settings.visitTypes.some((type) => type.id === own)) return own;
  const texts = appointment.serviceType.flatMap((concept) => [
    concept.text,
    ...concept.coding.flatMap((one) => [one.code, one.display]),
  ]);
  const called = new Set([...texts, appointment.description].filter((text) => typeof text === 'string').map(foldName));
  return (
    settings.visitTypes.find(({ id, label }) => [id, label.en, label.es].some((name) => called.has(foldName(name))))?.id ?? null
  );
};
