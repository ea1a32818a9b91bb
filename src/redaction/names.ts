import { gap } from '../language/tokens.ts';
import type { Redaction } from './kinds.ts';
import type { Pieces } from './lex.ts';
import { announcedName } from './name-cues.ts';
import { anyGivenNames, anySurnames, sureGivenNames, sureSurnames } from './name-lists.ts';
import { bare, doctors, isKnownProper, isNameWord, type Line, lineOf, run, type Span } from './name-runs.ts';
import { clinics } from './place-words.ts';

/** Names of people. What follows "Dr." stays: it is the clinic's own name, and tells nothing about whoever it is said to. */
export const findNames = (pieces: Pieces, known: ReadonlySet<string>): Redaction[] => {
  const line = lineOf(pieces, known);
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
const nameFrom = (line: Line, at: number): Span | null => {
  const piece = line.pieces[at];
  if (!piece || piece.form === 'marker') return null;
  return (
    announcedName(line, at) ??
    listed(line, at) ??
    capitalised(line, at) ??
    (line.known.has(piece.text) ? { from: at, to: at + 1 } : null)
  );
};

/** A given name, with the surname after it; or a surname that is nothing else. */
const listed = (line: Line, at: number): Span | null => {
  const { pieces } = line;
  const text = bare(pieces[at]?.text ?? '');
  if (sureGivenNames.has(text)) return run(line, at, 4, false) ?? { from: at, to: at + 1 };
  const next = pieces[at + 1];
  const isFollowed = next !== undefined && (next.gap === gap.space || next.gap === gap.hyphen) && anySurnames.has(next.text);
  const isCapital = line.isCased && pieces[at]?.capital === 'first';
  const isPair = isCapital && next?.capital === 'first' && next.gap === gap.space && !isKnownProper(next);
  if (anyGivenNames.has(text) && (isFollowed || isPair || (isCapital && !pieces[at]?.opens))) {
    return run(line, at, 4, false) ?? { from: at, to: at + (isFollowed || isPair ? 2 : 1) };
  }
  return sureSurnames.has(text) ? run(line, at, 3, false) : null;
};
/** In a text of small letters a word with a capital that is in no list of others is taken for a name. */
const capitalised = (line: Line, at: number): Span | null => {
  const piece = line.pieces[at];
  if (
    !piece ||
    !line.capitalsTell ||
    piece.capital !== 'first' ||
    isKnownProper(piece) ||
    clinics.has(line.pieces[at - 1]?.text ?? '')
  )
    return null;
  const follows = line.pieces[at + 1];
  const isPair =
    follows?.capital === 'first' && (follows.gap === gap.space || follows.gap === gap.hyphen) && !isKnownProper(follows);
  if (piece.opens && !isPair && !isSubject(line.pieces, at)) return null;
  return run(line, at, 4, false) ?? { from: at, to: at + 1 };
};

const verbs = new Set(
  "is was has had needs wants said says called asked told and y es tiene necesita quiere dijo llamo from's can".split(' '),
);

/** "Oline is …", "Vittore, …", "Konrad's …" */
const isSubject = (pieces: Pieces, at: number): boolean => {
  const next = pieces[at + 1];
  if (next === undefined) return at > 0;
  return verbs.has(next.text) || (next.gap & gap.comma) !== 0 || (pieces[at]?.text ?? '').endsWith("'s");
};
