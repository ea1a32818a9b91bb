/** What an answer to a reply would be: the `expects` of the public contract. */

export const expectsKinds = [
  'request',
  'confirmation',
  'phoneNumber',
  'dateOfBirth',
  'ssnLast4',
  'zipCode',
  'medicalRecordNumber',
  'identityFactor',
  'payer',
  'memberId',
  'relationship',
  'personName',
  'choice',
  'visitReason',
  'appointmentPreference',
  'anythingElse',
  'none',
] as const;
export type ExpectsKind = (typeof expectsKinds)[number];

/** Answers to these are identifiers, in words or keyed. */
export const identifierKinds: ReadonlySet<ExpectsKind> = new Set([
  'phoneNumber',
  'dateOfBirth',
  'ssnLast4',
  'zipCode',
  'medicalRecordNumber',
  'identityFactor',
  'memberId',
]);

/** A value that the caller was just asked to confirm, as its slot holds it; a date of birth is whole. Never logged. */
export type ReadBack = {
  slot: 'phoneNumber' | 'dateOfBirth' | 'zipCode' | 'medicalRecordNumber' | 'memberId' | 'groupNumber';
  value: string;
};

/** One offer, as it is read out. `id` is its place in the order offered, from "1". */
export type Option = { id: string; label: string };

export type Expects = {
  kind: ExpectsKind;
  options?: Option[];
  /** Present where keypad entry is accepted. */
  dtmf?: { maxDigits: number };
  /** The answer is an identifier: a gateway keeps it out of its own logs. */
  sensitive?: true;
};

/** Where callers say what they want. Null: nothing is known of what was asked. */
const wishing: ReadonlySet<ExpectsKind | null> = new Set([null, 'request', 'anythingElse', 'none']);
/** Whether this is a place where a caller says what they want. */
export const isWishing = (expects: ExpectsKind | null): boolean => wishing.has(expects);
