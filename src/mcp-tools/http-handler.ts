import type { IncomingMessage, ServerResponse } from 'node:http';
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import { remoteCaller, type ToolCaller } from './tool-context.ts';

export type ToolHttpOptions = {
  /** A fresh server for one request, so that one caller's principal can never reach another's call. */
  serverFor: (caller: ToolCaller) => McpServer;
  /** Values of `Host` that are ours, with the port where it is not the scheme's own: what else comes was rebound by DNS. */
  allowedHosts: readonly string[];
  /** Values of `Origin` of web pages that may call. A request without `Origin` is no web page's. Default none. */
  allowedOrigins?: readonly string[];
  /** What the transport threw. */
  onBug: (error: unknown) => void;
};

export type ToolHttpRequest = {
  request: IncomingMessage;
  response: ServerResponse;
  /** The parsed JSON body; undefined for a GET or DELETE. */
  body: unknown;
  /** Subject of the token that the caller showed. */
  subject: string;
};

/**
 * Serves tools over MCP Streamable HTTP, without transport sessions: each POST stands alone, on any instance. In Fastify: `reply.hijack()`,
 * then hand over `request.raw`, `reply.raw` and `request.body`.
 */
export const createToolHttpHandler =
  (options: ToolHttpOptions) =>
  async (call: ToolHttpRequest): Promise<void> => {
    const refusal = refusalOf(call.request, options);
    if (refusal) return refuse(call.response, refusal.status, refusal.message);
    const server = options.serverFor(remoteCaller(call.subject));
    const transport = new StreamableHTTPServerTransport({ enableJsonResponse: true });
    call.response.on('close', () => {
      void server.close();
    });
    try {
      await server.connect(transport);
      await transport.handleRequest(call.request, call.response, call.body);
    } catch (error) {
      options.onBug(error);
      refuse(call.response, 500, 'Internal error');
    }
  };

const refusalOf = (request: IncomingMessage, options: ToolHttpOptions): { status: number; message: string } | null => {
  const { host, origin } = request.headers;
  if (host === undefined || !options.allowedHosts.includes(host.toLowerCase()))
    return { status: 403, message: 'Host is not allowed' };
  if (origin !== undefined && !(options.allowedOrigins ?? []).includes(origin))
    return { status: 403, message: 'Origin is not allowed' };
  // Without transport sessions there is no stream to open and none to end.
  return request.method === 'POST' ? null : { status: 405, message: 'Method not allowed' };
};

/** A JSON-RPC error, as the transport itself would answer. */
const refuse = (response: ServerResponse, status: number, message: string): void => {
  if (response.headersSent) return void response.end();
  response.writeHead(status, { 'content-type': 'application/json', ...(status === 405 ? { allow: 'POST' } : {}) });
  response.end(JSON.stringify({ jsonrpc: '2.0', error: { code: -32_000, message }, id: null }));
};
