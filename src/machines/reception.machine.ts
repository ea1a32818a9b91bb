import { assign, setup } from 'xstate';
import type { AskTopic } from '../domain/acts.ts';
import type { Goal } from '../domain/goals.ts';
import type { Flow } from '../policy/schema.ts';
import type { CallEvent, Emitted, SayValue } from './events.ts';
import {
  ends,
  escalation,
  kit,
  type Listening,
  type ListeningInput,
  listening,
  type NotDone,
  newListening,
  notDone,
  payerIn,
  type StateMeta,
  spent,
} from './listening.ts';

/**
 * Opens the call, takes the wish, comes back after each goal, closes.
 *
 *   arriving ─→ greeting ─ a wish ─→ goalTaken
 *      │          ├─ a reason or a day ─→ confirmingAppointment
 *      │          ├─ a matter for staff ─→ offeringPerson
 *      │          └─ "do you take Aetna?" ─→ offeringCheck ─ yes ─→ goalTaken
 *      ├ a wish was parked ─→ offeringParked ─ yes ─→ goalTaken
 *      └ back from a goal ──→ anythingElse ─ no ─→ closed
 */

type Context = Listening & {
  flows: Flow[];
  parked: Goal[];
  mode: ReceptionInput['mode'];
  announceRecording: boolean;
  /** Whether a goal of this call was served. */
  served: boolean;
  goal: Goal | null;
  more: Goal[];
  /** The payer whose plans were asked about. */
  payer?: string | null;
};

export type ReceptionInput = ListeningInput & {
  /** `fresh`: the welcome was said already; `told`: and something of an appointment was heard. */
  mode: 'opening' | 'again' | 'fresh' | 'told';
  flows: Flow[];
  /** Wishes told while another was open, oldest first. */
  parked: Goal[];
  announceRecording: boolean;
  served: boolean;
};

export type ReceptionOutput = { kind: 'goal'; goal: Goal; parked: Goal[] } | { kind: 'closed' } | NotDone;

/** What a caller may ask about that only staff can settle. */
const staffTopics: readonly AskTopic[] = ['billing', 'prescription', 'results', 'referral', 'clinical'];

const coverageCheck: Goal = 'verifyInsurance';

const labelOf = ({ flows }: Context, goal: Goal | undefined): SayValue => ({
  is: 'label',
  label: flows.find((flow) => flow.goal === goal)?.label ?? { en: '', es: '' },
});

const confirmation = { kind: 'confirmation' as const, dtmf: { maxDigits: 1 } };

const common = kit<Context>({
  greeting: () => ({ key: 'reception.request', expects: { kind: 'request' } }),
  confirmingAppointment: () => ({ key: 'reception.wantsAppointment', expects: confirmation }),
  offeringPerson: () => ({ key: 'reception.offerPerson', expects: confirmation }),
  offeringCheck: ({ payer }) => ({
    key: 'reception.offerCheck',
    params: { payer: { is: 'name', name: payer ?? '' } },
    expects: confirmation,
  }),
  offeringParked: (context) => ({
    key: 'reception.offerParked',
    params: { goal: labelOf(context, context.parked[0]) },
    expects: confirmation,
  }),
  anythingElse: () => ({ key: 'reception.anythingElse', expects: { kind: 'anythingElse' } }),
});

const goalsOf = (event: CallEvent): Goal[] => (event.type === 'caller.request' ? event.goals : []);

const wishes = [{ guard: 'knownGoal' as const, target: 'goalTaken' as const, actions: 'takeGoal' as const }];
const questions = [
  {
    guard: 'canCheckPayer' as const,
    target: 'offeringCheck' as const,
    reenter: true,
    actions: ['answer' as const, 'notePayer' as const],
  },
  { guard: 'staffTopic' as const, target: 'offeringPerson' as const, actions: 'answer' as const },
  { target: 'anythingElse' as const, reenter: true, actions: 'answer' as const },
];
const wish: StateMeta = {
  listensFor: ['visitReason', 'provider', 'location', 'date', 'time'],
  guardrails: [],
  hearsGoals: true,
};
const wishOnly: StateMeta = { listensFor: [], guardrails: [], hearsGoals: true };

