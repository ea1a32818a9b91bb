import {
  type BedrockRuntimeClient,
  ConverseCommand,
  type ConverseCommandInput,
  type ConverseCommandOutput,
  type ToolInputSchema,
} from '@aws-sdk/client-bedrock-runtime';
import type { ModelAsk } from '../agents/assist/port.ts';
import { bedrockClient, failureOf } from './bedrock-client.ts';
import { findingsOf } from './bedrock-findings.ts';
import type { BedrockGuardrail, BedrockModel } from './settings.ts';
import { type Exchange, mostAnswerTokens, type Transport } from './transport.ts';

/** Amazon Bedrock's Converse, whatever the model, with the one tool forced. */
export const bedrockTransport = (model: BedrockModel, guardrail: BedrockGuardrail | null, budgetMs: number): Transport => {
  const client: BedrockRuntimeClient = bedrockClient(model.aws, budgetMs);
  return {
    provider: 'aws.bedrock',
    converse: async (ask, signal) => {
      try {
        const output = await client.send(new ConverseCommand(requestOf(model.id, guardrail, ask)), { abortSignal: signal });
        return answerOf(output, ask);
      } catch (error) {
        return failureOf(error, signal);
      }
    },
    close: () => client.destroy(),
  };
};

/** With a guardrail, the caller's words are marked as what it looks at: our own instructions are no attack. */
const requestOf = (modelId: string, guardrail: BedrockGuardrail | null, { prompt, context, words, form }: ModelAsk) => {
  const said = guardrail ? { guardContent: { text: { text: words } } } : { text: words };
  const request: ConverseCommandInput = {
    modelId,
    system: [{ text: prompt.text }],
    messages: [{ role: 'user', content: [{ text: context }, ...(words === '' ? [] : [said])] }],
    inferenceConfig: { maxTokens: mostAnswerTokens, temperature: 0 },
    toolConfig: {
      tools: [
        { toolSpec: { name: form.name, description: form.description, inputSchema: { json: form.schema } as ToolInputSchema } },
      ],
      toolChoice: { tool: { name: form.name } },
    },
    ...(guardrail && words !== ''
      ? { guardrailConfig: { guardrailIdentifier: guardrail.id, guardrailVersion: guardrail.version, trace: 'enabled' } }
      : {}),
  };
  return request;
};

const answerOf = ({ output, stopReason, usage: used, trace }: ConverseCommandOutput, { form }: ModelAsk): Exchange => {
  const usage = used ? { inputTokens: used.inputTokens ?? 0, outputTokens: used.outputTokens ?? 0 } : null;
  if (stopReason === 'guardrail_intervened') {
    const { inputAssessment = {}, outputAssessments = {} } = trace?.guardrail ?? {};
    return {
      kind: 'intervened',
      findings: findingsOf([...Object.values(inputAssessment), ...Object.values(outputAssessments).flat()]),
      usage,
    };
  }
  const calls = (output?.message?.content ?? []).flatMap(({ toolUse }) => (toolUse ? [toolUse] : []));
  const call = calls.find(({ name }) => name === form.name);
  // Cut short, filtered, or a reason that is not known yet: whatever came with it is not the whole answer.
  if (stopReason !== 'tool_use' && stopReason !== 'end_turn') return { kind: 'failed', reason: 'malformed', usage };
  return call ? { kind: 'answered', value: call.input, usage } : { kind: 'failed', reason: 'malformed', usage };
};
