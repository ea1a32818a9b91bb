import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace';
import { attributeForms, keepAllowed } from './attributes.ts';

/**
 * The last gate before a span leaves the process: attributes outside the allow-list, the status message and all events (an exception's
 * event holds its message and stack) are dropped, whoever made the span. A name that is not made of codes becomes its scope's.
 */
export const allowListExporter = (inner: SpanExporter): SpanExporter => ({
  export: (spans, done) => inner.export(spans.map(cleaned), done),
  shutdown: () => inner.shutdown(),
  ...(inner.forceFlush === undefined ? {} : { forceFlush: () => inner.forceFlush?.() ?? Promise.resolve() }),
});

/** An object that has the span behind it: what an exporter reads beside the four is a getter or method of the span's own class. */
const cleaned = (span: ReadableSpan): ReadableSpan =>
  Object.create(span, {
    name: { value: namePattern.test(span.name) ? span.name : span.instrumentationScope.name },
    attributes: { value: keepAllowed(span.attributes, attributeForms) },
    status: { value: { code: span.status.code } },
    events: { value: [] },
    links: { value: span.links.map((link) => ({ context: link.context })) },
  }) as ReadableSpan;

/** Up to three codes: `fhir search-type Patient`. */
const namePattern = /^[A-Za-z][\w.:/-]{0,63}( [A-Za-z0-9][\w.:/-]{0,63}){0,2}$/;
