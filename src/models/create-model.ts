import { createHash } from 'node:crypto';
import type { FilterAnswer, LanguageAid, ModelAnswer, ModelAsk, TurnAid } from '../agents/assist/port.ts';
import { loadPrompts } from '../agents/assist/prompts.ts';
import type { count } from '../telemetry/metrics.ts';
import type { Filter } from './bedrock-guardrail.ts';
import { chatSpan, filterSpan } from './model-spans.ts';
import { costUsd, labelOf, priceOf } from './prices.ts';
import { createResilience, type Resilience, type ResilienceOptions } from './resilience.ts';
import type { ModelSettings, Price } from './settings.ts';
import type { Exchange, Transport } from './transport.ts';

export type ModelCounts = Pick<typeof count, 'modelCall' | 'modelUsage'>;

/** Less than this is not enough for any answer: nothing is asked. */
const leastBudgetMs = 50;

/**
 * The configured model and filter behind the port of the agents. Only what is configured is loaded. A price that nobody knows is not
 * counted; tokens always are.
 */
export const createModel = async (
  settings: ModelSettings,
  count: ModelCounts,
  resilience: ResilienceOptions = {},
): Promise<LanguageAid> => {
  const [transport, filter] = await Promise.all([transportOf(settings), filterOf(settings)]);
  const name = settings.model === null ? null : settings.model.kind === 'bedrock' ? settings.model.id : settings.model.name;
  const asked: Asked | null =
    transport && name !== null
      ? { transport, model: labelOf(name), price: settings.price ?? priceOf(name), resilience: createResilience(resilience) }
      : null;
  const looked = filter ? { filter, resilience: createResilience(resilience) } : null;
  const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);
  return {
    prompts: loadPrompts(hash),
    does: { read: asked !== null, word: asked !== null && settings.wordsReplies, filter: looked !== null },
    model: asked?.model ?? null,
    turn: (sessionId) => turnAid({ asked, looked, count, sessionId, budgetMs: settings.budgetMs }),
    close: () => {
      transport?.close();
      filter?.close();
    },
  };
};

type Asked = { transport: Transport; model: string; price: Price | null; resilience: Resilience };
type Looked = { filter: Filter; resilience: Resilience };

const transportOf = async ({ model, guardrail, budgetMs }: ModelSettings): Promise<Transport | null> => {
  if (model === null) return null;
  if (model.kind === 'openai') return (await import('./openai.ts')).openAiTransport(model);
  return (await import('./bedrock.ts')).bedrockTransport(model, guardrail, budgetMs);
};

const filterOf = async ({ guardrail, budgetMs }: ModelSettings): Promise<Filter | null> =>
  guardrail === null ? null : (await import('./bedrock-guardrail.ts')).bedrockFilter(guardrail, budgetMs);

type TurnSettings = {
  asked: Asked | null;
  looked: Looked | null;
  count: ModelCounts;
  sessionId: string;
  budgetMs: number;
};

/** One after the other, all that a turn asks shares its budget; what tools take in between does not count. */
const turnAid = ({ asked, looked, count, sessionId, budgetMs }: TurnSettings): TurnAid => {
  let leftMs = budgetMs;
  const spend = async <T extends { kind: string }>(
    work: (leftMs: number) => Promise<T>,
  ): Promise<{ result: T; durationMs: number }> => {
    const startedMs = performance.now();
    const result = await work(leftMs);
    const durationMs = performance.now() - startedMs;
    leftMs -= durationMs;
    return { result, durationMs };
  };
  return {
    ask: async (ask) => {
      if (!asked || leftMs < leastBudgetMs) return { kind: 'failed', reason: 'timeout' };
      const { result, durationMs } = await spend((left) => exchange(asked, ask, left, sessionId));
      const told = { job: ask.job, provider: asked.transport.provider, model: asked.model };
      count.modelCall({ ...told, outcome: outcomeOf(result), durationMs });
      // Tokens of an answer that was of no use cost as much.
      const usage = 'usage' in result ? result.usage : null;
      if (usage) count.modelUsage({ ...told, ...usage, costUsd: asked.price ? costUsd(asked.price, usage) : null });
      return answerOf(result);
    },
    filter: async (source, text) => {
      if (!looked || leftMs < leastBudgetMs) return { kind: 'failed', reason: 'timeout' };
      const { result, durationMs } = await spend((left) => look(looked, source, text, left, sessionId));
      const told = { job: `filter.${source}`, provider: 'aws.bedrock', model: 'guardrail' };
      count.modelCall({ ...told, outcome: outcomeOf(result), durationMs });
      return result;
    },
  };
};

const exchange = ({ transport, model, resilience }: Asked, ask: ModelAsk, leftMs: number, sessionId: string): Promise<Exchange> => {
  const about = { job: ask.job, provider: transport.provider, model, promptVersion: ask.prompt.version, sessionId };
  return chatSpan(about, async (note) => {
    const result: Exchange = await resilience.run(leftMs, (signal) => transport.converse(ask, signal));
    const usage = 'usage' in result ? result.usage : null;
    note({
      'callwell.model.outcome': outcomeOf(result),
      'gen_ai.usage.input_tokens': usage?.inputTokens,
      'gen_ai.usage.output_tokens': usage?.outputTokens,
    });
    return result;
  });
};

const look = (
  { filter, resilience }: Looked,
  source: 'input' | 'output',
  text: string,
  leftMs: number,
  sessionId: string,
): Promise<FilterAnswer> =>
  filterSpan(source, sessionId, async (note) => {
    const result: FilterAnswer = await resilience.run(leftMs, (signal) => filter.apply(source, text, signal));
    note({ 'callwell.model.outcome': outcomeOf(result) });
    return result;
  });

const outcomeOf = (result: Exchange | FilterAnswer): string => (result.kind === 'failed' ? result.reason : result.kind);

const answerOf = (result: Exchange): ModelAnswer => {
  switch (result.kind) {
    case 'answered':
      return { kind: 'answered', value: result.value };
    case 'intervened':
      return { kind: 'intervened', findings: result.findings };
    case 'failed':
      return { kind: 'failed', reason: result.reason };
  }
};
