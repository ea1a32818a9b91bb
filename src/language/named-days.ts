import { dayNumber, isPossible, mondayOf, nextDayOfMonth, nextMonthDay, nextWeekday, partsOf, weekdayOf } from './calendar.ts';
import { saidDateAt } from './calendar-dates.ts';
import type { DateWords } from './date-words.ts';
import type { Atom, Grammar, Rule } from './day-grammar.ts';
import { dayAtom, monthPeriod, periodAtom } from './day-grammar.ts';
import { nextHoliday } from './day-holidays.ts';
import { phraseAt } from './lexicon.ts';
import { readNumber, readOrdinal } from './numbers.ts';
import type { ClosedDays } from './periods.ts';
import { monthFrom, weekendOf } from './periods.ts';
import type { SaidDate } from './said-date.ts';
import { isMinutesBefore } from './time-checks.ts';
import type { Tokens } from './tokens.ts';
import { gap } from './tokens.ts';
import type { ReadContext } from './utterance.ts';

export const named: Rule = ({ tokens, words, today }, at) => {
  const open = phraseAt(words.open, tokens, at);
  if (open) return { from: at, to: open.next, days: { from: today, to: null }, kind: 'open', sure: 0.9 };
  if (isMorningWord(tokens, at)) return null;
  const day = phraseAt(words.days, tokens, at);
  const shift = day && shiftAt(tokens, words, day.next);
  if (day) return dayAtom(at, shift?.next ?? day.next, today + day.value + (shift?.value ?? 0));
  // The second word tells the part of the day: it is left to the time.
  return phraseAt(words.todayPart, tokens, at) ? dayAtom(at, at + 1, today, 0.93) : null;
};

/** Spanish "mañana" is the morning after an article. */
const isMorningWord = (tokens: Tokens, at: number): boolean =>
  tokens[at]?.text === 'mañana' &&
  beforeMorning.has(tokens[at - 1]?.text ?? '') &&
  !(tokens[at - 1]?.text === 'una' && tokens[at - 2]?.text === 'la') &&
  !(tokens[at - 1]?.text === 'de' && (tokens[at + 1] === undefined || tokens[at + 1]?.text === 'en' || isHourEnd(tokens[at - 2])));

const beforeMorning: ReadonlySet<string> = new Set(
  'la esta las media misma de una cualquier alguna otra cada esa aquella toda primera'.split(' '),
);

/** "A las siete de mañana": that hour of tomorrow. */
export const isHourEnd = (token: Tokens[number] | undefined): boolean =>
  token !== undefined &&
  (token.kind === 'numeral' ||
    token.lexeme.unit !== undefined ||
    token.lexeme.small !== undefined ||
    token.lexeme.tens !== undefined ||
    hourEnds.has(token.text));

const hourEnds: ReadonlySet<string> = new Set(['cuarto', 'media', 'punto', 'am', 'pm', 'horas', 'hrs', 'hs', 'h']);

/** "El viernes en ocho", "mañana en quince días": days after the day before it; "en ocho minutos" is none. */
export const shiftAt = (tokens: Tokens, words: DateWords, at: number): { value: number; next: number } | null => {
  const found = phraseAt(words.shifts, tokens, at);
  const unit = found && tokens[found.next];
  return found && !(unit && unit.gap === gap.space && noShift.has(unit.text)) ? found : null;
};

const noShift: ReadonlySet<string> = new Set('minutos minuto horas semanas meses punto por y de'.split(' '));

/** "March 3rd", "the 3rd of March", "3/4", "December 3, 2026". */
export const monthDay: Rule = ({ tokens, today, context }, at) => {
  // "el 21 del 3": two numbers are day and month in Spanish when "del" joins them.
  const bare =
    context.language === 'es' &&
    tokens[at + 1]?.text === 'del' &&
    (tokens[at - 1]?.text === 'el' || context.expects === 'appointmentPreference');
  const said = saidDateAt(tokens, at, context.language, { bare, shortYears: false });
  if (!said || said.month === null || said.day === null || !isPossible(said.year, said.month, said.day)) return null;
  const year = said.twoDigits && said.year !== null ? 2000 + said.year : said.year;
  const day = year === null ? nextMonthDay(today, said.month, said.day) : dayNumber(year, said.month, said.day);
  if (day === null || day < today) return null;
  return { ...dayAtom(at, weekdayBehind(tokens, said.next, day), day, said.explicit ? 0.95 : 0.8), said };
};

