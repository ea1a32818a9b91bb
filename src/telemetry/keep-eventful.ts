import { SpanStatusCode, TraceFlags } from '@opentelemetry/api';
import type { ReadableSpan, SpanProcessor } from '@opentelemetry/sdk-trace';

export type HoldLimits = {
  /** Ended spans that are held at most, over all traces. The oldest trace is let go first. Default 10,000. */
  maxSpans?: number;
  /** How long a trace is held, and how long it is remembered how it was decided, ms. Default 60,000. */
  holdMs?: number;
  monotonicMs?: () => number;
};

type Held = { spans: ReadableSpan[]; isKept: boolean; isDecided: boolean; sinceMs: number };

/**
 * Sampled spans pass. Those that the sampler turned down are held until the first span of their trace in this process ends: the trace is
 * then passed on whole if anything in it failed, a guardrail spoke or the caller was handed over, and else dropped. A span that ends after
 * that follows its trace; one that tells of such a thing itself goes out even so.
 */
export const keepEventful = (inner: SpanProcessor, limits: HoldLimits = {}): SpanProcessor => {
  const { maxSpans = 10_000, holdMs = 60_000, monotonicMs = () => performance.now() } = limits;
  /** In the order in which they began. */
  const traces = new Map<string, Held>();
  let heldCount = 0;

  const decide = (held: Held): void => {
    heldCount -= held.spans.length;
    if (held.isKept) for (const span of held.spans) inner.onEnd(asSampled(span));
    held.spans = [];
    held.isDecided = true;
  };
  const makeRoom = (nowMs: number): void => {
    for (const [traceId, held] of traces) {
      if (heldCount <= maxSpans && traces.size <= maxSpans && nowMs - held.sinceMs <= holdMs) return;
      decide(held);
      traces.delete(traceId);
    }
  };
  const hold = (span: ReadableSpan): void => {
    const { traceId } = span.spanContext();
    const nowMs = monotonicMs();
    const held = traces.get(traceId) ?? { spans: [], isKept: false, isDecided: false, sinceMs: nowMs };
    traces.set(traceId, held);
    held.spans.push(span);
    heldCount += 1;
    held.isKept ||= isEventful(span);
    if (held.isDecided || isLocalRoot(span)) decide(held);
    makeRoom(nowMs);
  };
  return {
    onStart: (span, parent) => inner.onStart(span, parent),
    onEnd: (span) => (isSampled(span) ? inner.onEnd(span) : hold(span)),
    forceFlush: () => inner.forceFlush(),
    shutdown: () => {
      for (const held of traces.values()) decide(held);
      traces.clear();
      return inner.shutdown();
    },
  };
};

const isSampled = (span: ReadableSpan): boolean => (span.spanContext().traceFlags & TraceFlags.SAMPLED) !== 0;

const isLocalRoot = ({ parentSpanContext }: ReadableSpan): boolean => !parentSpanContext || parentSpanContext.isRemote === true;

const telling = ['error.type', 'callwell.escalation.reason', 'callwell.guardrail.rule'];

const isEventful = ({ status, attributes }: ReadableSpan): boolean =>
  status.code === SpanStatusCode.ERROR || telling.some((name) => attributes[name] !== undefined);

/** Processors and exporters pass over what does not carry the flag. */
const asSampled = (span: ReadableSpan): ReadableSpan => {
  const sampled = { ...span.spanContext(), traceFlags: TraceFlags.SAMPLED };
  return Object.create(span, { spanContext: { value: () => sampled } }) as ReadableSpan;
};
