/**
 * Names in the `_meta` of a `tools/call` request. What travels here is about the call, not for the tool: a language model that fills in
 * arguments can reach none of it.
 */
export const metaNames = {
  /** The session whose proof of identity counts. */
  sessionId: 'callwell/sessionId',
  /** A write under the same key happens once. */
  idempotencyKey: 'callwell/idempotencyKey',
  /** E.164, as the network claims it. Honoured from our own process only. */
  callingNumber: 'callwell/callingNumber',
  /** W3C Trace Context. */
  traceparent: 'traceparent',
  /** W3C Baggage. Ours holds the session's id alone. */
  baggage: 'baggage',
} as const;

export type RequestMeta = {
  sessionId: string | null;
  idempotencyKey: string | null;
  callingNumber: string | null;
  traceparent: string | null;
  baggage: string | null;
};

/** Absent, empty, overlong (over 200 characters) and non-string values are null. */
export const readRequestMeta = (meta: Record<string, unknown> | undefined): RequestMeta => ({
  sessionId: text(meta?.[metaNames.sessionId]),
  idempotencyKey: text(meta?.[metaNames.idempotencyKey]),
  callingNumber: text(meta?.[metaNames.callingNumber]),
  traceparent: text(meta?.[metaNames.traceparent]),
  baggage: text(meta?.[metaNames.baggage]),
});

export const writeRequestMeta = (meta: Partial<RequestMeta>): Record<string, string> => {
  const written: Record<string, string> = {};
  for (const [key, name] of Object.entries(metaNames)) {
    const value = meta[key as keyof RequestMeta];
    if (value != null) written[name] = value;
  }
  return written;
};

const maxMetaLength = 200;
const text = (value: unknown): string | null =>
  typeof value === 'string' && value.length > 0 && value.length <= maxMetaLength ? value : null;
