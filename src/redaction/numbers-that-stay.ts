import { wordSet } from '../language/lexicon.ts';
import { readNumber } from '../language/numbers.ts';
import { gap } from '../language/tokens.ts';
import { type CueAt, cueBefore } from './cues.ts';
import type { Pieces } from './lex.ts';

/**
 * Times of day, amounts of money, doses and other measures: numbers that tell nobody apart. They stay readable, unless a cue says that
 * they are an identifier.
 */
export const staying = (pieces: Pieces, cues: readonly CueAt[], text: string): Uint8Array => {
  const stays = new Uint8Array(pieces.length);
  for (let at = 0; at < pieces.length; at += 1) {
    const end = clockAt(pieces, at, cueBefore(cues, at, 0) === null) ?? pressureAt(pieces, at) ?? measureAt(pieces, at, text);
    if (end === null) continue;
    stays.fill(1, at, end);
    at = end - 1;
  }
  return stays;
};

const halves = wordSet("am pm a.m p.m o'clock oclock noon midnight");
const beforeTime = wordSet('at by around about before after until till from between past to or las la a hasta desde entre');

const hourAt = (pieces: Pieces, at: number): { value: number; next: number } | null => {
  const piece = pieces[at];
  if (!piece || piece.form === 'mixed' || piece.lexeme.weak) return null;
  const { unit, small } = piece.lexeme;
  const value = piece.form === 'numeral' && piece.text.length <= 2 ? Number(piece.text) : (unit ?? small);
  return value !== undefined && value >= 1 && value <= (piece.form === 'numeral' ? 24 : 12) ? { value, next: at + 1 } : null;
};

/** The piece after a time of day; null when none starts here. */
const clockAt = (pieces: Pieces, at: number, mayBeAnnounced: boolean): number | null => {
  const piece = pieces[at];
  if (!piece) return null;
  if (piece.form === 'mixed') return /^\d{1,2}(?:\d{2})?(?:am|pm|a|p|h|hs|hrs)$/.test(piece.text) ? at + 1 : null;
  const hour = hourAt(pieces, at);
  if (!hour) return null;
  const written = writtenMinutes(pieces, at);
  if (written !== null) return halfDayAfter(pieces, written) ?? written;
  const minutes = minutesAt(pieces, hour.next);
  const half = halfDayAfter(pieces, minutes ?? hour.next);
  if (half !== null) return half;
  const isAnnounced = mayBeAnnounced && beforeTime.has(pieces[at - 1]?.text ?? '');
  return isAnnounced && minutes !== null && !isNumber(pieces, minutes) && isRound(pieces, minutes - 1) ? minutes : null;
};

/** Nobody makes an appointment for 3:38; house numbers are said so. */
const isRound = (pieces: Pieces, last: number): boolean => {
  const { text = '', lexeme } = pieces[last] ?? {};
  const unit = /^\d+$/.test(text) ? Number(text) % 10 : (lexeme?.unit ?? (lexeme?.small ?? 0) % 10);
  return unit % 5 === 0;
};

/** "10:30", and no more colons. */
const writtenMinutes = (pieces: Pieces, at: number): number | null => {
  const minutes = pieces[at + 1];
  if (pieces[at]?.form !== 'numeral' || minutes?.gap !== gap.colon) return null;
  const isMixed = minutes.form === 'mixed' && /^[0-5]\d(?:am|pm)$/.test(minutes.text);
  const isPlain = minutes.form === 'numeral' && /^[0-5]\d$/.test(minutes.text);
  const isLonger = (pieces[at + 2]?.gap ?? 0) === gap.colon || (pieces[at]?.gap ?? 0) === gap.colon;
  return (isMixed || isPlain) && !isLonger ? at + 2 : null;
};

/** "thirty", "oh five", "y media", "con quince". */
const minutesAt = (pieces: Pieces, at: number): number | null => {
  const link = pieces[at];
  if (link === undefined || (link.gap & (gap.stop | gap.comma)) !== 0) return null;
  const start = link.text === 'y' || link.text === 'con' ? at + 1 : at;
  const piece = pieces[start];
  if (piece === undefined) return null;
  if (piece.text === 'media' || piece.text === 'cuarto') return start + 1;
  if (piece.lexeme.weak || piece.lexeme.unit === 0) return pieces[start + 1]?.lexeme.unit === undefined ? null : start + 2;
  if (piece.form === 'numeral') return /^[0-5]\d$/.test(piece.text) ? start + 1 : null;
  if (piece.form !== 'word' || (piece.lexeme.small === undefined && piece.lexeme.tens === undefined)) return null;
  const minutes = readNumber(pieces, start, piece.language);
  return minutes && minutes.value < 60 ? minutes.next : null;
};

