import type { Extension, Location, Organization, Practitioner, PractitionerRole, Resource } from '@medplum/fhirtypes';
import { languageConcept, luhnNpi, slugOf } from './forms.ts';
import { payerSystem, payers } from './payers.ts';
import { type SpecialtyId, specialtyConcept } from './specialties.ts';

const places = [
  {
    id: 'loc-downtown',
    name: 'Callwell Clinic Downtown',
    line: '1420 Fifth Avenue, Suite 300',
    city: 'Seattle',
    zip: '98101',
    phone: '+12065550100',
  },
  {
    id: 'loc-bellevue',
    name: 'Callwell Clinic Bellevue',
    line: '411 108th Avenue NE, Suite 120',
    city: 'Bellevue',
    zip: '98004',
    phone: '+14255550100',
  },
  {
    id: 'loc-tacoma',
    name: 'Callwell Clinic Tacoma',
    line: '950 Pacific Avenue, Suite 210',
    city: 'Tacoma',
    zip: '98402',
    phone: '+12535550100',
  },
] as const;

type Place = 'downtown' | 'bellevue' | 'tacoma';
type Days = readonly ('mon' | 'tue' | 'wed' | 'thu' | 'fri')[];

const everyDay: Days = ['mon', 'tue', 'wed', 'thu', 'fri'];

type Doctor = {
  given: string;
  family: string;
  gender: 'female' | 'male';
  languages: string[];
  specialty: SpecialtyId;
  at: [Place, Days][];
};

const doctor = (
  given: string,
  family: string,
  gender: 'female' | 'male',
  languages: string[],
  specialty: SpecialtyId,
  ...at: [Place, Days][]
): Doctor => ({
  given,
  family,
  gender,
  languages,
  specialty,
  at,
});

const doctors: Doctor[] = [
  doctor('Amara', 'Okafor', 'female', ['en'], 'primaryCare', ['downtown', everyDay]),
  doctor('Lucía', 'Hernández', 'female', ['en', 'es'], 'primaryCare', ['downtown', everyDay]),
  doctor('Daniel', 'Kim', 'male', ['en', 'ko'], 'primaryCare', ['bellevue', everyDay]),
  doctor('Rosa', 'Delgado', 'female', ['en', 'es'], 'primaryCare', ['tacoma', everyDay]),
  doctor('Thomas', 'Nguyen', 'male', ['en', 'vi'], 'primaryCare', ['tacoma', ['mon', 'tue', 'wed', 'thu']]),
  doctor('Priya', 'Patel', 'female', ['en', 'hi'], 'pediatrics', ['bellevue', everyDay]),
  doctor('Mateo', 'Rivera', 'male', ['en', 'es'], 'pediatrics', ['downtown', everyDay]),
  doctor('Susan', 'Walsh', 'female', ['en'], 'pediatrics', ['tacoma', ['mon', 'wed', 'fri']]),
  doctor('Grace', 'Chen', 'female', ['en', 'zh'], 'dermatology', ['downtown', ['mon', 'wed', 'fri']], ['bellevue', ['tue', 'thu']]),
  doctor('Peter', 'Lindqvist', 'male', ['en'], 'dermatology', ['tacoma', everyDay]),
  doctor('Anil', 'Patel', 'male', ['en', 'hi'], 'cardiology', ['downtown', ['mon', 'tue', 'wed', 'thu']]),
  doctor('Elena', 'Vásquez', 'female', ['en', 'es'], 'cardiology', ['bellevue', ['tue', 'wed', 'thu', 'fri']]),
  doctor('James', "O'Connor", 'male', ['en'], 'orthopedics', ['bellevue', everyDay]),
  doctor('Hannah', 'Fischer', 'female', ['en'], 'orthopedics', ['tacoma', ['tue', 'thu']]),
  doctor('María', 'de la Cruz', 'female', ['en', 'es'], 'gynecology', ['downtown', everyDay]),
  doctor('Olivia', 'Brooks', 'female', ['en'], 'gynecology', ['bellevue', ['mon', 'tue', 'thu']]),
  doctor('Samuel', 'Goldberg', 'male', ['en'], 'ophthalmology', ['downtown', everyDay]),
  doctor('Yuki', 'Tanaka', 'female', ['en', 'ja'], 'ophthalmology', ['tacoma', ['mon', 'wed']]),
  doctor('Nadia', 'Rahman', 'female', ['en', 'ar'], 'behavioralHealth', ['downtown', everyDay]),
  doctor('Carlos', 'Mendoza', 'male', ['en', 'es'], 'behavioralHealth', ['bellevue', everyDay]),
];

