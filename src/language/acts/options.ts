import type { Option } from '../../domain/expects.ts';
import type { Line } from '../../domain/line.ts';
import { linesOf } from '../../domain/line.ts';
import type { Language } from '../../domain/locale.ts';
import type { Hit, Phrases } from '../../domain/phrases.ts';
import { phrases } from '../../domain/phrases.ts';
import type { DateRange, TimeRange } from '../../domain/slots.ts';
import type { ReadContext } from '../utterance.ts';
import { utterance } from '../utterance.ts';
import type { ValueReading } from '../values.ts';
import { readValues } from '../values.ts';

/** What an offer's label says, read by the same readers as the caller's words. */
type Offer = { id: string; words: Set<string>; date: string | null; time: string | null };

export type Choice = { option: string; hit: Hit; confidence: number };

type Table = {
  ordinals: Phrases[];
  last: Phrases;
  middle: Phrases;
  earliest: Phrases;
  latest: Phrases;
  either: Phrases;
  firm: Phrases;
  not: Phrases;
  /** Asks what else there is: "anything in Tacoma?" chooses nothing, even if one of the openings is there. */
  open: Phrases;
};

const enOrdinal = (words: string, number: string) =>
  phrases(`
  (the|my|on|for|take|choose|pick|with|want|like|prefer|book|do|go with|option|number|slot|choice)? (${words}) (one|option|choice|slot|time|appointment|opening|available|offer|of those)? !(street|grade|avenue|week|name|time i|appointment i|available)
  (option|number|choice|slot|door|no) (${number})`);
const esOrdinal = (words: string, number: string) =>
  phrases(`
  (el|la|lo|quiero|prefiero|con)? (el|la)? (${words}) (opcion|cita|hora|horario|fecha|turno|de esas|de esos)? !(vez|calle|semana)
  (opcion|numero|la opcion) (el|la)? (${number})`);

