import { evalFhirPath, OperationOutcomeError, validateResource } from '@medplum/core';
import type { OperationOutcomeIssue, Resource } from '@medplum/fhirtypes';
import { loadDefinitions } from './definitions.ts';

/** Throws an `OperationOutcomeError` (400) that lists what breaks the R4 definitions: structure, invariants and required codes. */
export const assertValid = (resource: Resource): void => {
  validateResource(resource);
  const issue = Object.entries(loadDefinitions().requiredCodes)
    .filter(([path]) => path.startsWith(`${resource.resourceType}.`))
    .flatMap(([path, codes]) => codeIssues(resource, path, codes));
  if (issue.length > 0) throw new OperationOutcomeError({ resourceType: 'OperationOutcome', issue });
};

const codeIssues = (resource: Resource, path: string, codes: string[]): OperationOutcomeIssue[] => {
  const found = evalFhirPath(path, resource);
  if (found.every((code) => codes.includes(String(code)))) return [];
  return [
    { severity: 'error', code: 'code-invalid', details: { text: 'The code is not in the required value set' }, expression: [path] },
  ];
};
