import { parse } from 'protobufjs';

/** The parts of OTLP 1.x that are looked at in tests, by their field numbers in opentelemetry-proto (Apache-2.0). Others are skipped. */
const { root } = parse(
  `syntax = "proto3";
  message AnyValue { oneof value { string string_value = 1; bool bool_value = 2; int64 int_value = 3; double double_value = 4; ArrayValue array_value = 5; } }
  message ArrayValue { repeated AnyValue values = 1; }
  message KeyValue { string key = 1; AnyValue value = 2; }
  message Resource { repeated KeyValue attributes = 1; }
  message Scope { string name = 1; }
  message Status { string message = 2; int32 code = 3; }
  message Span { bytes trace_id = 1; bytes span_id = 2; bytes parent_span_id = 4; string name = 5; int32 kind = 6;
    fixed64 start_time_unix_nano = 7; fixed64 end_time_unix_nano = 8; repeated KeyValue attributes = 9; Status status = 15; }
  message ScopeSpans { Scope scope = 1; repeated Span spans = 2; }
  message ResourceSpans { Resource resource = 1; repeated ScopeSpans scope_spans = 2; }
  message Traces { repeated ResourceSpans resource_spans = 1; }
  message LogRecord { AnyValue body = 5; repeated KeyValue attributes = 6; bytes trace_id = 9; bytes span_id = 10; string event_name = 12; }
  message ScopeLogs { Scope scope = 1; repeated LogRecord log_records = 2; }
  message ResourceLogs { Resource resource = 1; repeated ScopeLogs scope_logs = 2; }
  message Logs { repeated ResourceLogs resource_logs = 1; }`,
);

type Value = string | number | boolean | Value[] | null;
type Any = {
  value?: string;
  stringValue?: string;
  boolValue?: boolean;
  intValue?: number;
  doubleValue?: number;
  arrayValue?: { values?: Any[] };
};
type Pair = { key: string; value: Any };
type Resource = { attributes?: Pair[] };

export type SentSpan = {
  traceId: string;
  spanId: string;
  parentSpanId: string;
  name: string;
  kind: number;
  statusCode: number;
  attributes: Record<string, Value>;
  resource: Record<string, Value>;
};
export type SentRecord = { body: Value; eventName: string; attributes: Record<string, Value>; resource: Record<string, Value> };

const valueOf = (any: Any): Value =>
  any.stringValue ?? any.boolValue ?? any.intValue ?? any.doubleValue ?? any.arrayValue?.values?.map(valueOf) ?? null;

const record = (pairs: Pair[] = []): Record<string, Value> =>
  Object.fromEntries(pairs.map(({ key, value }) => [key, valueOf(value)]));

const decode = (type: string, bytes: Uint8Array): unknown => {
  const message = root.lookupType(type);
  return message.toObject(message.decode(bytes), { longs: Number, bytes: String });
};

const hex = (base64 = ''): string => Buffer.from(base64, 'base64').toString('hex');

type RawSpan = {
  traceId?: string;
  spanId?: string;
  parentSpanId?: string;
  name?: string;
  kind?: number;
  attributes?: Pair[];
  status?: { code?: number };
};

export const readTraces = (bytes: Uint8Array): SentSpan[] => {
  const { resourceSpans = [] } = decode('Traces', bytes) as {
    resourceSpans?: { resource: Resource; scopeSpans: { spans: RawSpan[] }[] }[];
  };
  return resourceSpans.flatMap(({ resource, scopeSpans }) =>
    scopeSpans.flatMap(({ spans }) =>
      spans.map((span) => ({
        traceId: hex(span.traceId),
        spanId: hex(span.spanId),
        parentSpanId: hex(span.parentSpanId),
        name: span.name ?? '',
        kind: span.kind ?? 0,
        statusCode: span.status?.code ?? 0,
        attributes: record(span.attributes),
        resource: record(resource.attributes),
      })),
    ),
  );
};

type RawRecord = { body?: Any; eventName?: string; attributes?: Pair[] };

export const readLogs = (bytes: Uint8Array): SentRecord[] => {
  const { resourceLogs = [] } = decode('Logs', bytes) as {
    resourceLogs?: { resource: Resource; scopeLogs: { logRecords: RawRecord[] }[] }[];
  };
  return resourceLogs.flatMap(({ resource, scopeLogs }) =>
    scopeLogs.flatMap(({ logRecords }) =>
      logRecords.map(({ body = {}, eventName = '', attributes }) => ({
        body: valueOf(body),
        eventName,
        attributes: record(attributes),
        resource: record(resource.attributes),
      })),
    ),
  );
};
