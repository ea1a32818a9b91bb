import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** A source file: `room` is the first folder under src, or '' for the files beside the rooms. */
export type Source = { path: string; room: string; text: string; imports: string[] };

export const filesUnder = (folder: string, skip: RegExp = /^$/): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (skip.test(path)) return [];
    return entry.isDirectory() ? filesUnder(path, skip) : [path];
  });

const importPattern = /(?:\bfrom\s+|\bimport\s*\(\s*|^import\s+)'([^'\n]+)'/gm;

export const importsOf = (text: string): string[] => Array.from(text.matchAll(importPattern), (match) => match[1] ?? '');

export const readSource = (root: string, path: string): Source => {
  const text = readFileSync(path, 'utf8');
  const inside = relative(root, path);
  return { path: inside, room: inside.includes('/') ? (inside.split('/')[0] ?? '') : '', text, imports: importsOf(text) };
};

/** Where a relative import leads, from the root; null for a package. */
export const targetOf = (source: Source, specifier: string): string | null =>
  specifier.startsWith('.') ? join(dirname(source.path), specifier) : null;
