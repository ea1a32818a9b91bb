import type { Random } from '../random.ts';
import type { DigitKind } from './strings.ts';

const digits = (length: number, random: Random): string => Array.from({ length }, () => random.int(10)).join('');

const areaCodes =
  '206 425 253 360 509 503 415 213 310 702 602 505 720 801 214 512 713 305 404 617 212 646 718 202 312 773 313 614 919 787'.split(
    ' ',
  );

/** An American number that may exist: no office code begins with 0 or 1, and none is like 911. */
const phone = (random: Random): string => {
  const office = `${2 + random.int(8)}${digits(2, random)}`;
  return /^.11$/.test(office)
    ? phone(random)
    : `${random.pick(areaCodes)}${random.chance(0.2) ? `555${digits(4, random)}` : `${office}${digits(4, random)}`}`;
};

const someZips = '98101 98033 02139 10001 60614 94110 90210 30303 33101 77002 85001 00901 06511 20001 99501 55401'.split(' ');

export const makeDigits: Record<DigitKind['kind'], (random: Random) => string> = {
  phoneNumber: phone,
  zipCode: (random) => (random.chance(0.4) ? random.pick(someZips) : `${random.int(10)}${1 + random.int(9)}${digits(3, random)}`),
  ssnLast4: (random) => digits(4, random),
  medicalRecordNumber: (random) => `${1 + random.int(9)}${digits(7, random)}`,
};

/** Anybody alive on the day the evaluations play. */
export const makeBirth = (random: Random): string => {
  const year = 1928 + random.int(97);
  const month = 1 + random.int(12);
  const day = 1 + random.int(new Date(Date.UTC(year, month, 0)).getUTCDate());
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
};
