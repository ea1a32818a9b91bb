import { assign, emit, fromPromise, setup } from 'xstate';
import type { Language } from '../domain/locale.ts';
import type {
  AppointmentView,
  BookAppointmentInput,
  BookAppointmentOutcome,
  CancelAppointmentInput,
  CancelAppointmentOutcome,
  FindOpeningsInput,
  FindOpeningsOutcome,
  ListAppointmentsInput,
  ListAppointmentsOutcome,
  SearchProvidersInput,
  SearchProvidersOutcome,
} from '../domain/scheduling.ts';
import type { HeardSlots } from '../domain/slots.ts';
import type { Policy } from '../policy/schema.ts';
import type { CallEvent, Emitted } from './events.ts';
import { kit, type ListeningInput, type NotDone, type StateMeta } from './listening.ts';
import {
  absorbWish,
  hasWish,
  insideNotice,
  meantAppointments,
  type SchedulingContext,
  type SchedulingGoal,
  shifted,
  unresolved,
  wishOfTarget,
} from './scheduling.context.ts';
import { appointmentsSaying, committedSaying, schedulingPrompts } from './scheduling.prompts.ts';
import { canWiden } from './scheduling.search.ts';

/** The vocabulary of the scheduling machine: its input and output, what its states do, and the questions that its arrows ask. */

export type SchedulingInput = ListeningInput & {
  goal: SchedulingGoal;
  policy: Policy;
  language: Language;
  /** When the call began, RFC 3339. */
  now: string;
  /** The clinic's local day then, `YYYY-MM-DD`. */
  today: string;
  heard: HeardSlots;
};

export type SchedulingOutput =
  | { kind: 'done'; result: NonNullable<SchedulingContext['done']>; appointments: AppointmentView[] }
  | NotDone;

const slotsOf = (event: CallEvent): HeardSlots => ('slots' in event ? event.slots : {});
const chosenIndex = (event: CallEvent): number => Number(slotsOf(event).option ?? Number.NaN) - 1;
const notProvided = () => Promise.reject(new Error('not provided'));
const common = kit<SchedulingContext>(schedulingPrompts);

