import type { Goal } from '../../domain/goals.ts';
import type { Line } from '../../domain/line.ts';
import type { Language } from '../../domain/locale.ts';
import type { Hit, Phrases } from '../../domain/phrases.ts';
import { phrases } from '../../domain/phrases.ts';
import { wordsOf } from '../../domain/words.ts';
import { englishGoals, englishNegators, englishNotGoals } from './goals.en.ts';
import { spanishGoals, spanishNegators, spanishNotGoals } from './goals.es.ts';
import { english, spanish } from './macros.ts';
import { piecesOf, takenBackIn } from './taken-back.ts';

/** A goal that a clinic configures, with the words by which callers mean it. */
export type GoalWords = { goal: Goal; words: { en: string[]; es: string[] } };

/** `replaces`: it was said to take another one back. */
export type GoalHit = Hit & {
  goal: Goal;
  replaces?: true;
  /** Only that the caller cannot come was said: to move it and to cancel it are both open. */
  unable?: true;
};

type Table = { goals: [Goal, Phrases][]; not: Phrases; negators: Phrases };

/**
 * The more particular goal first: where two phrases share words ("need to change my appointment", "need … appointment"), the first keeps
 * them.
 */
const precedence = [
  'verifyInsurance',
  'rescheduleAppointment',
  'cancelAppointment',
  'lookUpAppointments',
  'scheduleAppointment',
] as const;

const tables: Record<Language, Table> = {
  en: {
    goals: precedence.map((goal) => [goal, phrases(englishGoals[goal], english)]),
    not: phrases(englishNotGoals, english),
    negators: phrases(englishNegators, english),
  },
  es: {
    goals: precedence.map((goal) => [goal, phrases(spanishGoals[goal], spanish)]),
    not: phrases(spanishNotGoals, spanish),
    negators: phrases(spanishNegators, spanish),
  },
};

/** The goals said, in the order said, each once. A goal turned down ("I don't want to cancel") or taken back is not among them. */
export const findGoals = (line: Line, full: Line, language: Language, extra: GoalWords[] = []): GoalHit[] => {
  const found = piecesOf(line, language).flatMap((piece) =>
    goalsIn(piece.line, language, extra).map(({ goal, from, to }) => ({ goal, from: from + piece.offset, to: to + piece.offset })),
  );
  const wanted = found.length < 2 ? found : oneEach(line, found, takenBackIn(full, line, language));
  const moved = found.filter((hit) => hit.goal === 'rescheduleAppointment');
  const isOpen = moved.length > 0 && moved.every((hit) => onlyUnable(line, hit));
  return isOpen ? wanted.map((hit) => (hit.goal === 'rescheduleAppointment' ? { ...hit, unable: true } : hit)) : wanted;
};

const goalsIn = (line: Line, language: Language, extra: GoalWords[]): GoalHit[] => {
  const table = tables[language];
  const taken = new Set<number>();
  for (const hit of table.not.all(line)) take(taken, hit);
  const found: GoalHit[] = [];
  for (const [goal, known] of [...configured(extra, language), ...table.goals]) {
    for (const hit of known.all(line)) {
      if (overlaps(taken, hit) || beginsWithAnswer(line, hit)) continue;
      take(taken, hit);
      if (!negated(table, line, hit)) found.push({ goal, ...hit });
    }
  }
  return found.sort((a, b) => a.from - b.from);
};

/** Whether a goal is named only to turn it down: "don't cancel it". */
export const isTurnedDown = (goal: Goal, line: Line, language: Language): boolean => {
  const table = tables[language];
  const hits = table.goals.find(([known]) => known === goal)?.[1].all(line) ?? [];
  return hits.length > 0 && hits.every((hit) => negated(table, line, hit));
};

/** "No, quiero la cita" answers, and then wants it. */
const beginsWithAnswer = (line: Line, { from, to }: Hit): boolean =>
  to - from > 1 && line.tokens[from]?.text === 'no' && line.tokens[from + 1]?.afterPause === true;

const take = (taken: Set<number>, hit: Hit): void => {
  for (let i = hit.from; i < hit.to; i++) taken.add(i);
};
const overlaps = (taken: Set<number>, hit: Hit): boolean => {
  for (let i = hit.from; i < hit.to; i++) if (taken.has(i)) return true;
  return false;
};

/** "can not cancel online" does not turn anything down, nor does "why don't you cancel it". */
const able = new Set(['can', 'could', 'why', 'puedo', 'pude', 'porque', 'si', 'or', 'o']);

