import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Example } from '../wishes/seeds.ts';

/** What callers say in their own voices, each sentence a thought of its own: see `README.md`. */
export type Voices = 'goals' | 'dangers' | 'others';

/** `voice`: who says it; sentences of one voice resemble each other more than those of two. */
export type Said = Example & { voice: string };

/** The sentences of one kind in both languages, as they stand in the files: label, voice and words, with tabs between. */
export const said = (voices: Voices): Said[] =>
  (['en', 'es'] as const).flatMap((language) =>
    readFileSync(new URL(`${voices}.${language}.tsv`, import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const [label = '', voice = '', text = ''] = line.split('\t');
        return { label, voice: `${voices} ${language} ${voice}`, text };
      }),
  );

/** Texts of others with our labels, from a packed file: label, a tab, the words. */
export const labelledIn = (file: URL): Example[] =>
  gunzipSync(readFileSync(file))
    .toString()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => ({ label: line.slice(0, line.indexOf('\t')), text: line.slice(line.indexOf('\t') + 1) }));

/** The list so many times, one after another: what counts for more is learned from more often. */
export const repeated = <T>(list: T[], times: number): T[] => Array.from({ length: times }, () => list).flat();

/** Words without sense, of those that callers use: what nobody understands is no danger and no attack, and no wish either. */
export const nonsense = (told: { text: string }[], howMany: number, chance: () => number): string[] => {
  const words = [...new Set(told.flatMap(({ text }) => text.toLowerCase().split(/[^\p{L}']+/u)))]
    .filter((word) => word !== '')
    .sort();
  const word = (): string => words[Math.floor(chance() * words.length)] ?? '';
  return Array.from({ length: howMany }, () => Array.from({ length: 1 + Math.floor(chance() * mostNonsense) }, word).join(' '));
};

const mostNonsense = 7;
