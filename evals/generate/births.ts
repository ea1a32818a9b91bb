import type { Language } from '../../src/domain/locale.ts';
import type { Random } from '../random.ts';
import { cardinal, ordinal, ordinalDigits } from './numbers.ts';

const months: Record<Language, readonly string[]> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
};

type Parts = { year: number; month: number; day: number };

export const partsOf = (iso: string): Parts => {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  return { year, month, day };
};

const oh = (n: number): string => (n < 10 ? `oh ${cardinal(n, 'en')}` : cardinal(n, 'en'));

const englishYear = (year: number, random: Random): string => {
  const [century, rest] = [Math.floor(year / 100), year % 100];
  if (year >= 2000 && year < 2010)
    return random.pick([cardinal(year, 'en'), year === 2000 ? 'two thousand' : `two thousand and ${cardinal(rest, 'en')}`]);
  if (rest === 0) return `${cardinal(century, 'en')} hundred`;
  const pair = `${cardinal(century, 'en')} ${oh(rest)}`;
  return year >= 2010 ? random.pick([pair, cardinal(year, 'en')]) : pair;
};

const pad = (n: number): string => String(n).padStart(2, '0');
const each = (digits: string, language: Language, zero: string): string =>
  [...digits].map((d) => (d === '0' ? zero : cardinal(Number(d), language))).join(' ');

/** Two digits say which year only when nobody of the other century lives. */
const shortYear = ({ year }: Parts): boolean => year >= 1930 && year < 2000;

const englishWays = ({ year, month, day }: Parts, random: Random): string[] => {
  const name = months.en[month - 1] ?? '';
  const spokenDay = random.pick([ordinal(day), cardinal(day, 'en')]);
  const spoken = englishYear(year, random);
  const yy = pad(year % 100);
  const short = shortYear({ year, month, day });
  return [
    `${name} ${spokenDay} ${spoken}`,
    `${name.toLowerCase()} ${spokenDay} ${spoken}`,
    `${name} ${spokenDay}, ${spoken}`,
    `${name} the ${ordinal(day)} ${spoken}`,
    `the ${ordinal(day)} of ${name} ${spoken}`,
    `${ordinal(day)} of ${name}, ${spoken}`,
    `${name} ${day}, ${year}`,
    `${name} ${ordinalDigits(day)} ${year}`,
    `${name.toLowerCase()} ${ordinalDigits(day)}, ${year}`,
    `${day} ${name} ${year}`,
    `${name.slice(0, 3)} ${day} ${year}`,
    `${month}/${day}/${year}`,
    `${pad(month)}/${pad(day)}/${year}`,
    `${month}-${day}-${year}`,
    `${pad(month)} ${pad(day)} ${year}`,
    `${pad(month)}${pad(day)}${year}`,
    `${year}-${pad(month)}-${pad(day)}`,
    `${oh(month)} ${oh(day)} ${spoken}`,
    `${cardinal(month, 'en')} ${cardinal(day, 'en')} ${spoken}`,
    `${cardinal(month, 'en')} slash ${cardinal(day, 'en')} slash ${spoken}`,
    `${each(pad(month), 'en', 'zero')} ${each(pad(day), 'en', 'zero')} ${each(String(year), 'en', 'zero')}`,
    `${each(pad(month), 'en', 'oh')}, ${each(pad(day), 'en', 'oh')}, ${spoken}`,
    `${name} ${spokenDay}, uh, ${spoken}`,
    `${name} um ${spokenDay} ${year}`,
    `${spoken}, ${name} ${ordinal(day)}`,
    ...(short
      ? [
          `${month}/${day}/${yy}`,
          `${name} ${spokenDay} ${oh(year % 100)}`,
          `${cardinal(month, 'en')} ${cardinal(day, 'en')} ${oh(year % 100)}`,
          `${name} ${ordinalDigits(day)} '${yy}`,
        ]
      : []),
  ];
};

