import { type Attributes as Labels, type MeterProvider, metrics } from '@opentelemetry/api';
import { escalationReasons, priorities } from '../domain/escalation.ts';
import { builtInGoals } from '../domain/goals.ts';
import { ruleNames } from '../domain/verdicts.ts';
import { formChecks } from './attributes.ts';

/** Labels that any metric of ours may have. A view drops the rest at export. */
export const metricLabels = [
  'gen_ai.tool.name',
  'mcp.method.name',
  'error.type',
  'callwell.channel',
  'callwell.language',
  'callwell.turn.input',
  'callwell.status',
  'callwell.goal',
  'callwell.outcome',
  'callwell.guardrail.rule',
  'callwell.guardrail.action',
  'callwell.escalation.reason',
  'callwell.escalation.priority',
  'callwell.tool.outcome',
  'gen_ai.operation.name',
  'gen_ai.provider.name',
  'gen_ai.request.model',
  'gen_ai.token.type',
  'callwell.model.job',
  'callwell.model.outcome',
] as const;
type Label = (typeof metricLabels)[number];

/** Buckets of the MCP conventions, in seconds, with finer steps for what happens in the process. */
const secondsBuckets = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30, 60];

/** Buckets of the GenAI conventions. */
const tokenBuckets = [1, 4, 16, 64, 256, 1024, 4096, 16_384, 65_536];

const createInstruments = (provider: MeterProvider) => {
  const meter = provider.getMeter('callwell');
  const advice = { explicitBucketBoundaries: secondsBuckets };
  return {
    calls: meter.createCounter('callwell.calls', { unit: '{call}', description: 'Calls that began.' }),
    callsEnded: meter.createCounter('callwell.calls.ended', { unit: '{call}', description: 'Calls that ended, by status.' }),
    turn: meter.createHistogram('callwell.turn.duration', { unit: 's', description: 'Time from a turn to its answer.', advice }),
    outcomes: meter.createCounter('callwell.outcomes', { unit: '{outcome}', description: 'Goals that were served, by result.' }),
    escalations: meter.createCounter('callwell.escalations', {
      unit: '{escalation}',
      description: 'Hand-overs to a person, by reason.',
    }),
    verdicts: meter.createCounter('callwell.guardrail.verdicts', {
      unit: '{verdict}',
      description: 'Verdicts of guardrails, by rule.',
    }),
    model: meter.createHistogram('gen_ai.client.operation.duration', {
      unit: 's',
      description: 'Time of a question to a language model or to a filter.',
      advice,
    }),
    tokens: meter.createHistogram('gen_ai.client.token.usage', {
      unit: '{token}',
      description: 'Tokens of a question to a language model, by type.',
      advice: { explicitBucketBoundaries: tokenBuckets },
    }),
    modelCost: meter.createCounter('callwell.model.cost', {
      unit: '{USD}',
      description: 'What language models cost, by the price table.',
    }),
    modelParts: meter.createCounter('callwell.model.parts', {
      unit: '{part}',
      description: 'Parts of the answers of language models: taken, or dropped and why.',
    }),
    tool: meter.createHistogram('mcp.client.operation.duration', { unit: 's', description: 'Time of a tool call.', advice }),
  };
};

/** The API has no proxy for instruments: those made before the SDK starts would count nothing for ever. */
let made: { provider: MeterProvider; instruments: ReturnType<typeof createInstruments> } | undefined;
const instruments = () => {
  const provider = metrics.getMeterProvider();
  if (made?.provider !== provider) made = { provider, instruments: createInstruments(provider) };
  return made.instruments;
};

/** Names that a clinic's policy may add are counted together, so that the set of labels is closed. */
const oneOf = (known: readonly string[], value: string): string => (known.includes(value) ? value : 'configured');

const labels = (values: Partial<Record<Label, string>>): Labels => {
  const kept: Labels = {};
  for (const [name, value] of Object.entries(values)) if (formChecks.code(value) || formChecks.method(value)) kept[name] = value;
  return kept;
};

/** The results of the public contract. */
const results = ['booked', 'rescheduled', 'cancelled', 'found', 'insuranceVerified', 'insuranceInactive', 'nothingNeeded'];

/** What is counted. Durations are in milliseconds; no label can hold an identifier or words. */
export const count = {
  callStarted: (call: { channel: string; language: string }): void =>
    instruments().calls.add(1, labels({ 'callwell.channel': call.channel, 'callwell.language': call.language })),

  /** `completed`, `escalated`, `abandoned` or `expired`. */
  callEnded: (status: string): void => instruments().callsEnded.add(1, labels({ 'callwell.status': status })),

  turnSettled: (turn: { status: string; input: string; durationMs: number }): void =>
    instruments().turn.record(
      turn.durationMs / 1000,
      labels({ 'callwell.status': turn.status, 'callwell.turn.input': turn.input }),
    ),

  outcome: (outcome: { goal: string; result: string }): void =>
    instruments().outcomes.add(
      1,
      labels({ 'callwell.goal': oneOf(builtInGoals, outcome.goal), 'callwell.outcome': oneOf(results, outcome.result) }),
    ),

  escalation: (escalation: { reason: string; priority: string }): void =>
    instruments().escalations.add(
      1,
      labels({
        'callwell.escalation.reason': oneOf(escalationReasons, escalation.reason),
        'callwell.escalation.priority': oneOf(priorities, escalation.priority),
      }),
    ),

  verdict: (verdict: { rule: string; action: string }): void =>
    instruments().verdicts.add(
      1,
      labels({ 'callwell.guardrail.rule': oneOf(ruleNames, verdict.rule), 'callwell.guardrail.action': verdict.action }),
    ),

  /** `outcome` is the `kind` of the tool's outcome, or `failed`. */
  toolCall: (call: { tool: string; outcome: string; durationMs: number }): void =>
    instruments().tool.record(
      call.durationMs / 1000,
      labels({ 'mcp.method.name': 'tools/call', 'gen_ai.tool.name': call.tool, 'callwell.tool.outcome': call.outcome }),
    ),

  /** `outcome` is `answered`, `intervened`, `passed`, or why there was no answer. */
  modelCall: (call: ModelCall & { outcome: string; durationMs: number }): void =>
    instruments().model.record(call.durationMs / 1000, { ...modelLabels(call), 'callwell.model.outcome': call.outcome }),

  /** `costUsd` is null where the price of the model is not known. */
  modelUsage: (call: ModelCall & { inputTokens: number; outputTokens: number; costUsd: number | null }): void => {
    const own = modelLabels(call);
    instruments().tokens.record(call.inputTokens, { ...own, 'gen_ai.token.type': 'input' });
    instruments().tokens.record(call.outputTokens, { ...own, 'gen_ai.token.type': 'output' });
    if (call.costUsd !== null) instruments().modelCost.add(call.costUsd, own);
  },

  /** What became of the parts of an answer: `taken`, or the reason for which they were dropped. */
  modelParts: (job: 'read' | 'word', outcome: string, parts: number): void =>
    instruments().modelParts.add(parts, labels({ 'callwell.model.job': job, 'callwell.model.outcome': outcome })),
};

type ModelCall = { job: string; provider: string; model: string };
const modelLabels = ({ job, provider, model }: ModelCall): Labels =>
  labels({
    'gen_ai.operation.name': job.startsWith('filter') ? 'apply_guardrail' : 'chat',
    'gen_ai.provider.name': provider,
    'gen_ai.request.model': model,
    'callwell.model.job': job,
  });
