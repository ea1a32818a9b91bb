import type { FastifyPluginAsync } from 'fastify';
import { principalOf, requires } from './authorize.ts';
import type { HttpDeps, RawHandler } from './deps.ts';

/** `/mcp/ehr` and `/mcp/payer`: MCP over Streamable HTTP, served by the handlers as they are given. */
export const mcpRoute =
  ({ auth, mcp, onError }: Pick<HttpDeps, 'auth' | 'onError'> & { mcp: NonNullable<HttpDeps['mcp']> }): FastifyPluginAsync =>
  async (app) => {
    const mount = (url: string, handle: RawHandler): void => {
      app.route({
        method: ['GET', 'POST', 'DELETE'],
        url,
        onRequest: requires(auth, 'mcp:call'),
        // The protocol describes itself.
        schema: { hide: true },
        handler: async (request, reply) => {
          reply.hijack();
          try {
            await handle(request.raw, reply.raw, request.body, principalOf(request));
          } catch (error) {
            onError(error, { method: request.method, route: url });
            if (!reply.raw.headersSent) reply.raw.writeHead(500);
            reply.raw.end();
          }
        },
      });
    };
    mount('/mcp/ehr', mcp.ehr);
    mount('/mcp/payer', mcp.payer);
  };
