import type { Language } from '../../src/domain/locale.ts';
import type { RedactionKind } from '../../src/redaction/kinds.ts';
import type { Random } from '../random.ts';
import { joinGroups, sayGroup } from './digits.ts';
import { grouped } from './strings.ts';

/** Identifiers that the reader does not read, and only the redactor must find: how they are said and written, and what stands around them. */
export type Planted = {
  kind: RedactionKind;
  make: (random: Random, language: Language) => string;
  frames: Record<Language, readonly string[]>;
};

const digits = (length: number, random: Random): string => Array.from({ length }, () => random.int(10)).join('');
const letters = (length: number, random: Random): string =>
  Array.from({ length }, () => String.fromCharCode(65 + random.int(26))).join('');

const people = 'maren,torvald,ilse,odalis,ruth,priya,jamal,wren,cornelia,ezra'.split(',');
const surnames = 'oakhurst,villaseca,brandt,okonjo,lindqvist,paredes,whitlock,amaro'.split(',');
const hosts = ['gmail', 'yahoo', 'hotmail', 'outlook', 'mailbox', 'brightmail'];

const saidGroups = (value: string, lengths: readonly number[], language: Language, random: Random): string => {
  const groups = grouped(value, lengths);
  if (random.chance(0.4)) return groups.join(random.pick(['', ' ', '-']));
  return joinGroups(
    groups.map((group) => sayGroup(group, random.pick(['each', 'oh', 'doubled']), language)),
    language,
    random,
  );
};

/** The check digit of ISO/IEC 7812. */
const withCheckDigit = (start: string): string => {
  const sum = [...`${start}0`]
    .toReversed()
    .map(Number)
    .reduce((total, digit, at) => total + (at % 2 === 0 ? digit : digit * 2 > 9 ? digit * 2 - 9 : digit * 2), 0);
  return `${start}${(10 - (sum % 10)) % 10}`;
};

const email = (random: Random, language: Language): string => {
  const [first, last, host] = [random.pick(people), random.pick(surnames), random.pick(hosts)];
  const [at, dot, under] = language === 'en' ? ['at', 'dot', 'underscore'] : ['arroba', 'punto', 'guion bajo'];
  return random.pick([
    `${first}.${last}@${host}.com`,
    `${first}${random.int(90) + 10}@${host}.net`,
    `${first} ${dot} ${last} ${at} ${host} ${dot} com`,
    `${first} ${under} ${last} ${at} ${host} ${dot} net`,
    `${first}${last} ${at} ${host} ${dot} com`,
    `${[...first].join(' ')} ${at} ${host} ${dot} org`,
    `${first} ${sayGroup(digits(2, random), 'each', language)} ${at} ${host} ${dot} com`,
  ]);
};

const url = (random: Random, language: Language): string => {
  const [host, name] = [random.pick(surnames), random.pick(people)];
  const [dot, slash] = language === 'en' ? ['dot', 'slash'] : ['punto', 'diagonal'];
  return random.pick([
    `https://${host}.example/visits?id=${digits(4, random)}`,
    `www.${host}.org/${name}`,
    `${host}.com`,
    `www ${dot} ${host} ${dot} com`,
    `${host} ${dot} org ${slash} ${name}`,
  ]);
};

const hex = (random: Random, length: number): string =>
  Array.from({ length }, () => '0123456789abcdef'[random.int(16)] ?? '0').join('');

const ip = (random: Random): string =>
  random.chance(0.7)
    ? Array.from({ length: 4 }, () => random.int(256)).join('.')
    : Array.from({ length: 8 }, () => hex(random, 4)).join(':');

const code = (random: Random, language: Language, start: string, count: number): string => {
  const number = digits(count, random);
  return random.pick([
    `${start}${number}`,
    `${start}-${number}`,
    `${[...start].join(' ')} ${saidGroups(number, [3, 3, 3], language, random)}`,
  ]);
};

const street = (random: Random, language: Language): string => {
  const number = String(100 + random.int(9_800));
  const said = random.chance(0.5) ? number : sayGroup(number, 'pairs', language);
  const name = random.pick(['Wexford', 'Tamarack', 'Juniper', 'Halsey', 'Kestrel']);
  if (language === 'es') return `calle ${name} ${said}`;
  const unit = random.chance(0.3) ? ` apartment ${1 + random.int(30)}` : '';
  return `${said} ${random.chance(0.5) ? name : name.toLowerCase()} ${random.pick(['street', 'avenue', 'Road', 'Lane', 'boulevard'])}${unit}`;
};

const age = (random: Random, language: Language): string => {
  const years = 90 + random.int(10);
  return random.chance(0.5)
    ? String(years)
    : language === 'en'
      ? years === 90
        ? 'ninety'
        : `ninety ${sayGroup(String(years - 90), 'each', 'en')}`
      : years === 90
        ? 'noventa'
        : `noventa y ${sayGroup(String(years - 90), 'each', 'es')}`;
};

