import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { trace } from '@opentelemetry/api';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SearchProvidersInput, SearchProvidersOutcome } from '#src/domain/scheduling.ts';
import { connectInProcess, connectTools, type ToolClient } from '#src/mcp-tools/client.ts';
import { bindTool, defineTool } from '#src/mcp-tools/define-tool.ts';
import { createToolHttpHandler } from '#src/mcp-tools/http-handler.ts';
import { createToolServer } from '#src/mcp-tools/server.ts';
import { inProcessCaller, type ToolCaller } from '#src/mcp-tools/tool-context.ts';
import { fhirCalled } from '#src/telemetry/exchange-spans.ts';
import { spans } from '#src/telemetry/spans.ts';
import { memoryProofs } from '#test/support/ehr-tools.ts';
import { type CapturedTelemetry, captureTelemetry } from '#test/support/telemetry.ts';

/** A trace goes through a tool call, whether the tool is served in this process or by another. */

const sessionId = '0197f2b1-6a53-7c11-9d0e-1f3b6c2a4d55';
const tool = 'ehr_search_providers';
let outcome: 'none' | 'unavailable' = 'none';
let seen: Record<string, unknown>[] = [];

const search = bindTool(
  defineTool({
    name: tool,
    description: 'Finds.',
    effect: 'read',
    needs: 'nothing',
    input: SearchProvidersInput,
    outcome: SearchProvidersOutcome,
  }),
  async () => {
    fhirCalled({ interaction: 'search', resourceType: 'PractitionerRole', status: 200, kind: 'ok', durationMs: 1 });
    return { kind: outcome };
  },
);

const serve = (caller: ToolCaller) =>
  createToolServer({ name: 't', tools: [search], proofs: memoryProofs(), caller, onBug: (error) => expect.fail(String(error)) });

const hosts: string[] = [];
const handle = createToolHttpHandler({ serverFor: serve, allowedHosts: hosts, onBug: (error) => expect.fail(String(error)) });
const http = createServer(async (request, response) => {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  const body: unknown = JSON.parse(text || '{}');
  const { params } = body as { params?: { _meta?: Record<string, unknown> } };
  if (params?._meta) seen.push(params._meta);
  await handle({ request, response, subject: 'partner', body });
});

let telemetry: CapturedTelemetry;
let near: ToolClient;
let far: ToolClient;
beforeAll(async () => {
  telemetry = captureTelemetry();
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;
  hosts.push(`127.0.0.1:${port}`);
  near = await connectInProcess(serve(inProcessCaller));
  far = await connectTools(new StreamableHTTPClientTransport(new URL(`http://127.0.0.1:${port}/mcp/ehr`)));
});
afterAll(async () => {
  await near.close();
  await far.close();
  http.closeAllConnections();
  http.close();
  await telemetry.stop();
});

/** A turn in which an agent calls the tool; answers with the spans of its trace by their names. */
const turnWith = async (client: ToolClient) => {
  let traceId = '';
  seen = [];
  await spans.turn({ sessionId, turn: 1, input: 'speech', channel: 'voice' }, () => {
    traceId = trace.getActiveSpan()?.spanContext().traceId ?? '';
    return spans.tool(tool, sessionId, () =>
      client.call(
        tool,
        { specialty: null, name: null, location: null, language: null, payerId: null },
        { sessionId, idempotencyKey: null, callingNumber: '+12065550142', signal: AbortSignal.timeout(5_000), budgetMs: 5_000 },
      ),
    );
  });
  const own = telemetry.spans().filter((span) => span.spanContext().traceId === traceId);
  return new Map(own.map((span) => [span.name, span]));
};

it('in this process, what the tool does stands below the call, and nothing is told twice', async () => {
  const made = await turnWith(near);
  expect([...made.keys()].sort()).toEqual([`execute_tool ${tool}`, 'fhir search PractitionerRole', 'invoke_agent callwell']);
  expect(made.get('fhir search PractitionerRole')?.parentSpanContext?.spanId).toBe(
    made.get(`execute_tool ${tool}`)?.spanContext().spanId,
  );
});

it('over HTTP the server goes on with the trace and the session that the request’s _meta names', async () => {
  const made = await turnWith(far);
  const call = made.get(`execute_tool ${tool}`)?.spanContext();
  const served = made.get(`tools/call ${tool}`);
  expect(seen).toMatchObject([{ traceparent: `00-${call?.traceId}-${call?.spanId}-01`, baggage: `session.id=${sessionId}` }]);
  expect(served).toMatchObject({
    kind: 1,
    parentSpanContext: { spanId: call?.spanId, isRemote: true },
    attributes: {
      'gen_ai.operation.name': 'execute_tool',
      'gen_ai.tool.name': tool,
      'mcp.method.name': 'tools/call',
      'network.transport': 'tcp',
      'callwell.tool.outcome': 'none',
      'session.id': sessionId,
    },
  });
  expect(made.get('fhir search PractitionerRole')).toMatchObject({
    parentSpanContext: { spanId: served?.spanContext().spanId },
    attributes: { 'session.id': sessionId },
  });
});

it('a tool that has no answer is an error by its type', async () => {
  outcome = 'unavailable';
  const made = await turnWith(far);
  expect(made.get(`tools/call ${tool}`)?.attributes).toMatchObject({
    'callwell.tool.outcome': 'unavailable',
    'error.type': 'tool_error',
  });
});
