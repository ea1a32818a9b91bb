import { assign, emit, fromPromise, setup } from 'xstate';
import type {
  CheckEligibilityInput,
  CoverageView,
  EligibilityOutcome,
  ListCoveragesOutcome,
  NewCoverage,
  SaveCoverageOutcome,
} from '../domain/insurance.ts';
import type { HeardSlots } from '../domain/slots.ts';
import type { Policy } from '../policy/schema.ts';
import type { CallEvent, Emitted } from './events.ts';
import {
  absorbCard,
  canFix,
  coverageNamed,
  emptyDraft,
  hasCardValues,
  type InsuranceContext,
  missing,
  reopen,
  tellsCard,
} from './insurance.context.ts';
import { activeSaying, inactiveSaying, insurancePrompts } from './insurance.prompts.ts';
import { kit, type ListeningInput, type NotDone, type StateMeta } from './listening.ts';

/** The vocabulary of the insurance machine: its input and output, what its states do, and the questions that its arrows ask. */

export type InsuranceInput = ListeningInput & {
  policy: Policy['insurance'];
  /** `question`: the caller only wants to know; `visit`: a visit is to be booked on it. */
  purpose: 'visit' | 'question';
  /** X12 service type code of the visit. */
  serviceType: string;
  /** `YYYY-MM-DD`. */
  date: string;
  heard: HeardSlots;
};

export type InsuranceOutput =
  | { kind: 'verified'; payerName: string; payerId: string | null; copayCents: number | null; coverage: string | null }
  | { kind: 'unverified' }
  | { kind: 'selfPay' }
  | { kind: 'inactive'; payerName: string | null }
  | NotDone;

const common = kit<InsuranceContext>(insurancePrompts);
const slotsOf = (event: CallEvent): HeardSlots => ('slots' in event ? event.slots : {});
const chosenIndex = (event: CallEvent): number => Number(slotsOf(event).option ?? Number.NaN) - 1;

export const insuranceSetup = setup({
  types: {
    context: {} as InsuranceContext,
    events: {} as CallEvent,
    emitted: {} as Emitted,
    input: {} as InsuranceInput,
    output: {} as InsuranceOutput,
    meta: {} as StateMeta,
    tags: {} as 'listening',
  },
  actors: {
    listCoverages: fromPromise<ListCoveragesOutcome, Record<string, never>>(() => Promise.reject(new Error('not provided'))),
    checkEligibility: fromPromise<EligibilityOutcome, CheckEligibilityInput>(() => Promise.reject(new Error('not provided'))),
    saveCoverage: fromPromise<SaveCoverageOutcome, NewCoverage>(() => Promise.reject(new Error('not provided'))),
  },
  actions: {
    ...common.actions,
    absorb: assign(({ context, event }) => absorbCard(context, slotsOf(event))),
    chooseOnly: assign(({ context }) => ({ chosen: context.coverages[0] ?? null })),
    chooseNamed: assign(({ context, event }) => ({ chosen: coverageNamed(context.coverages, slotsOf(event)) })),
    chooseOption: assign(({ context, event }) => ({ chosen: context.coverages[chosenIndex(event)] ?? null })),
    choosePayer: assign(({ context, event }) => ({
      draft: { ...context.draft, payer: context.candidates[chosenIndex(event)] ?? null },
      candidates: [],
    })),
    confirmCard: assign({ confirmed: true }),
    skipGroup: assign({ groupAsked: true }),
    newCard: assign({
      chosen: null,
      draft: emptyDraft,
      candidates: [],
      confirmed: false,
      result: null,
      fixing: null,
      coverages: [] as CoverageView[],
    }),
    reopenField: assign(({ context }) =>
      context.result?.kind === 'callerCanFix' ? reopen(context, context.result.field) : reopen(context, 'memberId'),
    ),
    sayActive: emit(({ context }) => ({ type: 'say', ...activeSaying(context) })),
    sayInactive: emit(({ context }) => ({ type: 'say', ...inactiveSaying(context) })),
    followUp: emit({ type: 'followUp', cause: { reason: 'coverageProblem' } }),
    noteResult: emit(({ context }) => ({
      type: 'note',
      note: 'coverage.checked',
      data: { result: context.result?.kind ?? 'none' },
    })),
    finish: assign((_, { as }: { as: NonNullable<InsuranceContext['done']> }) => ({ done: as })),
  },
  guards: {
    ...common.guards,
    hasCardValues: ({ event }) => hasCardValues(slotsOf(event)),
    tellsCard: ({ context, event }) => tellsCard(context, slotsOf(event)),
    namesCoverage: ({ context, event }) => coverageNamed(context.coverages, slotsOf(event)) !== null,
    validOption: ({ context, event }) => context.coverages[chosenIndex(event)] !== undefined,
    validPayer: ({ context, event }) => context.candidates[chosenIndex(event)] !== undefined,
    oneCoverage: ({ context }) => context.coverages.length === 1,
    someCoverages: ({ context }) => context.coverages.length > 1,
    namedAlready: ({ context }) => context.chosen !== null,
    uninsured: ({ context }) => context.uninsured,
    cardStarted: ({ context }) => context.draft.payer !== null || context.candidates.length > 0,
    severalPayers: ({ context }) => context.candidates.length > 0 && context.draft.payer === null,
    misses: ({ context }, { what }: { what: ReturnType<typeof missing> }) => missing(context) === what,
    cardConfirmed: ({ context }) => context.confirmed,
    payerTriesSpent: ({ context }) => (context.counters['askingPayer']?.noMatch ?? 0) + 1 >= context.policy.payerTries,
    isNewCard: ({ context }) => context.chosen === null,
    isActive: ({ context }) => context.result?.kind === 'active',
    outOfNetwork: ({ context }) => context.result?.kind === 'active' && context.result.network === 'out',
    fixable: ({ context }) => {
      const { result } = context;
      if (result?.kind === 'callerCanFix') return canFix(context, result.field);
      return result?.kind === 'notFound' && canFix(context, 'memberId');
    },
    refused: ({ context }) => ['inactive', 'notFound', 'callerCanFix'].includes(context.result?.kind ?? ''),
    mayBookUnverified: ({ context }) => context.policy.bookUnverified,
    onlyAsked: ({ context }) => context.purpose === 'question',
    answeredInactive: ({ context }) => context.purpose === 'question' && context.result?.kind === 'inactive',
    answeredActive: ({ context }) => context.purpose === 'question' && context.result?.kind === 'active' && context.chosen !== null,
    answeredNothing: ({ context }) =>
      context.purpose === 'question' && (context.result?.kind === 'notFound' || context.result?.kind === 'callerCanFix'),
    maySelfPay: ({ context }) => context.policy.allowSelfPay,
  },
});
