import type { SlotName, SlotValues, Span } from '../domain/slots.ts';
import { readAlphanumerics } from './alphanumerics.ts';
import { arbitrate } from './arbitrate.ts';
import type { BirthDates } from './birth-dates.reader.ts';
import { readBirthDates, readCompactBirthDates } from './birth-dates.reader.ts';
import type { Candidate, CandidateOf } from './candidates.ts';
import { cuesIn } from './cue-map.ts';
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
  const announced = cuesIn(tokens, context.language);
  const cues = announced.before;
  const names = readNames(u, tokens);
  const beside = besideNames(names, context);
  const dates = withMore(readBirthDates(tokens, cues, context), beside && readBirthDates(tokens, cues, beside));
  const runs = digitRuns(tokens, context, (at) => announced.words[at] === true || dates.taken[at] === true);
  const times = readTimes(tokens, context);
  const births = [...dates.found, ...readCompactBirthDates(runs, cues, dates.found, beside ?? context)];
  const candidates: Candidate[] = [
    ...readIdentifiers(tokens, cues, runs, births, context),
    ...births,
    ...withoutBirthDates(readDates(tokens, cues, times, context), births, tokens, context),
    ...times,
    ...names,
    ...readAlphanumerics(u, tokens, announced),
    ...readRelationship(tokens, context),
  ];
  return arbitrate(withoutRejected(candidates, tokens), tokens);
};

/** Who opens with a name goes on with the date of birth, which may be digits alone: as where any factor is asked for. */
const besideNames = (names: Candidate[], context: ReadContext): ReadContext | null => {
  const isOpen = context.expects === null || context.expects === 'request' || context.expects === 'anythingElse';
  const isTold = names.some(({ slot, confidence }) => slot === 'personName' && confidence > sureName);
  return isOpen && isTold ? { ...context, expects: 'identityFactor' } : null;
};

/** Of a freer reading the whole dates: a part of one may be a day that is wished for. */
const withMore = (dates: BirthDates, freer: BirthDates | null): BirthDates => {
  const more = (freer?.found ?? []).filter(
    (one) => typeof one.value === 'string' && !dates.found.some((other) => overlaps(one, other)),
  );
  return more.length === 0 ? dates : { ...dates, found: [...dates.found, ...more] };
};
const sureName = 0.7;

/** "98102, not 98101": what was turned down is no value. */
const withoutRejected = (candidates: Candidate[], tokens: Tokens): Candidate[] => {
  const rejected = candidates.filter(({ slot, from }) => said.has(slot) && isRejected(tokens, from));
  return rejected.length === 0
    ? candidates
    : candidates.filter((one) => !rejected.some((other) => one.from < other.to && other.from < one.to));
};

const isRejected = (tokens: Tokens, at: number): boolean => {
  const [before, word] = [tokens[at - 2]?.text ?? '', tokens[at - 1]?.text ?? ''];
  if (word === 'not' || (word === 'no' && before === 'y')) return true;
  return (before === 'instead' && word === 'of') || (before === 'rather' && word === 'than') || (before === 'vez' && word === 'de');
};

/** Slots of values that stand for one thing; days and times have exclusions of their own. */
const said: ReadonlySet<SlotName> = new Set([
  'phoneNumber',
  'zipCode',
  'ssnLast4',
  'dateOfBirth',
  'memberId',
  'medicalRecordNumber',
  'groupNumber',
]);

/** What may be a date of birth where one is asked for is no wish for a day. */
const withoutBirthDates = (
  dates: CandidateOf<'date'>[],
  births: Candidate[],
  tokens: Tokens,
  context: ReadContext,
): CandidateOf<'date'>[] => {
  const { expects } = context;
  if (expects !== 'dateOfBirth' && expects !== 'identityFactor')
    return dates.filter(
      (date) => !births.some((birth) => (birth.confidence > 0.85 || isFarOff(date, context.now)) && overlaps(birth, date)),
    );
  return dates.filter(
    (date) => !births.some((birth) => overlaps(birth, date)) && !(expects === 'dateOfBirth' && namesCalendarDay(tokens, date)),
  );
};

/** "1/27/72": nobody books so far ahead, and a year without its century is also one that has passed. */
const isFarOff = ({ value }: CandidateOf<'date'>, now: string): boolean =>
  value.from !== null && Number(value.from.slice(0, 4)) > Number(now.slice(0, 4)) + yearsAhead;
const yearsAhead = 5;

const overlaps = (a: { from: number; to: number }, b: { from: number; to: number }): boolean => a.from < b.to && b.from < a.to;

const namesCalendarDay = (tokens: Tokens, { from, to }: { from: number; to: number }): boolean =>
  tokens
    .slice(from, to)
    .some((token) => token.kind === 'numeral' || token.lexeme.month !== undefined || token.lexeme.ordinal !== undefined);
