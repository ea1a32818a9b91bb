import { z } from 'zod';
import { priorities } from '../../domain/escalation.ts';
import { expectsKinds } from '../../domain/expects.ts';

const Expects = z.object({
  kind: z.enum(expectsKinds),
  options: z.array(z.object({ id: z.string(), label: z.string() })).optional(),
  dtmf: z.object({ maxDigits: z.int() }).optional(),
  sensitive: z.literal(true).optional(),
});

const GoalOutcome = z.object({ goal: z.string().nullable(), result: z.string(), references: z.array(z.string()) });

const EscalationRef = z.object({
  id: z.string(),
  reason: z.string(),
  guardrail: z.string().optional(),
  priority: z.enum(priorities),
  queue: z.string(),
  callback: z.object({ promisedBy: z.string() }).optional(),
});

export const sessionStatuses = ['active', 'completed', 'escalated', 'abandoned', 'expired'] as const;

const answerShape = {
  sessionId: z.uuid(),
  status: z.enum(sessionStatuses),
  turn: z.int(),
  state: z.string(),
  reply: z.object({ text: z.string(), ssml: z.string(), locale: z.string() }),
  expects: Expects,
  attempt: z.object({ used: z.int(), limit: z.int() }),
  goal: z.string().nullable(),
  outcome: GoalOutcome.nullable(),
  outcomes: z.array(GoalOutcome),
  escalation: EscalationRef.nullable(),
  resumed: z.literal(true).optional(),
};

/** The answer to the creation of a session, to each turn, and to a read. */
export const AnswerBody = z.object(answerShape).meta({ id: 'Answer' });

const AuditData = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]));

/** A read by an operator adds what was said and what happened. */
export const SessionBody = z
  .object({
    ...answerShape,
    transcript: z
      .array(z.object({ turn: z.int(), at: z.string(), speaker: z.enum(['caller', 'agent']), text: z.string() }))
      .optional(),
    timeline: z.array(z.object({ at: z.string(), event: z.string(), data: AuditData })).optional(),
  })
  .meta({ id: 'Session' });
