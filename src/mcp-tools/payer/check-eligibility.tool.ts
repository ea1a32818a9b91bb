import { CheckEligibilityInput, EligibilityOutcome, type NewCoverage } from '../../domain/insurance.ts';
import type { Relationship } from '../../domain/slots.ts';
import type { EligibilityInquiry, InquiryPerson } from '../../payer/inquiry.ts';
import { payerById } from '../../payers/directory.ts';
import { bindTool, defineTool, type Tool } from '../define-tool.ts';

export const checkEligibility = defineTool({
  name: 'payer_check_eligibility',
  description:
    'Asks the payer whether the verified patient is covered on a day, and what a visit of this kind costs (X12 270/271).',
  effect: 'read',
  needs: 'verifiedPatient',
  input: CheckEligibilityInput,
  outcome: EligibilityOutcome,
});

/** A person as the record of the clinic has them. */
export type Insured = { name: { given: string; family: string }; birthDate: string | null; gender: InquiryPerson['gender'] };

/** A coverage on file. `payerId` is of the payer directory; `subscriber` is null when the patient is the subscriber, or it is not known. */
export type CoverageOnFile = {
  payerId: string | null;
  payerName: string;
  memberId: string;
  groupNumber: string | null;
  relationship: Relationship;
  subscriber: Insured | null;
};

export type Subject =
  | { kind: 'found'; patient: Insured; coverage: CoverageOnFile | null }
  | { kind: 'notFound' }
  | { kind: 'unavailable' };

/** What this tool needs from the EHR and from the payer. Both stop when `signal` fires, and neither rejects for what the other side does. */
export type CheckEligibilityPorts = {
  /** `notFound`: no such patient, or the coverage is not this patient's. */
  subject: (patient: string, coverageId: string | null, signal: AbortSignal) => Promise<Subject>;
  check: (inquiry: EligibilityInquiry, signal: AbortSignal) => Promise<EligibilityOutcome>;
  /** By which payers know the clinic. */
  provider: { organizationName: string; npi: string };
  /** NM109 of a payer of the directory. */
  payerIdentifier: (payerId: string) => string;
};

export const checkEligibilityTool = (ports: CheckEligibilityPorts): Tool =>
  bindTool(checkEligibility, (input, { patient, signal }) => check(ports, input, patient, signal));

const check = async (
  ports: CheckEligibilityPorts,
  { coverage, serviceType, date }: CheckEligibilityInput,
  patient: string,
  signal: AbortSignal,
): Promise<EligibilityOutcome> => {
  const onFile = 'id' in coverage;
  const subject = await ports.subject(patient, onFile ? coverage.id : null, signal);
  if (subject.kind === 'unavailable') return { kind: 'unavailable' };
  const card = subject.kind === 'notFound' ? null : onFile ? subject.coverage : asOnFile(coverage);
  // Somebody else's coverage, or a record that is gone, is not to be told apart from what this session may not see.
  if (subject.kind === 'notFound' || card === null) return { kind: 'notPermitted' };
  const { payerId } = card;
  if (payerId === null || payerById(payerId) === null) return { kind: 'staffCanFix', code: 'payerUnknown' };
  const payer = { identifier: ports.payerIdentifier(payerId), name: card.payerName };
  return ports.check({ payer, provider: ports.provider, ...partiesOf(subject.patient, card), serviceType, date }, signal);
};

const asOnFile = (said: NewCoverage): CoverageOnFile => ({
  payerId: said.payerId,
  payerName: said.payerName,
  memberId: said.memberId,
  groupNumber: said.groupNumber,
  relationship: said.relationship,
  subscriber: said.subscriber && {
    name: { given: said.subscriber.name.given ?? '', family: said.subscriber.name.family ?? '' },
    birthDate: said.subscriber.dateOfBirth,
    gender: null,
  },
});

/**
 * Who is asked about. Without a word of who the subscriber is, the patient is asked for under the number of the card: many plans number each
 * member, and one that does not says that it needs the relationship (AAA 77).
 */
const partiesOf = (
  patient: Insured,
  { relationship, subscriber, memberId, groupNumber }: CoverageOnFile,
): Pick<EligibilityInquiry, 'memberId' | 'groupNumber' | 'subscriber' | 'dependent'> => {
  const isSubscriber = relationship === 'self' || subscriber === null;
  return {
    memberId,
    groupNumber,
    subscriber: personOf(isSubscriber ? patient : subscriber),
    dependent: isSubscriber ? null : { ...personOf(patient), relationship },
  };
};

const personOf = ({ name, birthDate, gender }: Insured): InquiryPerson => ({
  given: name.given,
  family: name.family,
  birthDate,
  gender,
});
