import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectsKinds } from '../../src/domain/expects.ts';
import { slotSchemas } from '../../src/domain/slots.ts';
import { read, wednesday } from './read.ts';

const words =
  `one two oh six nine double triple hundred thousand nineteen eighty twenty forty 4 1980 206 555-0142 3/4/80 4:30 98101-1234 pm march may fourth the of tuesday next week tomorrow between and to or not
  no wait sorry i mean scratch that zip code is social last four member id name my i'm ana ruiz de la a b c as in mary m dash uh um at after before morning noon born my husband's plan , . -
  dos mil veintitres y cinco de marzo del lunes que viene a las cuatro media por mañana perdon quiero decir seguro social me llamo eme este doble u`.split(
    /\s+/,
  );

const sentence = fc.array(fc.constantFrom(...words), { maxLength: 30 }).map((list) => list.join(' '));
const anyText = fc.oneof(
  { weight: 3, arbitrary: sentence },
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc.string({ unit: 'binary', maxLength: 120 }),
);
const language = fc.constantFrom('en' as const, 'es' as const);
const expects = fc.constantFrom(null, ...expectsKinds);

describe('whatever is said', () => {
  it('is read into values that fit their schemas, with spans in text order that do not overlap', () => {
    fc.assert(
      fc.property(anyText, expects, language, (text, expected, spoken) => {
        let end = 0;
        for (const { slot, value, span, confidence } of read(text, expected, spoken)) {
          expect(slotSchemas[slot].safeParse(value).success).toBe(true);
          expect(span[0]).toBeGreaterThanOrEqual(end);
          expect(span[1]).toBeGreaterThan(span[0]);
          expect(span[1]).toBeLessThanOrEqual(text.length);
          expect(confidence).toBeGreaterThan(0);
          expect(confidence).toBeLessThanOrEqual(1);
          end = span[1];
        }
      }),
      { numRuns: 2000, examples: [["member one i'm one", null, 'en']] },
    );
  });

  it('puts no birth into the future and no wish into the past', () => {
    const today = wednesday.slice(0, 10);
    fc.assert(
      fc.property(sentence, expects, language, (text, expected, spoken) => {
        for (const reading of read(text, expected, spoken)) {
          if (reading.slot === 'dateOfBirth' && typeof reading.value === 'string') expect(reading.value <= today).toBe(true);
          if (reading.slot === 'date')
            expect([reading.value.from, reading.value.to].every((end) => end === null || end >= today)).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('is read the same way twice', () => {
    fc.assert(
      fc.property(sentence, expects, language, (text, expected, spoken) => {
        expect(read(text, expected, spoken)).toEqual(read(text, expected, spoken));
      }),
    );
  });
});
