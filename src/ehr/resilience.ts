import {
  BrokenCircuitError,
  ConsecutiveBreaker,
  circuitBreaker,
  DelegateBackoff,
  handleWhenResult,
  type IRetryBackoffContext,
  IterableBackoff,
  retry,
  wrap,
} from 'cockatiel';
import { type Exchange, type FhirResult, failed } from './fhir-result.ts';

export type Resilience = {
  /** Runs one exchange: behind the circuit, and for a read with one more try. */
  run(exchange: Exchange, signal: AbortSignal, attempt: () => Promise<FhirResult<unknown>>): Promise<FhirResult<unknown>>;
};

export type ResilienceOptions = {
  /** Pause before the second try when the server names none. Default 100 ms. */
  retryDelayMs?: number;
  /** A longer `Retry-After` is not waited for: a caller is on the phone. Default 2,000 ms. */
  maxRetryAfterMs?: number;
  /** Failures in a row that open the circuit. Default 8. */
  failuresToOpen?: number;
  /** How long an open circuit lets nothing through: the first time, the second in a row, … Default 500 ms, growing to 10 s. */
  openMs?: readonly number[];
};

export const createResilience = (options: ResilienceOptions = {}): Resilience => {
  const maxRetryAfterMs = options.maxRetryAfterMs ?? 2_000;
  const circuit = circuitBreaker(handleWhenResult(showsServerDown), {
    breaker: new ConsecutiveBreaker(options.failuresToOpen ?? 8),
    halfOpenAfter: new IterableBackoff(options.openMs ?? [500, 1_000, 2_000, 5_000, 10_000]),
  });
  const oneMore = retry(
    handleWhenResult(
      (result) => isFailure(result) && result.class === 'transient' && (result.retryAfterMs ?? 0) <= maxRetryAfterMs,
    ),
    { maxAttempts: 1, backoff: new DelegateBackoff((context) => pauseMs(context, options.retryDelayMs ?? 100)) },
  );
  const forReads = wrap(oneMore, circuit);
  return {
    run: async (exchange, signal, attempt) => {
      try {
        return await (exchange === 'read' ? forReads.execute(attempt, signal) : circuit.execute(attempt));
      } catch (error) {
        if (error instanceof BrokenCircuitError) return failed('unavailable', 'transient');
        throw error;
      }
    },
  };
};

type Outcome = Exclude<FhirResult<unknown>, { kind: 'ok' }>;
const isFailure = (result: unknown): result is Outcome => (result as FhirResult<unknown>).kind !== 'ok';

/** What counts towards opening the circuit: not what one request did wrong, nor a caller who left. */
const showsServerDown = (result: unknown): boolean =>
  isFailure(result) && (result.kind === 'unavailable' || result.kind === 'timeout' || result.kind === 'garbled');

const pauseMs = (context: IRetryBackoffContext<unknown>, delayMs: number): number => {
  const result = 'value' in context.result ? (context.result.value as FhirResult<unknown>) : null;
  const asked = result && isFailure(result) ? result.retryAfterMs : null;
  return asked ?? delayMs;
};
