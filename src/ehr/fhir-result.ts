/**
 * `transient`: nothing happened, it may be repeated. `ambiguous`: it may have happened; look it up, never repeat a write. `permanent`:
 * repeating changes nothing.
 */
export type FailureClass = 'transient' | 'ambiguous' | 'permanent';

export type FhirFailureKind =
  | 'notFound'
  | 'conflict'
  | 'preconditionFailed'
  /** The server understood and says no: a bad parameter, a business rule. */
  | 'rejected'
  | 'unauthorized'
  | 'forbidden'
  | 'throttled'
  /** Down, unreachable, or behind an open circuit. */
  | 'unavailable'
  | 'timeout'
  /** An answer that is no FHIR, or that points away from the server. */
  | 'garbled'
  /** The caller no longer waits. */
  | 'aborted';

/** Codes only: `diagnostics` and texts of a server may quote a record. */
export type FhirFailure = {
  kind: FhirFailureKind;
  class: FailureClass;
  /** HTTP status; null when no answer came. */
  status: number | null;
  /** `OperationOutcome.issue.code`, in order; empty when there was none. */
  issueCodes: string[];
  retryAfterMs: number | null;
};

export type FhirOk<T> = {
  kind: 'ok';
  value: T;
  /** As the server sent it; what an update must be made from. */
  body: unknown;
  status: number;
  /** As the server sent it, such as `W/"3"`. */
  etag: string | null;
  /** `Type/id` of what was written, from `Location` or the body. */
  location: string | null;
};

export type FhirResult<T> = FhirOk<T> | FhirFailure;

export type Exchange = 'read' | 'write';

export const failed = (kind: FhirFailureKind, failureClass: FailureClass, rest: Partial<FhirFailure> = {}): FhirFailure => ({
  kind,
  class: failureClass,
  status: null,
  issueCodes: [],
  retryAfterMs: null,
  ...rest,
});

/** What a status other than 2xx means. A write that a server could not finish may have happened: 5xx and 408 are ambiguous for it. */
export const failureOf = (
  status: number,
  exchange: Exchange,
  details: { issueCodes: string[]; retryAfterMs: number | null },
): FhirFailure => {
  const unsure = exchange === 'write' ? 'ambiguous' : 'transient';
  const [kind, failureClass] =
    kindsByStatus[status] ?? (status >= 500 ? (['unavailable', null] as const) : (['rejected', 'permanent'] as const));
  return failed(kind, failureClass ?? unsure, { status, ...details });
};

/** Null: depends on whether it was a write. */
const kindsByStatus: Record<number, readonly [FhirFailureKind, FailureClass | null]> = {
  401: ['unauthorized', 'permanent'],
  403: ['forbidden', 'permanent'],
  404: ['notFound', 'permanent'],
  408: ['timeout', null],
  409: ['conflict', 'permanent'],
  410: ['notFound', 'permanent'],
  412: ['preconditionFailed', 'permanent'],
  429: ['throttled', 'transient'],
  504: ['timeout', null],
};
