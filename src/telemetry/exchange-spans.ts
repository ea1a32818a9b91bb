import { SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { type Attributes, attributeForms, keepAllowed } from './attributes.ts';
import { tracer } from './tracer.ts';

/**
 * Spans of calls that leave the process, made when they have ended: the clients tell what they did and know nothing of telemetry. Each
 * stands below the tool call or the turn that it was made for.
 */
const ended = (name: string, durationMs: number, attributes: Attributes): void => {
  const kept = keepAllowed(attributes, attributeForms) as Record<string, string | number | boolean | string[]>;
  const span = tracer().startSpan(name, { kind: SpanKind.CLIENT, startTime: Date.now() - durationMs, attributes: kept });
  if (attributes['error.type'] !== undefined) span.setStatus({ code: SpanStatusCode.ERROR });
  span.end();
};

/** Nobody listens, or nothing is being traced that it could stand below: then nothing is looked at. */
const isTraced = (): boolean => trace.getActiveSpan()?.isRecording() ?? false;

export const fhirCalled = (call: {
  interaction: string;
  resourceType: string | null;
  status: number | null;
  kind: string;
  durationMs: number;
  requestId?: string;
}): void => {
  if (!isTraced()) return;
  ended(`fhir ${call.interaction} ${call.resourceType ?? ''}`.trim(), call.durationMs, {
    'callwell.fhir.interaction': call.interaction,
    'callwell.fhir.resource_type': call.resourceType ?? undefined,
    'callwell.fhir.request_id': call.requestId,
    'http.response.status_code': call.status ?? undefined,
    'error.type': call.kind === 'ok' ? undefined : call.kind,
  });
};

/** `transaction` is what came back: `271`, `999`, `TA1` or `none`. */
export const x12Called = (call: { transaction: string; outcomeKind: string; status: number | null; durationMs: number }): void => {
  if (!isTraced()) return;
  ended('x12 270', call.durationMs, {
    'callwell.x12.transaction': 'X12_270',
    'callwell.x12.acknowledgement': `X12_${call.transaction}`,
    'http.response.status_code': call.status ?? undefined,
    'callwell.tool.outcome': call.outcomeKind,
    'error.type': call.outcomeKind === 'unavailable' ? 'unavailable' : undefined,
  });
};

/** A statement by what it does and to which tables; its text is not among what is taken. */
export const sqlCalled = (call: {
  operation: string;
  tables: readonly string[];
  /** A function of ours that the statement calls. */
  procedure: string | null;
  durationMs: number;
  /** SQLSTATE or a socket's code; null when it succeeded. */
  errorCode: string | null;
}): void => {
  if (!isTraced()) return;
  const target = call.procedure ?? call.tables[0];
  ended(['sql', call.operation, target].filter(Boolean).join(' '), call.durationMs, {
    'db.system.name': 'postgresql',
    'db.operation.name': call.operation,
    'db.stored_procedure.name': call.procedure ?? undefined,
    'db.collection.name': call.tables.length === 1 ? call.tables[0] : undefined,
    'callwell.sql.tables': call.tables.length > 1 ? [...call.tables] : undefined,
    'error.type': call.errorCode === null ? undefined : `sqlstate.${call.errorCode}`,
  });
};
