import type { ReadBack } from '../domain/expects.ts';
import type { CheckEligibilityInput, CoverageView, EligibilityOutcome, FixableField, NewCoverage } from '../domain/insurance.ts';
import type { HeardSlots, PartialDate, PayerCandidate, PersonName, Relationship } from '../domain/slots.ts';
import type { Policy } from '../policy/schema.ts';
import type { Listening } from './listening.ts';

/** A coverage while the caller reads it from a card. */
export type CoverageDraft = {
  payer: PayerCandidate | null;
  memberId: string | null;
  groupNumber: string | null;
  relationship: Relationship | null;
  subscriberName: PersonName | null;
  subscriberBirthDate: string | null;
};

export type InsuranceContext = Listening & {
  policy: Policy['insurance'];
  purpose: 'visit' | 'question';
  serviceType: string;
  /** The day asked about, `YYYY-MM-DD`. */
  date: string;
  coverages: CoverageView[];
  /** The coverage on file that is used; null while a new one is read from a card. */
  chosen: CoverageView | null;
  draft: CoverageDraft;
  /** Said before it was asked: no plan at all. */
  uninsured: boolean;
  /** Payers of the same name, to choose from. */
  candidates: PayerCandidate[];
  /** Whether the draft was read back and confirmed. */
  confirmed: boolean;
  groupAsked: boolean;
  /** What the payer could not use and the caller was asked again for: once each. */
  fixed: FixableField[];
  fixing: FixableField | null;
  result: EligibilityOutcome | null;
  /** FHIR reference of the coverage used or saved. */
  coverage: string | null;
  done: 'verified' | 'unverified' | 'selfPay' | 'inactive' | null;
};

export const emptyDraft: CoverageDraft = {
  payer: null,
  memberId: null,
  groupNumber: null,
  relationship: null,
  subscriberName: null,
  subscriberBirthDate: null,
};

const fullDate = (said: string | PartialDate | undefined): string | null => (typeof said === 'string' ? said : null);

/** Takes what was heard of a card. A changed value has to be read back again. */
export const absorbCard = (context: InsuranceContext, slots: HeardSlots): Partial<InsuranceContext> => {
  const { payer } = slots;
  const one = payer?.candidates.length === 1 ? (payer.candidates[0] ?? null) : null;
  const before = context.draft;
  const draft: CoverageDraft = {
    payer: one ?? before.payer,
    memberId: slots.memberId ?? before.memberId,
    groupNumber: slots.groupNumber ?? before.groupNumber,
    relationship: slots.relationship ?? before.relationship,
    subscriberName: slots.personName?.family ? slots.personName : before.subscriberName,
    subscriberBirthDate: fullDate(slots.dateOfBirth) ?? before.subscriberBirthDate,
  };
  const candidates = payer && payer.candidates.length > 1 ? payer.candidates : one ? [] : context.candidates;
  const same = JSON.stringify(draft) === JSON.stringify(before);
  return { draft, candidates, confirmed: context.confirmed && same };
};

const cardSlots = ['payer', 'memberId', 'groupNumber', 'relationship', 'personName', 'dateOfBirth'] as const;
export const insuranceSlots = [...cardSlots];

export const hasCardValues = (slots: HeardSlots): boolean => cardSlots.some((name) => slots[name] !== undefined);

/** Whether what was heard adds to the card, or changes it. Who says the same over and over gets no further, and that counts as a try. */
export const tellsCard = (context: InsuranceContext, slots: HeardSlots): boolean => {
  const { draft, candidates } = absorbCard(context, slots);
  return JSON.stringify({ draft, candidates }) !== JSON.stringify({ draft: context.draft, candidates: context.candidates });
};

/** The coverage on file that the caller means by naming a payer. */
export const coverageNamed = (coverages: CoverageView[], slots: HeardSlots): CoverageView | null => {
  const ids = slots.payer?.candidates.map(({ id }) => id) ?? [];
  const meant = coverages.filter(({ payerId }) => payerId !== null && ids.includes(payerId));
  return meant.length === 1 ? (meant[0] ?? null) : null;
};

export const isDependent = ({ draft }: InsuranceContext): boolean => draft.relationship !== null && draft.relationship !== 'self';

