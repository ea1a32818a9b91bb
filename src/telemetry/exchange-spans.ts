import { SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { type Attributes, attributeForms, keepAllowed } from './attributes.ts';
import { tracer } from './tracer.ts';

/**
 * Spans of calls that leave the process, made when they have ended: the clients tell what they did and know nothing of telemetry. Each
 * stands below the tool call or the turn that it was made for.
 */
const ended = (name: string, durationMs: number, attributes: Attributes): void => {
  const kept = keepAllowed(attributes, attributeForms) as Record<string, string | number | boolean | string[]>;
  // Finer than the whole milliseconds of the clock, which would let it begin before what it stands below.
  const endMs = performance.timeOrigin + performance.now();
  const span = tracer().startSpan(name, { kind: SpanKind.CLIENT, startTime: endMs - durationMs, attributes: kept });
  if (attributes['error.type'] !== undefined) span.setStatus({ code: SpanStatusCode.ERROR });
  span.end(endMs);
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
export type SqlCall = {
  operation: string;
  tables: readonly string[];
  /** A function of ours that the statement calls. */
  procedure: string | null;
  durationMs: number;
  /** SQLSTATE or a socket's code; null when it succeeded. */
  errorCode: string | null;
};

/** `describe` is only asked where somebody listens: there are more statements than anything else. */
export const sqlCalled = (describe: () => SqlCall): void => {
  if (!isTraced()) return;
  const { operation, tables, procedure, durationMs, errorCode } = describe();
  ended(['sql', operation, procedure ?? tables[0]].filter(Boolean).join(' '), durationMs, {
    'db.system.name': 'postgresql',
    'db.operation.name': operation,
    'db.stored_procedure.name': procedure ?? undefined,
    'db.collection.name': tables.length === 1 ? tables[0] : undefined,
    'callwell.sql.tables': tables.length > 1 ? [...tables] : undefined,
    'error.type': errorCode === null ? undefined : `sqlstate.${errorCode}`,
  });
};
