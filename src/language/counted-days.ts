import { mondayOf, nextWeekday } from './calendar.ts';
import type { DateWords, Unit } from './date-words.ts';
import type { Atom, Grammar, Rule } from './day-grammar.ts';
import { dayAtom, periodAtom } from './day-grammar.ts';
import { phraseAt, phraseTable } from './lexicon.ts';
import { dayOfMonth, holiday, monthDay, named } from './named-days.ts';
import { readNumber } from './numbers.ts';
import { openersOf } from './openers.ts';
import type { ClosedDays } from './periods.ts';
import { addMonths, addWorkdays } from './periods.ts';
import type { Tokens } from './tokens.ts';
import { gap } from './tokens.ts';
import type { ReadContext } from './utterance.ts';
import { weekday } from './weekdays.ts';

/** "in two weeks", "three days from now", "a week from Tuesday", "within ten days". */
export const counted: Rule = (grammar, at) => {
  const { tokens, words, today } = grammar;
  const within = phraseAt(words.within, tokens, at);
  const inside = within && amountAt(grammar, within.next);
  if (inside) return periodAtom(at, inside.next, { from: today, to: shifted(today, inside) });
  const least = phraseAt(words.atLeast, tokens, at);
  if (least) return leastAhead(grammar, at, least.next);
  const start = startOfAmount(grammar, at);
  const ahead = start === null ? null : amountAt(grammar, start);
  const later = ahead && fromSomeDay(grammar, at, ahead);
  if (later) return later;
  if (ahead) return daysAhead(grammar, at, ahead, ahead.next);
  const coming = comingDays(grammar, at);
  if (coming) return coming;
  const following = followingDays(grammar, at);
  if (following) return following;
  const amount = amountAt(grammar, at);
  return amount ? fromSomeDay(grammar, at, amount) : weekdaysAhead(grammar, at);
};

/** "More than two weeks from now", "por lo menos en dos semanas": from that day on. */
const leastAhead = (grammar: Grammar, at: number, next: number): Atom | null => {
  const start = startOfAmount(grammar, next);
  const amount = amountAt(grammar, start ?? next);
  const day =
    amount &&
    (fromSomeDay(grammar, next, amount) ??
      (start === null && !isAheadWord(grammar, at) ? null : daysAhead(grammar, next, amount, amount.next)));
  return day && { ...day, from: at, days: { from: day.days.from, to: null }, kind: 'period' };
};

/** The words that it may begin with, beside numbers. */
export const countedOpeners = (words: DateWords): ReadonlySet<string> =>
  openersOf(words.within, words.atLeast, words.in, ['dentro'], words.ahead, pluralArticles, words.some, aboutWords, words.idioms);

const isAheadWord = ({ tokens, words }: Grammar, at: number): boolean =>
  words.in.has(tokens[at]?.text ?? '') || isDentroDe(tokens, at);

/** "In two weeks", "in two or three weeks", "in a few days", "in two weeks on Thursday". */
const daysAhead = (grammar: Grammar, at: number, amount: Amount, next: number): Atom => {
  const { today } = grammar;
  if (amount.vague) return periodAtom(at, next, vagueDays(today, amount));
  const day = shifted(today, amount);
  if (amount.most !== undefined) return periodAtom(at, next, { from: day, to: shifted(today, { ...amount, count: amount.most }) });
  const beside = amount.unit === 'day' || amount.unit === 'workday' ? null : weekdayBeside(grammar, next);
  if (!beside) return dayAtom(at, next, day, 0.93);
  const isWeeks = amount.unit === 'week' || amount.unit === 'fortnight';
  return dayAtom(at, beside.next, isWeeks ? mondayOf(day) + beside.weekday - 1 : nextWeekday(day - 1, beside.weekday), 0.93);
};

/** "…, el jueves", "on Tuesday": the weekday of what was counted. */
const weekdayBeside = ({ tokens, words }: Grammar, at: number): { weekday: number; next: number } | null => {
  const skipped = words.articles.has(tokens[at]?.text ?? '') || tokens[at]?.text === 'on' ? at + 1 : at;
  const token = tokens[skipped];
  const isNear = ((tokens[at]?.gap ?? gap.stop) & gap.stop) === 0;
  if (!isNear || token?.lexeme.weekday === undefined || token.kind === 'repair') return null;
  const after = tokens[skipped + 1];
  // "In two weeks, Thursday the 3rd" has its own day.
  const goesOn =
    after !== undefined &&
    after.gap === gap.space &&
    (after.kind === 'numeral' || words.articles.has(after.text) || words.or.has(after.text));
  return goesOn ? null : { weekday: token.lexeme.weekday, next: skipped + 1 };
};

