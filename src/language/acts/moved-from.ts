import type { Line } from '../../domain/line.ts';
import { spanOf } from '../../domain/line.ts';
import type { SlotValues, Span } from '../../domain/slots.ts';
import type { Utterance } from '../utterance.ts';
import { utterance } from '../utterance.ts';
import type { ReadingOf, ValueReading } from '../values.ts';
import { readValues } from '../values.ts';
import type { GoalHit } from './goals.ts';

const to = /(?<![\p{L}\p{N}])(?:to|al|a la|a las|para el|para la|para)(?![\p{L}\p{N}])/gu;
/** What is told between the wish and the day when that day is not the appointment's. */
const otherwise = /[.;!?]|\b(?:free|available|any|anytime|can|could|works?|between|puedo|libre|disponible|entre|instead)\b/;
/** Each place is read twice; more of them are no such wish. */
const mostPlaces = 6;

/**
 * "Move it from Tuesday to Thursday": the first day and time are the appointment's, the second ones are wished for. A time alone is wished
 * for on the day of the appointment.
 */
export const withMovedFrom = (values: ValueReading[], goals: GoalHit[], line: Line, u: Utterance): ValueReading[] => {
  const goal = goals.find((hit) => hit.goal === 'rescheduleAppointment');
  const isTold = values.some(({ slot }) => slot === 'date' || slot === 'time');
  if (!goal || !isTold) return values;
  const [start] = spanOf(line, goal.from, goal.to);
  for (const link of Array.from(u.folded.matchAll(to)).slice(0, mostPlaces)) {
    if (link.index < start || otherwise.test(u.folded.slice(start, link.index))) continue;
    const old = whenIn(u, 0, link.index);
    const wished = old && whenIn(u, link.index + link[0].length, u.text.length);
    if (old && wished)
      return [...values.filter(({ slot }) => slot !== 'date' && slot !== 'time'), ...moved(old, wished)].sort(byPlace);
  }
  return values;
};

const byPlace = (a: ValueReading, b: ValueReading): number => a.span[0] - b.span[0];

type When = { date: ReadingOf<'date'> | null; time: ReadingOf<'time'> | null; all: ValueReading[] };

const whenIn = ({ text, context }: Utterance, from: number, end: number): When | null => {
  const part = utterance(' '.repeat(from) + text.slice(from, end), { ...context, expects: 'appointmentPreference', options: [] });
  const all = readValues(part).filter(({ slot }) => slot === 'date' || slot === 'time');
  const date = all.find((value) => value.slot === 'date') ?? null;
  const time = all.find((value) => value.slot === 'time') ?? null;
  return date || time ? { date, time, all } : null;
};

const moved = (old: When, wished: When): ValueReading[] => {
  // "From Tuesday" alone is any day from then on.
  const day = old.date?.value.from ?? null;
  const value: SlotValues['fromWhen'] = { date: day ? { from: day, to: day } : null, time: old.time?.value ?? null };
  const spans = old.all.map(({ span }) => span);
  const span: Span = [Math.min(...spans.map(([a]) => a)), Math.max(...spans.map(([, b]) => b))];
  const sameDay: ValueReading[] =
    old.date && !wished.date && day ? [{ ...old.date, value: { from: day, to: day }, confidence: 0.8 }] : [];
  return [{ slot: 'fromWhen', value, span, confidence: 0.85 }, ...sameDay, ...wished.all];
};
