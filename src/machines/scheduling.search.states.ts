import { assign } from 'xstate';
import { askIn, listening, oneMoment } from './listening.ts';
import {
  choices,
  ehrDown,
  giveUp,
  noPreference,
  systemUnavailable,
  toldOther,
  toldPreference,
  toldWish,
  wishes,
} from './scheduling.arrows.ts';
import { lookedUp, nobodyElse, openingsQuestion, providerQuestion, resolved, usable } from './scheduling.search.ts';
import { schedulingSetup } from './scheduling.setup.ts';

const state = schedulingSetup.createStateConfig;

/** What for, with whom, where and when; then what the EHR has free, offered a few at a time. */
export const searchStates = {
  askingReason: listening('askingReason', wishes, {
    'caller.provide': [
      { guard: 'tellsReason', target: 'weighing', actions: 'absorb' },
      { guard: 'tellsWish', target: 'askingReason', reenter: true, actions: 'absorb' },
    ],
    'caller.correct': toldWish,
  }),
  askingPreference: listening('askingPreference', wishes, {
    'caller.provide': toldPreference,
    'caller.correct': toldPreference,
    'caller.affirm': noPreference,
    'caller.deny': noPreference,
    'caller.refuse': noPreference,
    'caller.nothingElse': noPreference,
  }),
  searchingProviders: state({
    invoke: {
      id: 'searchProviders',
      src: 'searchProviders',
      input: ({ context }) => providerQuestion(context),
      onDone: [
        {
          guard: ({ context, event }) => (context.toLookUp ?? []).length > 0 && event.output.kind !== 'unavailable',
          target: 'weighing',
          actions: assign(({ context, event }) => lookedUp(context, event.output)),
        },
        {
          guard: ({ context, event }) => nobodyElse(context, event.output),
          target: 'weighing',
          actions: ['stopAvoiding', { type: 'say', params: { key: 'scheduling.nobodyElse' } }],
        },
        {
          guard: ({ event }) => event.output.kind === 'found',
          target: 'weighing',
          actions: assign(({ context, event }) => (event.output.kind === 'found' ? resolved(context, event.output.providers) : {})),
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
  }),
  searchingSlow: oneMoment('searchingSlow', 'searchingProviders'),
  choosingProvider: listening('choosingProvider', choices, {
    'caller.choose': { guard: 'validProvider', target: 'weighing', actions: 'chooseProvider' },
    'caller.provide': toldWish,
    'caller.correct': toldWish,
    'caller.deny': { target: 'askingPreference', actions: 'forgetWho' },
    'caller.refuse': { target: 'weighing', actions: 'forgetWho' },
  }),
  findingOpenings: state({
    invoke: {
      id: 'findOpenings',
      src: 'findOpenings',
      input: ({ context }) => openingsQuestion(context),
      onDone: [
        {
          guard: ({ context, event }) => usable(context, event.output).length > 0,
          target: 'offering',
          actions: [assign(({ context, event }) => ({ offered: usable(context, event.output) })), 'noteOffered'],
        },
        { guard: ({ event }) => event.output.kind !== 'unavailable', target: 'widening' },
        ehrDown('findingOpenings'),
      ],
      onError: systemUnavailable,
    },
    on: { 'tool.slow': { target: 'findingSlow' } },
  }),
  findingSlow: oneMoment('findingSlow', 'findingOpenings'),
  widening: state({
    always: [
      { guard: 'orAnyone', target: 'findingOpenings', actions: 'takeAnyone' },
      { guard: 'canWiden', target: 'findingOpenings', actions: 'widen' },
      { guard: 'hasWaitlist', target: 'offeringWaitlist' },
      giveUp('outOfScope'),
    ],
  }),
  offering: listening('offering', choices, {
    'caller.choose': { guard: 'validOpening', target: 'booking', actions: 'chooseOpening' },
    'caller.affirm': [...toldOther, { guard: 'oneOffered', target: 'booking', actions: 'chooseOnly' }],
    'caller.provide': toldOther,
    'caller.correct': toldOther,
    'caller.deny': [...toldOther, { target: 'askingPreference', actions: 'excludeOffered' }],
    'caller.ask': [
      { guard: 'asksForOthers', target: 'findingOpenings', actions: 'excludeOffered' },
      { guard: 'namesPayer', actions: ['answer', 'sayPayerCheck', ...askIn('offering')] },
      { actions: ['answer', ...askIn('offering')] },
    ],
    'caller.goBack': { target: 'askingPreference' },
    'call.continued': { target: 'findingOpenings' },
  }),
  offeringWaitlist: listening('offeringWaitlist', wishes, {
    'call.continued': { target: 'findingOpenings' },
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
};
