import { context, metrics as metricsApi, trace } from '@opentelemetry/api';
import * as metrics from '@opentelemetry/sdk-metrics';
import { NodeSDK } from '@opentelemetry/sdk-node';
import { InMemorySpanExporter, type ReadableSpan, SimpleSpanProcessor } from '@opentelemetry/sdk-trace';
import { allowListExporter } from '#src/telemetry/exporter.ts';
import { createLog, type Log } from '#src/telemetry/logger.ts';
import { metricView } from '#src/telemetry/sdk.ts';
import { sessionMarker } from '#src/telemetry/session-scope.ts';

export type CapturedTelemetry = {
  /** Pass it on where the service takes its log. */
  log: Log;
  /** Spans as they would leave the process. */
  spans(): ReadableSpan[];
  /** Spans as they were made: what the allow-list still had to drop. */
  rawSpans(): ReadableSpan[];
  /** Metrics as they would leave the process. */
  metrics(): Promise<metrics.MetricData[]>;
  lines(): Record<string, unknown>[];
  /** All of the above that would leave the process, as one text to search for what must not be there. */
  everything(): Promise<string>;
  stop(): Promise<void>;
};

/** Registers in-memory telemetry for the process. Call `stop` before another is made; one file of tests needs one. */
export const captureTelemetry = (): CapturedTelemetry => {
  const exported = new InMemorySpanExporter();
  const raw = new InMemorySpanExporter();
  const measured = new metrics.InMemoryMetricExporter(metrics.AggregationTemporality.CUMULATIVE);
  const reader = new metrics.PeriodicExportingMetricReader({ exporter: measured, exportIntervalMillis: 3_600_000 });
  const sdk = new NodeSDK({
    autoDetectResources: false,
    logRecordProcessors: [],
    spanProcessors: [sessionMarker, ...[allowListExporter(exported), raw].map((exporter) => new SimpleSpanProcessor({ exporter }))],
    metricReaders: [reader],
    views: [metricView],
  });
  sdk.start();
  const written: string[] = [];

  const metricData = async () => {
    await reader.forceFlush();
    return (
      measured
        .getMetrics()
        .at(-1)
        ?.scopeMetrics.flatMap((scope) => scope.metrics) ?? []
    );
  };
  const told = (spans: ReadableSpan[]) =>
    spans.map(({ name, attributes, status, events, links }) => ({ name, attributes, status, events, links }));
  return {
    log: createLog({ write: (line) => void written.push(line) }),
    spans: () => exported.getFinishedSpans(),
    rawSpans: () => raw.getFinishedSpans(),
    metrics: metricData,
    lines: () => written.map((line) => JSON.parse(line) as Record<string, unknown>),
    everything: async () => JSON.stringify([told(exported.getFinishedSpans()), await metricData(), written]),
    stop: async () => {
      await sdk.shutdown();
      for (const api of [trace, metricsApi, context]) api.disable();
    },
  };
};
