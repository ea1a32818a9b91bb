import type { Line } from './line.ts';
import { beginningLetters, hashOf } from './line.ts';

/**
 * Phrases, as tables of the reader and of the guardrails write them. A phrase is words in the form of `Line`, and
 *
 *   (a b|c)   one of these     (a)?  maybe     (a|b)*  up to four of these     ~3  up to three words of any kind
 *   word*     a word that begins so            *  any word     {name}  a macro of the table
 *   !(a|b)    not followed by                ^ $  start, end of the line
 *
 * Compiled once; looking for them takes time linear in the words, since each word asks only for the phrases that can begin with it, and no
 * part repeats without a bound.
 */
export type Hit = { from: number; to: number };

export type Phrases = {
  /** The first place where one of them stands, at or after token `from`. */
  find(line: Line, from?: number): Hit | null;
  /** All places, from the left, not overlapping. */
  all(line: Line): Hit[];
  /** Where a phrase ends that begins at token `at`; 0 when none does. */
  at(line: Line, at: number): number;
};

export type Macros = Record<string, string>;

/** Compiles phrases, one a line of `source`. Throws on a bad template: that is a bug of the table. */
export const phrases = (source: string, macros: Macros = {}): Phrases => {
  const templates = source
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return matcher(templates.flatMap((template) => parseTemplate(template, macros)));
};

type Node =
  | { kind: 'word'; word: string }
  | { kind: 'prefix'; word: string }
  | { kind: 'gap'; least: number; most: number }
  | { kind: 'group'; options: Node[][]; times: '' | '?' | '{0,4}' }
  | { kind: 'not'; options: Node[][] }
  | { kind: 'start' }
  | { kind: 'end' };

const parts = /!\(|\(|\)[?*]?|\||~(\d+)|\^|\$|\*|[^\s(){}|~^$*!]+\*?/g;

const parseTemplate = (template: string, macros: Macros): Node[][] => {
  const [options, rest] = parseOptions(tokenize(expand(template, macros)), 0);
  if (rest !== -1) throw new Error(`bad phrase: ${template}`);
  return options;
};

const expand = (template: string, macros: Macros): string => {
  let text = template;
  for (let depth = 0; text.includes('{'); depth++) {
    if (depth > 8) throw new Error(`macros nest too deeply: ${template}`);
    text = text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const macro = macros[name];
      if (macro === undefined) throw new Error(`no macro ${name}`);
      return `(${macro})`;
    });
  }
  return text;
};

const tokenize = (template: string): string[] => template.match(parts) ?? [];

/** Alternatives from `at` up to the closing bracket; the second result is the place after it, -1 at the end of the template. */
const parseOptions = (tokens: string[], at: number): [Node[][], number] => {
  const options: Node[][] = [[]];
  for (let i = at; i < tokens.length; i++) {
    const token = tokens[i] as string;
    if (token.startsWith(')')) return [options, i];
    if (token === '|') options.push([]);
    else if (token === '(' || token === '!(') {
      const [inner, close] = parseOptions(tokens, i + 1);
      if (close === -1) throw new Error('bracket without end in a phrase');
      options
        .at(-1)
        ?.push(
          token === '('
            ? { kind: 'group', options: inner, times: timesOf(tokens[close] as string) }
            : { kind: 'not', options: inner },
        );
      i = close;
    } else options.at(-1)?.push(leaf(token));
  }
  return [options, -1];
};

const timesOf = (close: string) => (close === ')?' ? '?' : close === ')*' ? '{0,4}' : '');

const leaf = (token: string): Node => {
  if (token === '^') return { kind: 'start' };
  if (token === '$') return { kind: 'end' };
  if (token === '*') return { kind: 'gap', least: 1, most: 1 };
  if (token.startsWith('~')) return { kind: 'gap', least: 0, most: Number(token.slice(1)) };
  if (token.endsWith('*')) return { kind: 'prefix', word: token.slice(0, -1) };
  return { kind: 'word', word: token };
};

const escape = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

const sourceOf = (nodes: Node[]): string => nodes.map(nodeSource).join('');
const optionsSource = (options: Node[][]): string => options.map(sourceOf).join('|');
const nodeSource = (node: Node): string => {
  switch (node.kind) {
    case 'word':
      return ` ${escape(node.word)}(?= )`;
    case 'prefix':
      return ` ${escape(node.word)}[^ ]*`;
    case 'gap':
      return `(?: [^ ]+){${node.least},${node.most}}?`;
    case 'group':
      return `(?:${optionsSource(node.options)})${node.times}`;
    case 'not':
      return `(?!${optionsSource(node.options)})`;
    case 'start':
      return '(?<![^])';
    case 'end':
      return '(?= $)';
  }
};

