import type { Line } from './line.ts';
import type { Hit } from './phrases.ts';

/** A long story in parts: its sentences, and of long ones overlapping stretches of `words`. Together no more than twice as long as the line. */
export const stretchesOf = ({ tokens }: Line, words: number): Hit[] => {
  const found: Hit[] = [];
  for (let from = 0; from < tokens.length; ) {
    let end = from + 1;
    while (end < tokens.length && tokens[end]?.sentence === tokens[from]?.sentence) end++;
    for (let at = from; at < end; at += words / 2) {
      found.push({ from: at, to: Math.min(at + words, end) });
      if (at + words >= end) break;
    }
    from = end;
  }
  return found;
};
