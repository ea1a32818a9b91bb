import { describe, expect, it } from 'vitest';
import type { Case } from '../../evals/case.ts';
import { slips } from '../../evals/floors.ts';
import { runSuite } from '../../evals/run.ts';
import { type Answered, isRight, labelScores, scoresOf } from '../../evals/score.ts';
import { samples } from '../../evals/source.ts';
import { isHeldOut } from '../../evals/split.ts';

const one = (scoring: Case['scoring'], expected: string[] = ['a'], text = 'some words'): Case => ({
  what: 'something',
  set: 'a set',
  language: 'en',
  scoring,
  text,
  expected,
  answer: () => '',
});

const answered = (scoring: Case['scoring'], pairs: [expected: string, got: string][]): Answered[] =>
  pairs.map(([expected, got]) => {
    const of = one(scoring, [expected]);
    return { one: of, got, right: isRight(of, got) };
  });

describe('scores', () => {
  it('a missing value is not a wrong one', () => {
    expect(
      scoresOf(
        'value',
        answered('value', [
          ['a', 'a'],
          ['a', ''],
          ['a', 'b'],
          ['a', 'a'],
        ]),
      ),
    ).toEqual({ exact: 0.5, wrong: 0.25 });
  });

  it('any answer finds, and any answer is a false alarm', () => {
    expect(
      scoresOf(
        'found',
        answered('found', [
          ['a', 'b'],
          ['a', ''],
        ]),
      ),
    ).toEqual({ recall: 0.5 });
    expect(
      scoresOf(
        'quiet',
        answered('quiet', [
          ['', 'b'],
          ['', ''],
        ]),
      ),
    ).toEqual({ falseAlarms: 0.5 });
  });

  it('any of several right answers is right', () => {
    expect(isRight(one('value', ['a', 'b']), 'b')).toBe(true);
  });

  it('precision and recall of labels, as said and as if said equally often', () => {
    const all = answered('label', [
      ['a', 'a'],
      ['a', 'a'],
      ['a', 'a'],
      ['a', 'b'],
      ['b', 'b'],
    ]);
    expect(labelScores(all)).toMatchObject([
      { label: 'a', n: 4, precision: 1, recall: 0.75 },
      { label: 'b', n: 1, precision: 0.5, recall: 1 },
    ]);
    expect(labelScores(all, true)[1]).toMatchObject({ label: 'b', precision: 0.8, recall: 1 });
  });
});

describe('what is held out', () => {
  it('goes by the words alone, whatever their case, accents and marks', () => {
    const texts = ['¿Cuándo es mi cita?', 'when is my appointment', 'cancel it', 'five five five', 'no', 'mañana a las diez'];
    for (const text of texts) expect(isHeldOut(text.toUpperCase().normalize('NFD'))).toBe(isHeldOut(text));
  });

  it('is about one text in five', () => {
    const held = Array.from({ length: 5_000 }, (_, n) => `text number ${n}`).filter(isHeldOut).length / 5_000;
    expect(held).toBeGreaterThan(0.17);
    expect(held).toBeLessThan(0.23);
  });
});

describe('floors', () => {
  const { rows } = runSuite({ name: 'suite', cases: () => [one('value', ['']), one('value', ['x'])] }, samples());
  const key = 'suite/something/a set/en';

  it('tell what slipped, what has none, and what is gone', () => {
    expect(slips(rows, { [key]: { exact: 0.5, wrong: 0 } })).toEqual([]);
    expect(slips(rows, { [key]: { exact: 0.6 } })).toHaveLength(1);
    expect(slips(rows, {})).toEqual([`${key}: has no floor`]);
    expect(slips(rows, { [key]: {}, other: {} })).toEqual(['other: not measured any more']);
  });
});
