import type {
  CallbackStatus,
  Disposition,
  EscalationReason,
  EscalationStatus,
  EscalationSummary,
  Priority,
} from '../domain/escalation.ts';

/** One hand-over, as operators see it. Times are RFC 3339 in UTC. */
export type Escalation = {
  id: string;
  sessionId: string;
  status: EscalationStatus;
  reason: EscalationReason;
  guardrail?: string;
  priority: Priority;
  queue: string;
  createdAt: string;
  claimedBy?: string;
  claimedAt?: string;
  resolvedAt?: string;
  disposition?: Disposition;
  /** Present once the caller was promised a call back. */
  callback?: Callback;
  /** From its creation until somebody claimed it, or until now. */
  waitSeconds: number;
  /** Null once the session's words were destroyed. */
  summary: EscalationSummary | null;
};

export type Callback = {
  status: CallbackStatus;
  /** E.164. Null once the words of the session that promised were destroyed. */
  phoneNumber: string | null;
  /** Until when the caller was promised to be called. */
  promisedBy: string;
  /** Promised, and that time has passed. */
  overdue: boolean;
};

export type EscalationPage = { items: Escalation[]; nextCursor: string | null };

export type EscalationEvent = { id: number; kind: 'created' | 'updated'; escalation: Escalation };

/** `conflict`: it stands otherwise than the change needs; here is how. */
export type Changed =
  | { kind: 'changed'; escalation: Escalation }
  | { kind: 'unknown' }
  | { kind: 'conflict'; escalation: Escalation };
