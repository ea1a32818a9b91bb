import type { Case, Heard, Suite } from '../case.ts';
import { spokenForms } from '../data/nemo.ts';
import { type NluppCase, nluppCases, nluppNow } from '../data/nlupp.ts';
import { recognizerCases } from '../data/recognizers.ts';
import { bookingNow, bookingTurns } from '../data/restaurant8k.ts';
import { type SgdTurn, sgdExpressions, sgdNow, sgdTurns } from '../data/sgd.ts';
import { dateWishes } from '../generate/wishes.ts';
import { defaultReference, likened, wantedWhen } from '../mapping/recognizers.ts';
import type { Source } from '../source.ts';
import { isSampled } from '../split.ts';
import { heardDate, heardTime, heardWhen, whenText } from '../when.ts';

/** Days and times of appointments, with ranges and exclusions. */
export const dates: Suite = {
  name: 'dates',
  cases: (source) => [
    ...ofRecognizers(source),
    ...ofSgd(source),
    ...ofNlupp(source),
    ...ofBookings(source),
    ...ofSpokenForms(source),
    ...dateWishes(),
  ],
};

const ofRecognizers = (source: Source): Case[] =>
  recognizerCases(source).flatMap((row): Case[] => {
    if (row.lang === 'en-GB-like' || !/Date|Time/.test(row.model) || /TasksMode|Duration/.test(row.model)) return [];
    const base = {
      set: 'recognizers_text',
      language: row.lang.startsWith('es') ? ('es' as const) : ('en' as const),
      text: row.input,
      expects: 'appointmentPreference' as const,
      now: row.reference ?? defaultReference,
    };
    if (row.results.length === 0)
      return [{ ...base, what: 'no day and no time', scoring: 'quiet', expected: [''], answer: heardWhen }];
    const wanted = wantedWhen(row);
    if (!wanted) return [];
    const answer: Case['answer'] = (heard) => likened(sideOf(heard, wanted.only), wanted);
    return [{ ...base, what: 'days and times', scoring: 'value', expected: wanted.expected, answer }];
  });

const sideOf = (heard: Heard, only: 'date' | 'time' | null): string => {
  if (only === null) return heardWhen(heard);
  return only === 'date' ? whenText(heardDate(heard), '') : whenText('', heardTime(heard));
};

const ofSgd = (source: Source): Case[] => {
  const base = { set: 'sgd_scheduling', language: 'en', scoring: 'value', what: 'days and times', now: sgdNow } as const;
  const expressions = sgdExpressions(source).map(
    ({ kind, surface, canonical }): Case => ({
      ...base,
      text: surface,
      expects: 'appointmentPreference',
      expected: [kind === 'date' ? whenText(canonical, '') : whenText('', canonical)],
      answer: heardWhen,
    }),
  );
  return [...expressions, ...onceEach(sgdTurns(source).flatMap((turn) => sgdCase(turn)))];
};

const sgdCase = (turn: SgdTurn): Case[] => {
  const informed = (slot: string): string =>
    turn.acts.find(({ act, slot: name }) => act === 'INFORM' && name === slot)?.canonical_values?.[0] ?? '';
  const [date, time] = [informed('appointment_date'), informed('appointment_time')];
  if (date === '' && time === '') return [];
  const readBack = /confirm|right\?|correct|check/i.test(turn.prev_system);
  return [
    {
      set: 'sgd_scheduling',
      language: 'en',
      scoring: 'value',
      what: 'days and times',
      now: sgdNow,
      text: turn.text,
      expects: readBack ? 'confirmation' : 'appointmentPreference',
      // What stands in the words but was not news then is not marked.
      expected: openEnds(turn.text, date).flatMap((day) => openEnds(turn.text, time).map((hour) => whenText(day, hour))),
      answer: (heard) => sideOf(heard, date === '' ? 'time' : time === '' ? 'date' : null),
    },
  ];
};

/** "By Tuesday" and "after half past five" are marked as the day and the time alone. */
const openEnds = (text: string, value: string): string[] => {
  if (value === '' || value.includes('..')) return [value];
  return [
    value,
    ...(/\b(after|later|from|since|earliest|starting|arriv\w*|check ?in)\b/i.test(text) ? [`${value}..*`] : []),
    ...(/\b(before|by|until|till|earlier|no later|leav\w*|check ?out|depart\w*)\b/i.test(text) ? [`*..${value}`] : []),
  ];
};

