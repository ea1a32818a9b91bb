import { trace } from '@opentelemetry/api';
import { type DestinationStream, pino } from 'pino';
import { type Form, formChecks, keepAllowed, type ValueOf } from './attributes.ts';
import { factsOf } from './errors.ts';

/**
 * Every field that a log line may have, with its form. A field that is not here is a type error, and at run time it is dropped, as is a
 * value without the form: words, digits written as text and dates have none. Add a field here when a line needs it.
 */
export const logForms = {
  sessionId: 'uuid',
  turn: 'number',
  channel: 'code',
  language: 'code',
  input: 'code',
  acts: 'codes',
  state: 'code',
  status: 'code',
  goal: 'code',
  outcome: 'code',
  escalationReason: 'code',
  escalationPriority: 'code',
  queue: 'code',
  guardrail: 'code',
  guardrailAction: 'code',
  tool: 'code',
  toolOutcome: 'code',
  replayed: 'boolean',
  attempt: 'number',
  count: 'number',
  durationMs: 'number',
  method: 'code',
  /** The route's pattern, such as `/v1/sessions/:sessionId/turns`; never the URL. */
  route: 'route',
  httpStatus: 'number',
  requestId: 'uuid',
  /** Where the service itself listens, or what it was told to use: scheme, host and port. */
  address: 'origin',
  dependency: 'code',
  migration: 'code',
  mode: 'code',
  signal: 'code',
} as const satisfies Record<string, Form>;

/** The fields of one line. An absent value is left out. */
export type LogFields = { [K in keyof typeof logForms]?: ValueOf<(typeof logForms)[K]> | undefined };

/** What happened: `turn.settled`, `service.listening`. */
export type LogEvent = `${string}.${string}`;

export type Log = {
  event(name: LogEvent, fields?: LogFields): void;
  warn(name: LogEvent, fields?: LogFields): void;
  /** Name, code and class of the error and our own line of code are told, never its message. */
  error(name: LogEvent, error: unknown, fields?: LogFields): void;
};

/** JSON lines, one an event, on standard output or `destination`. */
export const createLog = (destination?: DestinationStream): Log => {
  const options = { base: null, messageKey: 'event', timestamp: pino.stdTimeFunctions.isoTime, formatters: { level } };
  const lines = destination === undefined ? pino(options) : pino(options, destination);
  return {
    event: (name, fields = {}) => lines.info({ ...kept(fields), ...traceOf() }, eventName(name)),
    warn: (name, fields = {}) => lines.warn({ ...kept(fields), ...traceOf() }, eventName(name)),
    error: (name, error, fields = {}) => lines.error({ ...kept(fields), ...traceOf(), ...factsOf(error) }, eventName(name)),
  };
};

const level = (label: string) => ({ level: label });

const eventName = (name: string): string => (formChecks.code(name) ? name : 'unnamed.event');

const kept = (fields: LogFields): LogFields => keepAllowed(fields, logForms);

/** Ties a line to the span that was running, when spans are exported. */
const traceOf = (): { traceId?: string; spanId?: string } => {
  const context = trace.getActiveSpan()?.spanContext();
  return context === undefined ? {} : { traceId: context.traceId, spanId: context.spanId };
};
