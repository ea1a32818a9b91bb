import { BookAppointmentInput, BookAppointmentOutcome } from '../../domain/scheduling.ts';
import { viewOf } from '../../ehr/appointment-view.ts';
import { belongsTo, findBooked, findByKey, hasBookingKey, isTimed, type TimedAppointment } from '../../ehr/appointments.ts';
import { appointmentOf } from '../../ehr/booking-bundle.ts';
import { neverAborted, type Written, writeBooking } from '../../ehr/booking-writes.ts';
import type { FhirFailure } from '../../ehr/fhir-result.ts';
import { inZone, msOf, plusMinutes } from '../../ehr/local-time.ts';
import { parseReference } from '../../ehr/references.ts';
import { bindTool, defineTool, type Tool } from '../define-tool.ts';
import type { ToolContext } from '../tool-context.ts';
import { writeKey } from './booking-key.ts';
import { type BookingPlan, planBooking, readSlot, type SlotRead } from './booking-plan.ts';
import { codingOf, type EhrToolDeps } from './ehr-deps.ts';

export const bookAppointment = defineTool({
  name: 'ehr_book_appointment',
  description: 'Books a free time for the verified patient. The same idempotency key books it once.',
  effect: 'write',
  needs: 'verifiedPatient',
  input: BookAppointmentInput,
  outcome: BookAppointmentOutcome,
});

export const bookAppointmentTool = (deps: EhrToolDeps): Tool =>
  bindTool(bookAppointment, (input, context) => book(deps, input, context));

type Context = ToolContext & { patient: string };
/** One booking that is under way. */
type Booking = { input: BookAppointmentInput; context: Context; key: string };

const book = async (deps: EhrToolDeps, input: BookAppointmentInput, context: Context): Promise<BookAppointmentOutcome> => {
  const specialty = codingOf(deps.settings, input.specialty);
  if (specialty === 'unknown' || !deps.settings.visitTypes.some((type) => type.id === input.visitType)) return { kind: 'refused' };
  const booking = { input, context, key: writeKey(context, input.slot) };
  const { patient, signal, now } = context;
  const yesterday = new Date(now.getTime() - 24 * 3_600_000).toISOString();
  const [booked, first] = await Promise.all([
    findBooked(deps.client, { patient, from: yesterday }, signal),
    readSlot(deps, input.slot, signal),
  ]);
  if (!Array.isArray(booked)) return { kind: 'unavailable' };

  const existing = await existingBooking(deps, booking, booked, first);
  if (existing) return existing;
  if ('kind' in first) return first;
  const plan = await planBooking(deps, first, { input, specialty, now }, signal);
  return plan.kind === 'planned' ? commit(deps, booking, plan) : plan;
};

/** What this patient has at that time: this very booking, made before under the same key, or another one. */
const existingBooking = async (
  deps: EhrToolDeps,
  booking: Booking,
  booked: readonly TimedAppointment[],
  first: SlotRead | { kind: string },
): Promise<BookAppointmentOutcome | null> => {
  const repeated = booked.find((one) => hasBookingKey(one, booking.key));
  if (repeated) return answerBooked(deps, booking, repeated);
  if ('kind' in first) return null;
  const startMs = msOf(first.slot.start);
  const endMs = startMs + booking.input.minutes * 60_000;
  const clash = booked.find(
    (one) => `Appointment/${one.id}` !== booking.input.replaces && msOf(one.start) < endMs && msOf(one.end) > startMs,
  );
  return clash ? { kind: 'alreadyBooked', appointment: await view(deps, booking, clash) } : null;
};

