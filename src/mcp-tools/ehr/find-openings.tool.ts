import { FindOpeningsInput, FindOpeningsOutcome, type Opening } from '../../domain/scheduling.ts';
import { findBooked, type TimedAppointment } from '../../ehr/appointments.ts';
import { dayAfter, inZone, msOf, plusMinutes, startOfLocalDay } from '../../ehr/local-time.ts';
import { slotsForVisit, suits } from '../../ehr/openings.rules.ts';
import { parseReference } from '../../ehr/references.ts';
import type { Slot } from '../../ehr/resources.ts';
import { findSchedules, type PlacedSchedule } from '../../ehr/schedules.ts';
import { bindTool, defineTool, type Tool } from '../define-tool.ts';
import { codingOf, type EhrToolDeps } from './ehr-deps.ts';

export const findOpenings = defineTool({
  name: 'ehr_find_openings',
  description:
    'Finds free times, earliest first, by specialty, practitioner, place, day and time of day; none at which the proven patient is booked.',
  effect: 'read',
  needs: 'patientIfProven',
  input: FindOpeningsInput,
  outcome: FindOpeningsOutcome,
});

export const findOpeningsTool = (deps: EhrToolDeps): Tool =>
  bindTool(findOpenings, async (input, { signal, patient }): Promise<FindOpeningsOutcome> => {
    const specialty = codingOf(deps.settings, input.specialty);
    const range = rangeOf(input);
    if (specialty === 'unknown' || range === null) return { kind: 'none' };
    const [schedules, booked] = await Promise.all([
      findSchedules(deps, { specialty, providers: input.providers, locations: input.locations }, signal),
      patient ? findBooked(deps.client, { patient, from: range.from }, signal) : [],
    ]);
    if (!Array.isArray(schedules) || !Array.isArray(booked)) return { kind: 'unavailable' };
    if (schedules.length === 0) return { kind: 'none' };
    const found = await search(deps, { input, range, schedules, booked }, signal);
    if (found === null) return { kind: 'unavailable' };
    if (found.length === 0) return { kind: 'none' };
    return { kind: 'found', openings: await Promise.all(found.map((one) => openingOf(deps, one, input, signal))) };
  });

type Range = { fromMs: number; toMs: number; from: string; to: string };

/** The days and times wanted, any of which will do. */
const wantedIn = (input: FindOpeningsInput) => [input, ...(input.or ?? [])];

/** From the first day wanted to the last one. Null when nothing lies in it. */
const rangeOf = (input: FindOpeningsInput): Range | null => {
  const days = wantedIn(input);
  const firstDay = startOfLocalDay(days.map(({ from }) => from).reduce(earlier), input.timeZone);
  const from = msOf(firstDay) >= msOf(input.notBefore) ? firstDay : new Date(msOf(input.notBefore)).toISOString();
  const to = startOfLocalDay(dayAfter(days.map(({ to }) => to).reduce(later)), input.timeZone);
  const range = { from, to, fromMs: msOf(from), toMs: msOf(to) };
  return range.fromMs < range.toMs ? range : null;
};

const earlier = (a: string, b: string): string => (a < b ? a : b);
const later = (a: string, b: string): string => (a > b ? a : b);

/** `booked`: when the patient is elsewhere. */
type Search = { input: FindOpeningsInput; range: Range; schedules: readonly PlacedSchedule[]; booked: readonly TimedAppointment[] };
type Found = { slot: Slot; schedule: PlacedSchedule };

const pageSize = 100;
const maxPages = 30;

/** Reads the slots in order and stops as soon as no later page could hold an earlier opening. Null when the EHR cannot be asked. */
const search = async (deps: EhrToolDeps, wanted: Search, signal: AbortSignal): Promise<Found[] | null> => {
  const { input, range, schedules } = wanted;
  const parameters = {
    schedule: schedules.map((schedule) => schedule.reference).join(','),
    status: 'free',
    start: [`ge${range.from}`, `lt${range.to}`],
    _sort: 'start',
    _count: String(pageSize),
  };
  const slots: Slot[] = [];
  let found: Found[] = [];
  for await (const page of deps.client.pages('Slot', parameters, { signal, maxPages })) {
    if (page.kind !== 'ok') return null;
    slots.push(...page.value.matches);
    found = pick(slots, wanted, deps.client.baseUrl);
    if (found.length >= input.limit && isSorted(slots) && reachesPast(slots, found[input.limit - 1], input.minutes)) break;
  }
  return found.slice(0, input.limit);
};

const pick = (slots: readonly Slot[], { input, range, schedules, booked }: Search, baseUrl: string): Found[] => {
  const bySchedule = Map.groupBy(slots, (slot) => scheduleOf(slot, baseUrl));
  const excluded = new Set(input.exclude);
  const suitable = oncePerStart((start) => isWanted(start, input) && !booked.some((one) => overlaps(one, start, input.minutes)));
  const found = schedules.flatMap((schedule) => {
    const theirs = bySchedule.get(schedule.reference) ?? [];
    return theirs
      .filter((slot) => slot.status === 'free' && msOf(slot.start) >= range.fromMs && msOf(slot.start) < range.toMs)
      .filter((slot) => !excluded.has(`Slot/${slot.id}`) && suitable(slot.start))
      .filter((slot) => slotsForVisit(slot, theirs, input.minutes) !== null)
      .map((slot) => ({ slot, schedule }));
  });
  return found.toSorted((one, other) => msOf(one.slot.start) - msOf(other.slot.start) || one.slot.id.localeCompare(other.slot.id));
};

const isWanted = (start: string, input: FindOpeningsInput): boolean =>
  wantedIn(input).some((wanted) => suits(start, { ...wanted, timeZone: input.timeZone }));

const overlaps = ({ start, end }: TimedAppointment, from: string, minutes: number): boolean =>
  msOf(start) < msOf(from) + minutes * 60_000 && msOf(end) > msOf(from);

/** Many practitioners start at the same time, and time zones are slow to work out. */
const oncePerStart = (decide: (start: string) => boolean): ((start: string) => boolean) => {
  const known = new Map<string, boolean>();
  return (start) => {
    const answer = known.get(start) ?? decide(start);
    known.set(start, answer);
    return answer;
  };
};

const scheduleOf = (slot: Slot, baseUrl: string): string => {
  const reference = parseReference(slot.schedule.reference, baseUrl);
  return reference ? `${reference.type}/${reference.id}` : '';
};

/** A server that ignores `_sort` is read to its end. */
const isSorted = (slots: readonly Slot[]): boolean =>
  slots.every((slot, index) => index === 0 || msOf(slots[index - 1]?.start ?? slot.start) <= msOf(slot.start));

/** A visit that takes several slots may need some of the next page. */
const reachesPast = (slots: readonly Slot[], last: Found | undefined, minutes: number): boolean => {
  const reached = slots.at(-1);
  return last !== undefined && reached !== undefined && msOf(reached.start) >= msOf(last.slot.start) + minutes * 60_000;
};

const openingOf = async (
  deps: EhrToolDeps,
  { slot, schedule }: Found,
  input: FindOpeningsInput,
  signal: AbortSignal,
): Promise<Opening> => {
  const timeZone = (await deps.directory.timeZoneOf(schedule.location.id, signal)) ?? input.timeZone;
  return {
    slot: `Slot/${slot.id}`,
    start: inZone(slot.start, timeZone),
    end: inZone(plusMinutes(slot.start, input.minutes), timeZone),
    provider: schedule.provider,
    location: schedule.location,
  };
};
