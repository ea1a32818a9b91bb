import { trace } from '@opentelemetry/api';
import { type DestinationStream, pino } from 'pino';
import { formChecks, keepAllowed, type ValueOf } from './attributes.ts';
import { factsOf } from './errors.ts';
import { emitRecord } from './log-export.ts';
import { logForms } from './log-forms.ts';

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
  const write = (level: 'info' | 'warn' | 'error', name: string, fields: object): void => {
    const event = eventName(name);
    lines[level]({ ...fields, ...traceOf() }, event);
    emitRecord(level, event, fields as Record<string, unknown>);
  };
  return {
    event: (name, fields = {}) => write('info', name, kept(fields)),
    warn: (name, fields = {}) => write('warn', name, kept(fields)),
    error: (name, error, fields = {}) => write('error', name, { ...kept(fields), ...factsOf(error) }),
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
