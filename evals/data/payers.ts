import type { Source } from '../source.ts';

/** Names of insurers and public programmes from a simulator's list. */
export const payerNames = (source: Source): string[] =>
  (source.text('payers/synthea_insurance_companies.csv') ?? '')
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(',')[2]?.trim() ?? '')
    .filter((name) => name !== '' && name !== 'Dual Eligible');
