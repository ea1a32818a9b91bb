import { z } from 'zod';
import { callbackStatuses, dispositions, priorities } from '../../domain/escalation.ts';

export const escalationStatuses = ['waiting', 'claimed', 'resolved'] as const;

const AppointmentFacts = z.object({
  start: z.string(),
  providerName: z.string(),
  locationName: z.string(),
  reference: z.string().optional(),
});

const Summary = z.object({
  goal: z.string().nullable(),
  callingFor: z.enum(['self', 'child', 'other']).nullable(),
  identity: z.enum(['verified', 'partial', 'unverified']),
  verifiedFactors: z.array(z.string()),
  insurance: z.object({ status: z.string(), payerName: z.string().optional(), copayCents: z.int().optional() }).optional(),
  appointment: z
    .object({ offered: z.array(AppointmentFacts), chosen: AppointmentFacts.nullable(), committed: z.array(AppointmentFacts) })
    .optional(),
  attempts: z.array(z.object({ state: z.string(), used: z.int() })),
  lastReply: z.string(),
  steps: z.array(z.string()),
  language: z.string(),
  nextStep: z.string(),
});

/** `phoneNumber` shows its digits to those who may see identifiers. Null once the words of the call were destroyed. */
const Callback = z.object({
  status: z.enum(callbackStatuses),
  phoneNumber: z.string().nullable(),
  promisedBy: z.string(),
  overdue: z.boolean(),
});

export const EscalationBody = z
  .object({
    id: z.uuid(),
    sessionId: z.uuid(),
    status: z.enum(escalationStatuses),
    reason: z.string(),
    guardrail: z.string().optional(),
    priority: z.enum(priorities),
    queue: z.string(),
    createdAt: z.string(),
    claimedBy: z.string().optional(),
    claimedAt: z.string().optional(),
    resolvedAt: z.string().optional(),
    disposition: z.enum(dispositions).optional(),
    callback: Callback.optional(),
    waitSeconds: z.int(),
    summary: Summary.nullable(),
  })
  .meta({ id: 'Escalation' });

export const EscalationPageBody = z
  .object({ items: z.array(EscalationBody), nextCursor: z.string().nullable() })
  .meta({ id: 'EscalationPage' });

export const ListQuery = z.object({
  status: z.enum(escalationStatuses).optional(),
  queue: z.string().min(1).max(100).optional(),
  callback: z.enum([...callbackStatuses, 'overdue']).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(500).optional(),
});

const maxNoteCharacters = 4_000;

export const ResolveBody = z
  .strictObject({
    disposition: z.enum(dispositions),
    note: z
      .string()
      .max(maxNoteCharacters)
      .refine((value) => value.isWellFormed(), 'must be valid Unicode')
      .optional(),
  })
  .meta({ id: 'Resolution' });
