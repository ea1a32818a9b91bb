import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExpectsKind, ReadBack } from '../../src/domain/expects.ts';
import type { Language } from '../../src/domain/locale.ts';
import { slotSchemas } from '../../src/domain/slots.ts';
import { doings, hear, valuesOf } from './acts/support.ts';

const phone: ReadBack = { slot: 'phoneNumber', value: '+12065550149' };
const zip: ReadBack = { slot: 'zipCode', value: '98101' };
const born: ReadBack = { slot: 'dateOfBirth', value: '1992-05-14' };
const card: ReadBack = { slot: 'memberId', value: 'PBX100149' };
const all = [phone, zip, born];

const answer = (text: string, language: Language, readBack: ReadBack[], expects: ExpectsKind = 'confirmation') =>
  hear(text, expects, language, { readBack });

describe('what was read back is put right', () => {
  it.each<[string, Language, ReadBack[], string]>([
    ["No, it's 0143", 'en', [phone], '+12065550143'],
    ["no it's oh one four three", 'en', all, '+12065550143'],
    ['I said three, not nine', 'en', [phone], '+12065550143'],
    ['you said nine, I said three', 'en', [phone], '+12065550143'],
    ['change the nine to a three', 'en', [phone], '+12065550143'],
    ['no, ends in forty three', 'en', [phone], '+12065550143'],
    ['no, ends in forty three', 'en', all, '+12065550143'],
    ['the last digit is a three', 'en', [phone], '+12065550143'],
    ["no, it's a three at the end", 'en', [phone], '+12065550143'],
    ['the last digit of the phone is a three', 'en', all, '+12065550143'],
    ['the last four are 0143', 'en', all, '+12065550143'],
    ['the area code is two five three', 'en', all, '+12535550149'],
    ['253 instead of 206', 'en', all, '+12535550149'],
    ['the third digit is a seven', 'en', [phone], '+12075550149'],
    ["it's five five five oh one four three", 'en', all, '+12065550143'],
    ['no, two oh six five five five oh one four three', 'en', all, '+12065550143'],
    ['dije tres, no nueve', 'es', [phone], '+12065550143'],
    ['usted dijo nueve, yo dije tres', 'es', [phone], '+12065550143'],
    ['no, termina en 43', 'es', [phone], '+12065550143'],
    ['no, termina en cuarenta y tres', 'es', all, '+12065550143'],
    ['los últimos cuatro son cero uno cuatro tres', 'es', all, '+12065550143'],
    ['no es 0149, es 0143', 'es', all, '+12065550143'],
    ['0143, no 0149', 'es', all, '+12065550143'],
    ['el último dígito es un tres', 'es', [phone], '+12065550143'],
  ])('a telephone number: %s (%s)', (text, language, readBack, phoneNumber) => {
    const acts = answer(text, language, readBack);
    expect(doings(acts).at(-1)).toBe('correct');
    expect(valuesOf(acts)).toEqual({ phoneNumber });
  });

  it.each<[string, Language, string]>([
    ["it's 1982 not 1992", 'en', '1982-05-14'],
    ['eighty two, not ninety two', 'en', '1982-05-14'],
    ['no, nineteen eighty two', 'en', '1982-05-14'],
    ['1982', 'en', '1982-05-14'],
    ['the year is 82', 'en', '1982-05-14'],
    ['no, born in 82', 'en', '1982-05-14'],
    ['no, March not May', 'en', '1992-03-14'],
    ['not May, March', 'en', '1992-03-14'],
    ['no, my birthday is in March', 'en', '1992-03-14'],
    ['the fifteenth, not the fourteenth', 'en', '1992-05-15'],
    ['no, June fifteenth', 'en', '1992-06-15'],
    ['es marzo, no mayo', 'es', '1992-03-14'],
    ['no es mayo es marzo', 'es', '1992-03-14'],
    ['no, es marzo', 'es', '1992-03-14'],
    ['no, mil novecientos ochenta y dos', 'es', '1982-05-14'],
    ['el año es ochenta y dos', 'es', '1982-05-14'],
    ['no, fue en el ochenta y dos', 'es', '1982-05-14'],
    ['el día es quince', 'es', '1992-05-15'],
  ])('a date of birth, whole again: %s (%s)', (text, language, dateOfBirth) => {
    expect(valuesOf(answer(text, language, all))).toEqual({ dateOfBirth });
    expect(valuesOf(answer(text, language, [born]))).toEqual({ dateOfBirth });
  });

  it.each<[string, Language, ReadBack, Record<string, string>]>([
    ['the zip ends in a three', 'en', zip, { zipCode: '98103' }],
    ['no, nine eight one oh three', 'en', zip, { zipCode: '98103' }],
    ['B as in boy, not P', 'en', card, { memberId: 'BBX100149' }],
    ['no, ends in 143', 'en', card, { memberId: 'PBX100143' }],
    ["no, it's 100143", 'en', card, { memberId: 'PBX100143' }],
    ['no, P B X one zero zero one four three', 'en', card, { memberId: 'PBX100143' }],
    ['no, PBX one zero zero one four three', 'en', card, { memberId: 'PBX100143' }],
    ['termina en ciento cuarenta y tres', 'es', card, { memberId: 'PBX100143' }],
  ])('an identifier: %s (%s)', (text, language, readBack, values) => {
    expect(valuesOf(answer(text, language, [readBack]))).toEqual(values);
  });

  it('the last four of a number that was read back are no part of a Social Security number, also where it was asked which one is wrong', () => {
    expect(valuesOf(answer("it's 0143", 'en', all, 'identityFactor'))).toEqual({ phoneNumber: '+12065550143' });
    expect(valuesOf(answer('the last four of my social are 0143', 'en', all))).toEqual({ ssnLast4: '0143' });
  });

  it('the guess of the recogniser that puts it right is taken', () => {
    const acts = hear('the last to our for the tree', 'confirmation', 'en', {
      readBack: [phone],
      alternatives: [{ text: 'the last two are forty three' }],
    });
    expect(valuesOf(acts)).toEqual({ phoneNumber: '+12065550143' });
  });
});

