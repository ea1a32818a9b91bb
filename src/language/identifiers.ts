import { identifierKinds } from '../domain/expects.ts';
import { saidDateAt } from './calendar-dates.ts';
import type { Candidate } from './candidates.ts';
import type { CueAt } from './cue-map.ts';
import { cueAfter } from './cue-map.ts';
import type { Cue } from './cues.ts';
import type { Run } from './digits.ts';
import { toInternationalNumber, toPhoneNumber } from './phones.ts';
import type { Resolved } from './repair.ts';
import { resolveLength } from './repair.ts';
import type { Tokens } from './tokens.ts';
import { gap } from './tokens.ts';
import type { ReadContext } from './utterance.ts';

const any = (): boolean => true;

/** Phone numbers, ZIP codes and the last four of an SSN: identifiers of a known length. Never guessed from too few or too many digits. */
export const readIdentifiers = (
  tokens: Tokens,
  cues: (CueAt | null)[],
  runs: Run[],
  births: Candidate[],
  context: ReadContext,
): Candidate[] => {
  const read = runs.map((run): ReadRun => {
    const cue = (cueAfter(tokens, run.to, context.language) ?? cues[run.from] ?? null)?.cue ?? null;
    return { run, cue, found: readRun(tokens, run, cue, context) };
  });
  const several = births.length > 0 || read.some(({ found }) => found.length > 0);
  if (several && context.expects !== null && identifierKinds.has(context.expects)) {
    for (const one of read)
      one.found =
        one.found.length > 0 || one.cue !== null || births.some((birth) => birth.from <= one.run.from && birth.to >= one.run.to)
          ? one.found
          : besideOthers(tokens, one.run, context);
  }
  return read.flatMap(({ found, cue }, k) => (cue === null && isRestOfNumber(read, k) ? [] : found));
};

type ReadRun = { run: Run; cue: Cue | null; found: Candidate[] };

/** Several factors in one breath: five digits beside them are the ZIP code. */
const besideOthers = (tokens: Tokens, run: Run, context: ReadContext): Candidate[] => {
  const found = zipOfFive(tokens, run, null, context);
  return found ? [{ ...found, confidence: Math.min(found.confidence, besideOthersSureness) }] : [];
};

const besideOthersSureness = 0.8;

/** What stands right behind digits that came to nothing may be more of the same number. */
const isRestOfNumber = (read: ReadRun[], k: number): boolean => {
  const [before, here] = [read[k - 1], read[k]];
  return before !== undefined && here !== undefined && before.found.length === 0 && here.run.from - before.run.to <= 2;
};

const readRun = (tokens: Tokens, run: Run, cue: Cue | null, context: ReadContext): Candidate[] => {
  if (cue === 'extension') return [];
  const parts = context.expects === 'identityFactor' && cue === null ? readParts(tokens, run, cue, context) : [];
  const slots = new Set(parts.map(({ slot }) => slot));
  // Two ZIP codes are one telephone number.
  if (parts.length > 0 && slots.size === parts.length) return parts;
  const whole = readWhole(tokens, run, cue, context);
  return whole ? [whole] : parts.length > 0 ? parts : readParts(tokens, run, cue, context);
};

/** Two identifiers with a pause between. All or nothing: a part that fits by chance inside a longer number is no identifier. */
const readParts = (tokens: Tokens, run: Run, cue: Cue | null, context: ReadContext): Candidate[] => {
  const parts = splitAtPauses(run);
  if (parts.length < 2 || parts.length > maxParts) return [];
  const read = parts.map((part) => readWhole(tokens, part, cue, context));
  return read.every((part) => part !== null) ? read : [];
};

const maxParts = 6;

const splitAtPauses = (run: Run): Run[] => {
  const parts: Run[] = [];
  for (const piece of run.pieces) {
    const last = parts.at(-1);
    if (last && !piece.paused && !piece.repaired) {
      last.pieces.push(piece);
      last.to = piece.next;
    } else parts.push({ pieces: [{ ...piece, repaired: false }], from: piece.at, to: piece.next });
  }
  return parts;
};

type Shape = (tokens: Tokens, run: Run, cue: Cue | null, context: ReadContext) => Candidate | null;

const readWhole: Shape = (tokens, run, cue, context) => {
  for (const shape of shapesFor(cue, context)) {
    const candidate = shape(tokens, run, cue, context);
    if (candidate) return candidate;
  }
  return null;
};

/** Which identifiers a run may be. A cue decides alone; without one, what is expected does. */
const shapesFor = (cue: Cue | null, context: ReadContext): Shape[] => {
  switch (cue) {
    case 'phoneNumber':
      return [phone];
    case 'zipCode':
      return [zip];
    case 'ssnLast4':
      return [ssn];
    case 'medicalRecordNumber':
    case 'memberId':
    case 'groupNumber':
    case 'dateOfBirth':
    case 'other':
      return [];
    default:
      return expectedShapes(context);
  }
};

const expectedShapes = (context: ReadContext): Shape[] => {
  switch (context.expects) {
    case 'zipCode':
    case 'confirmation':
      return [zip, phone, writtenSsn];
    case 'ssnLast4':
      return [ssn, phone];
    case 'identityFactor':
      return [writtenZip, zipOfFive, ssnOfFour, writtenSsn, phone];
    case 'memberId':
    case 'medicalRecordNumber':
      return [];
    default:
      return [writtenSsn, phone];
  }
};

