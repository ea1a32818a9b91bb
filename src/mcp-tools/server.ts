import { randomUUID } from 'node:crypto';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import type { IdentityProofs } from '../sessions/ports.ts';
import { spans } from '../telemetry/spans.ts';
import { toolOutcome } from '../telemetry/tool-outcome.ts';
import { sessionOfBaggage } from '../telemetry/trace-context.ts';
import { type AnyOutcome, knows, type Tool } from './define-tool.ts';
import { type RequestMeta, readRequestMeta } from './request-meta.ts';
import type { ToolCaller, ToolContext } from './tool-context.ts';

export type ToolServerOptions = {
  /** Server name that clients see, such as `callwell-ehr`. */
  name: string;
  /** Default `1.0.0`. */
  version?: string;
  tools: readonly Tool[];
  proofs: IdentityProofs;
  /** Who is at the other end. One server serves one caller. */
  caller: ToolCaller;
  /** What a handler threw. The client hears a fixed sentence only. */
  onBug: (error: unknown, toolName: string) => void;
  /** After each call; codes only. `outcome` is null when the tool failed by a bug. */
  onCall?: (call: { tool: string; outcome: string | null; durationMs: number }) => void;
  /** Default: the system's clock. */
  now?: () => Date;
};

/** An MCP server of these tools. Connect it to a transport, or hand it to `connectInProcess`. */
export const createToolServer = (options: ToolServerOptions): McpServer => {
  const server = new McpServer({ name: options.name, version: options.version ?? '1.0.0' });
  for (const tool of options.tools) register(server, tool, options);
  return server;
};

const register = (server: McpServer, tool: Tool, options: ToolServerOptions): void => {
  // A tool that needs a session without a patient is the one that proves who the patient is: it keeps proofs and counts tries.
  const readOnly = tool.effect === 'read' && tool.needs !== 'session';
  server.registerTool(
    tool.name,
    {
      description: tool.description,
      inputSchema: tool.input,
      outputSchema: z.object({ outcome: tool.outcome }),
      annotations: { readOnlyHint: readOnly, idempotentHint: readOnly, openWorldHint: false },
    },
    (input, extra) => serve(tool, input, extra, options),
  );
};

type Extra = { _meta?: Record<string, unknown> | undefined; signal: AbortSignal };

/** Nothing that a handler throws leaves: the SDK would send its text to the client. */
const serve = async (tool: Tool, input: unknown, extra: Extra, options: ToolServerOptions): Promise<CallToolResult> => {
  const meta = readRequestMeta(extra._meta);
  const startedAt = performance.now();
  const report = (outcome: string | null) =>
    options.onCall?.({ tool: tool.name, outcome, durationMs: performance.now() - startedAt });
  try {
    const outcome = await traced(tool, meta, options.caller, () => answer(tool, input, meta, extra, options));
    report(outcome?.kind ?? null);
    return outcome ? result(outcome) : failure('The request names no session: its _meta has no "callwell/sessionId".');
  } catch (error) {
    if (!extra.signal.aborted) options.onBug(error, tool.name);
    report(null);
    return failure('The tool failed. What it has done is not known.');
  }
};

/** Within our own process a call stands below the span of who made it already. A client elsewhere says what it is part of. */
const traced = (tool: Tool, meta: RequestMeta, { inProcess }: ToolCaller, work: () => Promise<AnyOutcome | null>) => {
  if (inProcess) return work();
  const sessionId = sessionOfBaggage(meta.baggage) ?? meta.sessionId;
  return spans.toolServed(tool.name, { traceparent: meta.traceparent, sessionId }, async (note) => {
    const outcome = await work();
    note(toolOutcome(outcome?.kind ?? 'failed'));
    return outcome;
  });
};

/** Null when a session is needed and none is named. */
const answer = async (
  tool: Tool,
  input: unknown,
  meta: RequestMeta,
  extra: Extra,
  options: ToolServerOptions,
): Promise<AnyOutcome | null> => {
  if (tool.needs === 'session' && meta.sessionId === null) return null;
  const { patient, isAsked } = await provenPatient(meta.sessionId, tool, options);
  if (!isAsked) return { kind: 'unavailable' };
  if (tool.needs === 'verifiedPatient' && patient === null) return { kind: 'notPermitted' };
  const context: ToolContext = {
    ...meta,
    sessionId: meta.sessionId ?? randomUUID(),
    principal: options.caller.principal,
    patient,
    callingNumber: options.caller.inProcess ? meta.callingNumber : null,
    signal: extra.signal,
    now: options.now?.() ?? new Date(),
  };
  return tool.outcome.parse(await tool.handle(input, context));
};

type Proof = { patient: string | null; isAsked: boolean };

/** Looked up only where it decides. A dead store is told apart from a bug, because nothing has happened yet. */
const provenPatient = async (sessionId: string | null, tool: Tool, options: ToolServerOptions): Promise<Proof> => {
  const isLookedUp = tool.needs === 'verifiedPatient' || tool.needs === 'patientIfProven';
  if (sessionId === null || !isLookedUp) return { patient: null, isAsked: true };
  try {
    return { patient: await options.proofs.get(sessionId, options.caller.principal), isAsked: true };
  } catch (error) {
    options.onBug(error, tool.name);
    if (!knows(tool, 'unavailable')) throw error;
    return { patient: null, isAsked: false };
  }
};

const result = (outcome: AnyOutcome): CallToolResult => ({
  content: [{ type: 'text', text: outcome.kind }],
  structuredContent: { outcome },
});

const failure = (sentence: string): CallToolResult => ({ content: [{ type: 'text', text: sentence }], isError: true });
