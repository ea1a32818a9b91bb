import { phraseAt, phraseTable } from '../language/lexicon.ts';
import { nameWords } from '../language/name-words.ts';
import { gap } from '../language/tokens.ts';
import type { Pieces } from './lex.ts';
import { anyGivenNames, anySurnames } from './name-lists.ts';
import { doctors, isNameWord, isStop, type Line, run, type Span, titles } from './name-runs.ts';

/** A name where words before or after it announce one. */
export const announcedName = (line: Line, at: number): Span | null =>
  titled(line, at) ?? announcedFirst(line, at) ?? cued(line, at) ?? greeted(line, at);

const titled = (line: Line, at: number): Span | null =>
  titles.has(line.pieces[at]?.text ?? '') && !isStopAfterTitle(line.pieces, at + 1) ? run(line, at + 1, 3, true) : null;

const isStopAfterTitle = (pieces: Pieces, at: number): boolean => ((pieces[at]?.gap ?? gap.stop) & (gap.comma | gap.colon)) !== 0;

const softWords = new Set(
  "is es it its it's that's was uh um eh er este the el la so okay ok yes si that first last name".split(' '),
);

const moreCues = phraseTable<'full' | 'weak'>({
  weak: 'hablar de, preguntar por, hablar con, cita de, cita para, se trata de, es por, ask about, speak about, talk about, speak with, talk to, spoke with, spoke to, behalf of',
  full: 'call me, calls me, people call me, known as, me dicen, me llaman, name on the account, named him, named her, signed, sincerely, atentamente, se llamaba, patient named, man named, woman named, somebody named, someone named, a woman called, a man called, llamado, llamada, de nombre',
});

/** After "my name is", "me llamo", "this is", "mi esposo". */
const cued = (line: Line, at: number): Span | null => {
  const { pieces } = line;
  for (const language of ['en', 'es'] as const) {
    const cue = phraseAt(moreCues, pieces, at) ?? phraseAt(nameWords[language].cues, pieces, at);
    if (!cue || cue.value === 'title') continue;
    if (cue.value === 'weak') {
      const span = weaklyCued(line, cue.next);
      if (span) return span;
      continue;
    }
    let from = cue.next;
    while (from < cue.next + 3 && softWords.has(pieces[from]?.text ?? '') && !anyGivenNames.has(pieces[from]?.text ?? ''))
      from += 1;
    if (cue.value === 'full' && from === cue.next && isBareCue(pieces, from) && !looksLikeName(line, from)) {
      const unsure = weaklyCued(line, from);
      if (unsure) return unsure;
      continue;
    }
    if (doctors.has(pieces[from]?.text ?? '')) continue;
    if (titles.has(pieces[from]?.text ?? '')) from += 1;
    const span = run(line, from, 4, true);
    if (span) return span;
  }
  return null;
};

/** "My name appears …", "the name of …": without "is" or a pause the words may go on in any way. */
const isBareCue = (pieces: Pieces, next: number): boolean =>
  ['name', 'nombre', 'as', 'habla'].includes(pieces[next - 1]?.text ?? '') &&
  ((pieces[next]?.gap ?? 0) & (gap.colon | gap.comma | gap.stop | gap.hyphen)) === 0;

const looksLikeName = (line: Line, at: number): boolean => {
  const piece = line.pieces[at];
  if (!piece) return false;
  return (
    anyGivenNames.has(piece.text) ||
    anySurnames.has(piece.text) ||
    (line.isCased && piece.capital === 'first') ||
    titles.has(piece.text)
  );
};

const enders = new Set(
  'calling speaking here and y from de habla hablando on about to for again llamando tiene needs is has was necesita esta quiere wants will por que'.split(
    ' ',
  ),
);
const strongWeak = new Set([
  'name',
  'nombre',
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
  if (!first || first.isOrdinary || !isNameWord(line, start, true)) return null;
  const isKnown = anyGivenNames.has(first.text) || anySurnames.has(first.text) || (line.isCased && first.capital === 'first');
  const span = run(line, start, 3, true);
  if (!span || isKnown) return span;
  if (line.isCased) return null;
  const next = pieces[span.to];
  if (span.to - span.from > 1 || from === 0) return span;
  const announces = strongWeak.has(pieces[from - 1]?.text ?? '') || strongWeak.has(pieces[from - 2]?.text ?? '');
  return announces && (isStop(next) || ((next?.gap ?? 0) & gap.comma) !== 0 || enders.has(next?.text ?? '')) ? span : null;
};

const greetings = new Set('you thanks hi hello hola gracias'.split(' '));

/** "Thank you, ana ruiz." */
const greeted = (line: Line, at: number): Span | null => {
  if (!greetings.has(line.pieces[at]?.text ?? '') || line.isCased) return null;
  const isSoft = ((line.pieces[at + 1]?.gap ?? gap.stop) & gap.comma) !== 0 || line.pieces[at]?.text !== 'you';
  const span = isSoft ? run(line, at + 1, 3, true) : null;
  return span && (isStop(line.pieces[span.to]) || ((line.pieces[span.to]?.gap ?? 0) & gap.comma) !== 0) ? span : null;
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
