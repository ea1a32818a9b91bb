import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/domain/locale.ts';
import { utterance } from '../../src/language/utterance.ts';
import { readValues } from '../../src/language/values.ts';
import { read, valuesIn, wednesday } from './read.ts';

const wish = (text: string, language: Language = 'en', now?: string) => valuesIn(text, 'appointmentPreference', language, now);
const day = (iso: string) => ({ from: iso, to: iso });

describe('wished days, said on Wednesday, November 18, 2026', () => {
  it.each<[string, unknown]>([
    ['tomorrow', day('2026-11-19')],
    ['day after tomorrow', day('2026-11-20')],
    ['Tuesday', day('2026-11-24')],
    ['Wednesday', day('2026-11-25')],
    ['this Friday', day('2026-11-20')],
    ['next Friday', day('2026-11-27')],
    ['Friday next week', day('2026-11-27')],
    ['next week', { from: '2026-11-23', to: '2026-11-29' }],
    ['this week', { from: '2026-11-18', to: '2026-11-22' }],
    ['sometime next week but not Tuesday', { from: '2026-11-23', to: '2026-11-29', not: ['2026-11-24'] }],
    ['the week of the 12th', { from: '2026-12-07', to: '2026-12-13' }],
    ['in two weeks', day('2026-12-02')],
    ['a week from Tuesday', day('2026-12-01')],
    ['first week of December', { from: '2026-12-01', to: '2026-12-07' }],
    ['end of the month', { from: '2026-11-24', to: '2026-11-30' }],
    ['this weekend', { from: '2026-11-21', to: '2026-11-22' }],
    ['between Monday and Wednesday', { from: '2026-11-23', to: '2026-11-25' }],
    ['Monday through Friday', { from: '2026-11-23', to: '2026-11-27' }],
    ['after the 25th', { from: '2026-11-26', to: null }],
    ['on 12-22', day('2026-12-22')],
    ['4 to 23 next month', { from: '2026-12-04', to: '2026-12-23' }],
    ['from the 28th to the 3rd of January', { from: '2026-12-28', to: '2027-01-03' }],
    ['December 19 to 21', { from: '2026-12-19', to: '2026-12-21' }],
    ['between 11/1 and 11/30', { from: '2026-11-18', to: '2026-11-30' }],
    ['before the end of December', { from: null, to: '2026-12-31' }],
    ['a week starting tomorrow', { from: '2026-11-19', to: '2026-11-25' }],
    ['the weekend of Christmas', { from: '2026-12-25', to: '2026-12-27' }],
    ['the three next weeks', { from: '2026-11-18', to: '2026-12-09' }],
    ['a week from yesterday', day('2026-11-24')],
    ['before Friday', { from: null, to: '2026-11-19' }],
    ['by Friday', { from: null, to: '2026-11-20' }],
    ['as soon as possible', { from: '2026-11-18', to: null }],
    [
      'Tuesday or Thursday',
      { from: '2026-11-19', to: '2026-11-24', not: ['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'] },
    ],
    ['Tuesday or Thursday next week', { from: '2026-11-24', to: '2026-11-26', not: ['2026-11-25'] }],
    ['December 3rd', day('2026-12-03')],
    ['March 3', day('2027-03-03')],
    ['the third through the fifth of March', { from: '2027-03-03', to: '2027-03-05' }],
    ['in December', { from: '2026-12-01', to: '2026-12-31' }],
    ['first Friday of December', day('2026-12-04')],
    ['from Oct. 2 to October 22', { from: '2027-10-02', to: '2027-10-22' }],
    ['between 3 and 12 of September', { from: '2027-09-03', to: '2027-09-12' }],
    ['from 2 to 7 Feb', { from: '2027-02-02', to: '2027-02-07' }],
    ['November 19-20', { from: '2026-11-19', to: '2026-11-20' }],
    ['from March to May', { from: '2027-03-01', to: '2027-05-31' }],
    ['rest of my week', { from: '2026-11-19', to: '2026-11-22' }],
    ['end of month', { from: '2026-11-24', to: '2026-11-30' }],
    ['june next year', { from: '2027-06-01', to: '2027-06-30' }],
    ['Friday 27', day('2026-11-27')],
    ['two sundays from now', day('2026-11-29')],
    ['4 business days from now', day('2026-11-24')],
    ['in 12 more days', day('2026-11-30')],
    ['the 15th day of next month', day('2026-12-15')],
    ['for the 25th this month', day('2026-11-25')],
    ['a week from the 20th', day('2026-11-27')],
    ['Thanksgiving week', { from: '2026-11-23', to: '2026-11-29' }],
    ['the day after Thanksgiving', day('2026-11-27')],
    ['the week after Thanksgiving', { from: '2026-11-30', to: '2026-12-06' }],
    ['the Friday before Christmas', day('2026-12-18')],
    ['easter 2028', day('2028-04-16')],
    ['in the spring', { from: '2027-03-01', to: '2027-05-31' }],
    ['tomorrow or the day after', { from: '2026-11-19', to: '2026-11-20' }],
    ['no later than the 5th', { from: null, to: '2026-12-05' }],
    ['not this week', { from: '2026-11-23', to: null }],
    ['move it from Tuesday to Thursday', day('2026-11-19')],
    ['11/2026', { from: '2026-11-18', to: '2026-11-30' }],
    ['2027-01', { from: '2027-01-01', to: '2027-01-31' }],
    ['in January of two thousand twenty seven', { from: '2027-01-01', to: '2027-01-31' }],
    ['the beginning of the month', { from: '2026-12-01', to: '2026-12-15' }],
    ['the last day of the month', day('2026-11-30')],
    ['the first two weeks of January', { from: '2027-01-01', to: '2027-01-14' }],
    ['not this Friday, the next one', day('2026-11-27')],
    ['any day but Monday, next week', { from: '2026-11-23', to: '2026-11-29', not: ['2026-11-23'] }],
    ['in two or three weeks', { from: '2026-12-02', to: '2026-12-09' }],
    ['in a month and a half', day('2027-01-02')],
    ['in two weeks on Thursday', day('2026-12-03')],
    ['more than two weeks from now', { from: '2026-12-02', to: null }],
    ['good friday', day('2027-03-26')],
    ['the next day', day('2026-11-19')],
    ['the next day you have', undefined],
    ['last Tuesday', undefined],
    ['we sat outdoors', undefined],
  ])('reads «%s»', (text, value) => {
    expect(wish(text)['date']).toEqual(value);
  });

  it.each<[string, unknown]>([
    ['mañana', day('2026-11-19')],
    ['pasado mañana', day('2026-11-20')],
    ['el martes que viene', day('2026-11-24')],
    ['el martes de la próxima semana', day('2026-11-24')],
    ['la próxima semana', { from: '2026-11-23', to: '2026-11-29' }],
    ['a partir del quince', { from: '2026-12-15', to: null }],
    ['el quince de diciembre', day('2026-12-15')],
    ['entre el lunes y el miércoles', { from: '2026-11-23', to: '2026-11-25' }],
    ['lo más pronto posible', { from: '2026-11-18', to: null }],
    ['a finales de mes', { from: '2026-11-24', to: '2026-11-30' }],
    ['de hoy en ocho', day('2026-11-25')],
    ['la próxima quincena', { from: '2026-12-01', to: '2026-12-15' }],
    ['el viernes 27', day('2026-11-27')],
    ['el jueves pasado', undefined],
    ['el día después de mañana', day('2026-11-20')],
    ['mueva mi cita del martes al jueves', day('2026-11-19')],
    ['la primera semana de diciembre', { from: '2026-12-01', to: '2026-12-07' }],
    ['la primera quincena de diciembre', { from: '2026-12-01', to: '2026-12-15' }],
    ['el viernes de la primera semana de enero', day('2027-01-01')],
    ['desde el 4 hasta el 23 de este mes', { from: '2026-11-18', to: '2026-11-23' }],
    ['los 3 días siguientes', { from: '2026-11-18', to: '2026-11-21' }],
    ['dentro de dos semanas a partir de mañana', day('2026-12-03')],
    ['del 22/12 al 5/1', { from: '2026-12-22', to: '2027-01-05' }],
    ['el 4/12', day('2027-04-12')],
  ])('reads «%s»', (text, value) => {
    expect(wish(text, 'es')['date']).toEqual(value);
  });

  it('counts the following week from the days that were offered', () => {
    const offered = (text: string, language: Language, label: string) =>
      readValues(
        utterance(text, {
          language,
          expects: 'choice',
          now: wednesday,
          timeZone: 'America/Los_Angeles',
          options: [{ id: '1', label }],
          country: 'US',
        }),
      )[0]?.value;
    const following = { from: '2026-12-14', to: '2026-12-20' };
    expect(offered('the following week', 'en', 'Tuesday, December 8 at 10:30 AM with Dr. Chen')).toEqual(following);
    expect(offered('la semana siguiente', 'es', 'martes 8 de diciembre a las 10:30')).toEqual(following);
    expect(wish('the following week')['date']).toEqual({ from: '2026-11-23', to: '2026-11-29' });
  });

  it.each([
    'this may take longer',
    'may I ask you something',
    'one may ask',
    'may the three of us come',
    'it costs $12 December',
    '0.8/15',
    '8/1.5',
  ])('hears no day of the month in «%s»', (text) => {
    expect(JSON.stringify(wish(text)['date'] ?? null)).not.toMatch(/-12"|-05-|-08-/);
  });

  it('names the unwanted weekday of an open range for eight weeks', () => {
    const date = wish('any day but Thursday')['date'] as { to: null; not: string[] };
    expect(date).toMatchObject({ from: '2026-11-18', to: null });
    expect(date.not).toHaveLength(8);
    expect(date.not[0]).toBe('2026-11-19');
    expect(wish('cualquier día menos el jueves', 'es')['date']).toEqual(date);
  });

  it('takes the days ahead for "this week" and "next week" on a Sunday', () => {
    const sunday = '2026-11-22T09:00:00';
    expect(wish('next week', 'en', sunday)['date']).toEqual({ from: '2026-11-23', to: '2026-11-29' });
    expect(wish('this week', 'en', sunday)['date']).toEqual({ from: '2026-11-23', to: '2026-11-29' });
  });

  it('lets the last word win', () => {
    expect(read('Tuesday, no wait, Thursday at four', 'appointmentPreference')).toMatchObject([
      { slot: 'date', value: day('2026-11-19'), corrected: true },
      { slot: 'time', value: { from: '16:00', to: '16:00' } },
    ]);
  });

  it('keeps two days apart that were not said as alternatives', () => {
    const dates = read('I need to move my Tuesday appointment to Friday', 'request').filter(({ slot }) => slot === 'date');
    expect(dates.map(({ value }) => value)).toEqual([day('2026-11-24'), day('2026-11-20')]);
  });
});

describe('wished times', () => {
  it.each<[string, string | null, string | null]>([
    ['at four', '16:00', '16:00'],
    ['at nine', '09:00', '09:00'],
    ['four thirty', '16:30', '16:30'],
    ['4:00', '16:00', '16:00'],
    ['half past two', '14:30', '14:30'],
    ['quarter to five', '16:45', '16:45'],
    ['8 in the morning', '08:00', '08:00'],
    ['tomorrow morning at nine', '09:00', '09:00'],
    ['10:30 pm', '22:30', '22:30'],
    ['around ten', '10:00', '10:00'],
    ['noon', '12:00', '12:00'],
    ['late afternoon', '15:00', '17:00'],
    ['in the morning', '08:00', '12:00'],
    ['after five', '17:00', null],
    ['before noon', null, '12:00'],
    ['between two and four', '14:00', '16:00'],
    ['from ten to eleven am', '10:00', '11:00'],
    ['from nine to five', '09:00', '17:00'],
    ['two or three', '14:00', '15:00'],
    ['afternoon, after three', '15:00', '17:00'],
    ['after work', '17:00', null],
    ["mornings don't work", '12:00', null],
    ['morning or early afternoon', '08:00', '15:00'],
    ['at eleven on the 9th', '11:00', '11:00'],
    ['evening 5:30', '17:30', '17:30'],
    ['after three but before five', '15:00', '17:00'],
    ['no earlier than ten', '10:00', null],
    ['not before ten', '10:00', null],
    ['any time is good after six', '18:00', null],
    ['at ten to four', '15:50', '15:50'],
    ['nine-thirty', '09:30', '09:30'],
    ['noon-ish', '12:00', '12:00'],
    ['at 9a', '09:00', '09:00'],
    ['between 2-4', '14:00', '16:00'],
    ['in half an hour', '09:30', '09:30'],
    ['from 4pm to 5pm of April 22', '16:00', '17:00'],
    ['five to four', '15:55', '15:55'],
    ['Tuesday at noon, rather, at three thirty', '15:30', '15:30'],
    ['three mins to five thirty', '17:27', '17:27'],
    ['between 0730-0930', '07:30', '09:30'],
    ['2 morning sessions', '08:00', '12:00'],
    ["twenty three o'clock", '23:00', '23:00'],
    ['half an hour before three', '14:30', '14:30'],
    ['after dinner', '19:00', null],
    ['late at night', '20:00', '23:00'],
    ['9 am or 2 pm', '09:00', '09:00'],
  ])('reads «%s»', (text, from, to) => {
    expect(wish(text)['time']).toEqual({ from, to });
  });

  it.each<[string, string | null, string | null]>([
    ['a las cuatro y media', '16:30', '16:30'],
    ['a las diez de la mañana', '10:00', '10:00'],
    ['mañana por la mañana', '08:00', '12:00'],
    ['por la tarde', '12:00', '17:00'],
    ['las tres menos cuarto', '14:45', '14:45'],
    ['un cuarto para las tres', '14:45', '14:45'],
    ['entre las dos y las cuatro', '14:00', '16:00'],
    ['después de las cinco', '17:00', null],
    ['antes del mediodía', null, '12:00'],
    ['por la mañana no puedo', '12:00', null],
    ['entre las cinco y seis de la tarde', '17:00', '18:00'],
    ['esta mañana a las siete', '07:00', '07:00'],
    ['martes 4 a las siete de la tarde', '19:00', '19:00'],
    ['a las 8: 45 a.m.', '08:45', '08:45'],
    ['en media hora', '09:30', '09:30'],
    ['a las tres y media de la tarde', '15:30', '15:30'],
    ['catorce y cinco', '14:05', '14:05'],
    ['cinco y dos de la tarde', '17:02', '17:02'],
    ['el lunes 6-8 de la mañana', '06:00', '08:00'],
    ['a las 7h30', '19:30', '19:30'],
    ['cuarto pasadas las ocho', '08:15', '08:15'],
    ['a las nueve o a las dos', '09:00', '09:00'],
  ])('reads «%s»', (text, from, to) => {
    expect(wish(text, 'es')['time']).toEqual({ from, to });
  });

  it('hears no hour in a pronoun or behind a decimal point', () => {
    expect(wish('the morning one')['time']).toEqual({ from: '08:00', to: '12:00' });
    expect(wish('I have 37.1 in the morning')['time']).toEqual({ from: '08:00', to: '12:00' });
  });

  it.each(['a party of 4', 'table for two please', 'family of 8', 'cloud nine', 'about five visits', 'code 3am3io'])(
    'hears no hour in «%s»',
    (text) => {
      expect(wish(text)['time']).toBeUndefined();
    },
  );

  it('hears no time in a greeting, a phone number or a birth year', () => {
    expect(wish('good morning')).toEqual({});
    expect(wish('buenas tardes', 'es')).toEqual({});
    expect(valuesIn('two oh six five five five ten thirty', 'phoneNumber')['time']).toBeUndefined();
    expect(valuesIn('nineteen ten', 'dateOfBirth')['time']).toBeUndefined();
  });
});
