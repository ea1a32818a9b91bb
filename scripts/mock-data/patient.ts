import type { Patient } from '@medplum/fhirtypes';
import { languageConcept, slugOf } from './forms.ts';

/** A person of the mock clinic, told in the words that a caller would use. */
export type Person = {
  given: string[];
  family: string;
  gender: 'male' | 'female' | 'other' | 'unknown';
  /** `YYYY-MM-DD`. */
  birthDate: string;
  /** E.164, in the 555-0100 to 555-0199 range that is kept for fiction. */
  phone: string;
  street: string;
  city: string;
  zip: string;
  /** `999-xx-xxxx`: never issued. */
  ssn: string;
  /** Eight digits. */
  mrn: string;
  language: string;
  /** Told apart from somebody of the same name. */
  idSuffix?: string;
  active?: boolean;
  /** `YYYY-MM-DD`. */
  deceased?: string;
  multipleBirth?: boolean;
};

export const patientId = ({ given, family, idSuffix }: Person): string =>
  `p-${slugOf(`${given[0]} ${family}`)}${idSuffix ? `-${idSuffix}` : ''}`;

export const fullName = ({ given, family }: Person): string => `${given.join(' ')} ${family}`;

const identifierType = (code: string, display: string): { coding: { system: string; code: string; display: string }[] } => ({
  coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0203', code, display }],
});

export const patientResource = (person: Person): Patient => ({
  resourceType: 'Patient',
  id: patientId(person),
  identifier: [
    {
      use: 'usual',
      type: identifierType('MR', 'Medical record number'),
      system: 'https://callwell.example/mrn',
      value: person.mrn,
    },
    {
      use: 'official',
      type: identifierType('SS', 'Social Security number'),
      system: 'http://hl7.org/fhir/sid/us-ssn',
      value: person.ssn,
    },
  ],
  active: person.active ?? true,
  name: [{ use: 'official', family: person.family, given: person.given }],
  telecom: [{ system: 'phone', value: person.phone, use: 'mobile' }],
  gender: person.gender,
  birthDate: person.birthDate,
  ...(person.deceased && { deceasedDateTime: person.deceased }),
  address: [{ use: 'home', line: [person.street], city: person.city, state: 'WA', postalCode: person.zip, country: 'US' }],
  ...(person.multipleBirth && { multipleBirthBoolean: true }),
  communication: [{ language: languageConcept(person.language), preferred: true }],
});
