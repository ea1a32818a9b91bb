import { readFileSync } from 'node:fs';
import { indexSearchParameter, indexStructureDefinitionBundle } from '@medplum/core';
import type { SearchParameter, StructureDefinition } from '@medplum/fhirtypes';

/** What `scripts/make-fhir-definitions.ts` leaves of the R4 definitions. */
export type R4Definitions = {
  structures: StructureDefinition[];
  searchParameters: SearchParameter[];
  /** Codes allowed by a required binding, by element path such as `Slot.status`. */
  requiredCodes: Record<string, string[]>;
};

let loaded: R4Definitions | undefined;

/** Teaches the FHIR library the types that we serve, once per process: it keeps them in a table of its own. About 0.2 s. */
export const loadDefinitions = (): R4Definitions => {
  if (loaded) return loaded;
  const file = new URL('../data/r4-definitions.json', import.meta.url);
  const definitions = JSON.parse(readFileSync(file, 'utf8')) as R4Definitions;
  indexStructureDefinitionBundle(definitions.structures);
  for (const parameter of definitions.searchParameters) indexSearchParameter(parameter);
  loaded = definitions;
  return definitions;
};
