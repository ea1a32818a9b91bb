import {
  BrokenCircuitError,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  DelegateBackoff,
  handleWhenResult,
  type IRetryBackoffContext,
  IterableBackoff,
  retry,
  wrap,
} from 'cockatiel';
import type { FailureReason } from '../agents/assist/port.ts';

type Failed = { kind: 'failed'; reason: FailureReason; retryAfterMs?: number };

export type ResilienceOptions = {
  /** Failures in a row that open the circuit. Default 5. */
  failuresToOpen?: number;
  /** How long an open circuit lets nothing through: the first time, the second in a row, … Default 5 s, growing to 60 s. */
  openMs?: readonly number[];
  /** Pause before the second try where the server names none. Default 150 ms. */
  retryPauseMs?: number;
};

export type Resilience = {
  /**
   * Runs an exchange within `budgetMs`: behind the circuit, and once more when the server was busy and there is time left. `attempt` need
   * not stop in time: it is not waited for. Never rejects.
   */
  run<T extends { kind: string }>(budgetMs: number, attempt: (signal: AbortSignal) => Promise<T>): Promise<T | Failed>;
};

/** A second try that has less than this left is not worth its tokens. */
const leastLeftMs = 200;

export const createResilience = (options: ResilienceOptions = {}): Resilience => {
  const circuit = circuitBreaker(handleWhenResult(showsItDown), {
    breaker: new ConsecutiveBreaker(options.failuresToOpen ?? 5),
    halfOpenAfter: new IterableBackoff(options.openMs ?? [5_000, 15_000, 60_000]),
  });
  const run: Resilience['run'] = async (budgetMs, attempt) => {
    // While one call tries whether it is back, the others do not wait for what it finds.
    if (circuit.state === CircuitState.HalfOpen) return failed('circuitOpen');
    const until = performance.now() + budgetMs;
    const signal = AbortSignal.timeout(Math.max(1, Math.round(budgetMs)));
    const pauseMs = (result: unknown): number => (isFailure(result) ? (result.retryAfterMs ?? options.retryPauseMs ?? 150) : 0);
    const isWorthAnother = (result: unknown): boolean =>
      isFailure(result) && result.reason === 'throttled' && performance.now() + pauseMs(result) + leastLeftMs < until;
    const once = retry(handleWhenResult(isWorthAnother), {
      maxAttempts: 1,
      backoff: new DelegateBackoff(({ result }: IRetryBackoffContext<unknown>) => pauseMs('value' in result ? result.value : null)),
    });
    try {
      return await wrap(once, circuit).execute(() => inTime(attempt(signal), signal));
    } catch (error) {
      return failed(error instanceof BrokenCircuitError ? 'circuitOpen' : 'unavailable');
    }
  };
  return { run };
};

const failed = (reason: FailureReason): Failed => ({ kind: 'failed', reason });

const isFailure = (result: unknown): result is Failed => (result as { kind?: unknown } | null)?.kind === 'failed';

/** An answer of the wrong form comes from something that is up. */
const showsItDown = (result: unknown): boolean => isFailure(result) && result.reason !== 'malformed';

/** Whatever hangs, a caller waits no longer than this. */
const inTime = <T>(work: Promise<T>, signal: AbortSignal): Promise<T | Failed> =>
  new Promise((resolve, reject) => {
    const late = (): void => resolve(failed('timeout'));
    signal.addEventListener('abort', late, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', late));
  });
