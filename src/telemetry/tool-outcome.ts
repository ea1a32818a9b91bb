import type { Attributes } from './attributes.ts';

/** Outcomes that mean that the tool gave no answer. */
const failures = ['unavailable', 'unknown', 'failed'];

/** What is told of a tool's outcome, on spans and metrics alike: its kind, and the conventions' `tool_error` where it gave no answer. */
export const toolOutcome = (kind: string) =>
  ({
    'callwell.tool.outcome': kind,
    'error.type': failures.includes(kind) ? 'tool_error' : undefined,
  }) satisfies Attributes;