const tables: Record<Language, Table> = {
  en: {
    ordinals: [
      enOrdinal('first|1st|former|top', 'one|1|a'),
      enOrdinal('second|2nd', 'two|2|b'),
      enOrdinal('third|3rd', 'three|3|c'),
      enOrdinal('fourth|4th', 'four|4|d'),
      enOrdinal('fifth|5th', 'five|5|e'),
    ],
    last: phrases(
      '(the|that|your)? (last|final|bottom) (one|option|choice|slot|time|appointment|opening|of those)\nthe (last|latter)\nlatter',
    ),
    middle: phrases('the (middle|center) (one|option|choice|slot)?'),
    earliest:
      phrases(`(the|your|that) (earlier|earliest|sooner|soonest) (one|option|slot|time|appointment|opening|available|possible|date|day|of the two|you have)?
      (earliest|soonest) (one|option|slot|time|appointment|opening|available|possible|date|day|you have)?
      (earlier|sooner) (one|option|of the two|slot) $
      whichever (is|one is|comes) (first|earlier|earliest|sooner|soonest)`),
    latest:
      phrases(`(the|your|that) (later|latest) (one|option|slot|time|appointment|opening|available|possible|date|day|of the two|you have)?
      latest (one|option|slot|time)?
      later (one|option|of the two) $
      whichever (is|one is) (later|latest)`),
    either:
      phrases(`(either|any|whichever|whatever) (one|of (them|those|these|the two)|time|is|works|would|will|you|option|day|way|are)? (is fine|is good|is okay|works|work|is alright|fine|okay|good|want|think|do|be fine|be good|be okay)? !(earlier|later|other|chance|openings|availability|else|time after|time before|with)
      (both|they all|all of (them|those)|they both|any of (them|those)) (work|works|are fine|are good|fine|sound good|are okay)
      (does not|do not) (matter|care|mind|have a preference)
      no preference
      (you (pick|choose|decide)|your choice|dealer 's choice|pick one|surprise me|up to you|not picky|i am (flexible|easy|open))
      (first|next) available`),
    firm: phrases(
      '(first|second|third|fourth|fifth|1st|2nd|3rd|4th|5th) (one|option|choice|slot|opening|offer|of those)\n(option|number|choice) *',
    ),
    not: phrases(
      'not (the|on|at|for|that|a|with|in)? (one)?\n(anything|any|everything|all) (but|except) (the)?\nother than (the)?',
    ),
    open: phrases(
      '(anything|something|any (openings|times|appointments|availability|slots)) !(is|works|will|would|you|that you|but|except)\n(is there|are there|have you got) (a|an|any|one|some|somebody|someone)',
    ),
  },
  es: {
    ordinals: [
      esOrdinal('primera|primero|primer|1ra|1ro', 'uno|una|1'),
      esOrdinal('segunda|segundo|2da|2do', 'dos|2'),
      esOrdinal('tercera|tercero|tercer|3ra|3ro', 'tres|3'),
      esOrdinal('cuarta opcion|cuarta|cuarto', 'cuatro|4'),
      esOrdinal('quinta|quinto', 'cinco|5'),
    ],
    last: phrases('(el|la|esa|ese)? (ultima|ultimo) (opcion|cita|hora|de esas)?'),
    middle: phrases('(el|la) (de en medio|del medio|de en medio|del centro|intermedia|intermedio)'),
    earliest: phrases(
      '(el|la|lo) (mas)? (temprano|pronto|antes|cercana|cercano|proxima) (que (tenga|haya|tengan|pueda|hay))? !(semana|semanas|mes|vez|lunes|martes|miercoles|jueves|viernes)\n(el|la|lo) mas (temprano|temprana|pronto|cercana|cercano)\n(el|la) de mas (temprano|pronto)\n(el|la|lo) que (sea|salga|este|este disponible) (mas pronto|primero|antes|mas temprano)',
    ),
    latest: phrases('(el|la|lo) (mas) (tarde|tardia|tardio|lejana)\n(el|la) de mas tarde'),
    either:
      phrases(`(cualquiera|cualquier|el que sea|la que sea|lo que sea|el que quiera|la que quiera|cual sea) (de (los|las|esos|esas) (dos|tres)?|opcion|hora|dia|esta bien|me sirve|me queda)?
      (me da (igual|lo mismo)|da igual|da lo mismo|es igual|no importa|no tengo preferencia|la que usted (quiera|diga|guste)|el que usted (quiera|diga|guste)|usted (escoja|elija|diga|decida)|(los|las) (dos|tres)? (estan bien|me sirven|me quedan)|ambos|ambas)`),
    firm: phrases('(la|el) (primera|segunda|tercera|cuarta) (opcion|cita)?\n(opcion|numero) *'),
    not: phrases('no (el|la|los|las|es|quiero|puedo)? (el|la)?\n(menos|excepto) (el|la)?'),
    open: phrases(
      '(hay|tiene|tienen|tendra|tendran|habra|no hay|no tiene) (algo|alguna|alguno|algun|una|un|otra|otro|cita|citas|lugar|espacio)\nalgo (en|el|para|con|por)',
    ),
  },
};

const stopWords = new Set(
  `a an the at on in of for with and or to is it i you me my one that this am pm dr doctor doctora dra el la los las de del a al con y o en un una por para es lo que cita appointment your new want like prefer take
  would can do do have please be not no yes si book choose option time hora esa ese este esta`.split(/\s+/),
);

/** The option that the words choose; null when they choose none, or more than one. */
export const findChoice = (line: Line, values: ValueReading[], context: ReadContext): Choice | null => {
  const table = tables[context.language];
  if (context.options.length === 0) return context.expects === 'choice' ? byNumberAlone(table, line) : null;
  const offers = context.options.map((option) => offerOf(option, context));
  const simple = byExtreme(table, line, offers) ?? byOrdinal(table, line, offers);
  if (simple) return simple;
  const byContent = table.open.find(line) ? null : narrow(table, line, offers, values);
  if (byContent) return byContent;
  const either = table.either.find(line);
  return either && offers[0] && !line.text.includes(' none ') ? { option: offers[0].id, hit: either, confidence: 0.8 } : null;
};

