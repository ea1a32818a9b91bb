import type { ReadBack } from '../domain/expects.ts';
import { type AuthenticationContext, factorsReadBack } from '../machines/authentication.context.ts';
import { type NumberHeld, numberReadBack } from '../machines/callback.machine.ts';
import { cardReadBack, type InsuranceContext } from '../machines/insurance.context.ts';
import type { AgentName } from './facts.ts';

/** What a state at rest has just read back: the caller says whether it is right, or what is right instead. Values: they go into no log. */
export const readBackIn = (agent: AgentName, state: string, context: unknown): ReadBack[] => {
  switch (`${agent}.${state}`) {
    case 'authentication.confirming':
    case 'authentication.correcting':
      return factorsReadBack(context as AuthenticationContext);
    case 'insurance.confirmingCard':
    case 'insurance.correctingCard':
      return cardReadBack(context as InsuranceContext);
    case 'callback.confirmingNumber':
      return numberReadBack(context as NumberHeld);
    default:
      return [];
  }
};
