import { randomUUID } from 'node:crypto';
import { v5 } from 'uuid';
import type { ToolContext } from '../tool-context.ts';

const namespace = '0b3f6a0e-6f0c-5d0b-9a51-6f6ad1a9b3c4';

/**
 * The name under which the EHR knows a write again: the same for the same key of the same session, patient and thing, and telling nothing
 * of them. Without a key it is a fresh one, good for looking up what became of this very call.
 */
export const writeKey = (context: ToolContext & { patient: string }, thing: string): string =>
  context.idempotencyKey === null
    ? randomUUID()
    : v5(JSON.stringify([context.principal, context.sessionId, context.idempotencyKey, context.patient, thing]), namespace);

/** A UUID that depends on nothing but these parts. */
export const stableKey = (...parts: string[]): string => v5(JSON.stringify(parts), namespace);
