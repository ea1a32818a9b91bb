import type { Case, Heard, Scoring, Suite } from './case.ts';
import { hear } from './hear.ts';
import { isHeldOutCase } from './held-out.ts';
import { isMislabelled } from './reviewed.ts';
import { type Answered, isRight, labelScores, type Scores, scoresOf } from './score.ts';
import type { Source } from './source.ts';

/** One line of the table. `heldOut` is null where no text is held out. */
export type Row = {
  suite: string;
  what: string;
  set: string;
  language: string;
  scoring: Scoring;
  n: number;
  scores: Scores;
  heldOut: Part | null;
  /** Without the labels that were looked at and found wrong; null where none was. */
  reviewed: Part | null;
};

export type Part = { n: number; scores: Scores };

export type Ran = { suite: string; rows: Row[]; answered: Answered[]; ms: number };

/** Sums of what several sets measure stand in a row of this set. */
export const allSets = 'all';

/** `hearOnce` may be shared by several suites. */
export const runSuite = ({ name, cases }: Suite, source: Source, hearOnce = remembering()): Ran => {
  const started = performance.now();
  const answered = cases(source).map((one) => answer(one, hearOnce(one)));
  const ms = performance.now() - started;
  return { suite: name, rows: rowsOf(name, answered), answered, ms };
};

/** Several cases may ask about the same words; they are read once. */
export const remembering = (): ((one: Case) => Heard) => {
  const known = new Map<string, Heard>();
  return (one) => {
    const { text, language, expects, now, options, alternatives } = one;
    const key = JSON.stringify([text, language, expects, now, options, alternatives]);
    const heard = known.get(key) ?? hear(one);
    known.set(key, heard);
    return heard;
  };
};

const answer = (one: Case, heard: Heard): Answered => {
  const got = one.answer(heard);
  return { one, got, right: isRight(one, got) };
};

const rowsOf = (suite: string, answered: Answered[]): Row[] => {
  const groups = Map.groupBy(answered, ({ one }) => JSON.stringify([one.what, one.language, one.scoring]));
  return [...groups.values()].flatMap((group) => {
    const sets = [...Map.groupBy(group, ({ one }) => one.set)];
    const own = sets.map(([set, of]) => rowOf(suite, set, of));
    const rows = sets.length > 1 ? [...own, rowOf(suite, allSets, group)] : own;
    const last = rows.at(-1);
    return last?.scoring === 'label' ? [...rows, ...labelRows(last, group)] : rows;
  });
};

/** One row for each label, over all sets. */
const labelRows = (total: Row, group: Answered[]): Row[] => {
  const held = labelScores(group.filter(({ one }) => isHeldOutCase(one)));
  return labelScores(group).map(({ label, n, precision, recall }) => {
    const heldOut = held.find((score) => score.label === label);
    return {
      ...total,
      what: label,
      n,
      scores: { precision, recall },
      reviewed: null,
      heldOut: heldOut ? { n: heldOut.n, scores: { precision: heldOut.precision, recall: heldOut.recall } } : null,
    };
  });
};

const rowOf = (suite: string, set: string, group: Answered[]): Row => {
  const [first] = group;
  if (!first) throw new Error('a row needs a case');
  const { what, language, scoring } = first.one;
  const part = (of: Answered[]): Part => ({ n: of.length, scores: scoresOf(scoring, of) });
  const held = group.filter(({ one }) => isHeldOutCase(one));
  const sound = group.filter(({ one }) => !isMislabelled(one));
  return {
    suite,
    what,
    set,
    language,
    scoring,
    ...part(group),
    heldOut: held.length === 0 ? null : part(held),
    reviewed: sound.length === group.length ? null : part(sound),
  };
};

/** What a row is called in the floors. */
export const keyOf = ({ suite, what, set, language }: Row): string => `${suite}/${what}/${set}/${language}`;