export const receptionMachine = setup({
  types: {
    context: {} as Context,
    events: {} as CallEvent,
    emitted: {} as Emitted,
    input: {} as ReceptionInput,
    output: {} as ReceptionOutput,
    meta: {} as StateMeta,
    tags: {} as 'listening',
  },
  actions: {
    ...common.actions,
    takeGoal: assign(({ context, event }) => {
      const [goal = null, ...more] = goalsOf(event);
      return { goal, more: [...more, ...context.parked.filter((parked) => parked !== goal && !more.includes(parked))] };
    }),
    takeParked: assign(({ context }) => ({ goal: context.parked[0] ?? null, more: context.parked.slice(1) })),
    dropParked: assign(({ context }) => ({ parked: context.parked.slice(1) })),
    notePayer: assign(({ event }) => ({ payer: payerIn(event) })),
    takeCheck: assign(({ context }) => ({
      goal: coverageCheck,
      more: context.parked.filter((parked) => parked !== coverageCheck),
    })),
    takeAppointment: assign(({ context }) => ({ goal: 'scheduleAppointment', more: context.parked })),
  },
  guards: {
    ...common.guards,
    knownGoal: ({ context, event }) => context.flows.some((flow) => flow.goal === goalsOf(event)[0]),
    staffTopic: ({ event }) => event.type === 'caller.ask' && staffTopics.includes(event.topic),
    canCheckPayer: ({ context, event }) => payerIn(event) !== null && context.flows.some(({ goal }) => goal === coverageCheck),
    opening: ({ context }) => context.mode === 'opening',
    fresh: ({ context }) => context.mode === 'fresh',
    told: ({ context }) => context.mode === 'told',
    recorded: ({ context }) => context.announceRecording,
    hasParked: ({ context }) => context.parked.length > 0,
    silentAfterService: ({ context }) => context.served && spent(context, 'anythingElse', 'noInput'),
  },
}).createMachine({
  id: 'reception',
  context: ({ input }): Context => {
    const { mode, flows, parked, announceRecording, served } = input;
    return { ...newListening(input), mode, flows, parked, announceRecording, served, goal: null, more: [] };
  },
  initial: 'arriving',
  on: escalation,
  states: {
    arriving: {
      always: [
        { guard: 'opening', target: 'welcoming', actions: { type: 'say', params: { key: 'reception.welcome' } } },
        { guard: 'fresh', target: 'greeting' },
        { guard: 'told', target: 'confirmingAppointment' },
        { target: 'returning' },
      ],
    },
    welcoming: {
      always: [
        { guard: 'recorded', target: 'greeting', actions: { type: 'say', params: { key: 'reception.recording' } } },
        { target: 'greeting' },
      ],
    },
    returning: { always: [{ guard: 'hasParked', target: 'offeringParked' }, { target: 'anythingElse' }] },
    greeting: listening('greeting', wish, {
      'caller.request': wishes,
      'caller.ask': questions,
      'caller.provide': { target: 'confirmingAppointment' },
      'caller.nothingElse': { target: 'closed' },
      // Nothing is under way yet: a line that stays silent is a line that was left.
      'caller.silence': [
        { guard: { type: 'noInputSpent', params: { state: 'greeting' } }, target: '#abandoned' },
        {
          actions: [
            { type: 'countNoInput', params: { state: 'greeting' } },
            { type: 'ask', params: { state: 'greeting' } },
            { type: 'countAsked', params: { state: 'greeting' } },
          ],
        },
      ],
    }),
    confirmingAppointment: listening('confirmingAppointment', wish, {
      'caller.affirm': { target: 'goalTaken', actions: 'takeAppointment' },
      'caller.request': wishes,
      'caller.deny': { target: 'greeting' },
    }),
    offeringPerson: listening('offeringPerson', wishOnly, {
      'caller.affirm': { target: '#escalated', actions: [{ type: 'giveUp', params: { reason: 'outOfScope' } }] },
      'caller.deny': { target: 'anythingElse' },
      'caller.nothingElse': { target: 'closed' },
      'caller.request': wishes,
    }),
    // Whether a plan is taken, its payer tells: asked about one, we offer to ask.
    offeringCheck: listening('offeringCheck', wishOnly, {
      'caller.affirm': { target: 'goalTaken', actions: 'takeCheck' },
      'caller.deny': { target: 'anythingElse' },
      'caller.nothingElse': { target: 'closed' },
      'caller.request': wishes,
      'caller.ask': questions,
    }),
    offeringParked: listening('offeringParked', wishOnly, {
      'caller.affirm': { target: 'goalTaken', actions: 'takeParked' },
      'caller.deny': { target: 'returning', actions: 'dropParked' },
      'caller.nothingElse': { target: 'closed' },
      'caller.request': wishes,
    }),
    anythingElse: listening('anythingElse', wish, {
      'caller.request': wishes,
      'caller.ask': questions,
      'caller.provide': { target: 'confirmingAppointment' },
      'caller.affirm': { target: 'greeting' },
      'caller.deny': { target: 'closed' },
      'caller.nothingElse': { target: 'closed' },
      'caller.silence': [
        { guard: 'silentAfterService', target: 'closed' },
        { guard: { type: 'noInputSpent', params: { state: 'anythingElse' } }, target: '#abandoned' },
        {
          actions: [
            { type: 'countNoInput', params: { state: 'anythingElse' } },
            { type: 'ask', params: { state: 'anythingElse' } },
            { type: 'countAsked', params: { state: 'anythingElse' } },
          ],
        },
      ],
    }),
    goalTaken: { type: 'final' },
    closed: { type: 'final', entry: { type: 'say', params: { key: 'reception.goodbye' } } },
    ...ends,
  },
  output: ({ context }): ReceptionOutput => outputOf(context),
});

function outputOf(context: Context): ReceptionOutput {
  if (context.goal) return { kind: 'goal', goal: context.goal, parked: context.more };
  return context.cause || context.gone ? notDone(context) : { kind: 'closed' };
}
