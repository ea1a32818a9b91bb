import { assign, emit, fromPromise, setup } from 'xstate';
import type { CallerRelation, Factor, Factors, VerifyIdentityInput, VerifyIdentityOutcome } from '../domain/identity.ts';
import type { HeardSlots, PersonName, SlotName } from '../domain/slots.ts';
import type { Policy } from '../policy/schema.ts';
import { countMisheard, factorsHeard, misheard, withheld } from './authentication.arrows.ts';
import {
  type AuthenticationContext,
  absorb,
  authenticationPrompts,
  canSkip,
  hasEnough,
  hasProposals,
  nextFactor,
  type Recheck,
  relationOf,
  tellsFactors,
  verification,
} from './authentication.context.ts';
import type { CallEvent, Emitted } from './events.ts';
import {
  ends,
  escalation,
  kit,
  type ListeningInput,
  listening,
  type NotDone,
  newListening,
  notDone,
  oneMoment,
  required,
  type StateMeta,
  spent,
} from './listening.ts';

/**
 * Proves who is calling, or for whom.
 *
 *   starting ─ for a child ──→ askingIfParent ─ no ─→ askingCallerName
 *      │      └ for another adult ───────────────────────────┤
 *      ▼                                                     ▼
 *   weighing ⇄ collecting (one factor after the other, in the clinic's order)
 *      │ enough
 *      ▼
 *   confirming ─ no ─→ correcting
 *      │ yes
 *      ▼
 *   verifying ─ not verified, ambiguous ─→ weighing (one more factor)
 *      │
 *      └→ verified | escalated | abandoned | dropped
 *
 * In a re-check one factor of an identity that was proven before is asked again; anything but a match ends in `refused`.
 */

const factorSlots: SlotName[] = ['phoneNumber', 'dateOfBirth', 'ssnLast4', 'zipCode', 'medicalRecordNumber', 'callingFor'];
const identityAnswer: StateMeta = { listensFor: factorSlots, guardrails: ['verificationBypass'] };

export type AuthenticationInput = ListeningInput & {
  policy: Policy['authentication'];
  heard: HeardSlots;
  /** Whether the network told a calling number. */
  hasCallingNumber: boolean;
  recheck: Recheck | null;
};

export type AuthenticationOutput =
  | {
      kind: 'verified';
      patient: string;
      matched: Factor[];
      factors: Factors;
      relation: CallerRelation;
      callerName: PersonName | null;
    }
  | { kind: 'refused' }
  | NotDone;

const common = kit<AuthenticationContext>(authenticationPrompts);

const slotsOf = (event: CallEvent): HeardSlots => ('slots' in event ? event.slots : {});

const machineSetup = setup({
  types: {
    context: {} as AuthenticationContext,
    events: {} as CallEvent,
    emitted: {} as Emitted,
    input: {} as AuthenticationInput,
    output: {} as AuthenticationOutput,
    meta: {} as StateMeta,
    tags: {} as 'listening',
  },
  actors: {
    verifyIdentity: fromPromise<VerifyIdentityOutcome, VerifyIdentityInput>(() => Promise.reject(new Error('not provided'))),
  },
  actions: {
    ...common.actions,
    absorb: assign(({ context, event }) => absorb(context, slotsOf(event))),
    acceptProposals: assign(({ context }) => ({ confirmed: { ...context.confirmed, ...context.proposed }, proposed: {} })),
    spellOut: assign({ spellOut: true }),
    skipFactor: assign(({ context }) => {
      const factor = nextFactor(context);
      return factor ? { skipped: [...context.skipped, factor], partialBirthDate: null } : {};
    }),
    wantOneMore: assign(({ context }) => ({ wanted: Math.min(context.wanted + 1, context.policy.order.length) })),
    callForAnother: assign(({ event }) => ({ relation: relationOf(slotsOf(event).callingFor), confirmed: {}, proposed: {} })),
    callAsOther: assign({ relation: 'other' }),
    takeCallerName: assign(({ event }) => ({ callerName: slotsOf(event).personName ?? null })),
    noteVerified: emit({ type: 'note', note: 'identity.verified' }),
    noteRejected: emit({ type: 'note', note: 'identity.rejected' }),
  },
  guards: {
    ...common.guards,
    rechecks: ({ context }) => Boolean(context.recheck),
    forChild: ({ context }) => context.relation === 'parent',
    forOther: ({ context }) => context.relation === 'other' && context.callerName === null,
    changesPatient: ({ context, event }) => {
      const { callingFor } = slotsOf(event);
      return callingFor !== undefined && relationOf(callingFor) !== context.relation;
    },
    changesPatientInRecheck: ({ context, event }) => {
      const { callingFor } = slotsOf(event);
      return Boolean(context.recheck) && callingFor !== undefined && relationOf(callingFor) !== context.relation;
    },
    tellsFactors: ({ context, event }) => tellsFactors(context, slotsOf(event)),
    hasName: ({ event }) => slotsOf(event).personName !== undefined,
    enoughToConfirm: ({ context }) => hasEnough(context) && hasProposals(context),
    enough: ({ context }) => hasEnough(context),
    noneLeft: ({ context }) => nextFactor(context) === null,
    canSkip: ({ context }) => canSkip(context, nextFactor(context)),
  },
});

