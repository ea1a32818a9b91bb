import type { Language } from '../domain/locale.ts';
import { dayNumber, nextDayOfMonth, nextWeekday, partsOf } from './calendar.ts';
import { dateWords } from './date-words.ts';
import { atomAt, withMonthOf } from './day-atoms.ts';
import type { Atom } from './day-grammar.ts';
import { monthPeriod, periodAtom } from './day-grammar.ts';
import { runningPeriod } from './day-periods.ts';
import { phraseAt } from './lexicon.ts';
import { dayOfMonth } from './named-days.ts';
import { readNumber } from './numbers.ts';
import { isBare } from './openers.ts';
import { addMonths } from './periods.ts';
import { nothingSaid } from './said-date.ts';
import type { Tokens } from './tokens.ts';
import { gap } from './tokens.ts';
import type { ReadContext } from './utterance.ts';

/** A range of days at a token, or a single atom: "between Monday and Wednesday", "after the 15th", "the 3rd through the 5th". */
export const daysAt = (tokens: Tokens, at: number, today: number, context: ReadContext): Atom | null =>
  betweenAt(tokens, at, today, context) ?? boundedAt(tokens, at, today, context) ?? throughAt(tokens, at, today, context);

/** Skips an article before a day ("the 15th", "el martes"). */
const bareAt = (tokens: Tokens, at: number, today: number, context: ReadContext): Atom | null => {
  const article = dateWords[context.language].articles.has(tokens[at]?.text ?? '') || tokens[at]?.text === 'dia';
  return atomAt(tokens, at, today, context) ?? (article ? atomAt(tokens, at + 1, today, context) : null);
};

const betweenAt = (tokens: Tokens, at: number, today: number, context: ReadContext): Atom | null => {
  const words = dateWords[context.language];
  const head = tokens[at]?.text ?? '';
  const between = words.between.has(head);
  if (!between && !words.from.has(head)) return null;
  const first =
    bareAt(tokens, at + 1, today, context) ?? monthAt(tokens, at + 1, today, context) ?? numberDay(tokens, at + 1, today, context);
  return first && rangeFrom(tokens, at, first, today, context, between);
};

const throughAt = (tokens: Tokens, at: number, today: number, context: ReadContext): Atom | null => {
  const first = atomAt(tokens, at, today, context);
  if (!first) {
    const token = tokens[at];
    const number = !token || isBare(token) || isInNumber(tokens, at) ? null : numberDay(tokens, at, today, context);
    return number && rangeFrom(tokens, at, number, today, context, false);
  }
  return rangeFrom(tokens, at, first, today, context, false) ?? onwards(tokens, first, context);
};

const rangeFrom = (tokens: Tokens, at: number, first: Atom, today: number, context: ReadContext, between: boolean): Atom | null => {
  const words = dateWords[context.language];
  if (first.kind === 'open' || first.days.from === null) return null;
  const hyphen = (tokens[first.to]?.gap ?? 0) & gap.hyphen ? { value: true, next: first.to } : null;
  const link = phraseAt(words.to, tokens, first.to) ?? hyphen;
  if (!link || (!between && words.and.has(tokens[first.to]?.text ?? ''))) return null;
  const second =
    bareAt(tokens, link.next, today, context) ??
    monthAt(tokens, link.next, today, context) ??
    plainDay(tokens, link.next, today, context, first) ??
    dayOfComingMonth(tokens, link.next, today, context);
  if (!second || second.kind === 'open' || second.days.to === null) return null;
  if (isNumberDay(first) && !isDayOfNamedMonth(second)) return null;
  if (isMove(tokens, at, first, second, link.next)) return second;
  const start = withMonthOf(first, second, today);
  const { from, to } = ends(start, second, today);
  return to === null || to < from
    ? null
    : { from: at, to: second.to, days: { from, to }, kind: 'period', sure: Math.min(first.sure, second.sure) };
};

/** "From October 1 to November 7", said in between: what has begun goes on from today. */
const ends = (start: Atom, end: Atom, today: number): { from: number; to: number | null } => {
  const from = start.days.from ?? today;
  const to = afterStart(end, from);
  if (to !== null && to >= from) return { from, to };
  const isRolled = start.said?.month != null && start.said.year === null;
  const begun = addMonths(from, -12);
  return isRolled && end.days.to !== null && begun < today ? { from: today, to: end.days.to } : { from, to };
};

