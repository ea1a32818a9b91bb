import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { DigitKind } from '../generate/strings.ts';

const Patient = z.object({
  resourceType: z.literal('Patient'),
  identifier: z.array(z.object({ system: z.string(), value: z.string() })),
  name: z.array(z.object({ family: z.string(), given: z.array(z.string()) })),
  telecom: z.array(z.object({ system: z.string(), value: z.string() })).default([]),
  birthDate: z.string(),
  address: z
    .array(z.object({ line: z.array(z.string()), city: z.string(), state: z.string(), postalCode: z.string() }))
    .default([]),
});

export type MockPatient = {
  name: string;
  birthDate: string;
  /** Street and town; the state, which may stay, is left out. */
  address: string;
  values: Partial<Record<DigitKind['kind'], string>>;
};

/** The patients that the mock EHR ships with. */
export const mockPatients = (): MockPatient[] => {
  const bundle = z
    .array(z.looseObject({ resourceType: z.string() }))
    .parse(JSON.parse(readFileSync('mocks/data/patients.json', 'utf8')));
  return bundle.flatMap((resource): MockPatient[] => {
    const { success, data } = Patient.safeParse(resource);
    const [name, address] = [data?.name[0], data?.address[0]];
    if (!success || !data || !name || !address) return [];
    const identifier = (part: string): string | undefined => data.identifier.find(({ system }) => system.includes(part))?.value;
    const values = {
      phoneNumber: data.telecom.find(({ system }) => system === 'phone')?.value.replace(/^\+1/, ''),
      ssnLast4: identifier('us-ssn')?.slice(-4),
      zipCode: address.postalCode,
      medicalRecordNumber: identifier('mrn'),
    };
    return [
      {
        name: `${name.given.join(' ')} ${name.family}`,
        birthDate: data.birthDate,
        address: `${address.line.join(', ')}, ${address.city}`,
        values: Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)),
      },
    ];
  });
};
