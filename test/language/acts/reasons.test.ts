import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/domain/locale.ts';
import { judge } from '../../../src/guardrails/judge.ts';
import { hear, valuesOf } from './support.ts';

describe('what has lasted is what the visit is for', () => {
  it.each<[string, Language, string, string | null]>([
    ['tengo una molestia en el pecho desde hace meses', 'es', 'una molestia en el pecho', 'cardiology'],
    ['llevo tres días con tos', 'es', 'tos', 'primaryCare'],
    ['hace un mes que me duele la espalda', 'es', 'me duele la espalda', 'orthopedics'],
    ['llevo dos semanas con un zumbido raro', 'es', 'un zumbido raro', null],
    ["I've had a cough for three weeks", 'en', 'a cough', 'primaryCare'],
    ['my back has been hurting for a couple of months', 'en', 'my back has been hurting', 'orthopedics'],
    ['chest discomfort on and off for months', 'en', 'chest discomfort', 'cardiology'],
    ["I've had this weird clicking in my jaw for two weeks", 'en', 'this weird clicking in my jaw', null],
  ])('%s (%s)', (text, language, reason, specialty) => {
    expect(valuesOf(hear(text, 'request', language))).toMatchObject({ visitReason: { text: reason, specialty } });
    const rules = judge({ text, language, state: { guardrails: [] }, expects: 'request' }).map(({ rule }) => rule);
    expect(rules).not.toContain('medicalEmergency');
  });

  it.each<[string, Language]>([
    ['a rash since Monday', 'en'],
    ['tengo tos desde el lunes', 'es'],
  ])('and since when is no day that is wished for: %s (%s)', (text, language) => {
    expect(Object.keys(valuesOf(hear(text, 'visitReason', language)))).toEqual(['visitReason']);
  });

  it.each<[string, Language]>([
    ["I've had insurance for two years", 'en'],
    ["I've been waiting for two weeks", 'en'],
    ['tengo cita desde hace dos semanas', 'es'],
  ])('other things last, too: %s (%s)', (text, language) => {
    expect(valuesOf(hear(text, 'request', language))).not.toHaveProperty('visitReason');
  });
});

describe('who somebody is, told beside the wish', () => {
  it.each<[string, Language, string]>([
    ['1/27/72 and I wanna know when my appointment is', 'en', '1972-01-27'],
    ['this is Sarah Kim, oh six twenty four nineteen ninety six', 'en', '1996-06-24'],
    ['Sarah Kim, six twenty four nineteen ninety six', 'en', '1996-06-24'],
    ['Sarah Kim 6/24/96', 'en', '1996-06-24'],
    ['soy Ana Ruiz, cero tres cero cuatro mil novecientos ochenta', 'es', '1980-03-04'],
  ])('keeps the date of birth: %s (%s)', (text, language, dateOfBirth) => {
    expect(valuesOf(hear(text, 'request', language))).toMatchObject({ dateOfBirth });
  });

  it('a day that is wished for beside a name is none', () => {
    expect(valuesOf(hear('this is Sarah Kim, I need an appointment on March fourth', 'request'))).not.toHaveProperty('dateOfBirth');
  });

  it.each<[string, Language]>([
    ['four four one one', 'en'],
    ['cuatro cuatro uno uno', 'es'],
    ['4411', 'en'],
    ['one two eight three', 'en'],
  ])('four digits are no date of birth: %s (%s)', (text, language) => {
    expect(valuesOf(hear(text, 'dateOfBirth', language))).toEqual({});
  });

  it.each<[string, string]>([
    ['four four eleven', '2011-04-04'],
    ['four four nineteen eleven', '1911-04-04'],
    ['040411', '2011-04-04'],
  ])('with a year of its own they are: %s', (text, dateOfBirth) => {
    expect(valuesOf(hear(text, 'dateOfBirth'))).toEqual({ dateOfBirth });
  });
});

describe('which appointment, and what becomes of it', () => {
  const on = (day: string) => ({ from: day, to: day });
  it.each<[string, Language, object]>([
    ['move it from Tuesday to Thursday', 'en', { fromWhen: { date: on('2026-02-24'), time: null }, date: on('2026-02-26') }],
    ['cámbiela del martes al jueves', 'es', { fromWhen: { date: on('2026-02-24'), time: null }, date: on('2026-02-26') }],
    [
      'reschedule my Tuesday at ten to Wednesday at two',
      'en',
      {
        fromWhen: { date: on('2026-02-24'), time: { from: '10:00', to: '10:00' } },
        date: on('2026-02-25'),
        time: { from: '14:00', to: '14:00' },
      },
    ],
    ["I can't make it", 'en', { cannotCome: true }],
    ['no voy a poder ir', 'es', { cannotCome: true }],
  ])('%s (%s)', (text, language, values) => {
    expect(valuesOf(hear(text, 'request', language))).toEqual({ goal: 'rescheduleAppointment', ...values });
  });

  it.each<[string, Language]>([
    ["I can't make it, can we move it", 'en'],
    ['something came up, I need to move my appointment', 'en'],
    ["I can't make it, please cancel", 'en'],
    ['no puedo ir, quiero cambiar mi cita', 'es'],
  ])('who says what is wanted is not asked: %s (%s)', (text, language) => {
    expect(valuesOf(hear(text, 'request', language))).not.toHaveProperty('cannotCome');
  });

  it.each<[string, Language]>([
    ['no la cancele', 'es'],
    ['no cancele', 'es'],
    ['no, quiero la cita como está', 'es'],
  ])('a no before it forbids it: %s (%s)', (text, language) => {
    expect(valuesOf(hear(text, 'confirmation', language))['goal']).not.toBe('cancelAppointment');
  });
});
