import { valuesOf } from '../../src/agents/understanding.ts';
import type { Language } from '../../src/domain/locale.ts';
import type { Case, Heard, Suite } from '../case.ts';
import { patients } from '../data/patients.ts';
import { sentences } from '../data/sentences.ts';
import { sayBirth } from '../generate/births.ts';
import { around, bareFrames, type DigitKind, digitKinds, sayDigits } from '../generate/strings.ts';
import { makeDigits } from '../generate/values.ts';
import { slot } from '../hear.ts';
import { type Random, randomOf } from '../random.ts';
import type { Source } from '../source.ts';

/** Whole turns: several things in one breath, identifiers that are not all there, and what the recogniser heard otherwise. */
export const turns: Suite = {
  name: 'turns',
  cases: (source) => [
    ...(['en', 'es'] as const).flatMap((language) => [
      ...inOneBreath(source, language),
      ...incomplete(language),
      ...alternatives(language),
      ...noIdentifier(language),
    ]),
    ...heardAsWords(),
  ],
};

const kindOf = (name: DigitKind['kind']): DigitKind => {
  const kind = digitKinds.find((one) => one.kind === name);
  if (!kind) throw new Error('no such kind');
  return kind;
};

const wishes: Record<Language, readonly (readonly [string, string])[]> = {
  en: [
    ['', ''],
    [', I need to cancel my appointment', 'cancelAppointment'],
    [', I want to reschedule my appointment', 'rescheduleAppointment'],
    [', I need to make an appointment', 'scheduleAppointment'],
    [' and I wanna know when my appointment is', 'lookUpAppointments'],
  ],
  es: [
    ['', ''],
    [', necesito cancelar mi cita', 'cancelAppointment'],
    [', quiero cambiar mi cita', 'rescheduleAppointment'],
    [', quiero hacer una cita', 'scheduleAppointment'],
    [' y quiero saber cuándo es mi cita', 'lookUpAppointments'],
  ],
};

const said: Record<Language, readonly string[]> = {
  en: [
    "hi, I'm #n, my date of birth is #b#w",
    'this is #n, born #b, zip code #z#w',
    "it's #n, date of birth #b, and my phone number is #p#w",
    '#n, #b#w',
    'hello my name is #n and I was born on #b and my zip is #z#w',
    'my date of birth is #b and the last four of my social are #s',
    'zip code #z, birthday #b',
    'phone number #p, and the zip is #z',
  ],
  es: [
    'hola, soy #n, mi fecha de nacimiento es #b#w',
    'habla #n, nací el #b, código postal #z#w',
    'soy #n, nací el #b y mi teléfono es #p#w',
    'me llamo #n, mi fecha de nacimiento es #b y mi código postal es #z#w',
    'mi fecha de nacimiento es #b y los últimos cuatro de mi seguro social son #s',
    'código postal #z, fecha de nacimiento #b',
    'mi teléfono es #p y el código postal es #z',
  ],
};

const inOneBreath = (source: Source, language: Language): Case[] => {
  const random = randomOf(`one breath ${language}`);
  return patients(source).flatMap(({ given: [first = ''], family, birthDate }) =>
    [0, 1, 2, 3].map((): Case => {
      const [zip, phone, ssn] = [makeDigits.zipCode(random), makeDigits.phoneNumber(random), makeDigits.ssnLast4(random)];
      const template = random.pick(said[language]);
      const [wish, goal] = random.pick(wishes[language]);
      const digits = (value: string, name: DigitKind['kind']): string => sayDigits(value, kindOf(name), language, random);
      const text = template
        .replace('#n', `${first} ${family}`)
        .replace('#b', sayBirth(birthDate, language, random))
        .replace('#z', digits(zip, 'zipCode'))
        .replace('#p', digits(phone, 'phoneNumber'))
        .replace('#s', digits(ssn, 'ssnLast4'))
        .replace('#w', wish);
      const has = (mark: string, value: string): string => (template.includes(mark) ? value : '');
      const expected = [
        has('#n', `${first} ${family}`),
        has('#b', birthDate),
        has('#z', zip),
        has('#p', `+1${phone}`),
        has('#s', ssn),
        has('#w', goal),
      ];
      return {
        what: 'several in one breath',
        set: 'fhir_synthea',
        language,
        scoring: 'value',
        text,
        expects: random.pick(['request', 'identityFactor']),
        expected: [expected.join('; ')],
        answer: allValues,
      };
    }),
  );
};

