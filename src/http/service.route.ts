import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { HttpDeps } from './deps.ts';
import { problemResponses, sendProblem } from './problem.ts';

const Alive = z.object({ status: z.literal('alive') });
const Ready = z.object({ status: z.literal('ready') });
/** `time_of_last_update` is in Unix seconds and changes only when the status does: a newer one at each call would keep an idle container. */
const Ping = z.object({ status: z.literal('Healthy'), time_of_last_update: z.int() });

/** `GET /healthz`, `/readyz` and AgentCore Runtime's `/ping`. They need no credentials. */
export const serviceRoute =
  ({ readiness, now }: Pick<HttpDeps, 'readiness' | 'now'>): FastifyPluginAsyncZod =>
  async (app) => {
    const tags = ['Service'];
    const healthySince = Math.floor(now().getTime() / 1_000);
    app.route({
      method: 'GET',
      url: '/healthz',
      schema: { operationId: 'healthz', summary: 'Whether the process is alive', tags, security: [], response: { 200: Alive } },
      handler: async () => ({ status: 'alive' as const }),
    });
    app.route({
      method: 'GET',
      url: '/readyz',
      schema: {
        operationId: 'readyz',
        summary: 'Whether calls can be taken, and if not, what is missing',
        tags,
        security: [],
        response: { 200: Ready, ...problemResponses(503) },
      },
      handler: async (_request, reply) => {
        const state = await readiness();
        if (state.ready) return { status: 'ready' as const };
        return sendProblem(reply, 'unavailable', {
          detail: 'The service cannot take calls yet.',
          missing: state.missing,
          retryAfterSeconds: 2,
        });
      },
    });
    app.route({
      method: 'GET',
      url: '/ping',
      schema: {
        operationId: 'ping',
        summary: 'Health, as AgentCore Runtime asks for it',
        tags,
        security: [],
        response: { 200: Ping },
      },
      handler: async () => ({ status: 'Healthy' as const, time_of_last_update: healthySince }),
    });
  };
