import { wordSet } from '../language/lexicon.ts';
import { readNumber, readOrdinal } from '../language/numbers.ts';
import { gap } from '../language/tokens.ts';
import type { CueAt } from './cues.ts';
import { cueBefore } from './cues.ts';
import type { Redaction } from './kinds.ts';
import type { Piece, Pieces } from './lex.ts';

/** Names of months that are words, or names of people, as well: they need a day beside them, or "in" before. */
const ambiguous = wordSet('may mar march jan ago ene abr jun jul dic dec nov oct apr feb august april june julio');
const neverAlone = wordSet('mar may ago jan june april august julio dec');
const beforeMonth = wordSet(
  'in of this next last since until by en de este proximo pasado desde hasta mes del early late mid month during through',
);
const linksBack = wordSet('the of de del mes');
const links = wordSet('the of de del day dia in on mes year año el');

/** Days with their months, months, and ordinals that stand for a day: all of a date but its year is hidden, and the year with it. */
export const findDates = (pieces: Pieces, cues: readonly CueAt[], stays: Uint8Array): Redaction[] => {
  const found: Redaction[] = [];
  let done = 0;
  for (let at = 0; at < pieces.length; at += 1) {
    const span = monthDate(pieces, at, stays, done) ?? monthByNumber(pieces, at, stays) ?? lonelyDay(pieces, at, cues, stays);
    if (!span) continue;
    found.push({ kind: 'date', start: pieces[span.from]?.start ?? 0, end: pieces[span.to - 1]?.end ?? 0 });
    at = Math.max(at, span.to - 1);
    done = at + 1;
  }
  return found;
};

type Span = { from: number; to: number };

const writtenMonth = /^(?:\d{1,2})(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|ene|abr|ago|dic)[a-z]*(?:\d{2}|\d{4})?$/;

const monthDate = (pieces: Pieces, at: number, stays: Uint8Array, done: number): Span | null => {
  const piece = pieces[at];
  if (piece?.form === 'mixed' && writtenMonth.test(piece.text)) return { from: at, to: yearAfter(pieces, at + 1, stays) };
  if (piece?.lexeme.month === undefined || piece.form !== 'word') return null;
  const before = dayBefore(pieces, at, done);
  const after = dayAfter(pieces, at + 1, stays);
  if (before === null && after === null && !isMonthAlone(pieces, at)) return null;
  const from = before ?? at;
  return { from, to: yearAfter(pieces, after ?? at + 1, stays) };
};

/** "Cinco del cuatro de dos mil nueve" */
const monthByNumber = (pieces: Pieces, at: number, stays: Uint8Array): Span | null => {
  const link = (where: number): boolean => pieces[where]?.text === 'del' || pieces[where]?.text === 'de';
  if (!link(at + 1) && !link(at + 2) && !link(at + 3)) return null;
  const day = dayValue(pieces, at);
  if (!day || !link(day.next)) return null;
  const month = dayValue(pieces, day.next + (pieces[day.next + 1]?.text === 'mes' ? 2 : 1));
  if (!month || month.value > 12 || !link(month.next)) return null;
  const to = yearAfter(pieces, month.next, stays);
  return to > month.next ? { from: at, to } : null;
};

const isMonthAlone = (pieces: Pieces, at: number): boolean => {
  const piece = pieces[at];
  if (!piece) return false;
  const isAnnounced = beforeMonth.has(pieces[at - 1]?.text ?? '');
  const isFollowedByYear = pieces[at + 1]?.form === 'numeral' && (pieces[at + 1]?.text.length ?? 0) === 4;
  if (!ambiguous.has(piece.text)) return true;
  if (isAnnounced || isFollowedByYear) return piece.text !== 'mar' && piece.text !== 'ago';
  return !neverAlone.has(piece.text) && piece.capital === 'first' && !piece.opens;
};

const isLoose = (piece: Piece | undefined): boolean => piece !== undefined && (piece.gap & (gap.stop | gap.colon)) === 0;

const dayValue = (pieces: Pieces, at: number): { value: number; next: number } | null => {
  const piece = pieces[at];
  if (!piece) return null;
  if (piece.form === 'mixed') {
    const written = /^(\d{1,2})(?:st|nd|rd|th|ro|er|o|º|ª)$/.exec(piece.text);
    return written ? { value: Number(written[1]), next: at + 1 } : null;
  }
  if (piece.form === 'marker' || piece.lexeme.weak) return null;
  const read = readOrdinal(pieces, at) ?? readNumber(pieces, at, piece.language);
  return read && read.value >= 1 && read.value <= 31 ? read : zeroDay(pieces, at);
};

