/**
 * Which texts are held out. What is trained from the data sets may learn from the others only, and failures on held-out texts are
 * counted but not written down, so that nobody tunes to them.
 */

/** FNV-1a, 32 bits. */
export const hashOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  // FNV alone leaves the low bits of short texts poorly mixed.
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b) >>> 0;
  return (hash ^ (hash >>> 16)) >>> 0;
};

/** Letters and digits, lower case, without accents: texts that differ by nothing else are one text. */
export const normalised = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const oneIn = 5;

/** One text in five, by its words alone. */
export const isHeldOut = (text: string): boolean => hashOf(normalised(text)) % oneIn === 0;

/** One text in so many, by its words alone and independently of what is held out: for sets that are larger than the time allows. */
export const isSampled = (text: string, oneIn: number): boolean => hashOf(`sample ${normalised(text)}`) % oneIn === 0;
