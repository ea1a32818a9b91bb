import { fastifySSE } from '@fastify/sse';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { principalOf, requires } from './authorize.ts';
import type { HttpDeps } from './deps.ts';
import { presentAll } from './present-escalation.ts';
import { problemResponses, sendProblem } from './problem.ts';

const defaultKeepAliveMs = 15_000;

type Deps = Pick<HttpDeps, 'auth' | 'escalations' | 'recordAccess' | 'now' | 'keepAliveMs'>;

/** `GET /v1/escalations/stream`: what happens to the queue, as Server-Sent Events. */
export const escalationStreamRoute =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (app) => {
    const closing = new AbortController();
    app.addHook('preClose', async () => closing.abort());
    await app.register(fastifySSE, { heartbeatInterval: deps.keepAliveMs ?? defaultKeepAliveMs });
    app.route({
      method: 'GET',
      url: '/v1/escalations/stream',
      onRequest: requires(deps.auth, 'escalations:read'),
      sse: 'manual',
      schema: {
        operationId: 'followEscalations',
        summary: 'Follow the queue: escalation.created and escalation.updated, each with an id to resume from',
        tags: ['Escalations'],
        headers: z.object({ 'last-event-id': z.string().optional() }),
        response: {
          200: { description: 'A stream of events', content: { 'text/event-stream': { schema: z.string() } } },
          ...problemResponses(400, 401, 403, 500, 503),
        },
      },
      handler: async (request, reply) => {
        const after = readEventId(request.headers['last-event-id']);
        if (after === 'bad') {
          return sendProblem(reply, 'malformed', { errors: [{ path: 'Last-Event-ID', message: 'must be an id of this stream' }] });
        }
        const principal = principalOf(request);
        const audit = (event: string, data: Record<string, string[]>): Promise<void> =>
          deps.recordAccess({ event, subject: principal.subject, data }, deps.now());
        await audit('escalation.followed', {});
        const gone = new AbortController();
        reply.sse.onClose(() => gone.abort());
        // Now rather than with the first event: the client is told that it is connected.
        reply.sse.sendHeaders();
        const signal = AbortSignal.any([gone.signal, closing.signal]);
        for await (const { id, kind, escalation } of deps.escalations.follow(after, signal)) {
          if (!reply.sse.isConnected) break;
          const { items, revealed } = presentAll([escalation], principal);
          if (revealed.revealed) await audit('escalation.revealed', revealed);
          await reply.sse.send({ id: String(id), event: `escalation.${kind}`, data: items[0] });
        }
        // Not the reply: a handler that gives it back waits for an end that comes only after the handler.
        return undefined;
      },
    });
  };

const readEventId = (text: string | undefined): number | null | 'bad' => {
  if (text === undefined || text === '') return null;
  return /^\d{1,15}$/.test(text) ? Number(text) : 'bad';
};
