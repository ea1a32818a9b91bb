import { describe, expect, it } from 'vitest';
import { doings, hear, valuesOf } from './support.ts';

const requests = (text: string, language: 'en' | 'es'): string[] =>
  doings(hear(text, 'request', language))
    .filter((doing) => doing.startsWith('request:'))
    .map((doing) => doing.slice('request:'.length));

const english: [string, string[]][] = [
  ["I'd like to make an appointment please", ['scheduleAppointment']],
  ['um so I was wondering if uh you have any openings on thursday', ['scheduleAppointment']],
  ['can you get me in today', ['scheduleAppointment']],
  ['I need to see a dermatologist', ['scheduleAppointment']],
  ['my knee has been hurting for a week', ['scheduleAppointment']],
  ['I need to move my Tuesday appointment', ['rescheduleAppointment']],
  ['could we push it back to next week', ['rescheduleAppointment']],
  ["I can't make it Tuesday", ['rescheduleAppointment']],
  ["I don't want to cancel, I want to move it", ['rescheduleAppointment']],
  ['I need to cancel or reschedule', ['rescheduleAppointment']],
  ['please call off my visit', ['cancelAppointment']],
  ["I won't be needing my appointment anymore, cancel it", ['cancelAppointment']],
  ['when is my next appointment', ['lookUpAppointments']],
  ['am I still on for Tuesday', ['lookUpAppointments']],
  ['I forgot what time my appointment is', ['lookUpAppointments']],
  ['is my insurance still active', ['verifyInsurance']],
  ['I got a new insurance card', ['verifyInsurance']],
  ["what's my copay", ['verifyInsurance']],
  ['I need to cancel my appointment and make a new one', ['cancelAppointment', 'scheduleAppointment']],
  ['cancel, no wait, move it to Friday', ['rescheduleAppointment']],
  ['I need to move my appointment, make that, make an appointment', ['scheduleAppointment']],
  ['I want to make an appointment, scratch that, check when my appointment is', ['lookUpAppointments']],
  ["I'd like to reschedule, actually, cancel it instead", ['cancelAppointment']],
  ["cancel my appointment, sorry, I can't make it", ['cancelAppointment']],
  ['cancel my appointment, sorry, and make another one for my son', ['cancelAppointment', 'scheduleAppointment']],
  ["I don't need an appointment, I need a refill", []],
  ["what's your cancellation policy", []],
  ['will I be charged a fee if I cancel', []],
];

const spanish: [string, string[]][] = [
  ['quiero hacer una cita', ['scheduleAppointment']],
  ['ocupo una cita con la doctora Ruiz', ['scheduleAppointment']],
  ['me duele la rodilla', ['scheduleAppointment']],
  ['quisiera cambiar mi cita del martes', ['rescheduleAppointment']],
  ['no quiero cancelar, quiero moverla', ['rescheduleAppointment']],
  ['no puedo ir el martes', ['rescheduleAppointment']],
  ['cancele mi cita por favor', ['cancelAppointment']],
  ['¿a qué hora tengo la cita?', ['lookUpAppointments']],
  ['quiero verificar mi aseguranza', ['verifyInsurance']],
  ['quiero cancelar, no, mejor cambiar la cita', ['rescheduleAppointment']],
  ['quisiera cambiar mi cita, disculpe, hacer una cita', ['scheduleAppointment']],
  ['necesito hacer una cita, espere, no, necesito saber cuándo es mi cita', ['lookUpAppointments']],
  ['necesito cancelar mi cita y sacar otra', ['cancelAppointment', 'scheduleAppointment']],
];