const clinic: Organization = {
  resourceType: 'Organization',
  id: 'org-callwell',
  identifier: [{ system: 'http://hl7.org/fhir/sid/us-npi', value: luhnNpi(0) }],
  active: true,
  type: [
    {
      coding: [{ system: 'http://terminology.hl7.org/CodeSystem/organization-type', code: 'prov', display: 'Healthcare Provider' }],
    },
  ],
  name: 'Callwell Clinic',
  telecom: [{ system: 'phone', value: '+12065550100' }],
};

const location = ({ id, name, line, city, zip, phone }: (typeof places)[number]): Location => ({
  resourceType: 'Location',
  id,
  extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/timezone', valueCode: 'America/Los_Angeles' }],
  status: 'active',
  name,
  mode: 'instance',
  telecom: [{ system: 'phone', value: phone }],
  address: { line: [line], city, state: 'WA', postalCode: zip, country: 'US' },
  managingOrganization: { reference: 'Organization/org-callwell', display: 'Callwell Clinic' },
});

export const doctorName = ({ given, family }: { given: string; family: string }): string => `Dr. ${given} ${family}`;
const doctorSlug = ({ given, family }: Doctor): string => slugOf(`${given} ${family}`);

const practitioner = (one: Doctor, index: number): Practitioner => ({
  resourceType: 'Practitioner',
  id: `dr-${doctorSlug(one)}`,
  identifier: [{ system: 'http://hl7.org/fhir/sid/us-npi', value: luhnNpi(index + 1) }],
  active: true,
  name: [{ use: 'official', family: one.family, given: [one.given], prefix: ['Dr.'], text: doctorName(one) }],
  gender: one.gender,
  communication: one.languages.map(languageConcept),
});

/** Mornings and afternoons; nobody sees patients from noon to one. */
const halves = [
  ['08:00:00', '12:00:00'],
  ['13:00:00', '17:00:00'],
] as const;

/** Da Vinci Plan-Net: a payer's network that the role belongs to. */
const networkExtension = 'http://hl7.org/fhir/us/davinci-pdex-plan-net/StructureDefinition/network-reference';

const notIn: Record<string, readonly string[]> = { 'peter-lindqvist': ['medicaid-wa', 'chip-wa', 'molina-wa'] };

const networks = (one: Doctor): Extension[] =>
  Object.keys(payers)
    .filter((payer) => payer !== 'kaiser-wa' && !notIn[doctorSlug(one)]?.includes(payer))
    .map((value) => ({ url: networkExtension, valueReference: { identifier: { system: payerSystem, value } } }));

const roles = (one: Doctor): PractitionerRole[] =>
  one.at.map(([place, days]) => ({
    resourceType: 'PractitionerRole',
    id: `role-${doctorSlug(one)}-${place}`,
    extension: networks(one),
    active: true,
    practitioner: { reference: `Practitioner/dr-${doctorSlug(one)}`, display: doctorName(one) },
    organization: { reference: 'Organization/org-callwell', display: 'Callwell Clinic' },
    specialty: [specialtyConcept(one.specialty)],
    location: [{ reference: `Location/loc-${place}`, display: places.find(({ id }) => id === `loc-${place}`)?.name ?? '' }],
    availableTime: halves.map(([from, to]) => ({ daysOfWeek: [...days], availableStartTime: from, availableEndTime: to })),
  }));

export const clinicResources = (): Resource[] => [
  clinic,
  ...places.map(location),
  ...doctors.map(practitioner),
  ...doctors.flatMap(roles),
];