const spanishWays = ({ year, month, day }: Parts, random: Random): string[] => {
  const name = months.es[month - 1] ?? '';
  const spokenDay = day === 1 ? random.pick(['primero', 'uno']) : cardinal(day, 'es');
  const spoken = cardinal(year, 'es');
  const of = random.pick(['de', 'del']);
  const short = shortYear({ year, month, day });
  return [
    `${spokenDay} de ${name} de ${spoken}`,
    `el ${spokenDay} de ${name} de ${spoken}`,
    `el ${spokenDay} de ${name} ${of} ${spoken}`,
    `${spokenDay} de ${name}, ${spoken}`,
    `${name} ${spokenDay} de ${spoken}`,
    `${day} de ${name} de ${year}`,
    `el ${day} de ${name} del ${year}`,
    `${day} ${name} ${year}`,
    `${name} ${day}, ${year}`,
    `${spokenDay} del ${cardinal(month, 'es')} de ${spoken}`,
    `${spokenDay} de ${name}, eh, de ${spoken}`,
    `el día ${spokenDay} de ${name} del año ${spoken}`,
    `${day} de ${name.slice(0, 3)} de ${year}`,
    ...(day > 12 ? [`${day}/${month}/${year}`, `${pad(day)}-${pad(month)}-${year}`] : []),
    ...(short ? [`${spokenDay} de ${name} del ${cardinal(year % 100, 'es')}`, `el ${day} de ${name} del ${pad(year % 100)}`] : []),
  ];
};

/** A date of birth said once, completely. */
export const sayBirth = (iso: string, language: Language, random: Random): string => {
  const parts = partsOf(iso);
  return random.pick(language === 'en' ? englishWays(parts, random) : spanishWays(parts, random));
};

/** A date of birth of which one part, or all, is said wrong first and then taken back. */
export const sayCorrectedBirth = (iso: string, language: Language, random: Random, markers: readonly string[]): string => {
  const { year, month, day } = partsOf(iso);
  const marker = random.pick(markers);
  const name = months[language][month - 1] ?? '';
  const otherName = months[language][(month + 2) % 12] ?? '';
  const otherDay = (day % 28) + 1;
  const otherYear = year - 1 - random.int(8);
  if (language === 'en') {
    const spoken = (y: number): string => random.pick([String(y), englishYear(y, random)]);
    return random.pick([
      `${name} ${ordinal(otherDay)}, ${marker}, ${ordinal(day)}, ${spoken(year)}`,
      `${name} ${ordinal(otherDay)}, ${marker}, ${name} ${ordinal(day)}, ${spoken(year)}`,
      `${otherName} ${ordinal(day)}, ${marker}, ${name} ${ordinal(day)}, ${spoken(year)}`,
      `${name} ${ordinalDigits(day)} ${spoken(otherYear)}, ${marker}, ${spoken(year)}`,
      `${name} ${ordinal(otherDay)} ${spoken(year)}, ${marker}, ${name} ${ordinal(day)} ${spoken(year)}`,
      `${month}/${otherDay}/${year}, ${marker}, ${month}/${day}/${year}`,
      `${otherName}, ${marker}, ${name} ${day}, ${year}`,
    ]);
  }
  const spoken = (y: number): string => random.pick([String(y), cardinal(y, 'es')]);
  return random.pick([
    `${cardinal(otherDay, 'es')}, ${marker}, ${cardinal(day, 'es')} de ${name} de ${spoken(year)}`,
    `${cardinal(otherDay, 'es')} de ${name}, ${marker}, ${cardinal(day, 'es')} de ${name} de ${spoken(year)}`,
    `${day} de ${otherName}, ${marker}, ${day} de ${name} de ${spoken(year)}`,
    `${day} de ${name} de ${spoken(otherYear)}, ${marker}, de ${spoken(year)}`,
    `el ${day} de ${otherName}, ${marker}, de ${name}, de ${spoken(year)}`,
    `${otherDay} de ${name} de ${otherYear}, ${marker}, ${day} de ${name} de ${year}`,
  ]);
};

export const birthFrames: Record<Language, readonly string[]> = {
  en: [
    'my date of birth is #',
    'I was born on #',
    'my birthday is #',
    'date of birth #',
    'DOB is #',
    'born #',
    "my birth date's #",
    'I was born #',
  ],
  es: [
    'mi fecha de nacimiento es #',
    'nací el #',
    'fecha de nacimiento #',
    'nací #',
    'mi fecha de nacimiento es el #',
    'yo nací el #',
  ],
};
