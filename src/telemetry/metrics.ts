import { type Attributes as Labels, type MeterProvider, metrics } from '@opentelemetry/api';
import { escalationReasons, priorities } from '../domain/escalation.ts';
import { builtInGoals } from '../domain/goals.ts';
import { ruleNames } from '../domain/verdicts.ts';
import { type AttributeName, attributeForms, keepAllowed } from './attributes.ts';
import { type MetricKey, metricTable } from './metric-table.ts';
import { toolOutcome } from './tool-outcome.ts';

const createInstruments = (provider: MeterProvider) => {
  const meter = provider.getMeter('callwell');
  const counter = (key: MetricKey) => {
    const { name, unit, what } = metricTable[key];
    return meter.createCounter(name, { unit, description: what });
  };
  const histogram = (key: 'turn' | 'tool' | 'toolServed' | 'model' | 'tokens') => {
    const { name, unit, what, buckets } = metricTable[key];
    return meter.createHistogram(name, { unit, description: what, advice: { explicitBucketBoundaries: buckets } });
  };
  return {
    calls: counter('calls'),
    callsEnded: counter('callsEnded'),
    turn: histogram('turn'),
    outcomes: counter('outcomes'),
    attempts: counter('attempts'),
    escalations: counter('escalations'),
    verdicts: counter('verdicts'),
    tool: histogram('tool'),
    toolServed: histogram('toolServed'),
    model: histogram('model'),
    tokens: histogram('tokens'),
    modelCost: counter('modelCost'),
    modelParts: counter('modelParts'),
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

const labels = (values: { [K in AttributeName]?: string | undefined }): Labels => keepAllowed(values, attributeForms) as Labels;

/** The results of the public contract. */
const results = ['booked', 'rescheduled', 'cancelled', 'found', 'insuranceVerified', 'insuranceInactive', 'nothingNeeded'];

const toolLabels = ({ tool, outcome }: { tool: string; outcome: string }) => ({
  'mcp.method.name': 'tools/call',
  'gen_ai.tool.name': tool,
  ...toolOutcome(outcome),
});

type ModelCall = { job: string; provider: string; model: string };

const modelLabels = ({ job, provider, model }: ModelCall) => ({
  'gen_ai.operation.name': job.startsWith('filter') ? 'apply_guardrail' : 'chat',
  'gen_ai.provider.name': provider,
  'gen_ai.request.model': model,
  'callwell.model.job': job,
});

/** Answers of a model or a filter; any other outcome is the reason why there was none. */
const answers = ['answered', 'intervened', 'passed'];

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

  /** `state` is the one that counts the tries, such as `authentication.collecting`. */
  attempts: (tries: { state: string; used: number }): void =>
    instruments().attempts.add(tries.used, labels({ 'callwell.state': tries.state })),

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
    instruments().tool.record(call.durationMs / 1000, labels(toolLabels(call))),

  /** The same call as the tool server saw it. `transport`: `inproc`, or `tcp` for a client elsewhere. */
  toolServed: (call: { tool: string; outcome: string; transport: 'inproc' | 'tcp'; durationMs: number }): void =>
    instruments().toolServed.record(call.durationMs / 1000, labels({ ...toolLabels(call), 'network.transport': call.transport })),

  /** `outcome` is `answered`, `intervened`, `passed`, or why there was no answer. */
  modelCall: (call: ModelCall & { outcome: string; durationMs: number }): void =>
    instruments().model.record(
      call.durationMs / 1000,
      labels({
        ...modelLabels(call),
        'callwell.model.outcome': call.outcome,
        'error.type': answers.includes(call.outcome) ? undefined : call.outcome,
      }),
    ),

  /** `costUsd` is null where the price of the model is not known. */
  modelUsage: (call: ModelCall & { inputTokens: number; outputTokens: number; costUsd: number | null }): void => {
    const own = modelLabels(call);
    instruments().tokens.record(call.inputTokens, labels({ ...own, 'gen_ai.token.type': 'input' }));
    instruments().tokens.record(call.outputTokens, labels({ ...own, 'gen_ai.token.type': 'output' }));
    if (call.costUsd !== null) instruments().modelCost.add(call.costUsd, labels(own));
  },

  /** What became of the parts of an answer: `taken`, or the reason for which they were dropped. */
  modelParts: (job: 'read' | 'word', outcome: string, parts: number): void =>
    instruments().modelParts.add(parts, labels({ 'callwell.model.job': job, 'callwell.model.outcome': outcome })),
};

/** Who waits for a person, one a priority. */
export type QueueState = { priority: string; waiting: number; oldestAgeSeconds: number };

/** Asks how the queue stands whenever metrics are collected, and never without a reader of metrics. Answers with what stops it. */
export const observeQueue = (read: () => Promise<QueueState[]>): (() => void) => {
  const meter = metrics.getMeterProvider().getMeter('callwell');
  const gauge = ({ name, unit, what }: (typeof metricTable)['queueWaiting' | 'queueAge']) =>
    meter.createObservableGauge(name, { unit, description: what });
  const waiting = gauge(metricTable.queueWaiting);
  const age = gauge(metricTable.queueAge);
  const observe: Parameters<typeof meter.addBatchObservableCallback>[0] = async (result) => {
    // A database that does not answer has its own alarm; what is not known is not told.
    for (const state of await read().catch(() => [])) {
      const of = labels({ 'callwell.escalation.priority': oneOf(priorities, state.priority) });
      result.observe(waiting, state.waiting, of);
      result.observe(age, state.oldestAgeSeconds, of);
    }
  };
  meter.addBatchObservableCallback(observe, [waiting, age]);
  return () => meter.removeBatchObservableCallback(observe, [waiting, age]);
};
