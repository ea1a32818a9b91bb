import type { ExpectsToSay, OptionToSay, SayParams, SayValue } from './events.ts';
import { copaysInNetwork, copaysOutOfNetwork, type InsuranceContext } from './insurance.context.ts';
import { oneMomentPrompt, type Prompt } from './listening.ts';

/** What each state of the insurance machine asks, and how a payer's answer is said. */

const confirmation: ExpectsToSay = { kind: 'confirmation', dtmf: { maxDigits: 1 } };

const name = (text: string): SayValue => ({ is: 'name', name: text });

const options = (names: string[], key: string): OptionToSay[] =>
  names.map((text, index) => ({ id: String(index + 1), key, params: { payer: name(text) } }));

/** More payers than this are not read out: the caller is asked for what tells them apart. */
const mostReadOut = 4;

const choosingPayer = ({ candidates }: InsuranceContext): Prompt => {
  const choices = options(
    candidates.map((candidate) => candidate.name),
    'insurance.payerOption',
  );
  const expects: ExpectsToSay = { kind: 'choice', options: choices };
  if (candidates.length > mostReadOut) return { key: 'insurance.whichOfMany', expects };
  return {
    key: 'insurance.whichPayer',
    params: { payers: { is: 'list', items: candidates.map((candidate) => name(candidate.name)) } },
    expects,
  };
};

const choosingCoverage = ({ coverages }: InsuranceContext): Prompt => ({
  key: 'insurance.whichCoverage',
  params: { payers: { is: 'list', items: coverages.map((coverage) => name(coverage.payerName)) } },
  expects: {
    kind: 'choice',
    options: options(
      coverages.map((coverage) => coverage.payerName),
      'insurance.payerOption',
    ),
  },
});

const detail = (key: string, value: SayValue): SayValue => ({ is: 'phrase', key: `insurance.detail.${key}`, params: { value } });

const details = ({ draft }: InsuranceContext): SayValue[] => {
  const { payer, memberId, groupNumber, relationship, subscriberName, subscriberBirthDate } = draft;
  const said: SayValue[] = [];
  if (payer) said.push(detail('payer', name(payer.name)));
  if (memberId) said.push(detail('memberId', { is: 'spelled', value: memberId }));
  if (groupNumber) said.push(detail('groupNumber', { is: 'spelled', value: groupNumber }));
  if (relationship && relationship !== 'self' && subscriberName) {
    said.push(detail('subscriber', name([subscriberName.given, subscriberName.family].filter(Boolean).join(' '))));
    if (subscriberBirthDate) said.push(detail('birthDate', { is: 'date', date: subscriberBirthDate, year: true }));
  }
  return said;
};

const memberIdPrompt = ({ fixing }: InsuranceContext): Prompt => ({
  key: fixing === 'memberId' ? 'insurance.memberIdAgain' : 'insurance.memberId',
  expects: { kind: 'memberId', dtmf: { maxDigits: 20 }, sensitive: true },
});

export const insurancePrompts: Record<string, (context: InsuranceContext) => Prompt> = {
  confirmingCoverage: ({ coverages }) => ({
    key: 'insurance.useCoverage',
    params: { payer: name(coverages[0]?.payerName ?? '') },
    expects: confirmation,
  }),
  choosingCoverage,
  askingPayer: ({ fixing }) => ({
    key: fixing === 'payer' ? 'insurance.payerAgain' : 'insurance.payer',
    expects: { kind: 'payer' },
  }),
  choosingPayer,
  askingMemberId: memberIdPrompt,
  askingRelationship: () => ({ key: 'insurance.relationship', expects: { kind: 'relationship' } }),
  askingSubscriberName: () => ({ key: 'insurance.subscriberName', expects: { kind: 'personName' } }),
  askingSubscriberBirthDate: () => ({
    key: 'insurance.subscriberBirthDate',
    expects: { kind: 'dateOfBirth', dtmf: { maxDigits: 8 }, sensitive: true },
  }),
  askingGroupNumber: () => ({
    key: 'insurance.groupNumber',
    expects: { kind: 'memberId', dtmf: { maxDigits: 20 }, sensitive: true },
  }),
  confirmingCard: (context) => ({
    key: 'insurance.confirmCard',
    params: { details: { is: 'list', items: details(context) } },
    expects: { ...confirmation, sensitive: true },
  }),
  correctingCard: () => ({
    key: 'insurance.whichIsWrong',
    expects: { kind: 'memberId', dtmf: { maxDigits: 20 }, sensitive: true },
  }),
  loadingSlow: oneMomentPrompt,
  checkingSlow: oneMomentPrompt,
  savingSlow: oneMomentPrompt,
  systemDown: () => ({ key: 'common.tryAgain', expects: confirmation }),
  confirmingOutOfNetwork: () => ({ key: 'insurance.outOfNetwork', expects: confirmation }),
  offeringAnotherPlan: () => ({ key: 'insurance.anotherPlan', expects: confirmation }),
  offeringSelfPay: () => ({ key: 'insurance.selfPay', expects: confirmation }),
};

/** What is said of an active coverage: a copay only as the payer named it, and none when it named several. */
export const activeSaying = (context: InsuranceContext): { key: string; params: SayParams } => {
  const { result } = context;
  const payer = name(result?.kind === 'active' ? result.payerName : '');
  if (result?.kind === 'active' && result.network === 'out') return activeOutOfNetwork(payer, copaysOutOfNetwork(result));
  const [lowest, ...others] = copaysInNetwork(result);
  if (lowest === undefined) return { key: 'insurance.active', params: { payer } };
  const highest = others.at(-1);
  if (highest === undefined) return { key: 'insurance.activeCopay', params: { payer, copay: { is: 'money', cents: lowest } } };
  const range = { lowest: { is: 'money', cents: lowest }, highest: { is: 'money', cents: highest } } as const;
  return { key: 'insurance.activeCopays', params: { payer, ...range } };
};

/** Out of network, only the one amount that the payer named for that. */
const activeOutOfNetwork = (payer: SayValue, [copay, ...others]: number[]): { key: string; params: SayParams } =>
  copay === undefined || others.length > 0
    ? { key: 'insurance.active', params: { payer } }
    : { key: 'insurance.activeCopayOutOfNetwork', params: { payer, copay: { is: 'money', cents: copay } } };

export const inactiveSaying = ({ result }: InsuranceContext): { key: string; params: SayParams } => {
  if (result?.kind !== 'inactive') return { key: 'insurance.notFound', params: {} };
  const payer = name(result.payerName);
  return result.endedOn
    ? { key: 'insurance.inactiveSince', params: { payer, date: { is: 'date', date: result.endedOn, year: true } } }
    : { key: 'insurance.inactive', params: { payer } };
};
