import { describe, expect, it } from 'vitest';
import { redact } from '#src/redaction/redact.ts';

const redacted = (text: string): string => redact(text).text;

describe('what is written', () => {
  it.each([
    ['my number is (206) 555-0142.', 'my number is [PHONE].'],
    ['call +1 206 555 0142 ext 12', 'call [PHONE] ext [PHONE]'],
    ['fax: 206-555-0199', 'fax: [FAX]'],
    ['ana.ruiz+clinic@brightmail.example is mine', '[EMAIL] is mine'],
    ['my social is 999-48-4821', 'my social is [SSN]'],
    ['the last four are 4821', 'the last four are [LAST4]'],
    ['MRN 10024713', 'MRN [MRN]'],
    ['member ID XZB-123 456 789', 'member ID [MEMBER_ID]'],
    ['account number 55-0192-77', 'account number [ACCOUNT]'],
    ['pay with 4111 1111 1111 1111', 'pay with [PAN]'],
    ['DE89 3704 0044 0532 0130 00', '[IBAN]'],
    ["driver's license WDL4AB12", "driver's license [LICENCE]"],
    ['plate ABC-1234', 'plate [PLATE]'],
    ['serial number SN 88-12345', 'serial number [DEVICE]'],
    ['see https://portal.example/p?id=7 or portal.example.', 'see [URL] or [URL].'],
    ['from 192.168.0.12', 'from [IP]'],
    ['from 2001:db8::8a2e:370:7334', 'from [IP]'],
    ['the device 00:1A:2b:3C:4d:5E', 'the device [MAC]'],
    ['Coverage/c-1.2 is missing', '[FHIR_REF] is missing'],
    ['NM1*IL*1*RUIZ*ANA****MI*XZB123456789~DMG*D8*19800304*F~', '[X12][X12]'],
    ['Authorization: Bearer abc.DEF-123_456', 'Authorization: Bearer [TOKEN]'],
    ['eyJhbGciOiJub25lIn0.eyJzdWIiOiJhbmEifQ.', '[TOKEN].'],
    ['id 0197f2b1-6a53-7c11-9d0e-1f3b6c2a4d55', 'id [NUMBER]'],
    ['born 3/4/1980', 'born [DATE]'],
    ['1980-03-04T10:00:00Z', '[DATE]'],
    ['on 12/1 at 10:30', 'on [DATE] at 10:30'],
    ['December 1st, 2026', '[DATE]'],
    ['4-Mar-1980', '[DATE]'],
    ['98101-1234', '[ZIP]'],
    ['zip 98101-1234', 'zip [ZIP]'],
    ['4713 Union Street, Apt. 4B, Seattle, WA 98101', '[ADDRESS], [CITY], WA [ZIP]'],
    ['٢٠٦٥٥٥٠١٤٢', '[PHONE]'],
  ])('%s', (text, expected) => {
    expect(redacted(text)).toBe(expected);
  });
});

describe('what is spoken', () => {
  it.each([
    ['two oh six, uh, five five five, oh one double four', '[PHONE]'],
    ['mi teléfono es dos cero seis, cinco cincuenta y cinco, cero uno cuarenta y dos', 'mi teléfono es [PHONE]'],
    ['two oh six no wait two oh seven five five five oh one four two', '[NUMBER]'],
    ['nine eight one oh one is my zip code', '[ZIP] is my zip code'],
    ['it is X as in x-ray, Z, B, one two three four', 'it is [NUMBER]'],
    ['equis zeta be uno dos tres cuatro', '[NUMBER]'],
    ['ana dot ruiz at gmail dot com please', '[EMAIL] please'],
    ['mi correo es ana guion bajo ruiz arroba correo punto com', 'mi correo es [EMAIL]'],
    ['www dot brightmail dot org slash ana', '[URL]'],
    ['march fourth nineteen eighty', '[DATE]'],
    ['the twenty um first of may', 'the [DATE]'],
    ['nací el cuatro de marzo del ochenta', 'nací el [DATE]'],
    ['el once de abril', 'el [DATE]'],
    ['cinco del cuatro de dos mil nueve', '[DATE]'],
    ['Tuesday the fifteenth at three', 'Tuesday the [DATE] at three'],
    ['el martes quince a las tres', 'el martes [DATE] a las tres'],
    ["she's ninety-four years old", "she's [AGE90+] years old"],
    ['tengo noventa y dos años', 'tengo [AGE90+] años'],
    ['forty seven thirteen union street apartment four b in seattle', '[ADDRESS] in [CITY]'],
    ['vivo en la calle union cuatro mil setecientos trece', 'vivo en la [ADDRESS]'],
  ])('%s', (text, expected) => {
    expect(redacted(text)).toBe(expected);
  });
});

describe('names', () => {
  it.each([
    ['my name is ana ruiz and I need a visit', 'my name is [NAME] and I need a visit'],
    ['Me llamo José Luis Hernández', 'Me llamo [NAME]'],
    ['this is xiomara calling about my bill', 'this is [NAME] calling about my bill'],
    ['mi esposo zoltan tiene fiebre', 'mi esposo [NAME] tiene fiebre'],
    ['Thank you, Wrenna. What else?', 'Thank you, [NAME]. What else?'],
    ['first name ottoline, last name brackenridge', 'first name [NAME], last name [NAME]'],
    ['for Mrs. Oakhurst please', 'for Mrs. [NAME] please'],
    ['R U I Z', '[NAME]'],
    ['erre, u de uva, i, zeta', '[NAME]'],
  ])('%s', (text, expected) => {
    expect(redacted(text)).toBe(expected);
  });

  it('of doctors stay after their title', () => {
    const text = 'Dr. Chen can see you, or doctora Paredes.';
    expect(redacted(text)).toBe(text);
  });

  it('that are told are names wherever they stand', () => {
    expect(redact('tell zorv that I called', { names: ['Zorv'] }).text).toBe('tell [NAME] that I called');
  });
});

describe('what tells nobody apart stays', () => {
  it.each([
    'one moment please',
    'I have two appointments, the first one on Tuesday at three',
    'tomorrow at ten thirty, or at 11:15 AM',
    'mañana a las diez y media, o el lunes a las diez y quince',
    'a copay of $1,250.00, or twenty five dollars',
    'my pressure is 120/80 and my A1C is 7, on 2000 mg of it',
    "I'm 45 and had this since 2019",
    'may I ask you something, I may be late',
    'una cita para mis dos hijos, la primera de la semana',
    'Do you take Blue Cross in Washington?',
    'Your plan has a copay of $30. Dr. Grace Chen is at Callwell Clinic Tacoma on Tuesday at 8:30 AM.',
  ])('%s', (text) => {
    expect(redact(text)).toEqual({ text, found: [] });
  });
});

it('places count UTF-16 units of the text that was given', () => {
  const text = '🙂 José: 206-555-0142 😀 or zip 98101';
  expect(redact(text).found.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
    ['name', 'José'],
    ['phone', '206-555-0142'],
    ['zip', '98101'],
  ]);
});
