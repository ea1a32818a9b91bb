import type { Language } from '../../src/domain/locale.ts';
import type { Random } from '../random.ts';
import { joinGroups, sayGroup, spokenStyles, writeDigits } from './digits.ts';
import { bare } from './talk.ts';

/** A kind of identifier made of digits: how it falls into groups, and what callers say around it unasked. */
export type DigitKind = {
  kind: 'phoneNumber' | 'ssnLast4' | 'zipCode' | 'medicalRecordNumber';
  groupings: readonly (readonly number[])[];
  named: Record<Language, readonly string[]>;
};

export const digitKinds: readonly DigitKind[] = [
  {
    kind: 'phoneNumber',
    groupings: [[3, 3, 4], [3, 3, 4], [3, 3, 4], [3, 3, 2, 2], [3, 7], [10], [6, 4]],
    named: {
      en: [
        'my phone number is #',
        'you can reach me at #',
        'the best number is #',
        'my cell is #',
        'my number is #',
        "it's my mobile, #",
        'the number on file should be #',
        'call me at #',
        'phone number #',
        "I'm calling from #",
        'the phone is #',
      ],
      es: [
        'mi número de teléfono es #',
        'mi teléfono es el #',
        'me puede llamar al #',
        'mi celular es #',
        'el número es #',
        'el teléfono es #',
        'mi número de celular es el #',
        'teléfono #',
      ],
    },
  },
  {
    kind: 'zipCode',
    groupings: [[5], [5], [3, 2], [2, 3], [1, 4]],
    named: {
      en: [
        'my zip code is #',
        'zip code #',
        'the zip is #',
        'my zip is #',
        'I live in #, that is the zip code',
        'postal code #',
        "zip's #",
      ],
      es: [
        'mi código postal es #',
        'el código postal es el #',
        'código postal #',
        'mi zip code es #',
        'el zip es #',
        'vivo en el código postal #',
      ],
    },
  },
  {
    kind: 'ssnLast4',
    groupings: [[4], [4], [2, 2], [1, 1, 1, 1]],
    named: {
      en: [
        'the last four are #',
        'last four of my social is #',
        'my social ends in #',
        'the last four of my social security number are #',
        'last four #',
        'last four digits # ',
        'my social security ends with #',
        'last four of my SSN #',
      ],
      es: [
        'los últimos cuatro son #',
        'los últimos cuatro de mi seguro social son #',
        'mi seguro social termina en #',
        'los últimos cuatro dígitos son #',
        'mi social termina en #',
        'las últimas cuatro cifras son #',
      ],
    },
  },
  {
    kind: 'medicalRecordNumber',
    groupings: [[8], [4, 4], [2, 2, 2, 2], [3, 3, 2], [2, 3, 3]],
    named: {
      en: [
        'my medical record number is #',
        'MRN #',
        'the record number is #',
        'my MRN is #',
        'my chart number is #',
        'medical record number #',
        'my patient number is #',
      ],
      es: [
        'mi número de expediente es #',
        'el número de expediente médico es #',
        'mi número de historia clínica es #',
        'número de expediente #',
        'mi número de paciente es #',
        'mi número de registro médico es #',
      ],
    },
  },
];

/** Digits as they fall into groups; the rest stays one group. */
export const grouped = (digits: string, lengths: readonly number[]): string[] => {
  const groups: string[] = [];
  let at = 0;
  for (const length of lengths) {
    if (at < digits.length) groups.push(digits.slice(at, at + length));
    at += length;
  }
  if (at < digits.length) groups.push(digits.slice(at));
  return groups;
};

const sayGroups = (groups: string[], language: Language, random: Random): string[] => {
  const style = random.pick(spokenStyles);
  return groups.map((group, at) => sayGroup(group, style, language, at === groups.length - 1));
};

/** A value said once, completely. */
export const sayDigits = (digits: string, { groupings }: DigitKind, language: Language, random: Random): string => {
  const groups = grouped(digits, random.pick(groupings));
  const way = random.int(10);
  if (way < 3) return writeDigits(groups, random);
  if (way === 3) return groups.map((group, at) => (at % 2 === 0 ? group : sayGroup(group, 'oh', language))).join(' ');
  return joinGroups(sayGroups(groups, language, random), language, random);
};

const otherDigits = (digits: string, random: Random): string => {
  const at = random.int(digits.length);
  const other = (Number(digits[at]) + 1 + random.int(9)) % 10;
  return `${digits.slice(0, at)}${other}${digits.slice(at + 1)}`;
};

/** A value of which a part, or the whole, is said wrong first and then taken back. */
export const sayCorrectedDigits = (
  digits: string,
  kind: DigitKind,
  language: Language,
  random: Random,
  markers: readonly string[],
): string => {
  const marker = random.pick(markers);
  const groups = grouped(digits, kind.groupings[0] ?? [digits.length]);
  const style = random.pick(['each', 'oh'] as const);
  const say = (group: string): string => (random.chance(0.25) ? group : sayGroup(group, style, language));
  if (groups.length === 1 || random.chance(0.4)) {
    const written = random.chance(0.3);
    const whole = (value: string): string =>
      written
        ? grouped(value, kind.groupings[0] ?? []).join('-')
        : joinGroups(
            grouped(value, kind.groupings[0] ?? []).map((g) => sayGroup(g, style, language)),
            language,
            random,
          );
    return `${whole(otherDigits(digits, random))}, ${marker}, ${whole(digits)}`;
  }
  const at = random.int(groups.length);
  return groups
    .map((group, index) => (index === at ? `${say(otherDigits(group, random))}, ${marker}, ${say(group)}` : say(group)))
    .join(', ');
};

/** Wraps a value in what callers say around it. */
export const around = (said: string, frames: readonly string[], random: Random): string => random.pick(frames).replace('#', said);

export const bareFrames = bare;