const frames = (en: readonly string[], es: readonly string[]): Planted['frames'] => ({ en, es });

export const planted: readonly Planted[] = [
  {
    kind: 'ssn',
    make: (random, language) => saidGroups(`9${digits(8, random)}`, [3, 2, 4], language, random),
    frames: frames(
      ['my social security number is #', 'the social is #, got it?', '#'],
      ['mi número de seguro social es #', 'mi seguro social es #', '#'],
    ),
  },
  {
    kind: 'card',
    make: (random, language) => saidGroups(withCheckDigit(`4${digits(14, random)}`), [4, 4, 4, 4], language, random),
    frames: frames(['charge it to #', 'my credit card is #', '#'], ['cárguelo a #', 'mi tarjeta de crédito es #', '#']),
  },
  {
    kind: 'iban',
    make: (random) => {
      const value = `DE${10 + random.int(90)}${digits(18, random)}`;
      return random.chance(0.5) ? value : (value.match(/.{1,4}/g) ?? []).join(' ');
    },
    frames: frames(['my IBAN is #', 'wire it to #'], ['mi IBAN es #', 'transfiéralo a #']),
  },
  {
    kind: 'email',
    make: email,
    frames: frames(['my email is #', 'send it to # please', 'it is #'], ['mi correo es #', 'mándelo a # por favor', 'es #']),
  },
  { kind: 'url', make: url, frames: frames(['I saw it on #', 'the site is #'], ['lo vi en #', 'la página es #']) },
  {
    kind: 'ip',
    make: ip,
    frames: frames(['my address shows as # on the screen', 'it says #'], ['dice # en la pantalla', 'sale #']),
  },
  {
    kind: 'mac',
    make: (random) => Array.from({ length: 6 }, () => hex(random, 2)).join(random.pick([':', '-'])),
    frames: frames(['the device is # I think'], ['el aparato es # creo']),
  },
  {
    kind: 'account',
    make: (random, language) => saidGroups(digits(9, random), [3, 3, 3], language, random),
    frames: frames(
      ['my account number is #', 'it is on account # somewhere'],
      ['mi número de cuenta es #', 'está en la cuenta # creo'],
    ),
  },
  {
    kind: 'licence',
    make: (random, language) => code(random, language, letters(2, random), 6),
    frames: frames(["my driver's license is #", 'license number #'], ['mi licencia de conducir es #', 'número de licencia #']),
  },
  {
    kind: 'plate',
    make: (random, language) => code(random, language, letters(3, random), 4),
    frames: frames(['my license plate is #', 'I parked a car with the plate # outside'], ['mi placa es #', 'la matrícula es #']),
  },
  {
    kind: 'device',
    make: (random, language) => code(random, language, letters(2, random), 7),
    frames: frames(
      ['the serial number is #', 'the pump says serial number #'],
      ['el número de serie es #', 'la bomba dice número de serie #'],
    ),
  },
  {
    kind: 'number',
    make: (random, language) => code(random, language, letters(1, random), 6),
    frames: frames(
      ['my confirmation number is #', 'they gave me # as a reference'],
      ['mi número de confirmación es #', 'me dieron # como referencia'],
    ),
  },
  {
    kind: 'fax',
    make: (random, language) => saidGroups(`206555${digits(4, random)}`, [3, 3, 4], language, random),
    frames: frames(['fax it to #', 'the fax number is #'], ['mándelo por fax al #', 'el número de fax es #']),
  },
  {
    kind: 'fhirReference',
    make: (random) => `${random.pick(['Patient', 'Coverage', 'Appointment'])}/${hex(random, 8)}`,
    frames: frames(['the record # failed', 'see #'], ['el registro # falló', 'vea #']),
  },
  {
    kind: 'x12',
    make: (random) =>
      `NM1*IL*1*${random.pick(surnames).toUpperCase()}*${random.pick(people).toUpperCase()}****MI*${digits(9, random)}~`,
    frames: frames(['the payer sent #'], ['el seguro mandó #']),
  },
  {
    kind: 'token',
    make: (random) => (random.chance(0.5) ? `eyJ${hex(random, 20)}.${hex(random, 20)}.${hex(random, 16)}` : hex(random, 32)),
    frames: frames(['it printed Bearer #'], ['salió Bearer #']),
  },
  {
    kind: 'age',
    make: age,
    frames: frames(
      ["she's # years old", "I'm #", 'my mother is # now'],
      ['tengo # años', 'mi mamá tiene # años', 'cumplió # años'],
    ),
  },
  {
    kind: 'address',
    make: street,
    frames: frames(
      ['I live at #', 'my address is # in case you need it', 'I moved to # last year'],
      ['vivo en la #', 'mi dirección es #', 'me mudé a la # el año pasado'],
    ),
  },
];
