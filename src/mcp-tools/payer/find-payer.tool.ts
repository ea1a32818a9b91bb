import { FindPayerInput, FindPayerOutcome } from '../../domain/insurance.ts';
import { matchPayers } from '../../payers/directory.ts';
import { bindTool, defineTool, type Tool } from '../define-tool.ts';

export const findPayer = defineTool({
  name: 'payer_find_payer',
  description: 'Finds the health insurance company that a caller names, in the directory of US payers.',
  effect: 'read',
  needs: 'nothing',
  input: FindPayerInput,
  outcome: FindPayerOutcome,
});

/** Asks no network: the directory is in the process. */
export const findPayerTool = (): Tool => bindTool(findPayer, async (input) => find(input));

const find = ({ text, state }: FindPayerInput): FindPayerOutcome => {
  const match = matchPayers(text, state?.toUpperCase() ?? null, { asked: true });
  if (match.kind === 'several') return { kind: 'several', ask: match.ask, candidates: match.candidates };
  return match.kind === 'one' ? { kind: 'one', payer: match.payer } : { kind: 'none' };
};
