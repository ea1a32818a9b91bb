import type { Language } from '../domain/locale.ts';
import type { AppointmentView, Opening, ProviderView } from '../domain/scheduling.ts';
import type { DateRange, HeardSlots, SlotValues, TimeRange } from '../domain/slots.ts';
import { visitTypeFor } from '../policy/questions.ts';
import type { Policy, VisitType } from '../policy/schema.ts';
import type { Listening } from './listening.ts';

export type SchedulingGoal = 'scheduleAppointment' | 'rescheduleAppointment' | 'cancelAppointment' | 'lookUpAppointments';

/** What the caller wishes, in the caller's words where the EHR decides what they mean. */
export type Wish = {
  provider: string | null;
  /** Whether somebody else would do, should the one who is named have nothing: "Dr. Chen or anyone in Bellevue". */
  orAnyone: boolean;
  location: string | null;
  date: DateRange | null;
  time: TimeRange | null;
  /** Others who would do as well as `provider`: "Dr. Chen or Dr. Patel". */
  orProviders?: string[];
  /** Other days and times that would do as well. */
  orWhen?: SlotValues['orWhen'];
  /** The day and time of the appointment that is to be moved, where they were told beside those that are wished for. */
  fromWhen?: SlotValues['fromWhen'] | null;
};

export type SchedulingContext = Listening & {
  goal: SchedulingGoal;
  policy: Policy;
  language: Language;
  /** When the call began, RFC 3339; and the clinic's local day then. */
  now: string;
  today: string;
  visitType: VisitType | null;
  reasonTold: boolean;
  /** Told only that the caller cannot come: whether the appointment is to be moved or cancelled is still to be asked. */
  undecided?: boolean;
  wish: Wish;
  preferenceAsked: boolean;
  /** Who and where, once the directory said what the words mean. */
  providers: ProviderView[];
  locations: { id: string; name: string }[];
  /** Names of several who would do, not looked up yet. */
  toLookUp?: string[];
  /** Practitioners of the same name, to choose from. */
  candidates: ProviderView[];
  offered: Opening[];
  /** Openings offered before and not wanted. */
  excluded: string[];
  /** "Anything earlier?": openings count only if they begin before this, RFC 3339. */
  before: string | null;
  /** "Another doctor": those who were offered, until the directory has told who else there is. */
  avoided: string[];
  /** How far the wish was widened because nothing fitted: 0 not, 1 any time, 2 anybody anywhere. */
  widened: 0 | 1 | 2;
  chosen: Opening | null;
  appointments: AppointmentView[];
  /** The existing appointment that is moved or cancelled. */
  target: AppointmentView | null;
  committed: AppointmentView | null;
  /** What the patient has at the time that was chosen. */
  clash: AppointmentView | null;
  /** The state to take up again when the EHR answers again. */
  resume: 'searchingProviders' | 'findingOpenings' | 'booking' | 'listing' | 'cancelling';
  done: 'booked' | 'rescheduled' | 'cancelled' | 'found' | 'none' | 'kept' | 'waitlisted' | null;
};

export const noWish: Wish = { provider: null, orAnyone: false, location: null, date: null, time: null };

/** `YYYY-MM-DD` some days on. */
export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The local calendar day of an instant that carries its offset. */
export const localDay = (dateTime: string): string => dateTime.slice(0, 10);

const fallbackVisitType = ({ scheduling }: Policy): VisitType | null =>
  scheduling.visitTypes.find(({ approval }) => approval === 'none') ?? scheduling.visitTypes[0] ?? null;

/** The kind of visit that the caller's reason means; the clinic's first one when no words of the policy fit. */
const visitTypeOf = (context: SchedulingContext, reason: NonNullable<HeardSlots['visitReason']>): VisitType | null =>
  visitTypeFor(context.policy, reason.text, reason.specialty, context.language) ?? fallbackVisitType(context.policy);

/** Takes what was heard of the wish. New words for who and where have to be looked up again. */
export const absorbWish = (context: SchedulingContext, slots: HeardSlots): Partial<SchedulingContext> => {
  const { provider, orAnyone, orProviders = [], orWhen = [], fromWhen, location, date, time, visitReason } = slots;
  const reason = visitReason ? { visitType: visitTypeOf(context, visitReason), reasonTold: true } : {};
  const wish: Wish = {
    provider: provider ?? context.wish.provider,
    orAnyone: provider ? orAnyone === true : context.wish.orAnyone,
    location: location ?? context.wish.location,
    date: date ?? context.wish.date,
    time: time ?? context.wish.time,
    orProviders: provider ? orProviders : (context.wish.orProviders ?? []),
    orWhen: date || time ? orWhen : (context.wish.orWhen ?? []),
    fromWhen: fromWhen ?? context.wish.fromWhen ?? null,
  };
  return {
    ...reason,
    wish,
    ...(provider ? { providers: [], candidates: [], toLookUp: orProviders.length > 0 ? [provider, ...orProviders] : [] } : {}),
    ...(location ? { locations: [] } : {}),
    widened: hasWish(slots) ? 0 : context.widened,
    before: date || time ? null : context.before,
  };
};

export const schedulingSlots = [
  'visitReason',
  'provider',
  'location',
  'date',
  'time',
  'shift',
  'orAnyone',
  'orProviders',
  'orWhen',
  'fromWhen',
] as const;

