import { type Tracer, type TracerProvider, trace } from '@opentelemetry/api';

/** Made once a provider: making one costs more than a span that nobody records. */
let made: { provider: TracerProvider; tracer: Tracer } | undefined;

/** The one scope of all spans that are ours. */
export const tracer = (): Tracer => {
  const provider = trace.getTracerProvider();
  if (made?.provider !== provider) made = { provider, tracer: provider.getTracer('callwell') };
  return made.tracer;
};
