import { assign } from 'xstate';
import {
  absorbCard,
  copaysInNetwork,
  coverageNamed,
  eligibilityQuestion,
  emptyDraft,
  type InsuranceContext,
  insuranceSlots,
  newCoverage,
} from './insurance.context.ts';
import { type InsuranceOutput, insuranceSetup } from './insurance.setup.ts';
import { ends, escalation, listening, newListening, notDone, oneMoment } from './listening.ts';

/**
 * Finds out whether the visit is covered.
 *
 *   loading ─ one on file ─→ confirmingCoverage ─ yes ──────────────┐
 *      ├─ several ─→ choosingCoverage ──────────────────────────────┤
 *      └─ none ─→ weighing ⇄ asking payer, member ID, relationship, │
 *                    │        subscriber                            │
 *                    └→ confirmingCard ─ yes ─→ checking ←──────────┘
 *   checking ─ active ─→ saving (a new card) ─→ verified
 *      ├─ the caller can fix it ─→ weighing (that one value, once)
 *      ├─ inactive, not found ─→ offeringAnotherPlan ─ no ─→ offeringSelfPay
 *      └─ the payer cannot say ─→ unverified, with a follow-up for staff, where the policy lets it
 */

const givesCard = { guard: 'tellsCard' as const, target: 'weighing' as const, actions: 'absorb' as const };
const coverageProblem = {
  target: '#escalated' as const,
  actions: [{ type: 'giveUp' as const, params: { reason: 'coverageProblem' } }],
};
const systemUnavailable = {
  target: '#escalated' as const,
  actions: [{ type: 'giveUp' as const, params: { reason: 'systemUnavailable' } }],
};
const noCard = { target: 'withoutPlan' as const };
const cardState = (state: string, extra: object = {}) =>
  listening(state, insuranceSlots, {
    'caller.provide': givesCard,
    'caller.correct': givesCard,
    'caller.affirm': givesCard,
    'caller.deny': givesCard,
    ...extra,
  });

