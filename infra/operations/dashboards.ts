import type { Label, Measure } from './measure.ts';

/** What is shown, as data. Grafana's and CloudWatch's dashboards are made from it. */

/** Only what both systems can draw. */
export type ChartMeasure = Extract<Measure, { kind: 'events' | 'quantile' | 'level' }>;

export type Chart = {
  title: string;
  /** One line a measure; where it has a `by`, one for each value of the label. */
  lines: readonly { name: string; measure: ChartMeasure }[];
  unit: 'count' | 'seconds' | 'dollars';
};

export type Dashboard = {
  id: string;
  title: string;
  says: string;
  sections: readonly { title: string; charts: readonly Chart[] }[];
};

type EventsOf = Extract<Measure, { kind: 'events' }>['of'];

const minutes = 5;

/** How many in five minutes, by a label. */
const events = (title: string, of: EventsOf, by?: Label): Chart => ({
  title,
  unit: 'count',
  lines: [{ name: title, measure: { kind: 'events', of, minutes, ...(by === undefined ? {} : { by }) } }],
});

/** Half of all are faster than the first line, nineteen in twenty faster than the second. */
const times = (title: string, of: EventsOf, by?: Label): Chart => ({
  title,
  unit: 'seconds',
  lines: ([0.5, 0.95] as const).map((quantile) => ({
    name: quantile === 0.5 ? 'median' : '95th percentile',
    measure: { kind: 'quantile', of, quantile, minutes, ...(by === undefined ? {} : { by }) },
  })),
});

const slowest = (title: string, of: EventsOf, by: Label): Chart => ({
  title,
  unit: 'seconds',
  lines: [{ name: '95th percentile', measure: { kind: 'quantile', of, quantile: 0.95, minutes, by } }],
});

const level = (title: string, of: EventsOf, unit: Chart['unit'], by?: Label): Chart => ({
  title,
  unit,
  lines: [{ name: title, measure: { kind: 'level', of, ...(by === undefined ? {} : { by }) } }],
});

/** For those who run the clinic's telephone. */
const calls: Dashboard = {
  id: 'callwell-calls',
  title: 'Callwell: calls',
  says: 'What callers wanted, what came of it, and who waits for a person.',
  sections: [
    {
      title: 'Calls and outcomes',
      charts: [
        events('Calls, by channel', { metric: 'calls' }, 'callwell.channel'),
        events('Calls, by language', { metric: 'calls' }, 'callwell.language'),
        events('How calls ended', { metric: 'callsEnded' }, 'callwell.status'),
        events('What was wanted and served', { metric: 'outcomes' }, 'callwell.goal'),
        events('Outcomes', { metric: 'outcomes' }, 'callwell.outcome'),
        events('Tries used up, by state', { metric: 'attempts' }, 'callwell.state'),
      ],
    },
    {
      title: 'Hand-overs and the queue',
      charts: [
        level('Waiting for a person', { metric: 'queueWaiting' }, 'count', 'callwell.escalation.priority'),
        level('Longest wait', { metric: 'queueAge' }, 'seconds', 'callwell.escalation.priority'),
        level('Calls back overdue', { metric: 'callbacksOverdue' }, 'count'),
        events('Hand-overs, by reason', { metric: 'escalations' }, 'callwell.escalation.reason'),
        events('Hand-overs, by priority', { metric: 'escalations' }, 'callwell.escalation.priority'),
      ],
    },
    {
      title: 'Guardrails',
      charts: [
        events('Verdicts, by rule', { metric: 'verdicts' }, 'callwell.guardrail.rule'),
        events('Verdicts, by action', { metric: 'verdicts' }, 'callwell.guardrail.action'),
        events(
          'Identity checks, by outcome',
          { metric: 'tool', where: { 'gen_ai.tool.name': 'ehr_verify_identity' } },
          'callwell.tool.outcome',
        ),
      ],
    },
  ],
};

/** For those who run the machines. */
const service: Dashboard = {
  id: 'callwell-service',
  title: 'Callwell: service',
  says: 'How fast it answers, how the systems behind it do, and what it does for itself.',
  sections: [
    {
      title: 'Latency',
      charts: [
        times('Turns', { metric: 'turn' }),
        slowest('Turns, by input', { metric: 'turn' }, 'callwell.turn.input'),
        slowest('Requests, by route', { metric: 'requests' }, 'http.route'),
      ],
    },
    {
      title: 'Tools',
      charts: [
        slowest('Tools of our agents', { metric: 'tool' }, 'gen_ai.tool.name'),
        events('Tool calls, by tool', { metric: 'tool' }, 'gen_ai.tool.name'),
        events('Tool calls, by outcome', { metric: 'tool' }, 'callwell.tool.outcome'),
        slowest('As the tool server saw it', { metric: 'toolServed' }, 'gen_ai.tool.name'),
        events('Served, by transport', { metric: 'toolServed' }, 'network.transport'),
      ],
    },
    {
      title: 'Models and cost',
      charts: [
        events('Questions, by outcome', { metric: 'model' }, 'callwell.model.outcome'),
        slowest('Questions, by job', { metric: 'model' }, 'callwell.model.job'),
        {
          title: 'Tokens of a question, 95th percentile',
          unit: 'count',
          lines: [
            {
              name: 'tokens',
              measure: { kind: 'quantile', of: { metric: 'tokens' }, quantile: 0.95, minutes, by: 'gen_ai.token.type' },
            },
          ],
        },
        { ...events('Cost, by model', { metric: 'modelCost' }, 'gen_ai.request.model'), unit: 'dollars' },
        events('Parts of answers: taken or dropped', { metric: 'modelParts' }, 'callwell.model.outcome'),
      ],
    },
    {
      title: 'Webhooks and API',
      charts: [
        events(
          'Amazon Lex, by status',
          { metric: 'requests', where: { 'http.route': '/webhooks/amazon-lex' } },
          'http.response.status_code',
        ),
        events(
          'Amazon Connect, by status',
          { metric: 'requests', where: { 'http.route': '/webhooks/amazon-connect' } },
          'http.response.status_code',
        ),
        events('All requests, by status', { metric: 'requests' }, 'http.response.status_code'),
      ],
    },
    {
      title: 'The service itself',
      charts: [
        level('Cannot take calls, by cause', { metric: 'readinessFailures' }, 'count', 'callwell.readiness.cause'),
        level('The database’s answer', { metric: 'readinessTime' }, 'seconds'),
        events('Housekeeping', { metric: 'housekeeping' }, 'callwell.outcome'),
        level('Breaks of the audit trail', { metric: 'auditBreaks' }, 'count'),
      ],
    },
  ],
};

export const dashboards: readonly Dashboard[] = [calls, service];
