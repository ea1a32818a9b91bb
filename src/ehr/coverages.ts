import type { PersonName, Relationship } from '../domain/slots.ts';
import type { FhirClient } from './client.ts';
import { codeIn } from './coding.ts';
import type { Directory } from './directory.ts';
import type { FhirFailure } from './fhir-result.ts';
import { parseReference, refersTo } from './references.ts';
import type { Coverage } from './resources.ts';
import { systems } from './systems.ts';

type Deps = { client: FhirClient; directory: Directory };

/** The patient's active coverages that have not ended by `day` (`YYYY-MM-DD`), in the order in which they are billed. */
export const findCoverages = async (
  { client }: Deps,
  asked: { patient: string; day: string },
  signal: AbortSignal,
): Promise<Coverage[] | FhirFailure> => {
  const found = await client.search('Coverage', { beneficiary: asked.patient, status: 'active', _count: '100' }, { signal });
  if (found.kind !== 'ok') return found;
  return found.value.matches
    .filter((coverage) => coverage.status === 'active' && isCoverageOf(coverage, asked.patient, client.baseUrl))
    .filter((coverage) => (coverage.period?.end ?? '9999').slice(0, 10) >= asked.day)
    .toSorted((one, other) => (one.order ?? Number.MAX_SAFE_INTEGER) - (other.order ?? Number.MAX_SAFE_INTEGER));
};

export const isCoverageOf = (coverage: Coverage, patient: string, baseUrl: string): boolean =>
  refersTo(coverage.beneficiary.reference, patient, baseUrl);

export type Payer = { id: string | null; name: string };

/** Who pays: the reference's own words, else the Organization on file. The first payor is the insurer. */
export const payerOf = async ({ client, directory }: Deps, coverage: Coverage, signal: AbortSignal): Promise<Payer> => {
  const payor = coverage.payor[0];
  const logicalId = payor?.identifier?.value ?? null;
  if (logicalId !== null && payor?.display !== undefined) return { id: logicalId, name: payor.display };
  const reference = parseReference(payor?.reference, client.baseUrl);
  const read = reference?.type === 'Organization' ? await directory.read('Organization', reference.id, signal) : null;
  const organization = read?.kind === 'ok' ? read.value : null;
  return {
    id: logicalId ?? organization?.identifier.find((one) => one.value !== undefined)?.value ?? null,
    name: payor?.display ?? organization?.name ?? '',
  };
};

/** HL7 subscriber-relationship, folded to what a caller is asked. */
const relationships: Record<string, Relationship> = { self: 'self', spouse: 'spouse', common: 'spouse', child: 'child' };

/** What the patient is to the subscriber. Where the EHR does not say, a patient who is the subscriber is `self`. */
export const relationshipOf = (coverage: Coverage): Relationship => {
  const code = codeIn([coverage.relationship], systems.subscriberRelationship) ?? coverage.relationship?.coding[0]?.code;
  if (code !== undefined) return relationships[code] ?? 'other';
  const subscriber = coverage.subscriber?.reference;
  return subscriber === undefined || subscriber === coverage.beneficiary.reference ? 'self' : 'other';
};

/** Value, or name, of the class of this type: `plan`, `group`. */
export const classOf = (coverage: Coverage, type: string, field: 'value' | 'name'): string | null => {
  const found = coverage.class.find((one) => one.type?.coding.some((coding) => coding.code === type));
  return found?.[field] ?? found?.value ?? null;
};

/** Upper case letters and digits: "xzb 123-456" and "XZB123456" are one member. */
export const normalMemberId = (text: string): string => text.toUpperCase().replace(/[^A-Z0-9]/g, '');

export const memberIdOf = (coverage: Coverage): string | null =>
  coverage.subscriberId ??
  coverage.identifier.find((one) => one.type?.coding.some((coding) => coding.code === 'MB'))?.value ??
  null;

export type NewCoverageRecord = {
  key: string;
  patient: string;
  payer: { id: string; name: string; organization: string | null };
  memberId: string;
  groupNumber: string | null;
  relationship: Relationship;
  subscriber: { name: PersonName; dateOfBirth: string } | null;
};

/** A Coverage to be created. A subscriber who is not the patient is contained, so that one write saves both or neither. */
export const coverageBody = (coverage: NewCoverageRecord) => {
  const { subscriber, payer } = coverage;
  return {
    resourceType: 'Coverage',
    ...(subscriber ? { contained: [containedSubscriber(subscriber, coverage.patient)] } : {}),
    identifier: [
      { system: systems.coverage, value: coverage.key },
      { type: { coding: [{ system: systems.identifierType, code: 'MB' }] }, value: coverage.memberId },
    ],
    status: 'active',
    ...subscriberReference(coverage),
    subscriberId: coverage.memberId,
    beneficiary: { reference: coverage.patient },
    relationship: { coding: [{ system: systems.subscriberRelationship, code: coverage.relationship }] },
    payor: [
      {
        ...(payer.organization === null ? {} : { reference: payer.organization }),
        identifier: { value: payer.id },
        display: payer.name,
      },
    ],
    ...(coverage.groupNumber === null ? {} : { class: [groupClass(coverage.groupNumber)] }),
  };
};

const subscriberReference = ({ subscriber, relationship, patient }: NewCoverageRecord) => {
  if (subscriber) return { subscriber: { reference: '#subscriber' } };
  return relationship === 'self' ? { subscriber: { reference: patient } } : {};
};

const containedSubscriber = (subscriber: { name: PersonName; dateOfBirth: string }, patient: string) => ({
  resourceType: 'RelatedPerson',
  id: 'subscriber',
  patient: { reference: patient },
  name: [
    {
      ...(subscriber.name.family === null ? {} : { family: subscriber.name.family }),
      ...(subscriber.name.given === null ? {} : { given: [subscriber.name.given] }),
    },
  ],
  birthDate: subscriber.dateOfBirth,
});

const groupClass = (value: string) => ({ type: { coding: [{ system: systems.coverageClass, code: 'group' }] }, value });
