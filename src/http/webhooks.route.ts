import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { ConnectEvent } from '../connect/connect-event.ts';
import { LexEvent } from '../connect/lex-event.ts';
import { isSigned } from '../security/webhook-signature.ts';
import type { HttpDeps, WebhookDeps } from './deps.ts';
import { jsonReader } from './json-body.ts';
import { problemResponses, sendProblem } from './problem.ts';
import { nameSession } from './session-id.ts';
import { createCalls } from './webhooks-calls.ts';
import { createAnswerConnect } from './webhooks-connect.ts';
import { createAnswerLex } from './webhooks-lex.ts';

type Deps = Pick<HttpDeps, 'auth' | 'links' | 'startSession' | 'takeTurn' | 'readSession' | 'escalations' | 'now'> & {
  webhooks: WebhookDeps;
};

/** Lex sends 12 KB at most, Connect 32 KB of attributes and little more. */
const bodyLimitBytes = 64 * 1024;

const refusals = problemResponses(400, 401, 403, 413, 415, 500, 503);

/** `POST /webhooks/amazon-connect` and `POST /webhooks/amazon-lex`: events as AWS sends them, forwarded and signed by the bridge. */
export const webhooksRoute =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (app) => {
    const bodyOf = admitSigned(app, deps);
    const calls = createCalls(deps);
    const answerLex = createAnswerLex(deps, calls);
    const answerConnect = createAnswerConnect(deps, calls);
    const shared = { tags: ['Webhooks'], security: [], headers: SignatureHeaders };

    app.route({
      method: 'POST',
      url: '/webhooks/amazon-lex',
      bodyLimit: bodyLimitBytes,
      schema: {
        ...shared,
        operationId: 'amazonLex',
        summary: 'Take the event of a Lex V2 code hook: one turn of a contact',
        body: LexEvent,
        response: { 200: LexResponseBody, ...refusals },
      },
      handler: async (request, reply) => send(reply, await answerLex(request.body, bodyOf(request))),
    });

    app.route({
      method: 'POST',
      url: '/webhooks/amazon-connect',
      bodyLimit: bodyLimitBytes,
      schema: {
        ...shared,
        operationId: 'amazonConnect',
        summary: 'Take the event of an Amazon Connect flow, or a contact event',
        body: ConnectEvent,
        response: { 200: z.record(z.string(), z.string()).meta({ id: 'FlowAttributes' }), ...refusals },
      },
      handler: async (request, reply) => send(reply, await answerConnect(request.body, request.headers['webhook-id'] ?? null)),
    });
  };

/**
 * Lets nothing pass that is not signed. The signature is over the bytes as they came, so they are parsed after it was looked at. Answers with
 * the bytes of a request that passed.
 */
const admitSigned = (app: FastifyInstance, deps: Deps): ((request: FastifyRequest) => Buffer) => {
  const bodies = new WeakMap<FastifyRequest, Buffer>();
  const readJson = jsonReader(app);
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  app.addHook('preValidation', async (request, reply) => {
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const refused = refusalOf(deps, request, body);
    if (refused) return sendProblem(reply, refused);
    bodies.set(request, body);
    request.body = readJson(request, body);
    return undefined;
  });
  return (request) => bodies.get(request) ?? Buffer.alloc(0);
};

/** Null when the event may pass. What is wrong with a signature is told to nobody. */
const refusalOf = ({ auth, webhooks, now }: Deps, { headers }: FastifyRequest, body: Buffer): 'unsigned' | 'webhooksOff' | null => {
  if (webhooks.secrets.length === 0) return auth.mode === 'development' ? null : 'webhooksOff';
  const given = {
    id: one(headers['webhook-id']),
    timestamp: one(headers['webhook-timestamp']),
    signature: one(headers['webhook-signature']),
  };
  return isSigned(given, body, webhooks.secrets, now()) ? null : 'unsigned';
};

const one = (header: string | string[] | undefined): string | undefined => (Array.isArray(header) ? header.join(' ') : header);

type Sendable<R> = { kind: 'answered'; sessionId: string | null; response: R } | { kind: 'unavailable'; retryAfterSeconds: number };

const send = <R>(reply: FastifyReply, answer: Sendable<R>): FastifyReply => {
  if (answer.kind === 'unavailable') return sendProblem(reply, 'unavailable', { retryAfterSeconds: answer.retryAfterSeconds });
  if (answer.sessionId !== null) nameSession(reply, answer.sessionId);
  return reply.send(answer.response);
};

/** Standard Webhooks. Absent only where the service takes unsigned events, in development. */
const SignatureHeaders = z.object({
  'webhook-id': z.string().optional(),
  'webhook-timestamp': z.string().optional(),
  'webhook-signature': z.string().optional(),
});

const LexResponseBody = z
  .object({
    sessionState: z.object({
      sessionAttributes: z.record(z.string(), z.string()),
      dialogAction: z.object({ type: z.enum(['ElicitIntent', 'Close']) }),
      intent: z.object({ name: z.string(), state: z.literal('Fulfilled') }).optional(),
    }),
    messages: z.array(z.object({ contentType: z.enum(['PlainText', 'SSML']), content: z.string() })).optional(),
  })
  .meta({ id: 'LexResponse' });
