import { fold, wordsOf } from '../domain/words.ts';
import { type AliasGroup, directory, type Payer } from './payer-data.ts';
import { stateCodes } from './us-states.ts';

/**
 * How sure an alias is. `strong` names a payer wherever it stands; `weak` is also a person, a hospital or a common word, and needs words of
 * insurance around it; `bare` counts only when nothing else was said.
 */
export type Tier = 'strong' | 'weak' | 'bare';

/** Payers by tier under one alias. `words`: how many words the unsure spellings have ("wellcare" is sure, "well care" is not). */
export type AliasEntry = { strong: Payer[]; weak: Payer[]; bare: Payer[]; words: ReadonlySet<number> };

export type AliasIndex = {
  /** By the alias's words joined without spaces, so that "bluecross", "blue cross" and "b c b s" need no lists of spellings. */
  entries: ReadonlyMap<string, AliasEntry>;
  /** Every beginning of every key: tells at once that no longer key can match. */
  beginnings: ReadonlySet<string>;
};

/** One word as keys have it: folded, without points and apostrophes. */
export const keyOf = (word: string): string => (marks.test(word) ? word.replace(/['.]/g, '') : word);
const marks = /['.]/;

/** Words that aliases join up to, but that on their own mean something else. */
export const notAlone: ReadonlySet<string> = new Set(['medical']);
/** Names that, in two words, mean something else, unless the payer was asked for: "I am better". */
export const notInTwo: ReadonlySet<string> = new Set(['ambetter', 'allwell']);

type Building = Map<string, AliasEntry & { words: Set<number> }>;

const add = (entries: Building, alias: string, tier: Tier, payer: Payer): void => {
  const words = wordsOf(alias).map((word) => keyOf(word.text));
  const key = words.join('');
  if (key === '') return;
  const entry = entries.get(key) ?? { strong: [], weak: [], bare: [], words: new Set<number>() };
  if (tier !== 'strong') entry.words.add(words.length);
  if (!entry[tier].includes(payer)) entry[tier].push(payer);
  entries.set(key, entry);
};

/** The ways in which a payer's own name is said: the whole without what stands in brackets, and a bracketed abbreviation or Medicaid. */
const nameAliases = (name: string): string[] => {
  const bracketed = /\(([^)]*)\)/.exec(name)?.[1];
  const whole = name.replace(/\([^)]*\)/g, '');
  const inside = bracketed !== undefined && (/^[A-Z]{3,}$/.test(bracketed) || /\S Medicaid$/.test(bracketed)) ? [bracketed] : [];
  return [whole, whole.replaceAll('&', ' and '), ...inside];
};

const unsureSpellings = (payer: Payer): Set<string> => {
  const aliases = [...(payer.weakAliases ?? []), ...(payer.bareAliases ?? [])];
  return new Set(aliases.map((alias) => fold(alias).replace(/[^a-z0-9ñ]/g, '')));
};

const addOwn = (entries: Building, payer: Payer): void => {
  const unsure = unsureSpellings(payer);
  for (const alias of nameAliases(payer.name)) {
    if (!unsure.has(fold(alias).replace(/[^a-z0-9ñ]/g, ''))) add(entries, alias, 'strong', payer);
  }
  for (const alias of payer.aliases ?? []) add(entries, alias, 'strong', payer);
  for (const alias of payer.weakAliases ?? []) add(entries, alias, 'weak', payer);
  for (const alias of payer.bareAliases ?? []) add(entries, alias, 'bare', payer);
};

const addGroup = (entries: Building, payer: Payer, group: AliasGroup): void => {
  for (const alias of group.aliases) add(entries, alias, 'strong', payer);
  for (const alias of group.weakAliases ?? []) add(entries, alias, 'weak', payer);
};

/** "BCBSTX": the Blues put the state behind the four letters. */
const addBlueLetters = (entries: Building, payer: Payer): void => {
  if (!payer.groups?.includes('bluePlans')) return;
  for (const state of payer.states) add(entries, `bcbs${state.toLowerCase()}`, 'strong', payer);
};

const beginningsOf = (keys: Iterable<string>): Set<string> => {
  const beginnings = new Set<string>();
  for (const key of keys) for (let length = 1; length <= key.length; length += 1) beginnings.add(key.slice(0, length));
  return beginnings;
};

/** Throws when a payer names a group or a state that does not exist: the data is ours. */
export const buildAliasIndex = (payers: readonly Payer[], groups: Readonly<Record<string, AliasGroup>>): AliasIndex => {
  const entries: Building = new Map();
  for (const payer of payers) {
    if (payer.states.some((state) => !stateCodes.includes(state))) throw new Error(`payers.json: unknown state at ${payer.id}`);
    addOwn(entries, payer);
    addBlueLetters(entries, payer);
    for (const name of payer.groups ?? []) {
      const group = groups[name];
      if (group === undefined) throw new Error(`payers.json: unknown group at ${payer.id}`);
      addGroup(entries, payer, group);
    }
  }
  return { entries, beginnings: beginningsOf(entries.keys()) };
};

export const aliasIndex: AliasIndex = buildAliasIndex(directory.payers, directory.groups);