describe('a wrong value is worse than a question', () => {
  it.each<[string, Language, ReadBack[]]>([
    ['I said three, not five', 'en', [phone]],
    ['dije tres, no cinco', 'es', [phone]],
    ['the last digit is a three', 'en', all],
    ['el último dígito es un tres', 'es', all],
    ['three, not nine', 'en', all],
    ['no, 7788', 'en', all],
    ['I said forty three', 'en', [phone]],
    ['no, not nine', 'en', [phone]],
    ['it ends with 43, not 48', 'en', [phone]],
    ['fifty not fourteen', 'en', all],
    ['three not four', 'en', [{ slot: 'dateOfBirth', value: '1980-04-04' }]],
    ['no, 0143', 'en', [phone, { slot: 'medicalRecordNumber', value: '0142' }]],
    ['no, February thirtieth', 'en', [born]],
    ['no, it should be six digits longer', 'en', all],
  ])('what could be meant in two ways, or in none, is only denied: %s (%s)', (text, language, readBack) => {
    expect(doings(answer(text, language, readBack))).toEqual(['deny']);
  });

  it.each<[string, Language, string[]]>([
    ['yes', 'en', ['affirm']],
    ['yes, 0149', 'en', ['affirm']],
    ['sí, termina en 49', 'es', ['affirm']],
    ['no, I need an appointment at five, not nine', 'en', ['deny', 'request:scheduleAppointment']],
    ['what do you need that for', 'en', ['ask:whyNeeded']],
    ['uh seven', 'en', ['unclear']],
  ])('what puts nothing right is read as ever: %s (%s)', (text, language, acts) => {
    expect(doings(answer(text, language, all))).toEqual(acts);
  });

  it('whatever is said, the value is one of its slot, and no other than those that were read back', () => {
    const words = fc.constantFrom(
      ...'no not it is the last digit four forty three 43 0143 nine five 1982 March May ends in instead of zip phone termina es mayo marzo y a , tres cuatro'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 9 }), fc.constantFrom<Language>('en', 'es'), (said, language) => {
        for (const act of answer(said.join(' '), language, all)) {
          if (act.act !== 'correct') continue;
          for (const [slot, reading] of Object.entries(act.slots))
            expect(slotSchemas[slot as keyof typeof slotSchemas].safeParse(reading.value).success).toBe(true);
        }
      }),
      { numRuns: 400, seed: 7 },
    );
  });
});
