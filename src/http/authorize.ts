import type { FastifyReply, FastifyRequest } from 'fastify';
import { comesFromThisMachine } from '../security/development.ts';
import type { Authenticator, Principal, Scope } from '../security/principal.ts';
import { sendProblem } from './problem.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set on every route that names a scope. */
    principal: Principal | null;
  }
}

/** A hook for `onRequest`: lets the request pass when its credentials hold the scope. The body is not read before. */
export const requires =
  (auth: Authenticator, scope: Scope) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const authentication = await auth.authenticate(request.headers.authorization);
    switch (authentication.kind) {
      case 'unavailable':
        return sendProblem(reply, 'unavailable', { retryAfterSeconds: 2 });
      case 'missing':
        return sendProblem(reply.header('www-authenticate', 'Bearer'), 'unauthenticated');
      case 'invalid':
        return sendProblem(reply.header('www-authenticate', 'Bearer error="invalid_token"'), 'unauthenticated');
      case 'authenticated':
        request.principal = authentication.principal;
        if (authentication.principal.scopes.has(scope)) return undefined;
        return sendProblem(reply.header('www-authenticate', `Bearer error="insufficient_scope", scope="${scope}"`), 'forbidden');
    }
  };

/** In development mode nothing but this machine is served, whatever resolves to it. */
export const refuseForeignHosts = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> =>
  comesFromThisMachine(request.headers) ? undefined : sendProblem(reply, 'foreignHost');

/** Who sends this request; the route's scope hook has run before. */
export const principalOf = (request: FastifyRequest): Principal => {
  if (!request.principal) throw new Error('a route without a scope asked who is calling');
  return request.principal;
};
