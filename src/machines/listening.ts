import { assign, emit } from 'xstate';
import type { EscalationCause } from '../domain/escalation.ts';
import type { SlotName } from '../domain/slots.ts';
import type { Limits } from '../policy/schema.ts';
import type { CallEvent, Emitted, ExpectsToSay, SayParams } from './events.ts';

/**
 * What every state that listens has: its own counters, what to do with silence, with words that nobody understood, with a question, a
 * second wish, "one moment", "say that again" and a refusal, and a way to a person. A machine adds what is particular to it.
 */

/** Failed tries of one state, kept apart. `peak` is the most that any of them reached. */
export type Counters = { noInput: number; noMatch: number; rejected: number; peak: number };

/** What every machine's context holds so that its states can listen. */
export type Listening = {
  limits: Limits;
  /** Whether a person could take over now. */
  queueOpen: boolean;
  /** By state. */
  counters: Record<string, Counters>;
  /** How often each question was asked: asking again is never the same sentence. */
  asked: Record<string, number>;
  /** Questions whose need was explained after a refusal; the second refusal goes to a person. */
  explained: string[];
  cause: EscalationCause | null;
  /** How it ended without its goal: the caller fell silent, or no longer wants it. */
  gone: 'abandoned' | 'dropped' | null;
};

/** What every machine is given. */
export type ListeningInput = Pick<Listening, 'limits' | 'queueOpen'>;

export const newListening = ({ limits, queueOpen }: ListeningInput): Listening => ({
  limits,
  queueOpen,
  counters: {},
  asked: {},
  explained: [],
  cause: null,
  gone: null,
});

export type StateMeta = {
  /** What an answer can hold, beside yes and no and a choice. */
  listensFor: SlotName[];
  /** Rules of this state, beside those of every state. */
  guardrails: string[];
  /** Whether "cancel it" or "move it" is an answer here, rather than a wish for later. */
  hearsGoals?: true;
  /** Whether a yes or a no counts before a wish that is said along with it. */
  answersFirst?: true;
};

export type Prompt = { key: string; params?: SayParams; expects: ExpectsToSay };

type Args<C> = { context: C; event: CallEvent };
type In = { state: string };

const zero: Counters = { noInput: 0, noMatch: 0, rejected: 0, peak: 0 };
type Counter = 'noInput' | 'noMatch' | 'rejected';

export const countersOf = (context: Listening, state: string): Counters => context.counters[state] ?? zero;

/** Failed tries in a state, as the contract's `attempt.used`. */
export const triesUsed = (context: Listening, state: string): number => {
  const { noInput, noMatch, rejected } = countersOf(context, state);
  return Math.max(noInput, noMatch, rejected);
};

const counted = (context: Listening, state: string, counter: Counter): Listening['counters'] => {
  const before = countersOf(context, state);
  const after = { ...before, [counter]: before[counter] + 1 };
  return { ...context.counters, [state]: { ...after, peak: Math.max(after.peak, after[counter]) } };
};

const progressed = (context: Listening, state: string): Listening['counters'] =>
  context.counters[state]
    ? { ...context.counters, [state]: { ...countersOf(context, state), noInput: 0, noMatch: 0 } }
    : context.counters;

/** Whether one more try of this kind would reach the limit. */
export const spent = (context: Listening, state: string, counter: Counter): boolean =>
  countersOf(context, state)[counter] + 1 >= context.limits[counter];

/** The actions and guards that `listening` names, for a machine with context `C`, whose states ask `prompts`. */
export const kit = <C extends Listening>(prompts: Record<string, (context: C) => Prompt>) => {
  const promptOf = (state: string, context: C): Prompt => {
    const prompt = prompts[state];
    if (!prompt) throw new Error(`state ${state} has no prompt`);
    return prompt(context);
  };
  return { actions: { ...changes(promptOf), ...utterances(promptOf) }, guards: conditions(promptOf) };
};

type PromptOf<C> = (state: string, context: C) => Prompt;

