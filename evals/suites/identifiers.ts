import type { Language } from '../../src/domain/locale.ts';
import type { SlotName } from '../../src/domain/slots.ts';
import type { Case, Suite } from '../case.ts';
import { scenarioFacts } from '../data/callers.ts';
import { patients } from '../data/patients.ts';
import { birthFrames, sayBirth } from '../generate/births.ts';
import { makeMember, memberFrames, sayMember } from '../generate/members.ts';
import { around, bareFrames, digitKinds, sayDigits } from '../generate/strings.ts';
import { makeBirth, makeDigits } from '../generate/values.ts';
import { slot } from '../hear.ts';
import { type Random, randomOf } from '../random.ts';
import type { Source } from '../source.ts';
import { identifiersElsewhere } from './identifiers-elsewhere.ts';

/** Identifiers said completely, in one go. Corrections and incomplete ones are suites of their own. */
export const identifiers: Suite = {
  name: 'identifiers',
  cases: (source) => [
    ...(['en', 'es'] as const).flatMap((language) => [
      ...generated(language, source.small ? 200 : 500),
      ...ofPatients(source, language),
      ...ofScenarios(source, language),
    ]),
    ...identifiersElsewhere(source),
  ],
};

type Said = { kind: SlotName & Case['expects']; value: string; set: string; language: Language };

/** Half answers a question, a third names what it is, and the rest does both. */
const made = (said: Said, text: string, named: readonly string[], random: Random): Case => {
  const { kind, value, set, language } = said;
  const way = random.int(6);
  const frames = way < 3 ? bareFrames[language] : named;
  const mixed = kind !== 'memberId' && random.chance(0.25) && way < 3 && kind !== 'medicalRecordNumber';
  return {
    what: kind,
    set,
    language,
    scoring: 'value',
    text: around(text, frames, random),
    expects: way < 3 ? (mixed ? 'identityFactor' : kind) : way < 5 ? random.pick(['request', 'identityFactor', null]) : kind,
    expected: [kind === 'phoneNumber' ? `+1${value}` : value],
    answer: slot(kind),
  };
};

const generated = (language: Language, perKind: number): Case[] => {
  const random = randomOf(`identifiers ${language}`);
  const times = <T>(make: () => T): T[] => Array.from({ length: perKind }, make);
  const set = 'generated';
  return [
    ...digitKinds.flatMap((kind) =>
      times(() => {
        const value = makeDigits[kind.kind](random);
        return made(
          { kind: kind.kind, value, set, language },
          sayDigits(value, kind, language, random),
          kind.named[language],
          random,
        );
      }),
    ),
    ...times(() => {
      const value = makeBirth(random);
      return made({ kind: 'dateOfBirth', value, set, language }, sayBirth(value, language, random), birthFrames[language], random);
    }),
    ...times(() => {
      const value = makeMember(random);
      return made({ kind: 'memberId', value, set, language }, sayMember(value, language, random), memberFrames[language], random);
    }),
  ];
};

/** What the synthetic patients would say; each value a few times. */
const ofPatients = (source: Source, language: Language): Case[] => {
  const random = randomOf(`patients ${language}`);
  const set = 'fhir_synthea';
  return patients(source).flatMap(({ birthDate, phone, postalCode, ssn }) => {
    const values = {
      phoneNumber: phone.replace(/\D/g, ''),
      ssnLast4: ssn.slice(-4),
      zipCode: postalCode,
      medicalRecordNumber: null,
    };
    const digits = digitKinds.flatMap((kind) => {
      const value = values[kind.kind];
      if (value === null) return [];
      return [0, 1, 2].map(() =>
        made({ kind: kind.kind, value, set, language }, sayDigits(value, kind, language, random), kind.named[language], random),
      );
    });
    const births = [0, 1, 2].map(() =>
      made(
        { kind: 'dateOfBirth', value: birthDate, set, language },
        sayBirth(birthDate, language, random),
        birthFrames[language],
        random,
      ),
    );
    return [...digits, ...births];
  });
};

/** What a benchmark's scripted callers have to give, said in our ways. */
const ofScenarios = (source: Source, language: Language): Case[] => {
  const random = randomOf(`scenarios ${language}`);
  const set = 'eva_voice';
  const [phones] = digitKinds;
  return scenarioFacts(source).flatMap(({ phone, birthDate }) => [
    ...(phones
      ? [
          made(
            { kind: 'phoneNumber', value: phone.replace(/\D/g, ''), set, language },
            sayDigits(phone.replace(/\D/g, ''), phones, language, random),
            phones.named[language],
            random,
          ),
        ]
      : []),
    made(
      { kind: 'dateOfBirth', value: birthDate, set, language },
      sayBirth(birthDate, language, random),
      birthFrames[language],
      random,
    ),
  ]);
};
