import { describe, expect, it } from 'vitest';
import { valuesIn } from './read.ts';

const wish = (text: string) => valuesIn(text, 'appointmentPreference', 'es');
const day = (iso: string) => ({ from: iso, to: iso });

describe('days wished in Spanish, said on Wednesday, November 18, 2026', () => {
  it.each<[string, unknown]>([
    ['de mañana en ocho', day('2026-11-26')],
    ['el viernes en ocho días', day('2026-11-27')],
    ['mañana en quince', day('2026-12-03')],
    ['de aquí a dos semanas', day('2026-12-02')],
    ['en un par de semanas', day('2026-12-02')],
    ['en un mes y medio', day('2027-01-02')],
    ['en dos o tres semanas', { from: '2026-12-02', to: '2026-12-09' }],
    ['por lo menos en dos semanas', { from: '2026-12-02', to: null }],
    ['en dos semanas, el jueves', day('2026-12-03')],
    ['el jueves de dentro de dos semanas', day('2026-12-03')],
    ['los siguientes 2 días', { from: '2026-11-18', to: '2026-11-20' }],
    ['en los próximos días', { from: '2026-11-18', to: '2026-11-25' }],
  ])('counts «%s»', (text, value) => {
    expect(wish(text)['date']).toEqual(value);
  });

  it.each<[string, unknown]>([
    ['no este viernes, el siguiente', day('2026-11-27')],
    ['el martes que viene no, el otro', day('2026-12-01')],
    ['el lunes no de esta sino de la otra semana', day('2026-11-23')],
    ['no esta semana sino la próxima', { from: '2026-11-23', to: '2026-11-29' }],
    ['la semana que viene no, la otra', { from: '2026-11-30', to: '2026-12-06' }],
    ['esta semana o la que viene', { from: '2026-11-18', to: '2026-11-29' }],
    ['mañana o pasado', { from: '2026-11-19', to: '2026-11-20' }],
    ['ni lunes ni martes, la semana que viene', { from: '2026-11-23', to: '2026-11-29', not: ['2026-11-23', '2026-11-24'] }],
    ['cualquier día menos lunes, la semana que viene', { from: '2026-11-23', to: '2026-11-29', not: ['2026-11-23'] }],
  ])('hears what is wanted instead in «%s»', (text, value) => {
    expect(wish(text)['date']).toEqual(value);
  });

  it.each<[string, unknown]>([
    ['el 21, 22 o 23 de diciembre', { from: '2026-12-21', to: '2026-12-23' }],
    ['el quince o el dieciséis de enero', { from: '2027-01-15', to: '2027-01-16' }],
    ['los días 3 y 4 de diciembre', { from: '2026-12-03', to: '2026-12-04' }],
    ['enero 3 a 5', { from: '2027-01-03', to: '2027-01-05' }],
    ['cuatro del doce', day('2026-12-04')],
    ['el 30-11', day('2026-11-30')],
    ['el 22 de enero (viernes)', day('2027-01-22')],
    ['el decimoquinto día de junio', day('2027-06-15')],
    ['antes del vigésimo sexto día del mes', { from: null, to: '2026-11-25' }],
    ['viernes santo', day('2027-03-26')],
    ['semana santa', { from: '2027-03-22', to: '2027-03-28' }],
    ['el día de reyes', day('2027-01-06')],
    ['el día del trabajador', day('2027-05-01')],
  ])('reads the calendar day in «%s»', (text, value) => {
    expect(wish(text)['date']).toEqual(value);
  });

  it.each<[string, unknown]>([
    ['12/2026', { from: '2026-12-01', to: '2026-12-31' }],
    ['2026 - 12', { from: '2026-12-01', to: '2026-12-31' }],
    ['2026, dic', { from: '2026-12-01', to: '2026-12-31' }],
    ['enero de dos mil veintisiete', { from: '2027-01-01', to: '2027-01-31' }],
    ['a principios de mes', { from: '2026-12-01', to: '2026-12-15' }],
    ['el primer lunes del mes', day('2026-12-07')],
    ['la primera semana del mes', { from: '2026-12-01', to: '2026-12-07' }],
    ['las dos primeras semanas de enero', { from: '2027-01-01', to: '2027-01-14' }],
    ['el último día del mes', day('2026-11-30')],
    ['a principios de año', { from: '2027-01-01', to: '2027-03-02' }],
    ['antes de que acabe el mes', { from: null, to: '2026-11-30' }],
    ['después de 2026', { from: '2027-01-01', to: null }],
    ['pasando el fin de semana', { from: '2026-11-23', to: null }],
    ['la semana del lunes 7', { from: '2026-12-07', to: '2026-12-13' }],
    ['la semana después de la que viene', { from: '2026-11-30', to: '2026-12-06' }],
  ])('reads the period in «%s»', (text, value) => {
    expect(wish(text)['date']).toEqual(value);
  });

  it('names every Monday of a month, and no other day of it', () => {
    const date = wish('un lunes de diciembre')['date'] as { not: string[] };
    expect(date).toMatchObject({ from: '2026-12-07', to: '2026-12-28' });
    expect(date.not).toHaveLength(18);
    expect(date.not).not.toContain('2026-12-14');
  });

  it.each([
    'una mañana',
    'cualquier mañana',
    'las pasadas tres semanas',
    'el código es 133-03-2026',
    'dos semanas después de mi cirugía',
  ])('hears no day in «%s»', (text) => {
    expect(wish(text)['date']).toBeUndefined();
  });
});
