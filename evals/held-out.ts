import type { Case } from './case.ts';
import { isHeldOut } from './split.ts';

/** Sentences that were written after the reader had been mended by the others, and of which no failure is ever written down. */
export const freshSentences = 'fresh sentences';

export const isHeldOutCase = ({ set, text }: Case): boolean => set === freshSentences || isHeldOut(text);
