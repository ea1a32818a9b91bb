/**
 * Makes the people, the clinic and the members of the mock EHR and the mock payer:
 * `node scripts/make-mock-data.ts <folder with Synthea's bundles.jsonl.gz>` writes `mocks/data/*.json` and the cast list in
 * `mocks/README.md`. The same input gives the same files.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Consent, Resource } from '@medplum/fhirtypes';
import type { SeedAppointment } from '../mocks/ehr/seed-appointments.ts';
import { Members } from '../mocks/payer/members.ts';
import { type CastMember, cast } from './mock-data/cast.ts';
import { castEntries, castTable } from './mock-data/cast-list.ts';
import { clinicResources } from './mock-data/clinic.ts';
import { crowdAppointments, crowdPolicies, makeCrowd } from './mock-data/crowd.ts';
import { coveragesOf, memberOf, relatedPerson, relatedPersonId } from './mock-data/insurance.ts';
import { fullName, patientId, patientResource } from './mock-data/patient.ts';
import { payerOrganizations } from './mock-data/payers.ts';
import { readSynthea } from './mock-data/synthea.ts';
import { visitTypes } from './mock-data/visit-types.ts';

/** Patients in all, the cast included. */
const patients = 140;

const consent = (member: CastMember, who: Parameters<typeof relatedPersonId>[1]): Consent => ({
  resourceType: 'Consent',
  id: `consent-${patientId(member.person).replace(/^p-/, '')}`,
  status: 'active',
  scope: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/consentscope', code: 'patient-privacy' }] },
  category: [{ coding: [{ system: 'http://loinc.org', code: '59284-0', display: 'Consent Document' }] }],
  patient: { reference: `Patient/${patientId(member.person)}` },
  dateTime: '2026-01-15',
  policyRule: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/consentpolicycodes', code: 'hipaa-auth' }] },
  provision: {
    type: 'permit',
    period: { start: '2026-01-15' },
    actor: [
      {
        role: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ParticipationType', code: 'IRCP' }] },
        reference: { reference: `RelatedPerson/${relatedPersonId(member.person, who)}` },
      },
    ],
  },
});

const relatives = (member: CastMember): Resource[] =>
  (member.related ?? []).flatMap(({ who, role, mayAct }) => [
    relatedPerson(member.person, who, role),
    ...(mayAct ? [consent(member, who)] : []),
  ]);

const appointmentsOf = (member: CastMember): SeedAppointment[] =>
  (member.appointments ?? []).map(({ with: role, at, when, status = 'booked', visitType }, index) => ({
    id: `a-${patientId(member.person).replace(/^p-/, '')}-${index + 1}`,
    patient: patientId(member.person),
    patientName: fullName(member.person),
    role: `role-${role}`,
    at,
    when,
    status,
    visitType,
    ...visitTypes[visitType],
  }));

const file = (name: string): URL => new URL(`../mocks/${name}`, import.meta.url);

/** One entry a line: small, and a change shows as one line. */
const write = (name: string, entries: readonly unknown[]): void =>
  writeFileSync(file(`data/${name}`), `[\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}\n]\n`);

const writeTable = (table: string): void => {
  const text = readFileSync(file('README.md'), 'utf8');
  writeFileSync(
    file('README.md'),
    text.replace(/(<!-- cast -->\n)[\s\S]*(<!-- \/cast -->)/, (_, open: string, close: string) => `${open}${table}${close}`),
  );
};

const folder = process.argv[2];
if (folder === undefined) throw new Error('Name the folder that holds bundles.jsonl.gz');

const crowd = makeCrowd(
  readSynthea(folder),
  cast.map(({ person }) => person),
  patients - cast.length,
);
const people = [...cast.map(({ person }) => person), ...crowd];
const policies = [...cast.flatMap((member) => member.policies ?? []), ...crowdPolicies(crowd)];

write('clinic.json', [...clinicResources(), ...payerOrganizations()]);
write('patients.json', [...people.map(patientResource), ...policies.flatMap(coveragesOf), ...cast.flatMap(relatives)]);
write('appointments.json', [...cast.flatMap(appointmentsOf), ...crowdAppointments(crowd)]);
write('members.json', Members.parse(policies.filter((policy) => policy.knownTo !== 'ehr').map(memberOf)));
write('cast.json', castEntries(cast));
writeTable(castTable(cast));
