import { readFileSync } from 'node:fs';
import type { Language } from '../../src/domain/locale.ts';

/** Sentences written for these evaluations, by people's habits and not by the reader's tables: a label, a tab, the words. */
export const sentences = (name: string, language: Language): { label: string; text: string }[] =>
  readFileSync(new URL(`../sentences/${name}.${language}.tsv`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [label = '', text = ''] = line.split('\t');
      return { label, text };
    });
