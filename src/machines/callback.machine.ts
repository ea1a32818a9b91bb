import { assign, emit, setup } from 'xstate';
import type { EscalationCause } from '../domain/escalation.ts';
import type { ReadBack } from '../domain/expects.ts';
import type { SlotName } from '../domain/slots.ts';
import { isUrgent } from '../policy/questions.ts';
import type { CallEvent, Emitted } from './events.ts';
import {
  askIn,
  kit,
  type Listening,
  type ListeningInput,
  listening,
  newListening,
  type Prompt,
  type StateMeta,
} from './listening.ts';

/**
 * Offers a call back to a caller whom nobody can take over now. The hand-over itself stands in the queue already, so whatever happens here
 * nothing is lost.
 *
 *   arriving ─→ offering ─ yes ─→ confirmingCallingNumber ─ yes ─→ promised
 *      │           │ no              │ another                      ▲
 *      ▼           ▼                 ▼                              │ yes
 *   declined    declined         askingNumber ─ a number ─→ confirmingNumber
 *
 * Who cannot be understood, or says nothing, ends in `unreached`; an emergency in `escalated`.
 */

type Context = Listening &
  Omit<CallbackInput, keyof ListeningInput> & {
    /** As it was told, or the one called from once it was said yes to. */
    phoneNumber: string | null;
    isPromised: boolean;
  };

export type CallbackInput = ListeningInput & {
  /** False where no call back may be promised: the caller is only told that staff know. */
  isOffered: boolean;
  /** Whether somebody is there now, and busy. */
  isOpen: boolean;
  /** RFC 3339. */
  opensAt: string;
  promisedBy: string;
  /** E.164, as the network claims it. */
  callingNumber: string | null;
};

/** `escalated`: an emergency, which is a hand-over of its own. */
export type CallbackOutput =
  | { kind: 'promised'; phoneNumber: string; promisedBy: string }
  | { kind: 'notPromised' }
  | { kind: 'escalated'; cause: EscalationCause };

const confirmation = { kind: 'confirmation' as const, dtmf: { maxDigits: 1 } };
/** Digits of a telephone number without its country. */
const numberDigits = 10;

const prompts: Record<string, (context: Context) => Prompt> = {
  offering: ({ promisedBy }) => ({
    key: 'callback.offer',
    params: { time: { is: 'dateTime', dateTime: promisedBy } },
    expects: confirmation,
  }),
  confirmingCallingNumber: ({ callingNumber }) => ({
    key: 'callback.callingNumber',
    params: { digits: { is: 'spelled', value: (callingNumber ?? '').slice(-4) } },
    expects: { ...confirmation, sensitive: true },
  }),
  askingNumber: () => ({
    key: 'callback.number',
    expects: { kind: 'phoneNumber', dtmf: { maxDigits: numberDigits }, sensitive: true },
  }),
  confirmingNumber: ({ phoneNumber }) => ({
    key: 'callback.confirmNumber',
    params: { number: { is: 'phone', phone: phoneNumber ?? '' } },
    expects: { ...confirmation, sensitive: true },
  }),
};

const common = kit<Context>(prompts);

/** The number that was read back. */
export type NumberHeld = { phoneNumber: string | null };
export const numberReadBack = ({ phoneNumber }: NumberHeld): ReadBack[] =>
  phoneNumber === null ? [] : [{ slot: 'phoneNumber', value: phoneNumber }];

const numberIn = (event: CallEvent): string | undefined => ('slots' in event ? event.slots.phoneNumber : undefined);
const numberSlot: SlotName[] = ['phoneNumber'];

const numberTold = { guard: 'tellsNumber' as const, target: 'confirmingNumber' as const, actions: 'takeNumber' as const };

/** Said instead of an answer: told that it cannot be had now, and asked again, as often as words that nobody understood. */
const beside = (state: string, key: string) => [
  {
    guard: { type: 'noMatchSpent' as const, params: { state } },
    target: 'unreached' as const,
    actions: [{ type: 'countNoMatch' as const, params: { state } }],
  },
  {
    actions: [{ type: 'countNoMatch' as const, params: { state } }, { type: 'say' as const, params: { key } }, ...askIn(state)],
  },
];

/** A state that listens. Here a person cannot be had, and the work that was under way has gone to staff. */
const asking = <const On extends object>(state: string, on: On) =>
  listening(state, numberSlot, {
    'call.escalate': [
      { guard: 'isEmergency' as const, target: 'escalated' as const, actions: 'handOver' as const },
      ...beside(state, 'callback.nobodyNow'),
    ],
    'caller.request': beside(state, 'callback.forStaff'),
    'caller.provide': numberTold,
    'caller.correct': numberTold,
    'caller.refuse': { target: 'declined' as const },
    'caller.nothingElse': { target: 'declined' as const },
    ...on,
  });

const countMisheard = { type: 'countRejected' as const, params: { state: 'confirmingNumber' } };
const toldAnew = { target: 'confirmingNumber' as const, reenter: true, actions: [countMisheard, 'takeNumber' as const] };

