import { context, logs, metrics as metricsApi, propagation, trace } from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { ProtobufLogsSerializer, ProtobufMetricsSerializer, ProtobufTraceSerializer } from '@opentelemetry/otlp-transformer';
import { InMemoryLogRecordExporter, type ReadableLogRecord, SimpleLogRecordProcessor } from '@opentelemetry/sdk-logs';
import * as metrics from '@opentelemetry/sdk-metrics';
import { NodeSDK } from '@opentelemetry/sdk-node';
import { InMemorySpanExporter, type ReadableSpan, SimpleSpanProcessor } from '@opentelemetry/sdk-trace';
import { allowListExporter } from '#src/telemetry/exporter.ts';
import { allowListLogExporter } from '#src/telemetry/log-export.ts';
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
  /** Records of the log as they would leave the process. */
  records(): ReadableLogRecord[];
  lines(): Record<string, unknown>[];
  /** Every byte of OTLP that would be sent, as one text of single bytes: ids and numbers are binary in it. */
  bytes(): Promise<string>;
  /** All of the above that would leave the process, as one text to search for what must not be there. */
  everything(): Promise<string>;
  stop(): Promise<void>;
};

/** Registers in-memory telemetry for the process. Call `stop` before another is made; one file of tests needs one. */
export const captureTelemetry = (): CapturedTelemetry => {
  const exported = new InMemorySpanExporter();
  const raw = new InMemorySpanExporter();
  const recorded = new InMemoryLogRecordExporter();
  const measured = new metrics.InMemoryMetricExporter(metrics.AggregationTemporality.CUMULATIVE);
  const reader = new metrics.PeriodicExportingMetricReader({ exporter: measured, exportIntervalMillis: 3_600_000 });
  const sdk = new NodeSDK({
    autoDetectResources: false,
    textMapPropagator: new W3CTraceContextPropagator(),
    logRecordProcessors: [new SimpleLogRecordProcessor({ exporter: allowListLogExporter(recorded) })],
    spanProcessors: [sessionMarker, ...[allowListExporter(exported), raw].map((exporter) => new SimpleSpanProcessor({ exporter }))],
    metricReaders: [reader],
    views: [metricView],
  });
  sdk.start();
  const written: string[] = [];

  const collected = async () => {
    await reader.forceFlush();
    return measured.getMetrics().at(-1);
  };
  const metricData = async () => (await collected())?.scopeMetrics.flatMap((scope) => scope.metrics) ?? [];
  const bytes = async (): Promise<string> => {
    const resourceMetrics = await collected();
    return [
      ProtobufTraceSerializer.serializeRequest(exported.getFinishedSpans()),
      ProtobufLogsSerializer.serializeRequest(recorded.getFinishedLogRecords()),
      resourceMetrics && ProtobufMetricsSerializer.serializeRequest(resourceMetrics),
    ]
      .map((body) => Buffer.from(body ?? []).toString('latin1'))
      .join('');
  };
  const told = (spans: ReadableSpan[]) =>
    spans.map(({ name, attributes, status, events, links }) => ({ name, attributes, status, events, links }));
  return {
    log: createLog({ write: (line) => void written.push(line) }),
    spans: () => exported.getFinishedSpans(),
    rawSpans: () => raw.getFinishedSpans(),
    metrics: metricData,
    records: () => recorded.getFinishedLogRecords(),
    bytes,
    lines: () => written.map((line) => JSON.parse(line) as Record<string, unknown>),
    everything: async () => JSON.stringify([told(exported.getFinishedSpans()), await metricData(), written]),
    stop: async () => {
      await sdk.shutdown();
      for (const api of [trace, metricsApi, context, logs, propagation]) api.disable();
    },
  };
};
