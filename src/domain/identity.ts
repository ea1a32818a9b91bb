import { z } from 'zod';
import { PersonName } from './slots.ts';

export const factorNames = ['phoneNumber', 'dateOfBirth', 'ssnLast4', 'zipCode', 'medicalRecordNumber'] as const;
/** What a caller can prove an identity with. */
export type Factor = (typeof factorNames)[number];

export const Factors = z.object({
  phoneNumber: z.string().optional(),
  /** `YYYY-MM-DD`. */
  dateOfBirth: z.iso.date().optional(),
  ssnLast4: z.string().optional(),
  zipCode: z.string().optional(),
  medicalRecordNumber: z.string().optional(),
});
export type Factors = z.infer<typeof Factors>;

/** `parent`: of a minor, calling with the child's factors. `other`: an adult for another adult. */
export const CallerRelation = z.enum(['self', 'parent', 'other']);
export type CallerRelation = z.infer<typeof CallerRelation>;

export const VerifyIdentityInput = z.object({
  factors: Factors,
  relation: CallerRelation,
  /** The caller's own name; needed when `relation` is `other`, to look for an authorisation on file. */
  callerName: PersonName.nullable(),
  /** Of an identity that was proven before: only that patient counts, and only if this factor matches. */
  recheck: z.object({ patient: z.string(), factor: z.enum(factorNames) }).optional(),
});
export type VerifyIdentityInput = z.infer<typeof VerifyIdentityInput>;

/**
 * A wrong factor and no such patient are one outcome, `notVerified`, in words and in time. `ambiguous`: two patients match, one more
 * factor decides. `notAuthorized`: the patient was matched, but this caller may not act for them. `locked`: too many tries today.
 */
export const VerifyIdentityOutcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('verified'), patient: z.string(), matchedFactors: z.array(z.enum(factorNames)) }),
  z.object({ kind: z.literal('notVerified') }),
  z.object({ kind: z.literal('ambiguous') }),
  z.object({ kind: z.literal('notAuthorized') }),
  z.object({ kind: z.literal('locked') }),
  z.object({ kind: z.literal('insufficientFactors'), required: z.int() }),
  z.object({ kind: z.literal('unavailable') }),
]);
export type VerifyIdentityOutcome = z.infer<typeof VerifyIdentityOutcome>;