const partsOfDay = wordSet('morning afternoon evening night mañana tarde noche');

/** "pm", "o'clock", "in the morning", "de la tarde". */
const halfDayAfter = (pieces: Pieces, at: number): number | null => {
  const [one, two, three] = [pieces[at]?.text ?? '', pieces[at + 1]?.text ?? '', pieces[at + 2]?.text ?? ''];
  if (halves.has(one)) return at + 1;
  if ((one === 'a' || one === 'p') && two === 'm') return at + 2;
  if (['in', 'de', 'por', 'at'].includes(one)) {
    if (partsOfDay.has(three)) return at + 3;
    if (partsOfDay.has(two)) return at + 2;
  }
  return null;
};

const isNumber = (pieces: Pieces, at: number): boolean => {
  const piece = pieces[at];
  return (
    piece !== undefined &&
    (piece.form === 'numeral' ||
      piece.lexeme.unit !== undefined ||
      piece.lexeme.small !== undefined ||
      piece.lexeme.tens !== undefined ||
      piece.lexeme.times !== undefined)
  );
};

/** Blood pressure: "120/80", "120 over 80", "120 sobre 80". */
const pressureAt = (pieces: Pieces, at: number): number | null => {
  const [one, two] = [pieces[at], pieces[at + 1]];
  if (one?.form !== 'numeral' || !/^(?:[89]\d|1\d\d|2[0-4]\d)$/.test(one.text) || two === undefined) return null;
  const isOver = two.text === 'over' || two.text === 'sobre';
  const low = isOver ? pieces[at + 2] : two;
  if (!isOver && two.gap !== gap.slash) return null;
  const ends = isOver ? at + 3 : at + 2;
  return low !== undefined && /^(?:[4-9]\d|1[0-4]\d)$/.test(low.text) && pieces[ends]?.gap !== gap.slash ? ends : null;
};

const units = wordSet(
  `dollars dollar bucks cents cent percent dolares dolar centavos pesos euros mg milligrams milligram miligramos mcg micrograms ml milliliters mililitros cc iu grams gramos kg kilos kilograms pounds lbs libras ounces calories calorias steps pasos feet inches cm miles millas kilometers por`,
);

const longestMeasure = 6;

/** "$1,250.00", "2000 mg", "two thousand dollars". */
const measureAt = (pieces: Pieces, at: number, text: string): number | null => {
  const piece = pieces[at];
  if (!piece) return null;
  const sign = text[piece.start - 1];
  if (piece.form === 'numeral' && (sign === '$' || sign === '€' || sign === '£')) return amountEnd(pieces, at);
  if (piece.form === 'mixed') return /^\d{1,5}(?:mg|mcg|ml|kg|lbs?|g|cm|mm|iu|k|x)$/.test(piece.text) ? at + 1 : null;
  if (!isNumber(pieces, at) && piece.lexeme.small === undefined && piece.lexeme.hundreds === undefined && piece.text !== 'mil')
    return null;
  const number = readNumber(pieces, at, piece.language);
  if (!number || number.next - at > longestMeasure || isNumber(pieces, at - 1)) return null;
  const unit = pieces[number.next];
  if (unit?.form === 'word' && units.has(unit.text) && !(unit.text === 'por' && pieces[number.next + 1]?.text !== 'ciento'))
    return number.next + 1;
  return piece.form === 'numeral' && text[piece.end] === '%' ? at + 1 : null;
};

const amountEnd = (pieces: Pieces, at: number): number => {
  let end = at + 1;
  while (
    pieces[end]?.form === 'numeral' &&
    ((pieces[end]?.gap ?? 0) === gap.comma || (pieces[end]?.gap ?? 0) === gap.dot) &&
    (pieces[end]?.text.length ?? 0) <= 3
  )
    end += 1;
  return end;
};
