import type { Language } from '../../src/domain/locale.ts';

/** How numbers are spoken; independent of how the product reads them. */

const englishOnes =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const englishTens = ' ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const spanishOnes =
  'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve'.split(
    ' ',
  );
const spanishTens = ' diez veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa'.split(' ');
const spanishHundreds =
  ' ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos'.split(' ');

const english = (n: number): string => {
  if (n < 20) return englishOnes[n] ?? '';
  if (n < 100) return `${englishTens[Math.floor(n / 10)]}${n % 10 ? ` ${englishOnes[n % 10]}` : ''}`;
  if (n < 1000) return `${englishOnes[Math.floor(n / 100)]} hundred${n % 100 ? ` ${english(n % 100)}` : ''}`;
  return `${english(Math.floor(n / 1000))} thousand${n % 1000 ? ` ${english(n % 1000)}` : ''}`;
};

const spanish = (n: number): string => {
  if (n < 30) return spanishOnes[n] ?? '';
  if (n < 100) return `${spanishTens[Math.floor(n / 10)]}${n % 10 ? ` y ${spanishOnes[n % 10]}` : ''}`;
  if (n === 100) return 'cien';
  if (n < 1000) return `${spanishHundreds[Math.floor(n / 100)]}${n % 100 ? ` ${spanish(n % 100)}` : ''}`;
  const thousands = Math.floor(n / 1000);
  return `${thousands === 1 ? '' : `${spanish(thousands)} `}mil${n % 1000 ? ` ${spanish(n % 1000)}` : ''}`;
};

/** Up to 99,999. */
export const cardinal = (n: number, language: Language): string => (language === 'en' ? english(n) : spanish(n));

const englishOrdinals: Record<string, string> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};

/** "twenty first", up to 31. */
export const ordinal = (n: number): string => {
  const words = english(n).split(' ');
  const last = words.pop() ?? '';
  return [...words, englishOrdinals[last] ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`)].join(' ');
};

/** "21st". */
export const ordinalDigits = (n: number): string => {
  const tail = n % 100 >= 11 && n % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${n}${tail}`;
};
