import { type CastMember, unknownCaller } from './cast.ts';
import { coverageId, type Policy, payerSays } from './insurance.ts';
import { fullName, patientId } from './patient.ts';
import { payers } from './payers.ts';

/** One entry of `mocks/data/cast.json`: who to be, to see what. Tests and documents read it. */
export type CastEntry = {
  id: string;
  shows: string;
  /** FHIR reference; null for a caller whom nobody knows. */
  patient: string | null;
  name: string;
  phoneNumber: string;
  dateOfBirth: string | null;
  ssnLast4: string | null;
  zipCode: string | null;
  medicalRecordNumber: string | null;
  /** BCP 47, without a region. */
  language: string;
  /** Who calls: the patient, or somebody for them. */
  caller: { name: string; phoneNumber: string; relation: 'self' | 'parent' | 'other' };
  /** On file, or on a card that the caller holds (`coverage` is null). */
  plans: {
    coverage: string | null;
    payerId: string;
    payerName: string;
    memberId: string;
    groupNumber: string | null;
    relationship: string;
    /** `active`, `inactive`, or the code with which the payer rejects the inquiry, such as `AAA 72`. */
    payerSays: string;
  }[];
  appointments: string[];
  goal: string;
  /** Something to say when the call begins. */
  say: string;
  expected: string;
  /** The outcome's result or the escalation's reason; null where the policy file or the course of the call decides. */
  ends: string | null;
};

/** Policies may stand with another member of the cast, as a parent's plan stands with the child. */
export const castEntries = (cast: readonly CastMember[]): CastEntry[] => {
  const policies = cast.flatMap((member) => member.policies ?? []);
  return [...cast.map((member) => entryOf(member, policies)), stranger];
};

const entryOf = (member: CastMember, policies: readonly Policy[]): CastEntry => {
  const { person, caller } = member;
  const id = patientId(person).replace(/^p-/, '');
  return {
    id,
    shows: member.shows,
    patient: `Patient/${patientId(person)}`,
    name: fullName(person),
    phoneNumber: person.phone,
    dateOfBirth: person.birthDate,
    ssnLast4: person.ssn.slice(-4),
    zipCode: person.zip,
    medicalRecordNumber: person.mrn,
    language: person.language,
    caller: caller
      ? { name: caller.name, phoneNumber: caller.phone, relation: caller.relation }
      : { name: fullName(person), phoneNumber: person.phone, relation: 'self' },
    plans: policies.flatMap((policy) => plansOf(policy, member)),
    appointments: (member.appointments ?? []).map((_, index) => `Appointment/a-${id}-${index + 1}`),
    goal: member.goal,
    say: member.say,
    expected: member.expected,
    ends: member.ends,
  };
};

const plansOf = (policy: Policy, { person }: CastMember): CastEntry['plans'] =>
  policy.covers
    .filter((one) => one.person === person)
    .map(({ as }) => ({
      coverage: policy.knownTo === 'payer' ? null : `Coverage/${coverageId(person, policy)}`,
      payerId: policy.payer,
      payerName: payers[policy.payer],
      memberId: policy.memberId,
      groupNumber: policy.group ?? null,
      relationship: as,
      payerSays: payerSays(policy),
    }));

const stranger: CastEntry = {
  id: 'nobody',
  shows: unknownCaller.shows,
  patient: null,
  name: 'Jordan Reyes',
  phoneNumber: unknownCaller.phone,
  dateOfBirth: null,
  ssnLast4: null,
  zipCode: null,
  medicalRecordNumber: null,
  language: 'en',
  caller: { name: 'Jordan Reyes', phoneNumber: unknownCaller.phone, relation: 'self' },
  plans: [],
  appointments: [],
  goal: 'lookUpAppointments',
  say: 'I want to check my appointment, my birthday is January second 1990',
  expected: 'not verified; after three rejected tries a person, identityNotVerified',
  ends: 'identityNotVerified',
};

const cell = (text: string | null): string => (text ?? '–').replaceAll('|', '\\|');

/** The cast as a table in Markdown. */
export const castTable = (cast: readonly CastMember[]): string => {
  const head =
    '| who | born | phone | SSN | ZIP | MRN | language | plan on file | shows | say | expected |\n|---|---|---|---|---|---|---|---|---|---|---|\n';
  const rows = castEntries(cast).map((entry) =>
    [
      entry.caller.relation === 'self' ? entry.name : `${entry.name} (calling: ${entry.caller.name}, ${entry.caller.phoneNumber})`,
      entry.dateOfBirth,
      entry.phoneNumber,
      entry.ssnLast4,
      entry.zipCode,
      entry.medicalRecordNumber,
      entry.language,
      entry.plans.map((plan) => `${plan.payerName} ${plan.memberId}${plan.coverage ? '' : ' (on the card only)'}`).join('; ') ||
        null,
      entry.shows,
      entry.say,
      entry.expected,
    ].map(cell),
  );
  return `${head}${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`;
};
