import { z } from 'zod';
import { jsonLines, type Source } from '../source.ts';

const Patient = z.object({
  given: z.array(z.string()),
  family: z.string(),
  birthDate: z.string(),
  phone: z.string(),
  postalCode: z.string().nullable(),
  ssn: z.string(),
});

/** Synthetic patients made by Synthea. */
export const patients = (source: Source): z.infer<typeof Patient>[] => jsonLines(source, 'fhir_synthea/index.jsonl', Patient);
