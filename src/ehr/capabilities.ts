import type { FhirClient } from './client.ts';
import { CapabilityStatementSchema } from './resources.ts';

/** What an EHR can do, as far as booking depends on it. */
export type Capabilities = {
  /** Transaction Bundles: all or nothing. */
  transaction: boolean;
  /** `If-None-Exist` on Appointment. */
  conditionalAppointment: boolean;
  /** `If-None-Exist` on Coverage. */
  conditionalCoverage: boolean;
};

/** What is assumed of a server that does not say. */
const assumed: Capabilities = { transaction: false, conditionalAppointment: false, conditionalCoverage: false };

export type CapabilityReader = (signal: AbortSignal) => Promise<Capabilities>;

/**
 * Reads `/metadata` once. Where it cannot be had, the least is assumed, and it is asked for again after `againAfterMs` (default 60 s).
 * `known` overrides what the server says: statements are often wrong.
 */
export const createCapabilityReader = (
  client: FhirClient,
  options: { known?: Partial<Capabilities>; againAfterMs?: number; nowMs?: () => number } = {},
): CapabilityReader => {
  const nowMs = options.nowMs ?? (() => performance.now());
  let read: Capabilities | null = null;
  let askAgainAtMs = Number.NEGATIVE_INFINITY;
  return async (signal) => {
    if (!read && nowMs() >= askAgainAtMs) {
      read = await ask(client, signal);
      askAgainAtMs = nowMs() + (options.againAfterMs ?? 60_000);
    }
    return { ...(read ?? assumed), ...options.known };
  };
};

const ask = async (client: FhirClient, signal: AbortSignal): Promise<Capabilities | null> => {
  const answer = await client.metadata(signal);
  const statement = answer.kind === 'ok' ? CapabilityStatementSchema.safeParse(answer.value) : null;
  const server = statement?.data?.rest.find((rest) => rest.mode === undefined || rest.mode === 'server');
  if (!server) return null;
  const conditional = (type: string) => server.resource.some((one) => one.type === type && one.conditionalCreate === true);
  return {
    transaction: server.interaction.some((one) => one.code === 'transaction'),
    conditionalAppointment: conditional('Appointment'),
    conditionalCoverage: conditional('Coverage'),
  };
};
