import { badRequest, normalizeOperationOutcome, notFound, OperationOutcomeError, preconditionFailed } from '@medplum/core';
import { FhirRouter, type HttpMethod, type MemoryRepository, makeSimpleRequest } from '@medplum/fhir-router';
import type { Bundle, OperationOutcome, Resource } from '@medplum/fhirtypes';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { checkMatchHeader, checkTransaction, transactionResponse } from './bundles.ts';
import { capabilityStatement } from './capability.ts';
import { exclusive } from './exclusive.ts';
import { answer, fhirJson, refuse } from './http-answers.ts';
import { createPages, type Pages, searchset } from './pages.ts';
import { checkQuery, type Query, refuseUnknown } from './search-parameters.ts';
import { isServed } from './served-types.ts';

export const basePath = '/fhir/R4';

type Deps = {
  repository: MemoryRepository;
  now: () => Date;
  /** Called after each request, before its answer: keeps what it wrote. */
  keep: () => void;
};
type Context = Deps & { router: FhirRouter; alone: ReturnType<typeof exclusive>; pages: Pages };
type Handled = { outcome: OperationOutcome; resource?: Resource };

/** The REST interface of R4 under `basePath`, as far as `/metadata` tells. */
export const fhirRoutes = async (app: FastifyInstance, deps: Deps): Promise<void> => {
  const context: Context = { ...deps, router: new FhirRouter(), alone: exclusive(), pages: createPages() };
  app.setNotFoundHandler((_request, reply) => refuse(reply, notFound));
  app.get('/metadata', (request, reply) => reply.type(fhirJson).send(capabilityStatement(baseOf(request), deps.now())));
  app.get('/:type', (request, reply) => search(context, request, reply, queryOf(request)));
  app.post('/:type/_search', (request, reply) => search(context, request, reply, [...queryOf(request), ...formOf(request)]));
  app.post('/', (request, reply) => bundle(context, request, reply));
  app.route({
    method: ['POST', 'PUT', 'DELETE', 'PATCH'],
    url: '/:type',
    handler: (request, reply) => interact(context, request, reply),
  });
  app.route({
    method: ['GET', 'PUT', 'DELETE', 'PATCH'],
    url: '/:type/:id',
    handler: (request, reply) => interact(context, request, reply),
  });
  app.get('/:type/:id/_history', (request, reply) => interact(context, request, reply));
  app.get('/:type/:id/_history/:version', (request, reply) => interact(context, request, reply));
};

/** As the client calls us, so that every link that we give has its own origin. */
export const baseOf = (request: FastifyRequest): string => `${request.protocol}://${request.host}${basePath}`;

const queryOf = (request: FastifyRequest): Query => Array.from(new URL(request.url, 'http://localhost').searchParams);
const formOf = (request: FastifyRequest): Query => (request.body instanceof URLSearchParams ? Array.from(request.body) : []);
const typeOf = (request: FastifyRequest): string => (request.params as { type: string }).type;
const isStrict = (request: FastifyRequest): boolean => String(request.headers.prefer ?? '').includes('handling=strict');
const pathOf = (request: FastifyRequest): string => request.url.slice(basePath.length).replace(/^\/?/, '/');

const search = async (context: Context, request: FastifyRequest, reply: FastifyReply, sent: Query): Promise<FastifyReply> => {
  const type = typeOf(request);
  if (!isServed(type)) return refuse(reply, notSupported(type), 404);
  const query = context.pages.resolve(sent);
  const { known, unknown } = checkQuery(type, query);
  if (isStrict(request)) refuseUnknown(unknown);
  const found = await handle(context, 'GET', `/${type}?${new URLSearchParams(known)}`, request);
  if (found.resource?.resourceType !== 'Bundle') return refuse(reply, found.outcome);
  return answer(reply, {
    outcome: found.outcome,
    resource: searchset(found.resource, { base: baseOf(request), type, query: known }, context.pages),
  });
};

const bundle = async (context: Context, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
  const sent = request.body as Bundle;
  checkTransaction(sent);
  const done = await handle(context, 'POST', '/', request, sent);
  if (done.resource?.resourceType !== 'Bundle') return refuse(reply, done.outcome);
  return answer(reply, {
    outcome: done.outcome,
    resource: transactionResponse(done.resource, String(request.headers.prefer ?? '')),
  });
};

const interact = async (context: Context, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
  const type = typeOf(request);
  if (!isServed(type)) return refuse(reply, notSupported(type), 404);
  checkBody(request);
  checkMatchHeader(request.headers['if-match']);
  const condition = request.headers['if-none-exist'];
  if (condition !== undefined) refuseUnknown(checkQuery(type, Array.from(new URLSearchParams(String(condition)))).unknown);
  const handled = await handle(context, request.method as HttpMethod, pathOf(request), request, request.body);
  return answer(reply, handled, { base: baseOf(request), prefer: String(request.headers.prefer ?? ''), method: request.method });
};

const checkBody = ({ method, body }: FastifyRequest): void => {
  const isWrite = method === 'POST' || method === 'PUT';
  if (isWrite && typeof (body as Resource | null)?.resourceType !== 'string')
    throw new OperationOutcomeError(badRequest('The body is not a resource'));
};

/** One request at a time: a search never sees half a transaction, and two bookings never interleave. */
const handle = (
  { alone, router, repository, keep }: Context,
  method: HttpMethod,
  path: string,
  request: FastifyRequest,
  body?: unknown,
): Promise<Handled> =>
  alone(async () => {
    const simple = { ...makeSimpleRequest(method, path, body), headers: request.headers, config: { transactions: true } };
    if (isStale(simple, await present(repository, simple.url))) return { outcome: preconditionFailed };
    const [outcome, resource] = await router.handleRequest(simple, repository);
    keep();
    return { outcome, ...(resource && { resource }) };
  });

type Conditional = { method: HttpMethod; headers: FastifyRequest['headers'] };

/** The router heeds `If-Match` on PUT alone. */
const isStale = ({ method, headers }: Conditional, version: string | undefined): boolean =>
  (method === 'DELETE' || method === 'PATCH') &&
  headers['if-match'] !== undefined &&
  headers['if-match'].replace(/^W\//, '') !== `"${version}"`;

/** The version of the resource at this path; undefined when there is none. */
const present = async (repository: MemoryRepository, path: string): Promise<string | undefined> => {
  const reference = /^\/([A-Za-z]+\/[^/?]+)/.exec(path)?.[1];
  const found = reference ? await repository.readReferences([{ reference }]).catch(() => []) : [];
  return found[0] && 'meta' in found[0] ? found[0].meta?.versionId : undefined;
};

const notSupported = (type: string): OperationOutcome => ({
  resourceType: 'OperationOutcome',
  issue: [
    {
      severity: 'error',
      code: 'not-supported',
      details: { text: `${/^[A-Za-z]{1,40}$/.test(type) ? type : 'This'} is not served here` },
    },
  ],
});

/** Every failure inside the FHIR routes is an OperationOutcome. */
export const onError = (error: unknown, _request: FastifyRequest, reply: FastifyReply): FastifyReply => {
  if (error instanceof OperationOutcomeError) return refuse(reply, error.outcome);
  const status = (error as { statusCode?: number }).statusCode ?? 500;
  return status < 500
    ? refuse(reply, badRequest('The request cannot be read'), status)
    : refuse(reply, normalizeOperationOutcome(error), status);
};
