import type { EligibilityOutcome, FixableField } from '../domain/insurance.ts';

/** Whose turn it is after a rejection: the caller's, the staff's, the payer's, or nobody's because the member is not known. */
export type RejectClass = { kind: 'caller'; field: FixableField } | { kind: 'staff' } | { kind: 'payer' } | { kind: 'notFound' };

const caller = (field: FixableField): RejectClass => ({ kind: 'caller', field });
const payer: RejectClass = { kind: 'payer' };
const notFound: RejectClass = { kind: 'notFound' };

/**
 * AAA03 reject reasons that are not the staff's to solve. All others are: configuration (15, 41, 43 to 51, 79, 97, T4), duplicates at the
 * payer (66, 68, 74, 76), and codes that belong to other transactions.
 */
const classes: Readonly<Record<string, RejectClass>> = {
  '04': payer,
  '42': payer,
  '80': payer,
  '58': caller('dateOfBirth'),
  '60': caller('dateOfBirth'),
  '71': caller('dateOfBirth'),
  '64': caller('memberId'),
  '72': caller('memberId'),
  '65': caller('personName'),
  '73': caller('personName'),
  '77': caller('relationship'),
  '78': caller('payer'),
  '67': notFound,
  '75': notFound,
};

export const rejectClass = (code: string): RejectClass => classes[code] ?? { kind: 'staff' };

/** One AAA: reason (AAA03) and follow-up (AAA04). */
export type Rejection = { reason: string; followUp: string };

/** What would hold up everything else comes first. */
const order: RejectClass['kind'][] = ['payer', 'staff', 'caller', 'notFound'];

/** One outcome of all rejections of an answer; at least one is given. */
export const outcomeOfRejections = (rejections: readonly Rejection[]): EligibilityOutcome => {
  const classed = rejections.map(({ reason }) => ({ code: reason, class: rejectClass(reason) }));
  const first = classed.toSorted((one, other) => order.indexOf(one.class.kind) - order.indexOf(other.class.kind))[0];
  switch (first?.class.kind) {
    case 'caller':
      return { kind: 'callerCanFix', field: first.class.field, code: first.code };
    case 'staff':
      return { kind: 'staffCanFix', code: first.code };
    case 'notFound':
      return { kind: 'notFound', code: first.code };
    default:
      return { kind: 'unavailable' };
  }
};

/** Only where the payer says so of every rejection: `P` resubmit the original, `R` resubmission allowed. Anything else is not sent again. */
export const mayResubmit = (rejections: readonly Rejection[]): boolean =>
  rejections.every(({ reason, followUp }) => rejectClass(reason).kind === 'payer' && (followUp === 'P' || followUp === 'R'));

/** The payer answers only for today or the past: the day of the visit (62) or its being in the future (63) is what it does not take. */
export const wantsToday = (rejections: readonly Rejection[]): boolean =>
  rejections.every(({ reason }) => reason === '62' || reason === '63');
