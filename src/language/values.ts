import type { SlotName, SlotValues, Span } from '../domain/slots.ts';
import { readAlphanumerics } from './alphanumerics.ts';
import { arbitrate } from './arbitrate.ts';
import { readBirthDates } from './birth-dates.reader.ts';
import { cuesBefore } from './cue-map.ts';
import { readDates } from './dates.ts';
import { digitRuns } from './digits.ts';
import { readIdentifiers } from './identifiers.ts';
import { readNames } from './names.ts';
import { readRelationship } from './relationship.ts';
import { readTimes } from './times.ts';
import { tokensOf } from './tokens.ts';
import type { Utterance } from './utterance.ts';

/** One value that a caller said, with the words that it was read from. */
export type ReadingOf<K extends SlotName> = {
  slot: K;
  value: SlotValues[K];
  span: Span;
  /** 0 to 1. */
  confidence: number;
  /** The words held a self-correction, or replaced an earlier value of the same slot. */
  corrected?: boolean;
};

export type ValueReading = { [K in SlotName]: ReadingOf<K> }[SlotName];

/**
 * The values of an utterance, in text order; spans do not overlap. A slot stands twice only where the caller gave two values and took
 * neither back ("this is Ana Ruiz, calling for Leo Ruiz").
 */
export const readValues = (u: Utterance): ValueReading[] => {
  const tokens = tokensOf(u);
  const { context } = u;
  const cues = cuesBefore(tokens, context.language);
  const runs = digitRuns(tokens, context.language, context.expects === 'ssnLast4' || context.expects === 'zipCode');
  const times = readTimes(tokens, context);
  return arbitrate(
    [
      ...readIdentifiers(tokens, cues, runs, context),
      ...readBirthDates(tokens, cues, runs, context),
      ...readDates(tokens, cues, times, context),
      ...times,
      ...readNames(u, tokens),
      ...readAlphanumerics(u, tokens, cues),
      ...readRelationship(tokens, context),
    ],
    tokens,
  );
};
