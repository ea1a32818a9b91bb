import type { Coverage, RelatedPerson } from '@medplum/fhirtypes';
import type { Member } from '../../mocks/payer/members.ts';
import { slugOf } from './forms.ts';
import { type Person, patientId } from './patient.ts';
import { type PayerId, payers, usualPlan } from './payers.ts';

export type Relationship = 'self' | 'spouse' | 'child' | 'other';

/** Somebody who holds a policy but is no patient of the clinic. */
export type Outsider = { given: string[]; family: string; gender: Person['gender']; birthDate: string };

/** One policy: who holds it, whom it covers, and what its payer will say. */
export type Policy = {
  payer: PayerId;
  memberId: string;
  group?: string;
  planName?: string;
  holder: Person | Outsider;
  /** The patients whom it covers, the holder included when the holder is one. */
  covers: { person: Person; as: Relationship }[];
  begin?: string;
  /** The day on which it ended. */
  ended?: string;
  network?: 'in' | 'out';
  copays?: Member['copays'];
  /** X12 AAA03. */
  rejectWith?: string;
  /** `payer`: the payer knows the policy, the EHR does not. `ehr`: the EHR has it on file, and the payer has never heard of it. */
  knownTo?: 'payer' | 'ehr';
  /** What the payer answers, where the rest does not tell. */
  says?: string;
  /** The policy comes second for its patients. */
  second?: boolean;
};

const isPatient = (holder: Person | Outsider): holder is Person => 'mrn' in holder;

/** An office visit, and what else clinics ask about: mental health, vision, urgent care, and a preventive visit that costs nothing. */
export const usualCopays = (officeCents: number): Member['copays'] => [
  { serviceType: '98', inNetworkCents: officeCents, outOfNetworkCents: officeCents * 2 + 2000 },
  { serviceType: 'MH', inNetworkCents: officeCents, outOfNetworkCents: null },
  { serviceType: 'AL', inNetworkCents: officeCents + 1000, outOfNetworkCents: null },
  { serviceType: 'UC', inNetworkCents: officeCents + 2500, outOfNetworkCents: officeCents * 2 + 5000 },
  { serviceType: 'BZ', inNetworkCents: 0, outOfNetworkCents: null },
];

const personOf = ({ given, family, birthDate, gender }: Person | Outsider): Member['subscriber'] => ({
  given: given[0] ?? '',
  family,
  birthDate,
  gender,
});

export const memberOf = (policy: Policy): Member => {
  const line = usualPlan[policy.payer];
  return {
    payerId: policy.payer,
    payerName: payers[policy.payer],
    memberId: policy.memberId,
    groupNumber: policy.group ?? null,
    planName: policy.planName ?? line.planName,
    insuranceType: line.insuranceType,
    subscriber: personOf(policy.holder),
    dependents: policy.covers.flatMap(({ person, as }) => (as === 'self' ? [] : [{ ...personOf(person), relationship: as }])),
    status: policy.ended ? 'inactive' : 'active',
    planBegin: policy.begin ?? '2026-01-01',
    planEnd: policy.ended ?? null,
    network: policy.network ?? 'in',
    copays: policy.copays ?? usualCopays(line.officeCents),
    ...(policy.rejectWith && { rejectWith: policy.rejectWith }),
  };
};

export const relatedPersonId = (patient: Person, other: Person | Outsider): string =>
  `rp-${slugOf(`${other.given[0]} ${other.family}`)}-of-${patientId(patient).replace(/^p-/, '')}`;

const subscriberReference = (patient: Person, holder: Person | Outsider): { reference: string } =>
  isPatient(holder)
    ? { reference: `Patient/${patientId(holder)}` }
    : { reference: `RelatedPerson/${relatedPersonId(patient, holder)}` };

const classOf = (code: 'group' | 'plan', value: string, name?: string): NonNullable<Coverage['class']>[number] => ({
  type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/coverage-class', code }] },
  value,
  ...(name && { name }),
});

export const coverageId = (person: Person, policy: Policy): string =>
  `cov-${patientId(person).replace(/^p-/, '')}-${policy.second ? 2 : 1}`;

const coverage = (policy: Policy, { person, as }: Policy['covers'][number]): Coverage => {
  const planName = policy.planName ?? usualPlan[policy.payer].planName;
  return {
    resourceType: 'Coverage',
    id: coverageId(person, policy),
    status: 'active',
    subscriber: subscriberReference(person, policy.holder),
    subscriberId: policy.memberId,
    beneficiary: { reference: `Patient/${patientId(person)}` },
    relationship: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/subscriber-relationship', code: as }] },
    period: { start: policy.begin ?? '2026-01-01' },
    payor: [{ reference: `Organization/payer-${policy.payer}`, display: payers[policy.payer] }],
    class: [...(policy.group ? [classOf('group', policy.group)] : []), classOf('plan', slugOf(planName), planName)],
    order: policy.second ? 2 : 1,
  };
};

/** A clinic learns of an ended policy from the payer: its own record still says active. */
export const coveragesOf = (policy: Policy): Coverage[] =>
  policy.knownTo === 'payer' ? [] : policy.covers.map((one) => coverage(policy, one));

/** What the payer answers to an inquiry about the policy. */
export const payerSays = ({ says, rejectWith, ended }: Policy): string =>
  says ?? (rejectWith ? `AAA ${rejectWith}` : ended ? 'inactive' : 'active');

type Role = 'PRN' | 'SPS' | 'CHILD' | 'POWATT';

/** Somebody who belongs to a patient: a policy holder, a parent, a person who may speak for them. */
export const relatedPerson = (patient: Person, other: Person | Outsider, role: Role): RelatedPerson => ({
  resourceType: 'RelatedPerson',
  id: relatedPersonId(patient, other),
  active: true,
  patient: { reference: `Patient/${patientId(patient)}` },
  relationship: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-RoleCode', code: role }] }],
  name: [{ use: 'official', family: other.family, given: other.given }],
  ...(isPatient(other) && { telecom: [{ system: 'phone' as const, value: other.phone, use: 'mobile' as const }] }),
  gender: other.gender,
  birthDate: other.birthDate,
});
