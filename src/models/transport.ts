import type { FailureReason, Finding, ModelAsk } from '../agents/assist/port.ts';

export type Usage = { inputTokens: number; outputTokens: number };

/** What one exchange came to. `retryAfterMs`: how long a server that is busy asks to wait. */
export type Exchange =
  | { kind: 'answered'; value: unknown; usage: Usage | null }
  | { kind: 'intervened'; findings: Finding[]; usage: Usage | null }
  | { kind: 'failed'; reason: FailureReason; usage?: Usage | null; retryAfterMs?: number };

/** One wire. `converse` makes one exchange, tries nothing twice and never rejects; it stops when `signal` fires. */
export type Transport = {
  provider: 'aws.bedrock' | 'openai';
  converse(ask: ModelAsk, signal: AbortSignal): Promise<Exchange>;
  close(): void;
};

/** More than any of our answers needs. */
export const mostAnswerTokens = 400;

/** What a status of HTTP says about asking again. */
export const reasonOf = (status: number): FailureReason => {
  if (status === 429) return 'throttled';
  if (status === 408 || status === 424 || status >= 500) return 'unavailable';
  return 'misconfigured';
};
