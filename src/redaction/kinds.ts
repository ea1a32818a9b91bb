/**
 * What is taken out of free text, and what stands in its place. The kinds are those of 45 CFR 164.514(b)(2)(i) that text can hold, and
 * formats that carry them. The first of two that overlap gives its name to both.
 */
export const markers = {
  x12: '[X12]',
  token: '[TOKEN]',
  fhirReference: '[FHIR_REF]',
  url: '[URL]',
  email: '[EMAIL]',
  mac: '[MAC]',
  ip: '[IP]',
  iban: '[IBAN]',
  card: '[PAN]',
  ssn: '[SSN]',
  ssnLast4: '[LAST4]',
  fax: '[FAX]',
  medicalRecordNumber: '[MRN]',
  memberId: '[MEMBER_ID]',
  licence: '[LICENCE]',
  plate: '[PLATE]',
  device: '[DEVICE]',
  account: '[ACCOUNT]',
  address: '[ADDRESS]',
  phone: '[PHONE]',
  date: '[DATE]',
  zip: '[ZIP]',
  age: '[AGE90+]',
  number: '[NUMBER]',
  city: '[CITY]',
  name: '[NAME]',
} as const;

export type RedactionKind = keyof typeof markers;

/** `start` and `end` count UTF-16 units of the text that was given; `end` is the unit after the last. */
export type Redaction = { kind: RedactionKind; start: number; end: number };

const order = Object.keys(markers) as RedactionKind[];
const rank: ReadonlyMap<RedactionKind, number> = new Map(order.map((kind, at) => [kind, at]));

const stronger = (a: RedactionKind, b: RedactionKind): RedactionKind => ((rank.get(a) ?? 0) <= (rank.get(b) ?? 0) ? a : b);

/** In order of place, overlaps joined. */
export const merged = (found: Redaction[]): Redaction[] => {
  const joined: Redaction[] = [];
  for (const one of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = joined.at(-1);
    if (!last || one.start >= last.end) joined.push(one);
    else
      joined[joined.length - 1] = {
        kind: stronger(last.kind, one.kind),
        start: last.start,
        end: Math.max(last.end, one.end),
      };
  }
  return joined;
};
