import type { Act } from '../../domain/acts.ts';
import type { Goal } from '../../domain/goals.ts';
import type { HeardSlots } from '../../domain/slots.ts';
import type { StateMeta } from '../../machines/listening.ts';
import { understand } from '../understanding.ts';

type Listens = StateMeta & { goal: Goal | null; heard: HeardSlots };

/** What the reader itself is less sure of is a guess from the bent of a sentence. */
export const unsureBelow = 0.6;

/**
 * Whether the built-in reader may be helped: the state could make nothing of what it read, or all that it read is a guess. Where it read
 * something the state can use, a model has nothing to say.
 */
export const isUnsure = (acts: Act[], listens: Listens): boolean =>
  isOfNoUse(acts, listens) || (acts.length > 0 && acts.every(isGuess));

export const isOfNoUse = (acts: Act[], listens: Listens): boolean => understand(acts, listens).event.type === 'caller.unclear';

const isGuess = (act: Act): boolean => {
  if (act.act === 'silence') return false;
  const sure = 'slots' in act ? Object.values(act.slots).map(({ confidence }) => confidence) : [];
  return Math.max(...sure, 'confidence' in act ? (act.confidence ?? 0) : 0) < unsureBelow;
};
