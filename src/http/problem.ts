import type { FastifyReply } from 'fastify';
import { z } from 'zod';

/** One table of all that can go wrong on this wire. `detail` is for people; none repeats what a request said. */
export const problems = {
  malformed: { status: 400, title: 'Malformed request', detail: 'The request does not have the shape that this resource takes.' },
  unauthenticated: { status: 401, title: 'Not authenticated', detail: 'A valid bearer token is needed.' },
  unsigned: { status: 401, title: 'Not authenticated', detail: 'A valid signature is needed.' },
  webhooksOff: { status: 403, title: 'Not allowed', detail: 'Webhooks are refused until the service is given WEBHOOK_SECRETS.' },
  forbidden: { status: 403, title: 'Not allowed', detail: 'The credentials lack the scope that this needs.' },
  foreignHost: { status: 403, title: 'Not allowed', detail: 'In development mode only requests from this machine are served.' },
  notFound: { status: 404, title: 'Not found', detail: 'There is nothing here.' },
  unknownSession: { status: 404, title: 'Unknown session', detail: 'There is no such session.' },
  unknownEscalation: { status: 404, title: 'Unknown escalation', detail: 'There is no such escalation.' },
  sessionBusy: { status: 409, title: 'Session busy', detail: 'Another turn of this session is still being taken.' },
  sessionEnded: { status: 409, title: 'Session ended', detail: 'The session takes no more turns.' },
  escalationConflict: {
    status: 409,
    title: 'Escalation is otherwise',
    detail: 'The escalation does not stand as this change needs it.',
  },
  tooLarge: { status: 413, title: 'Too large', detail: 'The text or the body is longer than this resource takes.' },
  wrongMediaType: { status: 415, title: 'Unsupported media type', detail: 'The body must be application/json in UTF-8.' },
  keyReused: { status: 422, title: 'Idempotency key reused', detail: 'This Idempotency-Key came with another body before.' },
  badRequest: { status: 400, title: 'Bad request', detail: 'The request cannot be read.' },
  internal: { status: 500, title: 'Internal error', detail: 'The service failed to serve this request.' },
  unavailable: { status: 503, title: 'Unavailable', detail: 'The service cannot take this request now. Try again later.' },
} as const;
export type ProblemName = keyof typeof problems;

/** RFC 9457, with the members that this contract adds. */
export const Problem = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;

export const problemOf = (name: ProblemName, more: Record<string, unknown> = {}): Problem => ({
  type: `urn:callwell:problem:${name}`,
  ...problems[name],
  ...more,
});

const mediaType = 'application/problem+json; charset=utf-8';

/** Answers with a problem; `retryAfterSeconds` becomes the header. */
export const sendProblem = (
  reply: FastifyReply,
  name: ProblemName,
  { retryAfterSeconds, ...more }: Record<string, unknown> & { retryAfterSeconds?: number } = {},
): FastifyReply => {
  if (retryAfterSeconds !== undefined) reply.header('retry-after', Math.max(1, Math.ceil(retryAfterSeconds)));
  const problem = problemOf(name, more);
  return reply.code(problem.status).serializer(JSON.stringify).header('content-type', mediaType).send(problem);
};

type ProblemResponse = { description: string; content: Record<string, { schema: typeof Problem }> };

/** The problems a route can answer with, for its schema: the published contract names them. */
export const problemResponses = <Status extends number>(...statuses: Status[]): Record<Status, ProblemResponse> => {
  const responses = {} as Record<Status, ProblemResponse>;
  for (const status of statuses) {
    responses[status] = { description: descriptionOf(status), content: { 'application/problem+json': { schema: Problem } } };
  }
  return responses;
};

const descriptionOf = (status: number): string => {
  const titles = Object.values(problems).flatMap((problem) => (problem.status === status ? [problem.title] : []));
  return [...new Set(titles)].join(' · ');
};
