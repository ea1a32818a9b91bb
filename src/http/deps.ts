import type { IncomingMessage, ServerResponse } from 'node:http';
import type { EscalationQueue } from '../escalations/queue.ts';
import type { ListeningPolicy } from '../policy/schema.ts';
import type { Authenticator, Principal } from '../security/principal.ts';
import type { Answer } from '../sessions/answer.ts';
import type { AuditEntry, SessionLinks, SessionRecord } from '../sessions/ports.ts';
import type { StartSession } from '../sessions/start-session.ts';
import type { TakeTurn, TurnResult } from '../sessions/take-turn.ts';

/** `missing` names what the service waits for, each in one line. */
export type Readiness = { ready: true } | { ready: false; missing: string[] };

/** Serves one request on the raw socket objects; the body is parsed already. */
export type RawHandler = (request: IncomingMessage, response: ServerResponse, body: unknown, principal: Principal) => Promise<void>;

/** One line for each request: the route's pattern, never the URL. */
export type RequestEnd = { method: string; route: string; status: number; durationMs: number; sessionId: string | null };

/** What webhooks need beside the sessions. */
export type WebhookDeps = {
  /** `whsec_…`. Empty: unsigned events are taken in development mode, and none otherwise. */
  secrets: readonly string[];
  listening: ListeningPolicy;
  /** Whether somebody takes calls from a queue now. */
  isQueueOpen(queue: string): boolean;
  /** What is said where no turn has words for it; `ssml` is a whole document. */
  say(notice: 'automated' | 'oneMoment' | 'listening' | 'ended', locale: string): { text: string; ssml: string };
};

export type HttpDeps = {
  auth: Authenticator;
  /** BCP 47 tags that a session can start with. */
  locales: readonly string[];
  startSession(input: StartSession): Promise<Answer>;
  takeTurn(turn: TakeTurn): Promise<TurnResult>;
  /** Null when there is no such session. */
  readSession(sessionId: string): Promise<Answer | null>;
  /** What was said and what happened, for operators. */
  readRecord(sessionId: string): Promise<SessionRecord | null>;
  links: SessionLinks;
  escalations: EscalationQueue;
  /** Writes down who read or did what; a request whose entry cannot be written is not served. */
  recordAccess(entry: AuditEntry & { subject: string }, at: Date): Promise<void>;
  readiness(): Promise<Readiness>;
  /** Absent where the service offers no MCP. */
  mcp?: { ehr: RawHandler; payer: RawHandler };
  /** Absent where no voice gateway is served. */
  webhooks?: WebhookDeps;
  now(): Date;
  /** Whether an error means that a dependency is down, so that the same request may succeed later: 503 rather than 500. */
  isUnavailable(error: unknown): boolean;
  /** A request that ended in 500 or 503 by a throw. The error is as it was thrown: log its name and code, never its message. */
  onError(error: unknown, request: { method: string; route: string }): void;
  onRequestEnd?: (end: RequestEnd) => void;
  /** Between comment lines on an idle event stream. Default 15,000. */
  keepAliveMs?: number;
};
