import { metrics } from '@opentelemetry/api';
import { afterAll, expect, it } from 'vitest';
import { count } from '#src/telemetry/metrics.ts';
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