/** "oh four", "cero cuatro" */
const zeroDay = (pieces: Pieces, at: number): { value: number; next: number } | null => {
  const unit = pieces[at]?.lexeme.unit === 0 ? pieces[at + 1]?.lexeme.unit : undefined;
  return unit === undefined ? null : { value: unit, next: at + 2 };
};

const longestDay = 3;

/** Where a day begins that ends before the month: "twenty first of March", "cuatro de marzo", "4-Mar". */
const dayBefore = (pieces: Pieces, month: number, done: number): number | null => {
  let end = month;
  while (end > month - 3 && end > done && isLoose(pieces[end]) && linksBack.has(pieces[end - 1]?.text ?? '')) end -= 1;
  if (!isLoose(pieces[end])) return null;
  for (let from = Math.max(done, end - longestDay); from < end; from += 1) {
    const day = dayValue(pieces, from);
    if (day && day.next === end) return isSecond(pieces, from, end) ? null : from;
  }
  return null;
};

/** "One second, May I…" */
const isSecond = (pieces: Pieces, from: number, end: number): boolean =>
  end - from === 1 && pieces[from]?.text === 'second' && (pieces[end]?.gap ?? 0) !== gap.space;

/** The piece after the day that follows a month: "March the fourth", "March 4". */
const dayAfter = (pieces: Pieces, from: number, stays: Uint8Array): number | null => {
  let at = from;
  while (at < from + 2 && (pieces[at]?.text === 'the' || pieces[at]?.text === 'el' || pieces[at]?.text === 'dia')) at += 1;
  if (!isLoose(pieces[at]) || stays[at] === 1) return null;
  const day = dayValue(pieces, at);
  if (day) return day.next;
  // A recogniser's "March 41980".
  return pieces[at]?.form === 'numeral' && /^\d{4,6}$/.test(pieces[at]?.text ?? '') ? at + 1 : null;
};

const longestYear = 6;
const isNumberWord = ({ form, lexeme }: Piece): boolean =>
  form === 'numeral' ||
  lexeme.unit !== undefined ||
  lexeme.small !== undefined ||
  lexeme.tens !== undefined ||
  lexeme.hundreds !== undefined ||
  lexeme.hundred === true ||
  lexeme.thousand === true;

/** The piece after the year that follows, if one does: any numbers, with "of", "de", "and" between. */
const yearAfter = (pieces: Pieces, from: number, stays: Uint8Array): number => {
  let end = from;
  let at = from;
  let skipped = 0;
  while (at < from + longestYear + 3 && skipped < 4) {
    const piece = pieces[at];
    if (!piece || piece.form === 'marker' || stays[at] === 1 || !isLoose(piece)) break;
    if (isNumberWord(piece)) {
      end = at + 1;
      skipped = 0;
    } else if (links.has(piece.text) || piece.text === 'and' || piece.text === 'y') skipped += 1;
    else break;
    at += 1;
  }
  return end;
};

const beforeDay = wordSet('on until by before after since from to through');
const nounsAfter = wordSet(
  'one ones time appointment available slot option visit floor name opening call thing two three day of person choice doctor cita opcion',
);

/** "On the fifteenth", "Tuesday the 4th", "el martes 15", "el dia 4": a day whose month is understood. */
const lonelyDay = (pieces: Pieces, at: number, cues: readonly CueAt[], stays: Uint8Array): Span | null => {
  if (stays[at] === 1) return null;
  const previous = pieces[at - 1];
  const before = pieces[at - 2];
  if (!previous || (pieces[at]?.gap ?? 0) & (gap.stop | gap.colon)) return null;
  const isEnglish = previous.text === 'the' && (before?.lexeme.weekday !== undefined || beforeDay.has(before?.text ?? ''));
  const isSpanish =
    previous.text === 'dia' || (previous.lexeme.weekday !== undefined && previous.language === 'es' && !isPlural(previous));
  const isBirth = previous.text === 'the' && cueBefore(cues, at, 2) === 'date';
  if (!isEnglish && !isSpanish && !isBirth) return null;
  const day = dayValue(pieces, at);
  if (!day || nounsAfter.has(pieces[day.next]?.text ?? '')) return null;
  return isOrdinalOrLate(pieces, at, isSpanish) ? { from: at, to: day.next } : null;
};

const isPlural = ({ text }: Piece): boolean => text === 'sabados' || text === 'domingos';

const isOrdinalOrLate = (pieces: Pieces, at: number, isSpanish: boolean): boolean => {
  const piece = pieces[at];
  return isSpanish || piece?.form !== 'word' || readOrdinal(pieces, at) !== null;
};
