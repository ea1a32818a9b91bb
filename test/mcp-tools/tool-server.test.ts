import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  BookAppointmentInput,
  BookAppointmentOutcome,
  SearchProvidersInput,
  SearchProvidersOutcome,
} from '#src/domain/scheduling.ts';
import { connectInProcess, type ToolCallOptions } from '#src/mcp-tools/client.ts';
import { bindTool, defineTool, type Tool } from '#src/mcp-tools/define-tool.ts';
import { createToolHttpHandler } from '#src/mcp-tools/http-handler.ts';
import { createToolServer, type ToolServerOptions } from '#src/mcp-tools/server.ts';
import { inProcessCaller, remoteCaller, type ToolContext } from '#src/mcp-tools/tool-context.ts';
import { memoryProofs } from '#test/support/ehr-tools.ts';

const search = defineTool({
  name: 'ehr_search_providers',
  description: 'Finds practitioners.',
  effect: 'read',
  needs: 'nothing',
  input: SearchProvidersInput,
  outcome: SearchProvidersOutcome,
});
const book = defineTool({
  name: 'ehr_book_appointment',
  description: 'Books.',
  effect: 'write',
  needs: 'verifiedPatient',
  input: BookAppointmentInput,
  outcome: BookAppointmentOutcome,
});
const anybody = { specialty: null, name: null, location: null, language: null, payerId: null };
const visit = { slot: 'Slot/1', visitType: 'skinCheck', specialty: null, minutes: 30, timeZone: 'America/Los_Angeles' };

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const optionsOf = (over: Partial<ToolCallOptions> = {}): ToolCallOptions => ({
  sessionId: 's1',
  idempotencyKey: null,
  callingNumber: null,
  signal: new AbortController().signal,
  budgetMs: 5_000,
  ...over,
});

const inProcess = async (tools: Tool[], over: Partial<ToolServerOptions> = {}) => {
  const bugs: unknown[] = [];
  const proofs = memoryProofs();
  const server = createToolServer({ name: 't', tools, proofs, caller: inProcessCaller, onBug: (bug) => bugs.push(bug), ...over });
  const client = await connectInProcess(server);
  closing.push(client.close);
  return { client, bugs, proofs };
};

describe('a tool of patient data', () => {
  it('is not reached by a session that has proven nobody', async () => {
    let reached = 0;
    const { client } = await inProcess([bindTool(book, async () => ({ kind: reached++ ? 'slotTaken' : 'refused' }))]);
    expect(await client.call('ehr_book_appointment', visit, optionsOf())).toEqual({ kind: 'notPermitted' });
    expect(reached).toBe(0);
  });

  it('acts for the patient whom this session has proven, whatever patient the input names', async () => {
    const seen: (string | null)[] = [];
    const { client, proofs } = await inProcess([
      bindTool(book, async (input, context) => {
        seen.push(context.patient, 'patient' in input ? 'leaked' : 'stripped');
        return { kind: 'slotTaken' };
      }),
    ]);
    await proofs.put({ sessionId: 's1', principal: inProcessCaller.principal, patient: 'Patient/p1', at: new Date() });
    const crafted = { ...visit, patient: 'Patient/p2' };
    expect(await client.call('ehr_book_appointment', crafted, optionsOf())).toEqual({ kind: 'slotTaken' });
    expect(seen).toEqual(['Patient/p1', 'stripped']);
    expect(await client.call('ehr_book_appointment', visit, optionsOf({ sessionId: 's2' }))).toEqual({ kind: 'notPermitted' });
  });

  it('cannot be defined without a way to say no', () => {
    const outcome = z.discriminatedUnion('kind', [z.object({ kind: z.literal('done') })]);
    expect(() => defineTool({ ...book, outcome })).toThrow('notPermitted');
  });

  it('is unavailable when the proofs cannot be read, and is not reached', async () => {
    const proofs = { ...memoryProofs(), get: () => Promise.reject(new Error('database is down')) };
    const { client, bugs } = await inProcess([bindTool(book, async () => ({ kind: 'refused' }))], { proofs });
    expect(await client.call('ehr_book_appointment', visit, optionsOf())).toEqual({ kind: 'unavailable' });
    expect(bugs).toHaveLength(1);
  });
});