/** The number that was read back is wrong. */
const misheard = [
  {
    guard: { type: 'rejectedSpent' as const, params: { state: 'confirmingNumber' } },
    target: 'unreached' as const,
    actions: [countMisheard],
  },
  { guard: 'tellsNumber' as const, ...toldAnew },
];

export const callbackMachine = setup({
  types: {
    context: {} as Context,
    events: {} as CallEvent,
    emitted: {} as Emitted,
    input: {} as CallbackInput,
    output: {} as CallbackOutput,
    meta: {} as StateMeta,
    tags: {} as 'listening',
  },
  actions: {
    ...common.actions,
    takeNumber: assign(({ event }) => ({ phoneNumber: numberIn(event) ?? null })),
    takeCallingNumber: assign(({ context }) => ({ phoneNumber: context.callingNumber })),
    promise: assign({ isPromised: true }),
    sayClosed: emit(({ context }) => ({
      type: 'say',
      key: 'callback.closed',
      params: { time: { is: 'dateTime', dateTime: context.opensAt } },
    })),
    sayPromised: emit(({ context }) => ({
      type: 'say',
      key: 'callback.promised',
      params: {
        number: { is: 'phone', phone: context.phoneNumber ?? '' },
        time: { is: 'dateTime', dateTime: context.promisedBy },
      },
    })),
    notePromised: emit(({ context }) => ({ type: 'note', note: 'promise.made', data: { promisedBy: context.promisedBy } })),
    note: emit((_, { note }: { note: string }) => ({ type: 'note', note })),
  },
  guards: {
    ...common.guards,
    isOffered: ({ context }) => context.isOffered,
    isOpen: ({ context }) => context.isOpen,
    hasCallingNumber: ({ context }) => context.callingNumber !== null,
    tellsNumber: ({ event }) => numberIn(event) !== undefined,
    tellsSame: ({ context, event }) => numberIn(event) !== undefined && numberIn(event) === context.phoneNumber,
    tellsAnother: ({ context, event }) => numberIn(event) !== undefined && numberIn(event) !== context.phoneNumber,
    isEmergency: ({ event }) => event.type === 'call.escalate' && isUrgent(event.cause),
  },
}).createMachine({
  id: 'callback',
  context: ({ input }): Context => ({ ...newListening(input), ...input, phoneNumber: null, isPromised: false }),
  initial: 'arriving',
  states: {
    arriving: {
      always: [
        { guard: 'isOffered', target: 'explaining', actions: { type: 'note', params: { note: 'promise.offered' } } },
        { target: 'declined' },
      ],
    },
    explaining: {
      always: [
        { guard: 'isOpen', target: 'offering', actions: { type: 'say', params: { key: 'callback.busy' } } },
        { target: 'offering', actions: 'sayClosed' },
      ],
    },
    offering: asking('offering', {
      'caller.affirm': [numberTold, { guard: 'hasCallingNumber', target: 'confirmingCallingNumber' }, { target: 'askingNumber' }],
      'caller.deny': [numberTold, { target: 'declined' }],
    }),
    confirmingCallingNumber: asking('confirmingCallingNumber', {
      'caller.affirm': [numberTold, { target: 'promised', actions: 'takeCallingNumber' }],
      'caller.deny': [numberTold, { target: 'askingNumber' }],
      'caller.refuse': { target: 'askingNumber' },
      'caller.goBack': { target: 'offering' },
    }),
    askingNumber: asking('askingNumber', {
      'caller.affirm': numberTold,
      // A plain "no" to a question for a number will not give it.
      'caller.deny': [numberTold, { target: 'declined' }],
      'caller.goBack': { target: 'offering' },
    }),
    confirmingNumber: asking('confirmingNumber', {
      'caller.affirm': [{ guard: 'tellsAnother', ...toldAnew }, { target: 'promised' }],
      'caller.provide': [{ guard: 'tellsSame', target: 'promised' }, ...misheard],
      'caller.correct': misheard,
      'caller.deny': [...misheard, { target: 'askingNumber', actions: [countMisheard] }],
      'caller.refuse': { target: 'askingNumber' },
      'caller.goBack': { target: 'askingNumber' },
    }),
    /** Where every state leads whose tries are spent. */
    givingUp: { id: 'escalated', always: { target: 'unreached' } },
    promised: { type: 'final', entry: ['promise', 'notePromised', 'sayPromised'] },
    declined: {
      id: 'dropped',
      type: 'final',
      entry: [
        { type: 'note', params: { note: 'promise.notMade' } },
        { type: 'say', params: { key: 'callback.declined' } },
      ],
    },
    unreached: {
      id: 'abandoned',
      type: 'final',
      entry: [
        { type: 'note', params: { note: 'promise.notMade' } },
        { type: 'say', params: { key: 'callback.unreached' } },
      ],
    },
    escalated: { type: 'final' },
  },
  output: ({ context }): CallbackOutput => outputOf(context),
});

function outputOf({ cause, isPromised, phoneNumber, promisedBy }: Context): CallbackOutput {
  if (cause && isUrgent(cause)) return { kind: 'escalated', cause };
  return isPromised && phoneNumber ? { kind: 'promised', phoneNumber, promisedBy } : { kind: 'notPromised' };
}
