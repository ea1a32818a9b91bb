import { describe, expect, it } from 'vitest';
import type { ExpectsKind } from '../../../src/domain/expects.ts';
import type { Language } from '../../../src/domain/locale.ts';
import { readBest } from '../../../src/language/read.ts';
import { doings, hear, valuesOf } from './support.ts';

const goal = (text: string, language: Language = 'en'): string => doings(hear(text, 'request', language)).join(' ');

const schedule = 'request:scheduleAppointment';
const reschedule = 'request:rescheduleAppointment';
const cancel = 'request:cancelAppointment';
const lookUp = 'request:lookUpAppointments';
const insurance = 'request:verifyInsurance';

describe('a wish that no phrase knows', () => {
  it.each<[string, string]>([
    [
      'my husband usually handles this but he is out of town so anyway I was hoping somebody could take a look at my shoulder',
      schedule,
    ],
    ['would it be too much trouble to be seen tomorrow', schedule],
    ["I'm looking to see if there is any way the doctor could see my mother this week", schedule],
    ["my kid's due for shots", schedule],
    ['I double booked myself on Thursday so we need to find some other time', reschedule],
    ['you can give my slot to someone else', cancel],
    ['is my thing with the doctor still happening on friday', lookUp],
    ["what's the deal with my deductible", insurance],
  ])('%s', (text, wanted) => expect(goal(text)).toBe(wanted));

  it.each<[string, string]>([
    ['tengo una molestia en el pecho desde hace meses', schedule],
    ['mi niña anda malita del estómago y quería ver si me la pueden ver', schedule],
    ['a ver si me pueden dar un espacio con la doctora', schedule],
    ['fíjese que se me complicó el martes y no voy a alcanzar a llegar', reschedule],
    ['oiga y mi cita cuándo me toca', lookUp],
    ['ya no estoy en el plan de mi esposo y tengo otro seguro', insurance],
  ])('%s', (text, wanted) => expect(goal(text, 'es')).toBe(wanted));

  it('takes along what was said with it', () => {
    const acts = hear('I was hoping somebody could take a look at my shoulder on Tuesday', 'request');
    expect(doings(acts)).toEqual([schedule]);
    expect(valuesOf(acts)).toMatchObject({ visitReason: { specialty: 'orthopedics' }, date: { from: '2026-02-24' } });
  });
});

it('leaves the other language to its own reading', () => {
  const { language, acts } = readBest({
    text: 'a ver si me pueden dar un espacio con la doctora',
    language: 'en',
    expects: 'request',
    now: '2026-02-22T09:00:00',
    timeZone: 'America/Los_Angeles',
    options: [],
  });
  expect([language, ...doings(acts)]).toEqual(['es', schedule]);
});

describe('what is no business of a clinic', () => {
  it.each([
    'book me a flight to Dallas for Tuesday',
    'I need to cancel my netflix',
    'go ahead and flip a coin',
    'set an alarm for six in the morning',
    'why is there a hold on my savings account',
    'how much traffic is there to the airport',
    'book a train ticket to Chicago',
  ])('%s', (text) => expect(goal(text)).toBe('unclear'));

  it.each(['quiero pedir un préstamo', 'necesito cancelar mi vuelo', 'quiero reservar una mesa para dos'])('%s', (text) =>
    expect(goal(text, 'es')).toBe('unclear'),
  );

  it('is never a value alone', () => {
    expect(goal('zip code 3, 6, 9, 1, 0, birthday 02/12/1964')).toBe('provide');
    expect(goal('habla Kathy Walker, nací el 4 de marzo de 1980, código postal 98101', 'es')).toBe('provide');
  });
});

describe('an answer in words of the caller’s own', () => {
  it.each<[string, ExpectsKind, string]>([
    ["yeah no that's fine", 'confirmation', 'affirm'],
    ['sounds good', 'confirmation', 'affirm'],
    ["that'd be great", 'confirmation', 'affirm'],
    ['you have understood that perfectly', 'confirmation', 'affirm'],
    ['Yes, please book it.', 'confirmation', 'affirm'],
    ["I don't think so", 'confirmation', 'deny'],
    ['not really', 'confirmation', 'deny'],
    ['you did not get that right', 'confirmation', 'deny'],
    ["that's not what I was looking for", 'confirmation', 'deny'],
    ['maybe later', 'confirmation', 'deny'],
    ['I would like to hear the last one again', 'confirmation', 'repeat'],
    ["nope that's it", 'anythingElse', 'nothingElse'],
    ['it was nice talking to you', 'anythingElse', 'nothingElse'],
    ["No.Thank you.That's all.", 'anythingElse', 'nothingElse'],
    ['one second', 'dateOfBirth', 'wait'],
    ["I'd rather not give you that", 'ssnLast4', 'refuse'],
    ["No, I'm not comfortable with that", 'ssnLast4', 'refuse'],
  ])('%s (%s)', (text, expects, act) => expect(doings(hear(text, expects))).toEqual([act]));

  it.each<[string, ExpectsKind, string]>([
    ['ándale', 'confirmation', 'affirm'],
    ['así es', 'confirmation', 'affirm'],
    ['eso mero', 'confirmation', 'affirm'],
    ['para nada', 'confirmation', 'deny'],
    ['fíjese que no', 'confirmation', 'deny'],
    ['no le capté, me lo dice más lento', 'confirmation', 'repeat'],
    ['no déjelo así', 'anythingElse', 'nothingElse'],
    ['deme un segundo', 'dateOfBirth', 'wait'],
    ['no me siento cómoda dando ese dato', 'ssnLast4', 'refuse'],
  ])('%s (%s)', (text, expects, act) => expect(doings(hear(text, expects, 'es'))).toEqual([act]));
});

describe('a wish taken back', () => {
  it.each<[string, Language, string]>([
    ['I want to cancel my appointment, or rather, reschedule my appointment', 'en', reschedule],
    ['quiero cancelar mi cita, quiero decir, necesito moverla', 'es', reschedule],
    ['I want to look up, no I mean cancel my appointment', 'en', cancel],
  ])('%s', (text, language, wanted) => expect(goal(text, language)).toBe(wanted));
});