/** "Los próximos días", "the coming weeks": without a number, some of them from today on. */
const comingDays = ({ tokens, words, today }: Grammar, at: number): Atom | null => {
  const start = words.in.has(tokens[at]?.text ?? '') ? at + 1 : at;
  if (!pluralArticles.has(tokens[start]?.text ?? '')) return null;
  const [first, second] = [tokens[start + 1]?.text ?? '', tokens[start + 2]?.text ?? ''];
  const unit = followingWords.has(first)
    ? words.units.get(second)
    : followingWords.has(second)
      ? words.units.get(first)
      : undefined;
  const noun = followingWords.has(first) ? second : first;
  if ((unit !== 'day' && unit !== 'week' && unit !== 'month') || !noun.endsWith('s')) return null;
  return periodAtom(at, start + 3, { from: today, to: shifted(today, { ...some[unit], vague: false, next: 0 }) });
};

/** What a plural without a number is taken for. */
const some = { day: { count: 1, unit: 'week' }, week: { count: 4, unit: 'week' }, month: { count: 3, unit: 'month' } } as const;

/** "The three next weeks", "los 4 días hábiles siguientes": from today on. */
const followingDays = ({ tokens, words, today, context }: Grammar, at: number): Atom | null => {
  const article = pluralArticles.has(tokens[at]?.text ?? '');
  const number = readNumber(tokens, article ? at + 1 : at, context.language);
  if (!number || number.value < 1 || number.value > mostFollowing) return null;
  const isAhead = followingWords.has(tokens[number.next]?.text ?? '');
  const unitAt = isAhead ? number.next + 1 : number.next;
  const noun = tokens[unitAt]?.text ?? '';
  const unit = words.units.get(noun);
  if (!unit || (!article && !noun.endsWith('s'))) return null;
  const end = afterUnit(tokens, unitAt + 1, unit);
  const isBehind = followingWords.has(tokens[end]?.text ?? '');
  const workdays = end > unitAt + 1;
  const to = shifted(today, { count: number.value, unit: workdays ? 'workday' : unit, vague: false, next: 0 });
  return isAhead || isBehind ? periodAtom(at, isBehind ? end + 1 : end, { from: today, to }) : null;
};

const pluralArticles: ReadonlySet<string> = new Set(['the', 'los', 'las']);
const followingWords: ReadonlySet<string> = new Set(['next', 'following', 'coming', 'proximos', 'proximas', 'siguientes']);
const mostFollowing = 60;

/** "Two Sundays from now", "de hoy en ocho". */
const weekdaysAhead = ({ tokens, words, today, context }: Grammar, at: number): Atom | null => {
  const idiom = phraseAt(words.idioms, tokens, at);
  if (idiom) return dayAtom(at, idiom.next, today + idiom.value);
  const number = readNumber(tokens, at, context.language);
  const day = number && tokens[number.next]?.lexeme.weekday;
  const now = number && day ? phraseAt(words.fromNow, tokens, number.next + 1) : null;
  if (!number || !day || !now || number.value < 1 || number.value > 20) return null;
  return dayAtom(at, now.next, nextWeekday(today, day) + 7 * (number.value - 1), 0.9);
};

const isDentroDe = (tokens: Tokens, at: number): boolean => tokens[at]?.text === 'dentro' && tokens[at + 1]?.text === 'de';

/** The amount behind "in", "dentro de", "de aquí a". */
const startOfAmount = ({ tokens, words }: Grammar, at: number): number | null => {
  if (isDentroDe(tokens, at)) return at + 2;
  return words.in.has(tokens[at]?.text ?? '') ? at + 1 : (phraseAt(words.ahead, tokens, at)?.next ?? null);
};

/** `most` of "two or three". */
type Amount = { count: number; most?: number; half?: boolean; unit: Unit; vague: boolean; next: number };

