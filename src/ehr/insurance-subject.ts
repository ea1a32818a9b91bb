import type { Relationship } from '../domain/slots.ts';
import type { FhirClient } from './client.ts';
import { classOf, isCoverageOf, memberIdOf, payerOf, relationshipOf } from './coverages.ts';
import type { Directory } from './directory.ts';
import { currentName } from './names.ts';
import { parseReference } from './references.ts';
import { ContainedPerson, type Coverage, type HumanName, type Patient } from './resources.ts';

export type Gender = 'male' | 'female' | 'other' | 'unknown';

/** A person as a payer needs to be told of them. */
export type InsuredPerson = {
  name: { given: string; family: string };
  /** `YYYY-MM-DD`. */
  birthDate: string | null;
  gender: Gender | null;
};

export type InsuredCoverage = {
  /** FHIR reference, `Coverage/123`. */
  id: string;
  /** Identifier of the payer's Organization, as the payer directory knows it; null when the EHR holds a name only. */
  payerId: string | null;
  payerName: string;
  memberId: string;
  groupNumber: string | null;
  planName: string | null;
  /** What the patient is to the subscriber. */
  relationship: Relationship;
  /** Null when the patient is the subscriber, or when the EHR does not say who is. */
  subscriber: InsuredPerson | null;
};

/**
 * Whom and what an eligibility request is about. `notFound`: no such patient, or the coverage is not this patient's. `unavailable`: the
 * EHR could not be asked.
 */
export type InsuranceSubject =
  | { kind: 'found'; patient: InsuredPerson & { birthDate: string }; coverage: InsuredCoverage | null }
  | { kind: 'notFound' }
  | { kind: 'unavailable' };

/** `patient` is the verified patient's reference. With `coverageId` null, only the person is read. */
export type SubjectOf = (patient: string, coverageId: string | null, signal: AbortSignal) => Promise<InsuranceSubject>;

type Deps = { client: FhirClient; directory: Directory };

export const createSubjectOf =
  (deps: Deps): SubjectOf =>
  async (patient, coverageId, signal) => {
    const [person, coverage] = await Promise.all([
      readPatient(deps, patient, signal),
      coverageId === null ? null : readCoverage(deps, patient, coverageId, signal),
    ]);
    if (person === 'unavailable' || coverage === 'unavailable') return { kind: 'unavailable' };
    if (person === 'notFound' || coverage === 'notFound') return { kind: 'notFound' };
    return { kind: 'found', patient: person, coverage };
  };

type Missing = 'notFound' | 'unavailable';

/** A record without a name or a date of birth cannot be asked about. */
const readPatient = async (
  { client }: Deps,
  reference: string,
  signal: AbortSignal,
): Promise<(InsuredPerson & { birthDate: string }) | Missing> => {
  const parsed = parseReference(reference, client.baseUrl);
  if (parsed?.type !== 'Patient') return 'notFound';
  const read = await client.read('Patient', parsed.id, signal);
  if (read.kind !== 'ok') return read.kind === 'notFound' ? 'notFound' : 'unavailable';
  const person = personOf(read.value);
  return person?.birthDate ? { ...person, birthDate: person.birthDate } : 'notFound';
};

const readCoverage = async (deps: Deps, patient: string, id: string, signal: AbortSignal): Promise<InsuredCoverage | Missing> => {
  const parsed = parseReference(id, deps.client.baseUrl);
  if (parsed?.type !== 'Coverage') return 'notFound';
  const read = await deps.client.read('Coverage', parsed.id, signal);
  if (read.kind !== 'ok') return read.kind === 'notFound' ? 'notFound' : 'unavailable';
  const coverage = read.value;
  const memberId = memberIdOf(coverage);
  if (coverage.status !== 'active' || !isCoverageOf(coverage, patient, deps.client.baseUrl) || memberId === null) return 'notFound';
  const payer = await payerOf(deps, coverage, signal);
  const relationship = relationshipOf(coverage);
  return {
    id: `Coverage/${coverage.id}`,
    payerId: payer.id,
    payerName: payer.name,
    memberId,
    groupNumber: classOf(coverage, 'group', 'value'),
    planName: classOf(coverage, 'plan', 'name'),
    relationship,
    subscriber: relationship === 'self' ? null : await subscriberOf(deps, coverage, signal),
  };
};

/** Contained, or a Patient or RelatedPerson of their own. */
const subscriberOf = async ({ client }: Deps, coverage: Coverage, signal: AbortSignal): Promise<InsuredPerson | null> => {
  const reference = coverage.subscriber?.reference;
  if (reference?.startsWith('#')) {
    const contained = ContainedPerson.safeParse(coverage.contained.find((one) => one.id === reference.slice(1)));
    return contained.success ? personOf(contained.data) : null;
  }
  const parsed = parseReference(reference, client.baseUrl);
  if (parsed?.type !== 'Patient' && parsed?.type !== 'RelatedPerson') return null;
  const read = await client.read(parsed.type, parsed.id, signal);
  return read.kind === 'ok' ? personOf(read.value) : null;
};

const genders = new Set<string>(['male', 'female', 'other', 'unknown'] satisfies Gender[]);

type Described = { name: HumanName[]; birthDate?: string | undefined; gender?: string | undefined };

const personOf = ({ name, birthDate, gender }: Described | Patient): InsuredPerson | null => {
  const current = currentName(name);
  if (current?.family === undefined) return null;
  return {
    name: { given: current.given.join(' '), family: current.family },
    birthDate: birthDate !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(birthDate) ? birthDate : null,
    gender: gender !== undefined && genders.has(gender) ? (gender as Gender) : null,
  };
};
