import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wordsToSend } from '#src/agents/assist/sent-words.ts';

const state = {
  language: 'en' as const,
  expects: 'request' as const,
  now: '2026-11-23T09:00:00',
  timeZone: 'America/Los_Angeles',
  options: [],
};

it.each([
  ['my name is Ana Ruiz and I was born march fourth nineteen eighty', 'my name is # and I was born #'],
  ['call me at 206 555 0142 or ana@example.org', 'call me at # or #'],
  ['the card says X Z B one two three four five', 'the card says #'],
  ['member XZB123456789 on it', 'member # on it'],
  ['zip nine eight one oh one please', 'zip # please'],
  ['I live at 412 Maple Street, my husband Robert Miller drives', 'I live at #, my husband # drives'],
  ['medical record 12 34 56', 'medical record #'],
  ['born 03/04/1980, not 1981', 'born # not #'],
  ['me llamo Luis Gómez, nací el 4 de marzo de 1980', 'me llamo #, nací el #'],
])('%s: identifiers do not leave', (text, sent) => {
  expect(wordsToSend(text, state)?.replace(/#+/g, '#')).toBe(sent);
});

it.each([
  'at 10:30 am on the 4th',
  'December 3rd or 4th with Doctor Chen',
  'my two kids, in three weeks',
  'anyone in Bellevue next Tuesday',
])('%s: days, hours, doctors and counts do', (text) => {
  expect(wordsToSend(text, state)).toBe(text);
});

it('nothing is sent of what holds nothing else', () => {
  expect(wordsToSend('206 555 0142', state)).toBeNull();
});

it('whatever is said, places in what is sent are places in what was said, and no run of digits is left', () => {
  const word = fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom('nine', 'march', '4111', 'ñandú', 'oh', 'Ana', '😀'));
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), (words) => {
      const text = words.join(' ');
      const sent = wordsToSend(text, state) ?? '#'.repeat(text.length);
      expect(sent).toHaveLength(text.length);
      expect(sent.split('').filter((unit, i) => unit !== '#' && unit !== text[i])).toEqual([]);
      expect(sent.replace(/\d{1,2}:\d{2}/g, '')).not.toMatch(/\d{4}/);
    }),
    { numRuns: 150 },
  );
});