export const insuranceMachine = insuranceSetup.createMachine({
  id: 'insurance',
  context: ({ input }): InsuranceContext => {
    const { policy, purpose, serviceType, date } = input;
    const blank: InsuranceContext = {
      ...newListening(input),
      policy,
      purpose,
      serviceType,
      date,
      coverages: [],
      chosen: null,
      draft: emptyDraft,
      candidates: [],
      uninsured: input.heard.payer?.candidates.length === 0,
      confirmed: false,
      groupAsked: false,
      fixed: [],
      fixing: null,
      result: null,
      coverage: null,
      done: null,
    };
    // The name and birth date told so far are the patient's, not the subscriber's.
    const { personName: _name, dateOfBirth: _birthDate, ...card } = input.heard;
    return { ...blank, ...absorbCard(blank, card) };
  },
  initial: 'loading',
  on: escalation,
  states: {
    loading: {
      invoke: {
        id: 'listCoverages',
        src: 'listCoverages',
        input: {},
        onDone: [
          {
            guard: ({ event }) => event.output.kind === 'found',
            target: 'sorting',
            actions: assign(({ context, event }) => {
              const coverages = event.output.kind === 'found' ? event.output.coverages : [];
              const { payer } = context.draft;
              const named = payer ? coverageNamed(coverages, { payer: { candidates: [payer] } }) : null;
              return { coverages, chosen: named };
            }),
          },
          { guard: ({ event }) => event.output.kind === 'unavailable', target: 'systemDown' },
          systemUnavailable,
        ],
        onError: systemUnavailable,
      },
      on: { 'tool.slow': { target: 'loadingSlow' } },
    },
    loadingSlow: oneMoment('loadingSlow', 'loading'),
    systemDown: listening('systemDown', [], {
      'caller.affirm': [
        { guard: { type: 'rejectedSpent', params: { state: 'systemDown' } }, ...systemUnavailable },
        { target: 'loading', actions: [{ type: 'countRejected', params: { state: 'systemDown' } }] },
      ],
      'caller.deny': systemUnavailable,
    }),
    sorting: {
      always: [
        { guard: 'uninsured', target: 'withoutPlan' },
        { guard: 'namedAlready', target: 'checking' },
        { guard: 'cardStarted', target: 'weighing' },
        { guard: 'oneCoverage', target: 'confirmingCoverage' },
        { guard: 'someCoverages', target: 'choosingCoverage' },
        { target: 'weighing', actions: { type: 'say', params: { key: 'insurance.noneOnFile' } } },
      ],
    },
    confirmingCoverage: listening('confirmingCoverage', insuranceSlots, {
      'caller.affirm': { target: 'checking', actions: 'chooseOnly' },
      'caller.provide': [{ guard: 'namesCoverage', target: 'checking', actions: 'chooseNamed' }, givesCard],
      'caller.correct': givesCard,
      'caller.deny': [givesCard, { target: 'weighing' }],
      'caller.refuse': { target: 'weighing' },
    }),
    choosingCoverage: listening('choosingCoverage', [...insuranceSlots, 'option'], {
      'caller.choose': { guard: 'validOption', target: 'checking', actions: 'chooseOption' },
      'caller.provide': [{ guard: 'namesCoverage', target: 'checking', actions: 'chooseNamed' }, givesCard],
      'caller.deny': [givesCard, { target: 'weighing' }],
      'caller.refuse': { target: 'weighing' },
    }),
    weighing: {
      always: [
        { guard: 'severalPayers', target: 'choosingPayer' },
        { guard: { type: 'misses', params: { what: 'payer' } }, target: 'askingPayer' },
        { guard: { type: 'misses', params: { what: 'memberId' } }, target: 'askingMemberId' },
        { guard: { type: 'misses', params: { what: 'relationship' } }, target: 'askingRelationship' },
        { guard: { type: 'misses', params: { what: 'name' } }, target: 'askingSubscriberName' },
        { guard: { type: 'misses', params: { what: 'birthDate' } }, target: 'askingSubscriberBirthDate' },
        { guard: { type: 'misses', params: { what: 'group' } }, target: 'askingGroupNumber' },
        { guard: 'cardConfirmed', target: 'checking' },
        { target: 'confirmingCard' },
      ],
    },
    askingPayer: cardState('askingPayer', {
      'caller.unclear': [
        {
          guard: 'payerTriesSpent',
          target: '#escalated',
          actions: [
            { type: 'countNoMatch', params: { state: 'askingPayer' } },
            { type: 'giveUp', params: { reason: 'coverageProblem' } },
          ],
        },
        {
          actions: [
            { type: 'countNoMatch', params: { state: 'askingPayer' } },
            { type: 'say', params: { key: 'insurance.payerUnknown' } },
            { type: 'ask', params: { state: 'askingPayer' } },
            { type: 'countAsked', params: { state: 'askingPayer' } },
          ],
        },
      ],
      'caller.refuse': noCard,
    }),
    choosingPayer: listening('choosingPayer', [...insuranceSlots, 'option'], {
      'caller.choose': { guard: 'validPayer', target: 'weighing', actions: 'choosePayer' },
      'caller.provide': givesCard,
      'caller.correct': givesCard,
      'caller.refuse': coverageProblem,
    }),
    askingMemberId: cardState('askingMemberId', { 'caller.refuse': noCard }),
    askingRelationship: cardState('askingRelationship'),
    askingSubscriberName: cardState('askingSubscriberName'),
    askingSubscriberBirthDate: cardState('askingSubscriberBirthDate'),
    askingGroupNumber: cardState('askingGroupNumber', {
      'caller.refuse': { target: 'weighing', actions: 'skipGroup' },
      'caller.unclear': { target: 'weighing', actions: 'skipGroup' },
    }),
    confirmingCard: cardState('confirmingCard', {
      'caller.affirm': { target: 'weighing', actions: ['confirmCard', 'absorb'] },
      'caller.deny': [givesCard, { target: 'correctingCard' }],
      'caller.goBack': { target: 'correctingCard' },
    }),
    correctingCard: cardState('correctingCard'),
    checking: {
      invoke: {
        id: 'checkEligibility',
        src: 'checkEligibility',
        input: ({ context }) => eligibilityQuestion(context),
        onDone: { target: 'judging', actions: [assign(({ event }) => ({ result: event.output })), 'noteResult'] },
        onError: systemUnavailable,
      },
      on: { 'tool.slow': { target: 'checkingSlow' } },
    },
    checkingSlow: oneMoment('checkingSlow', 'checking'),
    judging: {
      always: [
        { guard: 'outOfNetwork', target: 'confirmingOutOfNetwork', actions: 'sayActive' },
        { guard: 'isActive', target: 'accepting', actions: 'sayActive' },
        {
          guard: 'fixable',
          target: 'weighing',
          actions: ['reopenField', { type: 'say', params: { key: 'insurance.payerCouldNotFind' } }],
        },
        { guard: 'refused', target: 'offeringAnotherPlan', actions: 'sayInactive' },
        {
          guard: 'mayBookUnverified',
          target: 'unverified',
          actions: [{ type: 'say', params: { key: 'insurance.couldNotVerify' } }, 'followUp'],
        },
        { ...coverageProblem, actions: [{ type: 'say', params: { key: 'insurance.couldNotVerify' } }, ...coverageProblem.actions] },
      ],
    },
    confirmingOutOfNetwork: listening('confirmingOutOfNetwork', insuranceSlots, {
      'caller.affirm': { target: 'accepting' },
      'caller.deny': { target: 'offeringAnotherPlan' },
    }),
    accepting: {
      always: [
        { guard: 'isNewCard', target: 'saving' },
        { target: 'verified', actions: assign(({ context }) => ({ coverage: context.chosen?.id ?? null })) },
      ],
    },
    saving: {
      invoke: {
        id: 'saveCoverage',
        src: 'saveCoverage',
        input: ({ context }) => {
          const card = newCoverage(context);
          if (!card) throw new Error('a card was saved before it was complete');
          return card;
        },
        onDone: [
          {
            guard: ({ event }) => event.output.kind === 'saved' || event.output.kind === 'exists',
            target: 'verified',
            actions: assign(({ event }) => ({ coverage: 'coverage' in event.output ? event.output.coverage : null })),
          },
          // The coverage is verified; only its record is missing, and staff can add it.
          { target: 'verified', actions: 'followUp' },
        ],
        onError: { target: 'verified', actions: 'followUp' },
      },
      on: { 'tool.slow': { target: 'savingSlow' } },
    },
    savingSlow: oneMoment('savingSlow', 'saving'),
    offeringAnotherPlan: cardState('offeringAnotherPlan', {
      'caller.affirm': [
        { guard: 'hasCardValues', target: 'weighing', actions: ['newCard', 'absorb'] },
        { target: 'weighing', actions: 'newCard' },
      ],
      'caller.provide': { guard: 'hasCardValues', target: 'weighing', actions: ['newCard', 'absorb'] },
      'caller.deny': noCard,
      'caller.nothingElse': noCard,
      'caller.refuse': noCard,
    }),
    withoutPlan: {
      always: [
        { guard: 'answeredInactive', target: 'inactive' },
        { guard: 'answeredActive', target: 'accepting' },
        // The payer knows nobody by what is on file or on the card: that answers nothing, and only staff can find out why.
        { guard: 'answeredNothing', ...coverageProblem },
        { guard: 'onlyAsked', target: 'dropped' },
        { guard: 'maySelfPay', target: 'offeringSelfPay' },
        coverageProblem,
      ],
    },
    offeringSelfPay: listening('offeringSelfPay', insuranceSlots, {
      'caller.affirm': { target: 'selfPay' },
      'caller.provide': { guard: 'hasCardValues', target: 'weighing', actions: ['newCard', 'absorb'] },
      'caller.deny': coverageProblem,
      'caller.refuse': coverageProblem,
    }),
    verified: { type: 'final', entry: { type: 'finish', params: { as: 'verified' } } },
    unverified: { type: 'final', entry: { type: 'finish', params: { as: 'unverified' } } },
    selfPay: { type: 'final', entry: { type: 'finish', params: { as: 'selfPay' } } },
    inactive: { type: 'final', entry: { type: 'finish', params: { as: 'inactive' } } },
    ...ends,
  },
  output: ({ context }): InsuranceOutput => outputOf(context),
});

function outputOf(context: InsuranceContext): InsuranceOutput {
  const { done, result, chosen, draft } = context;
  if (done === 'verified') {
    const copays = copaysInNetwork(result);
    const payerId = chosen?.payerId ?? draft.payer?.id ?? null;
    return {
      kind: 'verified',
      payerName: result?.kind === 'active' ? result.payerName : '',
      payerId,
      copayCents: copays.length === 1 ? (copays[0] ?? null) : null,
      coverage: context.coverage,
    };
  }
  if (done === 'inactive') return { kind: 'inactive', payerName: result?.kind === 'inactive' ? result.payerName : null };
  return done ? { kind: done } : notDone(context);
}