const offerOf = ({ id, label }: Option, context: ReadContext): Offer => {
  const values = readValues(utterance(label, { ...context, expects: 'appointmentPreference', options: [] }));
  const date = values.find((value) => value.slot === 'date');
  const time = values.find((value) => value.slot === 'time');
  const line = linesOf(label).plain;
  return {
    id,
    words: new Set(line.tokens.map(({ text }) => text).filter((word) => !stopWords.has(word) && !/^\d/.test(word))),
    date: date ? date.value.from : null,
    time: time ? time.value.from : null,
  };
};

const byNumberAlone = (table: Table, line: Line): Choice | null => {
  const said = ordinalsSaid(table, line);
  return said.length === 1 && said[0] ? { option: String(said[0].place + 1), hit: said[0].hit, confidence: 0.85 } : null;
};

const ordinalsSaid = (table: Table, line: Line): { place: number; hit: Hit }[] =>
  table.ordinals.flatMap((ordinal, place) => {
    const hit = ordinal.all(line).find((one) => !isNegated(table, line, one) && !isPlain(line, one));
    return hit ? [{ place, hit }] : [];
  });

const beforeSecond = new Set('one a two couple few per just quick another un unos medio dos'.split(' '));
const afterChoice = new Set(
  'please works work is sounds looks would thanks thank for at then will fits one por me esta estaria seria gracias y and'.split(
    ' ',
  ),
);

/** "One second", "un segundo" are a pause, and a bare "first …" with more to come only begins a sentence. */
const isPlain = (line: Line, { from, to }: Hit): boolean => {
  const last = line.tokens[to - 1]?.text ?? '';
  if (to - from > 1) return (last === 'second' || last === 'segundo') && beforeSecond.has(line.tokens[to - 2]?.text ?? '');
  if (beforeSecond.has(line.tokens[from - 1]?.text ?? '')) return true;
  const next = line.tokens[to];
  if (!next || /^\d/.test(last) || afterChoice.has(next.text)) return false;
  return !(next.afterPause && line.tokens.length - to <= 3);
};

const isNegated = (table: Table, line: Line, hit: Hit): boolean => {
  for (let at = Math.max(0, hit.from - 3); at < hit.from; at++) {
    const end = table.not.at(line, at);
    if (end >= hit.from && end <= hit.to && !(line.tokens[at]?.text === 'no' && line.tokens[at + 1]?.afterPause)) return true;
  }
  return false;
};

const byOrdinal = (table: Table, line: Line, offers: Offer[]): Choice | null => {
  const last = table.last.find(line);
  if (last && !isNegated(table, line, last)) return pick(offers.at(-1), last, 0.9);
  const said = ordinalsSaid(table, line);
  if (said.length !== 1 || !said[0]) return null;
  const { place, hit } = said[0];
  const firm = table.firm.find(line) !== null;
  const dayOfMonth = offers.filter(({ date }) => date !== null && Number(date.slice(8)) === place + 1);
  if (!firm && dayOfMonth.length > 0 && dayOfMonth[0] !== offers[place]) return null;
  return pick(offers[place], hit, firm ? 0.97 : 0.9);
};

const pick = (offer: Offer | undefined, hit: Hit, confidence: number): Choice | null =>
  offer ? { option: offer.id, hit, confidence } : null;

const byExtreme = (table: Table, line: Line, offers: Offer[]): Choice | null => {
  const middle = offers.length === 3 ? table.middle.find(line) : null;
  if (middle && !isNegated(table, line, middle)) return pick(offers[1], middle, 0.9);
  const byStart = offers.toSorted((a, b) => startOf(a).localeCompare(startOf(b)));
  const early = table.earliest.find(line);
  if (early && !isNegated(table, line, early)) return pick(byStart[0], early, 0.9);
  const late = table.latest.find(line);
  return late && !isNegated(table, line, late) ? pick(byStart.at(-1), late, 0.9) : null;
};
const startOf = ({ date, time }: Offer): string => `${date ?? ''}T${time ?? ''}`;