const allValues = (heard: Heard): string => {
  const { personName, goal } = valuesOf(heard.acts);
  const name = [personName?.given, personName?.family].filter((part) => part != null).join(' ');
  const all = [
    name,
    ...(['dateOfBirth', 'zipCode', 'phoneNumber', 'ssnLast4'] as const).map((kind) => slot(kind)(heard)),
    goal ?? '',
  ];
  return all.every((one) => one === '') ? '' : all.join('; ');
};

/** Too few digits, or too many: no value may come of them. */
const incomplete = (language: Language): Case[] => {
  const random = randomOf(`incomplete ${language}`);
  return digitKinds
    .filter(({ kind }) => kind !== 'medicalRecordNumber')
    .flatMap((kind) =>
      Array.from({ length: 60 }, (): Case => {
        const whole = makeDigits[kind.kind](random);
        const digits = random.chance(0.7) ? whole.slice(0, -1) : `${whole}${1 + random.int(9)}`;
        return {
          what: `incomplete ${kind.kind}`,
          set: 'generated',
          language,
          scoring: 'quiet',
          text: around([...digits].join(' '), bareFrames[language], random),
          expects: kind.kind,
          expected: [''],
          answer: slot(kind.kind),
        };
      }),
    );
};

/** The recogniser's best guess lost a digit or a word; another guess has it all. */
const alternatives = (language: Language): Case[] => {
  const random = randomOf(`alternatives ${language}`);
  return digitKinds
    .filter(({ kind }) => kind !== 'medicalRecordNumber')
    .flatMap((kind) =>
      Array.from({ length: 40 }, (): Case => {
        const value = makeDigits[kind.kind](random);
        const right = [...value].join(' ');
        return {
          what: 'the right guess of several',
          set: 'generated',
          language,
          scoring: 'value',
          text: garbled(right, random),
          alternatives: random.chance(0.5) ? [right] : [garbled(right, random), right],
          expects: kind.kind,
          expected: [kind.kind === 'phoneNumber' ? `+1${value}` : value],
          answer: slot(kind.kind),
        };
      }),
    );
};

const garbled = (digits: string, random: Random): string => {
  const words = digits.split(' ');
  const at = random.int(words.length);
  return words.flatMap((word, index) => (index === at ? random.pick([[], ['the'], ['hey']]) : [word])).join(' ');
};

/** Digits that a recogniser wrote as words that sound like them. */
const homophones: Record<string, string> = { '2': 'to', '4': 'for', '8': 'ate', '1': 'won' };

const heardAsWords = (): Case[] => {
  const random = randomOf('homophones');
  return digitKinds
    .filter(({ kind }) => kind !== 'medicalRecordNumber')
    .flatMap((kind) =>
      Array.from({ length: 40 }, (): Case => {
        const value = makeDigits[kind.kind](random);
        const text = [...value].map((digit) => (random.chance(0.4) ? (homophones[digit] ?? digit) : digit)).join(' ');
        return {
          what: 'digits written as other words',
          set: 'generated',
          language: 'en',
          scoring: 'value',
          text,
          expects: kind.kind,
          expected: [kind.kind === 'phoneNumber' ? `+1${value}` : value],
          answer: slot(kind.kind),
        };
      }),
    );
};

/** Ordinary sentences give no identifier, whatever was asked. */
const noIdentifier = (language: Language): Case[] =>
  ['goals', 'turns', 'refusals'].flatMap((name) =>
    sentences(name, language).flatMap(({ text }) =>
      (['phoneNumber', 'dateOfBirth', 'zipCode', 'ssnLast4', 'medicalRecordNumber', 'memberId'] as const).map(
        (kind): Case => ({
          what: 'no identifier in ordinary words',
          set: 'own sentences',
          language,
          scoring: 'quiet',
          text,
          expects: kind,
          expected: [''],
          answer: slot(kind),
        }),
      ),
    ),
  );
