import { valuesOf } from '../../src/agents/understanding.ts';
import type { Language } from '../../src/domain/locale.ts';
import type { Case, Heard, Suite } from '../case.ts';
import { nluppCases } from '../data/nlupp.ts';
import { patients } from '../data/patients.ts';
import { bookingTurns } from '../data/restaurant8k.ts';
import { type Random, randomOf } from '../random.ts';
import type { Source } from '../source.ts';
import { normalised } from '../split.ts';

/** Names of persons, said and spelled. */
export const names: Suite = {
  name: 'names',
  cases: (source) => [
    ...(['en', 'es'] as const).flatMap((language) => [...generated(language), ...ofPatients(source, language)]),
    ...ofBookings(source),
    ...ofNlupp(source),
  ],
};

/** `given|family`, in plain letters; a name of one word stands alone. */
const nameText = (given: string | null, family: string | null): string =>
  given !== null && family !== null ? `${normalised(given)}|${normalised(family)}` : normalised(given ?? family ?? '');

const heardName = ({ acts }: Heard): string => {
  const name = valuesOf(acts).personName;
  return name ? nameText(name.given, name.family) : '';
};

const nameCase = (set: string, language: Language, text: string, expected: string | string[]): Case => ({
  what: 'name',
  set,
  language,
  scoring: 'value',
  text,
  expects: 'personName',
  expected: typeof expected === 'string' ? [expected] : expected,
  answer: heardName,
});

const given: Record<Language, readonly string[]> = {
  en: 'Mary James Patricia Robert Jennifer Wei Priya Mohammed Aisha Dmitri Siobhan Kwame Nguyen Tyrone Chloe Ashley Brandon Latoya Hiroshi Fatima Sean Caitlin Joaquin Olga Rosa Bill Will April June Mark Grace Faith Hope Rich Frank'.split(
    ' ',
  ),
  es: 'María José Guadalupe Juan Carlos Ana Luis Rosa Miguel Carmen Jesús Lucía Fernando Xóchitl Ramón Graciela Esperanza Ángel Dolores Concepción Pilar Rocío'.split(
    ' ',
  ),
};
const families: Record<Language, readonly string[]> = {
  en: "Smith Johnson Nguyen Patel O'Brien Garcia Kim Kowalski Washington Van-Buren Okafor Tanaka Brown Young King May Park Long Short Day Cohen Singh Ali McDonald Fitzgerald Lopez Hernandez Lee Li Wu".split(
    ' ',
  ),
  es: 'García Hernández López Martínez Rodríguez González Ruiz Sánchez Ramírez Torres Flores Rivera Gómez Díaz Cruz Morales Ortiz Gutiérrez Chávez Ramos Reyes Mendoza'.split(
    ' ',
  ),
};

const frames: Record<Language, readonly string[]> = {
  en: [
    '#g #f',
    '#g #f.',
    'my name is #g #f',
    "it's #g #f",
    'this is #g #f',
    "I'm #g #f",
    'uh #g #f',
    'sure, #g #f',
    'the name is #g #f',
    '#g, #g #f',
    '#f, #g #f',
    "yeah it's #g um #f",
    'first name #g, last name #f',
    'last name #f, first name #g',
    '#g #f, #sf',
    '#g #sg, #f #sf',
    '#g #f, that is spelled #sf',
    "it's under #g #f",
  ],
  es: [
    '#g #f',
    '#g #f.',
    'me llamo #g #f',
    'mi nombre es #g #f',
    'soy #g #f',
    'habla #g #f',
    'eh, #g #f',
    'claro, #g #f',
    'nombre #g, apellido #f',
    'apellido #f, nombre #g',
    '#g #f, #sf',
    'es #g #f',
    'a nombre de #g #f',
    'le habla #g #f',
  ],
};

const spell = (name: string, random: Random): string =>
  [
    ...name
      .normalize('NFD')
      .replace(/[^A-Za-z]/g, '')
      .toUpperCase(),
  ].join(random.pick([' ', '-', ', ']));

const sayName = (first: string, last: string, language: Language, random: Random): string => {
  const said = random
    .pick(frames[language])
    .replaceAll('#sg', spell(first, random))
    .replaceAll('#sf', spell(last, random))
    .replaceAll('#g', first)
    .replaceAll('#f', last.replace('-', ' '));
  return random.chance(0.3) ? said.toLowerCase() : said;
};

const generated = (language: Language): Case[] => {
  const random = randomOf(`names ${language}`);
  return Array.from({ length: 300 }, () => {
    const first = random.pick(given[language]);
    const last = random.pick(families[language]);
    const second = language === 'es' && random.chance(0.3) ? random.pick(families.es.filter((name) => name !== last)) : null;
    const family = second === null ? last : `${last} ${second}`;
    return nameCase('generated', language, sayName(first, family, language, random), nameSplits(first, family));
  });
};

/** Of "Pilar Cruz Flores", both "Pilar" and "Pilar Cruz" may be the given name. */
const nameSplits = (first: string, family: string): string[] => {
  const [middle, ...rest] = family.split(/[ -]/);
  return [nameText(first, family), ...(rest.length > 0 ? [nameText(`${first} ${middle}`, rest.join(' '))] : [])];
};

const ofPatients = (source: Source, language: Language): Case[] => {
  const random = randomOf(`patients' names ${language}`);
  return patients(source).flatMap(({ given: [first = ''], family }) =>
    [0, 1, 2].map(() => nameCase('fhir_synthea', language, sayName(first, family, language, random), nameText(first, family))),
  );
};

/** Where the name was asked for. */
const ofBookings = (source: Source): Case[] => {
  const seen = new Set<string>();
  return bookingTurns(source).flatMap(({ text, slots, requested_slots: asked }) => {
    const words = (slot: string): string | null => slots.find((one) => one.slot === slot)?.text ?? null;
    const expected = nameText(words('first_name'), words('last_name'));
    if (!asked.includes('last_name') || expected === '' || seen.has(text)) return [];
    seen.add(text);
    return [nameCase('restaurant8k', 'en', text, expected)];
  });
};

/** Callers to a bank also name whom they pay; that is not what was asked. */
const introduces = /\bname|this is|\bi'm\b|\bi am\b|speaking|it's|under\b/i;

const ofNlupp = (source: Source): Case[] =>
  nluppCases(source).flatMap(({ text, slots }) => {
    const named = slots.filter(({ slot }) => slot === 'person_name');
    const [first, ...rest] = (named[0]?.text ?? '').split(/\s+/);
    if (named.length !== 1 || !first || !introduces.test(text)) return [];
    return [nameCase('nlu_plus_plus', 'en', text, rest.length > 0 ? nameText(first, rest.join(' ')) : nameText(first, null))];
  });
