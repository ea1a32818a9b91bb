import { metrics } from '@opentelemetry/api';
import { afterAll, expect, it } from 'vitest';
import { metricTable } from '#src/telemetry/metric-table.ts';
import { count, observeQueue } from '#src/telemetry/metrics.ts';
import { captureTelemetry } from '#test/support/telemetry.ts';

/** Counted while no SDK runs: must be harmless, and must not blind what is counted later. */
count.callStarted({ channel: 'voice', language: 'en' });

const telemetry = captureTelemetry();
afterAll(() => telemetry.stop());

const pointsOf = async (name: string) =>
  (await telemetry.metrics()).find(({ descriptor }) => descriptor.name === name)?.dataPoints ?? [];
const labelsOf = async (name: string) => (await pointsOf(name)).map((point) => point.attributes);

it('counts calls, turns, outcomes, hand-overs, verdicts and tool calls', async () => {
  count.callStarted({ channel: 'voice', language: 'es' });
  count.turnSettled({ status: 'active', input: 'speech', durationMs: 12 });
  count.turnSettled({ status: 'active', input: 'speech', durationMs: 30 });
  count.outcome({ goal: 'scheduleAppointment', result: 'booked' });
  count.escalation({ reason: 'medicalEmergency', priority: 'emergency' });
  count.verdict({ rule: 'insuranceFraud', action: 'refuse' });
  count.toolCall({ tool: 'ehr_find_openings', outcome: 'found', durationMs: 40 });
  count.callEnded('escalated');

  expect(await pointsOf('callwell.calls')).toMatchObject([
    { value: 1, attributes: { 'callwell.channel': 'voice', 'callwell.language': 'es' } },
  ]);
  expect(await pointsOf('callwell.turn.duration')).toMatchObject([{ value: { count: 2, min: 0.012, max: 0.03 } }]);
  expect(await labelsOf('callwell.outcomes')).toEqual([{ 'callwell.goal': 'scheduleAppointment', 'callwell.outcome': 'booked' }]);
  expect(await labelsOf('callwell.escalations')).toEqual([
    { 'callwell.escalation.reason': 'medicalEmergency', 'callwell.escalation.priority': 'emergency' },
  ]);
  expect(await labelsOf('callwell.guardrail.verdicts')).toEqual([
    { 'callwell.guardrail.rule': 'insuranceFraud', 'callwell.guardrail.action': 'refuse' },
  ]);
  expect(await labelsOf('mcp.client.operation.duration')).toEqual([
    { 'mcp.method.name': 'tools/call', 'gen_ai.tool.name': 'ehr_find_openings', 'callwell.tool.outcome': 'found' },
  ]);
  expect(await labelsOf('callwell.calls.ended')).toEqual([{ 'callwell.status': 'escalated' }]);
});

it('counts names that a policy file adds together, and has no label for a value of a record', async () => {
  count.escalation({ reason: 'pregnancyConcern', priority: 'high' });
  count.outcome({ goal: 'Ana Ruiz', result: '1980-03-04' });
  count.toolCall({ tool: 'Ana Ruiz', outcome: '98101', durationMs: 1 });
  metrics
    .getMeter('library')
    .createCounter('library.calls')
    .add(1, { 'url.full': 'http://ehr/?name=Ana', 'callwell.status': 'active' });

  expect(await labelsOf('callwell.escalations')).toContainEqual({
    'callwell.escalation.reason': 'configured',
    'callwell.escalation.priority': 'high',
  });
  expect(await labelsOf('callwell.outcomes')).toContainEqual({ 'callwell.goal': 'configured', 'callwell.outcome': 'configured' });
  expect(await labelsOf('library.calls')).toEqual([{ 'callwell.status': 'active' }]);
  const told = await telemetry.everything();
  for (const secret of ['Ana', '1980', '98101']) expect(told).not.toContain(secret);
});

it('counts tries, tools as they are served, and what models take and cost', async () => {
  const asked = { job: 'read', provider: 'aws.bedrock', model: 'amazon.nova-lite-v1:0' };
  const told = {
    'gen_ai.operation.name': 'chat',
    'gen_ai.provider.name': 'aws.bedrock',
    'gen_ai.request.model': 'amazon.nova-lite-v1:0',
    'callwell.model.job': 'read',
  };
  count.attempts({ state: 'authentication.collecting', used: 2 });
  count.toolServed({ tool: 'payer_check_eligibility', outcome: 'unavailable', transport: 'tcp', durationMs: 20_000 });
  count.modelCall({ ...asked, outcome: 'answered', durationMs: 640 });
  count.modelCall({ ...asked, outcome: 'timeout', durationMs: 2_000 });
  count.modelUsage({ ...asked, inputTokens: 812, outputTokens: 41, costUsd: 0.0001 });
  count.modelUsage({ ...asked, inputTokens: 100, outputTokens: 1, costUsd: null });

  expect(await pointsOf('callwell.attempts')).toMatchObject([
    { value: 2, attributes: { 'callwell.state': 'authentication.collecting' } },
  ]);
  expect(await labelsOf('mcp.server.operation.duration')).toEqual([
    {
      'mcp.method.name': 'tools/call',
      'gen_ai.tool.name': 'payer_check_eligibility',
      'callwell.tool.outcome': 'unavailable',
      'error.type': 'tool_error',
      'network.transport': 'tcp',
    },
  ]);
  expect(await labelsOf('gen_ai.client.operation.duration')).toEqual([
    { ...told, 'callwell.model.outcome': 'answered' },
    { ...told, 'callwell.model.outcome': 'timeout', 'error.type': 'timeout' },
  ]);
  expect(await pointsOf('gen_ai.client.token.usage')).toMatchObject([
    { value: { sum: 912 }, attributes: { ...told, 'gen_ai.token.type': 'input' } },
    { value: { sum: 42 }, attributes: { ...told, 'gen_ai.token.type': 'output' } },
  ]);
  expect(await pointsOf('callwell.model.cost')).toMatchObject([{ value: 0.0001, attributes: told }]);
});

it('asks how the queue stands when metrics are collected, and tells nothing where it cannot know', async () => {
  let isDown = false;
  const stop = observeQueue(async () => {
    if (isDown) throw new Error('the database does not answer');
    return [{ priority: 'emergency', waiting: 2, oldestAgeSeconds: 95 }];
  });
  const emergency = { 'callwell.escalation.priority': 'emergency' };
  expect(await pointsOf('callwell.queue.waiting')).toMatchObject([{ value: 2, attributes: emergency }]);
  expect(await pointsOf('callwell.queue.oldest.age')).toMatchObject([{ value: 95, attributes: emergency }]);
  isDown = true;
  await expect(telemetry.metrics()).resolves.toBeInstanceOf(Array);
  stop();
});

it('has no metric and no label beside the table', async () => {
  const own = (await telemetry.metrics()).filter(({ descriptor }) => !descriptor.name.startsWith('library.'));
  const known = Object.values(metricTable).map(({ name, unit, labels }) => ({ name, unit, labels: labels as readonly string[] }));
  for (const { descriptor, dataPoints } of own) {
    const metric = known.find(({ name }) => name === descriptor.name);
    expect(metric, descriptor.name).toMatchObject({ unit: descriptor.unit });
    for (const { attributes } of dataPoints)
      expect(
        Object.keys(attributes).filter((label) => !metric?.labels.includes(label)),
        descriptor.name,
      ).toEqual([]);
  }
});
