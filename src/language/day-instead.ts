import { dayNumber, partsOf } from './calendar.ts';
import type { Atom } from './day-grammar.ts';
import { phraseAt, phraseTable, wordSet } from './lexicon.ts';
import { lastOfferedDay } from './offers.ts';
import type { Days } from './periods.ts';
import type { Tokens } from './tokens.ts';
import { gap } from './tokens.ts';
import type { ReadContext } from './utterance.ts';

/** What is said of days by pointing at those said before: "the next one", "the day after". */

const next = {
  en: phraseTable({
    1: 'the next one, the one after, the one after that, the following one, the other one, the next, the following, next one',
  }),
  es: phraseTable({
    1: `el otro, el siguiente, el que viene, el que sigue, el proximo, la otra, la siguiente, la que viene, la que sigue, la proxima, el de despues, la de despues, el que entra, la que entra,
      el de la otra semana, el de la semana que viene, el de la proxima semana, el de la siguiente semana, el de la semana siguiente`,
  }),
};

/** Between what is not wanted and what is wanted instead. */
const instead = wordSet('sino but no mejor pero que si');

/** How many words may stand between the two. */
const reach = 3;

/** "Not this Friday, the next one", "la semana que viene no, la otra": a week after the day or the week that is turned down, a month after a month. */
export const insteadAt = (
  tokens: Tokens,
  at: number,
  last: { atom: Atom; rejected: boolean } | undefined,
  { language }: ReadContext,
): Atom | null => {
  const found = last && phraseAt(next[language], tokens, at);
  if (!found || at - last.atom.to > reach) return null;
  const isEither = isAlternative(tokens, at) && at === last.atom.to + 1;
  if (!isEither && !last.rejected && !isRefused(tokens, last.atom.from)) return null;
  if (!isEither && tokens.slice(last.atom.to, at).some(({ text }) => !instead.has(text))) return null;
  const { from, to } = last.atom.days;
  if (from === null || to === null || last.atom.kind === 'open') return null;
  const days = to - from > longestWeek ? monthAfter(to) : { from: from + 7 - behind(last.atom), to: to + 7 };
  return { ...last.atom, from: at, to: found.next, days, kind: last.atom.kind === 'weekday' ? 'day' : last.atom.kind, sure: 0.88 };
};

/** "Esta semana o la que viene": both are wanted. */
export const isAlternative = (tokens: Tokens, at: number): boolean => ['or', 'o'].includes(tokens[at - 1]?.text ?? '');

const longestWeek = 6;

/** A week that has begun is counted from its Monday. */
const behind = ({ kind, days }: Atom): number => (kind === 'week' ? longestWeek - ((days.to ?? 0) - (days.from ?? 0)) : 0);

const monthAfter = (last: number): Days => {
  const { year, month } = partsOf(last);
  return { from: dayNumber(year, month + 1, 1), to: dayNumber(year, month + 2, 1) - 1 };
};

/** "No este viernes", "not the Friday": without a pause after "no". */
const isRefused = (tokens: Tokens, from: number): boolean =>
  [from - 1, from - 2].some(
    (at) =>
      no.has(tokens[at]?.text ?? '') &&
      tokens[at + 1]?.gap === gap.space &&
      (at === from - 1 || (articles.has(tokens[at + 1]?.text ?? '') && tokens[from]?.gap === gap.space)),
  );

const no = wordSet('no not');
const articles = wordSet('el la los las the this that on');

const dayAfterWords = {
  en: phraseTable({ 1: 'the day after, the next day, the following day, next day' }),
  es: phraseTable({
    1: 'el dia siguiente, al dia siguiente, el siguiente dia, al siguiente dia, al otro dia, el proximo dia, proximo dia',
  }),
};

/** "Tomorrow or the day after"; "the next day" alone is counted from what was offered, else from today. */
export const dayAfter = (tokens: Tokens, at: number, last: Atom | undefined, today: number, context: ReadContext): Atom | null => {
  const found = phraseAt(dayAfterWords[context.language], tokens, at) ?? pasado(tokens, at, last);
  if (!found) return null;
  const day =
    last && at - last.to <= 2 ? single(last) : endsThere(tokens, found.next) ? (lastOfferedDay(context, today) ?? today) : null;
  return day === null ? null : { from: at, to: found.next, days: { from: day + 1, to: day + 1 }, kind: 'day', sure: 0.9 };
};

/** "Mañana o pasado" */
const pasado = (tokens: Tokens, at: number, last: Atom | undefined): { next: number } | null =>
  tokens[at]?.text === 'pasado' && last?.to === at - 1 && tokens[at - 2]?.text === 'mañana' ? { next: at + 1 } : null;

const single = ({ days: { from, to } }: Atom): number | null => (from === to ? to : null);

/** "The next day you have" is no day. */
const endsThere = (tokens: Tokens, at: number): boolean =>
  tokens[at] === undefined ||
  ((tokens[at]?.gap ?? 0) & (gap.comma | gap.stop)) !== 0 ||
  ['at', 'a', 'por', 'in'].includes(tokens[at]?.text ?? '');

/** The words that these begin with. */
export const pointers: readonly ReturnType<typeof phraseTable>[] = [next.en, next.es, dayAfterWords.en, dayAfterWords.es];
