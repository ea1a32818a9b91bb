import { isDeepStrictEqual } from 'node:util';
import type { Clock } from './clock.ts';
import type { Fault } from './faults.ts';

/** A deployed function. Its input and its answer travel as JSON. */
export type Lambda = (event: unknown) => Promise<unknown>;

/** `failed`: no answer that its invoker could use, and why. */
export type Invocation = { kind: 'answered'; payload: unknown; bytes: number } | { kind: 'failed'; why: string };

export type Invoke = {
  lambda: Lambda;
  event: unknown;
  timeLimitMs: number;
  /** How often a throttled or failed invocation is tried again: 3 for a flow's Lambda block, 0 for a Lex hook. */
  retries: number;
  fault: Fault | null;
};

export type LambdaService = { invoke(invoke: Invoke): Promise<Invocation> };

/**
 * Invokes functions as AWS Lambda does for Connect and Lex, with the faults that a test asks for. `report` is told when the function breaks
 * the rule that one event has one answer.
 */
export const createLambdaService = (clock: Clock, report: (violation: string) => void, patience = 1): LambdaService => {
  let before: { lambda: Lambda; event: unknown } | null = null;

  const deliverAgain = async (lambda: Lambda, event: unknown, first: Invocation, timeLimitMs: number): Promise<Invocation> => {
    const again = await call(lambda, event, timeLimitMs);
    if (first.kind === 'answered' && !isDeepStrictEqual(first, again))
      report('the same event was answered otherwise the second time');
    return again;
  };

  const once = async ({ lambda, event, timeLimitMs, fault }: Invoke): Promise<Invocation> => {
    if (fault === 'unreachable') return { kind: 'failed', why: 'the function could not be reached' };
    if (fault === 'duplicate') {
      const [one, other] = await Promise.all([call(lambda, event, timeLimitMs), call(lambda, event, timeLimitMs)]);
      if (!isDeepStrictEqual(one, other)) report('the same event, delivered twice at once, had two answers');
      return other;
    }
    const answer = await call(lambda, event, timeLimitMs);
    if (fault === 'lostResponse') return deliverAgain(lambda, event, answer, timeLimitMs);
    if (fault === 'timeout') {
      clock.pass(timeLimitMs);
      return { kind: 'failed', why: `no answer within ${timeLimitMs} ms` };
    }
    return answer;
  };

  return {
    invoke: async (given) => {
      const invoke = { ...given, timeLimitMs: given.timeLimitMs * patience };
      const isThrottled = invoke.fault === 'throttled';
      if (isThrottled && invoke.retries === 0) return { kind: 'failed', why: 'the function is throttled' };
      const answer = await once(isThrottled ? { ...invoke, fault: null } : invoke);
      // What it answers reaches nobody.
      if (invoke.fault === 'lateRetry' && before) await call(before.lambda, before.event, invoke.timeLimitMs);
      before = { lambda: invoke.lambda, event: invoke.event };
      return answer;
    },
  };
};

/** One delivery: both ways as JSON, ended by the time limit. What the function throws is told by its name only. */
const call = async (lambda: Lambda, event: unknown, timeLimitMs: number): Promise<Invocation> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Invocation>((settle) => {
    timer = setTimeout(settle, timeLimitMs, { kind: 'failed', why: `no answer within ${timeLimitMs} ms` } satisfies Invocation);
  });
  try {
    return await Promise.race([answerOf(lambda, event), late]);
  } finally {
    clearTimeout(timer);
  }
};

const answerOf = async (lambda: Lambda, event: unknown): Promise<Invocation> => {
  try {
    const json = JSON.stringify((await lambda(structuredClone(event))) ?? null);
    return { kind: 'answered', payload: JSON.parse(json) as unknown, bytes: Buffer.byteLength(json) };
  } catch (error) {
    return { kind: 'failed', why: `the function threw ${error instanceof Error ? error.name : 'something'}` };
  }
};
