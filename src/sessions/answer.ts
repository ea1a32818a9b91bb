import type { EscalationReason, Priority } from '../domain/escalation.ts';
import type { Expects } from '../domain/expects.ts';
import type { Goal, GoalOutcome } from '../domain/goals.ts';

export type SessionStatus = 'active' | 'completed' | 'escalated' | 'abandoned' | 'expired';

/** What a caller did in one turn, as the gateway tells it. */
export type TurnInput =
  | { type: 'speech'; text: string; confidence?: number; alternatives?: { text: string; confidence?: number }[] }
  | { type: 'text'; text: string }
  /** `digits` holds `0-9*#` only. */
  | { type: 'dtmf'; digits: string }
  | { type: 'silence' }
  | { type: 'hangup' };

/** What a caller who is still there did. */
export type Told = Exclude<TurnInput, { type: 'hangup' }>;

/** The answer to the creation of a session, to each turn, and to a read: the public contract's shape. */
export type Answer = {
  sessionId: string;
  status: SessionStatus;
  /** 0 for the opening. */
  turn: number;
  /** The machine's state as a dotted path; for people and tests. */
  state: string;
  reply: { text: string; ssml: string; locale: string };
  expects: Expects;
  attempt: { used: number; limit: number };
  goal: Goal | null;
  outcome: GoalOutcome | null;
  outcomes: GoalOutcome[];
  /** From the turn on that hands the caller over, also while a call back is still being arranged and `status` is `active`. */
  escalation: EscalationRef | null;
  /** Present once the call goes on with one that was cut off. */
  resumed?: true;
};

export type EscalationRef = {
  id: string;
  reason: EscalationReason;
  guardrail?: string;
  priority: Priority;
  queue: string;
  /** Once a call back was promised: until when, RFC 3339. The number stands in the queue. */
  callback?: { promisedBy: string };
};
