import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { defaultResource, envDetector, resourceFromAttributes } from '@opentelemetry/resources';
import { createAllowListAttributesProcessor, type ViewOptions } from '@opentelemetry/sdk-metrics';
import { NodeSDK } from '@opentelemetry/sdk-node';
import { BatchSpanProcessor, type SpanExporter, type SpanProcessor } from '@opentelemetry/sdk-trace';
import { allowListExporter } from './exporter.ts';
import { keepEventful } from './keep-eventful.ts';
import { metricLabels } from './metric-table.ts';
import { recordingSampler } from './sampling.ts';
import { sessionMarker } from './session-scope.ts';

type Environment = Record<string, string | undefined>;

/**
 * No instrumentation is registered: the stock ones put URLs, queries and error texts into spans. No baggage is propagated, since it leaves
 * with every request.
 */
export const startSdk = async (version: string, env: Environment): Promise<() => Promise<void>> => {
  const sdk = new NodeSDK({
    resource: defaultResource().merge(resourceFromAttributes({ 'service.name': 'callwell', 'service.version': version })),
    /** `OTEL_SERVICE_NAME` and `OTEL_RESOURCE_ATTRIBUTES` go over ours; host and process are not told. */
    resourceDetectors: [envDetector],
    textMapPropagator: new W3CTraceContextPropagator(),
    logRecordProcessors: [],
    views: [metricView],
    sampler: recordingSampler(env),
    ...(asksFor(env, 'METRICS') ? {} : { metricReaders: [] }),
    spanProcessors: asksFor(env, 'TRACES') ? spanProcessors(await traceExporter(env)) : [],
  });
  sdk.start();
  /** A collector that is gone must not keep the service from ending. */
  return () => sdk.shutdown().catch(() => undefined);
};

/** What every span goes through, whichever way it then leaves. */
export const spanProcessors = (exporter: SpanExporter): SpanProcessor[] => [
  sessionMarker,
  keepEventful(new BatchSpanProcessor({ exporter: allowListExporter(exporter) })),
];

/** Labels outside the list never reach an exporter. */
export const metricView = {
  instrumentName: '*',
  attributesProcessors: [createAllowListAttributesProcessor([...metricLabels])],
} as const satisfies ViewOptions;

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
