import { beginningLetters } from './line.ts';
import type { Node } from './phrase-template.ts';

/** Words that can stand at one place of a phrase, and beginnings of words (`ab*`); null when any can. */
export type Openers = Set<string> | null;

/** What can stand first in a phrase, and second; for a phrase that may be one word long, anything can stand second. */
export type Openings = { first: Openers; second: Openers };

/** What a part of a phrase can begin with, and how long it can be: nothing, one word, or more. */
type Shape = { first: Set<string> | null; second: Set<string> | null; none: boolean; one: boolean };

export const openingsOf = (nodes: Node[]): Openings => {
  const { first, second, none, one } = sequence(nodes);
  return { first: none ? null : first, second: none || one ? null : second };
};

const nothing: Shape = { first: new Set(), second: new Set(), none: true, one: false };

/** One part after another. `second` holds what stands second whatever stood first: for sorting out, that is exact enough. */
const sequence = (nodes: Node[]): Shape => nodes.map(shapeOf).reduce(after, nothing);

const after = (before: Shape, next: Shape): Shape => ({
  first: before.none ? union(before.first, next.first) : before.first,
  second: union(before.none ? union(before.second, next.second) : before.second, before.one ? next.first : new Set()),
  none: before.none && next.none,
  one: (before.none && next.one) || (before.one && next.none),
});

const union = (a: Openers, b: Openers): Openers => (a === null || b === null ? null : b.size === 0 ? a : new Set([...a, ...b]));

const either = (a: Shape, b: Shape): Shape => ({
  first: union(a.first, b.first),
  second: union(a.second, b.second),
  none: a.none || b.none,
  one: a.one || b.one,
});

const shapeOf = (node: Node): Shape => {
  switch (node.kind) {
    case 'word':
      return { first: new Set([node.word]), second: new Set(), none: false, one: true };
    case 'prefix':
      return { first: beginningOf(node.word), second: new Set(), none: false, one: true };
    case 'gap':
      return { first: null, second: node.most > 1 ? null : new Set(), none: node.least === 0, one: true };
    case 'group': {
      const once = node.options.map(sequence).reduce(either);
      if (node.times === '') return once;
      const repeated = node.times === '?' ? once : after(once, { ...once, none: true });
      return { ...repeated, none: true };
    }
    default:
      return nothing;
  }
};

const beginningOf = (word: string): Openers =>
  word.length < beginningLetters ? null : new Set([`${word.slice(0, beginningLetters)}*`]);
