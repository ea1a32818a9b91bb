import { type Filter, splitSearchOnComma, toPeriod } from '@medplum/core';
import type { CodeableConcept, Slot } from '@medplum/fhirtypes';

/**
 * Slots by schedule and start. A clinic has 15,000 of them, and the library's matcher, which evaluates FHIRPath on each, would take
 * most of a second. This answers `schedule`, `status`, `specialty` and `start` exactly as the matcher does, and leaves
 * every other filter to it.
 */
export type SlotIndex = {
  put(slot: Slot): void;
  remove(slot: Slot): void;
  /** The slots that pass the filters answered here, and the filters that are left. */
  narrow(filters: readonly Filter[]): { slots: Slot[]; rest: Filter[] };
};

type Indexed = { slot: Slot; startMs: number; specialties: ReadonlySet<string> };

export const slotIndex = (): SlotIndex => {
  /** Slots of one role share their concepts. */
  const knownTokens = new WeakMap<object, Set<string>>();
  const specialtiesOf = ({ specialty = [] }: Slot): Set<string> => {
    const tokens = knownTokens.get(specialty) ?? tokensOf(specialty);
    knownTokens.set(specialty, tokens);
    return tokens;
  };
  const bySchedule = new Map<string, Map<string, Indexed>>();
  const scheduleOf = (slot: Slot): string => slot.schedule?.reference ?? '';
  return {
    put: (slot) => {
      const schedule = bySchedule.get(scheduleOf(slot)) ?? new Map<string, Indexed>();
      bySchedule.set(
        scheduleOf(slot),
        schedule.set(slot.id ?? '', { slot, startMs: Date.parse(slot.start ?? ''), specialties: specialtiesOf(slot) }),
      );
    },
    remove: (slot) => {
      bySchedule.get(scheduleOf(slot))?.delete(slot.id ?? '');
    },
    narrow: (filters) => {
      const rest = filters.filter((filter) => testOf(filter) === undefined && !isScheduleFilter(filter));
      const tests = filters.map(testOf).filter((test) => test !== undefined);
      const slots = schedulesIn(filters, bySchedule).flatMap((schedule) =>
        Array.from(schedule.values())
          .filter((one) => tests.every((test) => test(one)))
          .map((one) => one.slot),
      );
      return { slots, rest };
    },
  };
};

/** What a token search may name a concept by: `code`, `system|code`, `system|`, and its texts. */
const tokensOf = (concepts: readonly CodeableConcept[]): Set<string> => {
  const codings = concepts.flatMap((concept) => concept.coding ?? []);
  const tokens = codings.flatMap(({ system = '', code = '', display }) => [
    code,
    `${system}|${code}`,
    `${system}|`,
    display ?? code,
  ]);
  return new Set([...tokens, ...concepts.flatMap((concept) => concept.text ?? [])].map((token) => token.toLowerCase()));
};

type Test = (one: Indexed) => boolean;

const isScheduleFilter = (filter: Filter): boolean => filter.code === 'schedule' && filter.operator === 'eq';

const schedulesIn = (filters: readonly Filter[], bySchedule: Map<string, Map<string, Indexed>>): Map<string, Indexed>[] => {
  const wanted = filters.filter(isScheduleFilter).map((filter) => new Set(splitSearchOnComma(filter.value)));
  return Array.from(bySchedule)
    .filter(([schedule]) => wanted.every((set) => set.has(schedule)))
    .map(([, slots]) => slots);
};

/** Undefined for a filter that is not answered here. */
const testOf = (filter: Filter): Test | undefined => {
  if (filter.code === 'status' && filter.operator === 'eq' && !filter.value.includes('|')) return statusTest(filter.value);
  if (filter.code === 'specialty' && filter.operator === 'eq') return specialtyTest(filter.value);
  if (filter.code === 'start' && !filter.value.includes(',')) return startTest(filter);
  return undefined;
};

const statusTest = (value: string): Test => {
  const wanted = new Set(splitSearchOnComma(value).map((code) => code.toLowerCase()));
  return ({ slot }) => wanted.has(slot.status?.toLowerCase() ?? '');
};

const specialtyTest = (value: string): Test => {
  const wanted = splitSearchOnComma(value).map((token) => token.toLowerCase());
  return ({ specialties }) => wanted.some((token) => specialties.has(token));
};

const startTest = ({ operator, value }: Filter): Test | undefined => {
  const period = toPeriod(value);
  const fromMs = Date.parse(period?.start ?? '');
  const toMs = Date.parse(period?.end ?? '');
  if (operator === 'lt') return ({ startMs }) => startMs < fromMs;
  if (operator === 'le') return ({ startMs }) => startMs <= toMs;
  if (operator === 'ge') return ({ startMs }) => startMs >= fromMs;
  if (operator === 'gt') return ({ startMs }) => startMs > toMs;
  return undefined;
};
