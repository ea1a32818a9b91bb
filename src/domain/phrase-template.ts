/**
 * Phrases, as tables of the reader and of the guardrails write them. A phrase is words in the form of `Line`, and
 *
 *   (a b|c)   one of these     (a)?  maybe     (a|b)*  up to four of these     ~3  up to three words of any kind
 *   word*     a word that begins so            *  any word     {name}  a macro of the table
 *   !(a|b)    not followed by                ^ $  start, end of the line
 *
 * No part repeats without a bound, so that no phrase can take more than linear time.
 */
export type Node =
  | { kind: 'word'; word: string }
  | { kind: 'prefix'; word: string }
  | { kind: 'gap'; least: number; most: number }
  | { kind: 'group'; options: Node[][]; times: '' | '?' | '{0,4}' }
  | { kind: 'not'; options: Node[][] }
  | { kind: 'start' }
  | { kind: 'end' };

export type Macros = Record<string, string>;

/** The phrases of a table, one or more a line. Throws on a bad template: that is a bug of the table. */
export const parseTemplates = (source: string, macros: Macros): Node[][] =>
  source
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .flatMap((template) => parseTemplate(template, macros));

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

/** Alternatives from `at` up to the closing bracket; the second result is the place of it, -1 at the end of the template. */
const parseOptions = (tokens: string[], at: number): [Node[][], number] => {
  const options: Node[][] = [[]];
  for (let i = at; i < tokens.length; i++) {
    const token = tokens[i] as string;
    if (token.startsWith(')')) return [options, i];
    if (token === '|') options.push([]);
    else if (token === '(' || token === '!(') {
      const [inner, close] = parseOptions(tokens, i + 1);
      if (close === -1) throw new Error('bracket without end in a phrase');
      options.at(-1)?.push(bracket(token, inner, tokens[close] as string));
      i = close;
    } else options.at(-1)?.push(leaf(token));
  }
  return [options, -1];
};

const bracket = (open: string, options: Node[][], close: string): Node =>
  open === '!('
    ? { kind: 'not', options }
    : { kind: 'group', options, times: close === ')?' ? '?' : close === ')*' ? '{0,4}' : '' };

const leaf = (token: string): Node => {
  if (token === '^') return { kind: 'start' };
  if (token === '$') return { kind: 'end' };
  if (token === '*') return { kind: 'gap', least: 1, most: 1 };
  if (token.startsWith('~')) return { kind: 'gap', least: 0, most: Number(token.slice(1)) };
  if (token.endsWith('*')) return { kind: 'prefix', word: token.slice(0, -1) };
  return { kind: 'word', word: token };
};

const escape = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** A phrase as a regular expression over the text of a `Line`. */
export const sourceOf = (nodes: Node[]): string => nodes.map(nodeSource).join('');

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
