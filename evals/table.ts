import type { Row } from './run.ts';
import { keyOf } from './run.ts';
import { lessIsBetter, type Scores } from './score.ts';

/** Floors by row; of a score for which less is better, a ceiling. */
export type Floors = Record<string, Scores>;

const names: Record<keyof Scores, string> = {
  exact: 'exact',
  wrong: 'wrong',
  macroF1: 'macro-F1',
  balancedF1: 'balanced macro-F1',
  accuracy: 'accuracy',
  precision: 'precision',
  recall: 'recall',
  falseAlarms: 'false alarms',
};

export const percent = (value: number): string => `${(value * 100).toFixed(value > 0 && value < 0.01 ? 2 : 1)} %`;

const scoresText = (scores: Scores): string =>
  Object.entries(scores)
    .map(([name, value]) => `${names[name as keyof Scores]} ${percent(value)}`)
    .join(', ');

const floorText = (scores: Scores | undefined): string =>
  Object.entries(scores ?? {})
    .map(([name, value]) => `${lessIsBetter.has(name) ? '≤' : '≥'} ${percent(value)}`)
    .join(', ');

const head = ['what', 'set', 'language', 'n', 'scores', 'held out: n', 'scores', 'without wrong labels', 'floor on the samples'];

/** A Markdown table, its columns padded so that a terminal shows it well too. */
export const table = (rows: Row[], floors: Floors): string => {
  const lines = rows.map((row) => [
    row.what,
    row.set,
    row.language,
    String(row.n),
    scoresText(row.scores),
    row.heldOut ? String(row.heldOut.n) : '',
    row.heldOut ? scoresText(row.heldOut.scores) : '',
    row.reviewed ? `${scoresText(row.reviewed.scores)} (n ${row.reviewed.n})` : '',
    floorText(floors[keyOf(row)]),
  ]);
  return markdown(head, lines);
};

export const markdown = (head: string[], lines: string[][]): string => {
  const widths = head.map((title, at) => Math.max(title.length, ...lines.map((line) => (line[at] ?? '').length)));
  const line = (cells: string[]): string => `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  return [line(head), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...lines.map(line)].join('\n');
};
