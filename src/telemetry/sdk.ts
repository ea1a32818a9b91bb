import { core, metrics, NodeSDK, resources } from '@opentelemetry/sdk-node';
import type { SpanExporter } from '@opentelemetry/sdk-trace';
import { allowListExporter } from './exporter.ts';
import { metricLabels } from './metrics.ts';

type Environment = Record<string, string | undefined>;

/**
 * No instrumentation is registered: the stock ones put URLs, queries and error texts into spans. No baggage is propagated, since it leaves
 * with every request. Log records are not exported: the log is lines on standard output.
 */
export const startSdk = async (version: string, env: Environment): Promise<() => Promise<void>> => {
  const sdk = new NodeSDK({
    resource: resources
      .defaultResource()
      .merge(resources.resourceFromAttributes({ 'service.name': 'callwell', 'service.version': version })),
    /** `OTEL_SERVICE_NAME` and `OTEL_RESOURCE_ATTRIBUTES` go over ours; host and process are not told. */
    resourceDetectors: [resources.envDetector],
    textMapPropagator: new core.W3CTraceContextPropagator(),
    logRecordProcessors: [],
    views: [metricView],
    ...(asksFor(env, 'METRICS') ? {} : { metricReaders: [] }),
    ...(asksFor(env, 'TRACES') ? { traceExporter: allowListExporter(await traceExporter(env)) } : { spanProcessors: [] }),
  });
  sdk.start();
  /** A collector that is gone must not keep the service from ending. */
  return () => sdk.shutdown().catch(() => undefined);
};

/** Labels outside the list never reach an exporter. */
export const metricView = {
  instrumentName: '*',
  attributesProcessors: [metrics.createAllowListAttributesProcessor([...metricLabels])],
} as const satisfies metrics.ViewOptions;

const asksFor = (env: Environment, signal: 'TRACES' | 'METRICS'): boolean =>
  env[`OTEL_${signal}_EXPORTER`] !== 'none' &&
  Boolean(env.OTEL_EXPORTER_OTLP_ENDPOINT?.trim() || env[`OTEL_EXPORTER_OTLP_${signal}_ENDPOINT`]?.trim());

/** The exporter of the protocol that the environment names; loaded alone, for each brings its own wire library. */
const traceExporter = async (env: Environment): Promise<SpanExporter> => {
  const protocol = env.OTEL_EXPORTER_OTLP_TRACES_PROTOCOL ?? env.OTEL_EXPORTER_OTLP_PROTOCOL;
  const { OTLPTraceExporter } =
    protocol === 'grpc'
      ? await import('@opentelemetry/exporter-trace-otlp-grpc')
      : protocol === 'http/json'
        ? await import('@opentelemetry/exporter-trace-otlp-http')
        : await import('@opentelemetry/exporter-trace-otlp-proto');
  return new OTLPTraceExporter();
};
