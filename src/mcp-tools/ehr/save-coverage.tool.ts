import { type NewCoverage, SaveCoverageInput, SaveCoverageOutcome } from '../../domain/insurance.ts';
import { neverAborted } from '../../ehr/booking-writes.ts';
import { escapeSearch } from '../../ehr/coding.ts';
import { coverageBody, findCoverages, memberIdOf, normalMemberId, payerOf } from '../../ehr/coverages.ts';
import type { FhirFailure } from '../../ehr/fhir-result.ts';
import { localPartsOf } from '../../ehr/local-time.ts';
import { foldName } from '../../ehr/names.ts';
import { systems } from '../../ehr/systems.ts';
import { bindTool, defineTool, type Tool } from '../define-tool.ts';
import type { ToolContext } from '../tool-context.ts';
import { stableKey } from './booking-key.ts';
import type { EhrToolDeps } from './ehr-deps.ts';

export const saveCoverage = defineTool({
  name: 'ehr_save_coverage',
  description:
    'Saves an insurance coverage for the verified patient, as it is on the card. The same member ID with the same payer is saved once.',
  effect: 'write',
  needs: 'verifiedPatient',
  input: SaveCoverageInput,
  outcome: SaveCoverageOutcome,
});

export const saveCoverageTool = (deps: EhrToolDeps): Tool => bindTool(saveCoverage, (input, context) => save(deps, input, context));

type Context = ToolContext & { patient: string };

const save = async (deps: EhrToolDeps, input: NewCoverage, context: Context): Promise<SaveCoverageOutcome> => {
  const existing = await findSame(deps, input, context, context.signal);
  if (existing.kind !== 'none') return existing;
  const organization = await payerOrganization(deps, input.payerId, context.signal);
  if (context.signal.aborted) return { kind: 'unavailable' };
  const key = stableKey(context.patient, input.payerId, normalMemberId(input.memberId));
  const { memberId, groupNumber, relationship } = input;
  const payer = { id: input.payerId, name: input.payerName, organization };
  const body = coverageBody({
    key,
    patient: context.patient,
    payer,
    memberId,
    groupNumber,
    relationship,
    subscriber: input.subscriber,
  });
  const ifNoneExist = new URLSearchParams({ identifier: `${systems.coverage}|${key}` }).toString();
  const result = await deps.client.create(body, { ifNoneExist });
  if (result.kind !== 'ok' || result.location === null)
    return afterDoubt(deps, input, context, result.kind === 'ok' ? null : result);
  return { kind: result.status === 200 ? 'exists' : 'saved', coverage: result.location };
};

/** Looks for it, whatever went wrong. Null: the write went through, and the server did not say what it made. */
const afterDoubt = async (
  deps: EhrToolDeps,
  input: NewCoverage,
  context: Context,
  failure: FhirFailure | null,
): Promise<SaveCoverageOutcome> => {
  if (failure?.class === 'transient') return { kind: 'unavailable' };
  const found = await findSame(deps, input, context, neverAborted);
  if (found.kind === 'exists') return { kind: 'saved', coverage: found.coverage };
  return { kind: failure?.class === 'permanent' || failure?.status === 500 ? 'unavailable' : 'unknown' };
};

type Same = { kind: 'exists'; coverage: string } | { kind: 'none' } | { kind: 'unavailable' };

/** The coverage with this member ID and this payer that the patient has on file. */
const findSame = async (deps: EhrToolDeps, input: NewCoverage, { patient, now }: Context, signal: AbortSignal): Promise<Same> => {
  const day = localPartsOf(now.toISOString(), deps.settings.clinic.timeZone).date;
  const found = await findCoverages(deps, { patient, day }, signal);
  if (!Array.isArray(found)) return { kind: 'unavailable' };
  const sameMember = found.filter((one) => normalMemberId(memberIdOf(one) ?? '') === normalMemberId(input.memberId));
  const payers = await Promise.all(sameMember.map((one) => payerOf(deps, one, signal)));
  const index = payers.findIndex((payer) =>
    payer.id === null ? foldName(payer.name) === foldName(input.payerName) : payer.id === input.payerId,
  );
  const same = sameMember[index];
  return same ? { kind: 'exists', coverage: `Coverage/${same.id}` } : { kind: 'none' };
};

/** The payer's Organization, where the EHR has exactly one of that identifier. Without it the coverage still names the payer. */
const payerOrganization = async ({ client }: EhrToolDeps, payerId: string, signal: AbortSignal): Promise<string | null> => {
  const found = await client.search('Organization', { identifier: escapeSearch(payerId) }, { signal });
  const matches =
    found.kind === 'ok' ? found.value.matches.filter((one) => one.identifier.some(({ value }) => value === payerId)) : [];
  return matches.length === 1 && matches[0] ? `Organization/${matches[0].id}` : null;
};
