import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Changed, Escalation } from '../escalations/escalation.ts';
import type { ListRequest } from '../escalations/queue.ts';
import { principalOf, requires } from './authorize.ts';
import type { HttpDeps } from './deps.ts';
import { presentAll } from './present-escalation.ts';
import { problemResponses, sendProblem } from './problem.ts';
import { EscalationBody, EscalationPageBody, ListQuery, ResolveBody } from './schemas/escalation.ts';
import { isId, nameSession } from './session-id.ts';

type Deps = Pick<HttpDeps, 'auth' | 'escalations' | 'recordAccess' | 'now'>;

const params = z.object({ id: z.string() });
const tags = ['Escalations'];
const url = '/v1/escalations';

/** What was left out of the query is absent. */
const asked = ({ status, queue, callback, limit, cursor }: z.output<typeof ListQuery>): ListRequest => ({
  ...(status && { status }),
  ...(queue !== undefined && { queue }),
  ...(callback && { callback }),
  ...(cursor !== undefined && { cursor }),
  limit,
});

/** The queue that operators work from: reads. All of them are written down. */
export const escalationReadsRoute =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (app) => {
    const onRequest = requires(deps.auth, 'escalations:read');
    app.route({
      method: 'GET',
      url,
      onRequest,
      schema: {
        operationId: 'listEscalations',
        summary: 'List the queue, most urgent first, then oldest',
        tags,
        querystring: ListQuery,
        response: { 200: EscalationPageBody, ...problemResponses(400, 401, 403, 500, 503) },
      },
      handler: async (request, reply) => {
        const page = await deps.escalations.list(asked(request.query), deps.now());
        if (page === 'badCursor')
          return sendProblem(reply, 'malformed', { errors: [{ path: 'cursor', message: 'is of no page' }] });
        const { items, revealed } = presentAll(page.items, principalOf(request));
        await audit(deps, request, 'escalation.listed', { ids: items.map((item) => item.id), ...revealed });
        return { ...page, items };
      },
    });

    app.route({
      method: 'GET',
      url: `${url}/:id`,
      onRequest,
      schema: {
        operationId: 'readEscalation',
        summary: 'Read one escalation',
        tags,
        params,
        response: { 200: EscalationBody, ...problemResponses(401, 403, 404, 500, 503) },
      },
      handler: async (request, reply) => {
        const { id } = request.params;
        const escalation = isId(id) ? await deps.escalations.read(id, deps.now()) : null;
        if (escalation === null) return sendProblem(reply, 'unknownEscalation');
        const { items, revealed } = presentAll([escalation], principalOf(request));
        await audit(deps, request, 'escalation.read', { escalationId: id, ...revealed });
        nameSession(reply, escalation.sessionId);
        return items[0];
      },
    });
  };

/** The queue that operators work from: taking, giving back, and ending. */
export const escalationWorkRoute =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (app) => {
    const onRequest = requires(deps.auth, 'escalations:work');
    const response = { 200: EscalationBody, ...problemResponses(400, 401, 403, 404, 409, 500, 503) };

    app.route({
      method: 'POST',
      url: `${url}/:id/claim`,
      onRequest,
      schema: { operationId: 'claimEscalation', summary: 'Take an escalation that waits', tags, params, response },
      handler: async (request, reply) => {
        const claim = (id: string, operator: string) => deps.escalations.claim(id, operator, deps.now());
        return (await work(deps, request, reply, 'escalation.claimed', claim)) ?? reply;
      },
    });

    app.route({
      method: 'POST',
      url: `${url}/:id/release`,
      onRequest,
      schema: { operationId: 'releaseEscalation', summary: 'Give an escalation back to the queue', tags, params, response },
      handler: async (request, reply) => {
        const release = (id: string, operator: string) => deps.escalations.release(id, operator, deps.now());
        return (await work(deps, request, reply, 'escalation.released', release)) ?? reply;
      },
    });

    app.route({
      method: 'POST',
      url: `${url}/:id/resolve`,
      onRequest,
      schema: { operationId: 'resolveEscalation', summary: 'End an escalation', tags, params, body: ResolveBody, response },
      handler: async (request, reply) => {
        const resolution = { disposition: request.body.disposition, note: request.body.note ?? null };
        const resolve = (id: string, operator: string) => deps.escalations.resolve(id, operator, resolution, deps.now());
        return (await work(deps, request, reply, 'escalation.resolved', resolve)) ?? reply;
      },
    });
  };

type WorkRequest = FastifyRequest<{ Params: { id: string } }>;

/** A change is written down once it is made; one that was refused showed nothing. Null when a problem has been sent instead. */
const work = async (
  deps: Deps,
  request: FastifyRequest,
  reply: FastifyReply,
  event: string,
  change: (id: string, operator: string) => Promise<Changed>,
): Promise<Escalation | null> => {
  const { id } = (request as WorkRequest).params;
  const changed: Changed = isId(id) ? await change(id, principalOf(request).subject) : { kind: 'unknown' };
  if (changed.kind === 'unknown') {
    sendProblem(reply, 'unknownEscalation');
    return null;
  }
  nameSession(reply, changed.escalation.sessionId);
  if (changed.kind === 'conflict') {
    sendProblem(reply, 'escalationConflict', { detail: detailOf(changed.escalation) });
    return null;
  }
  const { items, revealed } = presentAll([changed.escalation], principalOf(request));
  await audit(deps, request, event, { escalationId: id, ...revealed });
  return items[0] ?? null;
};

const detailOf = ({ status }: Escalation): string =>
  ({
    waiting: 'The escalation waits; claim it first.',
    claimed: 'An operator holds the escalation.',
    resolved: 'The escalation is resolved.',
  })[status];

const audit = (deps: Deps, request: FastifyRequest, event: string, data: Record<string, string | string[]>): Promise<void> =>
  deps.recordAccess({ event, subject: principalOf(request).subject, data }, deps.now());
