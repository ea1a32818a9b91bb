import type { Act } from '../src/domain/acts.ts';
import type { ExpectsKind, Option } from '../src/domain/expects.ts';
import type { Language } from '../src/domain/locale.ts';
import type { Verdict } from '../src/domain/verdicts.ts';
import type { Source } from './source.ts';

/** What the product made of an utterance. Guardrails are asked only when an answer needs them. */
export type Heard = {
  acts: Act[] /** `rules`: what the rules say without the classifier. */;
  verdicts: (voices?: 'rules' | 'both') => Verdict[];
};

/**
 * How answers are counted. `value`: exact, and wrong (another value; an empty answer is not wrong). `label`: macro-F1 and accuracy.
 * `found`: recall, any answer counts. `quiet`: false alarms, no answer may be given.
 */
export type Scoring = 'value' | 'label' | 'found' | 'quiet';

/** One utterance with the answers that would be right. */
export type Case = {
  /** What is measured: one row of the table for each, with the set and the language. */
  what: string;
  /** Data set, or `generated`. */
  set: string;
  language: Language;
  scoring: Scoring;
  text: string;
  expects?: ExpectsKind | null;
  /** Local date-time; default `defaultNow`. */
  now?: string;
  options?: Option[];
  alternatives?: string[];
  /** All answers that are right, in canonical form; `''` where nothing must be found. */
  expected: readonly string[];
  /** What of the reading counts, in canonical form; `''` for none. */
  answer: (heard: Heard) => string;
};

export type Suite = { name: string; cases: (source: Source) => Case[] };

/** A Sunday. */
export const defaultNow = '2026-11-22T09:00:00';
