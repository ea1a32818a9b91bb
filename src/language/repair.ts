import type { Piece } from './digits.ts';

/** Digits that a run stands for; `corrected` when the caller took something back, `sure` when nothing had to be guessed. */
export type Resolved = {
  symbols: string;
  corrected: boolean;
  sure: boolean;
  /** A round number was taken to end early: "eight hundred, five …". */
  split?: true;
};

/** Longer runs are nobody's identifier; nothing is tried on them. */
const longestRun = 40;

/**
 * What a run of pieces comes to when the value has a known length. Self-corrections replace as much of what stood before as makes the
 * length right ("two oh six five five five, no wait, five five six, oh one four two"); a bit said twice is taken once.
 * Null where nothing, or more than one thing, fits: an identifier is never guessed.
 */
export const resolveLength = (pieces: Piece[], accepts: (symbols: string) => boolean, lengths: number[]): Resolved | null => {
  if (pieces.length > longestRun) return null;
  if (!pieces.some(({ maybe }) => maybe)) return resolveSaid(pieces, accepts, lengths);
  const found = readingsOf(pieces)
    .map((reading) => resolveSaid(reading, accepts, lengths))
    .filter((resolved) => resolved !== null);
  const [first] = found;
  return first && found.every(({ symbols }) => symbols === first.symbols) ? { ...first, sure: false } : null;
};

/**
 * With the pieces that may be words ("oh, …", "for", "to") and without them; those inside count together, the first and the last one each
 * on its own.
 */
const readingsOf = (pieces: Piece[]): Piece[][] => {
  const plain = pieces.filter(({ maybe }) => !maybe);
  const all = pieces;
  const [first] = pieces;
  const last = pieces.at(-1);
  const headless = first?.maybe ? pieces.slice(1) : pieces;
  const readings = [plain, all, headless];
  if (last?.maybe) readings.push(pieces.slice(0, -1), headless.slice(0, -1));
  return readings.filter((reading) => reading.length > 0);
};

const resolveSaid = (pieces: Piece[], accepts: (symbols: string) => boolean, lengths: number[]): Resolved | null => {
  const segments = segmentsOf(pieces);
  const fits = (symbols: string): boolean => lengths.includes(symbols.length) && accepts(symbols);
  if (segments.length > 1) return resolveCorrected(segments, fits, lengths);
  const whole = variantsOf(pieces);
  const fitting = whole.filter(fits);
  const [first] = fitting;
  if (first !== undefined)
    return { symbols: first, corrected: false, sure: fitting.length === 1, ...(first === whole[0] ? {} : { split: true }) };
  return resolveRepeated(pieces, fits, lengths);
};

const segmentsOf = (pieces: Piece[]): Piece[][] => {
  const segments: Piece[][] = [[]];
  for (const piece of pieces) {
    if (piece.repaired && segments.at(-1)?.length) segments.push([]);
    segments.at(-1)?.push(piece);
  }
  return segments;
};

const maxVariants = 8;

/** The plain reading first, then those where a round number ends earlier. */
const variantsOf = (pieces: Piece[]): string[] => {
  let variants = [''];
  pieces.forEach((piece, k) => {
    const longer = variants.map((start) => start + piece.digits);
    const split = k < pieces.length - 1 ? piece.split : undefined;
    variants =
      split !== undefined && variants.length < maxVariants
        ? [...longer, ...variants.filter((start) => mayEndRound(start, split)).map((start) => start + split)]
        : longer;
  });
  return variants;
};

/** A round number ends where a group of a telephone number does: "eight hundred, five …", "two oh six, five hundred, one …". */
const mayEndRound = (start: string, split: string): boolean => {
  const national = start.startsWith('1') ? start.length - 1 : start.length;
  return split.length === 4 && ((national === 0 && split.startsWith('800')) || national === 3);
};

const plainOf = (pieces: Piece[]): string => pieces.map((piece) => piece.digits).join('');

const resolveCorrected = (segments: Piece[][], fits: (symbols: string) => boolean, lengths: number[]): Resolved | null => {
  const last = segments.at(-1) ?? [];
  const before = segments.slice(0, -1).map(plainOf).reduce(mergeFree);
  for (const tail of variantsOf(last)) {
    const merged = mergeToLength(before, tail, fits, lengths);
    if (merged !== null) return { symbols: merged, corrected: true, sure: true };
  }
  return null;
};

const mergeToLength = (before: string, tail: string, fits: (symbols: string) => boolean, lengths: number[]): string | null => {
  // What was begun anew stands alone, and no identifier takes back more than it has.
  const isWhole = fits(tail) && before.length <= tail.length;
  if (isWhole || tail.startsWith(before)) return isWhole ? tail : null;
  const merged = lengths
    .filter((length) => length > tail.length && length - tail.length <= before.length && before.length <= length)
    .map((length) => before.slice(0, length - tail.length) + tail)
    .filter(fits);
  return merged.length === 1 ? (merged[0] ?? null) : null;
};

/**
 * A correction where no length is known: said anew from the start when it is about as long or begins alike, else it replaces as many
 * symbols at the end.
 */
export const mergeFree = (before: string, after: string): string => {
  const startsOver = after.length >= before.length || (after.length > 2 && after.slice(0, 2) === before.slice(0, 2));
  return startsOver ? after : before.slice(0, before.length - after.length) + after;
};

/** A bit said twice is at least this long: two equal digits in a row are no stammer. */
const shortestRepeat = 3;

/** "two oh six, two oh six, five five five …", or the whole number said twice. */
const resolveRepeated = (pieces: Piece[], fits: (symbols: string) => boolean, lengths: number[]): Resolved | null => {
  const said = plainOf(pieces);
  const starts = new Set<number>();
  let offset = 0;
  for (const piece of pieces) {
    starts.add(offset);
    offset += piece.digits.length;
  }
  const found = new Set(lengths.flatMap((length) => withoutRepeat(said, starts, said.length - length)).filter(fits));
  const restarted = withoutFalseStarts(pieces);
  if (restarted !== null && fits(restarted)) found.add(restarted);
  const [only] = found;
  return found.size === 1 && only !== undefined ? { symbols: only, corrected: false, sure: false } : null;
};

/** "eight two, eight two two nine": the last try, when each one before it only went less far. */
const withoutFalseStarts = (pieces: Piece[]): string | null => {
  const tries: string[] = [];
  for (const piece of pieces) {
    if (piece.paused || tries.length === 0) tries.push(piece.digits);
    else tries.push(`${tries.pop() ?? ''}${piece.digits}`);
  }
  const last = tries.at(-1) ?? '';
  return tries.length > 1 && tries.every((said) => said.length >= 2 && last.startsWith(said)) ? last : null;
};

/** What is left when one bit of `size` digits that was said twice is taken once, for each place where one was. */
const withoutRepeat = (said: string, starts: Set<number>, size: number): string[] =>
  size < shortestRepeat
    ? []
    : [...starts]
        .filter((from) => starts.has(from + size) && said.slice(from, from + size) === said.slice(from + size, from + 2 * size))
        .map((from) => said.slice(0, from) + said.slice(from + size));
