import type { HumanName } from './resources.ts';

/** Lower case, no accents, letters and digits only, words separated by one space: "José-María O'Neil" → "jose maria o neil". */
export const foldName = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The name to use now: official, then usual, then any that is not old. */
export const currentName = (names: readonly HumanName[]): HumanName | null => {
  const usable = names.filter((name) => name.use !== 'old' && (name.family !== undefined || name.text !== undefined));
  return usable.find((name) => name.use === 'official') ?? usable.find((name) => name.use === 'usual') ?? usable[0] ?? null;
};

/** As it is spoken: prefix, given names, family name. Empty when there is none. */
export const displayName = (names: readonly HumanName[]): string => {
  const name = currentName(names);
  if (!name) return '';
  return name.family === undefined ? (name.text ?? '') : [...name.prefix, ...name.given, name.family].join(' ');
};
