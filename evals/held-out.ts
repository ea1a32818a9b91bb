import type { Case } from './case.ts';
import { isHeldOut } from './split.ts';

/** Sentences that were written after the reader had been mended by the others, and of which no failure is ever written down. */
export const freshSentences = 'fresh sentences';

/** Sentences by authors who knew what is asked for and neither rules, nor templates, nor each other's sentences; no failure of theirs is ever written down either. */
export const strangersSentences = "strangers' sentences";
/** The same by one more author, measured when all was set: nothing was chosen with their numbers in view. */
export const lastSentences = "strangers' last sentences";

export const isHeldOutCase = ({ set, text }: Case): boolean =>
  [freshSentences, strangersSentences, lastSentences].some((name) => set.startsWith(name)) || isHeldOut(text);