export const hasWish = (slots: HeardSlots): boolean =>
  schedulingSlots.some((name) => name !== 'visitReason' && slots[name] !== undefined);

export const unresolved = ({ wish, providers, locations, avoided, toLookUp = [] }: SchedulingContext): boolean =>
  toLookUp.length > 0 ||
  (wish.provider !== null && providers.length === 0) ||
  (wish.location !== null && locations.length === 0) ||
  avoided.length > 0;

/** What "earlier", "later", "somebody else", "somewhere else" change of the wish, against what was just offered. */
export const shifted = (context: SchedulingContext, shift: HeardSlots['shift']): Partial<SchedulingContext> => {
  const first = context.offered[0];
  const last = context.offered.at(-1);
  if (!shift || !first || !last) return {};
  const { today, offered } = context;
  const wish = { ...context.wish, orWhen: [] };
  const orWhen = context.wish.orWhen ?? [];
  const excluded = [...context.excluded, ...offered.map(({ slot }) => slot)];
  const not = wish.date?.not ? { not: wish.date.not } : {};
  switch (shift) {
    case 'earlier':
      return {
        excluded,
        before: first.start,
        wish: { ...wish, date: { from: today, to: localDay(first.start), ...not }, time: null },
      };
    case 'later':
      return { excluded, before: null, wish: { ...wish, date: { from: localDay(last.start), to: null, ...not } } };
    case 'otherProvider':
      return {
        excluded,
        avoided: offered.map(({ provider }) => provider.id),
        wish: { ...wish, provider: null, orProviders: [], orWhen },
        ...nobody,
      };
    case 'otherLocation':
      return { excluded, wish: { ...wish, location: null, orWhen }, locations: [] };
  }
};

const nobody = { providers: [], candidates: [] };

export const insideNotice = ({ target, policy, now }: SchedulingContext): boolean =>
  target !== null && Date.parse(target.start) - Date.parse(now) < policy.scheduling.noticeHours * 3_600_000;

const inRange = (day: string, { from, to, not }: DateRange): boolean =>
  (from === null || day >= from) && (to === null || day <= to) && !not?.includes(day);

/** "I can't make it on Tuesday": the day is the appointment's, and none that is wished for. */
export const openWish = (context: SchedulingContext): Partial<SchedulingContext> => {
  const { date, time } = context.wish;
  const fromWhen = date || time ? { date, time } : null;
  return { undecided: true, wish: { ...context.wish, date: null, time: null, orWhen: [], fromWhen } };
};

const hourOf = (dateTime: string): string => dateTime.slice(11, 16);
/** A single hour is the appointment's, whichever half of the day it was read for. */
const isAt = (start: string, { from, to }: TimeRange): boolean =>
  from === to ? Number(from?.slice(0, 2)) % 12 === Number(start.slice(0, 2)) % 12 : (from ?? '') <= start && start <= (to ?? '24');

/** The one that is told apart from what is wished for; null where it is not. */
const toldApart = (pool: AppointmentView[], fromWhen: Wish['fromWhen']): AppointmentView[] | null => {
  if (!fromWhen) return null;
  const { date, time } = fromWhen;
  const onDay = date ? pool.filter(({ start }) => inRange(localDay(start), date)) : pool;
  const atTime = time ? onDay.filter(({ start }) => isAt(hourOf(start), time)) : onDay;
  return [atTime, onDay, pool].find((some) => some.length > 0) ?? pool;
};

/** The appointments that the caller's words can mean: by day, by practitioner. All of them when the words tell nothing. */
export const meantAppointments = ({ appointments, wish }: SchedulingContext): { meant: AppointmentView[]; byDay: boolean } => {
  const { date, provider, fromWhen } = wish;
  const named = provider ? appointments.filter((appointment) => sharesName(appointment.provider.name, provider)) : appointments;
  const pool = named.length > 0 ? named : appointments;
  const apart = toldApart(pool, fromWhen);
  if (apart) return { meant: apart, byDay: false };
  const onDay = date ? pool.filter((appointment) => inRange(localDay(appointment.start), date)) : [];
  return onDay.length > 0 ? { meant: onDay, byDay: true } : { meant: pool, byDay: false };
};

const sharesName = (full: string, words: string): boolean => {
  const parts = new Set(full.toLowerCase().split(/[^\p{L}]+/u));
  return words
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => word.length > 2 && parts.has(word));
};

/** Moving an appointment keeps its kind of visit and its practitioner, unless the caller wishes otherwise. */
export const wishOfTarget = (context: SchedulingContext): Partial<SchedulingContext> => {
  const { target, policy, wish } = context;
  if (!target) return {};
  const visitType =
    policy.scheduling.visitTypes.find(({ id }) => id === target.visitType) ??
    policy.scheduling.visitTypes.find(({ specialty, approval }) => specialty === target.specialty && approval === 'none') ??
    fallbackVisitType(policy);
  const same: ProviderView = { ...target.provider, specialty: target.specialty ?? '', locations: [target.location], languages: [] };
  // "From ten to two" is on the same day.
  const day = localDay(target.start);
  const sameDay = wish.fromWhen?.time && !wish.date && wish.time ? { date: { from: day, to: day } } : {};
  const rest = { ...wish, ...sameDay, provider: null, orProviders: [], fromWhen: null };
  return { visitType, reasonTold: true, providers: [same], toLookUp: [], wish: rest };
};
