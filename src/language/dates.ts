import type { DateRange } from '../domain/slots.ts';
import { dayOf, isoOf, nextWeekday, weekdayOf } from './calendar.ts';
import type { CandidateOf } from './candidates.ts';
import type { CueAt } from './cue-map.ts';
import { dateOpeners, dateWords } from './date-words.ts';
import type { Atom } from './day-grammar.ts';
import { dayAfter, insteadAt, isAlternative } from './day-instead.ts';
import { listedDay, withMonths } from './day-lists.ts';
import { daysAt } from './day-ranges.ts';
import { rejectedAfter, rejectedBefore } from './negation.ts';
import { mayOpen } from './openers.ts';
import type { Days } from './periods.ts';
import type { Tokens } from './tokens.ts';
import { gap } from './tokens.ts';
import type { ReadContext } from './utterance.ts';

/** Days said together: "Tuesday or Wednesday next week, but not …". */
type Group = { atoms: Atom[]; not: Atom[]; from: number; to: number; narrows: boolean };

/**
 * Wished days, in order, counted from the call's local date; never in the past.
 * "Tuesday" and "this Tuesday" are the first one after today; "next Tuesday" is that of the next week (weeks begin on Monday); Spanish
 * "el próximo martes" is the first one. "In two weeks" is that very day. An unwanted weekday of an open range is named for eight weeks.
 */
export const readDates = (
  tokens: Tokens,
  cues: (CueAt | null)[],
  times: { from: number; to: number }[],
  context: ReadContext,
): CandidateOf<'date'>[] => {
  const today = dayOf(context.now);
  const found = atomsOf(tokens, cues, today, context);
  const wanted = found.filter((one) => !one.rejected);
  const groups = groupsOf(
    withMonths(
      wanted.map((one) => one.atom),
      today,
    ),
    tokens,
    context,
  );
  const unwanted = found.filter((one) => one.rejected);
  for (const one of unwanted) attach(groups, one, times, tokens);
  const usable = withoutOpen(groups);
  return usable.map((group) => toCandidate(group, today)).filter((candidate) => candidate !== null);
};

/** "Any day but Monday, next week": "any day" says nothing beside a week, and what is not wanted holds for it. */
const withoutOpen = (groups: Group[]): Group[] => {
  const isOpen = (group: Group): boolean => group.atoms.every((atom) => atom.kind === 'open');
  const closed = groups.filter((group) => !isOpen(group));
  if (groups.length < 2 || closed.length === 0) return groups.length > 1 ? closed : groups;
  const unwanted = groups.filter(isOpen).flatMap((group) => group.not);
  return closed.map((group, at) => (at === 0 ? { ...group, not: [...group.not, ...unwanted] } : group));
};

type Found = { atom: Atom; rejected: boolean; after: boolean; from: number; to: number };

const atomsOf = (tokens: Tokens, cues: (CueAt | null)[], today: number, context: ReadContext): Found[] => {
  const openers = dateOpeners[context.language];
  const found: Found[] = [];
  let at = 0;
  while (at < tokens.length) {
    const isOpen = cues[at]?.cue !== 'dateOfBirth' && mayOpen(tokens[at], openers);
    const last = found.at(-1);
    const said = isOpen
      ? (listedDay({ tokens, today, context, words: dateWords[context.language] }, at, last?.atom) ??
        daysAt(tokens, at, today, context) ??
        dayAfter(tokens, at, last?.atom, today, context))
      : null;
    const other = isOpen && !said ? insteadAt(tokens, at, last, context) : null;
    if (other && !isAlternative(tokens, at)) found.pop();
    const one = said ?? other;
    if (one) found.push(asFound(tokens, one, context));
    at = one ? Math.max(one.to, at + 1) : at + 1;
  }
  return withListsRejected(found, tokens);
};