/** What actions change in the context. */
const changes = <C extends Listening>(promptOf: PromptOf<C>) => {
  const change = <P>(changed: (args: Args<C>, params: P) => Partial<Listening>) =>
    assign<C, CallEvent, P & ParamsOf, CallEvent, never>((args, params) => changed(args, params) as Partial<C>);
  return {
    countNoInput: change<In>(({ context }, { state }) => ({ counters: counted(context, state, 'noInput') })),
    countNoMatch: change<In>(({ context }, { state }) => ({ counters: counted(context, state, 'noMatch') })),
    countRejected: change<In>(({ context }, { state }) => ({ counters: counted(context, state, 'rejected') })),
    progress: change<In>(({ context }, { state }) => ({ counters: progressed(context, state) })),
    countAsked: change<In>(({ context }, { state }) => {
      const { key } = promptOf(state, context);
      return { asked: { ...context.asked, [key]: (context.asked[key] ?? 0) + 1 } };
    }),
    countExplained: change<In>(({ context }, { state }) => ({ explained: [...context.explained, promptOf(state, context).key] })),
    handOver: change(({ event }) => (event.type === 'call.escalate' ? { cause: event.cause } : {})),
    leave: change<{ as: 'abandoned' | 'dropped' }>((_, { as }) => ({ gone: as })),
    giveUp: change<{ reason: string }>((_, { reason }) => ({ cause: { reason } })),
  };
};

/** What actions let out. */
const utterances = <C extends Listening>(promptOf: PromptOf<C>) => {
  const tell = <P = undefined>(told: (args: Args<C>, params: P) => Emitted) =>
    emit<C, CallEvent, P & ParamsOf, CallEvent, Emitted>(told);
  return {
    ask: tell<In>(({ context }, { state }) => {
      const { key, params = {}, expects } = promptOf(state, context);
      return { type: 'ask', key, params, level: levelOf(context.asked[key] ?? 0), expects };
    }),
    say: tell<{ key: string }>((_, { key }) => ({ type: 'say', key, params: {} })),
    repeatLast: tell(() => ({ type: 'repeat' })),
    hold: tell(() => ({ type: 'hold' })),
    answer: tell(({ event }) => ({ type: 'answer', topic: event.type === 'caller.ask' ? event.topic : 'other' })),
    sayPayerCheck: tell(({ event }) => ({
      type: 'say',
      key: 'common.payerCheck',
      params: { payer: { is: 'name', name: payerIn(event) ?? '' } },
    })),
    park: tell(({ event }) => ({ type: 'park', goals: event.type === 'caller.request' ? event.goals : [] })),
    sayRefused: tell(({ event }) => {
      const rule = event.type === 'call.refused' ? event.rule : 'other';
      return { type: 'say', key: `guardrails.${rule}`, params: {} };
    }),
    explain: tell<In>(({ context }, { state }) => ({
      type: 'say',
      key: `why.${promptOf(state, context).expects.kind}`,
      params: {},
    })),
  };
};

const conditions = <C extends Listening>(promptOf: PromptOf<C>) => ({
  noInputSpent: ({ context }: Args<C>, { state }: In) => spent(context, state, 'noInput'),
  noInputSpentQueueOpen: ({ context }: Args<C>, { state }: In) => spent(context, state, 'noInput') && context.queueOpen,
  secondSilence: ({ context }: Args<C>, { state }: In) => countersOf(context, state).noInput === 1,
  noMatchSpent: ({ context }: Args<C>, { state }: In) => spent(context, state, 'noMatch'),
  rejectedSpent: ({ context }: Args<C>, { state }: In) => spent(context, state, 'rejected'),
  namesPayer: ({ event }: Args<C>) => payerIn(event) !== null,
  wasExplained: ({ context }: Args<C>, { state }: In) => context.explained.includes(promptOf(state, context).key),
});

/** The payer whose plans a question is about. */
export const payerIn = (event: CallEvent): string | null => (event.type === 'caller.ask' ? (event.payer ?? null) : null);

type ParamsOf = Record<string, unknown> | undefined;

const levelOf = (times: number): 0 | 1 | 2 => (times === 0 ? 0 : times === 1 ? 1 : 2);

export const askIn = (state: string) => [
  { type: 'ask' as const, params: { state } },
  { type: 'countAsked' as const, params: { state } },
];

/** A bare refusal of something required: told why once, then a person. */
export const required = (state: string, reason = 'attemptsExhausted') => [
  {
    guard: { type: 'wasExplained' as const, params: { state } },
    target: '#escalated' as const,
    actions: [{ type: 'giveUp' as const, params: { reason } }],
  },
  {
    actions: [
      { type: 'explain' as const, params: { state } },
      { type: 'countExplained' as const, params: { state } },
      ...askIn(state),
    ],
  },
];

