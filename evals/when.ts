import { valuesOf } from '../src/agents/understanding.ts';
import type { DateRange, TimeRange } from '../src/domain/slots.ts';
import type { Heard } from './case.ts';

/** Days and times in one form: `2026-12-01..2026-12-05 not 2026-12-03 | 14:00..17:00`; an open end is `*`, and either side may be empty. */

const range = (from: string | null, to: string | null): string => (from === to ? (from ?? '') : `${from ?? '*'}..${to ?? '*'}`);

export const dateText = ({ from, to, not }: DateRange): string =>
  `${range(from, to)}${not && not.length > 0 ? ` not ${[...not].sort().join(' ')}` : ''}`;

export const timeText = ({ from, to }: TimeRange): string => range(from, to);

export const whenText = (date: string, time: string): string => (date === '' && time === '' ? '' : `${date} | ${time}`.trim());

/** The days and times that were read. */
export const heardWhen = ({ acts }: Heard): string => {
  const { date, time } = valuesOf(acts);
  return whenText(date ? dateText(date) : '', time ? timeText(time) : '');
};

export const heardDate = ({ acts }: Heard): string => {
  const { date } = valuesOf(acts);
  return date ? dateText(date) : '';
};

export const heardTime = ({ acts }: Heard): string => {
  const { time } = valuesOf(acts);
  return time ? timeText(time) : '';
};

/** Every pairing of the days and times that would be right. */
export const pairings = (dates: readonly string[], times: readonly string[]): string[] =>
  (dates.length > 0 ? dates : ['']).flatMap((date) => (times.length > 0 ? times : ['']).map((time) => whenText(date, time)));

/** `YYYY-MM-DD`, so many days later. */
export const addDays = (iso: string, days: number): string => {
  const at = new Date(`${iso}T12:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
};
