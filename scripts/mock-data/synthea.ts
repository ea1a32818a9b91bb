import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Bundle, Patient } from '@medplum/fhirtypes';

/** What is taken of a Synthea patient. */
export type SyntheaPerson = {
  given: string;
  family: string;
  gender: 'male' | 'female';
  birthDate: string;
  ssn: string;
  street: string;
  /** BCP 47, without a region. */
  language: string;
};

/** Reads `bundles.jsonl.gz` (one `{ file, bundle }` a line) from a folder. */
export const readSynthea = (folder: string): SyntheaPerson[] =>
  gunzipSync(readFileSync(path.join(folder, 'bundles.jsonl.gz')))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => personOf((JSON.parse(line) as { bundle: Bundle }).bundle));

const personOf = (bundle: Bundle): SyntheaPerson => {
  const patient = bundle.entry?.map((entry) => entry.resource).find((one): one is Patient => one?.resourceType === 'Patient');
  const name = patient?.name?.[0];
  return {
    given: name?.given?.[0] ?? '',
    family: name?.family ?? '',
    gender: patient?.gender === 'male' ? 'male' : 'female',
    birthDate: patient?.birthDate ?? '',
    ssn: patient?.identifier?.find((one) => one.system === 'http://hl7.org/fhir/sid/us-ssn')?.value ?? '',
    street: patient?.address?.[0]?.line?.[0] ?? '',
    language: patient?.communication?.[0]?.language?.coding?.[0]?.code?.slice(0, 2) ?? 'en',
  };
};