describe('a bug in a tool', () => {
  const secret = 'Patient Ana Ruiz, SSN 999-48-4821';
  const throwing = (): never => {
    throw new Error(secret);
  };

  it.each<[string, Tool]>([
    ['an error that is thrown', bindTool(search, throwing)],
    ['an outcome of another shape', bindTool(search, async () => ({ kind: 'found', providers: secret }) as never)],
    ['a getter that throws', bindTool(search, async () => Object.defineProperty({}, 'kind', { get: throwing }) as never)],
  ])('is told to us and not to the client: %s', async (_what, tool) => {
    const bugs: unknown[] = [];
    const server = createToolServer({
      name: 't',
      tools: [tool],
      proofs: memoryProofs(),
      caller: inProcessCaller,
      onBug: (bug) => bugs.push(bug),
    });
    const [clientSide, serverSide] = InMemoryTransport.createLinkedPair();
    await server.connect(serverSide);
    const client = new Client({ name: 'raw', version: '1' });
    await client.connect(clientSide);
    closing.push(() => client.close());
    const result = await client.callTool({ name: tool.name, arguments: anybody });
    expect(result).toMatchObject({
      isError: true,
      content: [{ type: 'text', text: 'The tool failed. What it has done is not known.' }],
    });
    expect(JSON.stringify(result)).not.toContain('Ana');
    expect(bugs).toHaveLength(1);
  });

  it('is an unavailable read, and a write of which nothing is known', async () => {
    const { client, proofs } = await inProcess([bindTool(search, throwing), bindTool(book, throwing)]);
    await proofs.put({ sessionId: 's1', principal: inProcessCaller.principal, patient: 'Patient/p1', at: new Date() });
    expect(await client.call('ehr_search_providers', anybody, optionsOf())).toEqual({ kind: 'unavailable' });
    expect(await client.call('ehr_book_appointment', visit, optionsOf())).toEqual({ kind: 'unknown' });
  });
});

it('says where arguments are wrong without repeating them', async () => {
  const server = createToolServer({
    name: 't',
    tools: [bindTool(search, async () => ({ kind: 'none' }))],
    proofs: memoryProofs(),
    caller: inProcessCaller,
    onBug: () => {},
  });
  const [clientSide, serverSide] = InMemoryTransport.createLinkedPair();
  await server.connect(serverSide);
  const client = new Client({ name: 'raw', version: '1' });
  await client.connect(clientSide);
  closing.push(() => client.close());
  const result = await client.callTool({ name: 'ehr_search_providers', arguments: { ...anybody, name: { given: 'Ana-Secret' } } });
  expect(result.isError).toBe(true);
  expect(JSON.stringify(result)).not.toContain('Ana-Secret');
});

describe('a caller who no longer waits', () => {
  const waiting = (face: typeof search | typeof book, heard: boolean[]) =>
    bindTool(face as typeof search, async (_input, { signal }) => {
      await once(signal, 'abort');
      heard.push(true);
      return { kind: 'none' };
    });

  it('hears that a read is unavailable, and the tool hears that nobody listens', async () => {
    const heard: boolean[] = [];
    const { client, bugs } = await inProcess([waiting(search, heard)]);
    const leaving = new AbortController();
    const call = client.call('ehr_search_providers', anybody, optionsOf({ signal: leaving.signal }));
    setTimeout(() => leaving.abort(), 10);
    expect(await call).toEqual({ kind: 'unavailable' });
    await expect.poll(() => heard).toEqual([true]);
    expect(bugs).toEqual([]);
  });

  it('hears that of a write nothing is known, when its budget is spent', async () => {
    const { client, proofs } = await inProcess([waiting(book, [])]);
    await proofs.put({ sessionId: 's1', principal: inProcessCaller.principal, patient: 'Patient/p1', at: new Date() });
    expect(await client.call('ehr_book_appointment', visit, optionsOf({ budgetMs: 20 }))).toEqual({ kind: 'unknown' });
  });

  it('is not served at all after leaving', async () => {
    const heard: boolean[] = [];
    const { client } = await inProcess([waiting(search, heard)]);
    expect(await client.call('ehr_search_providers', anybody, optionsOf({ signal: AbortSignal.abort() }))).toEqual({
      kind: 'unavailable',
    });
    expect(heard).toEqual([]);
  });
});

