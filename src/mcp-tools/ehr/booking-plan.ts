import type { BookAppointmentInput } from '../../domain/scheduling.ts';
import type { Versioned } from '../../ehr/booking-bundle.ts';
import type { SystemCode } from '../../ehr/coding.ts';
import { msOf, plusMinutes } from '../../ehr/local-time.ts';
import { slotsForVisit } from '../../ehr/openings.rules.ts';
import { parseReference } from '../../ehr/references.ts';
import type { Slot } from '../../ehr/resources.ts';
import { fitsSpecialty, type PlacedSchedule, placeSchedule } from '../../ehr/schedules.ts';
import { versionedOf } from '../../ehr/versioned.ts';
import type { EhrToolDeps } from './ehr-deps.ts';

/** A first slot, as it was read. */
export type SlotRead = { slot: Slot; versioned: Versioned | null };
type No = { kind: 'slotTaken' } | { kind: 'refused' } | { kind: 'unavailable' };

export const readSlot = async (deps: EhrToolDeps, reference: string, signal: AbortSignal): Promise<SlotRead | No> => {
  const parsed = parseReference(reference);
  if (parsed?.type !== 'Slot') return { kind: 'refused' };
  const read = await deps.client.read('Slot', parsed.id, signal);
  if (read.kind === 'notFound') return { kind: 'slotTaken' };
  return read.kind === 'ok' ? { slot: read.value, versioned: versionedOf(read) } : { kind: 'unavailable' };
};

export type BookingPlan = { kind: 'planned'; slots: Versioned[]; schedule: PlacedSchedule; start: string; end: string };

/** All that is needed to book, or why it cannot be. `refused`: the slot is not for such a visit, or cannot be locked. */
export const planBooking = async (
  deps: EhrToolDeps,
  { slot, versioned }: SlotRead,
  asked: { input: BookAppointmentInput; specialty: SystemCode | null; now: Date },
  signal: AbortSignal,
): Promise<BookingPlan | No> => {
  if (slot.status !== 'free' || msOf(slot.start) <= asked.now.getTime()) return { kind: 'slotTaken' };
  const schedule = await readSchedule(deps, slot, signal);
  if ('kind' in schedule) return schedule;
  if (!fitsSpecialty(slot.specialty.length > 0 ? slot.specialty : schedule.specialty, asked.specialty)) return { kind: 'refused' };
  if (!versioned) return { kind: 'refused' };
  const slots = await slotsFor(deps, { slot, versioned }, schedule, asked.input.minutes, signal);
  if (!Array.isArray(slots)) return slots;
  return { kind: 'planned', slots, schedule, start: slot.start, end: plusMinutes(slot.start, asked.input.minutes) };
};

const readSchedule = async (deps: EhrToolDeps, slot: Slot, signal: AbortSignal): Promise<PlacedSchedule | No> => {
  const reference = parseReference(slot.schedule.reference, deps.client.baseUrl);
  if (reference?.type !== 'Schedule') return { kind: 'refused' };
  const schedule = await deps.directory.read('Schedule', reference.id, signal);
  if (schedule.kind !== 'ok') return { kind: schedule.kind === 'notFound' ? 'refused' : 'unavailable' };
  if (schedule.value.active === false) return { kind: 'refused' };
  return (await placeSchedule(deps, schedule.value, signal)) ?? { kind: 'refused' };
};

/** The slot alone where it is long enough, else with the free ones that follow it, each read for its version. */
const slotsFor = async (
  deps: EhrToolDeps,
  first: { slot: Slot; versioned: Versioned },
  schedule: PlacedSchedule,
  minutes: number,
  signal: AbortSignal,
): Promise<Versioned[] | No> => {
  const { slot } = first;
  const end = plusMinutes(slot.start, minutes);
  if (msOf(slot.end) >= msOf(end)) return [first.versioned];
  const range = [`ge${new Date(msOf(slot.start)).toISOString()}`, `lt${end}`];
  const found = await deps.client.search('Slot', { schedule: schedule.reference, status: 'free', start: range }, { signal });
  if (found.kind !== 'ok') return { kind: 'unavailable' };
  const needed = slotsForVisit(slot, found.value.matches, minutes);
  if (!needed) return { kind: 'slotTaken' };
  const rest = await Promise.all(needed.slice(1).map((one) => readSlot(deps, `Slot/${one.id}`, signal)));
  const slots = [first.versioned];
  for (const one of rest) {
    if ('kind' in one) return one;
    if (one.slot.status !== 'free') return { kind: 'slotTaken' };
    if (!one.versioned) return { kind: 'refused' };
    slots.push(one.versioned);
  }
  return slots;
};
