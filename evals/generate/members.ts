import type { Language } from '../../src/domain/locale.ts';
import type { Random } from '../random.ts';
import { joinGroups, sayGroup, spokenStyles } from './digits.ts';
import { grouped } from './strings.ts';

/** Numbers made of letters and digits, such as those on insurance cards. */

const nato =
  'alfa bravo charlie delta echo foxtrot golf hotel india juliett kilo lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey x-ray yankee zulu'.split(
    ' ',
  );
const likeEnglish =
  'apple boy cat dog Edward Frank George Henry Ida John king Larry Mary Nancy Oliver Peter queen Robert Sam Tom uncle Victor William x-ray yellow zebra'.split(
    ' ',
  );
const likeSpanish =
  'Ana burro casa dedo Elena Francia gato hotel Italia Juan kilo Luis María nene oso Pedro queso Roberto Sara Tomás uva vaca Washington xilófono yate zapato'.split(
    ' ',
  );
const spanishLetters = 'a be ce de e efe ge hache i jota ka ele eme ene o pe cu erre ese te u ve doble-u equis ye zeta'
  .split(' ')
  .map((name) => name.replace('-', ' '));

const at = (letter: string): number => letter.charCodeAt(0) - 65;

const englishLetter = (letter: string, way: number): string => {
  if (way === 0) return `${letter} as in ${likeEnglish[at(letter)]}`;
  if (way === 1) return nato[at(letter)] ?? letter;
  if (way === 2) return `${letter} like ${likeEnglish[at(letter)]}`;
  return way === 3 ? letter.toLowerCase() : letter;
};

const spanishLetter = (letter: string, way: number): string => {
  if (way === 0) return `${letter} de ${likeSpanish[at(letter)]}`;
  if (way === 1) return spanishLetters[at(letter)] ?? letter;
  if (way === 2) return `${letter} como ${likeSpanish[at(letter)]}`;
  return letter;
};

const sayLetters = (letters: string, language: Language, random: Random): string => {
  const way = random.int(6);
  if (way === 5) return letters;
  const said = [...letters].map((letter) => (language === 'en' ? englishLetter(letter, way) : spanishLetter(letter, way)));
  return said.join(random.pick([' ', ', ']));
};

const sayNumber = (digits: string, language: Language, random: Random): string => {
  const groups = grouped(digits, random.pick([[3, 3, 3], [3, 3, 3], [9], [4, 4], [2, 2, 2, 2]]));
  if (random.chance(0.35)) return groups.join(random.pick(['', ' ', '-']));
  const style = random.pick(spokenStyles.filter((name) => name !== 'hundreds'));
  return joinGroups(
    groups.map((group, at) => sayGroup(group, style, language, at === groups.length - 1)),
    language,
    random,
  );
};

export const sayMember = (value: string, language: Language, random: Random): string => {
  if (random.chance(0.15)) return random.pick([value, value.toLowerCase(), [...value].join(' ')]);
  return (value.match(/[A-Z]+|\d+/g) ?? [])
    .map((part) => (/\d/.test(part) ? sayNumber(part, language, random) : sayLetters(part, language, random)))
    .join(random.pick([' ', ', ']));
};

export const memberFrames: Record<Language, readonly string[]> = {
  en: [
    'my member ID is #',
    'member number #',
    'the ID on my card is #',
    'my insurance ID is #',
    'subscriber ID #',
    'it says member ID #',
    'the member ID is #',
  ],
  es: [
    'mi número de miembro es #',
    'mi identificación de miembro es #',
    'el número de miembro es #',
    'mi número de afiliado es #',
    'en la tarjeta dice #',
    'mi ID de miembro es #',
  ],
};

/** Shapes of American insurers' numbers: letters in front, at the end, or none. */
export const makeMember = (random: Random): string => {
  const letters = (n: number): string => Array.from({ length: n }, () => String.fromCharCode(65 + random.int(26))).join('');
  const digits = (n: number): string => Array.from({ length: n }, () => random.int(10)).join('');
  return random.pick([
    () => `${letters(3)}${digits(9)}`,
    () => `W${digits(9)}`,
    () => digits(9),
    () => `U${digits(8)}`,
    () => `H${digits(8)}`,
    () => `${letters(3)}${digits(8)}${letters(1)}`,
    () => digits(10),
    () => `${letters(2)}${digits(7)}`,
  ])();
};
