import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { defaultResource, envDetector, resourceFromAttributes } from '@opentelemetry/resources';
import { BatchLogRecordProcessor, type LogRecordExporter } from '@opentelemetry/sdk-logs';
import {
  createAllowListAttributesProcessor,
  type IMetricReader,
  PeriodicExportingMetricReader,
  type ViewOptions,
} from '@opentelemetry/sdk-metrics';
import { NodeSDK } from '@opentelemetry/sdk-node';
import {
  BatchSpanProcessor,
  type BatchSpanProcessorOptions,
  type SpanExporter,
  type SpanProcessor,
} from '@opentelemetry/sdk-trace';
import { isAgentObserved, isEmf, signedEndpoint } from './aws-endpoints.ts';
import { allowListExporter } from './exporter.ts';
import { keepEventful } from './keep-eventful.ts';
import { allowListLogExporter } from './log-export.ts';
import { metricLabels } from './metric-table.ts';
import { recordingSampler } from './sampling.ts';
import { sessionMarker } from './session-scope.ts';

type Environment = Record<string, string | undefined>;

/**
 * No instrumentation is registered: the stock ones put URLs, queries and error texts into spans. No baggage is propagated, since it leaves
 * with every request.
 */
export const startSdk = async (version: string, env: Environment): Promise<() => Promise<void>> => {
  const [spanExporter, logExporter] = await Promise.all([spanExporterOf(env), logExporterOf(env)]);
  const sdk = new NodeSDK({
    resource: defaultResource().merge(resourceFromAttributes(serviceAttributes(version, env))),
    /** `OTEL_SERVICE_NAME` and `OTEL_RESOURCE_ATTRIBUTES` go over ours; host and process are not told. */
    resourceDetectors: [envDetector],
    textMapPropagator: new W3CTraceContextPropagator(),
    logRecordProcessors: logExporter ? [new BatchLogRecordProcessor({ exporter: allowListLogExporter(logExporter) })] : [],
    views: [metricView],
    sampler: recordingSampler(env),
    ...(await metricReaders(env)),
    spanProcessors: spanExporter ? spanProcessors(spanExporter, batchOf(env)) : [],
  });
  sdk.start();
  /** A collector that is gone must not keep the service from ending. */
  return () => sdk.shutdown().catch(() => undefined);
};

/** What Amazon's dashboards know an agent by; the log group is the one that the records go to, unless the environment says otherwise. */
const serviceAttributes = (version: string, env: Environment): Record<string, string> => {
  const own = { 'service.name': 'callwell', 'service.version': version };
  if (!isAgentObserved(env)) return own;
  const group = signedEndpoint('LOGS', env)?.headers['x-aws-log-group'];
  return { ...own, 'aws.service.type': 'gen_ai_agent', ...(group ? { 'aws.log.group.names': group } : {}) };
};

/** Nothing given: the SDK makes the readers that the environment asks for. */
const metricReaders = async (env: Environment): Promise<{ metricReaders?: IMetricReader[] }> => {
  if (!isEmf(env)) return asksFor(env, 'METRICS') ? {} : { metricReaders: [] };
  const { emfExporter } = await import('./emf-exporter.ts');
  const namespace = signedEndpoint('LOGS', env)?.headers['x-aws-metric-namespace'] ?? 'callwell';
  const exporter = emfExporter(namespace, (line) => void process.stdout.write(`${line}\n`));
  return { metricReaders: [new PeriodicExportingMetricReader({ exporter, ...intervalOf(env) })] };
};

/** `OTEL_METRIC_EXPORT_INTERVAL`, ms; a minute by default. */
const intervalOf = (env: Environment) => {
  const exportIntervalMillis = Number(env.OTEL_METRIC_EXPORT_INTERVAL?.trim()) || 60_000;
  return { exportIntervalMillis, exportTimeoutMillis: Math.min(exportIntervalMillis, 30_000) };
};

/** What every span goes through, whichever way it then leaves. */
export const spanProcessors = (exporter: SpanExporter, batch: Partial<BatchSpanProcessorOptions> = {}): SpanProcessor[] => [
  sessionMarker,
  keepEventful(new BatchSpanProcessor({ ...batch, exporter: allowListExporter(exporter) })),
];

/** The standard `OTEL_BSP_*` names; the SDK reads them for its own processors only. What is no positive number is left to its default. */
const batchOf = (env: Environment): Partial<BatchSpanProcessorOptions> => {
  const settings = {
    scheduledDelayMillis: env.OTEL_BSP_SCHEDULE_DELAY,
    maxQueueSize: env.OTEL_BSP_MAX_QUEUE_SIZE,
    maxExportBatchSize: env.OTEL_BSP_MAX_EXPORT_BATCH_SIZE,
    exportTimeoutMillis: env.OTEL_BSP_EXPORT_TIMEOUT,
  };
  return Object.fromEntries(Object.entries(settings).flatMap(([name, text]) => (Number(text) > 0 ? [[name, Number(text)]] : [])));
};

/** Labels outside the list never reach an exporter. */
export const metricView = {
  instrumentName: '*',
  attributesProcessors: [createAllowListAttributesProcessor([...metricLabels])],
} as const satisfies ViewOptions;

const asksFor = (env: Environment, signal: 'TRACES' | 'METRICS' | 'LOGS'): boolean =>
  env[`OTEL_${signal}_EXPORTER`]?.trim() !== 'none' &&
  Boolean(env.OTEL_EXPORTER_OTLP_ENDPOINT?.trim() || env[`OTEL_EXPORTER_OTLP_${signal}_ENDPOINT`]?.trim());

/** To AWS with a signature, or to a collector; null where nobody asked for spans. Loaded alone, for each brings its own wire library. */
const spanExporterOf = async (env: Environment): Promise<SpanExporter | null> => {
  const signed = env.OTEL_TRACES_EXPORTER?.trim() === 'none' ? null : signedEndpoint('TRACES', env);
  if (signed) return (await import('./signed-exporters.ts')).signedSpanExporter(signed);
  if (!asksFor(env, 'TRACES')) return null;
  const protocol = env.OTEL_EXPORTER_OTLP_TRACES_PROTOCOL ?? env.OTEL_EXPORTER_OTLP_PROTOCOL;
  const { OTLPTraceExporter } =
    protocol === 'grpc'
      ? await import('@opentelemetry/exporter-trace-otlp-grpc')
      : protocol === 'http/json'
        ? await import('@opentelemetry/exporter-trace-otlp-http')
        : await import('@opentelemetry/exporter-trace-otlp-proto');
  return new OTLPTraceExporter();
};

/** The log is lines on standard output, which most gather from there: records are exported only where their own endpoint is named, or `otlp`. */
const logExporterOf = async (env: Environment): Promise<LogRecordExporter | null> => {
  const wanted = env.OTEL_LOGS_EXPORTER?.trim();
  const signed = wanted === 'none' ? null : signedEndpoint('LOGS', env);
  if (signed) return (await import('./signed-exporters.ts')).signedLogExporter(signed);
  const isNamed = Boolean(env.OTEL_EXPORTER_OTLP_LOGS_ENDPOINT?.trim());
  if (!asksFor(env, 'LOGS') || (wanted !== 'otlp' && !isNamed)) return null;
  const { OTLPLogExporter } = await import('@opentelemetry/exporter-logs-otlp-proto');
  return new OTLPLogExporter();
};
