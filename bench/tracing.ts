import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { context, metrics, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { ExportResultCode } from '@opentelemetry/core';
import { ProtobufTraceSerializer } from '@opentelemetry/otlp-transformer';
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import { type SpanExporter, TracerProvider } from '@opentelemetry/sdk-trace';
import { count } from '../src/telemetry/metrics.ts';
import { recordingSampler } from '../src/telemetry/sampling.ts';
import { metricView, spanProcessors } from '../src/telemetry/sdk.ts';
import { inSpan } from '../src/telemetry/spans.ts';
import { closeConnections } from './http.ts';
import { type Contender, type Measured, summary, type Taken, timed } from './measure.ts';
import { startService, turnContender, turnsOfACall } from './turn.ts';

/** Tracing that is turned on and off in one process, as if the service had been started with it and without. */
type Tracing = { on(): Promise<void>; off(): Promise<void>; flush(): Promise<void>; spans(): number };

/** All spans are made, checked, batched and written as protobuf; only the network is left out. */
const createTracing = (): Tracing => {
  let sent = 0;
  const exporter: SpanExporter = {
    export: (batch, done) => {
      ProtobufTraceSerializer.serializeRequest(batch);
      sent += batch.length;
      done({ code: ExportResultCode.SUCCESS });
    },
    shutdown: () => Promise.resolve(),
  };
  const tracers = new TracerProvider({ sampler: recordingSampler({}), spanProcessors: spanProcessors(exporter) });
  const reader = new PeriodicExportingMetricReader({ exporter: new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE) });
  const meters = new MeterProvider({ readers: [reader], views: [metricView] });
  const contexts = new AsyncLocalStorageContextManager();
  /** Tracer and instruments are made at first use; that is not part of a turn. */
  const settle = async (): Promise<void> => {
    count.callEnded('none');
    await inSpan('ready', {}, () => undefined);
  };
  const off = (): Promise<void> => {
    for (const api of [trace, metrics, context]) api.disable();
    return settle();
  };
  return {
    on: async () => {
      await off();
      context.setGlobalContextManager(contexts.enable());
      trace.setGlobalTracerProvider(tracers);
      metrics.setGlobalMeterProvider(meters);
      return settle();
    },
    off,
    flush: () => tracers.forceFlush(),
    spans: () => sent,
  };
};

/** What tracing everything costs a turn. `ratio` is the median over pairs of blocks that follow each other, `cpuRatio` that of all processor time. */
export type TracingCost = { traced: Measured; untraced: Measured; ratio: number; cpuRatio: number; spansPerTurn: number };

/** Calls of a block: few, so that what else the machine does falls on both of a pair. */
const callsOfABlock = 2;
/** Until what runs often is compiled, which both sides pay for. */
const warmUpBlocks = 40;

/** Blocks of whole calls, one with tracing and one without, which of them first by turns. */
export const benchTracing = async ({ seconds }: { seconds: number }): Promise<TracingCost> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'callwell-bench-'));
  const app = await startService(dataDir);
  const turn = await turnContender(app);
  const tracing = createTracing();
  try {
    for (let n = 0; n < warmUpBlocks; n += 1) await block(turn, tracing, n % 2 === 0);
    const before = tracing.spans();
    const pairs: Pair[] = [];
    for (const endMs = performance.now() + seconds * 2_000; performance.now() < endMs; ) {
      const isFirst = pairs.length % 2 === 0;
      const first = await block(turn, tracing, isFirst);
      const second = await block(turn, tracing, !isFirst);
      pairs.push(isFirst ? { traced: first, untraced: second } : { traced: second, untraced: first });
    }
    const turns = pairs.length * callsOfABlock * turnsOfACall;
    return { ...costOf(pairs), spansPerTurn: (tracing.spans() - before) / turns };
  } finally {
    await tracing.off();
    closeConnections();
    await app.close();
    await rm(dataDir, { recursive: true });
  }
};

type Pair = { traced: Taken; untraced: Taken };

/** Time of a turn in a block; what was traced is also written. */
const block = async (turn: Contender, tracing: Tracing, isTraced: boolean): Promise<Taken> => {
  await (isTraced ? tracing.on() : tracing.off());
  const taken: Taken[] = [];
  for (let n = 0; n < callsOfABlock * turnsOfACall; n += 1) taken.push(await turn.once());
  taken.push(await timed(tracing.flush));
  const of = (side: keyof Taken): number => taken.reduce((sum, one) => sum + one[side], 0) / (callsOfABlock * turnsOfACall);
  return { ms: of('ms'), cpuMs: of('cpuMs') };
};

const costOf = (pairs: Pair[]): Omit<TracingCost, 'spansPerTurn'> => {
  const traced = summary('a turn, all of it traced', sideOf(pairs, 'traced'));
  const untraced = summary('the same, not traced', sideOf(pairs, 'untraced'));
  const ratio = median(pairs.map((pair) => pair.traced.ms / pair.untraced.ms));
  return { traced, untraced, ratio, cpuRatio: traced.cpuMs / untraced.cpuMs };
};

const sideOf = (pairs: Pair[], side: keyof Pair): Taken[] => pairs.map((pair) => pair[side]);

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
