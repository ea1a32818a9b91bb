import type { PersonName } from '../domain/slots.ts';
import type { FhirClient } from './client.ts';
import type { FhirFailure } from './fhir-result.ts';
import { foldName } from './names.ts';
import { parseReference, refersTo } from './references.ts';
import type { Consent, HumanName, RelatedPerson } from './resources.ts';
import { systems } from './systems.ts';

/**
 * Whether the record lets somebody of this name act for the patient: an active RelatedPerson with a relationship that is more than a
 * contact, or an active Consent that permits it to a person of that name. A Consent that denies it outweighs both.
 */
export const mayActFor = async (
  client: FhirClient,
  asked: { patient: string; callerName: PersonName; now: Date },
  signal: AbortSignal,
): Promise<boolean | FhirFailure> => {
  const [people, consents] = await Promise.all([
    client.search('RelatedPerson', { patient: asked.patient, _count: '100' }, { signal }),
    client.search('Consent', { patient: asked.patient, status: 'active', _count: '100' }, { signal }),
  ]);
  if (people.kind !== 'ok') return people;
  if (consents.kind !== 'ok') return consents;
  const day = asked.now.toISOString().slice(0, 10);
  const named = people.value.matches
    .filter((person) => refersTo(person.patient.reference, asked.patient, client.baseUrl))
    .filter((person) => person.active !== false && isInForce(person.period, day) && hasName(person.name, asked.callerName));
  const rulings = consents.value.matches
    .filter((consent) => consent.status === 'active' && refersTo(consent.patient?.reference, asked.patient, client.baseUrl))
    .filter((consent) => isInForce(consent.provision?.period, day) && concerns(consent, named, asked.callerName, client.baseUrl));
  if (rulings.some((consent) => consent.provision?.type === 'deny')) return false;
  return rulings.some((consent) => consent.provision?.type === 'permit') || named.some(isMoreThanContact);
};

const isInForce = (period: { start?: string | undefined; end?: string | undefined } | undefined, day: string): boolean =>
  (period?.start ?? '').slice(0, 10) <= day && (period?.end === undefined || period.end.slice(0, 10) >= day);

/** Both names are needed, and each must be the same: a first name alone authorises nobody. */
const hasName = (names: readonly HumanName[], wanted: PersonName): boolean => {
  const [given, family] = [foldName(wanted.given ?? ''), foldName(wanted.family ?? '')];
  if (given === '' || family === '') return false;
  return names.some((name) => foldName(name.family ?? '') === family && name.given.some((one) => foldName(one) === given));
};

const concerns = (consent: Consent, named: readonly RelatedPerson[], wanted: PersonName, baseUrl: string): boolean =>
  (consent.provision?.actor ?? []).some(({ reference }) => {
    const actor = parseReference(reference.reference, baseUrl);
    if (actor) return actor.type === 'RelatedPerson' && named.some((person) => person.id === actor.id);
    const wantedText = foldName(`${wanted.given ?? ''} ${wanted.family ?? ''}`);
    return wanted.given !== null && wanted.family !== null && foldName(reference.display ?? '') === wantedText;
  });

/** HL7 v2-0131: emergency contact, employer, federal agency, insurance company, state agency, unknown. */
const contactOnly = new Set(['C', 'E', 'F', 'I', 'S', 'U']);

const isMoreThanContact = (person: RelatedPerson): boolean =>
  person.relationship
    .flatMap((concept) => concept.coding)
    .some(
      (coding) => coding.code !== undefined && !(coding.system === systems.relatedPersonContact && contactOnly.has(coding.code)),
    );
