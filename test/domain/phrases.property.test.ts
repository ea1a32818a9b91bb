import fc from 'fast-check';
import { expect, it } from 'vitest';
import { linesOf } from '../../src/domain/line.ts';
import type { Hit, Phrases } from '../../src/domain/phrases.ts';
import { phrases } from '../../src/domain/phrases.ts';

/** Looked for at each place, one after another. */
const placeByPlace = (table: Phrases, text: string): Hit[] => {
  const line = linesOf(text).full;
  const hits: Hit[] = [];
  for (let at = 0; at < line.tokens.length; ) {
    const to = table.at(line, at);
    if (to > 0) hits.push({ from: at, to });
    at = Math.max(at + 1, to);
  }
  return hits;
};

const word = fc.constantFrom('pain', 'pains', 'chest', 'my', 'is', 'not', 'bleeding', 'bleed', 'so', 'stop');
const part = fc.oneof(
  word,
  fc.constantFrom('ble*', 'pa*', '~1', '~3', '*'),
  fc.tuple(word, word).map(([a, b]) => `(${a}|${b} ${a}|ch*)`),
  fc.tuple(word, word).map(([a, b]) => `(${a}|${b})?`),
  fc.tuple(word, word).map(([a, b]) => `(${a}|${b})*`),
  word.map((a) => `!(${a})`),
);
/** Begins and ends with a word, so that it cannot stand where nothing is. */
const template = fc
  .tuple(word, fc.array(part, { maxLength: 4 }), word)
  .map(([first, parts, last]) => [first, ...parts, last].join(' '));

it('phrases are found in a line where they are found place by place', () =>
  fc.assert(
    fc.property(fc.array(template, { minLength: 1, maxLength: 5 }), fc.array(word, { maxLength: 12 }), (templates, words) => {
      const table = phrases(templates.join('\n'));
      const text = words.join(' ');
      const hits = placeByPlace(table, text);
      expect(table.all(linesOf(text).full)).toEqual(hits);
      expect(table.find(linesOf(text).full)).toEqual(hits[0] ?? null);
    }),
    { numRuns: 500 },
  ));
