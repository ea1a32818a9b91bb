import type { FixableField } from '../domain/insurance.ts';

export type InquiryGender = 'male' | 'female' | 'other' | 'unknown' | null;

export type InquiryPerson = {
  given: string;
  family: string;
  /** `YYYY-MM-DD`. */
  birthDate: string | null;
  gender: InquiryGender;
};

/** One question to a payer: is this patient covered, on this day, for this kind of visit? */
export type EligibilityInquiry = {
  /** `identifier` is the payer's in NM109; `name` is spoken where the payer answers without its own. */
  payer: { identifier: string; name: string };
  provider: { organizationName: string; npi: string };
  memberId: string;
  groupNumber: string | null;
  /** Who holds the insurance; the patient, when `dependent` is null. */
  subscriber: InquiryPerson;
  dependent: (InquiryPerson & { relationship: 'spouse' | 'child' | 'other' }) | null;
  /** X12 service type code, such as `98`. */
  serviceType: string;
  /** The day asked about, `YYYY-MM-DD`. */
  date: string;
};

/** The echoes by which an answer is known to be ours: BHT03 and TRN02, each at most 50 characters. */
export type InquiryMarks = { reference: string; trace: string };

/** A value that cannot stand in a 270. Names the element, never the value; `field` is what a caller could say again. */
export type Unsendable = { element: string; field: FixableField | null };
