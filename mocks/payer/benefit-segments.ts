import type { Separators } from '../../src/payer/x12-syntax.ts';
import type { SegmentText } from '../../src/payer/x12-write.ts';
import type { Decision } from './adjudicate.ts';
import type { Inquiry270 } from './inquiry.ts';
import type { Member } from './members.ts';

type Known = Exclude<Decision, { kind: 'reject' }>;

/** What a payer says of the plan in general when it is asked for the plan (30). */
const coveredTypes = ['1', '33', '47', '86', '88', '98', 'MH', 'UC'];
const wholePlan = '30';

/** Plan dates, then the EB statements of a member. */
export const benefitSegments = (known: Known, inquiry: Inquiry270, separators: Separators): SegmentText[] => {
  const { member } = known;
  const dates: SegmentText[] = [
    ['DTP', '346', 'D8', member.planBegin.replaceAll('-', '')],
    ...(member.planEnd === null ? [] : [['DTP', '347', 'D8', member.planEnd.replaceAll('-', '')] as const]),
  ];
  if (known.kind === 'notCovered') return [...dates, ['EB', '6', '', wholePlan]];
  return [...dates, ...activeBenefits(member, inquiry, separators), ...otherPayer(known.otherPayer)];
};

const activeBenefits = (member: Member, { serviceTypes }: Inquiry270, separators: Separators): SegmentText[] => {
  const asked = serviceTypes.filter((code) => code !== wholePlan);
  const general = serviceTypes.includes(wholePlan) ? coveredTypes : asked;
  const network = member.network === 'in' ? 'Y' : 'N';
  const copays = member.copays.filter(({ serviceType }) => general.includes(serviceType) || serviceTypes.includes(serviceType));
  return [
    ['EB', '1', 'IND', wholePlan, member.insuranceType, member.planName],
    ['MSG', 'ELIGIBILITY IS NOT A GUARANTEE OF PAYMENT'],
    ['EB', '1', '', general.join(separators.repetition), member.insuranceType, member.planName, '', '', '', '', '', '', network],
    ...copays.flatMap((copay) => [
      ...copaySegment(member, copay.serviceType, copay.inNetworkCents, 'Y'),
      ...copaySegment(member, copay.serviceType, copay.outOfNetworkCents, 'N'),
    ]),
  ];
};

const copaySegment = (member: Member, serviceType: string, cents: number | null, network: 'Y' | 'N'): SegmentText[] =>
  cents === null ? [] : [['EB', 'B', 'IND', serviceType, member.insuranceType, '', '27', amount(cents), '', '', '', '', network]];

/** X12 decimals carry no trailing zeros. */
const amount = (cents: number): string => String(cents / 100);

const otherPayer = (other: Member | null): SegmentText[] =>
  other === null
    ? []
    : [
        ['EB', 'R', '', wholePlan],
        ['LS', '2120'],
        ['NM1', 'PR', '2', other.payerName.toUpperCase()],
        ['LE', '2120'],
      ];