describe('over Streamable HTTP', () => {
  const serve = async (tools: Tool[], proofs = memoryProofs()) => {
    const bugs: unknown[] = [];
    const hosts: string[] = [];
    const handle = createToolHttpHandler({
      serverFor: (caller) => createToolServer({ name: 't', tools, proofs, caller, onBug: (bug) => bugs.push(bug) }),
      allowedHosts: hosts,
      allowedOrigins: ['https://console.example'],
      onBug: (bug) => bugs.push(bug),
    });
    const http = createServer(async (request, response) => {
      let body = '';
      for await (const chunk of request) body += String(chunk);
      const subject = request.headers.authorization?.replace('Bearer ', '') ?? 'nobody';
      await handle({ request, response, subject, body: body === '' ? undefined : JSON.parse(body) });
    });
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    closing.push(() => new Promise<void>((resolve) => void (http.closeAllConnections(), http.close(() => resolve()))));
    const { port } = http.address() as AddressInfo;
    hosts.push(`127.0.0.1:${port}`);
    return { url: new URL(`http://127.0.0.1:${port}/mcp/ehr`), proofs, bugs };
  };
  const connect = async (url: URL, token: string) => {
    const client = new Client({ name: 'remote', version: '1' });
    const headers = { authorization: `Bearer ${token}` };
    await client.connect(new StreamableHTTPClientTransport(url, { requestInit: { headers } }));
    closing.push(() => client.close());
    return client;
  };
  const contexts: ToolContext[] = [];
  const looking = bindTool(search, async (_input, context) => {
    contexts.push(context);
    return { kind: 'none' };
  });

  it('lists tools with their schemas and what they do, and answers with structured content', async () => {
    const { url } = await serve([looking, bindTool(book, async () => ({ kind: 'refused' }))]);
    const client = await connect(url, 'clinic-a');
    const { tools } = await client.listTools();
    expect(tools.map((tool) => [tool.name, tool.annotations?.readOnlyHint])).toEqual([
      ['ehr_search_providers', true],
      ['ehr_book_appointment', false],
    ]);
    expect(JSON.stringify(tools.map((tool) => tool.inputSchema))).not.toMatch(/patient/i);
    const result = await client.callTool({ name: 'ehr_search_providers', arguments: anybody });
    expect(result).toMatchObject({ structuredContent: { outcome: { kind: 'none' } }, content: [{ text: 'none' }] });
  });

  it('takes the calling number of a remote client for nothing', async () => {
    const { url } = await serve([looking]);
    const client = await connect(url, 'in-process');
    const _meta = { 'callwell/sessionId': 's9', 'callwell/callingNumber': '+12065550142', 'callwell/idempotencyKey': 'k' };
    await client.callTool({ name: 'ehr_search_providers', arguments: anybody, _meta });
    expect(contexts.at(-1)).toMatchObject({
      callingNumber: null,
      sessionId: 's9',
      idempotencyKey: 'k',
      principal: 'remote:in-process',
    });
  });

  it('knows a proof of one principal in that principal and session alone', async () => {
    const { url, proofs } = await serve([bindTool(book, async () => ({ kind: 'slotTaken' }))]);
    const [mine, theirs] = [await connect(url, 'clinic-a'), await connect(url, 'clinic-b')];
    await proofs.put({ sessionId: 's1', principal: remoteCaller('clinic-a').principal, patient: 'Patient/p1', at: new Date() });
    const call = async (client: Client, sessionId?: string) => {
      const _meta = sessionId === undefined ? {} : { 'callwell/sessionId': sessionId };
      const result = await client.callTool({ name: 'ehr_book_appointment', arguments: visit, _meta });
      return (result.structuredContent as { outcome: { kind: string } }).outcome.kind;
    };
    expect(await call(mine, 's1')).toBe('slotTaken');
    expect(await call(mine, 's2')).toBe('notPermitted');
    expect(await call(mine)).toBe('notPermitted');
    expect(await call(theirs, 's1')).toBe('notPermitted');
  });

  it.each<[string, RequestInit & { host?: string }, number]>([
    ['a page of another origin', { method: 'POST', headers: { origin: 'https://evil.example' } }, 403],
    ['a stream, which there is none of', { method: 'GET' }, 405],
    ['a session to end, which there is none of', { method: 'DELETE' }, 405],
  ])('refuses %s', async (_what, request, expected) => {
    const { url } = await serve([looking]);
    expect((await fetch(url, request)).status).toBe(expected);
  });

  it('refuses a host name that is not ours, as after DNS rebinding', async () => {
    const { url } = await serve([looking]);
    const answer = await fetch(`http://localhost:${url.port}/mcp/ehr`, { method: 'POST' }).then(
      (response) => response.status,
      () => 'no connection',
    );
    expect([403, 'no connection']).toContain(answer);
    const { request } = await import('node:http');
    const raw = request({ host: '127.0.0.1', port: url.port, method: 'POST', headers: { host: 'evil.example' } });
    raw.end();
    const [response] = (await once(raw, 'response')) as [{ statusCode: number; resume(): void }];
    response.resume();
    expect(response.statusCode).toBe(403);
  });
});
