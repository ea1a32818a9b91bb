import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readAnswer } from '#src/payer/read-answer.ts';
import { childAnswer, childInquiry, inquiry, interchange, marks, rejection, subscriberAnswer } from './fixtures.ts';

const active = [
  'DTP*346*D8*20260101',
  'EB*1*IND*30*PR*GOLD',
  'EB*B*IND*98*PR**27*25*****Y',
  'MSG*X',
  'LS*2120',
  'NM1*P3*1*A',
  'LE*2120',
];
const answers = [subscriberAnswer(active), childAnswer(active), rejection('AAA*N**72*C')];

it('an answer with segments lost, doubled, moved or put in is read without an error, and never copays that no segment states', () => {
  const stray = fc.constantFrom(
    'EB',
    'EB*1',
    'EB*B**98***27*x*****Y',
    'DTP*347*D8*2026',
    'HL*9*9*23*0',
    'HL',
    'AAA*N',
    'TRN*2*X',
    'LS*2120',
    'NM1*IL',
    'DMG*D8*x',
  );
  const edit = fc.record({ at: fc.nat(40), drop: fc.nat(2), put: fc.option(stray) });
  fc.assert(
    fc.property(fc.constantFrom(...answers), fc.array(edit, { maxLength: 6 }), fc.boolean(), (answer, edits, child) => {
      const segments = [...answer];
      for (const { at, drop, put } of edits) segments.splice(at % (segments.length + 1), drop, ...(put === null ? [] : [put]));
      const { outcome } = readAnswer(interchange(segments), child ? childInquiry : inquiry, marks);
      if (outcome.kind !== 'active') return;
      expect(segments).toContain(outcome.source);
      for (const copay of outcome.copays) expect(segments).toContain(copay.source);
    }),
    { numRuns: 500 },
  );
});

it('an answer cut or overwritten anywhere is read without an error', () => {
  const text = interchange(subscriberAnswer(active));
  fc.assert(
    fc.property(fc.nat(text.length), fc.nat(12), fc.string({ maxLength: 6 }), (at, length, put) => {
      const { outcome } = readAnswer(text.slice(0, at) + put + text.slice(at + length), inquiry, marks);
      expect(typeof outcome.kind).toBe('string');
    }),
    { numRuns: 500 },
  );
});
