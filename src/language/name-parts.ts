import type { PersonName } from '../domain/slots.ts';
import { givenNames, secondGivenNames, spanishSurnames } from './given-names.ts';

const lowerParticles = new Set(['de', 'la', 'las', 'los', 'del', 'y', 'e']);
const particles = new Set([
  ...lowerParticles,
  'van',
  'von',
  'der',
  'den',
  'da',
  'dos',
  'di',
  'du',
  'le',
  'st',
  'saint',
  'mac',
  'mc',
  'bin',
  'al',
  'el',
  'ten',
  'ter',
  'san',
  'santa',
  'della',
  'abu',
  'ibn',
]);

/** These begin a family name where nothing stands before them ("Van Buren"); "Al" and "Le" are given names too. */
const familyParticles = new Set([
  'de',
  'del',
  'van',
  'von',
  'der',
  'di',
  'du',
  'dos',
  'da',
  'mc',
  'saint',
  'santa',
  'della',
  'ibn',
]);

const plain = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u0302\u0304-\u036f]/g, '')
    .normalize('NFC');

/** Given and family name. Particles belong to the family ("de la Cruz"), two Spanish surnames too; a lone word is a given name. */
export const splitName = (words: string[]): PersonName => {
  if (words.length === 0) return { given: null, family: null };
  if (words.length === 1) return { given: words[0] ?? null, family: null };
  if (familyParticles.has(plain(words[0] ?? ''))) return { given: null, family: words.join(' ') };
  const start = familyStart(words);
  return { given: words.slice(0, start).join(' '), family: words.slice(start).join(' ') };
};

const familyStart = (words: string[]): number => {
  const particle = words.findIndex((word, k) => k > givenDevotion(words) && particles.has(plain(word)));
  if (particle > 0) return particle - (isSurnameBefore(words, particle) ? 1 : 0);
  const devotion = givenDevotion(words);
  if (devotion > 0) return devotion + 1;
  if (words.length === 2) return 1;
  const last = plain(words.at(-1) ?? '');
  const beforeLast = plain(words.at(-2) ?? '');
  const twoSurnames =
    spanishSurnames.has(beforeLast) && (spanishSurnames.has(last) || words.length > 2) && !secondGivenNames.has(beforeLast);
  if (words.length >= 4) return spanishSurnames.has(last) || spanishSurnames.has(beforeLast) ? words.length - 2 : words.length - 1;
  return twoSurnames && !givenNames.has(beforeLast) ? words.length - 2 : words.length - 1;
};

const devotions = new Set([
  'carmen',
  'rosario',
  'pilar',
  'angeles',
  'socorro',
  'refugio',
  'luz',
  'paz',
  'jesus',
  'lourdes',
  'rocio',
  'consuelo',
]);

/** The last place that "María del Carmen" or "María de los Ángeles" takes in a name: all of it is given. 0 for other names. */
const givenDevotion = (words: string[]): number => {
  const place = words.findIndex((word, k) => k >= 2 && k <= 3 && devotions.has(plain(word)));
  const isOne =
    place > 0 &&
    words.length > place + 1 &&
    particles.has(plain(words[place - 1] ?? '')) &&
    ['maria', 'ma', 'jose', 'rosa', 'ana'].includes(plain(words[0] ?? ''));
  return isOne ? place : 0;
};

/** "Ana Ruiz de la Cruz": the surname before the particle is part of the family name. */
const isSurnameBefore = (words: string[], particle: number): boolean =>
  particle >= 2 && spanishSurnames.has(plain(words[particle - 1] ?? '')) && !secondGivenNames.has(plain(words[particle - 1] ?? ''));

/** As names are written. A word that came with a capital keeps its shape ("McDonald"); others get one ("o'brien" → "O'Brien"). */
export const properCase = (word: string, cased: boolean): string => {
  if (lowerParticles.has(plain(word))) return word.toLowerCase();
  if (cased && word !== word.toUpperCase()) return word[0] === word[0]?.toLowerCase() ? capital(word) : word;
  return word
    .toLowerCase()
    .split('-')
    .map((part) =>
      part
        .split("'")
        .map((piece, k, all) => (k > 0 && piece.length < 2 && all.length > 1 ? piece : capital(piece)))
        .join("'"),
    )
    .join('-');
};

const capital = (word: string): string => {
  const upper = word.charAt(0).toUpperCase() + word.slice(1);
  return /^Mc[a-z]{2,}/.test(upper) ? `Mc${upper.charAt(2).toUpperCase()}${upper.slice(3)}` : upper;
};
