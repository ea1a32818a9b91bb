import { phraseAt } from '../language/lexicon.ts';
import { nameWords } from '../language/name-words.ts';
import { gap } from '../language/tokens.ts';
import type { Redaction } from './kinds.ts';
import type { Piece, Pieces } from './lex.ts';
import { anyGivenNames, anySurnames, properWords, sureGivenNames, sureSurnames } from './name-lists.ts';
import { isOrdinary } from './ordinary-words.ts';
import { countries } from './places.ts';

type Span = { from: number; to: number };

/** How a text is written decides what a capital tells: nothing where every word has one, or none has. */
type Line = { pieces: Pieces; isCased: boolean; known: ReadonlySet<string> };

/** Names of people. What follows "Dr." stays: it is the clinic's own name, and tells nothing about whoever it is said to. */
export const findNames = (pieces: Pieces, known: ReadonlySet<string>): Redaction[] => {
  const line: Line = { pieces, isCased: isCased(pieces), known };
  const found: Redaction[] = [];
  let at = 0;
  while (at < pieces.length) {
    const provider = providerEnd(line, at);
    const span = provider === null ? nameFrom(line, at) : null;
    if (span) found.push({ kind: 'name', start: pieces[span.from]?.start ?? 0, end: pieces[span.to - 1]?.end ?? 0 });
    at = provider ?? span?.to ?? at + 1;
  }
  return found;
};

const isCased = (pieces: Pieces): boolean => {
  let [capitals, small] = [0, 0];
  for (const { form, capital, text } of pieces) {
    if (form !== 'word' || text.length < 2) continue;
    if (capital === 'none') small += 1;
    else capitals += 1;
  }
  return small > 0 && capitals <= small * 2;
};

const isStop = (piece: Piece | undefined): boolean => piece === undefined || (piece.gap & gap.stop) !== 0;

const longestProvider = 3;

/** The piece after a doctor's name; null where none is named. */
const providerEnd = (line: Line, at: number): number | null => {
  const { pieces } = line;
  const title = pieces[at]?.text ?? '';
  if (!doctors.has(title)) return null;
  let end = at + 1;
  while (
    end < at + 1 + longestProvider &&
    isNameWord(line, end, end === at + 1) &&
    (end === at + 1 || (pieces[end]?.gap ?? 0) === gap.space || pieces[end - 1]?.text.length === 1)
  ) {
    if (line.isCased && pieces[end]?.capital === 'none' && end > at + 1) break;
    if (end > at + 1 && !line.isCased && !anySurnames.has(pieces[end]?.text ?? '')) break;
    end += 1;
  }
  return end;
};

const doctors = new Set(['dr', 'doctor', 'dra', 'doctora']);
const titles = new Set('mr mrs ms miss mister missus señor señora señorita sr sra srta don doña'.split(' '));

const nameFrom = (line: Line, at: number): Span | null => {
  const piece = line.pieces[at];
  if (!piece || piece.form === 'marker') return null;
  return (
    titled(line, at) ??
    announcedFirst(line, at) ??
    cued(line, at) ??
    listed(line, at) ??
    capitalised(line, at) ??
    (line.known.has(piece.text) ? { from: at, to: at + 1 } : null)
  );
};

const titled = (line: Line, at: number): Span | null =>
  titles.has(line.pieces[at]?.text ?? '') && !isStopAfterTitle(line.pieces, at + 1) ? run(line, at + 1, 3, true) : null;

const isStopAfterTitle = (pieces: Pieces, at: number): boolean => ((pieces[at]?.gap ?? gap.stop) & (gap.comma | gap.colon)) !== 0;

const softWords = new Set(
  "is es it its it's that's was uh um eh er este the el la so okay ok yes si that first last name".split(' '),
);

