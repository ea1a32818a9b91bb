import type { Language } from '../../src/domain/locale.ts';
import { redact } from '../../src/redaction/redact.ts';
import type { Case, Suite } from '../case.ts';
import { mockPatients as ofMocks } from '../data/mock-patients.ts';
import { patients } from '../data/patients.ts';
import { sentences } from '../data/sentences.ts';
import { birthFrames, sayBirth } from '../generate/births.ts';
import { makeMember, memberFrames, sayMember } from '../generate/members.ts';
import { planted } from '../generate/planted.ts';
import { bareFrames, digitKinds, sayCorrectedDigits, sayDigits } from '../generate/strings.ts';
import { takeBack } from '../generate/talk.ts';
import { makeBirth, makeDigits } from '../generate/values.ts';
import { type Random, randomOf } from '../random.ts';
import type { Source } from '../source.ts';

/** What is taken out of free text before somebody without the right to identifiers reads it, and what of ordinary talk is lost by it. */
export const redaction: Suite = {
  name: 'redaction',
  cases: (source) =>
    (['en', 'es'] as const).flatMap((language) => [
      ...generated(language, source.small ? 40 : 300),
      ...names(language, source),
      ...mockPatients(language, source),
      ...own(language),
    ]),
};

const word = /[\p{L}\p{N}']+/gu;

/** Articles, hesitations and what takes words back tell nothing, and may stay. */
const tellsNothing: ReadonlySet<string> = new Set(
  [...takeBack.en, ...takeBack.es, 'the of el la día dia del de um uh eh este and then luego on'].flatMap((words) =>
    words.toLowerCase().split(/[^\p{L}']+/u),
  ),
);

/** Whether every word between the places that tells something is taken out whole. */
const isHidden = (text: string, start: number, end: number): boolean => {
  const { found } = redact(text);
  return [...text.slice(start, end).matchAll(word)].every(({ 0: one, index }) => {
    const [from, to] = [start + index, start + index + one.length];
    return tellsNothing.has(one.toLowerCase()) || found.some((taken) => taken.start <= from && to <= taken.end);
  });
};

type Put = { what: string; set: string; language: Language; frame: string; value: string };

const hidden = ({ what, set, language, frame, value }: Put): Case => {
  const start = frame.indexOf('#');
  const text = frame.replace('#', () => value);
  return {
    what,
    set,
    language,
    scoring: 'found',
    text,
    expected: [],
    answer: () => (isHidden(text, start, start + value.length) ? 'hidden' : ''),
  };
};

const generated = (language: Language, perKind: number): Case[] => {
  const random = randomOf(`redaction ${language}`);
  const set = 'generated';
  const times = (what: string, frames: readonly string[], make: () => string): Case[] =>
    Array.from({ length: perKind }, () => hidden({ what, set, language, frame: random.pick(frames), value: make() }));
  return [
    ...digitKinds.flatMap((kind) => [
      ...times(kind.kind, [...kind.named[language], ...bareFrames[language]], () => said(kind, language, random)),
    ]),
    ...times('date', [...birthFrames[language], ...bareFrames[language]], () => sayBirth(makeBirth(random), language, random)),
    ...times('memberId', memberFrames[language], () => sayMember(makeMember(random), language, random)),
    ...planted.flatMap(({ kind, make, frames }) => times(kind, frames[language], () => make(random, language))),
  ];
};

/** One in five is taken back in the middle, and said again. */
const said = (kind: (typeof digitKinds)[number], language: Language, random: Random): string => {
  const value = makeDigits[kind.kind](random);
  return random.chance(0.2)
    ? sayCorrectedDigits(value, kind, language, random, takeBack[language])
    : sayDigits(value, kind, language, random);
};

/** What the made-up patients of the mock EHR would say of themselves. */
const mockPatients = (language: Language, { small }: Source): Case[] => {
  const random = randomOf(`redaction mocks ${language}`);
  const set = 'mock patients';
  const [oneIn, times] = small ? [4, 1] : [1, 3];
  const some = ofMocks().filter((_, at) => at % oneIn === 0);
  return some.flatMap(({ name, birthDate, address, values }) =>
    Array.from({ length: times }, () => [
      hidden({
        what: 'name',
        set,
        language,
        frame: random.pick(nameFrames[language]),
        value: random.chance(0.5) ? name : name.toLowerCase(),
      }),
      hidden({
        what: 'date',
        set,
        language,
        frame: random.pick(birthFrames[language]),
        value: sayBirth(birthDate, language, random),
      }),
      hidden({ what: 'address', set, language, frame: random.pick(addressFrames[language]), value: address }),
      ...digitKinds.flatMap((kind) => {
        const value = values[kind.kind];
        return value === undefined
          ? []
          : [
              hidden({
                what: kind.kind,
                set,
                language,
                frame: random.pick(kind.named[language]),
                value: sayDigits(value, kind, language, random),
              }),
            ];
      }),
    ]).flat(),
  );
};

const addressFrames: Record<Language, readonly string[]> = {
  en: ['I live at #', 'my address is #', 'please send it to #'],
  es: ['vivo en #', 'mi dirección es #', 'mándelo a #'],
};

const nameFrames: Record<Language, readonly string[]> = {
  en: [
    'my name is #',
    'this is #',
    "it's for # please",
    'the patient is # and she needs a visit',
    'my husband # has a fever',
    '# calling about a bill',
    'Thank you, #.',
    'can I speak about #, my son',
    'the appointment is under #',
  ],
  es: [
    'me llamo #',
    'soy #',
    'es para # por favor',
    'la paciente es # y necesita una cita',
    'mi esposo # tiene fiebre',
    'habla # por una factura',
    'Gracias, #.',
    'quiero hablar de #, mi hijo',
    'la cita está a nombre de #',
  ],
};

/** Written with capitals, and without as most recognisers write them. Digits that keep made-up names apart are left out. */
const names = (language: Language, source: Source): Case[] => {
  const random = randomOf(`redaction names ${language}`);
  const plain = (name: string): string => name.replace(/\d+/g, '');
  return patients(source).flatMap(({ given, family }) => {
    const full = `${plain(given[0] ?? '')} ${plain(family)}`;
    return [full, full.toLowerCase()].flatMap((value) =>
      Array.from({ length: source.small ? 4 : 2 }, () =>
        hidden({ what: 'name', set: 'fhir_synthea', language, frame: random.pick(nameFrames[language]), value }),
      ),
    );
  });
};

const marked = /\{(.*?)\}/gu;

/** Own sentences: what stands in braces must go and, in those labelled `stays`, nothing may. */
const own = (language: Language): Case[] =>
  sentences('redaction', language).flatMap(({ label, text }): Case[] => {
    if (label === 'stays') return [quiet(language, text)];
    return [...text.matchAll(marked)].map((match) => {
      const frame = `${text.slice(0, match.index)}#${text.slice(match.index + match[0].length)}`.replace(/[{}]/g, '');
      return hidden({ what: label, set: 'own sentences', language, frame, value: match[1] ?? '' });
    });
  });

const quiet = (language: Language, text: string): Case => ({
  what: 'false alarms: ordinary talk',
  set: 'own sentences',
  language,
  scoring: 'quiet',
  text,
  expected: [],
  answer: () =>
    redact(text)
      .found.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)
      .join(', '),
});
