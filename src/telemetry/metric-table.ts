import type { AttributeName } from './attributes.ts';

/** Every metric that the service has, as data: the instruments, the documentation and the dashboards are made from it. */

type Metric = {
  /** As it is exported. */
  name: string;
  kind: 'counter' | 'histogram' | 'gauge';
  /** UCUM. */
  unit: string;
  what: string;
  /** All labels that a point can have; each has a closed set of values. */
  labels: readonly AttributeName[];
  /** Upper bounds of a histogram's buckets. */
  buckets?: readonly number[];
};

/** Seconds. Those of the MCP conventions, with finer steps for what happens in the process. */
const toolSeconds = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30, 60];
/** Finer where it counts: an alarm at 4 s, the turn's budget of 6, Amazon Connect's patience of 8. */
const turnSeconds = [0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 3, 4, 5, 6, 8, 10, 30];
/** Seconds, of the GenAI conventions. */
const modelSeconds = [0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96, 81.92];
/** Powers of 4, of the GenAI conventions. */
const tokenCounts = [1, 4, 16, 64, 256, 1024, 4096, 16_384, 65_536, 262_144, 1_048_576, 4_194_304, 16_777_216, 67_108_864];

const modelLabels = ['gen_ai.operation.name', 'gen_ai.provider.name', 'gen_ai.request.model', 'callwell.model.job'] as const;
const toolLabels = ['mcp.method.name', 'gen_ai.tool.name', 'callwell.tool.outcome', 'error.type'] as const;

export const metricTable = {
  calls: {
    name: 'callwell.calls',
    kind: 'counter',
    unit: '{call}',
    what: 'Calls that began.',
    labels: ['callwell.channel', 'callwell.language'],
  },
  callsEnded: {
    name: 'callwell.calls.ended',
    kind: 'counter',
    unit: '{call}',
    what: 'Calls that ended, by status.',
    labels: ['callwell.status'],
  },
  turn: {
    name: 'callwell.turn.duration',
    kind: 'histogram',
    unit: 's',
    what: 'Time from a turn to its answer.',
    labels: ['callwell.status', 'callwell.turn.input'],
    buckets: turnSeconds,
  },
  outcomes: {
    name: 'callwell.outcomes',
    kind: 'counter',
    unit: '{outcome}',
    what: 'Goals that were served, by result.',
    labels: ['callwell.goal', 'callwell.outcome'],
  },
  attempts: {
    name: 'callwell.attempts',
    kind: 'counter',
    unit: '{attempt}',
    what: 'Tries that were used up: what was asked was not understood, or did not match.',
    labels: ['callwell.state'],
  },
  escalations: {
    name: 'callwell.escalations',
    kind: 'counter',
    unit: '{escalation}',
    what: 'Hand-overs to a person, by reason.',
    labels: ['callwell.escalation.reason', 'callwell.escalation.priority'],
  },
  verdicts: {
    name: 'callwell.guardrail.verdicts',
    kind: 'counter',
    unit: '{verdict}',
    what: 'Verdicts of guardrails, by rule.',
    labels: ['callwell.guardrail.rule', 'callwell.guardrail.action'],
  },
  queueWaiting: {
    name: 'callwell.queue.waiting',
    kind: 'gauge',
    unit: '{escalation}',
    what: 'Callers handed over whom nobody has taken yet.',
    labels: ['callwell.escalation.priority'],
  },
  queueAge: {
    name: 'callwell.queue.oldest.age',
    kind: 'gauge',
    unit: 's',
    what: 'How long the one who waits longest has waited; 0 when nobody waits.',
    labels: ['callwell.escalation.priority'],
  },
  tool: {
    name: 'mcp.client.operation.duration',
    kind: 'histogram',
    unit: 's',
    what: 'Time of a tool call by our own agents.',
    labels: toolLabels,
    buckets: toolSeconds,
  },
  toolServed: {
    name: 'mcp.server.operation.duration',
    kind: 'histogram',
    unit: 's',
    what: 'Time of a tool call as the tool server saw it.',
    labels: [...toolLabels, 'network.transport'],
    buckets: toolSeconds,
  },
  model: {
    name: 'gen_ai.client.operation.duration',
    kind: 'histogram',
    unit: 's',
    what: 'Time of a question to a language model or to a filter.',
    labels: [...modelLabels, 'callwell.model.outcome', 'error.type'],
    buckets: modelSeconds,
  },
  tokens: {
    name: 'gen_ai.client.token.usage',
    kind: 'histogram',
    unit: '{token}',
    what: 'Tokens of a question to a language model, by type.',
    labels: [...modelLabels, 'gen_ai.token.type'],
    buckets: tokenCounts,
  },
  modelCost: {
    name: 'callwell.model.cost',
    kind: 'counter',
    unit: '{USD}',
    what: 'What language models cost, by the price table.',
    labels: modelLabels,
  },
  modelParts: {
    name: 'callwell.model.parts',
    kind: 'counter',
    unit: '{part}',
    what: 'Parts of the answers of language models: taken, or dropped and why.',
    labels: ['callwell.model.job', 'callwell.model.outcome'],
  },
  requests: {
    name: 'http.server.request.duration',
    kind: 'histogram',
    unit: 's',
    what: 'Time of a request to the service, webhooks included.',
    labels: ['http.request.method', 'http.route', 'http.response.status_code'],
    buckets: toolSeconds,
  },
  readinessFailures: {
    name: 'callwell.readiness.failures',
    kind: 'gauge',
    unit: '{failure}',
    what: '1 for each cause for which the service cannot take calls now, else 0.',
    labels: ['callwell.readiness.cause'],
  },
  readinessTime: {
    name: 'callwell.readiness.duration',
    kind: 'gauge',
    unit: 's',
    what: 'How long the database took to say whether calls can be taken.',
    labels: [],
  },
  callbacksOverdue: {
    name: 'callwell.callbacks.overdue',
    kind: 'gauge',
    unit: '{callback}',
    what: 'Calls back that were promised and not made in time.',
    labels: [],
  },
  housekeeping: {
    name: 'callwell.housekeeping',
    kind: 'counter',
    unit: '{run}',
    what: 'Runs of what the service does for itself, by job: the anchor of the audit, and what is forgotten.',
    labels: ['callwell.housekeeping.job', 'callwell.outcome'],
  },
  auditBreaks: {
    name: 'callwell.audit.breaks',
    kind: 'gauge',
    unit: '{break}',
    what: 'Places where the audit trail did not hold together when it was verified last.',
    labels: [],
  },
} as const satisfies Record<string, Metric>;

export type MetricKey = keyof typeof metricTable;

/** Labels that any metric of ours may have. A view drops the rest at export. */
export const metricLabels: readonly AttributeName[] = [
  ...new Set(Object.values(metricTable).flatMap(({ labels }): readonly AttributeName[] => labels)),
];
