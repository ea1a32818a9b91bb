import type { Language } from '../domain/locale.ts';
import { list, phraseAt, phrases } from './lexicon.ts';
import type { Tokens } from './tokens.ts';
import { gap } from './tokens.ts';

const before = {
  en: phrases(
    list(
      `but not, not, not on, but not on, except, except for, except on, other than, besides, anything but, any day but, any time but, anytime but, everything but, can't do, cannot do, can't make, can't make it, can't make it on, can't come on, can't come in on,
      can't on, can't, cannot, not available, not available on, not free on, not free, busy on, busy, don't want, don't like, nothing on, avoid, isn't good on, won't be available on, won't be here, won't be here on, out of town, i work, i work on, working on, apart from, aside from, excluding, skip, never on, never, rather not, hate, instead of, rather than`,
    ).map((words) => [words, true] as const),
  ),
  es: phrases(
    list(
      `pero no, no los, no por, no en, no puedo, no puedo el, no puedo los, no puedo en, no puedo por, menos, menos el, menos los, excepto, excepto el, excepto los, salvo, salvo el, que no sea, que no sea el, que no sean los, no quiero, ni, ni el, ni los, fuera de, aparte de, aparte del,
      trabajo el, trabajo los, estoy ocupado el, estoy ocupada el, estoy ocupado, estoy ocupada, nada el, tampoco el, tampoco, evitar, nunca, en vez de, en vez del, en lugar de, en lugar del`,
    ).map((words) => [words, true] as const),
  ),
};

const after = {
  en: phrases(
    list(
      `doesn't work, does not work, don't work, do not work, won't work, will not work, is no good, are no good, isn't good, is not good, aren't good, are not good, is bad, are bad, is out, are out, isn't possible, is not possible, doesn't suit, is impossible, are impossible,
      i can't, i'm busy, i am busy, i work, i'm working, isn't going to work, is not going to work, are not going to work, is a no, are a no, i have work, i'm not available, i'm not free, is taken, doesn't, don't`,
    ).map((words) => [words, true] as const),
  ),
  es: phrases(
    list(
      'no puedo, no me sirve, no me sirven, no funciona, no funcionan, no me conviene, no me convienen, no me queda bien, no me quedan bien, no me va bien, estoy ocupado, estoy ocupada, trabajo, es imposible, no es posible, no se puede, no me viene bien, no me funciona',
    ).map((words) => [words, true] as const),
  ),
};

/** How many words may stand between "not" and what is not wanted ("not on the", "no puedo en los"). */
const reach = 3;
const farthest = 6;

const links = new Set([
  'on',
  'the',
  'in',
  'this',
  'next',
  'at',
  'any',
  'el',
  'los',
  'la',
  'las',
  'por',
  'en',
  'este',
  'proximo',
  'a',
  'al',
  'that',
  'for',
  'of',
  'de',
  'my',
]);

/** Where the words that reject the value at `at` start, or null. A pause ends their reach ("no, Tuesday"). */
export const rejectedBefore = (tokens: Tokens, at: number, language: Language): number | null => {
  if (isPluralAfterNo(tokens, at)) return at - 1;
  for (let from = at - 1; from >= Math.max(0, at - farthest); from -= 1) {
    if (((tokens[from + 1]?.gap ?? 0) & (gap.comma | gap.stop)) !== 0) return null;
    const phrase = isAboutWord(tokens, from) ? null : phraseAt(before[language], tokens, from);
    if (phrase && phrase.next <= at && at - phrase.next <= reach && onlyLinks(tokens, phrase.next, at)) return from;
  }
  return null;
};

/** "Más o menos a las tres" */
const isAboutWord = (tokens: Tokens, at: number): boolean =>
  tokens[at]?.text === 'menos' && tokens[at - 1]?.text === 'o' && tokens[at - 2]?.text === 'mas';

/** "no mornings" rejects; "no morning" may take something back. */
const isPluralAfterNo = (tokens: Tokens, at: number): boolean =>
  tokens[at - 1]?.text === 'no' &&
  tokens[at]?.gap === gap.space &&
  /(?:day|ning|noon|tarde|noche|mañana)s$/.test(tokens[at]?.text ?? '');

const onlyLinks = (tokens: Tokens, from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1) if (!links.has(tokens[at]?.text ?? '')) return false;
  return true;
};

/** "Pero el lunes no": "no" ends what is said. */
const isFinalNo = (tokens: Tokens, at: number): boolean => {
  const next = tokens[at + 1];
  if (tokens[at]?.text !== 'no' || tokens[at]?.gap !== gap.space) return false;
  return next === undefined || (next.gap & (gap.comma | gap.stop)) !== 0 || next.text === 'gracias' || next.text === 'estaria';
};

/** Where the words that reject the value ending at `to` end ("Tuesday doesn't work"), or null. */
export const rejectedAfter = (tokens: Tokens, to: number, language: Language): number | null => {
  if (((tokens[to]?.gap ?? gap.stop) & gap.stop) !== 0) return null;
  if (language === 'es' && isFinalNo(tokens, to)) return to + 1;
  const phrase = phraseAt(after[language], tokens, to);
  return phrase ? phrase.next : null;
};