/** "I can't do Tuesday or Wednesday", "Tuesdays and Thursdays don't work": what is said of one is said of both. */
const withListsRejected = (found: Found[], tokens: Tokens): Found[] => {
  const inList = (a: Found | undefined, b: Found | undefined): boolean =>
    a !== undefined &&
    b !== undefined &&
    b.atom.from - a.atom.to <= 2 &&
    a.atom.kind !== 'open' &&
    listWords.has(tokens[a.atom.to]?.text ?? '');
  for (let k = 1; k < found.length; k += 1) {
    const one = found[k];
    if (one && found[k - 1]?.rejected && inList(found[k - 1], one) && rejectedBeforeOnly(found[k - 1])) one.rejected = true;
  }
  for (let k = found.length - 2; k >= 0; k -= 1) {
    const one = found[k];
    if (one && found[k + 1]?.after && inList(one, found[k + 1])) {
      one.rejected = true;
      one.after = true;
    }
  }
  return found;
};

const listWords = new Set(['or', 'and', 'nor', 'o', 'y', 'ni', 'u']);
const rejectedBeforeOnly = (one: Found | undefined): boolean => one?.after === false;

const asFound = (tokens: Tokens, atom: Atom, context: ReadContext): Found => {
  const before = rejectedBefore(tokens, atom.from, context.language);
  const after = rejectedAfter(tokens, atom.to, context.language);
  const rejected = atom.kind !== 'open' && (before !== null || after !== null);
  return { atom, rejected, after: rejected && after !== null, from: before ?? atom.from, to: atom.to };
};

/** Words that may stand between days said together. */
const linkReach = 4;

const groupsOf = (atoms: Atom[], tokens: Tokens, context: ReadContext): Group[] => {
  const groups: Group[] = [];
  for (const atom of atoms) {
    const last = groups.at(-1);
    if (last && isLinked(tokens, last.to, atom.from, context) && belongs(last, atom, tokens)) {
      last.atoms.push(atom);
      last.to = atom.to;
      last.narrows ||= narrows(atom);
    } else groups.push({ atoms: [atom], not: [], from: atom.from, to: atom.to, narrows: narrows(atom) });
  }
  return groups;
};

const isLinked = (tokens: Tokens, from: number, to: number, context: ReadContext): boolean => {
  if (to - from > linkReach) return false;
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (!token || token.kind === 'repair' || !dateWords[context.language].links.has(token.text)) return false;
  }
  return true;
};

/** A week and "any day" may be narrowed by what is said beside them. */
const narrows = (atom: Atom): boolean => atom.kind === 'week' || atom.kind === 'open';

/** A weekday and its week go together always; days and periods only as alternatives. */
const belongs = (group: Group, atom: Atom, tokens: Tokens): boolean => {
  if (group.narrows || narrows(atom)) return true;
  const between = tokens.slice(group.to, atom.from).map((token) => token.text);
  const comma = ((tokens[group.to]?.gap ?? 0) & gap.comma) !== 0;
  return comma || between.some((text) => text === 'or' || text === 'and' || text === 'o' || text === 'y' || text === 'u');
};

const attach = (groups: Group[], one: Found, times: { from: number; to: number }[], tokens: Tokens): void => {
  const group = groups.findLast((candidate) => candidate.to <= one.from) ?? groups[0];
  if (!group) {
    groups.push({ atoms: [], not: [one.atom], from: one.atom.from, to: one.atom.to, narrows: false });
    return;
  }
  group.not.push(one.atom);
  const adjacent = one.from - group.to <= 2 && !tokens.slice(group.to, one.to).some((token) => token.kind === 'repair');
  const clear = !times.some((time) => time.from < one.to && time.to > group.to);
  if (adjacent && clear && one.to > group.to) group.to = one.to;
};

