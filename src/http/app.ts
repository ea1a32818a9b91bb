import helmet from '@fastify/helmet';
import fastify, { type FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { continueTrace } from '../telemetry/trace-context.ts';
import { refuseForeignHosts } from './authorize.ts';
import type { HttpDeps } from './deps.ts';
import { registerDocs } from './docs.plugin.ts';
import { refuse, registerErrors } from './errors.ts';
import { escalationStreamRoute } from './escalation-stream.route.ts';
import { escalationReadsRoute, escalationWorkRoute } from './escalations.route.ts';
import { invocationsRoute } from './invocations.route.ts';
import { registerJson } from './json-body.ts';
import { mcpRoute } from './mcp.route.ts';
import { pagePlugin } from './page.plugin.ts';
import { serviceRoute } from './service.route.ts';
import { sessionsRoute } from './sessions.route.ts';
import { turnsRoute } from './turns.route.ts';
import { webhooksRoute } from './webhooks.route.ts';

/** Room for 4,000 characters of any script, escaped, with some alternatives. */
const bodyLimitBytes = 256 * 1024;
/** A client that takes longer to send its request is cut off. */
const requestTimeoutMs = 30_000;

/** The service's HTTP face, not yet listening. `close` lets requests end and streams stop. */
export const createHttpApp = async (deps: HttpDeps): Promise<FastifyInstance> => {
  const app = fastify({
    bodyLimit: bodyLimitBytes,
    requestTimeout: requestTimeoutMs,
    return503OnClosing: true,
    forceCloseConnections: 'idle',
    // The stock log prints URLs and messages; see onRequestEnd and onError.
    logger: false,
    frameworkErrors: (error, _request, reply) => void refuse(reply, error),
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.decorateRequest('principal', null);
  registerJson(app);
  registerErrors(app, deps);
  registerEnd(app);
  registerRequestEnd(app, deps);
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] } },
  });
  // After the body was read: reading it is not part of whatever called.
  app.addHook('preHandler', (request, _reply, done) => continueTrace(request.headers, done));
  if (deps.auth.mode === 'development') app.addHook('onRequest', refuseForeignHosts);
  await registerDocs(app);
  await registerRoutes(app, deps);
  if (deps.auth.mode === 'development') await app.register(pagePlugin);
  return app;
};

const registerRoutes = async (app: FastifyInstance, deps: HttpDeps): Promise<void> => {
  const routes = [
    sessionsRoute,
    turnsRoute,
    escalationReadsRoute,
    escalationWorkRoute,
    escalationStreamRoute,
    serviceRoute,
    invocationsRoute,
  ];
  for (const route of routes) await app.register(route(deps));
  if (deps.webhooks) await app.register(webhooksRoute({ ...deps, webhooks: deps.webhooks }));
  if (deps.mcp) await app.register(mcpRoute({ ...deps, mcp: deps.mcp }));
};

/** A connection that is kept alive after its last answer would hold the end up for a minute. */
const registerEnd = (app: FastifyInstance): void => {
  let isClosing = false;
  app.addHook('preClose', async () => {
    isClosing = true;
  });
  app.addHook('onSend', async (_request, reply) => {
    if (isClosing) reply.header('connection', 'close');
  });
};

const registerRequestEnd = (app: FastifyInstance, { onRequestEnd }: HttpDeps): void => {
  if (!onRequestEnd) return;
  app.addHook('onResponse', async (request, reply) => {
    const sessionId = reply.getHeader('x-session-id');
    onRequestEnd({
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
      durationMs: reply.elapsedTime,
      sessionId: typeof sessionId === 'string' ? sessionId : null,
    });
  });
};
