import { z } from 'zod';
import { PayerCandidate, PersonName, Relationship } from './slots.ts';

/** A coverage on file, as little of it as a caller needs to recognise it. */
export const CoverageView = z.object({
  /** FHIR reference, `Coverage/123`. */
  id: z.string(),
  payerName: z.string(),
  payerId: z.string().nullable(),
  relationship: Relationship,
  planName: z.string().nullable(),
});
export type CoverageView = z.infer<typeof CoverageView>;

export const ListCoveragesInput = z.object({});
export const ListCoveragesOutcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('found'), coverages: z.array(CoverageView) }),
  z.object({ kind: z.literal('notPermitted') }),
  z.object({ kind: z.literal('unavailable') }),
]);
export type ListCoveragesOutcome = z.infer<typeof ListCoveragesOutcome>;

/** A coverage as the caller reads it from a card. The subscriber is needed unless the patient is the subscriber. */
export const NewCoverage = z.object({
  payerId: z.string(),
  payerName: z.string(),
  memberId: z.string(),
  groupNumber: z.string().nullable(),
  relationship: Relationship,
  subscriber: z.object({ name: PersonName, dateOfBirth: z.iso.date() }).nullable(),
});
export type NewCoverage = z.infer<typeof NewCoverage>;

export const SaveCoverageInput = NewCoverage;
/** `exists`: this patient already has this member ID with this payer; nothing was written. */
export const SaveCoverageOutcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), coverage: z.string() }),
  z.object({ kind: z.literal('exists'), coverage: z.string() }),
  z.object({ kind: z.literal('notPermitted') }),
  z.object({ kind: z.literal('unknown') }),
  z.object({ kind: z.literal('unavailable') }),
]);
export type SaveCoverageOutcome = z.infer<typeof SaveCoverageOutcome>;

export const FindPayerInput = z.object({
  /** The words that name the payer. */
  text: z.string(),
  /** Two-letter US state, where it is known: it tells the Blues and the Medicaids apart. */
  state: z.string().length(2).nullable(),
});
export type FindPayerInput = z.infer<typeof FindPayerInput>;
/** `several`: `ask` tells what tells them apart. */
export const FindPayerOutcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('one'), payer: PayerCandidate }),
  z.object({ kind: z.literal('several'), ask: z.enum(['state', 'plan']), candidates: z.array(PayerCandidate) }),
  z.object({ kind: z.literal('none') }),
]);
export type FindPayerOutcome = z.infer<typeof FindPayerOutcome>;

/** Either a coverage on file, or one as the caller reads it from a card. */
export const CheckEligibilityInput = z.object({
  coverage: z.union([z.object({ id: z.string() }), NewCoverage]),
  /** X12 service type code of the visit, such as `98`. */
  serviceType: z.string(),
  /** The day asked about, `YYYY-MM-DD`. */
  date: z.iso.date(),
});
export type CheckEligibilityInput = z.infer<typeof CheckEligibilityInput>;

/** The 271 segment that a statement was read from, such as `EB*B*IND*98***27*25*****Y`. */
const SourceSegment = z.string();

export const Copay = z.object({
  amountCents: z.int().nonnegative(),
  network: z.enum(['in', 'out', 'unstated']),
  source: SourceSegment,
});
export type Copay = z.infer<typeof Copay>;

/** What a caller can put right when the payer rejects the request. */
export const FixableField = z.enum(['memberId', 'personName', 'dateOfBirth', 'relationship', 'payer']);
export type FixableField = z.infer<typeof FixableField>;

/**
 * What a payer says of a member. `code` is the X12 AAA03 reject reason or the acknowledgement's code. `unavailable` means that the payer
 * could not be asked: it says nothing about the coverage.
 */
export const EligibilityOutcome = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('active'),
    payerName: z.string(),
    plan: z.string().nullable(),
    /** Whether the clinic's visit is in network, as far as the payer says. */
    network: z.enum(['in', 'out', 'unstated']),
    period: z.object({ start: z.iso.date().nullable(), end: z.iso.date().nullable() }),
    /** For this kind of visit; several different in-network amounts are all listed, and none of them is picked. */
    copays: z.array(Copay),
    source: SourceSegment,
  }),
  z.object({ kind: z.literal('inactive'), payerName: z.string(), endedOn: z.iso.date().nullable(), source: SourceSegment }),
  z.object({ kind: z.literal('notFound'), code: z.string() }),
  z.object({ kind: z.literal('cannotSay') }),
  z.object({ kind: z.literal('callerCanFix'), field: FixableField, code: z.string() }),
  z.object({ kind: z.literal('staffCanFix'), code: z.string() }),
  z.object({ kind: z.literal('unavailable') }),
  z.object({ kind: z.literal('notPermitted') }),
]);
export type EligibilityOutcome = z.infer<typeof EligibilityOutcome>;
