import type { SlotName, SlotValues, Span } from '../domain/slots.ts';
import { readAlphanumerics } from './alphanumerics.ts';
import { arbitrate } from './arbitrate.ts';
import { readBirthDates, readCompactBirthDates } from './birth-dates.reader.ts';
import type { Candidate, CandidateOf } from './candidates.ts';
import { cuesBefore, cueWords } from './cue-map.ts';
import { readDates } from './dates.ts';
import { digitRuns } from './digits.ts';
import { readIdentifiers } from './identifiers.ts';
import { readNames } from './names.ts';
import { readRelationship } from './relationship.ts';
import { readTimes } from './times.ts';
import type { Tokens } from './tokens.ts';
import { tokensOf } from './tokens.ts';
import type { ReadContext, Utterance } from './utterance.ts';

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
  const announcing = cueWords(tokens, context.language);
  const said = readBirthDates(tokens, cues, context);
  const runs = digitRuns(tokens, context, (at) => announcing[at] === true || said.taken[at] === true);
  const times = readTimes(tokens, context);
  const births = [...said.found, ...readCompactBirthDates(runs, cues, said.found, context)];
  const candidates: Candidate[] = [
    ...readIdentifiers(tokens, cues, runs, births, context),
    ...births,
    ...withoutBirthDates(readDates(tokens, cues, times, context), births, tokens, context),
    ...times,
    ...readNames(u, tokens),
    ...readAlphanumerics(u, tokens, cues),
    ...readRelationship(tokens, context),
  ];
  return arbitrate(candidates, tokens);
};

/** What may be a date of birth where one is asked for is no wish for a day. */
const withoutBirthDates = (
  dates: CandidateOf<'date'>[],
  births: Candidate[],
  tokens: Tokens,
  { expects }: ReadContext,
): CandidateOf<'date'>[] => {
  if (expects !== 'dateOfBirth' && expects !== 'identityFactor')
    return dates.filter((date) => !births.some((birth) => birth.confidence > 0.85 && overlaps(birth, date)));
  return dates.filter(
    (date) => !births.some((birth) => overlaps(birth, date)) && !(expects === 'dateOfBirth' && namesCalendarDay(tokens, date)),
  );
};

const overlaps = (a: { from: number; to: number }, b: { from: number; to: number }): boolean => a.from < b.to && b.from < a.to;

const namesCalendarDay = (tokens: Tokens, { from, to }: { from: number; to: number }): boolean =>
  tokens
    .slice(from, to)
    .some((token) => token.kind === 'numeral' || token.lexeme.month !== undefined || token.lexeme.ordinal !== undefined);
