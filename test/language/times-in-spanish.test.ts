import { describe, expect, it } from 'vitest';
import { valuesIn } from './read.ts';

const wish = (text: string) => valuesIn(text, 'appointmentPreference', 'es');

describe('times wished in Spanish', () => {
  it.each<[string, string | null, string | null]>([
    ['faltando diez para las tres', '14:50', '14:50'],
    ['al diez para las ocho', '19:50', '19:50'],
    ['veinte a las tres', '14:40', '14:40'],
    ['media hora antes de las tres', '14:30', '14:30'],
    ['cinco minutos después de las nueve', '09:05', '09:05'],
    ['a las cero ocho treinta', '08:30', '08:30'],
    ['dieciséis horas', '16:00', '16:00'],
    ['a las quince horas con treinta minutos', '15:30', '15:30'],
    ['a las 7.30h', '19:30', '19:30'],
    ['nueve pasaditas', '09:00', '09:00'],
    ['a eso del mediodía', '12:00', '12:00'],
    ['a la una del mediodía', '13:00', '13:00'],
    ['doce y cuarto del mediodía', '12:15', '12:15'],
    ['las doce de la mañana', '12:00', '12:00'],
    ['más o menos a las tres', '15:00', '15:00'],
  ])('reads the hour in «%s»', (text, from, to) => {
    expect(wish(text)['time']).toEqual({ from, to });
  });

  it.each<[string, string | null, string | null]>([
    ['como máximo a las cinco', null, '17:00'],
    ['no más de las cinco', null, '17:00'],
    ['pasaditas las cuatro', '16:00', null],
    ['pasado el mediodía', '12:00', null],
    ['de tres para adelante', '15:00', null],
    ['lo más temprano a las nueve', '09:00', null],
    ['de nueve al mediodía', '09:00', '12:00'],
    ['entre las nueve y el mediodía', '09:00', '12:00'],
    ['entre diez y diez y media', '10:00', '10:30'],
    ['de 10 a 12 de la mañana', '10:00', '12:00'],
    ['de 19 a 20 horas', '19:00', '20:00'],
    ['en la mañanita', '08:00', '12:00'],
    ['de madrugada', '04:00', '08:00'],
    ['a mitad de la tarde', '14:00', '16:00'],
    ['después de cenar', '19:00', null],
    ['cuando salgan los niños de la escuela', '15:00', null],
    ['una tarde', '12:00', '17:00'],
  ])('reads the range in «%s»', (text, from, to) => {
    expect(wish(text)['time']).toEqual({ from, to });
  });

  it.each<[string, string, string]>([
    ['lunes 3pm', '2026-11-23', '15:00'],
    ['el lunes 4 de la tarde', '2026-11-23', '16:00'],
    ['lunes 9 y media', '2026-11-23', '09:30'],
    ['viernes 14 horas', '2026-11-20', '14:00'],
    ['a las siete de mañana', '2026-11-19', '07:00'],
    ['el 15, tres y media', '2026-12-15', '15:30'],
    ['15 de diciembre, 2:30', '2026-12-15', '14:30'],
  ])('tells the day from the hour in «%s»', (text, date, time) => {
    expect(wish(text)).toMatchObject({ date: { from: date, to: date }, time: { from: time, to: time } });
  });

  it.each([
    'el 21, 22 o 23 de diciembre',
    'enero 3 a 5',
    'un lunes de diciembre',
    'las dos primeras semanas de enero',
    'qué tal 00',
  ])('hears no hour in «%s»', (text) => {
    expect(wish(text)['time']).toBeUndefined();
  });
});
