import { givenNames, spanishSurnames } from '../../src/language/given-names.ts';

/** Callers who say who they are, in many names: a name is no reason for anything, whoever else bore it in a sentence. */
export const introductions = (howMany: number, chance: () => number): string[] => {
  const pick = (list: readonly string[]): string => list[Math.floor(chance() * list.length)] ?? '';
  const name = (): string => `${pick(given)} ${pick(families)}`;
  return Array.from({ length: howMany }, () =>
    pick(frames)
      .replace('{name}', name)
      .replace('{spelled}', () => [...pick(families)].join(' ')),
  );
};

const given = [...givenNames].sort();
/** Many a given name is a family's name as well. */
const families = [...spanishSurnames, ...givenNames].sort();

const frames = [
  '{name}',
  '{name}',
  'this is {name}',
  "it's {name}",
  'my name is {name}',
  "I'm {name}",
  'this is {name} calling for {name}',
  "I'm calling for {name}",
  'the name is {name}',
  'for {name}',
  'last name {spelled}',
  'with doctor {name}',
  "{name} is my mother's name",
  'soy {name}',
  'habla {name}',
  'me llamo {name}',
  'mi nombre es {name}',
  'le habla {name}',
  'a nombre de {name}',
  'es para {name}',
  'el apellido es {spelled}',
  'con la doctora {name}',
];