/** "4 to 23 next month" */
const dayOfComingMonth = (tokens: Tokens, at: number, today: number, context: ReadContext): Atom | null => {
  const day = dayOfMonth({ tokens, today, context, words: dateWords[context.language] }, at, true);
  return day?.said?.month == null ? null : day;
};

/** "Move it from Tuesday to Thursday": the old day and the new one, which is the one wished for. */
const isMove = (tokens: Tokens, at: number, first: Atom, second: Atom, afterLink: number): boolean => {
  const isDay = ({ days }: Atom): boolean => days.from !== null && days.from === days.to;
  if (!isDay(first) || !isDay(second) || !moveLinks.has(tokens[afterLink - 1]?.text ?? '')) return false;
  const start = Math.max(0, at - moveReach);
  for (let k = at - 1; k >= start; k -= 1) {
    if (((tokens[k + 1]?.gap ?? 0) & gap.stop) !== 0) return false;
    if (moveVerbs.has(tokens[k]?.text ?? ''))
      return (
        fromWords.has(tokens[at]?.text ?? '') ||
        visitWords.has(tokens[at - 1]?.text ?? '') ||
        visitWords.has(tokens[at - 2]?.text ?? '')
      );
  }
  return false;
};

const moveReach = 6;
const moveLinks: ReadonlySet<string> = new Set(['to', 'a', 'al', 'el']);
const moveVerbs: ReadonlySet<string> = new Set(
  'move change reschedule switch push moved changed rescheduled moving changing rescheduling mueva mover muevame mueve cambiar cambie cambieme cambio pasar pase reprogramar reprograme reagendar reagende'.split(
    ' ',
  ),
);
const fromWords: ReadonlySet<string> = new Set(['from', 'del', 'de']);
const visitWords: ReadonlySet<string> = new Set(['appointment', 'visit', 'appt', 'cita', 'consulta']);

/** A month in a range needs no word before it: "from March to May". */
const monthAt = (tokens: Tokens, at: number, today: number, context: ReadContext): Atom | null => {
  if (tokens[at]?.lexeme.month === undefined) return null;
  const month = monthPeriod({ tokens, today, context, words: dateWords[context.language] }, at);
  return month && periodAtom(at, month.to, month.days);
};

/** "between 3 and 12 September": a number before the link, whose month comes with the other one. */
const numberDay = (tokens: Tokens, at: number, today: number, context: ReadContext): Atom | null => {
  const token = tokens[at];
  if (!token || token.kind === 'repair' || token.lexeme.weak || (token.kind === 'numeral' && token.text.length > 2)) return null;
  const number = readNumber(tokens, at, context.language);
  const day = number && number.value >= 1 && number.value <= 31 ? nextDayOfMonth(today, number.value) : null;
  if (!number || day === null) return null;
  const said = { ...nothingSaid, day: number.value, next: number.next };
  return { from: at, to: number.next, days: { from: day, to: day }, kind: 'dayOfMonth', said, sure: numberSureness };
};

/** Marks a number that is a day only beside a named month. */
const numberSureness = 0.9;
const isNumberDay = (atom: Atom): boolean => atom.kind === 'dayOfMonth' && atom.sure === numberSureness;
const isDayOfNamedMonth = (atom: Atom): boolean =>
  atom.said?.day != null && (atom.said.explicit || atom.kind === 'day') && atom.days.from === atom.days.to;

const isInNumber = (tokens: Tokens, at: number): boolean => {
  const before = tokens[at - 1];
  return before?.kind === 'numeral' || before?.lexeme.unit !== undefined || before?.lexeme.tens !== undefined;
};

/** "March 3rd to 5" */
const plainDay = (tokens: Tokens, at: number, today: number, context: ReadContext, first: Atom): Atom | null => {
  // "May 22 - 11:30"
  const isTime = ((tokens[at + 1]?.gap ?? 0) & gap.colon) !== 0;
  const day =
    first.kind === 'day' && first.said && !isTime ? atomAt(withArticle(tokens, at, context.language), 1, today, context) : null;
  return day && { ...day, from: at, to: at + 1 };
};

/** The tokens from `at` with an article before them; one look at one day. */
const withArticle = (tokens: Tokens, at: number, language: Language): Tokens => {
  const token = tokens[at];
  return token ? [{ ...token, text: language === 'es' ? 'el' : 'the', kind: 'word', lexeme: {} }, token] : [];
};

