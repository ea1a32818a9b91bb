import type { Form } from './attributes.ts';

/**
 * Every field that a log line may have, with its form. A field that is not here is a type error, and at run time it is dropped, as is a
 * value without the form: words, digits written as text and dates have none. Add a field here when a line needs it.
 */
export const logForms = {
  sessionId: 'uuid',
  turn: 'number',
  channel: 'code',
  language: 'code',
  input: 'code',
  acts: 'codes',
  state: 'code',
  status: 'code',
  goal: 'code',
  outcome: 'code',
  escalationReason: 'code',
  escalationPriority: 'code',
  queue: 'code',
  guardrail: 'code',
  guardrailAction: 'code',
  tool: 'code',
  toolOutcome: 'code',
  replayed: 'boolean',
  attempt: 'number',
  count: 'number',
  durationMs: 'number',
  method: 'code',
  /** The route's pattern, such as `/v1/sessions/:sessionId/turns`; never the URL. */
  route: 'route',
  httpStatus: 'number',
  requestId: 'uuid',
  /** Where the service itself listens, or what it was told to use: scheme, host and port. */
  address: 'origin',
  dependency: 'code',
  migration: 'code',
  mode: 'code',
  signal: 'code',
} as const satisfies Record<string, Form>;
