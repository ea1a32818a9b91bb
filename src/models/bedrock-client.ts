import { BedrockRuntimeClient, BedrockRuntimeServiceException } from '@aws-sdk/client-bedrock-runtime';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import type { AwsPlace } from './settings.ts';
import { type Exchange, reasonOf } from './transport.ts';

/**
 * The AWS SDK, capped: one attempt (what is tried again is decided by us, within the budget), a short wait for a connection, and no logger,
 * because its lines would hold what callers said. Credentials come from where the SDK looks for them.
 */
export const bedrockClient = ({ region, endpoint }: AwsPlace, budgetMs: number): BedrockRuntimeClient => {
  const client = new BedrockRuntimeClient({
    region,
    ...(endpoint === null ? {} : { endpoint }),
    maxAttempts: 1,
    requestHandler: new NodeHttpHandler({ connectionTimeout: budgetMs, requestTimeout: budgetMs, throwOnRequestTimeout: true }),
  });
  // Looked up while nobody waits; where there are none, the first question says so.
  client.config.credentials().catch(() => undefined);
  return client;
};

type Failed = Extract<Exchange, { kind: 'failed' }>;

/** What an error of the SDK means. Its message may quote the request, and is not looked at. */
export const failureOf = (error: unknown, signal: AbortSignal): Failed => {
  if (signal.aborted) return { kind: 'failed', reason: 'timeout' };
  if (error instanceof BedrockRuntimeServiceException) {
    const { httpStatusCode: status } = error.$metadata;
    if (throttles.has(error.name)) return { kind: 'failed', reason: 'throttled', ...retryAfterOf(error) };
    return { kind: 'failed', reason: status === undefined ? 'unavailable' : reasonOf(status) };
  }
  const { name } = error as { name?: unknown };
  if (name === 'SyntaxError') return { kind: 'failed', reason: 'malformed' };
  return { kind: 'failed', reason: name === 'CredentialsProviderError' ? 'misconfigured' : 'unavailable' };
};

const throttles: ReadonlySet<string> = new Set(['ThrottlingException', 'TooManyRequestsException', 'ModelNotReadyException']);

const retryAfterOf = ({ $response }: BedrockRuntimeServiceException): { retryAfterMs?: number } => {
  const seconds = Number($response?.headers['retry-after'] ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? { retryAfterMs: seconds * 1000 } : {};
};