const amountAt = ({ tokens, words, context }: Grammar, at: number): Amount | null => {
  const about = aboutWords.has(tokens[at]?.text ?? '') ? at + 1 : at;
  const some = phraseAt(words.some, tokens, at) ?? phraseAt(words.some, tokens, about);
  const said = readNumber(tokens, about, context.language);
  // "Un par de semanas" is no "un".
  const number = some && (!said || some.next > said.next) ? { value: some.value, next: some.next } : said;
  if (!number) return null;
  const most = number === said ? upTo(tokens, number, words, context) : null;
  const end = most?.next ?? number.next;
  const adjective = words.unitAdjectives.get(tokens[end]?.text ?? '');
  const unitAt = adjective === undefined ? end : end + 1;
  const unit = words.units.get(tokens[unitAt]?.text ?? '');
  if (!unit || number.value < 1 || (most?.value ?? number.value) > 400) return null;
  const after = afterUnit(tokens, unitAt + 1, unit);
  const half = phraseAt(halves[context.language], tokens, after);
  return {
    count: number.value,
    ...(half ? { half: true } : {}),
    ...(most ? { most: most.value } : {}),
    unit: adjective && unit === 'day' ? adjective : unit,
    vague: number !== said && number.value === 3,
    next: half && half.next > after ? half.next : after,
  };
};

const aboutWords: ReadonlySet<string> = new Set(['about', 'like', 'around', 'maybe', 'unos', 'unas', 'como']);

/** "Two or three weeks", "dos a tres semanas" */
const upTo = (
  tokens: Tokens,
  { value, next }: { value: number; next: number },
  words: DateWords,
  { language }: ReadContext,
): { value: number; next: number } | null => {
  const link = tokens[next]?.text ?? '';
  const most = words.or.has(link) || link === 'to' || link === 'a' ? readNumber(tokens, next + 1, language) : null;
  return most && most.value > value ? most : null;
};

/** "Días hábiles", "días de trabajo" */
const afterUnit = (tokens: Tokens, at: number, unit: Unit): number => {
  if (unit !== 'day') return at;
  if (['habiles', 'laborables'].includes(tokens[at]?.text ?? '')) return at + 1;
  return tokens[at]?.text === 'de' && tokens[at + 1]?.text === 'trabajo' ? at + 2 : at;
};

/** "A month and a half" */
const halves = { en: phraseTable({ half: 'and a half' }), es: phraseTable({ half: 'y medio, y media' }) };

const halfDays: Record<Unit, number> = { day: 0, workday: 0, week: 3, fortnight: 7, month: 15, year: 182 };

const shifted = (day: number, amount: Amount): number => wholeUnits(day, amount) + (amount.half ? halfDays[amount.unit] : 0);

const wholeUnits = (day: number, { count, unit }: Amount): number => {
  switch (unit) {
    case 'day':
      return day + count;
    case 'workday':
      return addWorkdays(day, count);
    case 'week':
      return day + 7 * count;
    case 'fortnight':
      return day + 14 * count;
    case 'month':
      return addMonths(day, count);
    case 'year':
      return addMonths(day, 12 * count);
  }
};

/** "a few weeks" is about three of them. */
const vagueDays = (today: number, { unit }: Amount): ClosedDays => {
  if (unit === 'day') return { from: today + 2, to: today + 5 };
  if (unit === 'year') return { from: addMonths(today, 24), to: addMonths(today, 48) };
  return unit === 'week' || unit === 'fortnight'
    ? { from: today + 14, to: today + 28 }
    : { from: addMonths(today, 2), to: addMonths(today, 4) };
};

const fromSomeDay = (grammar: Grammar, at: number, amount: Amount): Atom | null => {
  const { tokens, words, today, context } = grammar;
  const now = phraseAt(words.fromNow, tokens, amount.next);
  if (now && !(isThen(tokens[amount.next]?.text) && words.ofWords.has(tokens[now.next]?.text ?? '')))
    return daysAhead(grammar, at, amount, now.next);
  const link = phraseAt(words.fromDay, tokens, amount.next);
  if (!link) return null;
  const start = words.articles.has(tokens[link.next]?.text ?? '') ? link.next + 1 : link.next;
  const yesterday = yesterdayWords.has(tokens[start]?.text ?? '') ? dayAtom(start, start + 1, today - 1) : null;
  const base =
    yesterday ??
    named(grammar, start) ??
    weekday(grammar, start) ??
    monthDay(grammar, start) ??
    holiday(grammar, start) ??
    dayOfMonth(grammar, start, start > link.next);
  return base && base.days.from !== null && base.days.from === base.days.to && context
    ? dayAtom(at, base.to, shifted(base.days.from, amount), 0.93)
    : null;
};

/** "Dos semanas después" is counted from now, "dos semanas después del lunes" is not. */
const isThen = (word: string | undefined): boolean => word === 'despues';

/** A day to count from, and nothing to wish for. */
const yesterdayWords: ReadonlySet<string> = new Set(['yesterday', 'ayer']);
