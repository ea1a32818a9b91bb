import { CancelAppointmentInput, CancelAppointmentOutcome } from '../../domain/scheduling.ts';
import { belongsTo } from '../../ehr/appointments.ts';
import type { Versioned } from '../../ehr/booking-bundle.ts';
import { neverAborted, writeCancellation } from '../../ehr/booking-writes.ts';
import type { FhirFailure } from '../../ehr/fhir-result.ts';
import { msOf } from '../../ehr/local-time.ts';
import { parseReference } from '../../ehr/references.ts';
import type { Appointment } from '../../ehr/resources.ts';
import { systems } from '../../ehr/systems.ts';
import { versionedOf } from '../../ehr/versioned.ts';
import { bindTool, defineTool, type Tool } from '../define-tool.ts';
import type { ToolContext } from '../tool-context.ts';
import type { EhrToolDeps } from './ehr-deps.ts';

export const cancelAppointment = defineTool({
  name: 'ehr_cancel_appointment',
  description: 'Cancels an appointment of the verified patient that has not begun, and frees its time.',
  effect: 'write',
  needs: 'verifiedPatient',
  input: CancelAppointmentInput,
  outcome: CancelAppointmentOutcome,
});

export const cancelAppointmentTool = (deps: EhrToolDeps): Tool =>
  bindTool(cancelAppointment, (input, context) => cancel(deps, input, context, { triesLeft: 1 }));

type Context = ToolContext & { patient: string };

/**
 * A repeat is safe: each update names the version it was made from, so a second one that comes late changes nothing. What was changed by
 * somebody else meanwhile is read again, once.
 */
const cancel = async (
  deps: EhrToolDeps,
  input: CancelAppointmentInput,
  context: Context,
  { triesLeft }: { triesLeft: number },
): Promise<CancelAppointmentOutcome> => {
  const found = await readOwn(deps, input.appointment, context, context.signal);
  if (found.kind !== 'found') return found;
  if (!('cancellable' in found)) return { kind: 'cancelled' };
  const slots = await heldSlots(deps, found.cancellable.appointment, context);
  const capabilities = await deps.capabilities(context.signal);
  if (context.signal.aborted) return { kind: 'unavailable' };
  const result = await writeCancellation(deps.client, withReason(found.cancellable.versioned, input.reason), slots, capabilities);
  if (result.kind === 'ok') return { kind: 'cancelled' };
  if (isOvertaken(result) && triesLeft > 0) return cancel(deps, input, context, { triesLeft: triesLeft - 1 });
  return afterFailure(deps, input, context, result);
};

const isOvertaken = (failure: FhirFailure): boolean => failure.kind === 'preconditionFailed' || failure.kind === 'conflict';

type Own =
  | { kind: 'found'; cancellable: { appointment: Appointment; versioned: Versioned } }
  /** Was cancelled before. */
  | { kind: 'found' }
  | { kind: 'notFound' }
  | { kind: 'past' }
  | { kind: 'unavailable' };

/** Somebody else's appointment and none at all are one answer. */
const readOwn = async (deps: EhrToolDeps, reference: string, context: Context, signal: AbortSignal): Promise<Own> => {
  const parsed = parseReference(reference);
  if (parsed?.type !== 'Appointment') return { kind: 'notFound' };
  const read = await deps.client.read('Appointment', parsed.id, signal);
  if (read.kind === 'notFound') return { kind: 'notFound' };
  if (read.kind !== 'ok') return { kind: 'unavailable' };
  const appointment = read.value;
  if (!belongsTo(appointment, context.patient, deps.client.baseUrl) || appointment.status === 'entered-in-error')
    return { kind: 'notFound' };
  if (appointment.status === 'cancelled') return { kind: 'found' };
  if (!isAhead(appointment, context.now)) return { kind: 'past' };
  const versioned = versionedOf(read);
  return versioned ? { kind: 'found', cancellable: { appointment, versioned } } : { kind: 'unavailable' };
};

const open = new Set(['proposed', 'pending', 'booked', 'waitlist']);
const isAhead = (appointment: Appointment, now: Date): boolean =>
  open.has(appointment.status) && (appointment.start === undefined || msOf(appointment.start) > now.getTime());

/** `cancelationReason` has one "l" in R4. */
const withReason = (read: Versioned, reason: CancelAppointmentInput['reason']): Versioned => ({
  ...read,
  body: {
    ...read.body,
    status: 'cancelled',
    cancelationReason: {
      coding: [{ system: systems.cancellationReason, code: 'pat' }],
      ...(reason === 'rescheduled' ? { text: 'Rescheduled by the patient' } : {}),
    },
  },
});

/** The slots that it takes. One that cannot be read or is shared stays as it is: the cancellation does not wait for it. */
const heldSlots = async (deps: EhrToolDeps, appointment: Appointment, context: Context): Promise<Versioned[]> => {
  const ids = appointment.slot.flatMap((one) => {
    const parsed = parseReference(one.reference, deps.client.baseUrl);
    return parsed?.type === 'Slot' ? [parsed.id] : [];
  });
  const read = await Promise.all(ids.map((id) => deps.client.read('Slot', id, context.signal)));
  return read.flatMap((one) => {
    if (one.kind !== 'ok' || one.value.status !== 'busy' || one.value.overbooked === true) return [];
    return versionedOf(one) ?? [];
  });
};

/** Nothing is believed of a failed write but what the EHR says afterwards. */
const afterFailure = async (
  deps: EhrToolDeps,
  input: CancelAppointmentInput,
  context: Context,
  failure: FhirFailure,
): Promise<CancelAppointmentOutcome> => {
  if (failure.class === 'transient') return { kind: 'unavailable' };
  const now = await readOwn(deps, input.appointment, context, neverAborted);
  if (now.kind === 'found' && !('cancellable' in now)) return { kind: 'cancelled' };
  return { kind: failure.class === 'ambiguous' && failure.status !== 500 ? 'unknown' : 'unavailable' };
};
