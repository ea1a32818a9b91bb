import { type Context, context, isSpanContextValid, propagation, ROOT_CONTEXT, TraceFlags, trace } from '@opentelemetry/api';
import { formChecks } from './attributes.ts';
import { currentSession } from './session-scope.ts';

/**
 * How a trace goes on in another process: W3C Trace Context, and W3C Baggage with the session's id and nothing else. It is written into the
 * `_meta` of MCP requests and nowhere else: neither the EHR nor a payer is sent any of it.
 */
export type TraceContext = { traceparent: string | null; baggage: string | null };

/** Of the span that runs; null where none is recorded. */
export const traceContext = (): TraceContext => {
  const span = trace.getActiveSpan()?.spanContext();
  const sessionId = currentSession();
  return {
    traceparent:
      span && isSpanContextValid(span) ? `00-${span.traceId}-${span.spanId}-0${span.traceFlags & TraceFlags.SAMPLED}` : null,
    baggage: sessionId === null ? null : `session.id=${sessionId}`,
  };
};

/** What a client elsewhere said of its trace. */
export type RemoteTrace = { traceparent: string | null; sessionId: string | null };

/** The context below the client's span; a new trace where it named none. */
export const parentOf = ({ traceparent }: Pick<RemoteTrace, 'traceparent'>): Context =>
  traceparent === null ? ROOT_CONTEXT : propagation.extract(ROOT_CONTEXT, { traceparent });

/** The session's id in a client's baggage; null where there is none, or one that is not ours. */
export const sessionOfBaggage = (baggage: string | null): string | null => {
  const members = (baggage ?? '').split(',').map((member) => member.split(';')[0]?.trim() ?? '');
  const value = members.find((member) => member.startsWith('session.id='))?.slice('session.id='.length) ?? '';
  return formChecks.uuid(value) ? value : null;
};

/** Runs `work` below the span of the client that sent these headers, if it named one. */
export const continueTrace = <T>(headers: Record<string, string | string[] | undefined>, work: () => T): T => {
  const { traceparent } = headers;
  return typeof traceparent === 'string' ? context.with(parentOf({ traceparent }), work) : work();
};
