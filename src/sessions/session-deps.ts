import type { Messages } from '../agents/wording/messages.ts';
import type { Verdict } from '../domain/verdicts.ts';
import type { Policy } from '../policy/schema.ts';
import type { Log } from '../telemetry/logger.ts';
import type { count } from '../telemetry/metrics.ts';
import type { spans } from '../telemetry/spans.ts';
import type { SessionStore } from './ports.ts';
import type { InFlight, ToolPort } from './tool-calls.ts';

/** What sessions are fitted with. */
export type SessionDeps = {
  store: SessionStore;
  tools: ToolPort;
  inFlight: InFlight;
  policy: Policy;
  messages: Messages;
  /** Most severe first. */
  judgeInput(heard: { text: string; language: 'en' | 'es'; guardrails: string[]; expects: string }): Verdict[];
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
