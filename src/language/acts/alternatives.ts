import { isDeepStrictEqual } from 'node:util';
import type { Line } from '../../domain/line.ts';
import { spanOf } from '../../domain/line.ts';
import type { Language } from '../../domain/locale.ts';
import type { Hit } from '../../domain/phrases.ts';
import type { SlotValues } from '../../domain/slots.ts';
import type { Utterance } from '../utterance.ts';
import { utterance } from '../utterance.ts';
import type { ReadingOf, ValueReading } from '../values.ts';
import { readValues } from '../values.ts';
import { nameAt } from './provider.ts';

type When = SlotValues['orWhen'][number];
type Group = { when: When; readings: ValueReading[] };

const or = /(?<![\p{L}\p{N}])(?:or|o|u)(?![\p{L}\p{N}])/u;
/** Takes back what stood before it. */
const instead =
  /\b(?:(?:or|o) (?:rather|actually|better|instead|mejor|mas bien)|i (?:mean|meant)|digo|wait|no|nope|sorry|actually|rather|instead|make (?:it|that)|scratch|perdon|espere|mas bien|mejor)\b/;
/** As many as are searched for. */
const mostOthers = 5;
/** More words between two days are a story. */
const longestLinkUnits = 30;

/**
 * "Tuesday at ten or Wednesday at two": the first day and time, and the others that would do as well. A time alone is one of the day before
 * it ("Tuesday at ten or at two").
 */
export const withOrWhen = (values: ValueReading[], u: Utterance): ValueReading[] => {
  const readings = values.filter(({ slot }) => slot === 'date' || slot === 'time');
  if (readings.length === 0 || !or.test(u.folded)) return values;
  const [first, ...others] = grouped(readings, u);
  const [next] = others;
  if (!first || !next) return values;
  const dropped = new Set(others.flatMap(({ readings: those }) => those));
  const span: [number, number] = [next.readings[0]?.span[0] ?? 0, readings.at(-1)?.span[1] ?? 0];
  const orWhen: ReadingOf<'orWhen'> = {
    slot: 'orWhen',
    value: others.slice(0, mostOthers).map(({ when }) => when),
    span,
    confidence: 0.85,
  };
  return [...values.filter((value) => !dropped.has(value)), orWhen].sort((a, b) => a.span[0] - b.span[0]);
};

const grouped = (readings: ValueReading[], u: Utterance): Group[] => {
  const groups: Group[] = [];
  let end = 0;
  let pair: Group | null = null;
  for (const reading of readings) {
    const link = u.folded.slice(end, reading.span[0]);
    const group = groups.at(-1);
    if (!group || isListed(link, group, reading) || isOther(link)) groups.push(begun(reading, group));
    // "At ten or two on Tuesday".
    else if (pair && reading.slot === 'date' && !pair.when.date) {
      add(pair, reading);
      group.when.date = reading.value;
    } else add(group, reading);
    end = reading.span[1];
    pair = groups.at(-1) ?? null;
    const other = reading.slot === 'time' ? otherTime(reading, u) : null;
    if (other) groups.push(begun(other, pair ?? undefined));
    else pair = null;
  }
  return groups;
};

const isOther = (link: string): boolean => or.test(link) && link.length <= longestLinkUnits && !instead.test(link);

/** "Monday at nine, Tuesday at ten or …" */
const isListed = (link: string, { readings }: Group, { slot }: ValueReading): boolean =>
  /^ ?, ?(?:(?:and|y|on|el|at|a|las?|por|en) )*$/.test(link) && readings.some((reading) => reading.slot === slot);

const at: Record<Language, string> = { en: 'at ', es: 'a las ' };

/** "At ten or two" is read as ten: the other hour stands in the same words. */
const otherTime = ({ span: [start, end], value }: ReadingOf<'time'>, { text, folded, context }: Utterance): ValueReading | null => {
  const words = folded.slice(start, end);
  const link = value.from === value.to ? / (?:or|o|u) (?:at |around |a las? |como a las? )?/.exec(words) : null;
  if (!link) return null;
  const from = start + link.index + link[0].length;
  const hour = at[context.language] + text.slice(from, end);
  const [other, ...more] = readValues(utterance(hour, { ...context, expects: 'appointmentPreference', options: [] }));
  if (other?.slot !== 'time' || more.length > 0 || isDeepStrictEqual(other.value, value)) return null;
  return { ...other, span: [from, end] };
};

const begun = (reading: ValueReading, before: Group | undefined): Group => {
  const group: Group = { when: { date: reading.slot === 'time' ? (before?.when.date ?? null) : null, time: null }, readings: [] };
  add(group, reading);
  return group;
};

const add = ({ when, readings }: Group, reading: ValueReading): void => {
  if (reading.slot === 'date') when.date = reading.value;
  if (reading.slot === 'time') when.time = reading.value;
  readings.push(reading);
};

const titles = new Set('dr doctor doctora dra doc'.split(' '));
const links = new Set('or o with con el la maybe either also'.split(' '));
const capital = /^\p{Lu}/u;

/** "Dr. Chen or Dr. Patel", "con la doctora Chen o el doctor Patel": whoever else is named behind the first one. */
export const otherProviders = (text: string, line: Line, first: Hit): Hit[] => {
  const found: Hit[] = [];
  let at = first.to;
  for (;;) {
    let next = at;
    while (links.has(line.tokens[next]?.text ?? '')) next += 1;
    const isListed =
      next > at ? line.tokens.slice(at, next).some((token) => token.text === 'or' || token.text === 'o') : isComma(line, at);
    const hit = isListed || isComma(line, at) ? named(text, line, next) : null;
    if (!hit) break;
    found.push(hit);
    at = hit.to;
  }
  // "Dr. Chen, Dr. Patel's patient" lists nobody.
  return line.tokens.slice(first.to, found.at(-1)?.from ?? first.to).some((token) => token.text === 'or' || token.text === 'o')
    ? found
    : [];
};

const isComma = (line: Line, at: number): boolean => line.tokens[at]?.afterPause === true;

const named = (text: string, line: Line, at: number): Hit | null => {
  const token = line.tokens[at];
  if (!token) return null;
  const isTitled = titles.has(token.text);
  if (!isTitled && !capital.test(text.charAt(token.span[0]))) return null;
  const to = nameAt(text, line, isTitled ? at + 1 : at, 2);
  return to > (isTitled ? at + 1 : at) ? { from: at, to } : null;
};

export const namesOf = (text: string, line: Line, hits: Hit[]): string[] =>
  hits.map(({ from, to }) => text.slice(...spanOf(line, from, to)));
