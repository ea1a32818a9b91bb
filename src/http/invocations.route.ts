import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { TurnInput } from '../sessions/answer.ts';
import { requires } from './authorize.ts';
import type { HttpDeps } from './deps.ts';
import { problemResponses, sendProblem } from './problem.ts';
import { AnswerBody } from './schemas/answer.ts';
import { idempotencyKeyPattern, isTooLong, sessionBody, TurnInputBody } from './schemas/requests.ts';
import { isId, nameSession } from './session-id.ts';
import { answerOrProblem } from './turn-result.ts';

type Deps = Pick<HttpDeps, 'auth' | 'locales' | 'startSession' | 'takeTurn' | 'readSession' | 'links' | 'now'>;

const runtimeSession = 'x-amzn-bedrock-agentcore-runtime-session-id';

/**
 * `POST /invocations`, the container contract of AgentCore Runtime. One runtime session is one session here; its first invocation starts
 * it. With `input` an invocation is a turn; without, it answers where the session stands.
 */
export const invocationsRoute =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (app) => {
    app.route({
      method: 'POST',
      url: '/invocations',
      onRequest: requires(deps.auth, 'sessions:write'),
      schema: {
        operationId: 'invoke',
        summary: 'Take one turn, as AgentCore Runtime invokes it',
        tags: ['Service'],
        headers: z.object({ [runtimeSession]: z.string().min(1).max(256).optional() }),
        body: invocationBody(deps.locales),
        response: { 200: AnswerBody, ...problemResponses(400, 401, 403, 404, 409, 413, 415, 422, 500, 503) },
      },
      handler: async (request, reply) => {
        const { input, sessionId, idempotencyKey, ...opening } = request.body;
        if (input && isTooLong(input)) return sendProblem(reply, 'tooLarge');
        const name = request.headers[runtimeSession] ?? sessionId;
        if (name === undefined) return sendProblem(reply, 'malformed', { errors: [{ path: 'sessionId', message: 'is needed' }] });
        const id = await sessionOf(deps, name, opening);
        nameSession(reply, id);
        if (input) {
          const turn = { sessionId: id, input: input as TurnInput, idempotencyKey: idempotencyKey ?? null };
          return answerOrProblem(reply, id, await deps.takeTurn(turn)) ?? reply;
        }
        return (await deps.readSession(id)) ?? sendProblem(reply, 'unknownSession');
      },
    });
  };

const gateway = 'agentcore';

type Opening = {
  channel: 'voice' | 'chat';
  locale: string;
  caller?: { phoneNumber?: string | undefined } | undefined;
  attributes?: Record<string, string> | undefined;
  holdsLine?: boolean | undefined;
};

/** A name that is the id of one of our sessions means that session; any other is linked to one, at its first invocation to a new one. */
const sessionOf = async (deps: Deps, name: string, opening: Opening): Promise<string> => {
  const known = await deps.links.find(gateway, name);
  if (known !== null) return known;
  if (isId(name) && (await deps.readSession(name)) !== null) return name;
  const { channel, locale, caller, attributes = {}, holdsLine = false } = opening;
  const callingNumber = caller?.phoneNumber ?? null;
  const started = await deps.startSession({ channel, locale, callingNumber, attributes, holdsLine });
  return deps.links.link(gateway, name, started.sessionId, deps.now());
};

const invocationBody = (locales: readonly string[]) =>
  z
    .strictObject({
      ...sessionBody(locales).shape,
      channel: z.enum(['voice', 'chat']).default('voice'),
      locale: z.enum(locales as [string, ...string[]]).default(locales[0] ?? 'en-US'),
      input: TurnInputBody.optional(),
      /** For callers whose headers do not arrive: the name of the conversation. */
      sessionId: z.string().min(1).max(256).optional(),
      idempotencyKey: z.string().regex(idempotencyKeyPattern, 'must be 1 to 128 visible ASCII characters').optional(),
    })
    .meta({ id: 'Invocation' });
