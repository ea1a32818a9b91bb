import type { ModelAsk } from '#src/agents/assist/port.ts';
import type { ModelSettings } from '#src/models/settings.ts';
import type { Seen, Step } from '#test/support/scripted-server.ts';

/** Answers on the wires of Amazon Bedrock and of OpenAI-compatible servers, as their documentation shows them. */

const send = (body: unknown, status = 200, headers: Record<string, string> = {}): Step => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return (response) => void response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(text);
};

const usage = { inputTokens: 400, outputTokens: 40, totalTokens: 440 };

export const converse = {
  tool: (input: unknown, name = 'report_acts'): Step =>
    send({
      output: { message: { role: 'assistant', content: [{ toolUse: { toolUseId: 'tooluse_1', name, input } }] } },
      stopReason: 'tool_use',
      usage,
      metrics: { latencyMs: 120 },
    }),
  text: (text: string): Step =>
    send({
      output: { message: { role: 'assistant', content: [{ text }] } },
      stopReason: 'end_turn',
      usage,
      metrics: { latencyMs: 1 },
    }),
  stopped: (stopReason: string, input: unknown = { acts: [] }): Step =>
    send({
      output: { message: { role: 'assistant', content: [{ toolUse: { toolUseId: 't', name: 'report_acts', input } }] } },
      stopReason,
      usage,
      metrics: { latencyMs: 1 },
    }),
  intervened: (inputAssessment: object): Step =>
    send({
      output: { message: { role: 'assistant', content: [{ text: 'blocked' }] } },
      stopReason: 'guardrail_intervened',
      usage: { inputTokens: 0, outputTokens: 0, totalTokens: 0 },
      metrics: { latencyMs: 1 },
      trace: { guardrail: { inputAssessment: { gr123abc: inputAssessment }, actionReason: 'Guardrail blocked.' } },
    }),
  error: (status: number, type: string): Step => send({ message: 'the words of a caller' }, status, { 'x-amzn-errortype': type }),
};

export const completion = {
  json: (value: unknown): Step => send(completed({ content: JSON.stringify(value) }, 'stop')),
  text: (content: string | null): Step => send(completed({ content }, 'stop')),
  tool: (value: unknown, name = 'report_acts'): Step =>
    send(
      completed(
        {
          content: null,
          tool_calls: [
            {
              id: 'call_1',
              type: 'function',
              function: { name, arguments: typeof value === 'string' ? value : JSON.stringify(value) },
            },
          ],
        },
        'tool_calls',
      ),
    ),
  filtered: (): Step => send(completed({ content: null }, 'content_filter')),
  error: (status: number, headers: Record<string, string> = {}): Step =>
    send({ error: { message: 'the words of a caller', type: 'error' } }, status, headers),
  raw: (body: string): Step => send(body),
};

const completed = (message: object, reason: string) => ({
  id: 'chatcmpl-1',
  object: 'chat.completion',
  created: 1_790_000_000,
  model: 'test',
  choices: [{ index: 0, message: { role: 'assistant', ...message }, finish_reason: reason, logprobs: null }],
  usage: { prompt_tokens: 400, completion_tokens: 40, total_tokens: 440 },
});

/** A long answer is begun, and the line is cut in the middle of it. */
export const cutShort: Step = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.write('{"output":{"message":{"role":"assistant","content":[{"toolUse":{"name":"report_');
  setTimeout(() => response.destroy(), 5);
};

export const applied = (assessments: object[] = [], outputs: object[] = []): Step =>
  send({
    usage: { topicPolicyUnits: 1, contentPolicyUnits: 1, wordPolicyUnits: 1, sensitiveInformationPolicyUnits: 1 },
    action: assessments.length > 0 ? 'GUARDRAIL_INTERVENED' : 'NONE',
    outputs,
    assessments,
  });

export const bodyOf = (seen: Seen | undefined): Record<string, unknown> =>
  JSON.parse(seen?.body ?? '{}') as Record<string, unknown>;

export const bedrockSettings = (endpoint: string, more: Partial<ModelSettings> = {}): ModelSettings => ({
  model: { kind: 'bedrock', id: 'amazon.nova-lite-v1:0', aws: { region: 'us-east-1', endpoint } },
  guardrail: null,
  wordsReplies: false,
  budgetMs: 1_500,
  price: null,
  ...more,
});

export const guardrailAt = (endpoint: string) => ({ id: 'gr123abc', version: '3', aws: { region: 'us-east-1', endpoint } });

export const openAiSettings = (origin: string, more: Partial<ModelSettings> = {}): ModelSettings => ({
  model: { kind: 'openai', name: 'qwen3', baseUrl: `${origin}/v1`, apiKey: 'sk-test', output: 'json_schema' },
  guardrail: null,
  wordsReplies: false,
  budgetMs: 1_500,
  price: null,
  ...more,
});

export const anAsk: ModelAsk = {
  job: 'read',
  prompt: { text: 'Read the words.', version: 'read.0123456789ab' },
  context: '{"language":"en"}',
  words: 'my knee is acting up',
  form: { name: 'report_acts', description: 'Acts.', schema: { type: 'object', properties: {}, required: [] } },
};
