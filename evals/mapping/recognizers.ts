import { z } from 'zod';
import type { RecognizerCase } from '../data/recognizers.ts';
import { addDays, pairings } from '../when.ts';

/**
 * What of this library's cases a clinic's caller could say of an appointment, in our terms.
 *
 * - Of past and future readings the future one is meant; cases with past readings only are left out (they are in no wish for an appointment).
 * - Its ranges of days end with the day after, or with the day named: both are taken as right. A range that has begun may begin today.
 * - "At 3" has two readings there; either is right.
 * - Parts of a day ("morning") have other bounds in each product: those within two hours are right, and so are parts of a
 *   month ("early December") within six days.
 * - Left out: durations, repetitions, decades, years, quarters, seasons, week numbers, seconds, time zones, more than one expression, and
 *   anything more than two years away.
 */
export type Wanted = { expected: string[]; vague: boolean };

const Resolution = z.object({
  timex: z.string(),
  Mod: z.string().optional(),
  type: z.string(),
  value: z.string().optional(),
  start: z.string().optional(),
  end: z.string().optional(),
});
type Resolution = z.infer<typeof Resolution>;

const Values = z.object({ values: z.array(Resolution.partial({ type: true })) });
const Parsed = z.object({ Timex: z.string(), Mod: z.string().optional(), FutureResolution: z.record(z.string(), z.unknown()) });

const kinds = new Set(['date', 'daterange', 'time', 'timerange', 'datetime', 'datetimerange']);
/** Week numbers, seasons, quarters, halves, decades, undefined years. */
const notForClinics = /-W\d\d(?!-)|SP|SU|FA|WI|Q\d|H\d|P\d+Y|^\d{3}X|PT\d+[SMH]?\b.*S$|^XXXX$|ref_undef/;
const strange =
  /second|segundo|quarter|trimestre|year|años?\b|decade|década|centur|siglo|utc|gmt|\bpst\b|\best\b|week \d|semana \d|\d+(st|nd|rd|th)? week|ª semana|fiscal|eod|eoy|eom|\bago\b|fin de(l)? (mes|año)/i;

/** The one expression of a case; null where it is none for us. */
export const wantedWhen = ({ reference, results }: RecognizerCase): Wanted | null => {
  const [only] = results;
  if (!only || results.length > 1 || !only.value || !only.type || strange.test(only.text)) return null;
  const kind = only.type.replace('datetimeV2.', '');
  if (!kinds.has(kind)) return null;
  const today = (reference ?? defaultReference).slice(0, 10);
  const readings = resolutionsOf(only.value, kind).filter((one) => !notForClinics.test(one.timex) && isAhead(one, today));
  if (readings.length === 0) return null;
  return { expected: [...new Set(readings.flatMap((one) => texts(one, today)))], vague: isVague(readings, only.text) };
};

export const defaultReference = '2016-11-07T00:00:00';

const resolutionsOf = (value: Record<string, unknown>, kind: string): Resolution[] => {
  const model = Values.safeParse(value);
  if (model.success) return model.data.values.map((one) => ({ ...one, type: one.type ?? kind }));
  const parsed = Parsed.safeParse(value);
  if (!parsed.success) return [];
  const { Timex, Mod, FutureResolution: future } = parsed.data;
  const text = (...names: string[]): string | undefined => {
    const found = names.map((name) => future[name]).find((one) => typeof one === 'string' && one !== '');
    return typeof found === 'string' ? found : undefined;
  };
  const given = {
    value: text('date', 'time', 'dateTime'),
    start: text('startDate', 'startTime', 'startDateTime'),
    end: text('endDate', 'endTime', 'endDateTime'),
  };
  const known = Object.fromEntries(Object.entries(given).filter(([, one]) => one !== undefined));
  return Object.keys(known).length === 0 ? [] : [{ timex: Timex, type: kind, ...(Mod ? { Mod } : {}), ...known }];
};

const dayOf = (text: string | undefined): string | null => text?.match(/^\d{4}-\d\d-\d\d/)?.[0] ?? null;
const timeOf = (text: string | undefined): string | null => text?.match(/(\d\d:\d\d)(:\d\d)?$/)?.[1] ?? null;

const isAhead = (one: Resolution, today: string): boolean => {
  const days = [one.value, one.start, one.end].map(dayOf).filter((day) => day !== null);
  const last = days.at(-1);
  if (last === undefined) return days.length === 0 && [one.value, one.start, one.end].some((text) => timeOf(text) !== null);
  return last >= today && last < addDays(today, 730);
};

const texts = (one: Resolution, today: string): string[] => pairings(dateTexts(one, today), timeTexts(one));

const dateTexts = ({ type, value, start, end, Mod }: Resolution, today: string): string[] => {
  const day = dayOf(value);
  if (day) return [day];
  const [from, to] = [dayOf(start), dayOf(end)];
  if (!from && !to) return [];
  if (type === 'datetimerange') {
    const [first, last] = [from ?? to, to ?? from];
    return first && first === last ? [first] : [`${first}..${last}`];
  }
  const froms = from ? [from, ...(Mod === 'after' ? [addDays(from, 1)] : []), ...(from < today ? [today] : [])] : ['*', today];
  const tos = to ? [to, addDays(to, -1)] : ['*'];
  return froms.flatMap((a) => tos.map((b) => (a === b ? a : `${a}..${b}`)));
};

const timeTexts = ({ value, start, end, type }: Resolution): string[] => {
  if (type === 'date' || type === 'daterange') return [];
  const at = timeOf(value);
  if (at) return [at];
  const [from, to] = [timeOf(start), timeOf(end)];
  return from || to ? [`${from ?? '*'}..${to ?? '*'}`] : [];
};

/** Parts of days and of months; their bounds are everybody's own. */
const isVague = (readings: Resolution[], words: string): boolean =>
  readings.some(({ timex, Mod }) => /T(MO|AF|EV|NI|MI|DT)/.test(timex) || (Mod !== undefined && /^(start|mid|end)$/.test(Mod))) ||
  vagueWords.test(words);

const vagueWords = /\b(early|late|later|mid|middle|beginning|end|rest|start)\b|principios|mediados|finales|\bfin\b|resto|primeros/i;

const hours = (time: string): number => Number(time.slice(0, 2)) + Number(time.slice(3)) / 60;

const sides = (text: string): [date: string, time: string] => {
  const [date = '', time = ''] = text.split('|').map((side) => side.trim());
  return [date, time];
};

/** What was read; a part of a day or of a month that lies near the library's bounds is brought to them. */
export const likened = (got: string, { vague, expected }: Wanted): string => {
  if (!vague || got === '') return got;
  const [date, time] = sides(got);
  const alike = expected.find((text) => {
    const [day, hour] = sides(text);
    return near(date, day, dayDistance, nearDays) && near(time, hour, hourDistance, nearHours);
  });
  return alike ?? got;
};

const nearDays = 6;
const nearHours = 2;

const hourDistance = (a: string, b: string): number => Math.abs(hours(a) - hours(b));
const dayDistance = (a: string, b: string): number => Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;

const near = (a: string, b: string, distance: (a: string, b: string) => number, most: number): boolean => {
  if (a === b) return true;
  const [from = '', to = from] = a.split('..');
  const [wantedFrom = '', wantedTo = wantedFrom] = b.split('..');
  const pair = (one: string, other: string): boolean =>
    one === other || (one !== '*' && other !== '*' && distance(one, other) <= most);
  return a !== '' && b !== '' && pair(from, wantedFrom) && pair(to, wantedTo);
};
