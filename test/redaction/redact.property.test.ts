import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markers } from '#src/redaction/kinds.ts';
import { redact } from '#src/redaction/redact.ts';

const words =
  "my name is ana ruiz calle street 42 the of march may once y de el once uno dos one two double oh B as in boy dr. mr. at gmail dot com www punto arroba last four mrn zip member id 1980 12/1 3pm 10:30 $20 - , . \n ( + # Maria O'Neil SEATTLE seattle wa apt suite email ninety years old no wait sorry uh este é ñ İ 🙂 [ ] [NAME] [PHONE [ZIP] NM1*A* ~ eyJa bearer Patient/ a.m. \u200b ٤ 4th A1C XZB123 :: fe80 https://".split(
    ' ',
  );
const talk = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...words) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
  ),
  { maxLength: 24 },
);
const texts = fc.tuple(talk, fc.constantFrom(' ', ' ', ' ', '', ', ', '-')).map(([parts, between]) => parts.join(between));

describe('whatever the text', () => {
  it('what was found lies in order, apart and inside, and the rest is kept as it was', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { text: out, found } = redact(text);
        let rebuilt = '';
        let at = 0;
        for (const { kind, start, end } of found) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          rebuilt += text.slice(at, start) + markers[kind];
          at = end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
        expect(out).toBe(rebuilt + text.slice(at));
      }),
      { numRuns: 400 },
    );
  });

  it('what was redacted once stays as it is', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = redact(text).text;
        expect(redact(once)).toEqual({ text: once, found: [] });
      }),
      { numRuns: 400 },
    );
  });
});

const digitWords = {
  en: 'zero one two three four five six seven eight nine'.split(' '),
  es: 'cero uno dos tres cuatro cinco seis siete ocho nueve'.split(' '),
};
const pauses = [' ', ', ', '. ', ' uh ', ', um, ', '... ', ' - ', ' dash ', ' guion '];
const frames = [
  '#',
  'it is #',
  'my number is # thanks',
  'es el # gracias',
  'tell them # and call me',
  'anote #, por favor',
  'I said # okay',
];

describe('four digits and more', () => {
  const digits = fc.stringMatching(/^\d{4,16}$/);

  it('survive in no way of saying them', () => {
    const said = fc
      .tuple(
        digits,
        fc.constantFrom('en', 'es' as const),
        fc.infiniteStream(fc.constantFrom(...pauses)),
        fc.constantFrom(...frames),
      )
      .map(([value, language, between, frame]) => ({
        language,
        frame,
        said: [...value]
          .map((digit) => digitWords[language as 'en'][Number(digit)])
          .reduce<string>((all, one) => `${all}${between.next().value}${one}`, ''),
      }));
    fc.assert(
      fc.property(said, ({ language, frame, said: spoken }) => {
        const out = redact(frame.replace('#', () => spoken.replace(/^\W+(?:(?:uh|um|dash|guion)\W+)?/, ''))).text;
        for (const word of digitWords[language as 'en']) expect(out.split(/\W+/)).not.toContain(word);
      }),
      { numRuns: 300 },
    );
  });

  it('survive in no way of writing them', () => {
    const written = fc
      .tuple(digits, fc.constantFrom('', ' ', '-', '.', ', '), fc.integer({ min: 1, max: 5 }), fc.constantFrom(...frames))
      .map(([value, between, size, frame]) =>
        frame.replace('#', (value.match(new RegExp(`.{1,${size}}`, 'g')) ?? []).join(between)),
      );
    fc.assert(
      fc.property(written, (text) => {
        expect(redact(text).text.replaceAll(markers.age, '')).not.toMatch(/\d/);
      }),
      { numRuns: 300 },
    );
  });
});
