import { expect, it } from 'vitest';
import { SearchProvidersInput, SearchProvidersOutcome } from '#src/domain/scheduling.ts';
import { connectInProcess } from '#src/mcp-tools/client.ts';
import { bindTool, defineTool } from '#src/mcp-tools/define-tool.ts';
import { createToolServer } from '#src/mcp-tools/server.ts';
import { inProcessCaller } from '#src/mcp-tools/tool-context.ts';

it('smoke', async () => {
  const face = defineTool({ name: 'ehr_search_providers', description: 'x', effect: 'read', needs: 'nothing', input: SearchProvidersInput, outcome: SearchProvidersOutcome });
  const server = createToolServer({ name: 't', tools: [bindTool(face, async (_i, c) => ({ kind: c.callingNumber ? 'none' : 'unavailable' }))], proofs: { put: async () => {}, get: async () => null }, caller: inProcessCaller, onBug: (e) => { throw e; } });
  const client = await connectInProcess(server);
  expect(await client.call('ehr_search_providers', { specialty: null, name: null, location: null, language: null, payerId: null }, { sessionId: 's', idempotencyKey: null, callingNumber: '+1', signal: new AbortController().signal, budgetMs: 1000 })).toEqual({ kind: 'none' });
});