const commit = async (deps: EhrToolDeps, booking: Booking, plan: BookingPlan): Promise<BookAppointmentOutcome> => {
  const capabilities = await deps.capabilities(booking.context.signal);
  const timeZone = (await deps.directory.timeZoneOf(plan.schedule.location.id, booking.context.signal)) ?? booking.input.timeZone;
  if (booking.context.signal.aborted) return { kind: 'unavailable' };
  const appointment = newAppointment(deps, booking, plan, timeZone);
  const result = await writeBooking(deps.client, { appointment, key: booking.key, slots: plan.slots }, capabilities);
  if (result.kind === 'ok') return afterWrite(deps, booking, result.value);
  return result.class === 'transient' ? { kind: 'unavailable' } : afterFailure(deps, booking, result);
};

const newAppointment = (deps: EhrToolDeps, { input, context, key }: Booking, plan: BookingPlan, timeZone: string) => {
  const visitType = deps.settings.visitTypes.find((type) => type.id === input.visitType);
  return appointmentOf({
    key,
    patient: context.patient,
    provider: plan.schedule.provider,
    location: plan.schedule.location,
    start: inZone(plan.start, timeZone),
    end: inZone(plusMinutes(plan.start, input.minutes), timeZone),
    minutes: input.minutes,
    slots: plan.slots.map((slot) => `Slot/${slot.body.id}`),
    visitType: { id: input.visitType, label: visitType?.label.en ?? input.visitType },
    specialty: deps.settings.specialties.find((one) => one.id === input.specialty)?.coding ?? null,
    now: context.now,
  });
};

/** "You're booked" is said from what the EHR holds, so it is read again. */
const afterWrite = async (deps: EhrToolDeps, booking: Booking, written: Written): Promise<BookAppointmentOutcome> => {
  const id = parseReference(written.reference)?.id;
  const read = id === undefined ? null : await deps.client.read('Appointment', id, neverAborted);
  if (read?.kind === 'ok' && isTimed(read.value) && isOurs(deps, booking, read.value))
    return answerBooked(deps, booking, read.value);
  const found = await lookUp(deps, booking);
  return found && 'id' in found ? answerBooked(deps, booking, found) : { kind: 'unknown' };
};

const isOurs = (deps: EhrToolDeps, { context, key }: Booking, appointment: TimedAppointment): boolean =>
  appointment.status === 'booked' &&
  hasBookingKey(appointment, key) &&
  belongsTo(appointment, context.patient, deps.client.baseUrl);

/**
 * On a replay the slot has moved on although the booking exists, and a time-out may have come after the commit: so the booking is looked
 * for first, whatever the failure. A write is never repeated here.
 */
const afterFailure = async (deps: EhrToolDeps, booking: Booking, failure: FhirFailure): Promise<BookAppointmentOutcome> => {
  const found = await lookUp(deps, booking);
  if (found && 'id' in found) return answerBooked(deps, booking, found);
  if (failure.class === 'ambiguous') return found === null && hasEnded(failure) ? { kind: 'unavailable' } : { kind: 'unknown' };
  if (failure.kind === 'conflict' || failure.kind === 'preconditionFailed') return { kind: 'slotTaken' };
  if (failure.kind === 'unauthorized') return { kind: 'unavailable' };
  return (await isStillFree(deps, booking)) ? { kind: 'refused' } : { kind: 'slotTaken' };
};

/** The server itself says that it failed: unlike a time-out or a gateway's answer, nothing is still under way. */
const hasEnded = (failure: FhirFailure): boolean => failure.status === 500;

const lookUp = (deps: EhrToolDeps, { context, key }: Booking) =>
  findByKey(deps.client, { patient: context.patient, key }, neverAborted);

const isStillFree = async (deps: EhrToolDeps, { input }: Booking): Promise<boolean> => {
  const again = await readSlot(deps, input.slot, neverAborted);
  return 'slot' in again && again.slot.status === 'free';
};

const view = (deps: EhrToolDeps, { input }: Booking, appointment: TimedAppointment) =>
  viewOf(deps, appointment, input.timeZone, neverAborted);

const answerBooked = async (
  deps: EhrToolDeps,
  booking: Booking,
  appointment: TimedAppointment,
): Promise<BookAppointmentOutcome> => ({
  kind: 'booked',
  appointment: await view(deps, booking, appointment),
});