export const schedulingSetup = setup({
  types: {
    context: {} as SchedulingContext,
    events: {} as CallEvent,
    emitted: {} as Emitted,
    input: {} as SchedulingInput,
    output: {} as SchedulingOutput,
    meta: {} as StateMeta,
    tags: {} as 'listening',
  },
  actors: {
    searchProviders: fromPromise<SearchProvidersOutcome, SearchProvidersInput>(notProvided),
    findOpenings: fromPromise<FindOpeningsOutcome, FindOpeningsInput>(notProvided),
    bookAppointment: fromPromise<BookAppointmentOutcome, BookAppointmentInput>(notProvided),
    listAppointments: fromPromise<ListAppointmentsOutcome, ListAppointmentsInput>(notProvided),
    cancelAppointment: fromPromise<CancelAppointmentOutcome, CancelAppointmentInput>(notProvided),
  },
  actions: {
    ...common.actions,
    absorb: assign(({ context, event }) => absorbWish(context, slotsOf(event))),
    shift: assign(({ context, event }) => shifted(context, slotsOf(event).shift)),
    notePreferenceAsked: assign({ preferenceAsked: true }),
    chooseProvider: assign(({ context, event }) => ({
      providers: context.candidates.slice(chosenIndex(event), chosenIndex(event) + 1),
      candidates: [],
    })),
    forgetWho: assign(({ context }) => ({
      wish: { ...context.wish, provider: null, location: null, orProviders: [] },
      providers: [],
      toLookUp: [],
      locations: [],
      candidates: [],
    })),
    chooseOpening: assign(({ context, event }) => ({ chosen: context.offered[chosenIndex(event)] ?? null })),
    chooseOnly: assign(({ context }) => ({ chosen: context.offered[0] ?? null })),
    excludeOffered: assign(({ context }) => ({ excluded: [...context.excluded, ...context.offered.map(({ slot }) => slot)] })),
    excludeChosen: assign(({ context }) => ({
      excluded: context.chosen ? [...context.excluded, context.chosen.slot] : context.excluded,
    })),
    stopAvoiding: assign({ avoided: [] }),
    takeAnyone: assign(({ context }) => ({
      wish: { ...context.wish, provider: null, orAnyone: false, orProviders: [] },
      providers: [],
    })),
    widen: assign(({ context }) => ({ widened: context.widened === 0 ? (1 as const) : (2 as const) })),
    chooseTarget: assign(({ context, event }) => ({ target: context.appointments[chosenIndex(event)] ?? null })),
    guessTarget: assign(({ context }) => {
      const { meant, byDay } = meantAppointments(context);
      return { target: meant[0] ?? null, wish: byDay ? { ...context.wish, date: null, time: null, orWhen: [] } : context.wish };
    }),
    keepVisit: assign(({ context }) => wishOfTarget(context)),
    move: assign({ goal: 'rescheduleAppointment', undecided: false }),
    decide: assign({ undecided: false }),
    cancelInstead: assign({ goal: 'cancelAppointment', undecided: false }),
    resumeAt: assign((_, { state }: { state: SchedulingContext['resume'] }) => ({ resume: state })),
    finish: assign((_, { as }: { as: NonNullable<SchedulingContext['done']> }) => ({ done: as })),
    sayCommitted: emit(({ context }, { key }: { key: string }) => ({ type: 'say', ...committedSaying(key, context.committed) })),
    sayClash: emit(({ context }) => ({ type: 'say', ...committedSaying('scheduling.clash', context.clash) })),
    sayTarget: emit(({ context }, { key }: { key: string }) => ({ type: 'say', ...committedSaying(key, context.target) })),
    sayAppointments: emit(({ context }) => ({ type: 'say', ...appointmentsSaying(context) })),
    note: emit((_, { note }: { note: string }) => ({ type: 'note', note })),
    noteOffered: emit(({ context }) => ({
      type: 'note',
      note: 'openings.offered',
      data: { slots: context.offered.map(({ slot }) => slot) },
    })),
    tellStaff: emit((_, { reason }: { reason: string }) => ({ type: 'followUp', cause: { reason, queue: 'scheduling' } })),
  },
  guards: {
    ...common.guards,
    isSchedule: ({ context }) => context.goal === 'scheduleAppointment',
    isLookUp: ({ context }) => context.goal === 'lookUpAppointments',
    isCancel: ({ context }) => context.goal === 'cancelAppointment',
    isMove: ({ context }) => context.goal === 'rescheduleAppointment',
    noReason: ({ context }) => !context.reasonTold,
    needsStaff: ({ context }) => context.visitType?.approval === 'staff',
    unresolved: ({ context }) => unresolved(context),
    noPreference: ({ context }) => !context.preferenceAsked && context.wish.date === null && context.wish.time === null,
    tellsReason: ({ event }) => slotsOf(event).visitReason !== undefined,
    tellsWish: ({ event }) => hasWish(slotsOf(event)) || slotsOf(event).visitReason !== undefined,
    shifts: ({ context, event }) => slotsOf(event).shift !== undefined && context.offered.length > 0,
    severalProviders: ({ context }) => context.candidates.length > 1,
    validProvider: ({ context, event }) => context.candidates[chosenIndex(event)] !== undefined,
    validOpening: ({ context, event }) => context.offered[chosenIndex(event)] !== undefined,
    oneOffered: ({ context }) => context.offered.length === 1,
    asksForOthers: ({ event }) => event.type === 'caller.ask' && event.topic === 'otherAvailability',
    orAnyone: ({ context }) => context.wish.orAnyone && context.providers.length > 0,
    canWiden: ({ context }) => canWiden(context),
    hasWaitlist: ({ context }) => context.policy.scheduling.waitlist === 'offer',
    noAppointments: ({ context }) => context.appointments.length === 0,
    oneMeant: ({ context }) => meantAppointments(context).meant.length === 1,
    severalAppointments: ({ context }) => context.appointments.length > 1,
    validTarget: ({ context, event }) => context.appointments[chosenIndex(event)] !== undefined,
    asksToCancel: ({ event }) => event.type === 'caller.request' && event.goals.includes('cancelAppointment'),
    asksToMove: ({ event }) => event.type === 'caller.request' && event.goals.includes('rescheduleAppointment'),
    /** A wish beside a yes or a no. */
    alsoAsksToCancel: ({ context, event }) =>
      context.goal !== 'cancelAppointment' && 'goals' in event && event.goals.includes('cancelAppointment'),
    alsoAsksToMove: ({ event }) => 'goals' in event && event.goals.includes('rescheduleAppointment'),
    cancelsAlready: ({ context, event }) =>
      context.goal === 'cancelAppointment' && event.type === 'caller.request' && event.goals.includes('cancelAppointment'),
    undecided: ({ context }) => context.undecided === true,
    decided: ({ context }) => context.undecided !== true,
    wantsAnother: ({ context, event }) =>
      context.undecided === true && event.type === 'caller.ask' && event.topic === 'otherAvailability',
    insideNotice: ({ context }) => insideNotice(context),
    resumesAt: ({ context }, { state }: { state: SchedulingContext['resume'] }) => context.resume === state,
  },
});
