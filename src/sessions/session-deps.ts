import type { LanguageAid } from '../agents/assist/port.ts';
import type { Messages } from '../agents/wording/messages.ts';
import type { ExpectsKind } from '../domain/expects.ts';
import type { Language } from '../domain/locale.ts';
import type { Verdict } from '../domain/verdicts.ts';
import type { Policy } from '../policy/schema.ts';
import type { Log } from '../telemetry/logger.ts';
import type { count } from '../telemetry/metrics.ts';
import type { spans } from '../telemetry/spans.ts';
import type { SessionStore } from './ports.ts';
import type { InFlight, ToolPort } from './tool-calls.ts';

/** Words, and the state that they were said to. */
export type Judgeable = { text: string; language: Language; guardrails: string[]; expects: ExpectsKind; course: Course };

/** What a clinic's criteria may ask of a call. */
export type Course = { goals: string[]; visitType: string | null; providerName: string | null; turns: number };

/** What sessions are fitted with. */
export type SessionDeps = {
  store: SessionStore;
  tools: ToolPort;
  inFlight: InFlight;
  policy: Policy;
  messages: Messages;
  /** A language model and a filter, where any is configured. */
  aid: LanguageAid | null;
  /** Most severe first. */
  judgeInput(said: Judgeable): Verdict[];
  /** The clinic's own criteria, on what the call has come to. */
  judgeCourse(course: Course): Verdict | null;
  /** False when a reply must not be said. */
  isSafeReply(reply: { text: string; sealedValues: string[] }): boolean;
  spans: typeof spans;
  count: typeof count;
  log: Log;
  now(): Date;
  monotonicMs(): number;
  newId(): string;
  /** How long a turn may take, ms. */
  turnBudgetMs: number;
  /** How long a tool call may take over all turns, ms. */
  callBudgetMs: number;
  /** How long a claimed session is held for its turn, ms; after a crash another turn takes over. */
  leaseMs: number;
};
