import { randomBytes } from 'node:crypto';
import type { OperationOutcome } from '@medplum/fhirtypes';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createLocalJWKSet, decodeJwt, type JSONWebKeySet, jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import { refuse } from './http-answers.ts';
import { allows, isScope, needOf } from './smart-scopes.ts';

/** SMART backend services (SMART App Launch 2): who may ask for tokens, and with which scopes at most. */
export type SmartOptions = {
  clients: { clientId: string; jwks: JSONWebKeySet; scopes: string[] }[];
  /** How long a token is good. 300 by default. */
  tokenSeconds?: number;
};

const algorithms = ['RS384', 'ES384'];
const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
/** An assertion may be good for five minutes at most; a few seconds for clocks that differ. */
const maxAssertionSeconds = 300;
const clockSeconds = 5;

type Granted = { scopes: string[]; untilMs: number };
type Grants = { tokens: LRUCache<string, Granted>; usedAssertions: LRUCache<string, true>; now: () => Date };

/** Adds the token endpoint at `/oauth/token` and gives the guard of the FHIR routes. */
export const installSmart = (
  app: FastifyInstance,
  options: SmartOptions,
  now: () => Date,
): ((fhir: FastifyInstance, basePath: string) => void) => {
  const grants: Grants = { tokens: new LRUCache({ max: 10_000 }), usedAssertions: new LRUCache({ max: 10_000 }), now };
  app.post('/oauth/token', (request, reply) => giveToken(request, reply, options, grants));
  return (fhir, basePath) => {
    fhir.get('/.well-known/smart-configuration', (request) => configuration(request, options));
    fhir.addHook('preHandler', async (request, reply) => {
      const path = request.url.slice(basePath.length);
      if (path.startsWith('/metadata') || path.startsWith('/.well-known/')) return undefined;
      return guard(request, reply, path, grants);
    });
  };
};

const tokenUrl = (request: FastifyRequest): string => `${request.protocol}://${request.host}/oauth/token`;

const configuration = (request: FastifyRequest, { clients }: SmartOptions) => ({
  token_endpoint: tokenUrl(request),
  token_endpoint_auth_methods_supported: ['private_key_jwt'],
  token_endpoint_auth_signing_alg_values_supported: algorithms,
  grant_types_supported: ['client_credentials'],
  scopes_supported: [...new Set(clients.flatMap((client) => client.scopes))],
  capabilities: ['client-confidential-asymmetric', 'permission-v2', 'permission-v1'],
});

const giveToken = async (
  request: FastifyRequest,
  reply: FastifyReply,
  options: SmartOptions,
  grants: Grants,
): Promise<FastifyReply> => {
  const form = request.body instanceof URLSearchParams ? request.body : new URLSearchParams();
  reply.header('cache-control', 'no-store').header('pragma', 'no-cache');
  if (form.get('grant_type') !== 'client_credentials') return reply.code(400).send({ error: 'unsupported_grant_type' });
  const client = await clientOf(form, tokenUrl(request), options, grants);
  if (!client) return reply.code(400).send({ error: 'invalid_client' });
  const scopes = (form.get('scope') ?? '').split(' ').filter((scope) => isScope(scope) && client.scopes.includes(scope));
  if (scopes.length === 0) return reply.code(400).send({ error: 'invalid_scope' });
  const seconds = options.tokenSeconds ?? 300;
  const token = randomBytes(24).toString('base64url');
  grants.tokens.set(token, { scopes, untilMs: grants.now().getTime() + seconds * 1000 });
  return reply.send({ access_token: token, token_type: 'bearer', expires_in: seconds, scope: scopes.join(' ') });
};

/** Undefined unless the assertion is this client's own, for us, short-lived and used for the first time. */
const clientOf = async (
  form: URLSearchParams,
  audience: string,
  { clients }: SmartOptions,
  grants: Grants,
): Promise<SmartOptions['clients'][number] | undefined> => {
  if (form.get('client_assertion_type') !== assertionType) return undefined;
  try {
    const assertion = form.get('client_assertion') ?? '';
    const client = clients.find(({ clientId }) => clientId === decodeJwt(assertion).iss);
    if (!client) return undefined;
    const expected = {
      issuer: client.clientId,
      subject: client.clientId,
      audience,
      algorithms,
      currentDate: grants.now(),
      requiredClaims: ['exp', 'jti'],
    };
    const { payload } = await jwtVerify(assertion, createLocalJWKSet(client.jwks), expected);
    const seconds = (payload.exp ?? 0) - grants.now().getTime() / 1000;
    const key = `${client.clientId} ${payload.jti}`;
    if (seconds > maxAssertionSeconds + clockSeconds || grants.usedAssertions.has(key)) return undefined;
    grants.usedAssertions.set(key, true);
    return client;
  } catch {
    return undefined;
  }
};

const guard = async (
  request: FastifyRequest,
  reply: FastifyReply,
  path: string,
  grants: Grants,
): Promise<FastifyReply | undefined> => {
  const token = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
  const granted = grants.tokens.get(token);
  if (!granted || granted.untilMs <= grants.now().getTime()) {
    reply.header('www-authenticate', 'Bearer');
    return refuse(reply, outcome('login', 'A bearer token is needed'), 401);
  }
  if (needsOf(request, path).every((need) => allows(granted.scopes, need))) return undefined;
  return refuse(reply, outcome('forbidden', 'The scope of the token does not allow this'), 403);
};

const needsOf = (request: FastifyRequest, path: string): ReturnType<typeof needOf>[] => {
  const entries = (request.body as { entry?: { request?: { method?: string; url?: string } }[] } | null)?.entry;
  const isBundle = path.replace(/\?.*/, '').replaceAll('/', '') === '';
  return isBundle
    ? (entries ?? []).map((entry) => needOf(entry.request?.method ?? '', entry.request?.url ?? ''))
    : [needOf(request.method, path)];
};

const outcome = (code: 'login' | 'forbidden', text: string): OperationOutcome => ({
  resourceType: 'OperationOutcome',
  issue: [{ severity: 'error', code, details: { text } }],
});