/** What the words say of day, hour, person and place, put together; an option is chosen when it alone is left. */
const narrow = (table: Table, line: Line, offers: Offer[], values: ValueReading[]): Choice | null => {
  let left = offers;
  let hit: Hit | null = null;
  for (const value of values) {
    const fits = fitting(left, value, line);
    if (!fits) continue;
    left = fits;
    hit = joined(hit, tokensIn(line, value.span));
  }
  const worded = byWords(table, line, left);
  if (worded) {
    left = worded.left;
    hit = joined(hit, worded.hit);
  }
  return left.length === 1 && hit ? pick(left[0], hit, 0.92) : null;
};

const joined = (a: Hit | null, b: Hit): Hit => (a ? { from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) } : b);

const tokensIn = (line: Line, [start, end]: [number, number]): Hit => {
  const inside = line.tokens.flatMap(({ span }, i) => (span[0] < end && span[1] > start ? [i] : []));
  const first = inside[0] ?? 0;
  return { from: first, to: (inside.at(-1) ?? first) + 1 };
};

const fitting = (offers: Offer[], value: ValueReading, line: Line): Offer[] | null => {
  if (value.slot === 'date') {
    if (onlyWeekday(line, value.span)) return null;
    return offers.filter(({ date }) => date !== null && within(date, value.value));
  }
  if (value.slot === 'time') return offers.filter(({ time }) => time !== null && at(time, value.value));
  return null;
};

/** "Tuesday" is the Tuesday that was offered, not the next one: the label's own words tell which. */
const onlyWeekday = (line: Line, span: [number, number]): boolean => {
  const { from, to } = tokensIn(line, span);
  const words = line.tokens.slice(from, to).map(({ text }) => text);
  return words.some((word) => weekdays.has(word)) && words.every((word) => weekdays.has(word) || besideWeekday.has(word));
};
const weekdays = new Set(
  'monday tuesday wednesday thursday friday saturday sunday lunes martes miercoles jueves viernes sabado domingo'.split(' '),
);
const besideWeekday = new Set('on the this next that one el la este proximo'.split(' '));

const within = (date: string, { from, to, not }: DateRange): boolean =>
  (from === null || date >= from) && (to === null || date <= to) && !(not ?? []).includes(date);

/** A single time is meant whichever half of the day it was read for: "ten thirty" is the offer at 10:30. */
const at = (time: string, { from, to }: TimeRange): boolean =>
  from !== null && from === to ? halfDay(time) === halfDay(from) : (from === null || time >= from) && (to === null || time <= to);
const halfDay = (time: string): string => `${Number(time.slice(0, 2)) % 12}${time.slice(2)}`;

/** The offers whose own words were said most; those whose words were turned down ("not Tuesday") are out. */
const byWords = (table: Table, line: Line, offers: Offer[]): { left: Offer[]; hit: Hit } | null => {
  const scores = offers.map(() => 0);
  const out = new Set<Offer>();
  let hit: Hit | null = null;
  line.tokens.forEach(({ text }, i) => {
    const having = offers.filter(({ words }) => words.has(text));
    if (having.length === 0 || having.length === offers.length) return;
    const here = { from: i, to: i + 1 };
    if (isNegated(table, line, here)) for (const offer of having) out.add(offer);
    else
      offers.forEach((offer, k) => {
        if (having.includes(offer)) scores[k] = (scores[k] ?? 0) + 1 / having.length;
      });
    hit = joined(hit, here);
  });
  if (!hit) return null;
  const best = Math.max(...scores.filter((_, k) => !out.has(offers[k] as Offer)));
  return { left: offers.filter((offer, k) => !out.has(offer) && scores[k] === best), hit };
};
