import type { EligibilityInquiry, InquiryPerson } from './inquiry.ts';
import { element, type Segment } from './x12-syntax.ts';
import { comparable, isoDateOf } from './x12-values.ts';

/**
 * Whether the member that a payer answered for is the one asked about. The member ID must be the same, or be marked as changed by the payer
 * (INS03 001, INS04 25) with name and birth date agreeing. A birth date on both sides must agree; a family name too, unless the birth
 * date is confirmed: people marry, and payers write names their own way.
 */
export const isSameMember = (
  inquiry: EligibilityInquiry,
  answer: { subscriber: readonly Segment[]; patient: readonly Segment[] },
): boolean => {
  const asked = inquiry.dependent ?? inquiry.subscriber;
  const person = likeness(asked, answer.patient);
  if (person === 'other') return false;
  const id = find(answer.subscriber, 'NM1', 'IL');
  if (comparable(element(id, 9)) === comparable(inquiry.memberId)) return true;
  const ownId = find(answer.patient, 'NM1', '03');
  if (ownId !== undefined && comparable(element(ownId, 9)) === comparable(inquiry.memberId)) return true;
  return person === 'confirmed' && answer.patient.some(isChangedByPayer);
};

const find = (segments: readonly Segment[], tag: string, qualifier: string): Segment | undefined =>
  segments.find((segment) => segment.tag === tag && element(segment, 1) === qualifier);

const isChangedByPayer = (segment: Segment): boolean =>
  segment.tag === 'INS' && element(segment, 3) === '001' && element(segment, 4) === '25';

/** `confirmed`: family name and birth date agree. */
const likeness = (asked: InquiryPerson, loop: readonly Segment[]): 'confirmed' | 'plausible' | 'other' => {
  const name = find(loop, 'NM1', 'IL') ?? find(loop, 'NM1', '03');
  const birthDate = isoDateOf(
    element(
      loop.find(({ tag }) => tag === 'DMG'),
      2,
    ),
  );
  if (birthDate !== null && asked.birthDate !== null && birthDate !== asked.birthDate) return 'other';
  const sameBirth = birthDate !== null && birthDate === asked.birthDate;
  const sameFamily = isAlike(element(name, 3), asked.family);
  const sameGiven = isAlike(element(name, 4), asked.given);
  if (sameFamily && sameGiven) return sameBirth ? 'confirmed' : 'plausible';
  return sameBirth && (sameFamily || sameGiven) ? 'plausible' : 'other';
};

/** Equal but for spelling habits; a payer may leave a name out, or cut it at its own limit. */
const isAlike = (one: string, other: string): boolean => {
  const [a, b] = [comparable(one), comparable(other)];
  return a === '' || b === '' || a.startsWith(b) || b.startsWith(a);
};