const negated = (table: Table, line: Line, hit: Hit): boolean => {
  for (let at = Math.max(0, hit.from - 5); at < hit.from; at++) {
    if (table.negators.at(line, at) !== hit.from || able.has(line.tokens[at - 1]?.text ?? '')) continue;
    if (line.tokens[at]?.sentence === line.tokens[hit.from]?.sentence && !answersNo(table, line, at, hit)) return true;
  }
  return false;
};

/**
 * "No, cancel it": a bare no before a pause answers the question, and turns nothing down. So it does without a pause in English; the
 * Spanish "no cancele" forbids it.
 */
const answersNo = (table: Table, line: Line, at: number, hit: Hit): boolean =>
  line.tokens[at]?.text === 'no' &&
  (line.tokens[at + 1]?.afterPause === true || (table === tables.en && hit.from === at + 1 && at === 0));

/** "Cancel, no wait, move it": what was said before the correction is taken back. */
const oneEach = (line: Line, found: GoalHit[], takenBack: (before: Hit, after: Hit) => boolean): GoalHit[] => {
  const kept: GoalHit[] = [];
  for (const hit of found) {
    const before = kept.at(-1);
    if (before && before.goal !== hit.goal && takenBack(before, hit)) {
      // "Cancel it, sorry, I can't make it" gives a reason.
      if (hit.goal === 'rescheduleAppointment' && reasons.find(line, hit.from)?.from === hit.from) continue;
      kept.pop();
      kept.splice(0, kept.length, ...kept.filter(({ goal }) => goal !== hit.goal), { ...hit, replaces: true });
    } else if (!kept.some(({ goal }) => goal === hit.goal)) kept.push(hit);
  }
  return cancelOrMove(line, kept);
};

/** "Cancel and reschedule", "cancel or move it": one wish, to move it. "I can't make it, please cancel": to cancel. */
const cancelOrMove = (line: Line, hits: GoalHit[]): GoalHit[] => {
  const [first, second] = hits;
  const pair = new Set([first?.goal, second?.goal]);
  if (!first || !second || !pair.has('cancelAppointment') || !pair.has('rescheduleAppointment')) return hits;
  if (first.goal === 'rescheduleAppointment' && onlyUnable(line, first)) return hits.slice(1);
  if (second.from - first.to > 2 || line.tokens[second.from]?.sentence !== line.tokens[first.from]?.sentence) return hits;
  return [{ goal: 'rescheduleAppointment', from: first.from, to: second.to }, ...hits.slice(2)];
};

const unable = phrases(`
  something (came|has come) up
  (me|le) (surgio|salio) ~1 (algo|compromiso|imprevisto|emergencia)
  (can|could|will|would|am|is|going) not ~2 (make|come|go|get|attend|keep|be there)
  not (going to)? (be)? (able to|going to) (make|come|go|get|attend|keep|be there)
  no (voy a poder|puedo|podre|podria|voy a|alcanzo a) ~2 (ir|llegar|asistir|presentarme|acudir|venir|hacer)?`);
const reasons = phrases(`
  (can|could|will|would) not ~2 (make|come|go|get|attend|keep|be there)
  not (going to)? (be)? (able to|going to) (make|come|go|get|attend|keep|be there)
  something (came|has come) up
  no (voy a poder|puedo|podre|podria|alcanzo a)
  (me|le) (surgio|salio)`);
const moves = phrases('(move|moving|change|changing|switch|reschedul*|push|cambi*|mover|muev*|reagend*|reprogram*|pospon*|pasar)');

/** Whether it was taken for a wish to move only because the caller said that they cannot come. */
const onlyUnable = (line: Line, hit: Hit): boolean => {
  const isUnable = unable.all(line).some((said) => said.from < hit.to && hit.from < said.to + 1);
  const move = moves.find(line, hit.from);
  return isUnable && !(move && move.from < hit.to);
};

const compiled = new WeakMap<GoalWords[], Record<Language, [Goal, Phrases][]>>();
const configured = (extra: GoalWords[], language: Language): [Goal, Phrases][] => {
  if (extra.length === 0) return [];
  let known = compiled.get(extra);
  if (!known) {
    known = {
      en: extra.map(({ goal, words }) => [goal, literal(words.en)]),
      es: extra.map(({ goal, words }) => [goal, literal(words.es)]),
    };
    compiled.set(extra, known);
  }
  return known[language];
};

/** Phrases as a clinic writes them: plain words, no template. */
export const literal = (words: string[]): Phrases =>
  phrases(
    words
      .map((text) =>
        wordsOf(text)
          .map((word) => word.text.replace(/[(){}|~^$*!]/g, ''))
          .join(' '),
      )
      .join('\n'),
  );