/** After "my name is", "me llamo", "this is", "mi esposo". */
const cued = (line: Line, at: number): Span | null => {
  const { pieces } = line;
  for (const language of ['en', 'es'] as const) {
    const cue = phraseAt(nameWords[language].cues, pieces, at);
    if (!cue || cue.value === 'title') continue;
    if (cue.value === 'weak') {
      const span = weaklyCued(line, cue.next);
      if (span) return span;
      continue;
    }
    let from = cue.next;
    while (from < cue.next + 3 && softWords.has(pieces[from]?.text ?? '') && !anyGivenNames.has(pieces[from]?.text ?? ''))
      from += 1;
    if (doctors.has(pieces[from]?.text ?? '')) continue;
    if (titles.has(pieces[from]?.text ?? '')) from += 1;
    const span = run(line, from, 4, true);
    if (span) return span;
  }
  return null;
};

const enders = new Set('calling speaking here and y from de habla hablando on about to for again llamando'.split(' '));
const strongWeak = new Set([
  'this',
  'soy',
  'speaking',
  'habla',
  'husband',
  'wife',
  'son',
  'daughter',
  'esposo',
  'esposa',
  'hijo',
  'hija',
  'mother',
  'father',
  'mom',
  'dad',
  'brother',
  'sister',
  'marido',
  'mama',
  'papa',
  'partner',
  'child',
  'hermano',
  'hermana',
  "i'm",
  'am',
  'about',
  'por',
]);

/** Where the words may introduce anything, a name must look like one. */
const weaklyCued = (line: Line, from: number): Span | null => {
  const { pieces } = line;
  const start = pieces[from]?.text === 'is' || pieces[from]?.text === 'es' ? from + 1 : from;
  const first = pieces[start];
  if (!first || isOrdinary(first.text) || !isNameWord(line, start, true)) return null;
  const isKnown = anyGivenNames.has(first.text) || anySurnames.has(first.text) || (line.isCased && first.capital === 'first');
  const span = run(line, start, 3, true);
  if (!span || isKnown) return span;
  const announces = strongWeak.has(pieces[from - 1]?.text ?? '') || strongWeak.has(pieces[from - 2]?.text ?? '');
  const next = pieces[span.to];
  return announces && !line.isCased && (isStop(next) || ((next?.gap ?? 0) & gap.comma) !== 0 || enders.has(next?.text ?? ''))
    ? span
    : null;
};

const announcers = new Set(['speaking', 'calling', 'here', 'habla', 'hablando']);
const longestAnnounced = 3;

/** "Xiomara Reyes calling", at the start of a sentence. */
const announcedFirst = (line: Line, at: number): Span | null => {
  const { pieces } = line;
  if (!pieces[at]?.opens || !isNameWord(line, at, true)) return null;
  for (let end = at + 1; end <= at + longestAnnounced; end += 1) {
    if (announcers.has(pieces[end]?.text ?? '')) return { from: at, to: end };
    if (!isNameWord(line, end, false)) break;
  }
  return null;
};

/** A given name, with the surname after it; or a surname that is nothing else. */
const listed = (line: Line, at: number): Span | null => {
  const { pieces } = line;
  const text = bare(pieces[at]?.text ?? '');
  if (sureGivenNames.has(text)) return run(line, at, 4, false) ?? { from: at, to: at + 1 };
  const next = pieces[at + 1];
  const isFollowed = next !== undefined && (next.gap === gap.space || next.gap === gap.hyphen) && anySurnames.has(next.text);
  if (anyGivenNames.has(text) && (isFollowed || (line.isCased && pieces[at]?.capital === 'first' && !pieces[at]?.opens)))
    return run(line, at, 4, false) ?? { from: at, to: at + (isFollowed ? 2 : 1) };
  return sureSurnames.has(text) ? run(line, at, 3, false) : null;
};

/** "ana's" */
const bare = (text: string): string => (text.endsWith("'s") ? text.slice(0, -2) : text);

/** In a text of small letters a word with a capital that is in no list of others is taken for a name. */
const capitalised = (line: Line, at: number): Span | null => {
  const piece = line.pieces[at];
  if (!piece || !line.isCased || piece.capital !== 'first' || isKnownProper(piece)) return null;
  const follows = line.pieces[at + 1];
  const isPair =
    follows?.capital === 'first' && (follows.gap === gap.space || follows.gap === gap.hyphen) && !isKnownProper(follows);
  if (piece.opens && !isPair) return null;
  return run(line, at, 4, false) ?? { from: at, to: at + 1 };
};

