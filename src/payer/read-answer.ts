import type { EligibilityOutcome } from '../domain/insurance.ts';
import { coverageStatus } from './coverage-status.ts';
import type { EligibilityInquiry, InquiryMarks } from './inquiry.ts';
import { mayResubmit, outcomeOfRejections, type Rejection, wantsToday } from './reject-reasons.ts';
import { isSameMember } from './same-member.ts';
import {
  element,
  type FunctionalGroup,
  type Interchange,
  type Loop,
  loopsOf,
  readInterchange,
  type Segment,
  type TransactionSet,
} from './x12-syntax.ts';
import { comparable } from './x12-values.ts';

/** What came instead of an answer: `none` is no X12, or X12 whose trailers do not agree. */
export type AnswerTransaction = '271' | '999' | 'TA1' | 'none';

/** `next`: what the payer allows to be sent once more; `today` is the same question without a day in the future. */
export type Answer = { outcome: EligibilityOutcome; transaction: AnswerTransaction; next: 'nothing' | 'resubmit' | 'today' };

const answer = (transaction: AnswerTransaction, outcome: EligibilityOutcome, next: Answer['next'] = 'nothing'): Answer => ({
  outcome,
  transaction,
  next,
});

/**
 * Reads what a payer sent for an inquiry: a 271, or a 999 or TA1 in its place. What cannot be read at all is `unavailable`: nothing was
 * said. What can be read and is not certainly about this inquiry and this member is `cannotSay`.
 */
export const readAnswer = (x12: string, inquiry: EligibilityInquiry, marks: InquiryMarks): Answer => {
  const read = readInterchange(x12);
  if (read.kind === 'malformed') return answer('none', { kind: 'unavailable' });
  const { interchange } = read;
  const [group] = interchange.groups;
  if (group === undefined) return ofTa1(interchange);
  if (interchange.groups.some(hasFaults)) return answer('none', { kind: 'unavailable' });
  if (element(group.gs, 1) === 'FA') return of999(group);
  const sets = interchange.groups.flatMap(({ transactions }) => transactions).filter(({ st }) => element(st, 1) === '271');
  return sets.length === 0 ? answer('none', { kind: 'cannotSay' }) : of271(sets, interchange, inquiry, marks);
};

const hasFaults = ({ faults, transactions }: FunctionalGroup): boolean =>
  faults.length > 0 || transactions.some((set) => set.faults.length > 0);

/** TA104 `R`: our interchange was refused. Its note code is the staff's to read; `A` or `E` without an answer says nothing. */
const ofTa1 = ({ ta1 }: Interchange): Answer => {
  const refused = ta1.find((one) => element(one, 4) === 'R');
  return answer('TA1', refused ? { kind: 'staffCanFix', code: `TA1-${plain(element(refused, 5))}` } : { kind: 'cannotSay' });
};

/** IK501 or AK901 other than accepted: our 270 broke the payer's syntax rules. */
const of999 = ({ transactions }: FunctionalGroup): Answer => {
  const segments = transactions.flatMap((set) => set.segments);
  const refused = segments.find(
    ({ tag, elements }) => (tag === 'IK5' || tag === 'AK9') && elements[0] !== 'A' && elements[0] !== 'E',
  );
  const note = refused?.tag === 'IK5' ? plain(element(refused, 2)) : '';
  return answer('999', refused ? { kind: 'staffCanFix', code: note === '' ? '999' : `999-${note}` } : { kind: 'cannotSay' });
};

/** Codes come from outside: only what a code can look like is passed on. */
const plain = (code: string): string => (/^[A-Z0-9]{1,6}$/.test(code) ? code : '');

const of271 = (sets: TransactionSet[], interchange: Interchange, inquiry: EligibilityInquiry, marks: InquiryMarks): Answer => {
  const ours = sets.filter(({ segments }) => echoesReference(segments, marks));
  const [set] = ours;
  if (set === undefined || ours.length > 1) return answer('271', { kind: 'cannotSay' });
  const { loops } = loopsOf(set.segments);
  const rejections = loops.flatMap(rejectionsOf);
  if (hasForeignTrace(loops, marks)) return answer('271', { kind: 'cannotSay' });
  if (rejections.length > 0) return rejected(rejections);
  return answer('271', ofMember(loops, interchange, inquiry, marks));
};

const echoesReference = (segments: readonly Segment[], { reference }: InquiryMarks): boolean =>
  segments.some((segment) => segment.tag === 'BHT' && element(segment, 3) === reference);

const isOurTrace = ({ tag, elements }: Segment, { trace }: InquiryMarks): boolean =>
  tag === 'TRN' && elements[0] === '2' && elements[1] === trace;

/** A trace that is not ours, and none that is: the answer to somebody else's question. */
const hasForeignTrace = (loops: Loop[], marks: InquiryMarks): boolean => {
  const echoes = loops
    .flatMap(({ segments }) => segments)
    .filter((segment) => segment.tag === 'TRN' && element(segment, 1) === '2');
  return echoes.length > 0 && !echoes.some((segment) => isOurTrace(segment, marks));
};

/** AAA before the first EB rejects the loop; one behind an EB concerns that benefit alone. AAA01 tells who is at fault and is not needed. */
const rejectionsOf = ({ segments }: Loop): Rejection[] => {
  const firstBenefit = segments.findIndex(({ tag }) => tag === 'EB');
  const general = firstBenefit === -1 ? segments : segments.slice(0, firstBenefit);
  return general
    .filter(({ tag }) => tag === 'AAA')
    .map((one) => ({ reason: plain(element(one, 3)), followUp: plain(element(one, 4)) }));
};

const rejected = (rejections: Rejection[]): Answer => {
  const next = mayResubmit(rejections) ? 'resubmit' : wantsToday(rejections) ? 'today' : 'nothing';
  return answer('271', outcomeOfRejections(rejections), next);
};

const ofMember = (
  loops: Loop[],
  interchange: Interchange,
  inquiry: EligibilityInquiry,
  marks: InquiryMarks,
): EligibilityOutcome => {
  const patient = loops.find(({ segments }) => segments.some((segment) => isOurTrace(segment, marks)));
  if (patient === undefined || (patient.level !== '22' && patient.level !== '23')) return { kind: 'cannotSay' };
  const subscriber = patient.level === '22' ? patient : loops.find(({ id }) => id === patient.parent);
  if (subscriber === undefined || !isSameMember(inquiry, { subscriber: subscriber.segments, patient: patient.segments }))
    return { kind: 'cannotSay' };
  return coverageStatus({
    payerName: payerNameOf(loops, inquiry),
    patient: patient.segments,
    subscriber: patient === subscriber ? [] : subscriber.segments,
    separators: interchange.separators,
    serviceType: inquiry.serviceType,
    date: inquiry.date,
  });
};

/** The name that we know the payer by, unless another payer answered. */
const payerNameOf = (loops: Loop[], { payer }: EligibilityInquiry): string => {
  const named = loops.find(({ level }) => level === '20')?.segments.find(({ tag }) => tag === 'NM1');
  const theirs = element(named, 3);
  return theirs === '' || comparable(element(named, 9)) === comparable(payer.identifier) ? payer.name : theirs;
};
