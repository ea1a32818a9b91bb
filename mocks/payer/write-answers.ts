import { element, type Interchange, type Segment, type Separators, type TransactionSet } from '../../src/payer/x12-syntax.ts';
import { type SegmentText, textOf, writeInterchange, writeIsa, x12Date, x12Time } from '../../src/payer/x12-write.ts';
import type { Decision, Person } from './adjudicate.ts';
import { benefitSegments } from './benefit-segments.ts';
import type { Inquiry270, SyntaxError999 } from './inquiry.ts';
import type { Member } from './members.ts';

/** Who answers whom: the request's parties the other way round, in the request's own separators. */
export type ReplyFrame = { request: Interchange; controlNumber: number; at: Date };

const headerOf = ({ request, controlNumber, at }: ReplyFrame, group: string, version: string) => ({
  senderId: element(request.isa, 8).trim(),
  receiverId: element(request.isa, 6).trim(),
  controlNumber,
  at,
  usage: element(request.isa, 15) === 'T' ? ('T' as const) : ('P' as const),
  group,
  version,
});

export const write271 = (frame: ReplyFrame, inquiry: Inquiry270, decision: Decision): string =>
  writeInterchange(headerOf(frame, 'HB', '005010X279A1'), '271', body271(frame, inquiry, decision), frame.request.separators);

/** A segment of the request, said again as it was. */
const echo = ({ tag, elements }: Segment): SegmentText => [tag, ...elements];

const body271 = ({ at, controlNumber, request }: ReplyFrame, inquiry: Inquiry270, decision: Decision): SegmentText[] => {
  const aaa = (loop: string): SegmentText[] =>
    decision.kind === 'reject' && decision.loop === loop
      ? [['AAA', decision.validRequest ? 'Y' : 'N', '', decision.code, decision.followUp]]
      : [];
  const header: SegmentText[] = [
    ['BHT', '0022', '11', inquiry.reference, x12Date(at), x12Time(at)],
    ['HL', '1', '', '20', '1'],
    echo(inquiry.payer),
    ...aaa('2100A'),
  ];
  if (aaa('2100A').length > 0) return header;
  header.push(['HL', '2', '1', '21', '1'], echo(inquiry.provider), ...aaa('2100B'));
  if (aaa('2100B').length > 0) return header;
  return [
    ...header,
    ...memberLoops({ inquiry, decision, traces: tracesOf(inquiry, controlNumber), aaa, separators: request.separators }),
  ];
};

/** The trace of the request (TRN*2), and the payer's own (TRN*1). */
const tracesOf = ({ trace }: Inquiry270, controlNumber: number): SegmentText[] => [
  ...(trace === null ? [] : [['TRN', '2', ...trace.elements.slice(1)] as const]),
  ['TRN', '1', `MOCK${controlNumber}`, '9000000000'],
];

type MemberLoops = {
  inquiry: Inquiry270;
  decision: Decision;
  traces: SegmentText[];
  aaa: (loop: string) => SegmentText[];
  separators: Separators;
};

const memberLoops = ({ inquiry, decision, traces, aaa, separators }: MemberLoops): SegmentText[] => {
  const { dependent } = inquiry;
  const known = decision.kind === 'reject' ? null : decision;
  const benefits = known === null ? [] : benefitSegments(known, inquiry, separators);
  const subscriber: SegmentText[] = [
    ['HL', '3', '2', '22', dependent === null ? '0' : '1'],
    ...(dependent === null ? traces : []),
    known === null ? echo(inquiry.subscriber.nm1) : nm1Subscriber(known.member),
    ...(known?.member.groupNumber ? [['REF', '6P', known.member.groupNumber] as const] : []),
    ...aaa('2100C'),
    ...(known === null ? echoed(inquiry.subscriber.dmg) : [dmg(known.member.subscriber)]),
  ];
  if (dependent === null) return [...subscriber, ...benefits];
  return [
    ...subscriber,
    ['HL', '4', '3', '23', '0'],
    ...traces,
    known === null
      ? echo(dependent.nm1)
      : ['NM1', '03', '1', known.patient.family.toUpperCase(), known.patient.given.toUpperCase()],
    ...aaa('2100D'),
    ...(known === null ? echoed(dependent.dmg) : [dmg(known.patient)]),
    ['INS', 'N', dependent.ins || 'G8'],
    ...benefits,
  ];
};

const echoed = (segment: Segment | null): SegmentText[] => (segment === null ? [] : [echo(segment)]);

const nm1Subscriber = ({ subscriber, memberId }: Member): SegmentText => [
  'NM1',
  'IL',
  '1',
  subscriber.family.toUpperCase(),
  subscriber.given.toUpperCase(),
  '',
  '',
  '',
  'MI',
  memberId,
];

const genderCodes = { male: 'M', female: 'F', other: 'U', unknown: 'U' } as const;
const dmg = ({ birthDate, gender }: Person): SegmentText => ['DMG', 'D8', birthDate.replaceAll('-', ''), genderCodes[gender]];

/** IK502 and AK902 codes of a set that is refused as a whole. */
const trailerCodes = { controlNumber: '3', count: '4' } as const;

/** A 999 that rejects a transaction set, with its segment errors, or the fault of its trailer. */
export const write999 = (frame: ReplyFrame, set: TransactionSet, errors: readonly SyntaxError999[]): string => {
  const [group] = frame.request.groups;
  const code = set.faults[0] === undefined ? '5' : trailerCodes[set.faults[0]];
  const body: SegmentText[] = [
    ['AK1', element(group?.gs, 1), element(group?.gs, 6), element(group?.gs, 8)],
    ['AK2', element(set.st, 1), element(set.st, 2), element(set.st, 3)],
    ...errors.flatMap(errorSegments),
    ['IK5', 'R', code],
    ['AK9', 'R', '1', '1', '0'],
  ];
  return writeInterchange(headerOf(frame, 'FA', '005010X231A1'), '999', body, frame.request.separators);
};

const errorSegments = ({ tag, position, loop, code, element: fault }: SyntaxError999): SegmentText[] => [
  ['IK3', tag, String(position), loop, code],
  ...(fault === undefined ? [] : [['IK4', String(fault.position), fault.reference, fault.code, fault.value] as const]),
];

export type RefusedInterchange = { senderId: string; receiverId: string; controlNumber: string; note: string };

/** A TA1 that rejects an interchange, alone between ISA and IEA. In our own separators: those of the request could not be trusted. */
export const writeTa1 = (refused: RefusedInterchange, controlNumber: number, at: Date): string => {
  const isa = writeIsa({ senderId: refused.receiverId, receiverId: refused.senderId, controlNumber, at, usage: 'T' });
  const ta1 = textOf(['TA1', refused.controlNumber, x12Date(at).slice(2), x12Time(at), 'R', refused.note]);
  return `${isa}${ta1}${textOf(['IEA', '0', String(controlNumber).padStart(9, '0')])}`;
};
