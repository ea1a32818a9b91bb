import {
  element,
  type Interchange,
  type Loop,
  loopsOf,
  type Segment,
  type Separators,
  type TransactionSet,
} from '../../src/payer/x12-syntax.ts';
import { isoDateOf } from '../../src/payer/x12-values.ts';

export type AskedPerson = {
  family: string;
  given: string;
  /** ISO date; empty when absent. */
  birthDate: string;
  nm1: Segment;
  dmg: Segment | null;
};

/** What a 270 asks, as the payer understands it. */
export type Inquiry270 = {
  reference: string;
  payer: Segment;
  provider: Segment;
  memberId: string;
  subscriber: AskedPerson;
  /** Null when the patient is the subscriber. `ins` is INS02, the relationship. */
  dependent: (AskedPerson & { ins: string }) | null;
  /** TRN of the patient's loop. */
  trace: Segment | null;
  serviceTypes: string[];
  /** DTP*291; null means today. */
  date: string | null;
};

/** One complaint of a 999: IK3 segment, its position (ST is 1), loop and error code; IK4 when an element is at fault. */
export type SyntaxError999 = {
  tag: string;
  position: number;
  loop: string;
  code: string;
  element?: { position: number; reference: string; code: string; value: string };
};

export type Read270 = { kind: 'inquiry'; inquiry: Inquiry270 } | { kind: 'invalid'; errors: SyntaxError999[] };

/** IK304. */
const unrecognized = '1';
const unexpected = '2';
const missing = '3';
const hasElementErrors = '8';

const knownTags = new Set('BHT HL TRN NM1 REF N3 N4 PRV DMG INS HI DTP MPI EQ AMT III PER'.split(' '));

/** Reads one 270 transaction set, or says what is wrong with it as a 999 does. */
export const read270 = (set: TransactionSet, { separators }: Interchange): Read270 => {
  const errors = [...segmentErrors(set), ...loopErrors(set)];
  if (errors.length > 0) return { kind: 'invalid', errors };
  return { kind: 'inquiry', inquiry: inquiryOf(set, separators) };
};

const loopName: Record<string, string> = { '20': '2100A', '21': '2100B', '22': '2100C', '23': '2100D' };

const segmentErrors = (set: TransactionSet): SyntaxError999[] => {
  let loop = '';
  return set.segments.flatMap((segment, at) => {
    if (segment.tag === 'HL') loop = loopName[element(segment, 3)] ?? '';
    const place = { tag: segment.tag, position: at + 2, loop };
    if (at === 0 && segment.tag !== 'BHT') return [{ ...place, code: unexpected }];
    if (!knownTags.has(segment.tag)) return [{ ...place, code: unrecognized }];
    return elementErrors(segment).map((fault) => ({ ...place, code: hasElementErrors, element: fault }));
  });
};

type ElementFault = NonNullable<SyntaxError999['element']>;
/** IK403. */
const tooLong = '5';
const invalidCode = '7';
const invalidDate = '8';

const elementErrors = (segment: Segment): ElementFault[] => {
  const faults: ElementFault[] = [];
  const check = (position: number, reference: string, code: string, isFine: (value: string) => boolean) => {
    const value = element(segment, position);
    if (!isFine(value)) faults.push({ position, reference, code, value: value.slice(0, 99) });
  };
  if (segment.tag === 'DMG') {
    check(2, '1251', invalidDate, (value) => value === '' || isoDateOf(value) !== null);
    check(3, '1068', invalidCode, (value) => ['', 'F', 'M', 'U'].includes(value));
  }
  if (segment.tag === 'DTP') check(3, '1251', invalidDate, (value) => value.split('-').every((day) => isoDateOf(day) !== null));
  if (segment.tag === 'NM1') check(3, '1035', tooLong, (value) => value.length <= 60);
  if (segment.tag === 'NM1') check(9, '67', tooLong, (value) => value.length <= 80);
  if (segment.tag === 'HL') check(3, '735', invalidCode, (value) => value in loopName);
  return faults;
};

/** A 270 of one patient: levels 20, 21, 22, and 23 where the patient is a dependent; names at each, a question at the last. */
const loopErrors = (set: TransactionSet): SyntaxError999[] => {
  const { loops } = loopsOf(set.segments);
  const end = set.segments.length + 2;
  const absent = (tag: string, loop: string): SyntaxError999 => ({ tag, position: end, loop, code: missing });
  const levels = loops.map(({ level }) => level).join(' ');
  if (levels !== '20 21 22' && levels !== '20 21 22 23') return [absent('HL', levels.includes('22') ? '2000D' : '2000C')];
  const nameless = loops.filter(({ segments }) => !segments.some(({ tag }) => tag === 'NM1'));
  const patient = loops.at(-1);
  const asks = patient?.segments.some(({ tag }) => tag === 'EQ') ?? false;
  return [
    ...nameless.map(({ level }) => absent('NM1', loopName[level] ?? '')),
    ...(asks ? [] : [absent('EQ', patient?.level === '23' ? '2110D' : '2110C')]),
  ];
};

const inquiryOf = (set: TransactionSet, separators: Separators): Inquiry270 => {
  const { header, loops } = loopsOf(set.segments);
  const [source, receiver, subscriber, dependent] = loops as [Loop, Loop, Loop, Loop | undefined];
  const patient = dependent ?? subscriber;
  return {
    reference: element(header[0], 3),
    payer: named(source),
    provider: named(receiver),
    memberId: element(named(subscriber), 9),
    subscriber: personOf(subscriber),
    dependent: dependent === undefined ? null : { ...personOf(dependent), ins: element(tagged(dependent, 'INS'), 2) },
    trace: tagged(patient, 'TRN') ?? null,
    serviceTypes: patient.segments.filter(({ tag }) => tag === 'EQ').flatMap((eq) => element(eq, 1).split(separators.repetition)),
    date: planDate(patient) ?? planDate(subscriber),
  };
};

const tagged = ({ segments }: Loop, wanted: string): Segment | undefined => segments.find(({ tag }) => tag === wanted);

const named = (loop: Loop): Segment => tagged(loop, 'NM1') ?? { tag: 'NM1', elements: [], text: '' };

const personOf = (loop: Loop): AskedPerson => {
  const nm1 = named(loop);
  const dmg = tagged(loop, 'DMG') ?? null;
  return { family: element(nm1, 3), given: element(nm1, 4), birthDate: isoDateOf(element(dmg ?? undefined, 2)) ?? '', nm1, dmg };
};

const planDate = ({ segments }: Loop): string | null => {
  const dtp = segments.find((one) => one.tag === 'DTP' && element(one, 1) === '291');
  return isoDateOf(element(dtp, 3).split('-')[0] ?? '');
};