describe('what the caller wants done', () => {
  it.each(english)('%s', (text, goals) => expect(requests(text, 'en')).toEqual(goals));
  it.each(spanish)('%s', (text, goals) => expect(requests(text, 'es')).toEqual(goals));

  it('holds everything that was said along with the first goal', () => {
    const acts = hear("I'm calling for my daughter, she needs a checkup with Dr. Chen, and cancel my own appointment", 'request');
    expect(doings(acts)).toEqual(['request:scheduleAppointment', 'request:cancelAppointment']);
    expect(acts[0]).toMatchObject({ slots: { callingFor: { value: 'child' }, provider: { value: 'Dr. Chen' } } });
    expect(Object.keys(acts[1] && 'slots' in acts[1] ? acts[1].slots : {})).toEqual(['goal']);
  });

  it.each([
    ['en', "I don't have insurance", ['provide']],
    ['en', "I don't have insurance and I need an appointment", ['request:scheduleAppointment']],
    ['es', 'no tengo seguro', ['provide']],
    ['es', 'estamos sin seguro y quiero una cita', ['request:scheduleAppointment']],
  ] as const)('and who has no insurance (%s: %s)', (language, text, expected) => {
    const acts = hear(text, 'request', language);
    expect(doings(acts)).toEqual(expected);
    expect(valuesOf(acts)).toMatchObject({ payer: { candidates: [] } });
  });

  it.each([
    ['en', 'hola, en español por favor, quiero cancelar mi cita', { language: 'es', goal: 'cancelAppointment' }],
    ['es', '¿me puede atender en español, por favor?', { language: 'es' }],
  ] as const)('and in which language (%s: %s)', (language, text, values) =>
    expect(valuesOf(hear(text, 'request', language))).toEqual(values),
  );

  it('is a goal that a clinic configures, by the words of the clinic', () => {
    const goals = [{ goal: 'flu.shot', words: { en: ['flu clinic'], es: ['clínica de la gripe'] } }];
    expect(doings(hear('is the flu clinic open to sign up', 'request', 'en', { goals }))).toContain('request:flu.shot');
    expect(doings(hear('la clinica de la gripe', 'request', 'es', { goals }))).toContain('request:flu.shot');
  });

  it('is understood in the other language too', () => {
    expect(doings(hear('necesito cancelar mi cita', 'request', 'en'))).toEqual(['request:cancelAppointment']);
    expect(doings(hear('I need to cancel my appointment', 'request', 'es'))).toEqual(['request:cancelAppointment']);
  });
});

describe('what the visit is for', () => {
  it.each([
    ['I need to see someone about a mole on my back', 'dermatology'],
    ['I need an appointment, I hurt my shoulder', 'orthopedics'],
    ['I want to schedule my annual physical', 'primaryCare'],
    ['my son needs a checkup', 'pediatrics'],
    ['I need an eye exam', 'ophthalmology'],
    ["I'd like to talk to a therapist about my anxiety, can I make an appointment", 'behavioralHealth'],
    ['I need an appointment for a pap smear', 'gynecology'],
    ['I need to see a heart doctor', 'cardiology'],
  ])('%s', (text, specialty) => expect(valuesOf(hear(text, 'request'))).toMatchObject({ visitReason: { specialty } }));

  it('is told in the caller’s own words', () => {
    expect(valuesOf(hear("it's about my toenail", 'visitReason'))).toEqual({
      visitReason: { text: 'my toenail', specialty: null },
    });
    expect(valuesOf(hear('es por un sarpullido en el brazo', 'visitReason', 'es'))).toMatchObject({
      visitReason: { text: 'un sarpullido en el brazo', specialty: 'dermatology' },
    });
  });

  it('may be of a specialty that only this clinic has', () => {
    const specialties = [{ id: 'podiatry', words: { en: ['podiatrist', 'ingrown toenail'], es: ['podólogo'] } }];
    expect(valuesOf(hear('I have an ingrown toenail', 'visitReason', 'en', { specialties }))).toMatchObject({
      visitReason: { specialty: 'podiatry' },
    });
  });
});

describe('for whom the caller calls', () => {
  it.each([
    ["I'm calling for my mother", 'en', 'other'],
    ["for my mom's appointment", 'en', 'other'],
    ['my son needs to be seen', 'en', 'child'],
    ["it's for me", 'en', 'self'],
    ['para mi hija', 'es', 'child'],
    ['es para mi mamá', 'es', 'other'],
    ['es para mí', 'es', 'self'],
  ] as const)('%s', (text, language, callingFor) =>
    expect(valuesOf(hear(text, 'request', language))).toMatchObject({ callingFor }),
  );

  it.each(["I'm on my husband's insurance", 'my mother had a stroke in 2015', 'my wife told me to call'])(
    'is not told by "%s"',
    (text) => expect(valuesOf(hear(text, 'request'))).not.toHaveProperty('callingFor'),
  );
});
