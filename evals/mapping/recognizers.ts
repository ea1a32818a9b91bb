import { z } from 'zod';
import type { RecognizerCase } from '../data/recognizers.ts';
import { addDays, pairings } from '../when.ts';

/**
 * What of this library's cases a clinic's caller could say of an appointment, in our terms.
 *
 * - Of past and future readings the future one is meant; cases with past readings only are left out (they are in no wish for an appointment),
 *   and so are ranges that began more than a month ago.
 * - Its ranges of days end with the day after, or with the day named: both are taken as right, and so is the whole of a month named as the end
 *   ("from March to May"). A range that has begun, or that begins tomorrow ("the next two days"), may begin today.
 * - "At 3" has two readings there; either is right, also where only the early one is listed and no word tells the half of the day.
 * - Parts of a day ("morning") have other bounds in each product: any that share an hour are right. So are parts of a month ("early
 *   December") within six days.
 * - Parsers that find only days, or only times, are compared in that alone.
 * - Left out: durations, repetitions, decades, years, halves, quarters, seasons, week numbers, seconds and minutes from now, "now", time zones,
 *   more than one expression, and anything more than two years away.
 */
export type Wanted = { expected: string[]; vague: boolean; only: 'date' | 'time' | null };

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
  /second|segundo|minute|minuto|\bhour|hora\b|quarter|trimestre|semest|half of|mitad|\bH[12]\b|\dH[12]|year|años?\b|decade|década|centur|siglo|utc|gmt|\bpst\b|\best\b|\bpt\b|week \d|semana \d|\d+(st|nd|rd|th)? week|ª semana|fiscal|eod|eoy|eom|\bago\b|fin de(l)? (mes|año)|\bnow\b|ahora|asap|posible|possible|\bsame\b|mism[oa]|<=|>=|partner of/i;

/** The one expression of a case; null where it is none for us. */
export const wantedWhen = ({ reference, results, model }: RecognizerCase): Wanted | null => {
  const [only] = results;
  if (!only || results.length > 1 || !only.value || !only.type || strange.test(only.text)) return null;
  const kind = only.type.replace('datetimeV2.', '');
  if (!kinds.has(kind)) return null;
  const today = (reference ?? defaultReference).slice(0, 10);
  const readings = resolutionsOf(only.value, kind).filter((one) => !notForClinics.test(one.timex) && isAhead(one, today));
  if (readings.length === 0) return null;
  const halves = !half.test(only.text);
  return {
    expected: [...new Set(readings.flatMap((one) => texts(one, today, halves)))],
    vague: isVague(readings, only.text),
    only:
      model === 'DateParser' || model === 'DatePeriodParser'
        ? 'date'
        : model === 'TimeParser' || model === 'TimePeriodParser'
          ? 'time'
          : null,
  };
};

/** Words and forms that tell the half of the day. */
const half =
  /[ap]\.? ?m\b|morning|afternoon|evening|night|noon|mañana|tarde|noche|madrugada|mediod|\b(0\d|1[3-9]|2[0-3])[:.h]?\d\d/i;

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
  const began = dayOf(one.start);
  return last >= today && last < addDays(today, 730) && (began === null || began >= addDays(today, -31));
};

const texts = (one: Resolution, today: string, halves: boolean): string[] => {
  const times = timeTexts(one);
  return pairings(dateTexts(one, today), halves ? [...times, ...times.map(later)] : times);
};

/** Half a day later, for times before noon. */
const later = (times: string): string =>
  times.replace(/\d\d(?=:)/g, (hour) => (Number(hour) < 12 ? String(Number(hour) + 12) : hour));

const dateTexts = ({ type, value, start, end, Mod }: Resolution, today: string): string[] => {
  const day = dayOf(value);
  if (day) return [day];
  const [from, to] = [dayOf(start), dayOf(end)];
  if (!from && !to) return [];
  if (type === 'datetimerange') {
    const [first, last] = [from ?? to, to ?? from];
    return first && first === last ? [first] : [`${first}..${last}`];
  }
  const froms = from
    ? [from, ...(Mod === 'after' ? [addDays(from, 1)] : []), ...(from < today || from === addDays(today, 1) ? [today] : [])]
    : ['*', today];
  const tos = to ? [to, addDays(to, -1), ...(to.endsWith('-01') ? [monthEnd(to)] : [])] : ['*'];
  return froms.flatMap((a) => tos.map((b) => (a === b ? a : `${a}..${b}`)));
};

const monthEnd = (first: string): string => addDays(`${addDays(first, 31).slice(0, 8)}01`, -1);

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
    return (date === day || near(date, day)) && (time === hour || share(time, hour));
  });
  return alike ?? got;
};

const nearDays = 6;
const dayDistance = (a: string, b: string): number => Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;

const near = (a: string, b: string): boolean => {
  if (a === '' || b === '') return false;
  const [from = '', to = from] = a.split('..');
  const [wantedFrom = '', wantedTo = wantedFrom] = b.split('..');
  const pair = (one: string, other: string): boolean => one === other || dayDistance(one, other) <= nearDays;
  return pair(from, wantedFrom) && pair(to, wantedTo);
};

/** Whether two ranges of hours share one. */
const share = (a: string, b: string): boolean => {
  const bounds = (text: string): number[] => text.split('..').map((time, at) => (time === '*' ? at * 24 : hours(time)));
  const [from = 0, to = 0] = bounds(a);
  const [wantedFrom = 0, wantedTo = 0] = bounds(b);
  return a.includes('..') && b.includes('..') && Math.min(to, wantedTo) - Math.max(from, wantedFrom) >= 1;
};
