import { inSpan, type Note } from '../telemetry/spans.ts';

/** `model` names no account: see `labelOf`. `sessionId` is empty outside of a call. */
export type AskedModel = {
  job: 'read' | 'word';
  provider: 'aws.bedrock' | 'openai';
  model: string;
  promptVersion: string;
  sessionId: string;
};

/** One question to a language model, with its retries. What is asked and answered is never in it. */
export const chatSpan = <T>(asked: AskedModel, work: (note: Note) => Promise<T>): Promise<T> =>
  inSpan(
    `chat ${asked.model}`,
    {
      'gen_ai.operation.name': 'chat',
      'gen_ai.provider.name': asked.provider,
      'gen_ai.request.model': asked.model,
      'callwell.model.job': asked.job,
      'callwell.prompt.version': asked.promptVersion,
      'session.id': asked.sessionId,
    },
    work,
    { kind: 'client' },
  );

/** One look of Amazon Bedrock Guardrails at what was said, or worded. */
export const filterSpan = <T>(source: 'input' | 'output', sessionId: string, work: (note: Note) => Promise<T>): Promise<T> =>
  inSpan(
    'apply_guardrail',
    {
      'gen_ai.operation.name': 'apply_guardrail',
      'gen_ai.provider.name': 'aws.bedrock',
      'callwell.model.job': `filter.${source}`,
      'session.id': sessionId,
    },
    work,
    { kind: 'client' },
  );
