import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js';
import { type Factor, type Factors, factorNames } from '../domain/identity.ts';
import type { Patient } from './resources.ts';
import { systems } from './systems.ts';

/** What a comparison needs to know beside the two sides. */
export type MatchSettings = { country: string; mrnSystem: string | null };

/** The factors, in the order of `factorNames`, that this patient's record bears out. */
export const matchedFactors = (patient: Patient, given: Factors, settings: MatchSettings): Factor[] =>
  factorNames.filter((factor) => {
    const value = given[factor];
    return value !== undefined && compare[factor](patient, value, settings);
  });

/** A record that is merged away, closed, or of somebody who has died proves nobody. */
export const canBeVerified = (patient: Patient): boolean =>
  patient.active !== false && patient.deceasedBoolean !== true && patient.deceasedDateTime === undefined;

export type MatchPolicy = { requiredMatches: number; required: readonly Factor[] };

export const isEnough = (matched: readonly Factor[], policy: MatchPolicy): boolean =>
  matched.length >= policy.requiredMatches && policy.required.every((factor) => matched.includes(factor));

type Compare = (patient: Patient, given: string, settings: MatchSettings) => boolean;

const compare: Record<Factor, Compare> = {
  dateOfBirth: (patient, given) => patient.birthDate === given,
  phoneNumber: (patient, given, { country }) => {
    const wanted = normalPhone(given, country);
    const current = patient.telecom.filter((one) => (one.system === 'phone' || one.system === 'sms') && one.use !== 'old');
    return wanted !== null && current.some((one) => normalPhone(one.value ?? '', country) === wanted);
  },
  zipCode: (patient, given) => {
    const wanted = normalZip(given);
    const current = patient.address.filter((one) => one.use !== 'old');
    return wanted !== null && current.some((one) => normalZip(one.postalCode ?? '') === wanted);
  },
  ssnLast4: (patient, given) =>
    /^\d{4}$/.test(given) &&
    patient.identifier.some((one) => one.system === systems.ssn && (one.value ?? '').replace(/\D/g, '').slice(-4) === given),
  medicalRecordNumber: (patient, given, { mrnSystem }) => {
    const wanted = normalMrn(given);
    return wanted !== '' && recordNumbers(patient, mrnSystem).some((value) => normalMrn(value) === wanted);
  },
};

/** E.164 where the number can be read, else its digits; null when there are too few. */
export const normalPhone = (text: string, country: string): string | null => {
  const number = parsePhoneNumberFromString(text, country as CountryCode)?.number;
  if (number) return number;
  const digits = text.replace(/\D/g, '');
  return digits.length >= 7 ? digits : null;
};

/** The five digits of a ZIP code, without the +4. */
const normalZip = (text: string): string | null => /^\s*(\d{5})(?:[-\s]?\d{4})?\s*$/.exec(text)?.[1] ?? null;

/** Upper case letters and digits, without a leading "MRN". */
export const normalMrn = (text: string): string =>
  text
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replace(/^MRN/, '');

const recordNumbers = (patient: Patient, mrnSystem: string | null): string[] =>
  patient.identifier
    .filter((one) => (mrnSystem === null ? isTypedMrn(one) : one.system === mrnSystem))
    .flatMap((one) => (one.use === 'old' || one.value === undefined ? [] : [one.value]));

const isTypedMrn = (identifier: Patient['identifier'][number]): boolean =>
  identifier.type?.coding.some(
    (coding) => coding.code === 'MR' && (coding.system === undefined || coding.system === systems.identifierType),
  ) ?? false;
