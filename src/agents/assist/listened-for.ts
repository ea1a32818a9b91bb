import { askTopics } from '../../domain/acts.ts';
import type { Expects } from '../../domain/expects.ts';
import { identifierKinds } from '../../domain/expects.ts';
import type { Goal } from '../../domain/goals.ts';
import type { Language } from '../../domain/locale.ts';
import type { SlotName } from '../../domain/slots.ts';
import type { Policy } from '../../policy/schema.ts';
import { type AidedAgent, aidedAgents } from './prompts.ts';
import { identifierSlots } from './sent-words.ts';

/** What a state can use of what a model may tell. It is sent along, and every answer is held to it. */
export type ListenedFor = {
  agent: AidedAgent;
  language: Language;
  asked: Expects['kind'];
  acts: ReadonlySet<string>;
  slots: ReadonlySet<SlotName>;
  goals: readonly { id: Goal; label: string }[];
  options: readonly { id: string; label: string }[];
  specialties: readonly { id: string; label: string }[];
};

/** A state at rest: which agent's, its name, what was asked and what an answer can hold. */
export type AtRest = {
  agent: string;
  state: string;
  language: Language;
  expects: Expects;
  listensFor: readonly SlotName[];
  policy: Policy;
};

/**
 * What a model may be asked about in this state, or null where it is not asked at all: where the answer is an identifier, a name or
 * a value that was read back, where nothing was asked, and wherever another agent than the three has the floor.
 */
export const listenedFor = ({ agent, state, language, expects, listensFor, policy }: AtRest): ListenedFor | null => {
  const { kind } = expects;
  if (!isAided(agent) || !mayLeave(expects)) return null;
  const place = `${agent}.${state}`;
  if (onlyOwnWords.has(place)) return null;
  const options = ownRecord.has(place) || commits.has(place) ? [] : (expects.options ?? []);
  return {
    agent,
    language,
    asked: kind,
    acts: new Set([...everywhere, ...answersTo(kind, place), ...(options.length > 0 ? ['choose'] : [])]),
    slots: new Set([...listensFor.filter((slot) => !notForModels.has(slot)), ...(agent === 'reception' ? wishSlots : [])]),
    goals: policy.flows.map(({ goal, label }) => ({ id: goal, label: label[language] })),
    options,
    specialties: policy.scheduling.specialties.map(({ id, label }) => ({ id, label: label[language] })),
  };
};

/** Whether an answer to this may leave the process at all, without the identifiers in it: for a model, or for a filter. */
export const mayLeave = ({ kind, sensitive }: Expects): boolean =>
  !sensitive && !identifierKinds.has(kind) && kind !== 'personName' && kind !== 'none';

const isAided = (agent: string): agent is AidedAgent => aidedAgents.some((aided) => aided === agent);

/** Consent to what costs money, and the last word before something is cancelled, are given in plain words or not at all. */
const onlyOwnWords: ReadonlySet<string> = new Set([
  'scheduling.confirmingFee',
  'scheduling.offeringMove',
  'insurance.offeringSelfPay',
  'insurance.confirmingOutOfNetwork',
]);

/** Choices out of the patient's own record: they are not sent. */
const ownRecord: ReadonlySet<string> = new Set(['scheduling.choosingTarget', 'insurance.choosingCoverage']);

/** A yes, or a choice, changes the record in these. */
const commits: ReadonlySet<string> = new Set(['scheduling.confirmingTarget', 'scheduling.offering']);

/** A wish for a person, silence and a change of language are not a model's to tell: rules and the reader do. */
const everywhere = ['request', 'provide', 'correct', 'ask', 'refuse', 'repeat', 'wait', 'goBack', 'nothingElse'] as const;

const answersTo = (kind: Expects['kind'], place: string): string[] => {
  const isYesOrNo = kind === 'confirmation' || kind === 'anythingElse' || kind === 'choice';
  return isYesOrNo ? ['deny', ...(commits.has(place) ? [] : ['affirm'])] : [];
};

const notForModels: ReadonlySet<SlotName> = new Set<SlotName>([
  ...identifierSlots,
  'goal',
  'option',
  'language',
  'callingFor',
  'orAnyone',
  'orProviders',
  'orWhen',
  'fromWhen',
  'cannotCome',
]);
const wishSlots: readonly SlotName[] = ['visitReason', 'provider', 'location', 'date', 'time'];

/** As it is sent. */
export const asContext = ({ acts, slots, language, asked, goals, options, specialties }: ListenedFor): string =>
  JSON.stringify({ language, asked, acts: [...acts], slots: [...slots], goals, options, topics: askTopics, specialties });
