import { assign } from 'xstate';
import { askIn, listening, oneMoment } from './listening.ts';
import { ehrDown, systemUnavailable, wishes } from './scheduling.arrows.ts';
import { schedulingSetup } from './scheduling.setup.ts';

const state = schedulingSetup.createStateConfig;

/** Appointments that are there already: looked up, moved, cancelled. */
export const existingStates = {
  listing: state({
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
  }),
  listingSlow: oneMoment('listingSlow', 'listing'),
  sorting: state({
    always: [
      { guard: 'noAppointments', target: 'none', actions: 'sayAppointments' },
      { guard: 'isLookUp', target: 'found', actions: 'sayAppointments' },
      { guard: 'oneMeant', target: 'confirmingTarget', actions: 'guessTarget' },
      { target: 'choosingTarget' },
    ],
  }),
  confirmingTarget: listening(
    'confirmingTarget',
    { listensFor: wishes, guardrails: [], hearsGoals: true, answersFirst: true },
    {
      // "I can't make it" is moved or cancelled: the caller tells which once the appointment was named.
      'caller.request': [
        { guard: 'cancelsAlready', target: 'targetTaken', actions: 'absorb' },
        { guard: 'asksToCancel', target: 'weighingCancel', actions: 'cancelInstead' },
        { guard: 'asksToMove', target: 'targetTaken', actions: ['move', 'absorb'] },
        { actions: ['park', ...askIn('confirmingTarget')] },
      ],
      'caller.ask': [
        { guard: 'wantsAnother', target: 'targetTaken', actions: 'move' },
        { guard: 'namesPayer', actions: ['answer', 'sayPayerCheck', ...askIn('confirmingTarget')] },
        { actions: ['answer', ...askIn('confirmingTarget')] },
      ],
      'caller.affirm': [
        { guard: 'alsoAsksToCancel', target: 'weighingCancel', actions: 'cancelInstead' },
        { guard: 'alsoAsksToMove', target: 'targetTaken', actions: ['move', 'absorb'] },
        { guard: 'tellsWish', target: 'targetTaken', actions: ['decide', 'absorb'] },
        { guard: 'decided', target: 'targetTaken' },
      ],
      'caller.provide': { guard: 'tellsWish', target: 'targetTaken', actions: ['decide', 'absorb'] },
      'caller.deny': [
        { guard: 'alsoAsksToCancel', target: 'weighingCancel', actions: 'cancelInstead' },
        { guard: 'severalAppointments', target: 'choosingTarget' },
        { guard: 'alsoAsksToMove', target: 'targetTaken', actions: ['move', 'absorb'] },
        { guard: 'decided', target: 'none', actions: { type: 'say', params: { key: 'scheduling.noOther' } } },
      ],
    },
  ),
  choosingTarget: listening('choosingTarget', ['option'], {
    'caller.choose': { guard: 'validTarget', target: 'targetTaken', actions: 'chooseTarget' },
    'caller.deny': { target: 'none', actions: { type: 'say', params: { key: 'scheduling.noOther' } } },
  }),
  targetTaken: state({
    always: [
      { guard: 'undecided', target: 'confirmingTarget' },
      { guard: 'isMove', target: 'weighing', actions: 'keepVisit' },
      { target: 'offeringMove' },
    ],
  }),
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
  weighingCancel: state({ always: [{ guard: 'insideNotice', target: 'confirmingFee' }, { target: 'cancelling' }] }),
  confirmingFee: listening('confirmingFee', [], {
    'caller.affirm': { target: 'cancelling', actions: { type: 'note', params: { note: 'fee.consented' } } },
    'caller.deny': { target: 'kept', actions: { type: 'sayTarget', params: { key: 'scheduling.kept' } } },
    'caller.refuse': { target: 'kept', actions: { type: 'sayTarget', params: { key: 'scheduling.kept' } } },
    'caller.nothingElse': { target: 'kept', actions: { type: 'sayTarget', params: { key: 'scheduling.kept' } } },
  }),
  cancelling: state({
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
  }),
  cancellingSlow: oneMoment('cancellingSlow', 'cancelling'),
};