/** "December 4th, Friday", "el 22 de mayo (martes)": the weekday says nothing new; one that differs counts only for itself. */
const weekdayBehind = (tokens: Tokens, at: number, day: number): number => {
  const token = tokens[at];
  const weekday = token?.lexeme.weekday;
  if (!token || weekday === undefined || (token.gap & gap.stop) !== 0) return at;
  return (token.gap & gap.open) !== 0 || weekday === weekdayOf(day) ? at + 1 : at;
};

/** "the 15th", "el quince". `announced`: an article or a weekday stands before it. */
export const dayOfMonth = ({ tokens, today, words, context }: Grammar, at: number, announced: boolean): Atom | null => {
  const ordinal = readOrdinal(tokens, at);
  const plain = !ordinal && announced ? readNumber(tokens, at, context.language) : null;
  const number = ordinal ?? plain;
  if (
    !number ||
    number.value < 1 ||
    number.value > 31 ||
    tokens[at]?.lexeme.weak ||
    (tokens[at]?.text.length === 4 && plain && tokens[at]?.kind === 'numeral') ||
    ((tokens[at]?.gap ?? 0) & gap.currency) !== 0
  )
    return null;
  const ofMonth = monthPeriodAfter(tokens, words, number.next, today);
  if (ofMonth) return dayInMonth(at, number.value, ofMonth);
  if (plain && !endsDay(tokens, number.next, context)) return null;
  const day = nextDayOfMonth(today, number.value);
  if (day === null) return null;
  return {
    from: at,
    to: number.next,
    days: { from: day, to: day },
    kind: 'dayOfMonth',
    said: { ...emptySaid, day: number.value, ordinal: ordinal !== null, next: number.next },
    sure: ordinal ? 0.85 : 0.75,
  };
};

/** "the 15th of next month" */
const dayInMonth = (at: number, day: number, { days, next }: { days: ClosedDays; next: number }): Atom | null => {
  const { year, month } = partsOf(days.to);
  if (!isPossible(year, month, day)) return null;
  return { ...dayAtom(at, next, dayNumber(year, month, day)), said: { ...emptySaid, month, day, explicit: true, next } };
};

const emptySaid: SaidDate = {
  year: null,
  twoDigits: false,
  month: null,
  day: null,
  next: 0,
  corrected: false,
  explicit: false,
  ordinal: false,
  stale: new Set(),
};

/** "the 15th of this month" */
const monthPeriodAfter = (
  tokens: Tokens,
  words: DateWords,
  from: number,
  today: number,
): { days: ClosedDays; next: number } | null => {
  const day = tokens[from]?.text === 'day' ? from + 1 : from;
  const of = words.ofWords.has(tokens[day]?.text ?? '');
  if (!of && day > from) return null;
  const found = phraseAt(words.months, tokens, of ? day + 1 : day);
  return found && { days: monthFrom(today, found.value), next: found.next };
};

const afterDay = new Set(
  `or and at in if works work please is would for to i on o y a por en si estaria esta de que me este del al para seria through until hasta morning afternoon tomorrow between before after around anytime sometime entre antes despues desde but pero`.split(
    /\s+/,
  ),
);

/** "Lunes 4 de la tarde", "lunes 9 y media": the number was an hour. */
const isHourGoingOn = (tokens: Tokens, at: number): boolean => {
  const [word, next, after] = [tokens[at]?.text, tokens[at + 1]?.text ?? '', tokens[at + 2]?.text ?? ''];
  if (word === 'y') return next === 'media' || next === 'cuarto';
  return word === 'de' && next === 'la' && partNouns.has(after);
};

const partNouns: ReadonlySet<string> = new Set(['mañana', 'tarde', 'noche', 'madrugada', 'mañanita', 'tardecita', 'nochecita']);

/** A plain number is a day only where the words around end there. */
const endsDay = (tokens: Tokens, at: number, context: ReadContext): boolean => {
  const token = tokens[at];
  if (!token || token.kind === 'repair') return true;
  // "El 21, 22 o 23"
  if ((token.gap & ~gap.space) === gap.comma && context.expects === 'appointmentPreference') return true;
  if (
    (token.gap & (gap.colon | gap.slash | gap.hyphen | gap.dot)) !== 0 ||
    token.gap === 0 ||
    token.lexeme.unit !== undefined ||
    token.kind === 'numeral'
  )
    return false;
  if ((token.gap & (gap.comma | gap.stop)) !== 0) return true;
  return (afterDay.has(token.text) || token.lexeme.weekday !== undefined) && !isHourGoingOn(tokens, at);
};

