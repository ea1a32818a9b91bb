import type { Prompts } from './prompts.ts';

/**
 * What agents ask of a language model, and of a filter before it. Both are helpers: whatever they answer is checked like any input, and
 * whatever they fail at goes on as if they were not there.
 */

export type Job = 'read' | 'word';

/** Instructions, the same for every caller. `version` tells them apart in audit and telemetry, `read.3f2a9c81d0b4`. */
export type Prompt = { text: string; version: string };

/** One question, and all of it that leaves the process. */
export type ModelAsk = {
  job: Job;
  prompt: Prompt;
  /** JSON that the service made: what is listened for. No word of a caller. */
  context: string;
  /** The caller's words without identifiers; empty where nothing of a caller is sent. */
  words: string;
  /** The one form in which an answer is taken, as JSON Schema. */
  form: { name: string; description: string; schema: Record<string, unknown> };
};

/** What a filter found: which of its policies, what kind, and what it did about it. Never the words. */
export type Finding = { policy: 'topic' | 'content' | 'word' | 'sensitive' | 'grounding' | 'other'; type: string; action: string };

export const failureReasons = [
  /** The budget of the turn ran out while waiting, or had before. */
  'timeout',
  'throttled',
  /** Did not answer, answered that it cannot, or broke off. */
  'unavailable',
  /** Answered, but not in the form that was asked for. */
  'malformed',
  /** Wrong name, key or right: somebody has to look at the settings. */
  'misconfigured',
  /** It failed too often lately and is left alone for a while. */
  'circuitOpen',
] as const;
export type FailureReason = (typeof failureReasons)[number];

export type ModelAnswer =
  /** `value` is whatever came in the form: not checked yet. */
  | { kind: 'answered'; value: unknown }
  /** Its guardrail stepped in. */
  | { kind: 'intervened'; findings: Finding[] }
  | { kind: 'failed'; reason: FailureReason };

export type FilterAnswer =
  | { kind: 'passed' }
  | { kind: 'intervened'; findings: Finding[] }
  | { kind: 'failed'; reason: FailureReason };

/** One turn's way to the model and the filter: all that it asks together has one budget. Never rejects. */
export type TurnAid = {
  ask(ask: ModelAsk): Promise<ModelAnswer>;
  filter(source: 'input' | 'output', text: string): Promise<FilterAnswer>;
};

export type LanguageAid = {
  prompts: Prompts;
  /** Which of its jobs are configured. */
  does: { read: boolean; word: boolean; filter: boolean };
  /** The model's name as it may be told, for the audit; null where there is only a filter. */
  model: string | null;
  /** Ids of sessions tie spans together; empty outside of a call. */
  turn(sessionId: string): TurnAid;
  close(): void;
};