export const authenticationMachine = machineSetup.createMachine({
  id: 'authentication',
  context: ({ input }): AuthenticationContext => ({
    ...newListening(input),
    policy: input.policy,
    relation: input.recheck?.relation ?? relationOf(input.heard.callingFor),
    callerName: input.recheck?.callerName ?? null,
    recheck: input.recheck,
    confirmed: {},
    proposed: {},
    partialBirthDate: null,
    skipped: [],
    callerIdCounts: input.policy.callerIdIsFactor && input.hasCallingNumber,
    wanted: input.policy.requiredMatches,
    spellOut: false,
    matched: [],
    patient: null,
    ...initialFactors(input),
  }),
  initial: 'starting',
  on: escalation,
  states: {
    starting: {
      always: [
        { guard: 'rechecks', target: 'weighing' },
        { guard: 'forChild', target: 'askingIfParent' },
        { guard: 'forOther', target: 'askingCallerName' },
        { target: 'weighing' },
      ],
    },
    askingIfParent: listening('askingIfParent', factorSlots, {
      'caller.affirm': { target: 'weighing', actions: 'absorb' },
      'caller.deny': { target: 'askingCallerName', actions: 'callAsOther' },
      'caller.provide': { guard: 'tellsFactors', actions: 'absorb', target: 'askingIfParent', reenter: true },
    }),
    askingCallerName: listening('askingCallerName', ['personName'], {
      'caller.provide': { guard: 'hasName', target: 'weighing', actions: 'takeCallerName' },
      'caller.refuse': required('askingCallerName', 'identityNotVerified'),
    }),
    weighing: {
      always: [
        { guard: 'enoughToConfirm', target: 'confirming' },
        { guard: 'enough', target: 'verifying' },
        { guard: 'noneLeft', target: 'escalated', actions: { type: 'giveUp', params: { reason: 'identityNotVerified' } } },
        { target: 'collecting' },
      ],
    },
    collecting: listening('collecting', identityAnswer, {
      'caller.provide': factorsHeard,
      'caller.correct': factorsHeard,
      'caller.affirm': { guard: 'tellsFactors', target: 'weighing', actions: 'absorb' },
      // A plain "no" to a question for a value will not give it.
      'caller.deny': [{ guard: 'tellsFactors', target: 'weighing', actions: 'absorb' }, ...withheld],
      'caller.refuse': withheld,
    }),
    confirming: listening('confirming', identityAnswer, {
      'caller.affirm': { target: 'weighing', actions: ['acceptProposals', 'absorb'] },
      'caller.provide': factorsHeard,
      'caller.correct': [
        ...misheard,
        { guard: 'tellsFactors', target: 'weighing', actions: [countMisheard, 'absorb', 'spellOut'] },
      ],
      'caller.deny': [
        ...misheard,
        { guard: 'tellsFactors', target: 'weighing', actions: [countMisheard, 'absorb', 'spellOut'] },
        { target: 'correcting', actions: [countMisheard, 'spellOut'] },
      ],
      'caller.goBack': { target: 'correcting', actions: 'spellOut' },
    }),
    correcting: listening('correcting', identityAnswer, {
      'caller.provide': { guard: 'tellsFactors', target: 'weighing', actions: 'absorb' },
      'caller.correct': { guard: 'tellsFactors', target: 'weighing', actions: 'absorb' },
      'caller.affirm': { guard: 'tellsFactors', target: 'weighing', actions: 'absorb' },
      'caller.deny': { guard: 'tellsFactors', target: 'weighing', actions: 'absorb' },
    }),
    verifying: {
      invoke: {
        id: 'verifyIdentity',
        src: 'verifyIdentity',
        input: ({ context }) => verification(context),
        onDone: [
          {
            guard: ({ event }) => event.output.kind === 'verified',
            target: 'verified',
            actions: [
              assign(({ event }) =>
                event.output.kind === 'verified' ? { patient: event.output.patient, matched: event.output.matchedFactors } : {},
              ),
              'noteVerified',
            ],
          },
          {
            guard: ({ event, context }) => Boolean(context.recheck) && event.output.kind !== 'unavailable',
            target: 'refused',
            actions: 'noteRejected',
          },
          {
            guard: ({ event, context }) => event.output.kind === 'ambiguous' && nextFactor(context) !== null,
            target: 'weighing',
            actions: ['wantOneMore', { type: 'say', params: { key: 'authentication.oneMore' } }],
          },
          { guard: ({ event }) => event.output.kind === 'unavailable', target: 'systemDown' },
          {
            guard: ({ event, context }) =>
              event.output.kind === 'notAuthorized' ||
              event.output.kind === 'locked' ||
              event.output.kind === 'ambiguous' ||
              (event.output.kind === 'notVerified' && spent(context, 'collecting', 'rejected')),
            target: 'escalated',
            actions: [
              { type: 'countRejected', params: { state: 'collecting' } },
              'noteRejected',
              { type: 'giveUp', params: { reason: 'identityNotVerified' } },
            ],
          },
          {
            target: 'retrying',
            actions: [{ type: 'countRejected', params: { state: 'collecting' } }, 'noteRejected', 'wantOneMore'],
          },
        ],
        onError: { target: 'escalated', actions: { type: 'giveUp', params: { reason: 'systemUnavailable' } } },
      },
      on: { 'tool.slow': { target: 'verifyingSlow' } },
    },
    /** Not verified: the values were confirmed, so one more factor is asked; with none left, a wrong one may be put right. */
    retrying: {
      entry: { type: 'say', params: { key: 'authentication.notVerified' } },
      always: [{ guard: 'noneLeft', target: 'correcting' }, { target: 'weighing' }],
    },
    verifyingSlow: oneMoment('verifyingSlow', 'verifying'),
    systemDown: listening('systemDown', [], {
      'caller.affirm': [
        {
          guard: { type: 'rejectedSpent', params: { state: 'systemDown' } },
          target: '#escalated',
          actions: [{ type: 'giveUp', params: { reason: 'systemUnavailable' } }],
        },
        { target: 'verifying', actions: [{ type: 'countRejected', params: { state: 'systemDown' } }] },
      ],
      'caller.deny': { target: '#escalated', actions: [{ type: 'giveUp', params: { reason: 'systemUnavailable' } }] },
    }),
    verified: { type: 'final' },
    refused: { type: 'final', entry: { type: 'say', params: { key: 'authentication.notResumed' } } },
    ...ends,
  },
  output: ({ context }): AuthenticationOutput => outputOf(context),
});

function initialFactors(input: AuthenticationInput): Partial<AuthenticationContext> {
  const empty = {
    recheck: input.recheck,
    confirmed: input.recheck?.factors ?? {},
    proposed: {},
    partialBirthDate: null,
    skipped: [] as Factor[],
  } as unknown as AuthenticationContext;
  return absorb(empty, input.heard);
}

function outputOf(context: AuthenticationContext): AuthenticationOutput {
  const { patient, matched, confirmed: factors, relation, callerName, recheck } = context;
  if (patient) return { kind: 'verified', patient, matched, factors, relation, callerName };
  return recheck && !context.cause && !context.gone ? { kind: 'refused' } : notDone(context);
}