/** What a phrase can begin with: whole words, and beginnings of words (`*` at the end). Null when it can begin with any word. */
const firstWords = (nodes: Node[]): Set<string> | null => {
  const first = new Set<string>();
  for (const node of nodes) {
    if (node.kind === 'start' || node.kind === 'not') continue;
    if (node.kind === 'word') return first.add(node.word);
    if (node.kind === 'prefix')
      return node.word.length < beginningLetters ? null : first.add(`${node.word.slice(0, beginningLetters)}*`);
    if (node.kind !== 'group') return null;
    for (const option of node.options) {
      const inner = firstWords(option);
      if (inner === null) return null;
      for (const word of inner) first.add(word);
    }
    if (node.times === '') return first;
  }
  return null;
};

const matcher = (templates: Node[][]): Phrases => {
  const byFirst = new Map<string, string[]>();
  const anyFirst: string[] = [];
  for (const nodes of templates) {
    const first = firstWords(nodes);
    if (first === null) anyFirst.push(sourceOf(nodes));
    else for (const word of first) byFirst.set(word, [...(byFirst.get(word) ?? []), sourceOf(nodes)]);
  }
  const compiled = new Map([...byFirst].map(([word, sources]) => [word, bucketOf(sources)]));
  const words = bits([...byFirst.keys()].filter((word) => !word.endsWith('*')));
  const letters = bits([...byFirst.keys()].flatMap((word) => (word.endsWith('*') ? [word.slice(0, -1)] : [])));
  const any = anyFirst.length > 0 ? bucketOf(anyFirst) : null;
  const at = (line: Line, index: number): number => {
    const token = line.tokens[index];
    if (!token) return 0;
    const own = has(words, token.hash) ? compiled.get(token.text) : undefined;
    const begun = has(letters, token.lettersHash) ? compiled.get(`${token.text.slice(0, beginningLetters)}*`) : undefined;
    return (own && endOf(own, line, index)) || (begun && endOf(begun, line, index)) || (any && endOf(any, line, index)) || 0;
  };
  return { at, find: (line, from = 0) => find(at, line, from), all: (line) => all(at, line) };
};

/** One bit for each hash: asking it is ten times faster than asking a map of strings, and mostly the answer is no. */
const bits = (words: string[]): Uint32Array => {
  const set = new Uint32Array(128);
  for (const word of words) {
    const hash = hashOf(word);
    set[hash >>> 5] = (set[hash >>> 5] as number) | (1 << (hash & 31));
  }
  return set;
};
const has = (set: Uint32Array, hash: number): boolean => ((set[hash >>> 5] as number) & (1 << (hash & 31))) !== 0;

/** Phrases with one beginning: all in one expression, which says mostly no; the single ones tell which is the longest. */
type Bucket = { all: RegExp; sources: string[]; each: RegExp[] | null };

const sticky = (source: string): RegExp => new RegExp(`(?:${source})(?= )`, 'y');
const bucketOf = (sources: string[]): Bucket => ({ all: sticky(sources.join('|')), sources, each: null });

/** Where the longest phrase of the bucket ends; 0 when none begins here. "No that is okay" is more than "no". */
const endOf = (bucket: Bucket, line: Line, index: number): number => {
  const start = line.starts[index] as number;
  if (matchEnd(bucket.all, line, start) === 0) return 0;
  bucket.each ??= bucket.sources.map(sticky);
  const end = Math.max(...bucket.each.map((pattern) => matchEnd(pattern, line, start)));
  let to = index + 1;
  while (to < line.starts.length && (line.starts[to] as number) < end) to++;
  return to;
};

const matchEnd = (pattern: RegExp, line: Line, start: number): number => {
  pattern.lastIndex = start;
  return pattern.test(line.text) ? pattern.lastIndex : 0;
};

type At = Phrases['at'];
const find = (at: At, line: Line, from: number): Hit | null => {
  for (let i = from; i < line.tokens.length; i++) {
    const to = at(line, i);
    if (to > 0) return { from: i, to };
  }
  return null;
};
const all = (at: At, line: Line): Hit[] => {
  const hits: Hit[] = [];
  for (let hit = find(at, line, 0); hit; hit = find(at, line, hit.to)) hits.push(hit);
  return hits;
};
