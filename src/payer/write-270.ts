import type { FixableField } from '../domain/insurance.ts';
import type { EligibilityInquiry, InquiryGender, InquiryMarks, InquiryPerson, Unsendable } from './inquiry.ts';
import { x12DateOf, x12Identifier, x12Text } from './x12-values.ts';
import { type InterchangeHeader, readsBackAs, type SegmentText, writeInterchange, x12Date, x12Time } from './x12-write.ts';

export const version270 = '005010X279A1';

/** Between whom, and under which number: everything of the envelope that is not the question. */
export type Envelope270 = Omit<InterchangeHeader, 'group' | 'version'> & {
  /** TRN03, ten characters: `9` and a nine-digit company id is usual. */
  originatorId: string;
};

export type Written270 = { kind: 'written'; x12: string } | ({ kind: 'unsendable' } & Unsendable);

/**
 * The 270 of one inquiry (005010X279A1). Refuses values that cannot be carried, and reads the result back with another parser before
 * handing it out.
 */
export const write270 = (inquiry: EligibilityInquiry, marks: InquiryMarks, envelope: Envelope270): Written270 => {
  const body = bodyOf(inquiry, marks, envelope);
  if ('element' in body) return { kind: 'unsendable', ...body };
  const x12 = writeInterchange({ ...envelope, group: 'HS', version: version270 }, '270', body.segments);
  return readsBackAs(x12, body.segments) ? { kind: 'written', x12 } : { kind: 'unsendable', element: 'interchange', field: null };
};

type Body = { segments: SegmentText[] } | Unsendable;

const bodyOf = (inquiry: EligibilityInquiry, marks: InquiryMarks, envelope: Envelope270): Body => {
  const values = prepare(inquiry, marks, envelope);
  if ('element' in values) return values;
  const { at } = envelope;
  const isDependent = inquiry.dependent !== null;
  const trace: SegmentText = ['TRN', '1', values.trace, values.originatorId];
  const question: SegmentText[] = [
    ['DTP', '291', 'D8', values.date],
    ['EQ', values.serviceType],
  ];
  const segments: SegmentText[] = [
    ['BHT', '0022', '13', values.reference, x12Date(at), x12Time(at)],
    ['HL', '1', '', '20', '1'],
    ['NM1', 'PR', '2', values.payerName, '', '', '', '', 'PI', values.payerId],
    ['HL', '2', '1', '21', '1'],
    ['NM1', '1P', '2', values.organization, '', '', '', '', 'XX', values.npi],
    ['HL', '3', '2', '22', isDependent ? '1' : '0'],
    ...(isDependent ? [] : [trace]),
    ['NM1', 'IL', '1', values.subscriberFamily, values.subscriberGiven, '', '', '', 'MI', values.memberId],
    ...(values.group === '' ? [] : [['REF', '6P', values.group] as const]),
    ...demographics(values.subscriberBirth, inquiry.subscriber.gender),
    ...(isDependent ? dependentLoop(inquiry, values, trace) : []),
    ...question,
  ];
  return { segments };
};

const dependentLoop = (inquiry: EligibilityInquiry, values: Values, trace: SegmentText): SegmentText[] => [
  ['HL', '4', '3', '23', '0'],
  trace,
  ['NM1', '03', '1', values.dependentFamily, values.dependentGiven],
  ...demographics(values.dependentBirth, inquiry.dependent?.gender ?? null),
  ['INS', 'N', relationshipCode[inquiry.dependent?.relationship ?? 'other']],
];

/** INS02. The implementation guide knows spouse, child and other adult for a dependent. */
const relationshipCode = { spouse: '01', child: '19', other: '34' } as const;

const demographics = (birth: string, gender: InquiryGender): SegmentText[] => {
  const code = genderCode(gender);
  if (birth === '' && code === '') return [];
  return [['DMG', birth === '' ? '' : 'D8', birth, code]].map(withoutTail);
};

const genderCode = (gender: InquiryGender): string =>
  gender === null ? '' : gender === 'male' ? 'M' : gender === 'female' ? 'F' : 'U';

const withoutTail = (segment: string[]): SegmentText => {
  const end = segment.findLastIndex((value) => value !== '') + 1;
  return [segment[0] ?? '', ...segment.slice(1, end)];
};

type Values = Record<
  | 'reference'
  | 'trace'
  | 'originatorId'
  | 'payerName'
  | 'payerId'
  | 'organization'
  | 'npi'
  | 'memberId'
  | 'group'
  | 'date'
  | 'serviceType'
  | 'subscriberFamily'
  | 'subscriberGiven'
  | 'subscriberBirth'
  | 'dependentFamily'
  | 'dependentGiven'
  | 'dependentBirth',
  string
>;

/** Every value in its X12 form, or the first that has none. */
const prepare = (inquiry: EligibilityInquiry, marks: InquiryMarks, envelope: Envelope270): Values | Unsendable => {
  const { payer, provider, subscriber, dependent } = inquiry;
  const checks: [keyof Values, string | null, FixableField | null][] = [
    ['reference', x12Identifier(marks.reference, 50), null],
    ['trace', x12Identifier(marks.trace, 50), null],
    ['originatorId', exactly(envelope.originatorId, /^[A-Z0-9]{10}$/), null],
    ['payerName', x12Text(payer.name, 60), 'payer'],
    ['payerId', x12Identifier(payer.identifier, 80), 'payer'],
    ['organization', x12Text(provider.organizationName, 60), null],
    ['npi', exactly(provider.npi, /^\d{10}$/), null],
    ['memberId', x12Identifier(inquiry.memberId, 80), 'memberId'],
    // Optional to payers: one that cannot be written is left out rather than held against the patient.
    ['group', inquiry.groupNumber === null ? '' : (x12Text(inquiry.groupNumber, 50) ?? ''), null],
    ['date', x12DateOf(inquiry.date), null],
    ['serviceType', exactly(inquiry.serviceType, /^[A-Z0-9]{1,2}$/), null],
    ...person('subscriber', subscriber),
    ...(dependent === null ? [] : person('dependent', dependent)),
  ];
  const bad = checks.find(([, value]) => value === null);
  if (bad !== undefined) return { element: bad[0], field: bad[2] };
  return Object.fromEntries(checks.map(([name, value]) => [name, value])) as Values;
};

const person = (
  role: 'subscriber' | 'dependent',
  { family, given, birthDate }: InquiryPerson,
): [keyof Values, string | null, FixableField][] => [
  [`${role}Family`, x12Text(family, 60), 'personName'],
  [`${role}Given`, x12Text(given, 35), 'personName'],
  [`${role}Birth`, birthDate === null ? '' : x12DateOf(birthDate), 'dateOfBirth'],
];

const exactly = (value: string, pattern: RegExp): string | null => (pattern.test(value) ? value : null);
