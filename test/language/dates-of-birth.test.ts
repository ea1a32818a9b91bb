import { describe, expect, it } from 'vitest';
import type { ExpectsKind } from '../../src/domain/expects.ts';
import { valuesIn } from './read.ts';

const born = '1980-03-04';

describe('dates of birth in English', () => {
  it.each<[string, ExpectsKind | null, unknown]>([
    ['march fourth nineteen eighty', 'dateOfBirth', born],
    ['March 4th, 1980', null, born],
    ['the fourth of March uh nineteen eighty', 'dateOfBirth', born],
    ['3-4-80', 'dateOfBirth', born],
    ['3/4/1980', null, born],
    ['1980-03-04', 'dateOfBirth', born],
    ['three four eighty', 'dateOfBirth', born],
    ['march four nineteen 80', 'dateOfBirth', born],
    ['zero three zero four nineteen eighty', 'dateOfBirth', born],
    ['03041980', 'dateOfBirth', born],
    ['one nine eight oh march four', 'dateOfBirth', born],
    ['my birthday is march fourth eighty', null, born],
    ['march twenty two two thousand three', 'dateOfBirth', '2003-03-22'],
    ['march twenty two thousand and three', 'dateOfBirth', '2003-03-20'],
    ['may twenty nineteen eighty', 'dateOfBirth', '1980-05-20'],
    ['december ninth nineteen oh seven', 'dateOfBirth', '1907-12-09'],
    ['july fourth oh five', 'dateOfBirth', '2005-07-04'],
    ['july fourth thirty one', 'dateOfBirth', '1931-07-04'],
    ['march fourth, no, fifth, nineteen eighty', 'dateOfBirth', '1980-03-05'],
    ['march second, no wait, first, nineteen fifty', 'dateOfBirth', '1950-03-01'],
    ['march four, I mean, may four nineteen eighty', 'dateOfBirth', '1980-05-04'],
    ['March fourth nineteen eighty, no sorry, nineteen eighty one', 'dateOfBirth', '1981-03-04'],
    ['the fourth of the third nineteen eighty', 'dateOfBirth', born],
    ['one two twenty twenty one', 'dateOfBirth', '2021-01-02'],
    ['1 1 19 49', 'dateOfBirth', '1949-01-01'],
    ['four four one one', 'dateOfBirth', undefined],
    ["it's 1981 not 1980", 'dateOfBirth', { year: 1981, month: null, day: null }],
    ['no, 1981', 'dateOfBirth', { year: 1981, month: null, day: null }],
    ['march fourth', 'dateOfBirth', { year: null, month: 3, day: 4 }],
    ['nineteen eighty', 'dateOfBirth', { year: 1980, month: null, day: null }],
    ['March 1980', 'dateOfBirth', { year: 1980, month: 3, day: null }],
    ['February 30th 1980', 'dateOfBirth', undefined],
    ['March 4th, 2030', 'dateOfBirth', undefined],
    ['march fourth', null, undefined],
  ])('reads «%s» when %s is expected', (text, expects, value) => {
    expect(valuesIn(text, expects)['dateOfBirth']).toEqual(value);
  });
});

describe('dates of birth in Spanish', () => {
  it.each<[string, unknown]>([
    ['cuatro de marzo de mil novecientos ochenta', born],
    ['nací el cuatro de marzo del ochenta', born],
    ['el cuatro del tres del ochenta', born],
    ['4 de marzo de 1980', born],
    ['primero de enero de dos mil tres', '2003-01-01'],
    ['cuatro de marzo, perdón, cinco de marzo de mil novecientos ochenta', '1980-03-05'],
    ['marzo cuatro mil novecientos ochenta', born],
    ['julio quince mil novecientos cuarenta', '1940-07-15'],
    ['cuatro de marzo', { year: null, month: 3, day: 4 }],
  ])('reads «%s» with the day first', (text, value) => {
    expect(valuesIn(text, 'dateOfBirth', 'es')['dateOfBirth']).toEqual(value);
  });

  it.each(['9/2/1964, I meant, 9/1/1964', '9/2/1964, let me correct that, 9/1/1964', '9/2/1964, rather, 9/1'])(
    'takes the date said anew in «%s»',
    (text) => {
      expect(valuesIn(text, 'dateOfBirth')['dateOfBirth']).toBe('1964-09-01');
    },
  );

  it('leaves a digit to the number said after it', () => {
    expect(valuesIn('march fourth nineteen eighty four two one one', 'identityFactor')['dateOfBirth']).toBe('1980-03-04');
    expect(valuesIn('march fourth nineteen eighty two oh six five five five oh one four two', 'identityFactor')).toEqual({
      dateOfBirth: '1980-03-04',
      phoneNumber: '+12065550142',
    });
    expect(valuesIn('march fourth nineteen eighty four nine eight one oh one', 'identityFactor')['dateOfBirth']).toBe('1984-03-04');
  });

  it('reads a numeric form with the month first, as US recognisers write it, unless it cannot be', () => {
    expect(valuesIn('03/04/1980', 'dateOfBirth', 'es')['dateOfBirth']).toBe(born);
    expect(valuesIn('25/04/1980', 'dateOfBirth', 'es')['dateOfBirth']).toBe('1980-04-25');
  });
});
