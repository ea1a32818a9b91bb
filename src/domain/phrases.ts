import type { Line } from './line.ts';
import { beginningLetters, hashOf } from './line.ts';
import type { Keys } from './phrase-keys.ts';
import { keysOf, possibleIn } from './phrase-keys.ts';
import type { Openers } from './phrase-openings.ts';
import { openingsOf } from './phrase-openings.ts';
import type { Macros, Node } from './phrase-template.ts';
import { parseTemplates, sourceOf } from './phrase-template.ts';

export type { Macros } from './phrase-template.ts';

/** Where a phrase stands: tokens `[from, to)` of the line. */
export type Hit = { from: number; to: number };

export type Phrases = {
  /** The first place where one of them stands, at or after token `from`. */
  find(line: Line, from?: number): Hit | null;
  /** All places, from the left, not overlapping. */
  all(line: Line): Hit[];
  /** Where the longest phrase ends that begins at token `at`; 0 when none does. */
  at(line: Line, at: number): number;
};

/**
 * Phrases, written as `phrase-template.ts` tells; compiled when they are first looked for, so that a start does not wait for them. Looking
 * for them takes time linear in the words. Anywhere in a line only those are tried of which a rare word stands in it; at one place, those
 * that can begin with the word there and with the one after it.
 */
export const phrases = (source: string, macros: Macros = {}): Phrases => {
  let templates: Node[][] | undefined;
  let index: Index | undefined;
  let scan: Scan | undefined;
  const parsed = (): Node[][] => {
    templates ??= parseTemplates(source, macros);
    return templates;
  };
  const scanned = (): Scan => {
    scan ??= scanOf(parsed());
    return scan;
  };
  return {
    at: (line, place) => {
      index ??= indexOf(parsed());
      return longest(index, line, place);
    },
    find: (line, from = 0) => findIn(scanned(), line, from),
    all: (line) => allIn(scanned(), line),
  };
};

/** Phrases with one first word: those that need a certain second word, and those that do not. */
type Bucket = { free: Group | null; bound: Group | null; second: Words };
/** All in one expression, which mostly says no; the single ones tell which is the longest. */
type Group = { all: RegExp; sources: string[]; each: RegExp[] | null };

/** A bit for each hash of a word, and of a beginning: asking it is ten times faster than asking a map, and mostly the answer is no. */
type Words = { whole: Uint32Array; letters: Uint32Array };

type Index = { first: Words; buckets: Map<string, Bucket>; any: Bucket | null };

type Phrase = { source: string; second: Openers };

const indexOf = (templates: Node[][]): Index => {
  const byFirst = new Map<string, Phrase[]>();
  const any: Phrase[] = [];
  for (const nodes of templates) {
    const { first, second } = openingsOf(nodes);
    const phrase = { source: sourceOf(nodes), second };
    if (first === null) any.push(phrase);
    for (const word of first ?? []) {
      const same = byFirst.get(word);
      if (same) same.push(phrase);
      else byFirst.set(word, [phrase]);
    }
  }
  return {
    first: wordsIn(byFirst.keys()),
    buckets: new Map([...byFirst].map(([word, own]) => [word, bucketOf(own)])),
    any: any.length > 0 ? bucketOf(any) : null,
  };
};

const bucketOf = (own: Phrase[]): Bucket => ({
  free: groupOf(own.filter(({ second }) => second === null)),
  bound: groupOf(own.filter(({ second }) => second !== null)),
  second: wordsIn(own.flatMap(({ second }) => [...(second ?? [])])),
});

const groupOf = (own: Phrase[]): Group | null => {
  const sources = own.map(({ source }) => source);
  return sources.length > 0 ? { all: sticky(sources.join('|')), sources, each: null } : null;
};

const sticky = (source: string): RegExp => new RegExp(`(?:${source})(?= )`, 'y');

const wordsIn = (words: Iterable<string>): Words => {
  const found: Words = { whole: new Uint32Array(128), letters: new Uint32Array(128) };
  for (const word of words) {
    const beginning = word.endsWith('*');
    const set = beginning ? found.letters : found.whole;
    const hash = hashOf(beginning ? word.slice(0, -1) : word);
    set[hash >>> 5] = (set[hash >>> 5] as number) | (1 << (hash & 31));
  }
  return found;
};
const has = (set: Uint32Array, hash: number): boolean => ((set[hash >>> 5] as number) & (1 << (hash & 31))) !== 0;

