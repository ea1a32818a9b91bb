import type { Act } from '../../domain/acts.ts';
import type { Goal } from '../../domain/goals.ts';
import type { HeardSlots } from '../../domain/slots.ts';
import type { StateMeta } from '../../machines/listening.ts';
import { understand } from '../understanding.ts';

type Listens = StateMeta & { goal: Goal | null; heard: HeardSlots };

/** What the reader itself is less sure of is a guess from the bent of a sentence. */
const unsureBelow = 0.6;

/**
 * Whether the built-in reader may be helped: the state could make nothing of what it read, or only put it aside, or all that it read is a
 * guess. Where it read something the state can use, a model has nothing to say.
 */
export const isUnsure = (acts: Act[], listens: Listens): boolean =>
  isOfNoUse(acts, listens) || (acts.length > 0 && acts.every(isGuess));

export const isOfNoUse = (acts: Act[], listens: Listens): boolean => {
  const { type } = understand(acts, listens).event;
  return type === 'caller.unclear' || type === 'caller.aside';
};

/** What a model adds to: the values that the reader was sure of. The rest of its reading is what is in doubt. */
export const sureValues = (acts: Act[]): Act[] => acts.filter((act) => act.act === 'provide' && !isGuess(act));

const isGuess = (act: Act): boolean => {
  if (act.act === 'silence') return false;
  const sure = 'slots' in act ? Object.values(act.slots).map(({ confidence }) => confidence) : [];
  return Math.max(...sure, 'confidence' in act ? (act.confidence ?? 0) : 0) < unsureBelow;
};
