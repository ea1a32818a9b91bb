import { createHash } from 'node:crypto';
import { agents } from '../agents/agents.ts';
import type { AgentName, Facts } from '../agents/facts.ts';
import type { ToolInput, ToolName } from '../domain/tools.ts';
import { toolContracts } from '../domain/tools.ts';
import type { Answered, CallTool } from '../machines/run.ts';

/** The one way to the tools; `mcp-tools` implements it. Never rejects. */
export type ToolPort = {
  call<N extends ToolName>(
    tool: N,
    input: ToolInput<N>,
    options: {
      sessionId: string;
      idempotencyKey: string | null;
      callingNumber: string | null;
      signal: AbortSignal;
      budgetMs: number;
    },
  ): Promise<{ kind: string }>;
};

/** What was called in a turn, for its audit and its proofs: names and kinds only. */
export type ToolRecord = { tool: ToolName; outcome: string };

/** Calls that outlived their turn, by key, so that the next turn takes them up instead of asking again. */
export type InFlight = Map<string, Promise<{ kind: string }>>;

export type TurnTools = {
  callTool(agent: AgentName, facts: Facts): CallTool;
  /** In the order of the answers. */
  records: ToolRecord[];
  /** What they answered: the proofs of what is said next. Held for this turn only. */
  answers: unknown[];
};

export type TurnToolsSettings = {
  tools: ToolPort;
  inFlight: InFlight;
  sessionId: string;
  callingNumber: string | null;
  /** How long this turn may still take, ms. */
  remainingMs(): number;
  /** How long a call may take over all turns, ms. */
  callBudgetMs: number;
  span<T>(tool: ToolName, work: () => Promise<T>): Promise<T>;
};

/** The tools as one turn calls them: under its time, under keys that make a repeat harmless. */
export const turnTools = (settings: TurnToolsSettings): TurnTools => {
  const records: ToolRecord[] = [];
  const answers: unknown[] = [];
  return {
    records,
    answers,
    callTool:
      (agent, facts) =>
      async ({ src, input }) => {
        const tool = agents[agent].tools[src];
        if (!tool) return { kind: 'failed' };
        const answered = await withinTurn(start(settings, tool, input, facts), settings.remainingMs());
        records.push({ tool, outcome: answered.kind === 'answered' ? (answered.outcome as { kind: string }).kind : answered.kind });
        if (answered.kind === 'answered') answers.push(answered.outcome);
        return answered;
      },
  };
};

/** Starts a call, or takes up the same call that an earlier turn started. */
const start = (settings: TurnToolsSettings, tool: ToolName, input: unknown, facts: Facts): Promise<{ kind: string }> => {
  const key = callKey(settings.sessionId, tool, input, facts);
  const running = settings.inFlight.get(key);
  if (running) return running;
  const isWrite = toolContracts[tool].effect === 'write';
  const answer = settings
    .span(tool, () =>
      settings.tools.call(tool, input as ToolInput<ToolName>, {
        sessionId: settings.sessionId,
        idempotencyKey: isWrite ? key : null,
        callingNumber: settings.callingNumber,
        signal: AbortSignal.timeout(settings.callBudgetMs),
        budgetMs: settings.callBudgetMs,
      }),
    )
    .finally(() => settings.inFlight.delete(key));
  settings.inFlight.set(key, answer);
  return answer;
};

/**
 * The same for the same wish of the same call, whichever turn or instance asks: a lost answer is asked for again, not done again. What a
 * call has brought about so far is part of it, so that a slot that was booked and given back can be booked once more.
 */
const callKey = (sessionId: string, tool: ToolName, input: unknown, facts: Facts): string => {
  const digest = createHash('sha256').update(JSON.stringify(input)).digest('hex').slice(0, 16);
  return `${sessionId}:${tool}:${facts.outcomes.length}:${digest}`;
};

const withinTurn = async (answer: Promise<{ kind: string }>, remainingMs: number): Promise<Answered> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Answered>((resolve) => {
    timer = setTimeout(() => resolve({ kind: 'slow' }), Math.max(remainingMs, 0));
  });
  const inTime = answer.then(
    (outcome): Answered => ({ kind: 'answered', outcome }),
    (): Answered => ({ kind: 'failed' }),
  );
  const first = await Promise.race([inTime, late]);
  clearTimeout(timer);
  return first;
};