const silence = (state: string) => [
  {
    guard: { type: 'noInputSpentQueueOpen' as const, params: { state } },
    target: '#escalated' as const,
    actions: [
      { type: 'countNoInput' as const, params: { state } },
      { type: 'giveUp' as const, params: { reason: 'attemptsExhausted' } },
    ],
  },
  { guard: { type: 'noInputSpent' as const, params: { state } }, target: '#abandoned' as const },
  {
    guard: { type: 'secondSilence' as const, params: { state } },
    actions: [
      { type: 'countNoInput' as const, params: { state } },
      { type: 'say' as const, params: { key: 'common.stillThere' } },
      ...askIn(state),
    ],
  },
  { actions: [{ type: 'countNoInput' as const, params: { state } }, ...askIn(state)] },
];

const notUnderstood = (state: string) => [
  {
    guard: { type: 'noMatchSpent' as const, params: { state } },
    target: '#escalated' as const,
    actions: [
      { type: 'countNoMatch' as const, params: { state } },
      { type: 'giveUp' as const, params: { reason: 'attemptsExhausted' } },
    ],
  },
  {
    actions: [
      { type: 'countNoMatch' as const, params: { state } },
      { type: 'say' as const, params: { key: 'common.notUnderstood' } },
      ...askIn(state),
    ],
  },
];

/**
 * A state that asks and listens. `on` holds what is particular to it and wins over what every state does. A refusal is `required` unless
 * the state says otherwise.
 */
export const listening = <const On extends object>(state: string, hears: SlotName[] | StateMeta, on: On) => ({
  tags: ['listening' as const],
  meta: Array.isArray(hears) ? { listensFor: hears, guardrails: [] } : hears,
  // What counts is counted from here on. Not when it is left: the last try has to reach whoever takes over.
  entry: [{ type: 'progress' as const, params: { state } }, ...askIn(state)],
  on: {
    'caller.silence': silence(state),
    'caller.*': notUnderstood(state),
    'caller.refuse': required(state),
    'caller.repeat': { actions: 'repeatLast' as const },
    'caller.wait': { actions: 'hold' as const },
    'caller.ask': [
      { guard: 'namesPayer' as const, actions: ['answer' as const, 'sayPayerCheck' as const, ...askIn(state)] },
      { actions: ['answer' as const, ...askIn(state)] },
    ],
    'caller.request': { actions: ['park' as const, ...askIn(state)] },
    'caller.aside': {
      actions: [
        { type: 'progress' as const, params: { state } },
        { type: 'say' as const, params: { key: 'common.noted' } },
        ...askIn(state),
      ],
    },
    'caller.goBack': { actions: askIn(state) },
    'caller.greet': { actions: askIn(state) },
    'caller.nothingElse': { target: '#dropped' as const },
    'call.refused': { actions: ['sayRefused' as const, ...askIn(state)] },
    'call.resumed': { actions: askIn(state) },
    'call.continued': { actions: askIn(state) },
    ...on,
  },
});

export const oneMomentPrompt = (): Prompt => ({ key: 'common.oneMoment', expects: { kind: 'none' } });

/** A state in which a slow tool is waited for: whatever the caller says, the same call is taken up again. */
export const oneMoment = (state: string, back: string) => ({
  tags: ['listening' as const],
  meta: { listensFor: [], guardrails: [] },
  entry: askIn(state),
  on: {
    'caller.*': { target: back },
    'call.refused': { target: back },
    'call.resumed': { target: back },
    'call.continued': { target: back },
  },
});

/** The ends that every machine has. `dropped`: the caller no longer wants it. */
export const ends = {
  escalated: { id: 'escalated', type: 'final' as const },
  abandoned: { id: 'abandoned', type: 'final' as const, entry: { type: 'leave' as const, params: { as: 'abandoned' as const } } },
  dropped: { id: 'dropped', type: 'final' as const, entry: { type: 'leave' as const, params: { as: 'dropped' as const } } },
};

/** How a machine ended other than by reaching its goal. */
export type NotDone = { kind: 'escalated'; cause: EscalationCause } | { kind: 'abandoned' } | { kind: 'dropped' };

export const notDone = (context: Listening): NotDone =>
  context.cause ? { kind: 'escalated', cause: context.cause } : { kind: context.gone ?? 'dropped' };

/** The one door: from any state, at once. */
export const escalation = { 'call.escalate': { target: '#escalated' as const, actions: 'handOver' as const } };