/** The first thing of a card that is still missing; null when it is complete. */
export const missing = (
  context: InsuranceContext,
): 'payer' | 'memberId' | 'relationship' | 'name' | 'birthDate' | 'group' | null => {
  const { draft, policy, groupAsked } = context;
  if (!draft.payer) return 'payer';
  if (!draft.memberId) return 'memberId';
  if (!draft.relationship) return 'relationship';
  if (isDependent(context) && !draft.subscriberName) return 'name';
  if (isDependent(context) && !draft.subscriberBirthDate) return 'birthDate';
  return policy.askGroupNumber && !draft.groupNumber && !groupAsked ? 'group' : null;
};

/** The identifiers of the card that were read back. */
export const cardReadBack = ({ draft }: InsuranceContext): ReadBack[] =>
  (
    [
      ['memberId', draft.memberId],
      ['groupNumber', draft.groupNumber],
      ['dateOfBirth', draft.relationship === 'self' ? null : draft.subscriberBirthDate],
    ] as const
  ).flatMap(([slot, value]) => (value === null ? [] : [{ slot, value }]));

/** The draft as a coverage; null while something is missing. */
export const newCoverage = (context: InsuranceContext): NewCoverage | null => {
  const { payer, memberId, groupNumber, relationship, subscriberName, subscriberBirthDate } = context.draft;
  if (!payer || !memberId || !relationship) return null;
  const subscriber = subscriberName && subscriberBirthDate ? { name: subscriberName, dateOfBirth: subscriberBirthDate } : null;
  if (relationship !== 'self' && !subscriber) return null;
  return {
    payerId: payer.id,
    payerName: payer.name,
    memberId,
    groupNumber,
    relationship,
    subscriber: relationship === 'self' ? null : subscriber,
  };
};

export const eligibilityQuestion = (context: InsuranceContext): CheckEligibilityInput => {
  const { chosen, serviceType, date } = context;
  const fromCard = newCoverage(context);
  if (chosen) return { coverage: { id: chosen.id }, serviceType, date };
  if (!fromCard) throw new Error('eligibility was asked before the card was complete');
  return { coverage: fromCard, serviceType, date };
};

/** A coverage on file whose member ID the payer does not know goes on as a card: the payer is known, the rest is asked. */
export const asCard = (context: InsuranceContext): Partial<InsuranceContext> => {
  const { chosen } = context;
  if (!chosen?.payerId) return {};
  const draft = { ...emptyDraft, payer: { id: chosen.payerId, name: chosen.payerName }, relationship: chosen.relationship };
  return { chosen: null, draft, confirmed: false };
};

const clearing: Record<FixableField, Partial<CoverageDraft>> = {
  memberId: { memberId: null },
  personName: { subscriberName: null },
  dateOfBirth: { subscriberBirthDate: null },
  relationship: { relationship: null },
  payer: { payer: null },
};

/** Empties what the payer could not use, so that just that is asked again. */
export const reopen = (context: InsuranceContext, field: FixableField): Partial<InsuranceContext> => {
  const card = { ...context, ...asCard(context) };
  return {
    chosen: null,
    draft: { ...card.draft, ...clearing[field] },
    confirmed: false,
    fixed: [...context.fixed, field],
    fixing: field,
  };
};

/** Whether the caller can put `field` right: not yet asked again, and a value of the card rather than of the verified record. */
export const canFix = (context: InsuranceContext, field: FixableField): boolean => {
  if (context.fixed.includes(field)) return false;
  if (context.chosen && !context.chosen.payerId) return false;
  const relationship = context.chosen?.relationship ?? context.draft.relationship;
  return field === 'personName' || field === 'dateOfBirth' ? relationship !== 'self' : true;
};

/** In-network amounts that the payer named for this visit; when it names none as in network, those it did not place. */
export const copaysInNetwork = (result: EligibilityOutcome | null): number[] => {
  const inNetwork = copaysOf(result, 'in');
  return inNetwork.length > 0 ? inNetwork : copaysOf(result, 'unstated');
};

export const copaysOutOfNetwork = (result: EligibilityOutcome | null): number[] => copaysOf(result, 'out');

/** Each amount once, the lowest first. */
const copaysOf = (result: EligibilityOutcome | null, network: 'in' | 'out' | 'unstated'): number[] => {
  const copays = result?.kind === 'active' ? result.copays : [];
  const amounts = copays.filter((copay) => copay.network === network).map(({ amountCents }) => amountCents);
  return [...new Set(amounts)].sort((a, b) => a - b);
};