/** The end of a range comes after its start: "Friday to Monday" is the Monday after that Friday. */
const afterStart = (end: Atom, from: number): number | null => {
  if (end.days.to === null || end.days.to >= from) {
    if (end.kind === 'weekday' && end.weekday !== undefined) return nextWeekday(from, end.weekday);
    if (end.kind === 'dayOfMonth' && end.said?.day != null) return nextDayOfMonth(from, end.said.day);
    return end.days.to;
  }
  if (end.weekday !== undefined) return nextWeekday(from, end.weekday);
  return end.said?.day != null && end.said.month === null ? nextDayOfMonth(from, end.said.day) : null;
};

/** "after the 15th", "starting Monday", "before Friday", "by the end of the month". The days themselves are left out by "after" and "before". */
const boundedAt = (tokens: Tokens, at: number, today: number, context: ReadContext): Atom | null => {
  const bound = phraseAt(dateWords[context.language].bounds, tokens, at);
  if (!bound) return null;
  const atom =
    bareAt(tokens, bound.next, today, context) ??
    runningAt(tokens, bound.next, today, context) ??
    yearAt(tokens, bound.next, today);
  if (!atom || atom.kind === 'open' || atom.days.from === null || atom.days.to === null) return null;
  const end = onwards(tokens, atom, context).to;
  const made = (from: number | null, to: number | null): Atom => ({
    from: at,
    to: end,
    days: { from, to },
    kind: 'period',
    sure: 0.92,
  });
  switch (bound.value) {
    case 'after':
      return made(atom.days.to + 1, null);
    case 'from':
      return isPlainDe(tokens, bound.next) ? null : made(atom.days.from, null);
    case 'before':
      if (isEdge(tokens, bound.next, context)) return made(null, atom.days.to);
      return atom.days.from > today ? made(null, atom.days.from - 1) : null;
    case 'by':
      return made(null, atom.days.to);
  }
};

/** "After 2026": this year or one of the next two. */
const yearAt = (tokens: Tokens, at: number, today: number): Atom | null => {
  const token = tokens[at];
  if (token?.kind !== 'numeral' || token.text.length !== 4 || ((tokens[at + 1]?.gap ?? gap.stop) & joins) !== 0) return null;
  const year = Number(token.text);
  const ahead = year - partsOf(today).year;
  return ahead < 0 || ahead > 2
    ? null
    : periodAtom(at, at + 1, { from: Math.max(today, dayNumber(year, 1, 1)), to: dayNumber(year, 12, 31) });
};

const joins = gap.slash | gap.hyphen | gap.dot | gap.colon;

const endVerbs: ReadonlySet<string> = new Set(['acabe', 'termine', 'finalice', 'concluya', 'cierre']);

/** "Antes de que acabe el mes" */
const runningAt = (tokens: Tokens, at: number, today: number, context: ReadContext): Atom | null => {
  if (!endVerbs.has(tokens[at - 1]?.text ?? '')) return null;
  const whole = runningPeriod({ tokens, today, context, words: dateWords[context.language] }, at);
  return whole && periodAtom(at, whole.to, whole.days);
};

/** "Before the end of December" has its last days. */
const isEdge = (tokens: Tokens, at: number, { language }: ReadContext): boolean =>
  phraseAt(dateWords[language].edges, tokens, at)?.value === 'end';

/** Spanish "de" alone starts no open range ("la cita de mañana"). */
const isPlainDe = (tokens: Tokens, next: number): boolean => tokens[next - 1]?.text === 'de' && tokens[next - 2]?.text !== 'partir';

const onwards = (tokens: Tokens, atom: Atom, context: ReadContext): Atom => {
  const found = phraseAt(dateWords[context.language].onwards, tokens, atom.to);
  const isPause = ((tokens[atom.to]?.gap ?? 0) & gap.stop) !== 0;
  if (!found || isPause || atom.days.from === null || !endsClause(tokens, found.next)) return atom;
  return { ...atom, to: found.next, days: { from: atom.days.from, to: null }, kind: 'period' };
};

/** "Tuesday on" goes on only where nothing follows "on". */
const endsClause = (tokens: Tokens, at: number): boolean =>
  tokens[at] === undefined || ((tokens[at]?.gap ?? 0) & (gap.comma | gap.stop)) !== 0 || tokens[at - 1]?.text !== 'on';