/** "the first Friday of July", "el primer viernes de julio". */
export const weekdayOfMonth: Rule = (grammar, at) => {
  const { tokens, words, today } = grammar;
  const ordinal = words.last.has(tokens[at]?.text ?? '') ? { value: 5, next: at + 1 } : readOrdinal(tokens, at);
  const day = ordinal && ordinal.value <= 5 ? tokens[ordinal.next]?.lexeme.weekday : undefined;
  if (!ordinal || day === undefined || !words.ofWords.has(tokens[ordinal.next + 1]?.text ?? '')) return null;
  const month = monthPeriod(grammar, ordinal.next + 2);
  if (!month) return null;
  const { year, month: number } = partsOf(month.days.to);
  const first = nextWeekday(dayNumber(year, number, 1) - 1, day);
  const wanted = first + 7 * (ordinal.value - 1);
  const inMonth = wanted > month.days.to ? wanted - 7 : wanted;
  // "El primer lunes del mes", said after it, is that of the next one.
  if (inMonth >= today || month.bare === undefined) return dayAtom(at, month.to, inMonth);
  const next = nextWeekday(month.days.to, day) + 7 * (ordinal.value - 1);
  return dayAtom(at, month.to, partsOf(next).month === partsOf(month.days.to + 1).month ? next : next - 7);
};

/** "the 15th" anywhere; "the second" may be an option, so the first few need a word such as "on". */
export const articledDay: Rule = (grammar, at) => {
  const { tokens, words, context } = grammar;
  const before = tokens[at - 1]?.text ?? '';
  if (isMinutesBefore(tokens, at)) return null;
  const article = words.articles.has(before) || before === 'dia' || before === 'dias';
  const ordinal = readOrdinal(tokens, at);
  const wish = context.expects === 'appointmentPreference';
  const isAlone = tokens.length === 2 || ['on', 'for', 'is', 'by', 'until', 'before', 'after', 'from', 'to'].includes(before);
  if (!article && !(ordinal && (wish || isAlone) && tokens[at]?.kind === 'numeral')) return null;
  if (ordinal && ordinal.value <= 12 && isOptionLike(grammar, at, ordinal.next)) return null;
  if (!ordinal && context.language === 'en' && !wish && tokens[at - 2]?.text !== 'on') return null;
  if (
    !ordinal &&
    context.language === 'es' &&
    (before === 'los' || (context.expects === 'choice' && (readNumber(tokens, at, 'es')?.value ?? 0) <= 10))
  )
    return null;
  return dayOfMonth(grammar, at, article);
};

const isOptionLike = ({ tokens, context }: Grammar, at: number, next: number): boolean => {
  if (tokens[at]?.kind === 'numeral' && context.expects !== 'choice') return false;
  const after = tokens[next];
  const noun = after !== undefined && (after.gap & (gap.comma | gap.stop)) === 0 && !afterDay.has(after.text);
  const on = tokens[at - 2]?.text === 'on' || tokens[at - 1]?.text === 'dia';
  return noun || (!on && context.expects !== 'appointmentPreference' && (tokens[at]?.lexeme.ordinal ?? 0) <= 5);
};

export const holiday: Rule = ({ tokens, words, today }, at) => {
  const found = phraseAt(words.holidays, tokens, at);
  if (!found) return null;
  const year = tokens[found.next]?.kind === 'numeral' && tokens[found.next]?.text.length === 4 ? found.next : null;
  const day = nextHoliday(found.value, today, year === null ? null : Number(tokens[year]?.text));
  const end = year === null ? found.next : year + 1;
  // "Thanksgiving week"
  const weekend = phraseAt(words.weekendWord, tokens, end);
  if (weekend) return periodAtom(at, weekend.next, weekendOf(day, today));
  return words.weekWord.has(tokens[end]?.text ?? '')
    ? periodAtom(at, end + 1, { from: Math.max(today, mondayOf(day)), to: mondayOf(day) + 6 }, 'week')
    : dayAtom(at, end, day, 0.85);
};
