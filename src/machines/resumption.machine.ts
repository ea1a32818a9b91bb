import { assign, setup } from 'xstate';
import type { Goal } from '../domain/goals.ts';
import { factorNames } from '../domain/identity.ts';
import type { HeardSlots } from '../domain/slots.ts';
import type { CallEvent, Emitted } from './events.ts';
import {
  askIn,
  ends,
  escalation,
  kit,
  type Listening,
  type ListeningInput,
  listening,
  type NotDone,
  newListening,
  notDone,
  type StateMeta,
} from './listening.ts';

/**
 * Opens a call that comes from the line of one that was cut off. Whoever it is, nothing but the cut is told of the earlier call.
 *
 *   arriving ─→ welcoming ─→ offering ─ yes ─→ goingOn      (one factor is checked anew)
 *                               └ no, or another wish ─→ fresh
 */

type Context = Listening & { announceRecording: boolean; goals: Goal[]; slots: HeardSlots; how: 'goOn' | 'fresh' | 'closed' };

export type ResumptionInput = ListeningInput & { announceRecording: boolean };

/** `goals` and `slots` are what was said along with the answer. */
export type ResumptionOutput = { kind: 'goOn' | 'fresh'; goals: Goal[]; slots: HeardSlots } | { kind: 'closed' } | NotDone;

const common = kit<Context>({
  offering: () => ({ key: 'resumption.offer', expects: { kind: 'confirmation', dtmf: { maxDigits: 1 } } }),
});

const answer: StateMeta = {
  listensFor: [...factorNames, 'callingFor', 'visitReason', 'provider', 'location', 'date', 'time'],
  guardrails: ['verificationBypass'],
  hearsGoals: true,
  answersFirst: true,
};

const goalsIn = (event: CallEvent): Goal[] => ('goals' in event ? (event.goals ?? []) : []);
const slotsIn = (event: CallEvent): HeardSlots => ('slots' in event ? event.slots : {});

const goOn = { target: 'goingOn' as const, actions: { type: 'take' as const, params: { how: 'goOn' as const } } };
const startAfresh = { target: 'fresh' as const, actions: { type: 'take' as const, params: { how: 'fresh' as const } } };

export const resumptionMachine = setup({
  types: {
    context: {} as Context,
    events: {} as CallEvent,
    emitted: {} as Emitted,
    input: {} as ResumptionInput,
    output: {} as ResumptionOutput,
    meta: {} as StateMeta,
    tags: {} as 'listening',
  },
  actions: {
    ...common.actions,
    take: assign(({ event }, { how }: { how: 'goOn' | 'fresh' }) => ({ how, goals: goalsIn(event), slots: slotsIn(event) })),
  },
  guards: {
    ...common.guards,
    recorded: ({ context }) => context.announceRecording,
    tellsFactor: ({ event }) => factorNames.some((name) => slotsIn(event)[name] !== undefined),
  },
}).createMachine({
  id: 'resumption',
  context: ({ input }): Context => ({
    ...newListening(input),
    announceRecording: input.announceRecording,
    goals: [],
    slots: {},
    how: 'closed',
  }),
  initial: 'arriving',
  on: escalation,
  states: {
    arriving: { always: { target: 'welcoming', actions: { type: 'say', params: { key: 'reception.welcome' } } } },
    welcoming: {
      always: [
        { guard: 'recorded', target: 'offering', actions: { type: 'say', params: { key: 'reception.recording' } } },
        { target: 'offering' },
      ],
    },
    offering: listening('offering', answer, {
      'caller.affirm': goOn,
      'caller.provide': [{ guard: 'tellsFactor', ...goOn }, startAfresh],
      'caller.correct': startAfresh,
      'caller.deny': startAfresh,
      'caller.refuse': startAfresh,
      'caller.request': startAfresh,
      'caller.nothingElse': { target: 'closed' },
      // Nothing is under way yet: a line that stays silent is a line that was left.
      'caller.silence': [
        { guard: { type: 'noInputSpent', params: { state: 'offering' } }, target: '#abandoned' },
        { actions: [{ type: 'countNoInput', params: { state: 'offering' } }, ...askIn('offering')] },
      ],
    }),
    goingOn: { type: 'final' },
    fresh: { type: 'final' },
    closed: { type: 'final', entry: { type: 'say', params: { key: 'reception.goodbye' } } },
    ...ends,
  },
  output: ({ context }): ResumptionOutput => outputOf(context),
});

function outputOf(context: Context): ResumptionOutput {
  const { how, goals, slots } = context;
  if (context.cause || context.gone) return notDone(context);
  return how === 'closed' ? { kind: 'closed' } : { kind: how, goals, slots };
}
