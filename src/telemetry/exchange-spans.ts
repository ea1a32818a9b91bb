import { SpanKind, trace } from '@opentelemetry/api';
import { type Attributes, attributeForms, keepAllowed } from './attributes.ts';

/**
 * Spans of calls that leave the process, made when they have ended: the clients tell what they did and know nothing of telemetry. Each
 * stands below the tool call that it was made for.
 */
const ended = (name: string, durationMs: number, attributes: Attributes): void => {
  const tracer = trace.getTracer('callwell');
  const kept = keepAllowed(attributes, attributeForms) as Record<string, string | number | boolean | string[]>;
  tracer.startSpan(name, { kind: SpanKind.CLIENT, startTime: Date.now() - durationMs, attributes: kept }).end();
};

export const fhirCalled = (call: {
  interaction: string;
  resourceType: string | null;
  status: number | null;
  kind: string;
  durationMs: number;
}): void =>
  ended(`fhir ${call.interaction} ${call.resourceType ?? ''}`.trim(), call.durationMs, {
    'callwell.fhir.interaction': call.interaction,
    ...(call.resourceType ? { 'callwell.fhir.resource_type': call.resourceType } : {}),
    ...(call.status === null ? {} : { 'http.response.status_code': call.status }),
    ...(call.kind === 'ok' ? {} : { 'error.type': call.kind }),
  });

export const x12Called = (call: { transaction: string; outcomeKind: string; status: number | null; durationMs: number }): void =>
  ended('x12 270', call.durationMs, {
    'callwell.x12.transaction': 'X12_270',
    ...(call.status === null ? {} : { 'http.response.status_code': call.status }),
    'callwell.tool.outcome': call.outcomeKind,
  });
