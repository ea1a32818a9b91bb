import type { CountryCode } from 'libphonenumber-js/min';
import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** E.164 and how much to believe in it, or null where no number of `country` looks like it. */
export const toPhoneNumber = (digits: string, country: string): { value: string; plausible: boolean } | null =>
  country === 'US' || country === 'CA' ? northAmerican(digits) : elsewhere(digits, country);

/** 555 is nobody's area code or exchange, but it is what people and records use when a number must not be real. */
const fictional = (digits: string): boolean => digits.startsWith('555') || digits.startsWith('555', 3);

const northAmerican = (digits: string): { value: string; plausible: boolean } | null => {
  const national = digits.length === 11 && digits.startsWith('1') ? digits.slice(1) : digits;
  if (national.length !== 10 || (national[0] ?? '0') < '2') return null;
  const value = `+1${national}`;
  return { value, plausible: fictional(national) || parsePhoneNumberFromString(value)?.isValid() === true };
};

const elsewhere = (digits: string, country: string): { value: string; plausible: boolean } | null => {
  if (!isSupportedCountry(country)) return null;
  const parsed = parsePhoneNumberFromString(digits, country satisfies CountryCode);
  return parsed?.isPossible() ? { value: parsed.number, plausible: parsed.isValid() } : null;
};

/** A number said with its country code: "plus five two …". */
export const toInternationalNumber = (digits: string): { value: string; plausible: boolean } | null => {
  if (digits.length === 11 && digits.startsWith('1')) return northAmerican(digits);
  const parsed = parsePhoneNumberFromString(`+${digits}`);
  return parsed?.isPossible() ? { value: parsed.number, plausible: parsed.isValid() } : null;
};
