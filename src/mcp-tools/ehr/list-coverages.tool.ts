import { type CoverageView, ListCoveragesInput, ListCoveragesOutcome } from '../../domain/insurance.ts';
import { classOf, findCoverages, payerOf, relationshipOf } from '../../ehr/coverages.ts';
import { localPartsOf } from '../../ehr/local-time.ts';
import type { Coverage } from '../../ehr/resources.ts';
import { bindTool, defineTool, type Tool } from '../define-tool.ts';
import type { EhrToolDeps } from './ehr-deps.ts';

export const listCoverages = defineTool({
  name: 'ehr_list_coverages',
  description: "Lists the verified patient's active insurance coverages by payer.",
  effect: 'read',
  needs: 'verifiedPatient',
  input: ListCoveragesInput,
  outcome: ListCoveragesOutcome,
});

export const listCoveragesTool = (deps: EhrToolDeps): Tool =>
  bindTool(listCoverages, async (_input, { patient, now, signal }): Promise<ListCoveragesOutcome> => {
    const day = localPartsOf(now.toISOString(), deps.settings.clinic.timeZone).date;
    const found = await findCoverages(deps, { patient, day }, signal);
    if (!Array.isArray(found)) return { kind: 'unavailable' };
    return { kind: 'found', coverages: await Promise.all(found.map((coverage) => viewOf(deps, coverage, signal))) };
  });

const viewOf = async (deps: EhrToolDeps, coverage: Coverage, signal: AbortSignal): Promise<CoverageView> => {
  const payer = await payerOf(deps, coverage, signal);
  return {
    id: `Coverage/${coverage.id}`,
    payerName: payer.name,
    payerId: payer.id,
    relationship: relationshipOf(coverage),
    planName: classOf(coverage, 'plan', 'name'),
  };
};
