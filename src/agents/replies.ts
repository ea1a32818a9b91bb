import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Language } from '../domain/locale.ts';

/**
 * The words of all agents: data files that a clinic's staff can edit, one a language in each agent's folder. A key is its place,
 * `reception.welcome`. A question has up to three wordings: `first`, then a shorter one with an example, then one with the way out.
 * Messages are ICU MessageFormat.
 */

const Wording = z.union([z.string(), z.strictObject({ first: z.string(), again: z.string(), last: z.string() })]);
export type Wording = z.infer<typeof Wording>;

interface Tree {
  [key: string]: Tree | Wording;
}

export type Replies = Record<Language, Map<string, Wording>>;

const rooms = ['common', 'reception', 'authentication', 'insurance', 'scheduling', 'callback', 'resumption'] as const;

const fileOf = (room: string, language: Language): URL => new URL(`./${room}/replies.${language}.yaml`, import.meta.url);

const flatten = (tree: Tree, prefix: string, into: Map<string, Wording>): Map<string, Wording> => {
  for (const [key, value] of Object.entries(tree)) {
    const wording = Wording.safeParse(value);
    if (wording.success) into.set(`${prefix}${key}`, wording.data);
    else if (typeof value === 'object' && value !== null) flatten(value, `${prefix}${key}.`, into);
    else throw new Error(`reply ${prefix}${key} is neither a sentence nor three of them`);
  }
  return into;
};

/** Reads the files of one language. The `common` file holds several families of keys at its top; an agent's file holds its own. */
const readLanguage = (language: Language): Map<string, Wording> => {
  const all = new Map<string, Wording>();
  for (const room of rooms) {
    const tree = parse(readFileSync(fileOf(room, language), 'utf8')) as Tree;
    flatten(tree, room === 'common' ? '' : `${room}.`, all);
  }
  return all;
};

export const loadReplies = (): Replies => ({ en: readLanguage('en'), es: readLanguage('es') });
