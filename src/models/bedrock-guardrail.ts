import { ApplyGuardrailCommand } from '@aws-sdk/client-bedrock-runtime';
import type { FilterAnswer } from '../agents/assist/port.ts';
import { bedrockClient, failureOf } from './bedrock-client.ts';
import { findingsOf } from './bedrock-findings.ts';
import type { BedrockGuardrail } from './settings.ts';

/** One look at a text. What the guardrail would rather have in its place is never used: nobody puts words into a caller's mouth. */
export type Filter = {
  apply(source: 'input' | 'output', text: string, signal: AbortSignal): Promise<FilterAnswer>;
  close(): void;
};

export const bedrockFilter = ({ id, version, aws }: BedrockGuardrail, budgetMs: number): Filter => {
  const client = bedrockClient(aws, budgetMs);
  return {
    apply: async (source, text, signal) => {
      const request = {
        guardrailIdentifier: id,
        guardrailVersion: version,
        source: source === 'input' ? ('INPUT' as const) : ('OUTPUT' as const),
        content: [{ text: { text } }],
      };
      try {
        const { action, assessments } = await client.send(new ApplyGuardrailCommand(request), { abortSignal: signal });
        return action === 'GUARDRAIL_INTERVENED'
          ? { kind: 'intervened', findings: findingsOf(assessments ?? []) }
          : { kind: 'passed' };
      } catch (error) {
        return failureOf(error, signal);
      }
    },
    close: () => client.destroy(),
  };
};
