import { doubleMetaphone } from 'double-metaphone';
import { foldName } from './names.ts';

/** Words before and around a name that are no part of it. */
const notNames = new Set([
  'dr',
  'dra',
  'doctor',
  'doctora',
  'md',
  'do',
  'np',
  'pa',
  'el',
  'la',
  'the',
  'mr',
  'mrs',
  'ms',
  'miss',
  'with',
  'con',
]);
const notPlaces = new Set([
  'the',
  'clinic',
  'office',
  'center',
  'centre',
  'location',
  'in',
  'at',
  'on',
  'la',
  'el',
  'en',
  'de',
  'clinica',
  'consultorio',
  'one',
]);

const wordsOf = (text: string, without: ReadonlySet<string>): string[] =>
  foldName(text)
    .split(' ')
    .filter((word) => word !== '' && !without.has(word));

type NamedPerson = { name: string; familyName: string };

/**
 * Those whom the words name, best first: every word is one of the name's, the family name among them before a first name alone. Only
 * where nobody is, those who sound like it: a recogniser writes "Chan" for "Chen". Sound makes candidates; the caller chooses.
 */
export const rankByName = <T extends NamedPerson>(spoken: string, people: readonly T[]): T[] => {
  const wanted = wordsOf(spoken, notNames);
  if (wanted.length === 0) return [];
  const exact = people.filter((person) => isNamed(wanted, wordsOf(person.name, notNames), sameWord));
  const found = exact.length > 0 ? exact : people.filter((person) => isNamed(wanted, wordsOf(person.name, notNames), soundsAlike));
  const familyFirst = (person: T) => (wordsOf(person.familyName, notNames).some((word) => wanted.includes(word)) ? 0 : 1);
  return found.toSorted((one, other) => familyFirst(one) - familyFirst(other) || one.name.localeCompare(other.name));
};

const isNamed = (wanted: readonly string[], name: readonly string[], alike: (one: string, other: string) => boolean): boolean =>
  wanted.every((word) => name.some((part) => alike(word, part)));

const sameWord = (one: string, other: string): boolean => one === other;

const soundsAlike = (one: string, other: string): boolean => {
  const sounds = doubleMetaphone(one).filter((sound) => sound !== '');
  return doubleMetaphone(other).some((sound) => sounds.includes(sound));
};

/** Whether the words name this place: each is among the words of its name, aliases or address, or sounds like one of them. */
export const namesLocation = (spoken: string, placeWords: readonly string[]): boolean => {
  const wanted = wordsOf(spoken, notPlaces);
  const place = placeWords.flatMap((text) => wordsOf(text, new Set()));
  return (
    wanted.length > 0 && wanted.every((word) => place.some((part) => part === word || (word.length > 4 && soundsAlike(word, part))))
  );
};
