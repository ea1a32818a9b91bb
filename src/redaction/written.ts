import type { Redaction, RedactionKind } from './kinds.ts';

/**
 * Formats that are written, and never spoken. Each pattern starts where no earlier start could have matched and runs without choices, so
 * that a text takes linear time. `needs`: without these characters there is nothing to look for.
 */
type Format = { kind: RedactionKind; needs: readonly string[]; pattern: RegExp; isOne?: (text: string) => boolean };

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** The check digit of card numbers. */
export const hasLuhn = (digits: string): boolean => {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits[digits.length - 1 - at]);
    const doubled = at % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
};

const resources =
  'Patient|Coverage|Appointment|RelatedPerson|Person|Practitioner|PractitionerRole|Encounter|Observation|Slot|Schedule|Location|Organization|Account|Claim|Condition|Consent|DocumentReference|EligibilityRequest|CoverageEligibilityRequest|CoverageEligibilityResponse|EpisodeOfCare|ExplanationOfBenefit|Immunization|MedicationRequest|Procedure|QuestionnaireResponse|ServiceRequest|Task|AppointmentResponse|Bundle|Communication|Device';

const formats: readonly Format[] = [
  { kind: 'x12', needs: ['*'], pattern: /\bISA\*[^\n]{1,102}[^\n~]{0,4}~?/g },
  { kind: 'x12', needs: ['*'], pattern: /\b[A-Z][A-Z0-9]{1,2}\*[^~\n*]{0,80}(?:\*[^~\n*]{0,80}){0,30}~?/g },
  { kind: 'token', needs: ['eyJ'], pattern: /\beyJ[\w-]*(?:\.[\w-]*)*/g },
  { kind: 'token', needs: ['earer'], pattern: /(?<=\bbearer\s{1,3})[\w.~+/=-]{8,}/gi },
  {
    kind: 'fhirReference',
    needs: ['/'],
    pattern: new RegExp(`(?<![\\w/.])(?:${resources})/[A-Za-z0-9.-]{1,64}(?:/_history/[A-Za-z0-9.-]{1,64})?`, 'g'),
  },
  { kind: 'url', needs: ['://'], pattern: /(?<![A-Za-z0-9])[A-Za-z][A-Za-z0-9+.-]{1,20}:\/\/[^\s<>"'[\]]+/g },
  { kind: 'email', needs: ['@'], pattern: /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*/gu },
  {
    kind: 'url',
    needs: ['.'],
    pattern:
      /(?<![\p{L}\p{N}.@-])(?:[\p{L}\p{N}-]{1,63}\.){1,8}(?:com|net|org|edu|gov|io|info|biz|health|care|clinic|app|dev|co|us|es|mx|uk|ca|de|fr|it|test|example)(?![\p{L}\p{N}-])(?:[/?#:][^\s<>"'[\]]*)?/giu,
  },
  { kind: 'mac', needs: [':', '-'], pattern: /(?<![\w:-])[0-9a-f]{2}(?:[:-][0-9a-f]{2}){5,7}(?![\w:-])/gi },
  { kind: 'ip', needs: ['.'], pattern: /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?!\d|\.\d)(?:\/\d{1,2})?(?::\d{1,5})?/g },
  {
    kind: 'ip',
    needs: [':'],
    pattern: /(?<![\w:])(?:[0-9a-f]{0,4}:){2,7}(?:[0-9a-f]{1,4}|(?<=::))(?![\w:])/gi,
    isOne: (text) => /[0-9]/.test(text) && (text.includes('::') || text.split(':').length === 8) && text.length > 4,
  },
  {
    kind: 'number',
    needs: ['-'],
    pattern: /(?<![\w-])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![\w-])/gi,
  },
  {
    kind: 'iban',
    needs: [],
    pattern: /(?<![A-Za-z0-9])[A-Za-z]{2}\d{2}(?:[ -]?[A-Za-z0-9]{4}){2,7}(?:[ -]?[A-Za-z0-9]{1,4})?(?![A-Za-z0-9])/g,
    isOne: (text) => (digitsOf(text).length >= 10 && /^[A-Z]{2}/.test(text)) || hasIbanCheck(text),
  },
  {
    kind: 'card',
    needs: [],
    pattern: /(?<![\d])\d(?:[ .-]?\d){12,18}(?!\d)/g,
    isOne: (text) => hasLuhn(digitsOf(text)),
  },
  {
    kind: 'date',
    needs: [],
    pattern:
      /(?<![\d/.-])(?:\d{4}[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\d|3[01])(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?|\d{1,2}([-/.])\d{1,2}\1(?:\d{4}|\d{2}))(?![\d/]|[.-]\d)/g,
  },
  {
    kind: 'date',
    needs: ['/'],
    pattern: /(?<![\d/.])(?:(?:0?[1-9]|1[0-2])\/(?:0?[1-9]|[12]\d|3[01])|(?:1[3-9]|2\d|3[01])\/(?:0?[1-9]|1[0-2]))(?![\d/]|\.\d)/g,
    isOne: (text) => text !== '24/7',
  },
];

/** ISO 13616: the number, its first four characters moved to the end, is 1 modulo 97. */
const hasIbanCheck = (text: string): boolean => {
  const plain = text.replace(/[ -]/g, '').toUpperCase();
  let rest = 0;
  for (const character of plain.slice(4) + plain.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
};

const digit = /\p{Nd}/u;

export const findWritten = (text: string): Redaction[] => {
  const found: Redaction[] = [];
  const hasDigits = digit.test(text);
  for (const { kind, needs, pattern, isOne } of formats) {
    if (needs.length === 0 ? !hasDigits : !needs.some((part) => text.includes(part))) continue;
    for (const match of text.matchAll(pattern)) {
      if (isOne && !isOne(match[0])) continue;
      const start = match.index;
      found.push({ kind, start, end: start + trimmed(match[0]).length });
    }
  }
  return found;
};

/** The stop or comma after an address belongs to the sentence. */
const trimmed = (text: string): string => {
  let end = text.length;
  while (end > 1 && '.,;:!?)'.includes(text[end - 1] ?? '')) end -= 1;
  return text.slice(0, end);
};
