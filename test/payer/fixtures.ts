import type { EligibilityInquiry, InquiryMarks } from '#src/payer/inquiry.ts';

/** Synthetic people and plans. */

export const marks: InquiryMarks = { reference: 'REF-0001', trace: 'TRACE-0001' };

export const inquiry: EligibilityInquiry = {
  payer: { identifier: 'DEMO-PLAN', name: 'Demo Health Plan' },
  provider: { organizationName: 'Lakeside Primary Care', npi: '1999999984' },
  memberId: 'DHP40018822',
  groupNumber: null,
  subscriber: { given: 'Elena', family: 'Rivera', birthDate: '1985-04-12', gender: 'female' },
  dependent: null,
  serviceType: '98',
  date: '2026-11-16',
};

export const childInquiry: EligibilityInquiry = {
  ...inquiry,
  dependent: { given: 'Mateo', family: 'Rivera', birthDate: '2017-09-23', gender: 'male', relationship: 'child' },
};

export type Frame = {
  st?: string;
  group?: string;
  version?: string;
  separators?: [element: string, repetition: string, component: string, segment: string];
};

/** An interchange around segments written with `*`, `^`, `:`; counts are true. */
export const interchange = (segments: readonly string[], frame: Frame = {}): string => {
  const { st = '271', group = 'HB', version = '005010X279A1', separators = ['*', '^', ':', '~'] } = frame;
  const all = [
    'ISA*00*          *00*          *ZZ*DEMOPAYER      *ZZ*LAKESIDEHS     *261116*1402*^*00501*000900101*0*T*:',
    `GS*${group}*DEMOPAYER*LAKESIDEHS*20261116*1402*900101*X*${version}`,
    `ST*${st}*0001*${version}`,
    ...segments,
    `SE*${segments.length + 2}*0001`,
    'GE*1*900101',
    'IEA*1*000900101',
  ];
  const [element, repetition, component, segment] = separators;
  const use: Record<string, string> = { '*': element, '^': repetition, ':': component };
  return all.map((text) => text.replace(/[*^:]/g, (character) => use[character] ?? character) + segment).join('');
};

const payerAndProvider = [
  'BHT*0022*11*REF-0001*20261116*140207',
  'HL*1**20*1',
  'NM1*PR*2*DEMO HEALTH PLAN*****PI*DEMO-PLAN',
  'HL*2*1*21*1',
  'NM1*1P*2*LAKESIDE PRIMARY CARE*****XX*1999999984',
];
const traces = ['TRN*2*TRACE-0001*9199999998', 'TRN*1*DHP2026111600017*9000099901'];

/** A 271 for a patient who is the subscriber. */
export const subscriberAnswer = (
  rest: readonly string[],
  who = 'NM1*IL*1*RIVERA*ELENA*M***MI*DHP40018822',
  dmg = 'DMG*D8*19850412*F',
): string[] => [
  ...payerAndProvider,
  'HL*3*2*22*0',
  ...traces,
  who,
  'REF*6P*GRP77120*ACME LOGISTICS',
  'N3*12 EXAMPLE ST',
  'N4*SPRINGFIELD*IL*62704',
  dmg,
  ...rest,
];

/** A 271 for a child of the subscriber. */
export const childAnswer = (rest: readonly string[]): string[] => [
  ...payerAndProvider,
  'HL*3*2*22*1',
  'NM1*IL*1*RIVERA*ELENA*M***MI*DHP40018822',
  'REF*6P*GRP77120*ACME LOGISTICS',
  'HL*4*3*23*0',
  ...traces,
  'NM1*03*1*RIVERA*MATEO',
  'DMG*D8*20170923*M',
  'INS*N*19',
  ...rest,
];

/** Rejected in the subscriber's loop. */
export const rejection = (...aaa: string[]): string[] => [
  ...payerAndProvider,
  'HL*3*2*22*0',
  ...traces,
  'NM1*IL*1*RIVERA*ELENA****MI*DHP40018822',
  ...aaa,
  'DMG*D8*19850412*F',
];

/** The payer's system is down: nothing but the payer's loop. */
export const payerDown = ['BHT*0022*11*REF-0001*20261116*144010', 'HL*1**20*0', 'AAA*Y**42*P'];
