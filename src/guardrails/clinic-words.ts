import { linesOf } from '../domain/line.ts';
import type { Phrases } from '../domain/phrases.ts';
import { phrases } from '../domain/phrases.ts';

/** Words that a clinic writes in its policy, in both languages. */
export type ClinicWords = { en: readonly string[]; es: readonly string[] };

const compiled = new WeakMap<ClinicWords, Phrases>();

/** Plain words, no template, in either language: whole words, whatever their case, accents and punctuation. Compiled once for each policy. */
export const clinicWords = (words: ClinicWords): Phrases => {
  const known = compiled.get(words);
  if (known) return known;
  const made = phrases([...words.en, ...words.es].map(canonical).join('\n'));
  compiled.set(words, made);
  return made;
};

const canonical = (text: string): string =>
  linesOf(text)
    .full.tokens.map((token) => token.text.replace(/[(){}|~^$*!]/g, ''))
    .filter((word) => word !== '')
    .join(' ');
