import { App, Stack } from 'aws-cdk-lib';
import { CfnAlarm } from 'aws-cdk-lib/aws-cloudwatch';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { alarmsTemplate, cloudWatchAlarm, prometheusRules } from '../../../infra/operations/alarm-rules.ts';
import { createAlarms, defaultLimits } from '../../../infra/operations/alarms.ts';
import { problemsOf } from '../../../infra/operations/measure.ts';
import { cloudWatch, prometheus, prometheusName, promQl } from '../../../infra/operations/promql.ts';

const alarms = createAlarms();
type Rule = { alert: string; expr: string; for?: string };
const rulesOf = (text: string) => (parse(text) as { groups: { rules: Rule[] }[] }).groups[0]?.rules ?? [];

describe.each(alarms)('the alarm $id', ({ id, watches, above, forMinutes }) => {
  it('watches what its metrics have', () => {
    expect(problemsOf(watches)).toEqual([]);
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(above).toBeGreaterThanOrEqual(0);
    expect(forMinutes).toBeGreaterThanOrEqual(0);
  });
});

it('has no two alarms of one name', () => {
  expect(new Set(alarms.map(({ id }) => id)).size).toBe(alarms.length);
});

it('takes what differs from clinic to clinic', () => {
  const patient = createAlarms({ ...defaultLimits, waitingMinutes: 30, modelCostUsdPerDay: 5 });
  expect(patient.find(({ id }) => id === 'caller-waiting')?.above).toBe(1_800);
  expect(patient.find(({ id }) => id === 'model-over-budget')?.above).toBe(5);
});

it('writes names as OpenTelemetry translates them for Prometheus', () => {
  expect(prometheusName('calls')).toBe('callwell_calls_total');
  expect(prometheusName('turn')).toBe('callwell_turn_duration_seconds');
  expect(prometheusName('queueAge')).toBe('callwell_queue_oldest_age_seconds');
  expect(prometheusName('queueWaiting')).toBe('callwell_queue_waiting');
  expect(prometheusName('tokens')).toBe('gen_ai_client_token_usage');
});

it('asks Prometheus for the buckets of a histogram, and CloudWatch for the whole of it', () => {
  const slow = { kind: 'quantile', of: { metric: 'tool' }, quantile: 0.95, minutes: 15, by: 'gen_ai.tool.name' } as const;
  expect(promQl(slow, prometheus).value).toBe(
    'histogram_quantile(0.95, sum by (le, gen_ai_tool_name) (rate(mcp_client_operation_duration_seconds_bucket[15m])))',
  );
  expect(promQl(slow, cloudWatch).value).toBe(
    'histogram_quantile(0.95, sum by ("gen_ai.tool.name") (rate({"mcp.client.operation.duration"}[15m])))',
  );
});

it('compares before it asks whether there was enough to compare', () => {
  const rule = rulesOf(prometheusRules(alarms)).find(({ alert }) => alert === 'callwell-calls-lost');
  expect(rule?.expr).toMatch(/^sum\(.*\) \/ sum\(.*\) > 0\.1 and sum\(.*\) >= 3$/);
});

it('leaves out how long where an alarm fires at once', () => {
  const rules = rulesOf(prometheusRules(alarms));
  expect(rules).toHaveLength(alarms.length);
  expect(rules.find(({ alert }) => alert === 'callwell-emergency-waiting')).not.toHaveProperty('for');
  expect(rules.find(({ alert }) => alert === 'callwell-turns-slow')?.for).toBe('5m');
});

it('gives CloudFormation the same that CDK makes of the properties', () => {
  const stack = new Stack(new App({ analyticsReporting: false, treeMetadata: false }), 'Alarms');
  const resources = alarmsTemplate(alarms).Resources as Record<string, { Properties: Record<string, unknown> }>;
  for (const [index, [id, { Properties: written }]] of Object.entries(resources).entries()) {
    const alarm = alarms[index];
    if (!alarm) throw new Error(`there is no alarm for ${id}`);
    const { AlarmActions: _tell, OKActions: _tellToo, ...own } = written;
    const made = stack.resolve(new CfnAlarm(stack, id, cloudWatchAlarm(alarm))._toCloudFormation()) as {
      Resources: Record<string, { Properties: unknown }>;
    };
    expect(Object.values(made.Resources)[0]?.Properties).toEqual(own);
  }
});