const isKnownProper = ({ text, lexeme }: Piece): boolean =>
  properWords.has(bare(text)) ||
  countries.has(bare(text)) ||
  isOrdinary(bare(text)) ||
  isOrdinary(text) ||
  lexeme.weekday !== undefined ||
  lexeme.month !== undefined ||
  lexeme.unit !== undefined ||
  lexeme.small !== undefined ||
  lexeme.tens !== undefined ||
  text.length < 2;

const nameParticles = new Set(
  'de la las los del van von der den da dos di du le st saint mac mc bin al el ten ter san santa della dela ibn o'.split(' '),
);
const suffixes = new Set('jr sr junior senior ii iii iv'.split(' '));

const isNumberWord = ({ lexeme }: Piece): boolean =>
  lexeme.unit !== undefined ||
  lexeme.small !== undefined ||
  lexeme.tens !== undefined ||
  lexeme.hundred === true ||
  lexeme.weekday !== undefined ||
  lexeme.times !== undefined ||
  lexeme.ordinal !== undefined;

/** Whether the word may be part of a name. `isFirst`: nothing of the name stands before it. */
const isNameWord = (line: Line, at: number, isFirst: boolean): boolean => {
  const piece = line.pieces[at];
  if (piece?.form !== 'word') return false;
  const { text, capital } = piece;
  const word = bare(text);
  const isCapital = line.isCased && capital !== 'none' && (isFirst ? !piece.opens : true);
  if (isCapital && text.length > 1 && !properWords.has(word))
    return !isOrdinary(word) || anyGivenNames.has(word) || anySurnames.has(word) || (capital === 'first' && !isFirst);
  if (text.length === 1) return !isFirst && capital !== 'none';
  if (suffixes.has(text)) return !isFirst;
  if (anyGivenNames.has(word) || anySurnames.has(word)) return !(isOrdinary(word) && isFirst && line.isCased && capital === 'none');
  return !isOrdinary(word) && !properWords.has(word) && !isNumberWord(piece) && !titles.has(text) && !doctors.has(text);
};

const between = gap.space | gap.hyphen;

/** A name from here on, of so many words; particles count only before another word of it. `isCued`: words of small letters may be one. */
const run = (line: Line, from: number, most: number, isCued: boolean): Span | null => {
  const { pieces } = line;
  if (
    !isNameWord(line, from, true) &&
    !(
      nameParticles.has(pieces[from]?.text ?? '') &&
      isCued &&
      isNameWord(line, from + 1, true) &&
      pieces[from + 1]?.capital === 'first'
    )
  )
    return null;
  let to = from + 1;
  while (to - from < most + 2) {
    const start = afterParticles(line, to);
    if (!joins(line, from, start, isCued)) break;
    to = start + 1;
    if (to - from >= most) break;
  }
  return { from, to };
};

const afterParticles = ({ pieces }: Line, at: number): number => {
  let next = at;
  while (next < at + 2 && nameParticles.has(pieces[next]?.text ?? '') && (pieces[next]?.gap ?? 0) === gap.space) next += 1;
  return next;
};

const joins = (line: Line, from: number, at: number, isCued: boolean): boolean => {
  const piece = line.pieces[at];
  if (!piece || !isNameWord(line, at, false)) return false;
  const isAfterInitial = line.pieces[at - 1]?.text.length === 1 || suffixes.has(piece.text);
  if ((piece.gap & ~between & ~(isAfterInitial ? gap.dot | gap.stop | gap.comma : 0)) !== 0) return false;
  const first = line.pieces[from];
  if (line.isCased && first?.capital !== 'none') return piece.capital !== 'none' || anySurnames.has(piece.text);
  return isCued || sureSurnames.has(piece.text) || anyGivenNames.has(piece.text) || !line.isCased;
};
