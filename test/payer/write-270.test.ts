import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EligibilityInquiry } from '#src/payer/inquiry.ts';
import { write270 } from '#src/payer/write-270.ts';
import { element, loopsOf, readInterchange } from '#src/payer/x12-syntax.ts';
import { isoDateOf, x12Identifier, x12Text } from '#src/payer/x12-values.ts';
import { childInquiry, inquiry, marks } from './fixtures.ts';

const envelope = {
  senderId: 'LAKESIDEHS',
  receiverId: 'DEMOPAYER',
  controlNumber: 101,
  originatorId: '9000012345',
  at: new Date('2026-11-16T14:02:05Z'),
  usage: 'T' as const,
};
const write = (asked: Partial<EligibilityInquiry> = {}) => write270({ ...inquiry, ...asked }, marks, envelope);
const written = (asked: Partial<EligibilityInquiry> = {}): string => {
  const result = write(asked);
  if (result.kind !== 'written') throw new Error(result.element);
  return result.x12;
};

describe('a 270', () => {
  it('asks about a subscriber', () => {
    expect(written({ groupNumber: 'GRP 77120' }).split('~')).toEqual([
      'ISA*00*          *00*          *ZZ*LAKESIDEHS     *ZZ*DEMOPAYER      *261116*1402*^*00501*000000101*0*T*:',
      'GS*HS*LAKESIDEHS*DEMOPAYER*20261116*1402*101*X*005010X279A1',
      'ST*270*0001*005010X279A1',
      'BHT*0022*13*REF-0001*20261116*1402',
      'HL*1**20*1',
      'NM1*PR*2*DEMO HEALTH PLAN*****PI*DEMO-PLAN',
      'HL*2*1*21*1',
      'NM1*1P*2*LAKESIDE PRIMARY CARE*****XX*1999999984',
      'HL*3*2*22*0',
      'TRN*1*TRACE-0001*9000012345',
      'NM1*IL*1*RIVERA*ELENA****MI*DHP40018822',
      'REF*6P*GRP 77120',
      'DMG*D8*19850412*F',
      'DTP*291*D8*20261116',
      'EQ*98',
      'SE*14*0001',
      'GE*1*101',
      'IEA*1*000000101',
      '',
    ]);
  });
  it('asks about a dependent under the subscriber', () => {
    expect(written(childInquiry).split('~').slice(8, 19)).toEqual([
      'HL*3*2*22*1',
      'NM1*IL*1*RIVERA*ELENA****MI*DHP40018822',
      'DMG*D8*19850412*F',
      'HL*4*3*23*0',
      'TRN*1*TRACE-0001*9000012345',
      'NM1*03*1*RIVERA*MATEO',
      'DMG*D8*20170923*M',
      'INS*N*19',
      'DTP*291*D8*20261116',
      'EQ*98',
      'SE*17*0001',
    ]);
  });
  it.each([
    ['spouse', 'INS*N*01'],
    ['child', 'INS*N*19'],
    ['other', 'INS*N*34'],
  ] as const)('says what a %s is to the subscriber', (relationship, ins) => {
    expect(written({ dependent: { ...inquiry.subscriber, relationship } })).toContain(`~${ins}~`);
  });
  it('has an ISA of 106 characters for any ids', () => {
    const long = write270(inquiry, marks, {
      ...envelope,
      senderId: 'A-VERY-LONG-SENDER-ID',
      receiverId: 'X1',
      controlNumber: 999_999_999,
    });
    expect(long.kind === 'written' && long.x12.indexOf('~')).toBe(105);
  });
  it('leaves out what is not known', () => {
    const unknown = written({ subscriber: { given: 'Elena', family: 'Rivera', birthDate: null, gender: null } });
    expect(unknown).not.toContain('DMG');
    expect(written({ subscriber: { ...inquiry.subscriber, gender: null } })).toContain('~DMG*D8*19850412~');
    expect(written({ subscriber: { ...inquiry.subscriber, birthDate: null } })).toContain('~DMG***F~');
  });
  it('writes names as payers do', () => {
    expect(written({ subscriber: { ...inquiry.subscriber, given: ' María José ', family: 'Núñez  O’Brien' } })).toContain(
      "~NM1*IL*1*NUNEZ O'BRIEN*MARIA JOSE****MI*",
    );
  });
});

