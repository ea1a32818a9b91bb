import type { FailureReason } from '../../src/agents/assist/port.ts';
import { type ToolName, toolContracts } from '../../src/domain/tools.ts';
import type { Measure } from './measure.ts';

/**
 * Every alarm, as data. `page`: somebody gets up, for callers are harmed now. `ticket`: somebody looks on the next working day. The runbook,
 * docs/runbook.md, has an article under each id.
 */
export type Alarm = {
  /** Also the heading, and so the anchor, of its article. */
  id: string;
  /** One line: what has happened. */
  says: string;
  severity: 'page' | 'ticket';
  watches: Measure;
  /** It fires when the measure has been above this for `forMinutes` minutes; 0: at once. */
  above: number;
  forMinutes: number;
};

/** What differs from clinic to clinic. */
export type Limits = {
  /** How long a caller may wait for a person before somebody is told. */
  waitingMinutes: number;
  /** What language models may cost in a day. */
  modelCostUsdPerDay: number;
};

export const defaultLimits: Limits = { waitingMinutes: 10, modelCostUsdPerDay: 20 };

const pathsOfProbes = ['/healthz', '/readyz', '/ping'];
const webhookRoutes = ['/webhooks/amazon-connect', '/webhooks/amazon-lex'];
const serverErrors = ['500', '502', '503', '504'];
const noAnswer = ['unavailable', 'unknown', 'failed'];
const tools = Object.keys(toolContracts) as ToolName[];
const payerTools: ToolName[] = ['payer_check_eligibility'];
const ehrTools = tools.filter((tool) => tool.startsWith('ehr_'));
const writingTools = tools.filter((tool) => toolContracts[tool].effect === 'write');

const toolFailures = (tools: ToolName[]): Measure => ({
  kind: 'share',
  of: { metric: 'tool', where: { 'gen_ai.tool.name': tools, 'callwell.tool.outcome': noAnswer } },
  among: { metric: 'tool', where: { 'gen_ai.tool.name': tools } },
  minutes: 10,
  least: 3,
  by: 'gen_ai.tool.name',
});

export const createAlarms = (limits: Limits = defaultLimits): Alarm[] => [
  ...serviceAlarms,
  ...systemAlarms,
  ...queueAlarms(limits),
  ...abuseAlarms,
  ...recordAlarms,
  ...modelAlarms(limits),
];

const serviceAlarms: Alarm[] = [
  {
    id: 'service-silent',
    says: 'No instance has told anything for five minutes.',
    severity: 'page',
    watches: { kind: 'silence', of: { metric: 'readinessFailures' }, minutes: 5 },
    above: 0,
    forMinutes: 0,
  },
  {
    id: 'service-not-ready',
    says: 'An instance cannot take calls.',
    severity: 'page',
    watches: { kind: 'level', of: { metric: 'readinessFailures' }, by: 'callwell.readiness.cause' },
    above: 0,
    forMinutes: 2,
  },
  {
    id: 'requests-failing',
    says: 'More than one request in twenty fails.',
    severity: 'page',
    watches: {
      kind: 'share',
      of: { metric: 'requests', where: { 'http.response.status_code': serverErrors, 'http.route': { not: pathsOfProbes } } },
      among: { metric: 'requests', where: { 'http.route': { not: pathsOfProbes } } },
      minutes: 5,
      least: 3,
    },
    above: 0.05,
    forMinutes: 2,
  },
  {
    id: 'calls-lost',
    says: 'More than one call in ten goes to a person because a system of ours failed.',
    severity: 'page',
    watches: {
      kind: 'share',
      of: { metric: 'escalations', where: { 'callwell.escalation.reason': 'systemUnavailable' } },
      among: { metric: 'calls' },
      minutes: 15,
      least: 3,
    },
    above: 0.1,
    forMinutes: 0,
  },
  {
    id: 'turns-slow',
    says: 'One turn in twenty takes longer than 4 s.',
    severity: 'page',
    watches: { kind: 'quantile', of: { metric: 'turn' }, quantile: 0.95, minutes: 10 },
    above: 4,
    forMinutes: 5,
  },
  {
    id: 'callers-hanging-up',
    says: 'More than four callers in ten hang up before they are done.',
    severity: 'ticket',
    watches: {
      kind: 'share',
      of: { metric: 'callsEnded', where: { 'callwell.status': 'abandoned' } },
      among: { metric: 'callsEnded' },
      minutes: 60,
      least: 5,
    },
    above: 0.4,
    forMinutes: 0,
  },
];

const systemAlarms: Alarm[] = [
  {
    id: 'ehr-failing',
    says: 'More than one in five calls of an EHR tool gets no answer.',
    severity: 'page',
    watches: toolFailures(ehrTools),
    above: 0.2,
    forMinutes: 2,
  },
  {
    id: 'payer-failing',
    says: 'More than half of all eligibility checks get no answer.',
    severity: 'ticket',
    watches: toolFailures(payerTools),
    above: 0.5,
    forMinutes: 5,
  },
  {
    id: 'tool-slow',
    says: 'One call of a tool in twenty takes longer than 5 s.',
    severity: 'ticket',
    watches: { kind: 'quantile', of: { metric: 'tool' }, quantile: 0.95, minutes: 15, by: 'gen_ai.tool.name' },
    above: 5,
    forMinutes: 10,
  },
  {
    id: 'write-unknown',
    says: 'It is not known whether an appointment or a coverage was written.',
    severity: 'ticket',
    watches: {
      kind: 'events',
      of: { metric: 'tool', where: { 'gen_ai.tool.name': writingTools, 'callwell.tool.outcome': 'unknown' } },
      minutes: 60,
      fromTheFirst: true,
      by: 'gen_ai.tool.name',
    },
    above: 0,
    forMinutes: 0,
  },
  {
    id: 'database-slow',
    says: 'The database takes longer than 1 s to answer.',
    severity: 'page',
    watches: { kind: 'level', of: { metric: 'readinessTime' } },
    above: 1,
    forMinutes: 5,
  },
  {
    id: 'webhooks-refused',
    says: 'Events of the voice gateway are refused: their signature is wrong.',
    severity: 'page',
    watches: {
      kind: 'events',
      of: { metric: 'requests', where: { 'http.route': webhookRoutes, 'http.response.status_code': ['401', '403'] } },
      minutes: 10,
      by: 'http.route',
    },
    above: 20,
    forMinutes: 0,
  },
];

