import { z } from 'zod';

const OperationOutcome = z.object({
  resourceType: z.literal('OperationOutcome'),
  issue: z.array(z.object({ severity: z.string().catch('error'), code: z.string().max(40) })).catch([]),
});

/** FHIR R4 issue codes, https://hl7.org/fhir/R4/valueset-issue-type.html. */
const issueTypes = new Set(
  `invalid structure required value invariant security login unknown expired forbidden suppressed processing not-supported duplicate
   multiple-matches not-found deleted too-long code-invalid extension too-costly business-rule conflict transient lock-error no-store
   exception timeout incomplete throttled informational`.split(/\s+/),
);

/** The codes of errors, without texts or diagnostics. A code outside of the value set is dropped: it could be anything. */
export const issueCodesOf = (body: unknown): string[] => {
  const parsed = OperationOutcome.safeParse(body);
  if (!parsed.success) return [];
  return parsed.data.issue
    .filter((issue) => issue.severity !== 'information' && issue.severity !== 'warning')
    .map((issue) => issue.code)
    .filter((code) => issueTypes.has(code));
};
