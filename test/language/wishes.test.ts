import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/domain/locale.ts';
import { read, valuesIn } from './read.ts';

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
    ['la primera semana de diciembre', { from: '2026-12-01', to: '2026-12-07' }],
  ])('reads «%s»', (text, value) => {
    expect(wish(text, 'es')['date']).toEqual(value);
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
  ])('reads «%s»', (text, from, to) => {
    expect(wish(text, 'es')['time']).toEqual({ from, to });
  });

  it('hears no time in a greeting, a phone number or a birth year', () => {
    expect(wish('good morning')).toEqual({});
    expect(wish('buenas tardes', 'es')).toEqual({});
    expect(valuesIn('two oh six five five five ten thirty', 'phoneNumber')['time']).toBeUndefined();
    expect(valuesIn('nineteen ten', 'dateOfBirth')['time']).toBeUndefined();
  });
});
