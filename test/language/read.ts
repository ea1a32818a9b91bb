import type { ExpectsKind } from '../../src/domain/expects.ts';
import type { Language } from '../../src/domain/locale.ts';
import { utterance } from '../../src/language/utterance.ts';
import type { ValueReading } from '../../src/language/values.ts';
import { readValues } from '../../src/language/values.ts';

/** A Wednesday. */
export const wednesday = '2026-11-18T09:00:00';

export const read = (
  text: string,
  expects: ExpectsKind | null = null,
  language: Language = 'en',
  now = wednesday,
): ValueReading[] =>
  readValues(utterance(text, { language, expects, now, timeZone: 'America/Los_Angeles', options: [], country: 'US' }));

/** The values alone, by slot; a slot that was read twice shows the last. */
export const valuesIn = (
  text: string,
  expects: ExpectsKind | null = null,
  language: Language = 'en',
  now = wednesday,
): Record<string, unknown> => Object.fromEntries(read(text, expects, language, now).map(({ slot, value }) => [slot, value]));
