import type { CallbackStatus, Disposition, EscalationStatus } from '../domain/escalation.ts';
import type { Changed, Escalation, EscalationEvent, EscalationPage } from './escalation.ts';

export type ListRequest = {
  status?: EscalationStatus;
  queue?: string;
  /** Only those with a call back that stands so, the earliest promise first. */
  callback?: CallbackStatus | 'overdue';
  /** 1 to 200. */
  limit: number;
  /** As the page before gave it. */
  cursor?: string;
};

/** The queue that operators work from. Ids are UUIDs. */
export type EscalationQueue = {
  /**
   * Most urgent first, then oldest. A call back that is nearly due, or overdue, is at least as urgent as `high`. `badCursor`: no page of this queue gave it.
   */
  list(request: ListRequest, now: Date): Promise<EscalationPage | 'badCursor'>;
  read(id: string, now: Date): Promise<Escalation | null>;
  /** Succeeds exactly once while it waits, for any number of operators and instances. */
  claim(id: string, operator: string, now: Date): Promise<Changed>;
  /** Back to waiting; only by the operator who holds it. */
  release(id: string, operator: string, now: Date): Promise<Changed>;
  /** Only by the operator who holds it. The note is sealed. */
  resolve(id: string, operator: string, resolution: { disposition: Disposition; note: string | null }, now: Date): Promise<Changed>;
  /**
   * Events after the given one, then as they come, until `signal` fires; from now on when `after` is null. Each escalation is as it stands
   * when it is sent.
   */
  follow(after: number | null, signal: AbortSignal): AsyncIterable<EscalationEvent>;
};
