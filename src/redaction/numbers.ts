import { wordSet } from '../language/lexicon.ts';
import { gap } from '../language/tokens.ts';
import { type Code } from './codes.ts';
import { type CueAt, cueBefore, cueFor } from './cues.ts';
import type { Redaction, RedactionKind } from './kinds.ts';
import type { Piece, Pieces } from './lex.ts';
import { stateCodes } from './place-words.ts';
import { hasLuhn } from './written.ts';

/** Below these, digits tell nobody apart: "two appointments", "room 12". */
const fewestDigits = 4;
const fewestAfterCue = 3;
const fewestSpelled = 3;

/** Letters that are said one by one and name nobody. */
const initials = wordSet(
  `mrn ssn dob id er mri pcp ekg ecg usa us hmo ppo epo obgyn ob ent adhd copd uti iud hiv std sti ct iv tv ok am pm pt md rn fyi asap aarp cvs ac pc icu rsvp va cpap gi ed eta faq tb bp ice imss ine dna gp np pa lpn phd ss dc la`,
);

/** What of the runs of letters and digits is to be hidden, and as what. */
export const findNumbers = (pieces: Pieces, codes: readonly Code[], cues: readonly CueAt[], text: string): Redaction[] =>
  codes.flatMap((code): Redaction[] => {
    const cue = cueFor(pieces, cues, code.from, code.to);
    const kind = isExtension(pieces, code) ? 'phone' : kindOf(code, cue, pieces, text);
    if (kind === null) return [];
    const isCued = cue !== null && cue !== 'date' && cue !== 'phone';
    const from = lettersBefore(pieces, code, cues, isCued);
    const to = lettersAfter(pieces, code, isCued);
    const start = pieces[from]?.start ?? 0;
    return [{ kind, start: withOpening(text, start), end: pieces[to - 1]?.end ?? start }];
  });

const longestPrefix = 4;
const mostLetters = 6;
const touching = gap.space | gap.hyphen;

/** "ABC 1234", "XZB-123456": capitals beside digits. After a cue also letters, and words of a spelling alphabet. */
const isLetters = (piece: Piece | undefined, bits: number, isCued: boolean): boolean => {
  if (piece?.form !== 'word' || piece.text.length > longestPrefix)
    return isCued && (piece?.lexeme.nato ?? piece?.lexeme.times) !== undefined && (bits & gap.stop) === 0;
  if (isCued && (piece.text.length === 1 || piece.lexeme.nato !== undefined || piece.capital === 'all'))
    return (bits & gap.stop) === 0;
  const isCapital = piece.capital === 'all' || (piece.capital === 'first' && piece.text.length === 1);
  return (
    isCapital &&
    (bits === gap.hyphen || (!initials.has(piece.text) && (piece.text.length > 1 || !piece.opens) && (bits & ~touching) === 0))
  );
};

const lettersBefore = (pieces: Pieces, code: Code, cues: readonly CueAt[], isCued: boolean): number => {
  let from = code.from;
  while (
    code.from - from < mostLetters &&
    cueBefore(cues, from, 0) === null &&
    isLetters(pieces[from - 1], pieces[from]?.gap ?? gap.stop, isCued) &&
    !isState(pieces[from - 1], code)
  )
    from -= 1;
  return from;
};

const zipDigits = 5;

/** "WA 98101" */
const isState = (piece: Piece | undefined, { digits }: Code): boolean =>
  (digits === zipDigits || digits === zipDigits + 4) && stateCodes.has(piece?.text ?? '');

const lettersAfter = (pieces: Pieces, code: Code, isCued: boolean): number => {
  const next = pieces[code.to];
  const isLast =
    isCued && next !== undefined && next.lexeme.letter !== undefined && (pieces[code.to + 1]?.gap ?? gap.stop) & gap.stop;
  return isLast || isLetters(next, next?.gap ?? gap.stop, isCued && next?.text !== 'a' && next?.text !== 'y' && next?.text !== 'o')
    ? code.to + 1
    : code.to;
};

/** The plus sign or the bracket before a telephone number. */
const withOpening = (text: string, start: number): number => {
  let at = start;
  while (at > 0 && start - at < 2 && '(+#'.includes(text[at - 1] ?? ' ')) at -= 1;
  return at;
};

const extensions = wordSet('ext extension interno anexo');

/** Of a telephone number; two digits are enough. */
const isExtension = (pieces: Pieces, { from, digits, letters }: Code): boolean =>
  extensions.has(pieces[from - 1]?.text ?? '') && digits > 1 && letters === 0;

const kindOf = (code: Code, cue: RedactionKind | null, pieces: Pieces, text: string): RedactionKind | null => {
  const { symbols, digits, letters } = code;
  if (digits === 0) return spelled(code, cue, pieces);
  const most = cue === null || cue === 'date' ? fewestDigits : fewestAfterCue;
  const isCode =
    digits >= most ||
    (letters > 0 && digits + letters >= fewestDigits && (digits > 1 || letters > 2)) ||
    (cue !== null && letters > 0 && symbols.length >= fewestAfterCue);
  if (!isCode || isYear(code, cue, pieces)) return null;
  if (zipPlusFour.test(text.slice(pieces[code.from]?.start, pieces[code.to - 1]?.end))) return 'zip';
  return cue === null || (cue === 'number' && letters === 0 && (digits === phoneDigits || digits === phoneDigits + 1))
    ? byShape(code)
    : byCue(code, cue);
};

const spelled = ({ symbols, from, to }: Code, cue: RedactionKind | null, pieces: Pieces): RedactionKind | null => {
  if (symbols.length < fewestSpelled || initials.has(symbols.toLowerCase()) || to - from < 2) return null;
  if (isVowelWords(pieces, from, to)) return null;
  return cue === 'plate' || cue === 'memberId' || cue === 'licence' || cue === 'number' ? cue : 'name';
};

const vowels = wordSet('a e i o u y de te el en me be ve se');

const isVowelWords = (pieces: Pieces, from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1) if (!vowels.has(pieces[at]?.text ?? '')) return false;
  return true;
};

/** Cues that stand for whole families leave the shape to say more. */
const byCue = (code: Code, cue: RedactionKind): RedactionKind => {
  if (cue === 'card') return code.digits >= 12 || code.digits <= 4 ? 'card' : 'memberId';
  if (cue === 'ssn') return code.digits <= 4 ? 'ssnLast4' : 'ssn';
  if (cue === 'date' && code.digits > 8) return byShape(code);
  return cue;
};

const zipPlusFour = /^\d{5}-\d{4}$/;
const phoneDigits = 10;

const byShape = ({ symbols, digits, letters }: Code): RedactionKind => {
  if (letters > 0) return 'number';
  if (digits === 10 || (digits === 11 && symbols.startsWith('1'))) return 'phone';
  if (digits === 7) return 'phone';
  if (digits === 9) return 'ssn';
  if (digits === 5) return 'zip';
  return digits >= 13 && digits <= 19 && hasLuhn(symbols) ? 'card' : 'number';
};

const beforeYear = wordSet(
  'in since year until through of late early en desde del de año hasta durante back summer spring fall winter around',
);

/** Before this year it would tell an age over 89; until the end of 2029. */
const earliestYear = 1940;
const latestYear = 2039;

/** A year alone may stay. */
const isYear = ({ symbols, letters, from }: Code, cue: RedactionKind | null, pieces: Pieces): boolean => {
  if (letters > 0 || symbols.length !== 4 || (cue !== null && cue !== 'date')) return false;
  const year = Number(symbols);
  return year >= earliestYear && year <= latestYear && beforeYear.has(pieces[from - 1]?.text ?? '');
};