const confidenceOf = (resolved: Resolved, cue: Cue | null, expected: boolean): number => {
  const base = cue !== null && expected ? 0.98 : cue !== null ? 0.97 : expected ? 0.95 : 0.85;
  return Number((base - (resolved.sure ? 0 : 0.15) - (resolved.corrected ? 0.05 : 0)).toFixed(2));
};

const made = <C extends Candidate>(candidate: C, resolved: Resolved): C =>
  resolved.corrected ? { ...candidate, corrected: true } : candidate;

const phone: Shape = (tokens, run, cue, context) => {
  const from = plusBefore(tokens, run.from);
  const international = from !== null;
  const read = (symbols: string) => (international ? toInternationalNumber(symbols) : toPhoneNumber(symbols, context.country));
  const expected = context.expects === 'phoneNumber';
  const trusted = cue === 'phoneNumber' || expected;
  const accepts = (symbols: string): boolean => {
    const number = read(symbols);
    return number !== null && (number.plausible || trusted || international);
  };
  const lengths = international || context.country !== 'US' ? [8, 9, 10, 11, 12, 13, 14, 15] : [10, 11];
  const resolved = resolveLength(run.pieces, accepts, international ? lengths.toReversed() : lengths);
  const number = resolved && read(resolved.symbols);
  if (!number || (resolved.split && !number.plausible)) return null;
  const confidence = confidenceOf(resolved, cue, expected) - (number.plausible ? 0 : 0.25);
  const start = from ?? run.from;
  return made(
    { slot: 'phoneNumber', value: number.value, from: start, to: run.to, confidence, ...openingSign(tokens, start, run.to) },
    resolved,
  );
};

/** The sign of "+1 …" and the bracket of "(206) …" belong to the number. */
const openingSign = (tokens: Tokens, from: number, to: number): { span?: [number, number] } => {
  const token = tokens[from];
  const end = tokens[to - 1]?.end;
  return token && end !== undefined && (token.gap & (gap.plus | gap.open)) !== 0 ? { span: [token.start - 1, end] } : {};
};

/** "plus one …", "+1 …": where the sign stands, or null. */
const plusBefore = (tokens: Tokens, at: number): number | null => {
  const word = tokens[at - 1];
  if (word && (word.text === 'plus' || word.text === 'mas') && (tokens[at]?.gap ?? 0) <= gap.space) return at - 1;
  return ((tokens[at]?.gap ?? 0) & gap.plus) !== 0 ? at : null;
};

/** "four hundred five" is three digits, and no four of them. */
const unsplit = (resolved: Resolved | null): Resolved | null => (resolved?.split ? null : resolved);

const zip: Shape = (_tokens, run, cue, context) => {
  const resolved = unsplit(resolveLength(run.pieces, any, [5])) ?? unsplit(resolveLength(run.pieces, any, [9]));
  if (!resolved) return null;
  const confidence = confidenceOf(resolved, cue, context.expects === 'zipCode' || context.expects === 'identityFactor');
  return made({ slot: 'zipCode', value: resolved.symbols.slice(0, 5), from: run.from, to: run.to, confidence }, resolved);
};

/** Nine digits may be an SSN where several factors are asked for: only five are a ZIP code there. */
const zipOfFive: Shape = (tokens, run, cue, context) =>
  resolveLength(run.pieces, any, [5]) && !mayBeDate(tokens, run, cue, context) ? zip(tokens, run, cue, context) : null;

/** "98101-1234" */
const writtenZip: Shape = (tokens, run, cue, context) => (isWritten(tokens, run, [5, 4]) ? zip(tokens, run, cue, context) : null);

/** Of a whole SSN only the last four are kept. */
const ssn: Shape = (_tokens, run, cue, context) => {
  const resolved = unsplit(resolveLength(run.pieces, any, [4])) ?? unsplit(resolveLength(run.pieces, any, [9]));
  if (!resolved) return null;
  const confidence = confidenceOf(resolved, cue, context.expects === 'ssnLast4' || context.expects === 'identityFactor');
  return made({ slot: 'ssnLast4', value: resolved.symbols.slice(-4), from: run.from, to: run.to, confidence }, resolved);
};

/** Where several factors are asked for, nine digits may be a phone number that misses one. */
const ssnOfFour: Shape = (tokens, run, cue, context) =>
  resolveLength(run.pieces, any, [4]) && !mayBeDate(tokens, run, cue, context) ? ssn(tokens, run, cue, context) : null;

/** "Ten two sixty", where any factor may be given: a ZIP code, or the second of October 1960. Digit by digit it is no date. */
const mayBeDate = (tokens: Tokens, run: Run, cue: Cue | null, { language }: ReadContext): boolean => {
  if (cue !== null || run.pieces.length < 3 || run.pieces.every(({ digits }) => digits.length === 1)) return false;
  const said = saidDateAt(tokens, run.from, language, { bare: true, shortYears: true });
  return said !== null && said.next === run.to && said.year !== null && said.month !== null && said.day !== null;
};

/** "999-26-8229" is an SSN wherever it is said. */
const writtenSsn: Shape = (tokens, run, cue, context) =>
  isWritten(tokens, run, [3, 2, 4]) ? ssn(tokens, run, cue, context) : null;

const isWritten = (tokens: Tokens, run: Run, lengths: number[]): boolean =>
  run.pieces.length === lengths.length &&
  run.pieces.every((piece, k) => piece.digits.length === lengths[k] && (k === 0 || tokens[piece.at]?.gap === gap.hyphen));
