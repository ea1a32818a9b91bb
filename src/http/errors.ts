import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import type { HttpDeps } from './deps.ts';
import { type ProblemName, sendProblem } from './problem.ts';

type FieldError = { path: string; message: string };

/** What Fastify itself refuses, by its code. Every other code below 500 is a bad request. */
const refusals: Record<string, { name: ProblemName; errors?: FieldError[] }> = {
  FST_ERR_CTP_BODY_TOO_LARGE: { name: 'tooLarge' },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: { name: 'wrongMediaType' },
  FST_ERR_CTP_INVALID_JSON_BODY: { name: 'malformed', errors: [{ path: '', message: 'must be JSON' }] },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: { name: 'badRequest' },
};

/** How long a client should wait after a failure that may pass. */
const retryAfterSeconds = 2;

/** Every way out of a request but a handler's own answer. */
export const registerErrors = (app: FastifyInstance, deps: Pick<HttpDeps, 'isUnavailable' | 'onError'>): void => {
  app.setNotFoundHandler((_request, reply) => sendProblem(reply, 'notFound'));
  app.setErrorHandler((error: FastifyError, request, reply) => {
    if (hasZodFastifySchemaValidationErrors(error)) {
      return sendProblem(reply, 'malformed', { errors: fieldErrors(error.validation) });
    }
    if (error.statusCode !== undefined && error.statusCode < 500) return refuse(reply, error);
    deps.onError(error, { method: request.method, route: request.routeOptions.url ?? 'none' });
    return deps.isUnavailable(error) ? sendProblem(reply, 'unavailable', { retryAfterSeconds }) : sendProblem(reply, 'internal');
  });
};

/** Also for what Fastify refuses before a route is found, such as a URL that cannot be decoded. */
export const refuse = (reply: FastifyReply, error: FastifyError): FastifyReply => {
  const { name, errors } = refusals[error.code] ?? { name: 'badRequest' };
  return sendProblem(reply, name, errors ? { errors } : {});
};

type Issue = { keyword: string; instancePath: string; message?: string | undefined };

/** Paths of the contract and our own sentences: neither names nor values that the client made up. */
const fieldErrors = (issues: Issue[]): FieldError[] =>
  issues.map((issue) => ({ path: knownPath(issue.instancePath), message: messageOf(issue) }));

/** Keys of `attributes` are the client's own. */
const knownPath = (instancePath: string): string =>
  instancePath
    .split('/')
    .slice(1)
    .join('.')
    .replace(/^attributes\..*$/s, 'attributes');

const messageOf = ({ keyword, message }: Issue): string => {
  if (keyword === 'unrecognized_keys') return 'has a property that is not known here';
  if (keyword === 'invalid_key') return 'has a key that is not allowed';
  return message ?? 'is not valid';
};
