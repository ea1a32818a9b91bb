import type { Span } from '../domain/slots.ts';
import type { Word } from '../domain/words.ts';
import { stateConnectors } from './context-words.ts';
import { longestStateNameWords, stateByCode, stateByJoinedName } from './us-states.ts';

/** A text with its words, as written and as keys of the alias index. */
export type WordsOfText = { text: string; words: Word[]; keys: string[] };

/** `direct`: nothing but "of" stands between. */
export type NamedState = { state: string; span: Span; direct: boolean };

/** The state named directly behind words `from` to `to`, else before them, else a few words behind. */
export const stateBeside = (sentence: WordsOfText, from: number, to: number): NamedState | null => {
  const after = stateAfter(sentence, to);
  if (after !== null && after.direct) return after;
  return stateBefore(sentence, from) ?? after;
};

export const stateAfter = (sentence: WordsOfText, to: number): NamedState | null => {
  const { keys } = sentence;
  let at = to + 1;
  while (at <= to + 4) {
    const found = stateAt(sentence, at);
    if (found !== null)
      return { ...found, direct: at === to + 1 || (at === to + 2 && (keys[to + 1] === 'of' || keys[to + 1] === 'de')) };
    if (!stateConnectors.has(keys[at] ?? '')) return null;
    at += 1;
  }
  return null;
};

const stateBefore = (sentence: WordsOfText, from: number): NamedState | null => {
  for (let count = longestStateNameWords; count >= 1; count -= 1) {
    const at = from - count;
    if (at < 0) continue;
    const found = stateAt(sentence, at, count);
    if (found !== null) return { ...found, direct: true };
  }
  return null;
};

/** The state whose name begins at a word; the longest wins ("Washington DC"). With `exactly`, one of that many words. */
const stateAt = (sentence: WordsOfText, at: number, exactly?: number): { state: string; span: Span } | null => {
  const { words, keys } = sentence;
  const first = words[at];
  if (first === undefined) return null;
  for (let count = exactly ?? longestStateNameWords; count >= (exactly ?? 1); count -= 1) {
    const last = words[at + count - 1];
    if (last === undefined) continue;
    const state = stateByJoinedName.get(keys.slice(at, at + count).join(''));
    if (state !== undefined) return { state, span: [first.span[0], last.span[1]] };
  }
  const code = exactly === undefined || exactly === 1 ? codeAt(sentence, at) : null;
  return code === null ? null : { state: code, span: first.span };
};

/** The state whose two-letter code a word is; after "of" also in small letters. */
export const codeAt = ({ text, words, keys }: WordsOfText, at: number): string | null => {
  const word = words[at];
  if (word === undefined) return null;
  const written = text.slice(word.span[0], word.span[1]);
  return stateByCode(keys[at - 1] === 'of' && written !== 'me' ? written.toUpperCase() : written);
};
