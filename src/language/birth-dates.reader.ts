import { dayOf, partsOf } from './calendar.ts';
import { saidDateAt } from './calendar-dates.ts';
import type { Candidate } from './candidates.ts';
import type { CueAt } from './cue-map.ts';
import { compactDate, toDateOfBirth } from './date-of-birth.ts';
import type { Run } from './digits.ts';
import { resolveLength } from './repair.ts';
import type { SaidDate } from './said-date.ts';
import type { Token, Tokens } from './tokens.ts';
import { gap } from './tokens.ts';
import type { ReadContext } from './utterance.ts';
import { withoutNextDigit } from './year-cuts.ts';

/** Dates of birth, and the tokens of those that can be nothing else. */
export type BirthDates = { found: Candidate[]; taken: boolean[] };

/** Dates said part by part. Without a cue or an expectation only a whole date of an earlier year is one. */
export const readBirthDates = (tokens: Tokens, cues: (CueAt | null)[], context: ReadContext): BirthDates => {
  const births: BirthDates = { found: [], taken: [] };
  let at = 0;
  while (at < tokens.length) {
    const read = isInsideNumber(tokens, at) ? null : birthDateAt(tokens, at, cues, context);
    if (read?.candidate) births.found.push(read.candidate);
    if (read?.candidate && read.certain) for (let k = at; k < read.next; k += 1) births.taken[k] = true;
    at = read ? read.next : at + 1;
  }
  return { ...births, found: withoutBareBeside(births, tokens) };
};

/** Beside a date that can be nothing else, bare numbers are some other factor, unless the caller took the date back. */
const withoutBareBeside = ({ found, taken }: BirthDates, tokens: Tokens): Candidate[] => {
  const certain = found.filter(({ from }) => taken[from] === true);
  const isRepaired = tokens.some(({ kind }) => kind === 'repair');
  return certain.length === 0 || isRepaired
    ? found
    : found.filter((one) => taken[one.from] === true || typeof one.value !== 'string');
};

/** Dates said or keyed as one number: "03041980". `others`: dates said part by part, which explain the same words better. */
export const readCompactBirthDates = (
  runs: Run[],
  cues: (CueAt | null)[],
  others: Candidate[],
  context: ReadContext,
): Candidate[] =>
  runs
    .flatMap((run) => compactBirthDate(run, cues, context))
    .filter(
      (one) =>
        one.confidence > shortSureness ||
        !others.some((other) => other.from <= one.from && other.to >= one.to && typeof other.value === 'string'),
    );

/** "… one four two, March fourth": no date begins amid the digits before it. */
const isInsideNumber = (tokens: Tokens, at: number): boolean => {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (!token || !before || (token.gap & (gap.comma | gap.stop)) !== 0) return false;
  const isDigit = (lexeme: Token['lexeme']): boolean => lexeme.unit !== undefined && lexeme.ordinal === undefined;
  return isDigit(before.lexeme) && isDigit(token.lexeme);
};

const isCued = (cues: (CueAt | null)[], at: number): boolean => cues[at]?.cue === 'dateOfBirth';

type Read = { candidate: Candidate | null; certain?: boolean; next: number };

const birthDateAt = (tokens: Tokens, at: number, cues: (CueAt | null)[], context: ReadContext): Read | null => {
  const cued = isCued(cues, at);
  const expected = context.expects === 'dateOfBirth' || context.expects === 'identityFactor';
  const free = cued || (expected && (!cues[at] || context.expects === 'dateOfBirth'));
  const fullest = saidDateAt(tokens, at, context.language, { bare: free, shortYears: free });
  if (!fullest) return null;
  const said = withoutNextDigit(tokens, fullest, context.language);
  const value = toDateOfBirth(said, context.now);
  if (isFourDigits(tokens, at, said)) return { candidate: null, next: said.next };
  // A day that cannot be is not cut down to a part that can ("February 30th 1980").
  if (value === null) return said.explicit ? { candidate: null, next: said.next } : null;
  const enough = typeof value === 'string' ? isWholeEnough(said, value, free, cued, context) : isPartEnough(said, cued, context);
  if (!enough) return null;
  const confidence = confidenceOf(said, free, typeof value === 'string');
  return {
    candidate: { slot: 'dateOfBirth', value, from: at, to: said.next, confidence, ...(said.corrected ? { corrected: true } : {}) },
    certain: said.explicit && typeof value === 'string',
    next: said.next,
  };
};

/** "Four four one one" may be a month and a day, or no date at all. */
const isFourDigits = (tokens: Tokens, at: number, said: SaidDate): boolean =>
  !said.explicit &&
  said.next - at === 4 &&
  tokens
    .slice(at, said.next)
    .every(({ kind, text, lexeme }) => (kind === 'numeral' ? text.length === 1 : lexeme.unit !== undefined));

const isWholeEnough = (said: SaidDate, value: string, free: boolean, cued: boolean, context: ReadContext): boolean => {
  if (!free) return said.explicit && isEarlierYear(value, context.now);
  return cued || said.explicit || context.expects === 'dateOfBirth' || !said.twoDigits;
};

const isPartEnough = (said: SaidDate, cued: boolean, context: ReadContext): boolean => {
  if (cued || context.expects === 'dateOfBirth') return isTelling(said);
  return context.expects === 'identityFactor' && said.explicit && said.day !== null && said.month !== null;
};

/** A lone bare number tells nothing: "four" may be anything. */
const isTelling = (said: SaidDate): boolean => said.explicit || said.ordinal || (said.year !== null && !said.twoDigits);

const isEarlierYear = (isoDate: string, now: string): boolean => Number(isoDate.slice(0, 4)) < partsOf(dayOf(now)).year;

const confidenceOf = (said: SaidDate, announced: boolean, whole: boolean): number => {
  const base = announced ? 0.98 : 0.88;
  const doubts = (said.explicit ? 0 : 0.15) + (said.corrected ? 0.05 : 0) + (said.twoDigits ? 0.03 : 0) + (whole ? 0 : 0.08);
  return Number((base - doubts).toFixed(2));
};

/** Six digits: the century was not said. */
const shortSureness = 0.85;

const compactBirthDate = (run: Run, cues: (CueAt | null)[], context: ReadContext): Candidate[] => {
  const cued = isCued(cues, run.from);
  if (!cued && context.expects !== 'dateOfBirth' && context.expects !== 'identityFactor') return [];
  if (!cued && cues[run.from]) return [];
  const lengths = cued || context.expects === 'dateOfBirth' ? [8, 6] : [8];
  const resolved = resolveLength(run.pieces, (digits) => compactDate(digits, run.to) !== null, lengths);
  const said = resolved && compactDate(resolved.symbols, run.to);
  const value = said && toDateOfBirth(said, context.now);
  if (!value) return [];
  return [
    {
      slot: 'dateOfBirth',
      value,
      from: run.from,
      to: run.to,
      confidence: said.twoDigits ? shortSureness : 0.95,
      ...(resolved.corrected ? { corrected: true } : {}),
    },
  ];
};
