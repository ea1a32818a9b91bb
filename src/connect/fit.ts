/** Cuts what is to be said into parts of at most so many bytes: between sentences, else between words, and inside of a word only when one alone is too long. */

/** As the text stands in a JSON body in UTF-8. */
export const bytesOf = (text: string): number => Buffer.byteLength(JSON.stringify(text)) - 2;

type Fits = (text: string) => boolean;

/** Whole sentences, each with its end. */
export const sentencesOf = (text: string): string[] =>
  printable(text)
    .split(/(?<=[.!?…])\s+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');

// Half a surrogate pair and control characters are neither text nor XML.
export const printable = (text: string): string =>
  text.toWellFormed().replace(/[\p{Cc}\uFFFE\uFFFF]+/gu, (found) => (/\s/.test(found) ? ' ' : ''));

/** The units that fit, in order; one that does not is cut into those of the next smaller kind. */
export const unitsOf = (text: string, fits: Fits): string[] =>
  sentencesOf(text).flatMap((sentence) => (fits(sentence) ? [sentence] : pack(wordsOf(sentence, fits), fits)));

const wordsOf = (sentence: string, fits: Fits): string[] =>
  sentence.split(/\s+/).flatMap((word) => (fits(word) ? [word] : piecesOf(word)));

/** No word of any language is so long; six bytes a character at most, so a piece fits anywhere. */
const pieceCharacters = 100;

const piecesOf = (word: string): string[] => {
  const characters = Array.from(word);
  const starts = characters.flatMap((_, at) => (at % pieceCharacters === 0 ? [at] : []));
  return starts.map((at) => characters.slice(at, at + pieceCharacters).join(''));
};

/** As few parts as hold the units in order, each of which fits by itself. */
export const pack = (units: string[], fits: Fits): string[] => {
  const parts: string[] = [];
  for (const unit of units) {
    const last = parts.at(-1);
    const together = last === undefined ? unit : `${last} ${unit}`;
    if (last !== undefined && fits(together)) parts[parts.length - 1] = together;
    else parts.push(unit);
  }
  return parts;
};

/** At most `most` of them. The last one is kept: it holds the question. */
export const shortened = (parts: string[], most: number): string[] =>
  parts.length <= most ? parts : [...parts.slice(0, most - 1), parts.at(-1) ?? ''];
