import type { FastifyReply, FastifyRequest } from 'fastify';
import { validate } from 'uuid';

/** Ids here are UUIDs; anything else is the id of nothing. */
export const isId = (id: string): boolean => validate(id);

/** Every answer that is about a session names it, so that proxies can correlate without parsing bodies. */
export const nameSession = (reply: FastifyReply, sessionId: string): FastifyReply => reply.header('x-session-id', sessionId);

/** A hook for `onRequest` of routes under one session: what is refused early names it too. A session that turns out unknown is unnamed again. */
export const nameSessionOfUrl = async ({ params }: FastifyRequest, reply: FastifyReply): Promise<void> => {
  const { sessionId } = params as { sessionId: string };
  if (isId(sessionId)) nameSession(reply, sessionId);
};
