import { readFileSync } from 'node:fs';
import type { Case } from './case.ts';

/**
 * Labels of the data that were looked at and found wrong, or that have no place on a clinic's line, each with its reason: `reviewed.tsv`, with
 * what is measured, the set, the text and the reason. They stay in every score; a second score is given without them.
 */
const listed = new Set(
  readFileSync(new URL('reviewed.tsv', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t').slice(0, 3).join('\t')),
);

export const isMislabelled = ({ what, set, text }: Case): boolean => listed.has([what, set, text.replace(/\s+/g, ' ')].join('\t'));
