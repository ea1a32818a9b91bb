import { describe, expect, it } from 'vitest';
import type { ExpectsKind } from '../../src/domain/expects.ts';
import type { Language } from '../../src/domain/locale.ts';
import { read, valuesIn } from './read.ts';

type Row = [text: string, expects: ExpectsKind | null, value: string | undefined, language?: Language];

const table = (slot: string, rows: Row[]) =>
  it.each(rows)('reads «%s» when %s is expected as %s', (text, expects, value, language = 'en') => {
    expect(valuesIn(text, expects, language)[slot]).toBe(value);
  });

describe('phone numbers', () => {
  const number = '+12065550142';
  table('phoneNumber', [
    ['two oh six five five five oh one four two', 'phoneNumber', number],
    ['my number is (206) 555-0142', null, number],
    ['206.555.0142', 'phoneNumber', number],
    ['+1 206 555 0142', null, number],
    ['plus one two zero six, five five five, zero one four two', null, number],
    ['area code two oh six, then triple five, oh one forty two', 'phoneNumber', number],
    ['two hundred six, five fifty five, zero one four two', 'phoneNumber', number],
    ['uh two oh six um five five five you know oh one four two', 'phoneNumber', number],
    ['two oh six, two oh six, five five five, oh one four two', 'phoneNumber', number],
    ["206 555 0142, that's 206 555 0142", 'phoneNumber', number],
    ['two oh six five five six, no wait, five five five, oh one four two', 'phoneNumber', number],
    ['206 555 0143, scratch that, 0142', 'phoneNumber', number],
    ['my cell is 206-555-0142 extension 4211', null, number],
    ['one eight hundred five five five one two one two', 'phoneNumber', '+18005551212'],
    ['+52 55 1234 5678', 'phoneNumber', '+525512345678'],
    ['dos cero seis, cinco cinco cinco, cero uno cuatro dos', 'phoneNumber', number, 'es'],
    ['dos cero seis, quinientos cincuenta y cinco, cero uno, cuarenta y dos', 'phoneNumber', number, 'es'],
    ['dos cero seis, triple cinco, perdón, doble cinco seis, cero uno cuatro dos', 'phoneNumber', '+12065560142', 'es'],
    ['two oh six like five fifty five like oh one for too', 'phoneNumber', number],
    ['two oh six five five five oh one for two', 'phoneNumber', number],
    ['two oh six five five uh five oh one four two', 'identityFactor', number],
    ['two oh six, five five five, oh one four three, no wait, oh one four two', 'identityFactor', number],
    ['two oh six five five, sorry, two oh six five five five oh one four two', 'identityFactor', number],
    ['206 555 0142 not 206 555 0143', 'phoneNumber', number],
    ['it is 206 555 0142 and I was born March 4th 1980', 'dateOfBirth', number],
    ['two oh six, five fifty five, six hundred two', 'phoneNumber', undefined],
    ['two oh six for five five oh one', 'phoneNumber', undefined],
    ['five five five oh one four two', 'phoneNumber', undefined],
    ['two oh six five five five oh one four', 'phoneNumber', undefined],
    ['two oh six five five five oh one four two two', 'phoneNumber', undefined],
    ['two hundred six five five five oh one four', 'phoneNumber', undefined],
    ['five five five, no wait, five five six', 'phoneNumber', undefined],
  ]);
});

describe('ZIP codes', () => {
  table('zipCode', [
    ['nine eight one oh one', 'zipCode', '98101'],
    ['98101-1234', 'zipCode', '98101'],
    ['nine eight one zero one dash one two three four', 'zipCode', '98101'],
    ['oh two one three nine', 'zipCode', '02139'],
    ['nine eight one, no wait, nine eight one oh two', 'zipCode', '98102'],
    ['98101, sorry, 98102', 'zipCode', '98102'],
    ['my zip code, let me see, is nine eight one oh one', null, '98101'],
    ['98101 is my zip', null, '98101'],
    ['98101', 'identityFactor', '98101'],
    ['oh, two one three nine', 'zipCode', '02139'],
    ['oh, nine eight one oh one', 'zipCode', '98101'],
    ['nine ate one oh won', 'zipCode', '98101'],
    ["zip's nine eight one oh one", null, '98101'],
    ['I live in 98101, that is the zip code', null, '98101'],
    ['98102, not 98101', 'confirmation', '98102'],
    ['98102 y no 98101', 'zipCode', '98102', 'es'],
    ['dos cuatro, no, dos cuatro cinco nueve', 'identityFactor', undefined, 'es'],
    ['noventa y ocho mil ciento uno', 'zipCode', '98101', 'es'],
    ['mi código postal es nueve ocho uno cero uno', null, '98101', 'es'],
    ['98101', null, undefined],
    ['9810', 'zipCode', undefined],
    ['981012', 'zipCode', undefined],
    ['ten two sixty', 'identityFactor', undefined],
    ['ten two sixty', 'zipCode', '10260'],
  ]);
});

