import { dayOf, partsOf } from './calendar.ts';
import { saidDateAt } from './calendar-dates.ts';
import type { Candidate } from './candidates.ts';
import type { CueAt } from './cue-map.ts';
import { compactDate, toDateOfBirth } from './date-of-birth.ts';
import type { Run } from './digits.ts';
import { resolveLength } from './repair.ts';
import type { SaidDate } from './said-date.ts';
import type { Tokens } from './tokens.ts';
import type { ReadContext } from './utterance.ts';

/** Dates of birth. Without a cue or an expectation only a whole date of an earlier year is one. */
export const readBirthDates = (tokens: Tokens, cues: (CueAt | null)[], runs: Run[], context: ReadContext): Candidate[] => {
  const found: Candidate[] = [];
  let at = 0;
  while (at < tokens.length) {
    const read = birthDateAt(tokens, at, cues, context);
    if (read?.candidate) found.push(read.candidate);
    at = read ? read.next : at + 1;
  }
  return [...found, ...runs.flatMap((run) => compactBirthDate(run, cues, context))];
};

const isCued = (cues: (CueAt | null)[], at: number): boolean => cues[at]?.cue === 'dateOfBirth';

type Read = { candidate: Candidate | null; next: number };

const birthDateAt = (tokens: Tokens, at: number, cues: (CueAt | null)[], context: ReadContext): Read | null => {
  const cued = isCued(cues, at);
  const expected = context.expects === 'dateOfBirth' || context.expects === 'identityFactor';
  const free = cued || (expected && (!cues[at] || context.expects === 'dateOfBirth'));
  const said = saidDateAt(tokens, at, context.language, { bare: free, shortYears: free });
  if (!said) return null;
  const value = toDateOfBirth(said, context.now);
  // A day that cannot be is not cut down to a part that can ("February 30th 1980").
  if (value === null) return said.explicit ? { candidate: null, next: said.next } : null;
  const enough = typeof value === 'string' ? isWholeEnough(said, value, free, cued, context) : isPartEnough(said, cued, context);
  if (!enough) return null;
  const confidence = confidenceOf(said, free, typeof value === 'string');
  return {
    candidate: { slot: 'dateOfBirth', value, from: at, to: said.next, confidence, ...(said.corrected ? { corrected: true } : {}) },
    next: said.next,
  };
};

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
      confidence: said.twoDigits ? 0.85 : 0.95,
      ...(resolved.corrected ? { corrected: true } : {}),
    },
  ];
};