/** Times with their half of the day, as "1.59 p.m."; without one, either half is right. */
const ofSpokenForms = (source: Source): Case[] =>
  spokenForms(source).flatMap(({ lang, class: kind, spoken, written }): Case[] => {
    const [, hour, minute = '00', half] =
      written.toLowerCase().match(/^(\d{1,2})(?:[:.h](\d\d))?(?: ?([ap])\.? ?m\.?| ?h| min)?$/) ?? [];
    if (kind !== 'time' || hour === undefined || Number(hour) > 23) return [];
    const at = (hours: number): string => whenText('', `${pad(hours % 24)}:${minute}`);
    const noon = (Number(hour) % 12) + (half === 'p' ? 12 : 0);
    const expected = half === undefined ? [at(Number(hour)), at(Number(hour) + 12)] : [at(noon)];
    const base = {
      what: 'days and times',
      set: 'spoken_forms_nemo',
      language: lang,
      scoring: 'value',
      expected,
      answer: heardWhen,
    } as const;
    return [spoken, written].map((text) => ({ ...base, text, expects: 'appointmentPreference' as const }));
  });

const onceEach = (cases: Case[]): Case[] => [...new Map(cases.map((one) => [`${one.text} ${one.expects ?? ''}`, one])).values()];

const ofNlupp = (source: Source): Case[] => nluppCases(source).flatMap(nluppCase);

const nluppCase = (row: NluppCase): Case[] => {
  const day = (name: string): string | null => dayOf(row.slots.find(({ slot }) => slot === name)?.value);
  const hour = (name: string): string | null => timeOf(row.slots.find(({ slot }) => slot === name)?.value);
  const named = row.slots.filter(({ slot }) => /^(date|time)/.test(slot)).map(({ slot }) => slot);
  if (named.length === 0 || named.some((slot) => slot.endsWith('period')) || new Set(named).size < named.length) return [];
  const [date, time] = [
    spanOf(day('date'), day('date_from'), day('date_to')),
    spanOf(hour('time'), hour('time_from'), hour('time_to')),
  ];
  const first = date.match(/\d{4}-\d\d-\d\d/)?.[0];
  if ((date === '' && time === '') || (first !== undefined && first < nluppNow.slice(0, 10)) || isOfThePast(row)) return [];
  return [
    {
      set: 'nlu_plus_plus',
      language: 'en',
      scoring: 'value',
      what: 'days and times',
      now: nluppNow,
      text: row.text,
      expects: 'appointmentPreference',
      expected: openEnds(row.text, date).flatMap((on) => openEnds(row.text, time).map((at) => whenText(on, at))),
      answer: heardWhen,
    },
  ];
};

/** A bank's statements and transfers, which are not wishes for a visit. */
const isOfThePast = ({ domain, intents }: NluppCase): boolean =>
  domain === 'banking' &&
  intents.length > 0 &&
  !intents.includes('appointment') &&
  !intents.includes('make_open_apply_setup_get_activate');

/** One end that is marked as such may be the day itself: "arrive on Wednesday". */
const spanOf = (one: string | null, from: string | null, to: string | null): string =>
  one ?? (from !== null && to !== null ? `${from}..${to}` : (from ?? to ?? ''));

const pad = (n: number): string => String(n).padStart(2, '0');
const numbersOf = (value: unknown): Record<string, number> =>
  typeof value === 'object' && value !== null ? (value as Record<string, number>) : {};
const dayOf = (value: unknown): string | null => {
  const { year, month, day } = numbersOf(value);
  return year && month && day ? `${year}-${pad(month)}-${pad(day)}` : null;
};
const timeOf = (value: unknown): string | null => {
  const { hour, minute } = numbersOf(value);
  return hour === undefined ? null : `${pad(hour)}:${pad(minute ?? 0)}`;
};

const bookingsOneIn = 3;

/** Words of days and times are marked, not their values: whether one is found, and none where none was said. */
const ofBookings = (source: Source): Case[] =>
  bookingTurns(source).flatMap(({ text, slots, requested_slots: asked }): Case[] => {
    const base = {
      set: 'restaurant8k',
      language: 'en',
      text,
      expects: 'appointmentPreference',
      now: bookingNow,
      expected: [''],
    } as const;
    const said = new Set(slots.map(({ slot }) => slot));
    if (asked.includes('people') || !isSampled(text, bookingsOneIn)) return [];
    return [
      {
        ...base,
        what: said.has('date') ? 'a day is found' : 'no day',
        scoring: said.has('date') ? 'found' : 'quiet',
        answer: heardDate,
      },
      {
        ...base,
        what: said.has('time') ? 'a time is found' : 'no time',
        scoring: said.has('time') ? 'found' : 'quiet',
        answer: heardTime,
      },
    ];
  });
