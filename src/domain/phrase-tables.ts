/**
 * Which tables of phrases a word can matter to. There are some two hundred, and most of them have no business with most lines: a line asks
 * once for all its words, and every table then looks at one bit.
 */

/** Hashes of words, and of beginnings of words, as `line.ts` makes them. */
const hashes = 4096;
const mostTables = 320;
const units = mostTables / 32;

const byWord = new Uint32Array(hashes * units);
const byBeginning = new Uint32Array(hashes * units);
let known = 0;

/** What a table is called here; -1 when there is no room for another, which costs time only. */
export type TableNumber = number;

/** Enters a table by the hashes of the words and of the beginnings of which one must stand in a line for the table to say anything. */
export const enterTable = (words: Iterable<number>, beginnings: Iterable<number>): TableNumber => {
  if (known === mostTables) return -1;
  const table = known++;
  for (const hash of words) setBit(byWord, hash * units, table);
  for (const hash of beginnings) setBit(byBeginning, hash * units, table);
  return table;
};

/** The tables that the words of a line concern, among those that were known when it was asked. */
export type Concerned = { bits: Uint32Array; known: number };

export const concernedBy = (words: readonly { hash: number; lettersHash: number }[]): Concerned => {
  const bits = new Uint32Array(units);
  const used = Math.ceil(known / 32);
  for (const { hash, lettersHash } of words) {
    const word = hash * units;
    const beginning = lettersHash * units;
    for (let i = 0; i < used; i++)
      bits[i] = (bits[i] as number) | (byWord[word + i] as number) | (byBeginning[beginning + i] as number);
  }
  return { bits, known };
};

/** Whether a table has to be looked through; a table that was entered later always has. */
export const isConcerned = ({ bits, known: before }: Concerned, table: TableNumber): boolean =>
  table < 0 || table >= before || ((bits[table >>> 5] as number) & (1 << (table & 31))) !== 0;

/** Whether a word may concern a table: asked before a map is, which takes far longer and mostly says no. */
export const wordConcerns = (hash: number, table: TableNumber): boolean => table < 0 || hasBit(byWord, hash * units, table);
export const beginningConcerns = (lettersHash: number, table: TableNumber): boolean =>
  table < 0 || hasBit(byBeginning, lettersHash * units, table);

const hasBit = (set: Uint32Array, from: number, bit: number): boolean =>
  ((set[from + (bit >>> 5)] as number) & (1 << (bit & 31))) !== 0;
const setBit = (set: Uint32Array, from: number, bit: number): void => {
  const at = from + (bit >>> 5);
  set[at] = (set[at] as number) | (1 << (bit & 31));
};