const toCandidate = (group: Group, today: number): CandidateOf<'date'> | null => {
  const pieces = piecesOf(group.atoms);
  const outer = spanning(pieces, today);
  if (outer.to !== null && outer.to < today) return null;
  const not = new Set([...gapsBetween(pieces, outer), ...group.not.flatMap((atom) => unwantedDays(atom, outer, today))]);
  const start = group.atoms.length === 0 ? firstWanted(outer.from ?? today, not) : outer.from;
  const value: DateRange = {
    from: start === null ? null : isoOf(Math.max(start, today)),
    to: outer.to === null ? null : isoOf(outer.to),
    ...(not.size > 0
      ? {
          not: [...not]
            .filter((day) => day >= (start ?? today) && day <= (outer.to ?? day))
            .toSorted((a, b) => a - b)
            .map(isoOf),
        }
      : {}),
  };
  // Where nothing would be left, what was wanted counts.
  const everyDay = outer.from !== null && outer.to !== null && value.not?.length === outer.to - Math.max(outer.from, today) + 1;
  if (value.not?.length === 0 || everyDay) delete value.not;
  const sure = group.atoms.length > 0 ? Math.min(...group.atoms.map((atom) => atom.sure)) : 0.8;
  return { slot: 'date', value, from: group.from, to: group.to, confidence: sure };
};

/** "Not this week" begins after it. */
const firstWanted = (from: number, not: ReadonlySet<number>): number => {
  let day = from;
  while (not.has(day)) day += 1;
  return day;
};

/** The separate days and periods of a group; weekdays said beside a week lie in it. */
const piecesOf = (atoms: Atom[]): Days[] => {
  const week = atoms.find((atom) => atom.kind === 'week');
  const weekdays = atoms.filter((atom) => atom.weekday !== undefined);
  const start = week?.days.to == null ? null : week.days.to - 6;
  if (start !== null && weekdays.length > 0) return weekdays.map(({ weekday }) => weekdayFrom(start, weekday ?? 1));
  const closed = atoms.filter((atom) => atom.kind !== 'open');
  return (closed.length > 0 ? closed : atoms.slice(0, 1)).flatMap((atom) => atom.each ?? [atom.days]);
};

/** The first such weekday from the start of a week on; the first week of a month may start on any day. */
const weekdayFrom = (start: number, weekday: number): Days => {
  const day = nextWeekday(start - 1, weekday);
  return { from: day, to: day };
};

const spanning = (pieces: Days[], today: number): Days => {
  if (pieces.length === 0) return { from: today, to: null };
  const from = pieces.some((piece) => piece.from === null) ? null : Math.min(...pieces.map((piece) => piece.from ?? today));
  const to = pieces.some((piece) => piece.to === null) ? null : Math.max(...pieces.map((piece) => piece.to ?? today));
  return { from, to };
};

/** Alternatives farther apart than this are no list of days to leave out. */
const maxGapDays = 62;

/** The days between alternatives: "Tuesday or Thursday" is not Wednesday. */
const gapsBetween = (pieces: Days[], outer: Days): number[] => {
  if (pieces.length < 2 || outer.from === null || outer.to === null || outer.to - outer.from > maxGapDays) return [];
  const days: number[] = [];
  for (let day = outer.from; day <= outer.to; day += 1) {
    if (!pieces.some((piece) => (piece.from ?? day) <= day && day <= (piece.to ?? day))) days.push(day);
  }
  return days;
};

/** How far ahead an unwanted weekday is named where the range has no end. */
const openWeeks = 8;

const everyWeek = (weekday: number, start: number, end: number): number[] => {
  const first = weekdayOf(start) === weekday ? start : nextWeekday(start, weekday);
  return Array.from({ length: Math.max(0, Math.floor((end - first) / 7) + 1) }, (_, week) => first + 7 * week);
};

const unwantedDays = (atom: Atom, outer: Days, today: number): number[] => {
  const start = outer.from ?? today;
  const end = outer.to ?? start + openWeeks * 7 - 1;
  if (atom.kind === 'weekday' && atom.weekday !== undefined) return everyWeek(atom.weekday, start, end);
  if (atom.everyWeek) return atom.everyWeek.flatMap((weekday) => everyWeek(weekday, start, end));
  const from = Math.max(atom.days.from ?? start, start);
  const to = Math.min(atom.days.to ?? end, end, from + maxGapDays);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, day) => from + day);
};
