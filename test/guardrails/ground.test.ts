import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Evidence, ground, vocabularyOf } from '../../src/guardrails/ground.ts';

const vocabulary = vocabularyOf([
  'You are booked for {when} with {provider} at {location}. Your copay is {copay}. It is about {date}. Call 911. Dr.',
  'Su cita es el {when} con {provider} en {location}. El copago es de {copay}. Llame al 911.',
]);
const evidence: Evidence = {
  dates: ['1980-03-04'],
  dateTimes: ['2026-12-01T09:30:00-08:00', '2026-12-03T14:00:00-08:00'],
  cents: [2500, 3050],
  numbers: ['98101', '2'],
  texts: ['Ana Ruiz', 'Mei Chen', 'Bellevue Clinic', 'Open from 7 AM on weekdays.'],
};
const found = (text: string, language: 'en' | 'es' = 'en'): string[] =>
  ground(text, evidence, vocabulary, language).map(({ kind, span }) => `${kind}: ${text.slice(...span)}`);

describe('a reply tells what was proven', () => {
  it.each([
    'You are booked for Tuesday, December 1 at 9:30 AM with Dr. Mei Chen at Bellevue Clinic.',
    'Your copay is $25, or $30.50.',
    'Your copay is 25 dollars.',
    'Thursday at 2 PM, or Tuesday at nine thirty.',
    'I have you down as born on March 4th, 1980. ZIP 9 8 1 0 1.',
    'There are two. Call 911. Open from 7 AM on weekdays.',
    'One moment.',
  ])('%s', (text) => expect(found(text)).toEqual([]));

  it.each([
    'Su cita es el martes, 1 de diciembre a las 9:30 a. m. con Mei Chen.',
    'Es el jueves 3 de diciembre a las 2 de la tarde.',
    'El copago es de $25. Llame al 911.',
  ])('%s', (text) => expect(found(text, 'es')).toEqual([]));
});

describe('a reply that tells what nothing proves', () => {
  it.each([
    ['You are booked for Wednesday, December 1.', ['weekday: Wednesday']],
    ['You are booked for December 2 at 9:30 AM.', ['date: December 2', 'time: 9:30 AM']],
    // Each is proven, and not together.
    ['Tuesday at 2 PM works.', ['time: 2 PM']],
    ['It is at 9:30 PM on Tuesday.', ['time: 9:30 PM']],
    ['Your copay is $52.', ['money: $52']],
    ['Your copay is fifty dollars.', ['number: fifty']],
    ['You see Dr. Jones at Bellevue Clinic.', ['name: Jones']],
    ['Maria, you are booked.', ['name: Maria']],
    ['Your number is 206-555-0199.', ['number: 206-555-0199']],
    ['You were born 1981-03-04.', ['date: 1981-03-04']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));

  it.each([
    ['Su cita es el miércoles a las 9:30 a. m.', ['weekday: miércoles', 'time: 9:30 a. m.']],
    ['Es el 3 de marzo.', ['date: 3 de marzo']],
    ['El copago es de 40 dólares.', ['money: 40 dólares']],
    ['Su cita es con la doctora Jiménez.', ['name: Jiménez']],
  ])('%s', (text, expected) => expect(found(text, 'es')).toEqual(expected));
});

it('one wrong value among right ones is always found', () => {
  const right = 'You are booked for Tuesday, December 1 at 9:30 AM. Your copay is $25. It is about March 4, 1980.';
  const wrong = fc.oneof(
    fc
      .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 59 }), fc.constantFrom('AM', 'PM'))
      .filter(([hour, minute, half]) => !(hour === 9 && minute === 30 && half === 'AM'))
      .map(([hour, minute, half]) => right.replace('9:30 AM', `${hour}:${String(minute).padStart(2, '0')} ${half}`)),
    fc
      .integer({ min: 2, max: 31 })
      .filter((day) => day !== 3)
      .map((day) => right.replace('December 1', `December ${day}`)),
    fc
      .integer({ min: 1, max: 999 })
      .filter((dollars) => dollars !== 25)
      .map((dollars) => right.replace('$25', `$${dollars}`)),
    fc.constantFrom('Monday', 'Wednesday', 'Friday', 'Sunday').map((day) => right.replace('Tuesday', day)),
    fc
      .integer({ min: 1900, max: 2020 })
      .filter((year) => year !== 1980)
      .map((year) => right.replace('1980', String(year))),
  );
  expect(found(right)).toEqual([]);
  fc.assert(
    fc.property(wrong, (text) => {
      expect(found(text)).not.toEqual([]);
    }),
    { numRuns: 300 },
  );
});
