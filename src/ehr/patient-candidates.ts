import type { Factors } from '../domain/identity.ts';
import type { FhirClient, SearchParameters } from './client.ts';
import { escapeSearch } from './coding.ts';
import type { FhirFailure } from './fhir-result.ts';
import { normalMrn } from './patient-match.rules.ts';
import type { Patient } from './resources.ts';

/**
 * The records that could be meant. How many searches are made depends on which factors were given and never on whether they are right, so
 * that a wrong factor and no such patient take the same.
 */
export const findCandidates = async (client: FhirClient, given: Factors, signal: AbortSignal): Promise<Patient[] | FhirFailure> => {
  const answers = await Promise.all(
    searchesFor(given).map((parameters) => client.search('Patient', { ...parameters, _count: '100' }, { signal, maxPages: 5 })),
  );
  const byId = new Map<string, Patient>();
  for (const answer of answers) {
    if (answer.kind !== 'ok') return answer;
    for (const patient of answer.value.matches) byId.set(patient.id, patient);
  }
  return [...byId.values()];
};

/**
 * Each factor that can be searched for, joined with the date of birth where that is known: any one of them may be the wrong one. The last
 * four of an SSN cannot be searched for, so where it is given the date of birth searches alone; that finds all that the others would.
 */
export const searchesFor = (given: Factors): SearchParameters[] => {
  const searchable: SearchParameters[] = [];
  if (given.phoneNumber !== undefined) searchable.push({ phone: phoneForms(given.phoneNumber) });
  if (given.medicalRecordNumber !== undefined) searchable.push({ identifier: mrnForms(given.medicalRecordNumber) });
  if (given.dateOfBirth === undefined) return searchable;
  const birthdate = given.dateOfBirth;
  if (given.zipCode !== undefined) searchable.push({ 'address-postalcode': escapeSearch(given.zipCode) });
  if (given.ssnLast4 !== undefined || searchable.length === 0) return [{ birthdate }];
  return searchable.map((parameters) => ({ birthdate, ...parameters }));
};

/** Servers compare phone numbers as text: the forms in which US numbers are usually kept. */
const phoneForms = (phone: string): string => {
  const digits = phone.replace(/\D/g, '').replace(/^1(?=\d{10}$)/, '');
  const [area, exchange, line] = [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6)];
  const forms = [phone, digits, `${area}-${exchange}-${line}`, `(${area}) ${exchange}-${line}`, `1-${area}-${exchange}-${line}`];
  return orOf(digits.length === 10 ? [`+1${digits}`, ...forms] : [phone, digits]);
};

const mrnForms = (given: string): string => {
  const bare = normalMrn(given);
  return orOf([given.trim(), bare, `MRN${bare}`, `MRN-${bare}`]);
};

const orOf = (values: string[]): string => [...new Set(values)].map(escapeSearch).join(',');
