import { getSearchParameters } from '@medplum/core';
import type { CapabilityStatement, CapabilityStatementRestResource } from '@medplum/fhirtypes';
import { servedTypes } from './served-types.ts';

const interactions = ['read', 'vread', 'update', 'patch', 'delete', 'history-instance', 'create', 'search-type'] as const;
const matchedTypes = new Set(['reference', 'string', 'uri', 'token', 'date']);

const resource = (type: string): CapabilityStatementRestResource =>
  ({
    type,
    interaction: interactions.map((code) => ({ code })),
    versioning: 'versioned-update',
    readHistory: true,
    updateCreate: true,
    conditionalCreate: true,
    conditionalUpdate: true,
    conditionalDelete: 'single',
    searchParam: Object.values(getSearchParameters(type) ?? {})
      .filter((parameter) => matchedTypes.has(parameter.type ?? '') && parameter.code !== '_compartment')
      .map(({ code, type: kind }) => ({ name: code, type: kind })),
  }) as CapabilityStatementRestResource;

export const capabilityStatement = (base: string, now: Date): CapabilityStatement => ({
  resourceType: 'CapabilityStatement',
  status: 'active',
  date: now.toISOString(),
  kind: 'instance',
  fhirVersion: '4.0.1',
  format: ['application/fhir+json', 'json'],
  software: { name: 'Callwell mock EHR' },
  implementation: { description: 'A FHIR R4 server with synthetic people, to develop and test against', url: base },
  rest: [
    {
      mode: 'server',
      resource: servedTypes.map(resource),
      interaction: [{ code: 'transaction' }, { code: 'batch' }],
    },
  ],
});