describe('a value that cannot be carried is refused, and named without being repeated', () => {
  it.each<[string, Partial<EligibilityInquiry>, string, string | null]>([
    ['a segment in a name', { subscriber: { ...inquiry.subscriber, family: 'Smith~EB*1' } }, 'subscriberFamily', 'personName'],
    ['a separator in a name', { subscriber: { ...inquiry.subscriber, given: 'A^B' } }, 'subscriberGiven', 'personName'],
    ['a line end in a name', { subscriber: { ...inquiry.subscriber, given: 'A\nB' } }, 'subscriberGiven', 'personName'],
    ['a name in another script', { subscriber: { ...inquiry.subscriber, family: '李' } }, 'subscriberFamily', 'personName'],
    ['no name', { subscriber: { ...inquiry.subscriber, family: ' ' } }, 'subscriberFamily', 'personName'],
    ['a name without end', { subscriber: { ...inquiry.subscriber, family: 'A'.repeat(61) } }, 'subscriberFamily', 'personName'],
    ['a separator in a number', { memberId: 'DHP*1' }, 'memberId', 'memberId'],
    ['a day that is none', { subscriber: { ...inquiry.subscriber, birthDate: '1985-02-30' } }, 'subscriberBirth', 'dateOfBirth'],
    [
      'a dependent’s day that is none',
      { dependent: { ...childInquiry.subscriber, birthDate: '2017-9-3', relationship: 'child' } },
      'dependentBirth',
      'dateOfBirth',
    ],
    ['a payer without an id', { payer: { identifier: '', name: 'X' } }, 'payerId', 'payer'],
    ['an NPI that is none', { provider: { organizationName: 'X', npi: '12' } }, 'npi', null],
    ['a service type that is none', { serviceType: '98*' }, 'serviceType', null],
    ['a visit on no day', { date: 'today' }, 'date', null],
  ])('%s', (_name, asked, refused, field) => expect(write(asked)).toEqual({ kind: 'unsendable', element: refused, field }));
});

const hostile = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom('A', 'z', '0', ' ', '*', '~', ':', '^', '\r', '\n', '\u0000', '\u001d', '|', "'", '-', 'á', 'ñ'),
    maxLength: 40,
  }),
);
const person = fc.record({
  given: hostile,
  family: hostile,
  birthDate: fc.constantFrom(null, '1985-04-12', '1900-02-29', '20260101', '2026-13-01'),
  gender: fc.constantFrom('male' as const, 'female' as const, 'unknown' as const, null),
});

describe('whatever is asked', () => {
  it('a 270 is refused, or reads back as what was asked', () => {
    fc.assert(
      fc.property(hostile, person, fc.option(person), fc.option(hostile), (memberId, subscriber, child, groupNumber) => {
        const asked = {
          ...inquiry,
          memberId,
          groupNumber,
          subscriber,
          dependent: child && { ...child, relationship: 'child' as const },
        };
        const result = write270(asked, marks, envelope);
        if (result.kind === 'unsendable') return;
        const read = readInterchange(result.x12);
        if (read.kind !== 'interchange') throw new Error('not an interchange');
        const set = read.interchange.groups[0]?.transactions[0];
        expect([read.interchange.groups.length, set?.faults, read.interchange.groups[0]?.faults]).toEqual([1, [], []]);
        const { loops } = loopsOf(set?.segments ?? []);
        expect(loops.map(({ level }) => level)).toEqual(child ? ['20', '21', '22', '23'] : ['20', '21', '22']);
        const names = loops.slice(2).map(({ segments }) => segments.find(({ tag }) => tag === 'NM1'));
        expect(names.map((nm1) => [element(nm1, 3), element(nm1, 4)])).toEqual(
          [subscriber, ...(child ? [child] : [])].map(({ family, given }) => [x12Text(family, 60), x12Text(given, 35)]),
        );
        expect(element(names[0], 9)).toBe(x12Identifier(memberId, 80));
        const births = loops.slice(2).map(({ segments }) =>
          isoDateOf(
            element(
              segments.find(({ tag }) => tag === 'DMG'),
              2,
            ),
          ),
        );
        expect(births).toEqual([subscriber.birthDate, ...(child ? [child.birthDate] : [])]);
      }),
      { numRuns: 400 },
    );
  });
  it('names that people have are not refused', () => {
    const given = fc.constantFrom('Ana', 'José', 'Mary-Kate', "D'Arcy", 'Zoë', 'Anne Marie', 'Łukasz', 'Søren', 'Nguyễn');
    fc.assert(
      fc.property(given, given, (one, other) => {
        expect(write({ subscriber: { ...inquiry.subscriber, given: one, family: other } }).kind).toBe('written');
      }),
    );
  });
});
