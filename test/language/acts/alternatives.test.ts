import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/domain/locale.ts';
import { doings, hear, valuesOf } from './support.ts';

/** A Sunday, 22 February 2026. */
const on = (day: string) => ({ from: `2026-02-${day}`, to: `2026-02-${day}` });
const at = (time: string) => ({ from: time, to: time });

describe('nothing that a caller allows is lost', () => {
  it.each<[string, Language, object]>([
    [
      'Tuesday at ten or Wednesday at two',
      'en',
      { date: on('24'), time: at('10:00'), orWhen: [{ date: on('25'), time: at('14:00') }] },
    ],
    [
      'el martes a las diez o el miércoles a las dos',
      'es',
      { date: on('24'), time: at('10:00'), orWhen: [{ date: on('25'), time: at('14:00') }] },
    ],
    ['Tuesday at ten or two', 'en', { date: on('24'), time: at('10:00'), orWhen: [{ date: on('24'), time: at('14:00') }] }],
    ['at ten or at two on Tuesday', 'en', { date: on('24'), time: at('10:00'), orWhen: [{ date: on('24'), time: at('14:00') }] }],
    [
      'in the morning or after four',
      'en',
      { time: { from: '08:00', to: '12:00' }, orWhen: [{ date: null, time: { from: '16:00', to: null } }] },
    ],
    [
      'Monday at nine, Tuesday at ten or Wednesday at eleven',
      'en',
      {
        date: on('23'),
        time: at('09:00'),
        orWhen: [
          { date: on('24'), time: at('10:00') },
          { date: on('25'), time: at('11:00') },
        ],
      },
    ],
    ['Dr. Chen or Dr. Patel', 'en', { provider: 'Dr. Chen', orProviders: ['Dr. Patel'] }],
    ['Dr. Chen, Dr. Patel, or Dr. Kim', 'en', { provider: 'Dr. Chen', orProviders: ['Dr. Patel', 'Dr. Kim'] }],
    ['con la doctora Chen o el doctor Patel', 'es', { provider: 'doctora Chen', orProviders: ['doctor Patel'] }],
    ['con la doctora Chen o Patel', 'es', { provider: 'doctora Chen', orProviders: ['Patel'] }],
    ['Dr. Chen or anyone in Bellevue', 'en', { provider: 'Dr. Chen', orAnyone: true, location: 'Bellevue' }],
  ])('%s (%s)', (text, language, values) => {
    expect(valuesOf(hear(text, 'appointmentPreference', language))).toEqual(values);
  });

  it.each<[string, Language, object]>([
    ['Tuesday at ten or rather Wednesday at two', 'en', { date: on('25'), time: at('14:00') }],
    ['Tuesday at ten, no wait, Wednesday at two', 'en', { date: on('25'), time: at('14:00') }],
    ['el martes a las diez, no, mejor el miércoles a las dos', 'es', { date: on('25'), time: at('14:00') }],
  ])('what is taken back is no alternative: %s (%s)', (text, language, values) => {
    expect(valuesOf(hear(text, 'appointmentPreference', language))).toEqual(values);
  });

  it.each<[string, Language]>([
    ['whichever comes first', 'en'],
    ['whoever is available first', 'en'],
    ['lo que sea primero', 'es'],
    ['el primero que tenga', 'es'],
    ['quien esté disponible primero', 'es'],
    ['cualquiera de los dos', 'es'],
  ])('%s is no preference (%s)', (text, language) => {
    expect(doings(hear(text, 'appointmentPreference', language))).toEqual(['refuse']);
  });
});

describe('one of two offers, by the part of the day', () => {
  const options = {
    en: [
      { id: '1', label: 'Tuesday, February 24 at 10:00 AM with Dr. Chen at Bellevue' },
      { id: '2', label: 'Tuesday, February 24 at 3:30 PM with Dr. Patel at Bellevue' },
    ],
    es: [
      { id: '1', label: 'martes 24 de febrero a las 10:00 a.m. con Dr. Chen en Bellevue' },
      { id: '2', label: 'martes 24 de febrero a las 3:30 p.m. con Dr. Patel en Bellevue' },
    ],
  };
  it.each<[string, Language, string]>([
    ['the morning one', 'en', '1'],
    ['the one in the afternoon please', 'en', '2'],
    ['la de la mañana', 'es', '1'],
    ['el de la tarde', 'es', '2'],
  ])('%s (%s)', (text, language, option) => {
    expect(doings(hear(text, 'choice', language, { options: options[language] }))).toEqual([`choose:${option}`]);
  });
});
