import type { Disposition, EscalationReason, EscalationStatus, EscalationSummary, Priority } from '../domain/escalation.ts';

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
  /** From its creation until somebody claimed it, or until now. */
  waitSeconds: number;
  /** Null once the session's words were destroyed. */
  summary: EscalationSummary | null;
};

export type EscalationPage = { items: Escalation[]; nextCursor: string | null };

export type EscalationEvent = { id: number; kind: 'created' | 'updated'; escalation: Escalation };

/** `conflict`: it stands otherwise than the change needs; here is how. */
export type Changed =
  | { kind: 'changed'; escalation: Escalation }
  | { kind: 'unknown' }
  | { kind: 'conflict'; escalation: Escalation };
