import type { Line } from '../../domain/line.ts';
import { lineOf, spanOf } from '../../domain/line.ts';
import type { Language } from '../../domain/locale.ts';
import type { Hit, Phrases } from '../../domain/phrases.ts';
import { phrases } from '../../domain/phrases.ts';
import type { Span } from '../../domain/slots.ts';

/**
 * Words with which callers take back a wish. Some of them are courtesies elsewhere ("actually", "disculpe"), so they are looked for in the
 * line that still has its courtesies.
 */
const marks: Record<Language, Phrases> = {
  en: phrases(`
    (no|nope|nah|or|oh|wait|well|ah|oops|okay)? (scratch|strike|change|forget|never mind|nevermind|ignore|disregard) (that|it|all that|what i said)?
    never mind|nevermind
    (make|let us make) that !(appointment|visit|a|one)
    (no|or|oh)? (wait|sorry|actually|i mean|i meant|i mean to say|i meant to say|rather|instead|correction|excuse me|pardon|oops|whoops|apologies|hang on|hold on|nah|nope|er|hm) (no|rather|make that|wait|sorry|i)?
    no (i|that|it|wait|sorry|rather|not|actually|let us|let me|what)
    or (better|rather|instead|actually|maybe|uh|better yet|you know what)
    (you know|know|tell you|i will tell you) what
    (on|upon) second thought*
    (come to|now that i) think (of|about) it
    thinking about it
    (my|that is my) (bad|mistake|fault|apologies)
    i (misspoke|said that wrong|said it wrong|said the wrong|take that back|changed my mind|got that wrong|messed up|am getting mixed up|am mixed up|am confused)
    let me (correct|rephrase|start over|try again|say that again|back up|fix that|take that back) (that|myself)?
    (that|it) is (wrong|not (it|right|correct|what i meant|what i want)|incorrect)
    what i (mean|meant|really (want|need)|actually (want|need)) (is|was|to say)? (is)?
    (better|instead|maybe) (just|let us)`),
  es: phrases(`
    no (espere|espera|esperate|perdon|perdone|mejor|mas bien|digo|disculpe|eso no|asi no|esta mal|me equivoque|es|que digo|mentira|miento|ya no|bueno|sabe que|sino)
    (o|ay|bueno|ah|ay no|ah no|pero)? (mejor|mas bien|perdon|perdone|perdoneme|digo|mejor dicho|quiero decir|quise decir|queria decir|disculpe|disculpeme|disculpa|me equivoque|corrijo|que digo|miento|mentira|espere|espereme|espera|esperese|aguarde|rectifico|o sea|o no) (no|si|mejor|dicho|bien)?
    (sabe|saben|sabes) que
    pensandolo (bien|mejor)
    lo (pense|he pensado) mejor
    (cambie|cambio) de (opinion|idea|parecer)
    (olvidelo|olvidalo|olvidese|dejelo|dejalo|dejemos eso|borre eso|tache eso|olvide eso)
    (no es|no era|esta mal|estaba mal) (eso|asi)?
    me (confundi|hice bolas|enrede|revolvi|trabe)
    (ahora|mejor) que lo pienso
    lo que (quiero|quise|necesito|queria|en realidad) (es|decir|quiero)? (es)?
    en (realidad|verdad) (quiero|lo que|necesito|no)`),
};

/** A bare no with a pause after it. */
const bareNo = phrases('(no|nope|nah)');

/** Marks that a goal's phrase could swallow ("make that, make an appointment"): no phrase reaches over them. */
const walls: Record<Language, Phrases> = {
  en: phrases(`
    (scratch|strike|forget|ignore|disregard) that !(appointment|visit|one)
    (make|change) that !(appointment|visit|one|a|to|for)
    let me (correct|fix) that`),
  es: phrases('(tache|borre|olvide) eso\nmas bien\nmejor dicho'),
};

/** A line in pieces, each with the place where it begins; mostly the line alone. */
export const piecesOf = (line: Line, language: Language): { line: Line; offset: number }[] => {
  const cuts = walls[language].all(line);
  if (cuts.length === 0) return [{ line, offset: 0 }];
  const bounds = [0, ...cuts.map(({ to }) => to)];
  return bounds.map((from, i) => ({ line: lineOf(line.tokens.slice(from, cuts[i]?.from ?? line.tokens.length)), offset: from }));
};

const adds = new Set('and also plus y tambien ademas then luego despues'.split(' '));
/** Between a mark and the wish that replaces the first one stand few words. */
const mostBetween = 7;

/** Where wishes are taken back; asked only of lines with two wishes. */
export const takenBackIn = (full: Line, line: Line, language: Language): ((before: Hit, after: Hit) => boolean) => {
  const found = [...marks[language].all(full), ...pausedNo(full)].filter(
    ({ from, to }) => !adds.has(full.tokens[to]?.text ?? '') && !adds.has(full.tokens[from - 1]?.text ?? ''),
  );
  const spans = found.map(({ from, to }) => spanOf(full, from, to));
  return (before, after) => {
    const [, start] = spanOf(line, before.from, before.to);
    const [end] = spanOf(line, after.from, after.to);
    return spans.some((span) => span[0] >= start && span[0] <= end && wordsBetween(line, span, after) <= mostBetween);
  };
};

const pausedNo = (full: Line): Hit[] =>
  bareNo.all(full).filter(({ to }) => {
    const next = full.tokens[to];
    return next !== undefined && (next.afterPause || next.sentence !== full.tokens[to - 1]?.sentence);
  });

const wordsBetween = ({ tokens }: Line, [, end]: Span, { from }: Hit): number => {
  let words = 0;
  for (let at = from - 1; at >= 0 && (tokens[at]?.span[0] ?? 0) >= end; at--) words++;
  return words;
};
