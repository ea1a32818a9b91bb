import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { z } from 'zod';
import { type ToolInput, type ToolName, type ToolOutcome, toolContracts } from '../domain/tools.ts';
import { traceContext } from '../telemetry/trace-context.ts';
import { writeRequestMeta } from './request-meta.ts';

export type ToolCallOptions = {
  sessionId: string;
  /** Null for reads. */
  idempotencyKey: string | null;
  /** E.164, as the network claims it. */
  callingNumber: string | null;
  signal: AbortSignal;
  /** How long the caller waits for an answer. */
  budgetMs: number;
};

/** The answer was lost or never came. `unknown`: the tool writes, and may have done so. */
export type NoAnswer = { kind: 'unavailable' } | { kind: 'unknown' };

export type ToolClient = {
  /** Never rejects: a time-out, an abort, a fault of the transport and a bug of the tool are all a `NoAnswer`. */
  call<N extends ToolName>(toolName: N, input: ToolInput<N>, options: ToolCallOptions): Promise<ToolOutcome<N> | NoAnswer>;
  close(): Promise<void>;
};

/** Client and server in one process, without a socket. The client may live as long as the process. */
export const connectInProcess = async (server: McpServer): Promise<ToolClient> => {
  const [clientSide, serverSide] = InMemoryTransport.createLinkedPair();
  await server.connect(serverSide);
  return connectTools(clientSide);
};

/** A client of a tool server at the other end of any transport. */
export const connectTools = async (transport: Transport): Promise<ToolClient> => {
  const client = new Client({ name: 'callwell-agents', version: '1.0.0' });
  await client.connect(transport);
  return { call: (name, input, options) => callTool(client, name, input, options), close: () => client.close() };
};

/** Several servers behind one client: each call goes to the server whose name the tool begins with, `ehr_…` or `payer_…`. */
export const joinClients = (clients: Record<string, ToolClient>): ToolClient => ({
  call: (name, input, options) => {
    const client = clients[name.slice(0, name.indexOf('_'))];
    return client ? client.call(name, input, options) : Promise.resolve({ kind: 'unavailable' });
  },
  close: async () => {
    await Promise.all(Object.values(clients).map((client) => client.close()));
  },
});

const callTool = async <N extends ToolName>(
  client: Client,
  name: N,
  input: ToolInput<N>,
  options: ToolCallOptions,
): Promise<ToolOutcome<N> | NoAnswer> => {
  // Neither has reached the tool, so nothing has happened.
  if (options.signal.aborted || !toolContracts[name].input.safeParse(input).success) return { kind: 'unavailable' };
  try {
    const request = {
      name,
      arguments: input as Record<string, unknown>,
      _meta: writeRequestMeta({ ...traceContext(), ...options }),
    };
    const result = await client.callTool(request, undefined, { signal: options.signal, timeout: options.budgetMs });
    if (result.isError) return noAnswer(name);
    const { outcome } = z.object({ outcome: toolContracts[name].outcome }).parse(result.structuredContent);
    return outcome as ToolOutcome<N>;
  } catch {
    // What the transport threw says nothing that a machine could act on, and may quote what it carried.
    return noAnswer(name);
  }
};

const noAnswer = (name: ToolName): NoAnswer => ({ kind: toolContracts[name].effect === 'write' ? 'unknown' : 'unavailable' });
