import { context, metrics, propagation, SpanStatusCode, trace } from '@opentelemetry/api';
import { NodeSDK } from '@opentelemetry/sdk-node';
import { InMemorySpanExporter, type ReadableSpan, SimpleSpanProcessor } from '@opentelemetry/sdk-trace';
import { afterEach, describe, expect, it } from 'vitest';
import { type HoldLimits, keepEventful } from '#src/telemetry/keep-eventful.ts';
import { recordingSampler } from '#src/telemetry/sampling.ts';
import { inSpan, type Note, spans } from '#src/telemetry/spans.ts';

const sessionId = '0197f2b1-6a53-7c11-9d0e-1f3b6c2a4d55';

let sdk: NodeSDK | undefined;
afterEach(async () => {
  await sdk?.shutdown();
  for (const api of [trace, metrics, context, propagation]) api.disable();
});

/** Telemetry that samples as the settings say; answers with what leaves the process. */
const sampling = (env: Record<string, string>, limits?: HoldLimits): (() => ReadableSpan[]) => {
  const exporter = new InMemorySpanExporter();
  sdk = new NodeSDK({
    autoDetectResources: false,
    logRecordProcessors: [],
    metricReaders: [],
    sampler: recordingSampler(env),
    spanProcessors: [keepEventful(new SimpleSpanProcessor({ exporter }), limits)],
  });
  sdk.start();
  return () => exporter.getFinishedSpans();
};

const turn = (within: (note: Note) => Promise<unknown> = async () => undefined) =>
  spans.turn({ sessionId, turn: 1, input: 'speech', channel: 'voice' }, (note) =>
    spans.machine('scheduling', sessionId, () => within(note)),
  );

const none = { OTEL_TRACES_SAMPLER: 'traceidratio', OTEL_TRACES_SAMPLER_ARG: '0' };

describe('sampling', () => {
  it.each([
    [{}, 2],
    [{ OTEL_TRACES_SAMPLER: 'always_on' }, 2],
    [{ OTEL_TRACES_SAMPLER: 'always_off' }, 0],
    [none, 0],
    [{ OTEL_TRACES_SAMPLER: 'parentbased_traceidratio', OTEL_TRACES_SAMPLER_ARG: '1' }, 2],
    [{ OTEL_TRACES_SAMPLER: 'traceidratio', OTEL_TRACES_SAMPLER_ARG: 'a half' }, 2],
  ])('with %j exports %i of the two spans of a turn in which nothing happened', async (env, expected) => {
    const exported = sampling(env);
    await turn();
    expect(exported()).toHaveLength(expected);
  });

  it('exports about the share of turns that is asked for, and never half of one', async () => {
    const exported = sampling({ OTEL_TRACES_SAMPLER: 'traceidratio', OTEL_TRACES_SAMPLER_ARG: '0.25' });
    for (let n = 0; n < 400; n += 1) await turn();
    const traces = Map.groupBy(exported(), (span) => span.spanContext().traceId);
    expect(traces.size).toBeGreaterThan(40);
    expect(traces.size).toBeLessThan(180);
    expect([...traces.values()].every((own) => own.length === 2)).toBe(true);
  });

  it.each<[string, (note: Note) => Promise<unknown>]>([
    ['handed its caller over', async (note) => note({ 'callwell.escalation.reason': 'medicalEmergency' })],
    ['was judged by a guardrail', async (note) => note({ 'callwell.guardrail.rule': 'toxicity' })],
    ['noted an error', async (note) => note({ 'error.type': 'ECONNREFUSED' })],
    ['had a part that failed', () => inSpan('part', {}, () => Promise.reject(new Error('failed'))).catch(() => undefined)],
  ])('exports a turn whole that %s, whatever the share', async (_, within) => {
    const exported = sampling(none);
    await turn();
    await turn(within);
    const names = exported().map(({ name }) => name);
    expect(names).toContain('invoke_agent callwell');
    expect(names).toContain('invoke_agent scheduling');
    expect(new Set(exported().map((span) => span.spanContext().traceId)).size).toBe(1);
    expect(exported().every((span) => span.spanContext().traceFlags === 1)).toBe(true);
  });

  it('lets a tool that outlives its turn follow the turn, and tells of its failure even where the turn was dropped', async () => {
    const exported = sampling(none);
    const late: (() => void)[] = [];
    const outliving = (name: string, fails: boolean) => async (): Promise<void> => {
      const span = trace.getTracer('callwell').startSpan(name);
      if (fails) span.setStatus({ code: SpanStatusCode.ERROR });
      late.push(() => span.end());
    };
    await turn(outliving('dropped.with.its.turn', false));
    await turn(outliving('failed.later', true));
    await turn(async (note) => {
      note({ 'callwell.escalation.reason': 'patientRequest' });
      await outliving('kept.with.its.turn', false)();
    });
    for (const end of late) end();
    const names = exported().map(({ name }) => name);
    expect(names).toContain('failed.later');
    expect(names).toContain('kept.with.its.turn');
    expect(names).not.toContain('dropped.with.its.turn');
  });

  it('holds no more than it may, neither in number nor in time', async () => {
    let nowMs = 0;
    const exported = sampling(none, { maxSpans: 5, holdMs: 1_000, monotonicMs: () => nowMs });
    await turn(async (note) => {
      await inSpan('first', { 'error.type': 'timeout' }, () => undefined);
      for (let n = 0; n < 5; n += 1) await inSpan('more', {}, () => undefined);
      // What was held of the oldest trace is let go: here it is worth keeping.
      expect(exported().map(({ name }) => name)).toContain('first');
      note({ 'callwell.status': 'active' });
    });
    const before = exported().length;
    await inSpan('other.trace', {}, async () => {
      await inSpan('slow.and.failed', { 'error.type': 'timeout' }, () => undefined);
      nowMs = 2_000;
      await inSpan('later', {}, () => undefined);
      expect(exported().length).toBe(before + 2);
    });
  });

  it('goes with the decision of a client elsewhere, but for what went wrong', async () => {
    const exported = sampling({ OTEL_TRACES_SAMPLER: 'parentbased_always_on' });
    const client = (flags: string) => ({
      sessionId,
      traceparent: `00-0af7651916cd43dd8448eb211c80319c-b7ad6b716920333${flags[1]}-${flags}`,
    });
    await spans.toolServed('ehr_find_openings', client('00'), async () => undefined);
    expect(exported()).toHaveLength(0);
    await spans.toolServed('ehr_find_openings', client('01'), async () => undefined);
    await spans.toolServed('ehr_find_openings', client('00'), async (note) => note({ 'error.type': 'tool_error' }));
    expect(exported().map((span) => span.parentSpanContext?.spanId)).toEqual(['b7ad6b7169203331', 'b7ad6b7169203330']);
  });
});
