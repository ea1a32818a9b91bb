import { readFileSync, writeFileSync } from 'node:fs';

const path = 'docs/evaluation.md';
const marks = ['<!-- numbers: begin -->', '<!-- numbers: end -->'] as const;

/** Puts the numbers of a run into the page, between its marks; the words around them are written by hand. */
export const writeDocs = (numbers: string): void => {
  const page = readFileSync(path, 'utf8');
  const [begin, end] = [page.indexOf(marks[0]), page.indexOf(marks[1])];
  if (begin < 0 || end < begin) throw new Error(`${path} has no marks for the numbers`);
  const compact = numbers
    .replace(/ {2,}\|/g, ' |')
    .replace(/-{3,}/g, '---')
    .trimEnd();
  writeFileSync(path, `${page.slice(0, begin)}${marks[0]}\n\n${compact}\n\n${page.slice(end)}`);
};
