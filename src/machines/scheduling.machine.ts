import { assign } from 'xstate';
import type { SlotName } from '../domain/slots.ts';
import { askIn, ends, escalation, listening, newListening, notDone, oneMoment } from './listening.ts';
import {
  absorbWish,
  noWish,
  openingsQuestion,
  providerQuestion,
  resolved,
  type SchedulingContext,
  schedulingSlots,
} from './scheduling.context.ts';
import { type SchedulingInput, type SchedulingOutput, schedulingSetup } from './scheduling.setup.ts';

/**
 * Books, moves, cancels and looks up appointments.
 *
 *   schedule ─→ weighing ⇄ askingReason, askingPreference, searchingProviders ⇄ choosingProvider
 *                  │
 *                  └→ findingOpenings ─→ offering ─ one is chosen ─→ booking ─→ booked
 *                          ▲  └ none ─→ widening   │ something else       └ taken ─→ findingOpenings
 *                          └───────────────────────┘
 *   look up, move, cancel ─→ listing ─→ confirmingTarget | choosingTarget ─→ targetTaken
 *        move ─→ weighing … booking ─→ cancellingOld ─→ rescheduled
 *        cancel ─→ offeringMove ─ no ─→ confirmingFee (inside the notice period) ─→ cancelling ─→ cancelled
 *
 * Nothing is said to be done before the EHR said so, and it is said from the EHR's answer.
 */

const wishes: SlotName[] = [...schedulingSlots];
const choices: SlotName[] = [...schedulingSlots, 'option'];

const giveUp = (reason: string) => ({ target: '#escalated' as const, actions: [{ type: 'giveUp' as const, params: { reason } }] });
const systemUnavailable = giveUp('systemUnavailable');
const ehrDown = (state: SchedulingContext['resume']) => ({
  target: 'systemDown' as const,
  actions: [{ type: 'resumeAt' as const, params: { state } }],
});
const toldWish = { guard: 'tellsWish' as const, target: 'weighing' as const, actions: 'absorb' as const };
const toldOther = [
  { guard: 'shifts' as const, target: 'weighing' as const, actions: ['shift' as const, 'absorb' as const] },
  toldWish,
];
const noPreference = { target: 'weighing' as const, actions: ['notePreferenceAsked' as const, 'absorb' as const] };
const finished = (as: NonNullable<SchedulingContext['done']>) => ({
  type: 'final' as const,
  entry: { type: 'finish' as const, params: { as } },
});

