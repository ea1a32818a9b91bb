import type { Lexeme } from './lexicon.ts';

/** What stands between two tokens, as bits; 0 where they touch ("4" and "pm" in "4pm"). */
export const gap = {
  space: 1,
  hyphen: 2,
  dot: 4,
  slash: 8,
  colon: 16,
  comma: 32,
  stop: 64,
  other: 128,
  plus: 256,
  open: 512,
  currency: 1024,
  hesitation: 2048,
} as const;

/**
 * The unit that the value grammars read: a run of letters, or a run of digits. Hesitations are gone; the words of a self-correction
 * ("no wait", "I mean") are one token. `start` and `end` are places in the original text.
 */
export type Token = {
  /** Folded letters, or digits. */
  text: string;
  start: number;
  end: number;
  /** Bits of `gap`, of what stands before it. */
  gap: number;
  kind: 'word' | 'numeral' | 'repair';
  lexeme: Lexeme;
};

export type Tokens = readonly Token[];