/** "No that is okay" is more than "no". */
const longest = ({ first, buckets, any }: Index, line: Line, place: number): number => {
  const token = line.tokens[place];
  if (!token) return 0;
  let end = any === null ? 0 : endIn(any, line, place);
  if (has(first.whole, token.hash)) end = Math.max(end, endIn(buckets.get(token.text), line, place));
  if (has(first.letters, token.lettersHash))
    end = Math.max(end, endIn(buckets.get(`${token.text.slice(0, beginningLetters)}*`), line, place));
  return end === 0 ? 0 : tokenAfter(line, place, end);
};

const endIn = (bucket: Bucket | undefined, line: Line, place: number): number => {
  if (!bucket) return 0;
  const start = line.starts[place] as number;
  const free = bucket.free ? endOf(bucket.free, line, start) : 0;
  const next = line.tokens[place + 1];
  if (!bucket.bound || !next || !(has(bucket.second.whole, next.hash) || has(bucket.second.letters, next.lettersHash))) return free;
  return Math.max(free, endOf(bucket.bound, line, start));
};

const endOf = (group: Group, line: Line, start: number): number => {
  if (matchEnd(group.all, line, start) === 0) return 0;
  group.each ??= group.sources.map(sticky);
  return Math.max(...group.each.map((pattern) => matchEnd(pattern, line, start)));
};

const matchEnd = (pattern: RegExp, line: Line, start: number): number => {
  pattern.lastIndex = start;
  return pattern.test(line.text) ? pattern.lastIndex : 0;
};

const tokenAfter = (line: Line, place: number, end: number): number => {
  let to = place + 1;
  while (to < line.starts.length && (line.starts[to] as number) < end) to++;
  return to;
};

/** All phrases by what they need, and each as an expression once it was looked for. */
type Scan = { keys: Keys; sources: string[]; each: (RegExp | undefined)[] };

const scanOf = (templates: Node[][]): Scan => ({ keys: keysOf(templates), sources: templates.map(sourceOf), each: [] });

/** Where a phrase stands next, in units of the line's text. */
type Next = { pattern: RegExp; start: number; end: number };

const findIn = (scan: Scan, line: Line, from: number): Hit | null => {
  const next = nextOf(scan, line);
  return next.length > 0 ? firstFrom(next, line, from) : null;
};

const allIn = (scan: Scan, line: Line): Hit[] => {
  const next = nextOf(scan, line);
  const hits: Hit[] = [];
  if (next.length === 0) return hits;
  for (let hit = firstFrom(next, line, 0); hit; hit = firstFrom(next, line, hit.to)) hits.push(hit);
  return hits;
};

const nextOf = ({ keys, sources, each }: Scan, line: Line): Next[] => {
  const possible = possibleIn(keys, line);
  if (possible.length === 0) return [];
  return possible.map((phrase) => {
    const known = each[phrase];
    const pattern = known ?? new RegExp(`(?:${sources[phrase]})(?= )`, 'g');
    if (!known) each[phrase] = pattern;
    return { pattern, start: -1, end: 0 };
  });
};

/** The leftmost, and of those that begin there the longest. */
const firstFrom = (next: Next[], line: Line, from: number): Hit | null => {
  const start = line.starts[from];
  if (start === undefined) return null;
  let first: Next | null = null;
  for (const one of next) {
    if (one.start < start) seek(one, line.text, start);
    if (first === null || one.start < first.start || (one.start === first.start && one.end > first.end)) first = one;
  }
  if (first === null || first.start === Number.POSITIVE_INFINITY) return null;
  const place = tokenAt(line, first.start);
  return { from: place, to: tokenAfter(line, place, first.end) };
};

const seek = (one: Next, text: string, start: number): void => {
  one.pattern.lastIndex = start;
  const match = one.pattern.exec(text);
  one.start = match ? match.index : Number.POSITIVE_INFINITY;
  one.end = match ? one.pattern.lastIndex : 0;
};

/** The token before which `start` is the space. */
const tokenAt = ({ starts }: Line, start: number): number => {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((starts[middle] as number) <= start) low = middle;
    else high = middle - 1;
  }
  return low;
};
