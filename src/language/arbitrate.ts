import type { PartialDate, SlotName } from '../domain/slots.ts';
import { isPossible } from './calendar.ts';
import type { Candidate } from './candidates.ts';
import type { Tokens } from './tokens.ts';
import { spanOf } from './tokens.ts';
import type { ValueReading } from './values.ts';

/**
 * Of all candidates, those that together explain most words best, without overlap; then a value that the caller took back gives way to
 * the one that replaced it.
 */
export const arbitrate = (candidates: Candidate[], tokens: Tokens): ValueReading[] =>
  replaceTakenBack(heaviest(candidates), tokens).map((candidate) => toReading(candidate, tokens));

const weightOf = (candidate: Candidate): number => candidate.confidence * (candidate.to - candidate.from);

/** Weighted interval scheduling. */
const heaviest = (candidates: Candidate[]): Candidate[] => {
  if (candidates.length < 2) return candidates;
  const byEnd = candidates.toSorted((a, b) => a.to - b.to || a.from - b.from);
  const total = [0];
  const before: number[] = [];
  byEnd.forEach((candidate, k) => {
    const last = lastEndingBy(byEnd, candidate.from, k);
    before.push(last);
    total.push(Math.max(total[k] ?? 0, weightOf(candidate) + (total[last] ?? 0)));
  });
  return chosen(byEnd, total, before);
};

/** How many candidates, in order of their ends, end at or before `from`. */
const lastEndingBy = (byEnd: Candidate[], from: number, limit: number): number => {
  let low = 0;
  let high = limit;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((byEnd[middle]?.to ?? 0) <= from) low = middle + 1;
    else high = middle;
  }
  return low;
};

const chosen = (byEnd: Candidate[], total: number[], before: number[]): Candidate[] => {
  const picked: Candidate[] = [];
  let k = byEnd.length;
  while (k > 0) {
    const candidate = byEnd[k - 1];
    if (!candidate) break;
    const taken = weightOf(candidate) + (total[before[k - 1] ?? 0] ?? 0) > (total[k - 1] ?? 0);
    if (taken) picked.push(candidate);
    k = taken ? (before[k - 1] ?? 0) : k - 1;
  }
  return picked.reverse();
};

const replaceTakenBack = (picked: Candidate[], tokens: Tokens): Candidate[] => {
  const kept: Candidate[] = [];
  const repairsUpTo = countRepairs(tokens);
  const lastOf = new Map<SlotName, number>();
  for (const candidate of picked) {
    const earlierAt = lastOf.get(candidate.slot);
    const earlier = earlierAt === undefined ? undefined : kept[earlierAt];
    const tookBack = earlier && (repairsUpTo[candidate.from] ?? 0) > (repairsUpTo[earlier.to] ?? 0);
    const same = earlier && JSON.stringify(earlier.value) === JSON.stringify(candidate.value);
    if (same) continue;
    const merged = earlier && (tookBack ? merge(earlier, candidate) : completes(earlier, candidate));
    if (earlierAt !== undefined && merged) kept.splice(earlierAt, 1);
    kept.push(merged ?? candidate);
    if (merged) lastOf.clear();
    kept.forEach((one, k) => lastOf.set(one.slot, k));
  }
  return kept;
};

/** For each token, how many corrections stand before it. */
const countRepairs = (tokens: Tokens): number[] => {
  const counts = [0];
  tokens.forEach((token, k) => counts.push((counts[k] ?? 0) + (token.kind === 'repair' ? 1 : 0)));
  return counts;
};

const isPartial = (value: unknown): value is PartialDate => typeof value === 'object' && value !== null && 'month' in value;

/** The later value, with what only the earlier one told. */
const merge = (earlier: Candidate, later: Candidate): Candidate => {
  if (earlier.slot !== 'dateOfBirth' || later.slot !== 'dateOfBirth' || !isPartial(later.value))
    return { ...later, corrected: true };
  const old = isPartial(earlier.value) ? earlier.value : partsOfIso(earlier.value);
  const parts = { year: later.value.year ?? old.year, month: later.value.month ?? old.month, day: later.value.day ?? old.day };
  if (!isPossible(parts.year, parts.month, parts.day)) return { ...later, corrected: true };
  return { ...later, value: whole(parts), corrected: true };
};

/** "March fourth … and the year is 1980": two parts of one date. */
const completes = (earlier: Candidate, later: Candidate): Candidate | null => {
  if (earlier.slot !== 'dateOfBirth' || later.slot !== 'dateOfBirth' || !isPartial(earlier.value) || !isPartial(later.value))
    return null;
  const a = earlier.value;
  const b = later.value;
  const clash =
    (a.year !== null && b.year !== null) || (a.month !== null && b.month !== null) || (a.day !== null && b.day !== null);
  return clash ? null : { ...merge(earlier, later), corrected: Boolean(earlier.corrected || later.corrected) };
};

const partsOfIso = (iso: string): PartialDate => ({
  year: Number(iso.slice(0, 4)),
  month: Number(iso.slice(5, 7)),
  day: Number(iso.slice(8, 10)),
});

const two = (value: number): string => String(value).padStart(2, '0');
const whole = ({ year, month, day }: PartialDate): string | PartialDate =>
  year !== null && month !== null && day !== null ? `${year}-${two(month)}-${two(day)}` : { year, month, day };

const toReading = (candidate: Candidate, tokens: Tokens): ValueReading => {
  const { from, to, span, corrected, ...rest } = candidate;
  const confidence = Math.max(0.05, Math.min(1, Number(candidate.confidence.toFixed(2))));
  return { ...rest, span: span ?? spanOf(tokens, from, to), confidence, ...(corrected ? { corrected } : {}) };
};
