import type { CodeableConcept } from '@medplum/fhirtypes';

/** Lower-case ASCII words joined by hyphens, as FHIR ids may be. */
export const slugOf = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f']/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

const languageNames: Record<string, string> = {
  en: 'English',
  es: 'Spanish',
  zh: 'Chinese',
  pt: 'Portuguese',
  ko: 'Korean',
  vi: 'Vietnamese',
  hi: 'Hindi',
  ja: 'Japanese',
  ar: 'Arabic',
};

export const languageConcept = (code: string): CodeableConcept => ({
  coding: [{ system: 'urn:ietf:bcp:47', code, display: languageNames[code] ?? code }],
  text: languageNames[code] ?? code,
});

/** A ten-digit NPI with a right check digit that can be nobody's: real ones begin with 1 or 2. */
export const luhnNpi = (index: number): string => {
  const digits = `9${String(90000000 + index).padStart(8, '0')}`;
  const sum = Array.from(`80840${digits}`)
    .reverse()
    .map((digit, at) => (at % 2 === 0 ? Number(digit) * 2 : Number(digit)))
    .reduce((total, value) => total + (value > 9 ? value - 9 : value), 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
};
