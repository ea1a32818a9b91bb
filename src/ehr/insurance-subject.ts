import type { Relationship } from '../domain/slots.ts';

export type Gender = 'male' | 'female' | 'other' | 'unknown';

/** A person as a payer needs to be told of them. */
export type InsuredPerson = {
  name: { given: string; family: string };
  /** `YYYY-MM-DD`. */
  birthDate: string | null;
  gender: Gender | null;
};

export type InsuredCoverage = {
  /** FHIR reference, `Coverage/123`. */
  id: string;
  /** Identifier of the payer's Organization, as the payer directory knows it; null when the EHR holds a name only. */
  payerId: string | null;
  payerName: string;
  memberId: string;
  groupNumber: string | null;
  planName: string | null;
  /** What the patient is to the subscriber. */
  relationship: Relationship;
  /** Null when the patient is the subscriber, or when the EHR does not say who is. */
  subscriber: InsuredPerson | null;
};

/**
 * Whom and what an eligibility request is about. `notFound`: no such patient, or the coverage is not this patient's. `unavailable`: the
 * EHR could not be asked.
 */
export type InsuranceSubject =
  | { kind: 'found'; patient: InsuredPerson & { birthDate: string }; coverage: InsuredCoverage | null }
  | { kind: 'notFound' }
  | { kind: 'unavailable' };

/** `patient` is the verified patient's reference. With `coverageId` null, only the person is read. */
export type SubjectOf = (patient: string, coverageId: string | null, signal: AbortSignal) => Promise<InsuranceSubject>;
