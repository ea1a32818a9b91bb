import { dayOf, partsOf } from './calendar.ts';
import type { SaidDate } from './calendar-dates.ts';
import { saidDateAt } from './calendar-dates.ts';
import type { Candidate } from './candidates.ts';
import type { CueAt } from './cue-map.ts';
import { compactDate, toDateOfBirth } from './date-of-birth.ts';
import type { Run } from './digits.ts';
import { resolveLength } from './repair.ts';
import type { Tokens } from './tokens.ts';
import type { ReadContext } from './utterance.ts';

/** Dates of birth. Without a cue or an expectation only a whole date of an earlier year is one. */
export const readBirthDates = (tokens: Tokens, cues: (CueAt | null)[], runs: Run[], context: ReadContext): Candidate[] => {
  const found: Candidate[] = [];
  let at = 0;
  while (at < tokens.length) {
    const candidate = birthDateAt(tokens, at, cues, context);
    if (candidate) found.push(candidate);
    at = candidate ? candidate.to : at + 1;
  }
  return [...found, ...runs.flatMap((run) => compactBirthDate(run, cues, context))];
};

const isCued = (cues: (CueAt | null)[], at: number): boolean => cues[at]?.cue === 'dateOfBirth';

const birthDateAt = (tokens: Tokens, at: number, cues: (CueAt | null)[], context: ReadContext): Candidate | null => {
  const cued = isCued(cues, at);
  if (!cued && cues[at] && context.expects !== 'dateOfBirth') return wholeOnly(tokens, at, context);
  const expected = context.expects === 'dateOfBirth' || context.expects === 'identityFactor';
  const sure = cued || expected;
  const said = saidDateAt(tokens, at, context.language, {
    bare: cued || context.expects === 'dateOfBirth' || expected,
    shortYears: sure,
  });
  if (!said) return null;
  const value = toDateOfBirth(said, context.now);
  if (value === null) return null;
  const whole = typeof value === 'string';
  if (!whole && !(cued || context.expects === 'dateOfBirth' ? isTelling(said) : expected && said.explicit && said.day !== null))
    return null;
  if (!sure && !(whole && isEarlierYear(value, context.now))) return null;
  if (context.expects === 'identityFactor' && !cued && !said.explicit && !whole) return null;
  return {
    slot: 'dateOfBirth',
    value,
    from: at,
    to: said.next,
    confidence: confidenceOf(said, cued, expected, whole),
    ...(said.corrected ? { corrected: true } : {}),
  };
};

/** Under another value's cue ("my zip is …") only a date that can be nothing else counts. */
const wholeOnly = (tokens: Tokens, at: number, context: ReadContext): Candidate | null => {
  const said = saidDateAt(tokens, at, context.language, { bare: false, shortYears: false });
  const value = said?.explicit ? toDateOfBirth(said, context.now) : null;
  if (!said || typeof value !== 'string' || !isEarlierYear(value, context.now)) return null;
  return { slot: 'dateOfBirth', value, from: at, to: said.next, confidence: 0.8, ...(said.corrected ? { corrected: true } : {}) };
};

/** A lone bare number tells nothing: "four" may be anything. */
const isTelling = (said: SaidDate): boolean => said.explicit || said.ordinal || (said.year !== null && !said.twoDigits);

const isEarlierYear = (isoDate: string, now: string): boolean => Number(isoDate.slice(0, 4)) < partsOf(dayOf(now)).year;

const confidenceOf = (said: SaidDate, cued: boolean, expected: boolean, whole: boolean): number => {
  const base = cued || expected ? 0.98 : 0.88;
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