export const schedulingMachine = schedulingSetup.createMachine({
  id: 'scheduling',
  context: ({ input }): SchedulingContext => initialContext(input),
  initial: 'starting',
  on: escalation,
  states: {
    starting: { always: [{ guard: 'isSchedule', target: 'weighing' }, { target: 'listing' }] },
    weighing: {
      always: [
        { guard: 'noReason', target: 'askingReason' },
        { guard: 'needsStaff', ...giveUp('staffApproval') },
        { guard: 'unresolved', target: 'searchingProviders' },
        { guard: 'severalProviders', target: 'choosingProvider' },
        { guard: 'noPreference', target: 'askingPreference' },
        { target: 'findingOpenings' },
      ],
    },
    askingReason: listening('askingReason', wishes, {
      'caller.provide': [
        { guard: 'tellsReason', target: 'weighing', actions: 'absorb' },
        { guard: 'tellsWish', target: 'askingReason', reenter: true, actions: 'absorb' },
      ],
      'caller.correct': toldWish,
    }),
    askingPreference: listening('askingPreference', wishes, {
      'caller.provide': { guard: 'tellsWish', target: 'weighing', actions: ['absorb', 'notePreferenceAsked'] },
      'caller.correct': { guard: 'tellsWish', target: 'weighing', actions: ['absorb', 'notePreferenceAsked'] },
      'caller.affirm': noPreference,
      'caller.deny': noPreference,
      'caller.refuse': noPreference,
      'caller.nothingElse': noPreference,
    }),
    searchingProviders: {
      invoke: {
        id: 'searchProviders',
        src: 'searchProviders',
        input: ({ context }) => providerQuestion(context),
        onDone: [
          {
            guard: ({ event }) => event.output.kind === 'found',
            target: 'weighing',
            actions: assign(({ context, event }) =>
              event.output.kind === 'found' ? resolved(context, event.output.providers) : {},
            ),
          },
          {
            guard: ({ event }) => event.output.kind === 'none',
            target: 'askingPreference',
            actions: ['forgetWho', { type: 'say', params: { key: 'scheduling.noSuchProvider' } }],
          },
          ehrDown('searchingProviders'),
        ],
        onError: systemUnavailable,
      },
      on: { 'tool.slow': { target: 'searchingSlow' } },
    },
    searchingSlow: oneMoment('searchingSlow', 'searchingProviders'),
    choosingProvider: listening('choosingProvider', choices, {
      'caller.choose': { guard: 'validProvider', target: 'weighing', actions: 'chooseProvider' },
      'caller.provide': toldWish,
      'caller.correct': toldWish,
      'caller.deny': { target: 'askingPreference', actions: 'forgetWho' },
      'caller.refuse': { target: 'weighing', actions: 'forgetWho' },
    }),
    findingOpenings: {
      invoke: {
        id: 'findOpenings',
        src: 'findOpenings',
        input: ({ context }) => openingsQuestion(context),
        onDone: [
          {
            guard: ({ event }) => event.output.kind === 'found',
            target: 'offering',
            actions: [
              assign(({ event }) => ({ offered: event.output.kind === 'found' ? event.output.openings : [] })),
              'noteOffered',
            ],
          },
          { guard: ({ event }) => event.output.kind === 'none', target: 'widening' },
          ehrDown('findingOpenings'),
        ],
        onError: systemUnavailable,
      },
      on: { 'tool.slow': { target: 'findingSlow' } },
    },
    findingSlow: oneMoment('findingSlow', 'findingOpenings'),
    widening: {
      always: [
        { guard: 'canWiden', target: 'findingOpenings', actions: 'widen' },
        { guard: 'hasWaitlist', target: 'offeringWaitlist' },
        giveUp('outOfScope'),
      ],
    },
    offering: listening('offering', choices, {
      'caller.choose': { guard: 'validOpening', target: 'booking', actions: 'chooseOpening' },
      'caller.affirm': [...toldOther, { guard: 'oneOffered', target: 'booking', actions: 'chooseOnly' }],
      'caller.provide': toldOther,
      'caller.correct': toldOther,
      'caller.deny': [...toldOther, { target: 'askingPreference', actions: 'excludeOffered' }],
      'caller.ask': [
        { guard: 'asksForOthers', target: 'findingOpenings', actions: 'excludeOffered' },
        { actions: ['answer', ...askIn('offering')] },
      ],
      'caller.goBack': { target: 'askingPreference' },
    }),
    booking: {
      invoke: {
        id: 'bookAppointment',
        src: 'bookAppointment',
        input: ({ context }) => ({
          slot: context.chosen?.slot ?? '',
          visitType: context.visitType?.id ?? '',
          specialty: context.visitType?.specialty ?? null,
          minutes: context.visitType?.minutes ?? 30,
          timeZone: context.policy.clinic.timeZone,
        }),
        onDone: [
          {
            guard: ({ event }) => event.output.kind === 'booked',
            target: 'committed',
            actions: [
              assign(({ event }) => ({ committed: event.output.kind === 'booked' ? event.output.appointment : null })),
              { type: 'note', params: { note: 'appointment.booked' } },
            ],
          },
          {
            guard: ({ event }) => event.output.kind === 'alreadyBooked',
            target: 'booked',
            actions: [
              assign(({ event }) => ({ committed: event.output.kind === 'alreadyBooked' ? event.output.appointment : null })),
              { type: 'sayCommitted', params: { key: 'scheduling.alreadyBooked' } },
            ],
          },
          {
            guard: ({ event }) => event.output.kind === 'slotTaken',
            target: 'findingOpenings',
            actions: ['excludeChosen', { type: 'say', params: { key: 'scheduling.slotTaken' } }],
          },
          { guard: ({ event }) => event.output.kind === 'unavailable', ...ehrDown('booking') },
          // Whether it was booked is not known: a person looks, nothing is repeated.
          systemUnavailable,
        ],
        onError: systemUnavailable,
      },
      on: { 'tool.slow': { target: 'bookingSlow' } },
    },
    bookingSlow: oneMoment('bookingSlow', 'booking'),
    committed: {
      always: [
        { guard: 'isMove', target: 'cancellingOld' },
        { target: 'booked', actions: { type: 'sayCommitted', params: { key: 'scheduling.booked' } } },
      ],
    },
    cancellingOld: {
      invoke: {
        id: 'cancelOld',
        src: 'cancelAppointment',
        input: ({ context }) => ({ appointment: context.target?.id ?? '', reason: 'rescheduled' as const }),
        onDone: [
          {
            guard: ({ event }) => event.output.kind === 'cancelled',
            target: 'rescheduled',
            actions: [
              { type: 'note', params: { note: 'appointment.cancelled' } },
              { type: 'sayCommitted', params: { key: 'scheduling.rescheduled' } },
            ],
          },
          // The new one stands, so nothing is lost; staff take the old one off.
          {
            target: 'rescheduled',
            actions: [
              { type: 'tellStaff', params: { reason: 'systemUnavailable' } },
              { type: 'sayCommitted', params: { key: 'scheduling.rescheduledOldStands' } },
            ],
          },
        ],
        onError: {
          target: 'rescheduled',
          actions: [
            { type: 'tellStaff', params: { reason: 'systemUnavailable' } },
            { type: 'sayCommitted', params: { key: 'scheduling.rescheduledOldStands' } },
          ],
        },
      },
      on: { 'tool.slow': { target: 'cancellingOldSlow' } },
    },
    cancellingOldSlow: oneMoment('cancellingOldSlow', 'cancellingOld'),
    offeringWaitlist: listening('offeringWaitlist', wishes, {
      'caller.affirm': {
        target: 'waitlisted',
        actions: [
          { type: 'tellStaff', params: { reason: 'waitlist' } },
          { type: 'say', params: { key: 'scheduling.waitlisted' } },
        ],
      },
      'caller.provide': toldWish,
      'caller.deny': { target: '#dropped' },
    }),
    listing: {
      invoke: {
        id: 'listAppointments',
        src: 'listAppointments',
        input: ({ context }) => ({ from: context.now, timeZone: context.policy.clinic.timeZone }),
        onDone: [
          {
            guard: ({ event }) => event.output.kind === 'found',
            target: 'sorting',
            actions: assign(({ event }) => ({ appointments: event.output.kind === 'found' ? event.output.appointments : [] })),
          },
          { guard: ({ event }) => event.output.kind === 'unavailable', ...ehrDown('listing') },
          systemUnavailable,
        ],
        onError: systemUnavailable,
      },
      on: { 'tool.slow': { target: 'listingSlow' } },
    },
    listingSlow: oneMoment('listingSlow', 'listing'),
    sorting: {
      always: [
        { guard: 'noAppointments', target: 'none', actions: 'sayAppointments' },
        { guard: 'isLookUp', target: 'found', actions: 'sayAppointments' },
        { guard: 'oneMeant', target: 'confirmingTarget', actions: 'guessTarget' },
        { target: 'choosingTarget' },
      ],
    },
    confirmingTarget: listening('confirmingTarget', wishes, {
      'caller.affirm': { target: 'targetTaken', actions: 'absorb' },
      'caller.provide': { guard: 'tellsWish', target: 'targetTaken', actions: 'absorb' },
      'caller.deny': [
        { guard: 'severalAppointments', target: 'choosingTarget' },
        { target: 'none', actions: { type: 'say', params: { key: 'scheduling.noOther' } } },
      ],
    }),
    choosingTarget: listening('choosingTarget', ['option'], {
      'caller.choose': { guard: 'validTarget', target: 'targetTaken', actions: 'chooseTarget' },
      'caller.deny': { target: 'none', actions: { type: 'say', params: { key: 'scheduling.noOther' } } },
    }),
    targetTaken: {
      always: [{ guard: 'isMove', target: 'weighing', actions: 'keepVisit' }, { target: 'offeringMove' }],
    },
    offeringMove: listening(
      'offeringMove',
      { listensFor: wishes, guardrails: [], hearsGoals: true },
      {
        'caller.request': [
          { guard: 'asksToCancel', target: 'weighingCancel' },
          { guard: 'asksToMove', target: 'targetTaken', actions: ['move', 'absorb'] },
          { actions: ['park', ...askIn('offeringMove')] },
        ],
        'caller.affirm': { target: 'targetTaken', actions: ['move', 'absorb'] },
        'caller.provide': { guard: 'tellsWish', target: 'targetTaken', actions: ['move', 'absorb'] },
        'caller.deny': { target: 'weighingCancel' },
      },
    ),
    weighingCancel: { always: [{ guard: 'insideNotice', target: 'confirmingFee' }, { target: 'cancelling' }] },
    confirmingFee: listening('confirmingFee', [], {
      'caller.affirm': { target: 'cancelling', actions: { type: 'note', params: { note: 'fee.consented' } } },
      'caller.deny': { target: 'kept', actions: { type: 'sayTarget', params: { key: 'scheduling.kept' } } },
      'caller.refuse': { target: 'kept', actions: { type: 'sayTarget', params: { key: 'scheduling.kept' } } },
      'caller.nothingElse': { target: 'kept', actions: { type: 'sayTarget', params: { key: 'scheduling.kept' } } },
    }),
    cancelling: {
      invoke: {
        id: 'cancelAppointment',
        src: 'cancelAppointment',
        input: ({ context }) => ({ appointment: context.target?.id ?? '', reason: 'patient' as const }),
        onDone: [
          {
            guard: ({ event }) => event.output.kind === 'cancelled',
            target: 'cancelled',
            actions: [
              { type: 'note', params: { note: 'appointment.cancelled' } },
              { type: 'sayTarget', params: { key: 'scheduling.cancelled' } },
            ],
          },
          {
            guard: ({ event }) => event.output.kind === 'past' || event.output.kind === 'notFound',
            target: 'none',
            actions: { type: 'say', params: { key: 'scheduling.cannotChange' } },
          },
          { guard: ({ event }) => event.output.kind === 'unavailable', ...ehrDown('cancelling') },
          systemUnavailable,
        ],
        onError: systemUnavailable,
      },
      on: { 'tool.slow': { target: 'cancellingSlow' } },
    },
    cancellingSlow: oneMoment('cancellingSlow', 'cancelling'),
    systemDown: listening('systemDown', [], {
      'caller.affirm': [
        { guard: { type: 'rejectedSpent', params: { state: 'systemDown' } }, ...systemUnavailable },
        { target: 'resuming', actions: { type: 'countRejected', params: { state: 'systemDown' } } },
      ],
      'caller.deny': systemUnavailable,
    }),
    resuming: {
      always: [
        { guard: { type: 'resumesAt', params: { state: 'searchingProviders' } }, target: 'searchingProviders' },
        { guard: { type: 'resumesAt', params: { state: 'findingOpenings' } }, target: 'findingOpenings' },
        { guard: { type: 'resumesAt', params: { state: 'booking' } }, target: 'booking' },
        { guard: { type: 'resumesAt', params: { state: 'cancelling' } }, target: 'cancelling' },
        { target: 'listing' },
      ],
    },
    booked: finished('booked'),
    rescheduled: finished('rescheduled'),
    cancelled: finished('cancelled'),
    found: finished('found'),
    none: finished('none'),
    kept: finished('kept'),
    waitlisted: finished('waitlisted'),
    ...ends,
  },
  output: ({ context }): SchedulingOutput => outputOf(context),
});

function initialContext(input: SchedulingInput): SchedulingContext {
  const { goal, policy, language, now, today } = input;
  const blank: SchedulingContext = {
    ...newListening(input),
    ...{ goal, policy, language, now, today, visitType: null, reasonTold: false, wish: noWish, preferenceAsked: false },
    ...{ providers: [], locations: [], candidates: [], offered: [], excluded: [], widened: 0, chosen: null },
    ...{ appointments: [], target: null, committed: null, resume: 'listing', done: null },
  };
  return { ...blank, ...absorbWish(blank, input.heard) };
}

function outputOf(context: SchedulingContext): SchedulingOutput {
  const { done, committed, target, appointments } = context;
  if (!done) return notDone(context);
  const concerned = done === 'found' ? appointments : done === 'cancelled' || done === 'kept' ? [target] : [committed];
  return { kind: 'done', result: done, appointments: concerned.filter((appointment) => appointment !== null) };
}
