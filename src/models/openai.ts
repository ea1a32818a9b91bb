import { z } from 'zod';
import type { ModelAsk } from '../agents/assist/port.ts';
import type { OpenAiModel } from './settings.ts';
import { type Exchange, mostAnswerTokens, reasonOf, type Transport } from './transport.ts';

/** Chat completions as OpenAI defined them and vLLM, Ollama, llama.cpp, LM Studio and others serve them. */
export const openAiTransport = (model: OpenAiModel): Transport => ({
  provider: 'openai',
  converse: async (ask, signal) => {
    try {
      const response = await fetch(`${model.baseUrl}/chat/completions`, {
        method: 'POST',
        redirect: 'error',
        headers: headersOf(model),
        body: JSON.stringify(bodyOf(model, ask)),
        signal,
      });
      if (!response.ok) {
        await response.body?.cancel();
        return { kind: 'failed', reason: reasonOf(response.status), ...retryAfter(response) };
      }
      return answerOf(await textOf(response), model, ask);
    } catch {
      return { kind: 'failed', reason: signal.aborted ? 'timeout' : 'unavailable' };
    }
  },
  close: () => undefined,
});

const headersOf = ({ apiKey }: OpenAiModel): Record<string, string> => ({
  'content-type': 'application/json',
  accept: 'application/json',
  ...(apiKey === null ? {} : { authorization: `Bearer ${apiKey}` }),
});

const bodyOf = ({ name, output }: OpenAiModel, { prompt, context, words, form }: ModelAsk) => ({
  model: name,
  temperature: 0,
  max_tokens: mostAnswerTokens,
  stream: false,
  messages: [
    { role: 'system', content: prompt.text },
    { role: 'user', content: context },
    ...(words === '' ? [] : [{ role: 'user', content: words }]),
  ],
  ...(output === 'tool'
    ? {
        tools: [
          { type: 'function', function: { name: form.name, description: form.description, parameters: form.schema, strict: true } },
        ],
        tool_choice: { type: 'function', function: { name: form.name } },
      }
    : { response_format: { type: 'json_schema', json_schema: { name: form.name, schema: form.schema, strict: true } } }),
});

/** Our answers are a few hundred bytes; a server that sends more is not answering us. */
const mostBytes = 256 * 1024;

const textOf = async (response: Response): Promise<string> => {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > mostBytes) throw new Error('the answer is too long');
  }
  return text + decoder.decode();
};

const Completion = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({
          content: z.string().nullish(),
          refusal: z.string().nullish(),
          tool_calls: z.array(z.object({ function: z.object({ name: z.string(), arguments: z.string() }) })).nullish(),
        }),
      }),
    )
    .min(1),
  usage: z.object({ prompt_tokens: z.int().nonnegative(), completion_tokens: z.int().nonnegative() }).nullish(),
});

const answerOf = (body: string, { output }: OpenAiModel, { form }: ModelAsk): Exchange => {
  const parsed = Completion.safeParse(parseJson(body));
  const [choice] = parsed.data?.choices ?? [];
  if (!parsed.success || !choice) return { kind: 'failed', reason: 'malformed' };
  const { usage: used } = parsed.data;
  const usage = used ? { inputTokens: used.prompt_tokens, outputTokens: used.completion_tokens } : null;
  // Without details there is no rule to name, and so no verdict: it counts as no answer.
  if (choice.finish_reason === 'content_filter') return { kind: 'intervened', findings: [], usage };
  const { tool_calls: calls, content } = choice.message;
  const [call] = calls ?? [];
  const given = output === 'tool' ? (call?.function.name === form.name ? call.function.arguments : null) : content;
  const value = given ? parseJson(given) : undefined;
  return value === undefined ? { kind: 'failed', reason: 'malformed', usage } : { kind: 'answered', value, usage };
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

/** Seconds, or a date that is not waited for. */
const retryAfter = ({ headers }: Response): { retryAfterMs?: number } => {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? { retryAfterMs: seconds * 1000 } : {};
};
