import type { Span } from '../domain/slots.ts';
import type { Word } from '../domain/words.ts';
import { type AliasEntry, aliasIndex, keyOf, notAlone, notInTwo } from './alias-index.ts';
import * as context from './context-words.ts';
import { codeAt, stateAfter, stateBeside, type WordsOfText } from './named-state.ts';
import type { Payer } from './payer-data.ts';

/** Payers that some words of a text name, with the state named beside them. */
export type Mention = { payers: Payer[]; state: string | null; span: Span };

/** `denied`: a payer was named only to say that it is not the one. */
export type Mentions = { found: Mention[]; denied: boolean; insuranceTopic: boolean };

/** Words `from`..`to`, both included, with their alias. */
type Hit = { from: number; to: number; entry: AliasEntry };
type Sentence = WordsOfText & { asked: boolean; topic: boolean };

export const findMentions = (text: string, words: Word[], asked: boolean): Mentions => {
  const keys = words.map((word) => keyOf(word.text));
  const sentence = { text, words, keys, asked, topic: keys.some((key) => context.insuranceTopic.has(key)) };
  const hits = hitsIn(sentence);
  const meant = hits.filter(({ hit }) => !isNegated(sentence, hit.from));
  const current = meant.length > 1 ? meant.filter(({ hit }) => !context.formerWords.has(keys[hit.from - 1] ?? '')) : meant;
  const found = distinct((current.length > 0 ? current : meant).map(({ hit, payers }) => mention(sentence, hit, payers)));
  return { found, denied: hits.length > 0 && meant.length === 0, insuranceTopic: sentence.topic };
};

const hitsIn = (sentence: Sentence): { hit: Hit; payers: Payer[] }[] => {
  const hits: { hit: Hit; payers: Payer[] }[] = [];
  for (let from = 0; from < sentence.keys.length; from += 1) {
    const hit = longestFrom(sentence, from);
    if (hit === null) continue;
    hits.push(hit);
    from = hit.hit.to;
  }
  return hits;
};

const longestFrom = (sentence: Sentence, from: number): { hit: Hit; payers: Payer[] } | null => {
  let best: { hit: Hit; payers: Payer[] } | null = null;
  let joined = '';
  for (let to = from; to < sentence.keys.length; to += 1) {
    joined += sentence.keys[to];
    if (!aliasIndex.beginnings.has(joined)) break;
    const entry = aliasIndex.entries.get(joined);
    if (entry === undefined || isChance(sentence, from, to, joined)) continue;
    const hit = { from, to, entry };
    const payers = allowed(sentence, hit);
    if (payers.length > 0) best = { hit, payers };
  }
  return best;
};

/** Words that make up an alias only by chance: "uh a", or "medical" for Medi-Cal. */
const isChance = (sentence: Sentence, from: number, to: number, joined: string): boolean => {
  if (from === to) return notAlone.has(joined);
  if (allLetters(sentence, from, to)) return false;
  if (notInTwo.has(joined)) return !sentence.asked;
  return joined.length <= chanceCharacters || (/^bcbs[a-z]{2}$/.test(joined) && codeAt(sentence, to) === null);
};

/** Up to so many characters, several short words are not taken for one name. */
const chanceCharacters = 4;

const allLetters = ({ keys }: Sentence, from: number, to: number): boolean =>
  keys.slice(from, to + 1).every((key) => key.length === 1);

const allowed = (sentence: Sentence, hit: Hit): Payer[] => {
  const { entry } = hit;
  if (entry.words.size === 0) return entry.strong;
  const spelledSo = entry.words.has(hit.to - hit.from + 1);
  if (!spelledSo && !allLetters(sentence, hit.from, hit.to)) return entry.strong;
  if (isAlone(sentence, hit) || (sentence.asked && !isSomebody(sentence.keys, hit.from)))
    return [...new Set([...entry.strong, ...entry.weak, ...entry.bare])];
  return isPlausible(sentence, hit) ? [...new Set([...entry.strong, ...entry.weak])] : [];
};

const isAlone = ({ keys }: Sentence, { from, to }: Hit): boolean =>
  keys.every((key, at) => (at >= from && at <= to) || context.fillers.has(key)) && !isSomebody(keys, from);

const isSomebody = (keys: string[], from: number): boolean =>
  context.titles.has(keys[from - 1] ?? '') || (keys[from - 1] === 'is' && keys[from - 2] === 'name');

const isPlausible = (sentence: Sentence, hit: Hit): boolean => {
  const { keys, topic } = sentence;
  const before = keys[hit.from - 1] ?? '';
  const after = keys[hit.to + 1] ?? '';
  if (isSomebody(keys, hit.from)) return false;
  if (context.insuranceWords.has(after)) return true;
  if (stateAfter(sentence, hit.to)?.direct === true) return true;
  const isEnd = after === '' || context.fillers.has(after);
  if (!isEnd || !context.havingWords.has(before)) return false;
  return topic || !context.weakHavingWords.has(before);
};

const isNegated = ({ text, words, keys }: Sentence, from: number): boolean => {
  for (let at = from - 1; at >= Math.max(0, from - 3); at -= 1) {
    const word = words[at];
    if (word === undefined || /[,;.!?]/.test(text.slice(word.span[1], words[at + 1]?.span[0] ?? word.span[1]))) return false;
    const key = keys[at] ?? '';
    if (context.negationPairs.has(`${key}+${keys[at + 1]}`)) return true;
    if (context.negations.has(key) && keys[at + 1] !== 'sure') return true;
  }
  return false;
};

const mention = (sentence: Sentence, hit: Hit, payers: Payer[]): Mention => {
  const span: Span = [sentence.words[hit.from]?.span[0] ?? 0, sentence.words[hit.to]?.span[1] ?? 0];
  const named = payers.length > 1 ? stateBeside(sentence, hit.from, hit.to) : null;
  if (named === null) return { payers, state: null, span };
  return { payers, state: named.state, span: [Math.min(span[0], named.span[0]), Math.max(span[1], named.span[1])] };
};

/** The same payers named twice are one mention. */
const distinct = (mentions: Mention[]): Mention[] =>
  mentions.filter((one, at) => mentions.findIndex((other) => samePayers(one, other)) === at);

const samePayers = (one: Mention, other: Mention): boolean =>
  one.state === other.state &&
  one.payers.length === other.payers.length &&
  one.payers.every((payer) => other.payers.includes(payer));