describe('the last four of the SSN', () => {
  table('ssnLast4', [
    ['four two one one', 'ssnLast4', '4211'],
    ['forty two eleven', 'ssnLast4', '4211'],
    ['four thousand two hundred eleven', 'ssnLast4', '4211'],
    ['4,211', 'ssnLast4', '4211'],
    ['12:30', 'ssnLast4', '1230'],
    ['last four 8758', 'ssnLast4', '8758'],
    ['last four three two oh six', null, '3206'],
    ['four two, no, four two one one', 'identityFactor', '4211'],
    ['four two one one', 'identityFactor', '4211'],
    ['march fourth nineteen eighty four two one one', 'identityFactor', '4211'],
    ['four two sixty', 'identityFactor', undefined],
    ['the last four of my social are four two one one', null, '4211'],
    ['los últimos cuatro de mi seguro social son cuatro dos uno uno', null, '4211', 'es'],
    ['four hundred five', 'ssnLast4', undefined],
    ['four two one', 'ssnLast4', undefined],
    ['four two one one', null, undefined],
    ['four two one one', 'zipCode', undefined],
    ['two oh six five five five oh one four', 'identityFactor', undefined],
    ['the last four of my phone number are 0142', 'identityFactor', undefined],
  ]);

  it('keeps four digits of a whole SSN and covers all of its words', () => {
    const text = 'nine nine nine two six eight two two nine';
    expect(read(text, 'ssnLast4')).toMatchObject([{ slot: 'ssnLast4', value: '8229', span: [0, text.length] }]);
    expect(valuesIn('my social is 999-26-8229', 'request')).toEqual({ ssnLast4: '8229' });
  });
});

describe('identifiers of letters and digits', () => {
  table('memberId', [
    ['W123456789', 'memberId', 'W123456789'],
    ['a b c one two three four', 'memberId', 'ABC1234'],
    ['A-B-C 1-2-3-4', 'memberId', 'ABC1234'],
    ['M as in Mary, B for boy, one two three four five', 'memberId', 'MB12345'],
    ['alpha bravo charlie one two three', 'memberId', 'ABC123'],
    ['double u one two three four five', 'memberId', 'W12345'],
    ['X Y Z dash one two three four', 'memberId', 'XYZ-1234'],
    ['a b c one two three, no wait, one two four', 'memberId', 'ABC124'],
    ['my member id is W one two three four five six', null, 'W123456'],
    ['eme de María, be larga, uno dos tres cuatro cinco', 'memberId', 'MB12345', 'es'],
    ['mi número de póliza es equis u jota nueve ocho siete seis cinco', null, 'XUJ98765', 'es'],
    ['A as in apple, A as in apple, X as in x-ray six forty five', 'memberId', 'AAX645'],
    ['U like uncle, F like Frank, O like Oliver 998884700', 'memberId', 'UFO998884700'],
    ['x-ray, alfa, yankee, 03698419, echo', 'memberId', 'XAY03698419E'],
    ['q w n two one two three six E okay', 'memberId', 'QWN21236E'],
    ['UNL, 162 352 064', 'memberId', 'UNL162352064'],
    ['the ID on my card is W 331755320', 'request', 'W331755320'],
    ['en la tarjeta dice u, cero seis siete uno seis ocho doble siete', 'request', 'U06716877', 'es'],
    ['A 1 B as in boy 2 2 3 for 5', 'memberId', undefined],
    ['W 123 456', null, undefined],
    ["I don't have my card with me", 'memberId', undefined],
  ]);
  table('medicalRecordNumber', [
    ['my medical record number is one oh four two seven', null, '10427'],
    ['M R N zero zero one two three four five', 'medicalRecordNumber', '0012345'],
    ['mi número de expediente es uno cero cuatro dos siete', null, '10427', 'es'],
  ]);
  table('groupNumber', [['member ID ABC 123 456 and the group number is 98765', null, '98765']]);
});

describe('several values in one breath', () => {
  it('reads each under its own cue', () => {
    expect(valuesIn("it's march fourth nineteen eighty, and the zip is nine eight one oh one", 'dateOfBirth')).toEqual({
      dateOfBirth: '1980-03-04',
      zipCode: '98101',
    });
    expect(
      valuesIn('two oh six five five five oh one four two, March fourth nineteen eighty, and nine eight one oh one', 'dateOfBirth'),
    ).toEqual({ phoneNumber: '+12065550142', dateOfBirth: '1980-03-04', zipCode: '98101' });
    expect(valuesIn('98101, 4211', 'identityFactor')).toEqual({ zipCode: '98101', ssnLast4: '4211' });
  });

  it('gives the spans of the words', () => {
    const text = "it's march fourth nineteen eighty, and the zip is nine eight one oh one";
    expect(read(text, 'dateOfBirth').map(({ span }) => text.slice(...span))).toEqual([
      'march fourth nineteen eighty',
      'nine eight one oh one',
    ]);
  });

  it('marks a value that replaced another', () => {
    expect(read('98101, sorry, 98102', 'zipCode')).toMatchObject([{ value: '98102', corrected: true }]);
    expect(read('98101', 'zipCode')[0]).not.toHaveProperty('corrected');
  });
});
