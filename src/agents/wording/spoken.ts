import type { Language } from '../../domain/locale.ts';
import { escapeXml } from './xml.ts';

/**
 * How values are spoken, in SSML that Amazon Polly's neural voices speak as one. `say-as` with `characters` is avoided: a neural voice hands
 * that sentence to a standard one, and the caller hears somebody else. Source: Amazon Polly Developer Guide, "say-as".
 */

const digits = (value: string): string => `<say-as interpret-as="digits">${value}</say-as>`;

const pause = '<break time="250ms"/>';

/** Groups as people read numbers out: by threes, the last of three or four. Up to five digits are one group. */
const groups = (number: string): string[] => {
  if (number.length <= 5) return [number];
  return [number.slice(0, 3), ...groups(number.slice(3))];
};

export const speakDigits = (number: string): string => groups(number).map(digits).join(pause);

/** As a number of the United States is said: area code, exchange, line. */
export const speakPhone = (number: string): string =>
  number.length === 10 ? [number.slice(0, 3), number.slice(3, 6), number.slice(6)].map(digits).join(pause) : speakDigits(number);

/** Names of letters that an engine would not say by themselves. */
const letterNames: Record<Language, Record<string, string>> = {
  en: {},
  es: Object.fromEntries(
    'A a B be C ce D de E e F efe G ge H hache I i J jota K ka L ele M eme N ene Ñ eñe O o P pe Q cu R erre S ese T te U u V uve W doble_ve X equis Y ye Z zeta'
      .split(' ')
      .reduce<[string, string][]>((pairs, word, at, all) => {
        if (at % 2 === 0) pairs.push([word, (all[at + 1] ?? '').replace('_', ' ')]);
        return pairs;
      }, []),
  ),
};

const signs: Record<Language, Record<string, string>> = { en: { '-': 'dash' }, es: { '-': 'guion' } };

const speakLetter = (letter: string, language: Language): string => {
  const name = letterNames[language][letter] ?? signs[language][letter];
  if (name !== undefined) return `<sub alias="${name}">${escapeXml(letter)}</sub>`;
  // Alone it is the article, and said otherwise.
  return letter === 'A' && language === 'en' ? '<phoneme alphabet="ipa" ph="eɪ">A</phoneme>' : escapeXml(letter);
};

/** One character after the other, with pauses where a reader would breathe. */
export const spellOut = (value: string, language: Language): string =>
  (value.toUpperCase().match(/\d+|\D+/g) ?? [])
    .map((run) =>
      /\d/.test(run) ? speakDigits(run) : Array.from(run.trim(), (letter) => speakLetter(letter, language)).join(', '),
    )
    .join(pause);

/** Emergency lines and telephone numbers inside of a sentence, which an engine would else read as a quantity or with a minus. */
const linesInText = /(?<![\w$.,-])(?:(911|988)|(\d{3})-(\d{3})-(\d{4}))(?![\w-]|[.,]\d)/g;

/** A sentence as it is spoken. */
export const speakText = (text: string): string =>
  escapeXml(text).replace(linesInText, (_, line?: string, area?: string, exchange?: string, last?: string) =>
    line ? digits(line) : speakPhone(`${area}${exchange}${last}`),
  );
