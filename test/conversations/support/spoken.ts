/** Values as people say them on the phone: digits one by one, dates in words, letters spelled. */

export type Tongue = 'en' | 'es';

const digitWords = {
  en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
  es: ['cero', 'uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve'],
};

/** Digits and letters, one after the other: "P B X one zero zero". */
export const spelled = (value: string, tongue: Tongue): string =>
  [...value].map((character) => (/\d/.test(character) ? digitWords[tongue][Number(character)] : character)).join(' ');

/** The ten digits of an E.164 number of the United States. */
export const phone = (number: string, tongue: Tongue): string => {
  const digits = number.replace('+1', '');
  return [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6)].map((group) => spelled(group, tongue)).join(', ');
};

const months = {
  en: 'January February March April May June July August September October November December'.split(' '),
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
};

const ordinalDays = (
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth ' +
  'seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth ' +
  'twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first'
).split(' ');
const under20 =
  'oh one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

const below100 = (value: number): string => {
  if (value < 20) return under20[value] ?? '';
  const unit = value % 10;
  return `${tens[Math.floor(value / 10)]}${unit === 0 ? '' : ` ${under20[unit]}`}`;
};

const yearInEnglish = (year: number): string => {
  if (year >= 2000 && year < 2010) return `two thousand ${year === 2000 ? '' : under20[year - 2000]}`.trim();
  return `${below100(Math.floor(year / 100))} ${below100(year % 100)}`;
};

const hasta29 = (
  'uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte ' +
  'veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve'
).split(' ');
const decenas = ['', '', 'veinte', 'treinta', 'cuarenta', 'cincuenta', 'sesenta', 'setenta', 'ochenta', 'noventa'];

const bajo100 = (value: number): string => {
  if (value < 30) return hasta29[value - 1] ?? '';
  const unit = value % 10;
  return `${decenas[Math.floor(value / 10)]}${unit === 0 ? '' : ` y ${hasta29[unit - 1]}`}`;
};

const añoEnEspañol = (year: number): string =>
  year < 2000 ? `mil novecientos ${bajo100(year - 1900)}` : `dos mil ${bajo100(year - 2000)}`.trim();

/** `YYYY-MM-DD` in words: "March fourth nineteen eighty". */
export const day = (date: string, tongue: Tongue): string => {
  const [year = 0, month = 1, dayOfMonth = 1] = date.split('-').map(Number);
  const name = months[tongue][month - 1];
  return tongue === 'en'
    ? `${name} ${ordinalDays[dayOfMonth - 1]} ${yearInEnglish(year)}`
    : `${bajo100(dayOfMonth)} de ${name} de ${añoEnEspañol(year)}`;
};
