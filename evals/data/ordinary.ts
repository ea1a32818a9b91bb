import type { ExpectsKind } from '../../src/domain/expects.ts';
import type { Source } from '../source.ts';
import { isSampled } from '../split.ts';
import { clinc150, hwu64 } from './labelled.ts';
import { nluppCases } from './nlupp.ts';
import { bookingTurns } from './restaurant8k.ts';
import { sgdTurns } from './sgd.ts';

/** Of ordinary texts there are tens of thousands. */
export const ordinaryOneIn = 4;

export type Ordinary = { set: string; text: string; expects: ExpectsKind | null };

/** What people say in calls where nobody is in danger and nobody asks for a person. */
export const ordinary = (source: Source): Ordinary[] => {
  const of = (set: string, texts: string[]): Ordinary[] =>
    [...new Set(texts)].filter((text) => isSampled(text, ordinaryOneIn)).map((text) => ({ set, text, expects: 'request' }));
  return [
    ...of(
      'clinc150',
      clinc150(source).map(({ text }) => text),
    ),
    ...of(
      'hwu64',
      hwu64(source).map(({ text }) => text),
    ),
    ...of(
      'nlu_plus_plus',
      nluppCases(source)
        .filter(({ intents }) => !intents.includes('handoff'))
        .map(({ text }) => text),
    ),
    ...of(
      'restaurant8k',
      bookingTurns(source).map(({ text }) => text),
    ),
    ...of(
      'sgd_scheduling',
      sgdTurns(source).map(({ text }) => text),
    ),
  ];
};
