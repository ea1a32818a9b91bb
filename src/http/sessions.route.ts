import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { redact } from '../redaction/redact.ts';
import { maskTranscript } from '../security/mask-transcript.ts';
import type { Principal } from '../security/principal.ts';
import type { Answer } from '../sessions/answer.ts';
import type { SessionRecord } from '../sessions/ports.ts';
import { principalOf, requires } from './authorize.ts';
import type { HttpDeps } from './deps.ts';
import { problemResponses } from './problem.ts';
import { AnswerBody, SessionBody } from './schemas/answer.ts';
import { sessionBody } from './schemas/requests.ts';
import { isId, nameSession, nameSessionOfUrl } from './session-id.ts';
import { sendUnknownSession } from './turn-result.ts';

type Deps = Pick<HttpDeps, 'auth' | 'locales' | 'startSession' | 'readSession' | 'readRecord' | 'recordAccess' | 'now'>;

/** `POST /v1/sessions` and `GET /v1/sessions/{sessionId}`. */
export const sessionsRoute =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (app) => {
    app.route({
      method: 'POST',
      url: '/v1/sessions',
      onRequest: requires(deps.auth, 'sessions:write'),
      schema: {
        operationId: 'startSession',
        summary: 'Start a conversation with one caller',
        tags: ['Sessions'],
        body: sessionBody(deps.locales),
        response: { 201: AnswerBody, ...problemResponses(400, 401, 403, 413, 415, 500, 503) },
      },
      handler: async (request, reply) => {
        const { channel, locale, caller, attributes = {}, holdsLine = false } = request.body;
        const callingNumber = caller?.phoneNumber ?? null;
        const answer = await deps.startSession({ channel, locale, callingNumber, attributes, holdsLine });
        return nameSession(reply, answer.sessionId).code(201).header('location', `/v1/sessions/${answer.sessionId}`).send(answer);
      },
    });

    app.route({
      method: 'GET',
      url: '/v1/sessions/:sessionId',
      onRequest: [nameSessionOfUrl, requires(deps.auth, 'sessions:read')],
      schema: {
        operationId: 'readSession',
        summary: 'Read where a conversation stands; an operator also reads what was said',
        tags: ['Sessions'],
        params: z.object({ sessionId: z.string() }),
        response: { 200: SessionBody, ...problemResponses(401, 403, 404, 500, 503) },
      },
      handler: async (request, reply) => {
        const { sessionId } = request.params;
        const answer = isId(sessionId) ? await deps.readSession(sessionId) : null;
        if (answer === null) return sendUnknownSession(reply);
        const principal = principalOf(request);
        if (!isOperator(principal)) return answer;
        const record = await readAudited(deps, sessionId, principal);
        return { ...(mayReveal(principal) ? answer : maskAnswer(answer)), ...record };
      },
    });
  };

/** Who may see the queue may see the conversations that stand in it. Others, such as a gateway, see the answer alone. */
const isOperator = (principal: Principal): boolean => principal.scopes.has('escalations:read');

const mayReveal = ({ scopes }: Pick<Principal, 'scopes'>): boolean => scopes.has('phi:reveal');

/** The last reply and the offers in it may name a person or a day. */
const maskAnswer = <A extends Answer>(answer: A): A => {
  const text = redact(answer.reply.text).text;
  const { options } = answer.expects;
  return {
    ...answer,
    reply: { ...answer.reply, text, ssml: `<speak>${escaped(text)}</speak>` },
    expects: {
      ...answer.expects,
      ...(options && { options: options.map((option) => ({ ...option, label: redact(option.label).text })) }),
    },
  };
};

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** The reading is written down before anything is shown. */
const readAudited = async (deps: Deps, sessionId: string, { subject, scopes }: Principal) => {
  const record = await deps.readRecord(sessionId);
  if (record === null) return null;
  const revealed = mayReveal({ scopes });
  await deps.recordAccess({ event: 'session.read', subject, data: { sessionId, revealed } }, deps.now());
  return presentRecord(record, revealed);
};

const presentRecord = (record: SessionRecord, revealed: boolean) => {
  const turns = revealed ? record.turns : maskTranscript(record.turns);
  return {
    transcript: turns.flatMap(({ turn, at, lines }) => lines.map((line) => ({ turn, at: at.toISOString(), ...line }))),
    timeline: record.timeline.map(({ at, event, data }) => ({ at: at.toISOString(), event, data })),
  };
};
