import type { Language } from '../../src/domain/locale.ts';
import type { Random } from '../random.ts';
import { cardinal } from './numbers.ts';

/** How people say strings of digits, and how recognisers write them. */
export const spokenStyles = ['each', 'oh', 'pairs', 'doubled', 'hundreds'] as const;
export type SpokenStyle = (typeof spokenStyles)[number];

const digit = (d: string, style: SpokenStyle, language: Language): string =>
  d === '0' && language === 'en' && style !== 'each' ? 'oh' : cardinal(Number(d), language);

/** One group of digits in words. A group like 120 that is not the last is said digit by digit: it would run into the next. */
export const sayGroup = (group: string, style: SpokenStyle, language: Language, last = true): string => {
  const each = (digits: string): string => [...digits].map((d) => digit(d, style, language)).join(' ');
  if (style === 'pairs' && (last || !group.endsWith('0'))) return inPairs(group, language);
  if (style === 'doubled') return doubled(group, language, each);
  if (style === 'hundreds' && group.length === 3 && !group.startsWith('0') && (last || !group.endsWith('0')))
    return cardinal(Number(group), language);
  if (style === 'hundreds' && group.length === 4 && group.endsWith('000') && !group.startsWith('0'))
    return cardinal(Number(group), language);
  return each(group);
};

/** "five fifty five", "oh one forty two". A pair like 20 is said digit by digit where it would run into the next. */
const inPairs = (group: string, language: Language): string => {
  const head = group.length % 2 === 1 ? [group.slice(0, 1)] : [];
  const pairs = group.slice(head.length).match(/../g) ?? [];
  const said = pairs.map((pair, at) => {
    const n = Number(pair);
    const runsOn = n % 10 === 0 && at < pairs.length - 1;
    return n < 10 || runsOn ? [...pair].map((d) => digit(d, 'oh', language)).join(' ') : cardinal(n, language);
  });
  return [...head.map((d) => digit(d, 'oh', language)), ...said].join(' ');
};

const doubled = (group: string, language: Language, each: (digits: string) => string): string =>
  (group.match(/(\d)\1*/g) ?? [])
    .map((run) => {
      if (run.length === 2) return `${language === 'en' ? 'double' : 'doble'} ${each(run.slice(0, 1))}`;
      if (run.length === 3) return `triple ${each(run.slice(0, 1))}`;
      return each(run);
    })
    .join(' ');

const pauses: Record<Language, readonly string[]> = {
  en: [' ', ' ', ', ', ', ', '. ', ' um ', ', uh, ', '... ', ' and then ', ' - '],
  es: [' ', ' ', ', ', ', ', '. ', ' eh ', ', este, ', '... ', ' luego ', ' - '],
};

export const joinGroups = (groups: string[], language: Language, random: Random): string =>
  groups.reduce((said, group) => `${said}${random.pick(pauses[language])}${group}`);

/** As a recogniser or a chat writes them. */
export const writeDigits = (groups: string[], random: Random): string => {
  const joined = groups.join('');
  return random.pick([
    joined,
    groups.join('-'),
    groups.join(' '),
    groups.join('.'),
    [...joined].join(' '),
    groups.join(', '),
    groups.join(' - '),
    [...joined].join(', '),
  ]);
};
