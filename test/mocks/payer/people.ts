import type { Member } from '#mocks/payer/members.ts';

/** The day on which the mock payer lives in these tests. */
export const today = new Date('2026-11-16T18:00:00Z');

const plain: Member = {
  payerId: 'premera-wa',
  payerName: 'Premera Blue Cross',
  memberId: 'PBX100200',
  groupNumber: 'GRP1',
  planName: 'Preferred PPO',
  insuranceType: 'PR',
  subscriber: { given: 'Elena', family: 'Rivera', birthDate: '1985-04-12', gender: 'female' },
  dependents: [{ given: 'Mateo', family: 'Rivera', birthDate: '2017-09-23', gender: 'male', relationship: 'child' }],
  status: 'active',
  planBegin: '2026-01-01',
  planEnd: null,
  network: 'in',
  copays: [
    { serviceType: '98', inNetworkCents: 2550, outOfNetworkCents: 6000 },
    { serviceType: 'MH', inNetworkCents: 4000, outOfNetworkCents: null },
  ],
};

const other = (memberId: string, changes: Partial<Member>): Member => ({ ...plain, memberId, dependents: [], ...changes });
const person = (given: string, family: string) => ({ given, family, birthDate: '1970-01-31', gender: 'male' as const });

export const members: Member[] = [
  plain,
  other('PBX-ENDED', { subscriber: person('Paul', 'Nguyen'), status: 'inactive', planEnd: '2026-06-30' }),
  other('PBX-ENDING', { subscriber: person('Omar', 'Haddad'), planEnd: '2026-11-30' }),
  other('PBX-NEXT1', { subscriber: person('Ida', 'Berg'), planBegin: '2027-01-01' }),
  other('PBX-OUT22', { subscriber: person('Leo', 'Kim'), network: 'out' }),
  other('AET-12345', { payerId: 'aetna', payerName: 'Aetna', planName: 'Choice', insuranceType: 'HM' }),
  ...['42', '43', '58', '71', '72', '73', '75', '79'].map((code) =>
    other(`REJECT-${code}`, { subscriber: person('Jan', 'Novak'), rejectWith: code }),
  ),
];

export const elena = plain;