const queueAlarms = ({ waitingMinutes }: Limits): Alarm[] => [
  {
    id: 'emergency-waiting',
    says: 'An emergency has waited for a person for more than a minute.',
    severity: 'page',
    watches: { kind: 'level', of: { metric: 'queueAge', where: { 'callwell.escalation.priority': 'emergency' } } },
    above: 60,
    forMinutes: 0,
  },
  {
    id: 'caller-waiting',
    says: `A caller has waited for a person for more than ${waitingMinutes} minutes.`,
    severity: 'page',
    watches: {
      kind: 'level',
      of: { metric: 'queueAge', where: { 'callwell.escalation.priority': { not: ['emergency'] } } },
      by: 'callwell.escalation.priority',
    },
    above: waitingMinutes * 60,
    forMinutes: 0,
  },
  {
    id: 'callback-overdue',
    says: 'Somebody was promised a call back and has not been called.',
    severity: 'ticket',
    watches: { kind: 'level', of: { metric: 'callbacksOverdue' } },
    above: 0,
    forMinutes: 5,
  },
  {
    id: 'escalations-surging',
    says: 'Three times as many hand-overs as usual.',
    severity: 'ticket',
    watches: { kind: 'surge', of: { metric: 'escalations' }, minutes: 30, least: 10 },
    above: 3,
    forMinutes: 0,
  },
];

const abuseAlarms: Alarm[] = [
  {
    id: 'guardrails-surging',
    says: 'Three times as many attempts as usual to talk the agent out of its rules.',
    severity: 'ticket',
    watches: {
      kind: 'surge',
      of: {
        metric: 'verdicts',
        where: { 'callwell.guardrail.rule': ['promptInjection', 'verificationBypass', 'otherPatientRecord', 'insuranceFraud'] },
      },
      minutes: 30,
      least: 10,
    },
    above: 3,
    forMinutes: 0,
  },
  {
    id: 'identity-failures-surging',
    says: 'Three times as many callers as usual could not prove who they are.',
    severity: 'ticket',
    watches: {
      kind: 'surge',
      of: { metric: 'escalations', where: { 'callwell.escalation.reason': ['identityNotVerified', 'attemptsExhausted'] } },
      minutes: 60,
      least: 10,
    },
    above: 3,
    forMinutes: 0,
  },
  {
    id: 'identity-locked',
    says: 'Somebody keeps trying to be a patient: more than five locked out within an hour.',
    severity: 'page',
    watches: {
      kind: 'events',
      of: { metric: 'tool', where: { 'gen_ai.tool.name': 'ehr_verify_identity', 'callwell.tool.outcome': 'locked' } },
      minutes: 60,
      fromTheFirst: true,
    },
    above: 5,
    forMinutes: 0,
  },
];

const dayMinutes = 24 * 60;

const recordAlarms: Alarm[] = [
  {
    id: 'audit-broken',
    says: 'The audit trail does not hold together.',
    severity: 'page',
    watches: { kind: 'level', of: { metric: 'auditBreaks' }, minutes: dayMinutes },
    above: 0,
    forMinutes: 0,
  },
  {
    id: 'audit-not-verified',
    says: 'Nobody has verified the audit trail for a day.',
    severity: 'ticket',
    watches: { kind: 'silence', of: { metric: 'auditBreaks' }, minutes: dayMinutes },
    above: 0,
    forMinutes: 120,
  },
  {
    id: 'housekeeping-failing',
    says: 'The anchor of the audit, or the forgetting of what is over, has failed again and again.',
    severity: 'ticket',
    watches: {
      kind: 'events',
      of: { metric: 'housekeeping', where: { 'callwell.outcome': 'failed' } },
      minutes: 180,
      fromTheFirst: true,
      by: 'callwell.housekeeping.job',
    },
    above: 1,
    forMinutes: 0,
  },
];

const modelAlarms = ({ modelCostUsdPerDay }: Limits): Alarm[] => [
  {
    id: 'model-failing',
    says: 'More than half of all questions to a language model or filter get no answer.',
    severity: 'ticket',
    watches: {
      kind: 'share',
      of: {
        metric: 'model',
        where: {
          'callwell.model.outcome': [
            'circuitOpen',
            'unavailable',
            'timeout',
            'throttled',
            'misconfigured',
          ] satisfies FailureReason[],
        },
      },
      among: { metric: 'model' },
      minutes: 15,
      least: 3,
      by: 'callwell.model.job',
    },
    above: 0.5,
    forMinutes: 5,
  },
  {
    id: 'model-over-budget',
    says: `Language models have cost more than ${modelCostUsdPerDay} dollars within a day.`,
    severity: 'ticket',
    watches: { kind: 'events', of: { metric: 'modelCost' }, minutes: dayMinutes },
    above: modelCostUsdPerDay,
    forMinutes: 0,
  },
];
