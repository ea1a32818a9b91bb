import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { TurnInput } from '../sessions/answer.ts';
import { requires } from './authorize.ts';
import type { HttpDeps } from './deps.ts';
import { problemResponses, sendProblem } from './problem.ts';
import { AnswerBody } from './schemas/answer.ts';
import { isTooLong, TurnBody, TurnHeaders } from './schemas/requests.ts';
import { isId, nameSessionOfUrl } from './session-id.ts';
import { answerOrProblem, sendUnknownSession } from './turn-result.ts';

/** `POST /v1/sessions/{sessionId}/turns`: what the caller did, and what to say next. */
export const turnsRoute =
  ({ auth, takeTurn }: Pick<HttpDeps, 'auth' | 'takeTurn'>): FastifyPluginAsyncZod =>
  async (app) => {
    app.route({
      method: 'POST',
      url: '/v1/sessions/:sessionId/turns',
      onRequest: [nameSessionOfUrl, requires(auth, 'sessions:write')],
      schema: {
        operationId: 'takeTurn',
        summary: 'Take one turn of a conversation',
        tags: ['Sessions'],
        params: z.object({ sessionId: z.string() }),
        headers: TurnHeaders,
        body: TurnBody,
        response: { 200: AnswerBody, ...problemResponses(400, 401, 403, 404, 409, 413, 415, 422, 500, 503) },
      },
      handler: async (request, reply) => {
        const { sessionId } = request.params;
        if (isTooLong(request.body.input)) return sendProblem(reply, 'tooLarge');
        if (!isId(sessionId)) return sendUnknownSession(reply);
        const idempotencyKey = request.headers['idempotency-key'] ?? null;
        const result = await takeTurn({ sessionId, input: request.body.input as TurnInput, idempotencyKey });
        return answerOrProblem(reply, sessionId, result) ?? reply;
      },
    });
  };
