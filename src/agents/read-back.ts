import type { ReadBack } from '../domain/expects.ts';
import { type AuthenticationContext, factorsReadBack } from '../machines/authentication.context.ts';
import { type NumberHeld, numberReadBack } from '../machines/callback.machine.ts';
import { cardReadBack, type InsuranceContext } from '../machines/insurance.context.ts';
import type { AgentName } from './facts.ts';

type Reader = { states: readonly string[]; read: (context: never) => ReadBack[] };

const readers: Partial<Record<AgentName, Reader>> = {
  authentication: { states: ['confirming', 'correcting'], read: (context: AuthenticationContext) => factorsReadBack(context) },
  insurance: { states: ['confirmingCard', 'correctingCard'], read: (context: InsuranceContext) => cardReadBack(context) },
  callback: { states: ['confirmingNumber'], read: (context: NumberHeld) => numberReadBack(context) },
};

/** What a state at rest has just read back: the caller says whether it is right, or what is right instead. Values: they go into no log. */
export const readBackIn = (agent: AgentName, state: string, context: unknown): ReadBack[] => {
  const reader = readers[agent];
  return reader?.states.includes(state) ? reader.read(context as never) : [];
};
