import type { Language } from '../../src/domain/locale.ts';
import type { Case, Suite } from '../case.ts';
import { repairMarkers } from '../data/disfl-qa.ts';
import { sayCorrectedBirth } from '../generate/births.ts';
import { around, bareFrames, digitKinds, sayCorrectedDigits } from '../generate/strings.ts';
import { takeBack } from '../generate/talk.ts';
import { makeBirth, makeDigits } from '../generate/values.ts';
import { slot } from '../hear.ts';
import { type Random, randomOf } from '../random.ts';
import { heardWhen } from '../when.ts';
import { goalOf } from './goals.ts';

/** What is said wrong first and then taken back: the last word wins. */
export const corrections: Suite = {
  name: 'corrections',
  cases: (source) => {
    const written = repairMarkers(source);
    const perKind = source.small ? 80 : 200;
    return [
      ...(['en', 'es'] as const).flatMap((language) => all('generated', language, takeBack[language], perKind)),
      ...(written.length > 0 ? all('disfl_qa', 'en', written, perKind) : []),
    ];
  },
};

const all = (set: string, language: Language, markers: readonly string[], perKind: number): Case[] => {
  const random = randomOf(`corrections ${set} ${language}`);
  const times = (make: () => Case): Case[] => Array.from({ length: perKind }, make);
  const base = { set, language, scoring: 'value' as const };
  return [
    ...digitKinds.flatMap((kind) =>
      times(() => {
        const value = makeDigits[kind.kind](random);
        const text = around(sayCorrectedDigits(value, kind, language, random, markers), bareFrames[language], random);
        const expected = [kind.kind === 'phoneNumber' ? `+1${value}` : value];
        return { ...base, what: `corrected ${kind.kind}`, text, expects: kind.kind, expected, answer: slot(kind.kind) };
      }),
    ),
    ...times(() => {
      const value = makeBirth(random);
      const text = around(sayCorrectedBirth(value, language, random, markers), bareFrames[language], random);
      return {
        ...base,
        what: 'corrected dateOfBirth',
        text,
        expects: 'dateOfBirth',
        expected: [value],
        answer: slot('dateOfBirth'),
      };
    }),
    ...times(() => whenCase(set, language, markers, random)),
    ...times(() => goalCase(set, language, markers, random)),
  ];
};

/** From Wednesday 18 November 2026. */
const days: Record<Language, readonly (readonly [string, string])[]> = {
  en: [
    ['Thursday', '2026-11-19'],
    ['Friday', '2026-11-20'],
    ['Monday', '2026-11-23'],
    ['Tuesday', '2026-11-24'],
    ['tomorrow', '2026-11-19'],
    ['December first', '2026-12-01'],
    ['the third of December', '2026-12-03'],
    ['November 30th', '2026-11-30'],
  ],
  es: [
    ['el jueves', '2026-11-19'],
    ['el viernes', '2026-11-20'],
    ['el lunes', '2026-11-23'],
    ['el martes', '2026-11-24'],
    ['mañana', '2026-11-19'],
    ['el primero de diciembre', '2026-12-01'],
    ['el tres de diciembre', '2026-12-03'],
    ['el 30 de noviembre', '2026-11-30'],
  ],
};
const times: Record<Language, readonly (readonly [string, string])[]> = {
  en: [
    ['at two', '14:00'],
    ['at three thirty', '15:30'],
    ['at 10 a.m.', '10:00'],
    ['at nine fifteen in the morning', '09:15'],
    ['at noon', '12:00'],
    ['at 4 pm', '16:00'],
  ],
  es: [
    ['a las dos de la tarde', '14:00'],
    ['a las tres y media de la tarde', '15:30'],
    ['a las 10 a.m.', '10:00'],
    ['a las nueve y cuarto de la mañana', '09:15'],
    ['al mediodía', '12:00'],
    ['a las 4 de la tarde', '16:00'],
  ],
};

const two = <T>(from: readonly (readonly [T, string])[], random: Random): [readonly [T, string], readonly [T, string]] => {
  const wrong = random.pick(from);
  return [wrong, random.pick(from.filter(([, value]) => value !== wrong[1]))];
};

const whenCase = (set: string, language: Language, markers: readonly string[], random: Random): Case => {
  const marker = random.pick(markers);
  const [[wrongDay], [day, date]] = two(days[language], random);
  const [[wrongTime], [time, hour]] = two(times[language], random);
  const [text, expected] = random.pick([
    [`${wrongDay}, ${marker}, ${day}`, `${date} |`],
    [`${wrongDay} ${marker} ${day} ${time}`, `${date} | ${hour}`],
    [`${day} ${wrongTime}, ${marker}, ${time}`, `${date} | ${hour}`],
    [`${wrongDay} ${wrongTime}, ${marker}, ${day} ${time}`, `${date} | ${hour}`],
  ] as const);
  return {
    what: 'corrected day or time',
    set,
    language,
    scoring: 'value',
    text,
    expects: 'appointmentPreference',
    now: '2026-11-18T09:00:00',
    expected: [expected],
    answer: heardWhen,
  };
};

const wanted: Record<Language, readonly (readonly [string, string])[]> = {
  en: [
    ['cancel my appointment', 'cancelAppointment'],
    ['reschedule my appointment', 'rescheduleAppointment'],
    ['make an appointment', 'scheduleAppointment'],
    ['check when my appointment is', 'lookUpAppointments'],
    ['move my appointment', 'rescheduleAppointment'],
    ['check my insurance', 'verifyInsurance'],
  ],
  es: [
    ['cancelar mi cita', 'cancelAppointment'],
    ['cambiar mi cita', 'rescheduleAppointment'],
    ['hacer una cita', 'scheduleAppointment'],
    ['saber cuándo es mi cita', 'lookUpAppointments'],
    ['mover mi cita', 'rescheduleAppointment'],
    ['verificar mi seguro', 'verifyInsurance'],
  ],
};
const want: Record<Language, readonly string[]> = {
  en: ['I want to', 'I need to', "I'd like to"],
  es: ['quiero', 'necesito', 'quisiera'],
};

const goalCase = (set: string, language: Language, markers: readonly string[], random: Random): Case => {
  const [[wrong], [right, goal]] = two(wanted[language], random);
  return {
    what: 'corrected goal',
    set,
    language,
    scoring: 'value',
    text: `${random.pick(want[language])} ${wrong}, ${random.pick(markers)}, ${random.chance(0.5) ? `${random.pick(want[language])} ` : ''}${right}`,
    expects: 'request',
    expected: [goal],
    answer: goalOf,
  };
};
