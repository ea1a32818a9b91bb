import type { ReadBack } from '../../domain/expects.ts';
import type { PartialDate } from '../../domain/slots.ts';
import { daysInMonth } from '../calendar.ts';
import type { Utterance } from '../utterance.ts';
import { utterance } from '../utterance.ts';
import { readValues } from '../values.ts';
import { expandYear } from '../years.ts';
import type { Mark } from './marks.ts';
import type { Change, Proposal } from './symbols.ts';

type Parts = { year: number; month: number; day: number };

export const partsOfDate = (iso: string): Parts => ({
  year: Number(iso.slice(0, 4)),
  month: Number(iso.slice(5, 7)),
  day: Number(iso.slice(8, 10)),
});

/** Parts of a date of birth in a stretch of the utterance: "March", "the fourth", "1982"; the rest of the text is passed over. */
export const datePartsIn = (u: Utterance, from: number, to: number): PartialDate | null => {
  const text = ' '.repeat(from) + u.text.slice(from, to);
  const found = readValues(utterance(text, { ...u.context, expects: 'dateOfBirth', options: [] })).filter(
    (value) => value.slot === 'dateOfBirth',
  );
  const [only] = found;
  if (found.length !== 1 || only?.slot !== 'dateOfBirth') return null;
  return typeof only.value === 'string' ? partsOfDate(only.value) : only.value;
};

/** The date with those parts instead; null when there is no such day, or it is the same one, or still to come. */
export const withParts = (readBack: ReadBack, said: PartialDate, now: string, kept = 1): Proposal | null => {
  const old = partsOfDate(readBack.value);
  const { year, month, day } = { year: said.year ?? old.year, month: said.month ?? old.month, day: said.day ?? old.day };
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  const value = [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-');
  return value === readBack.value || value > now.slice(0, 10) || year < oldestYear ? null : { readBack, value, kept };
};

const oldestYear = 1900;

/** Bare numbers: "fourteen, not four", "the year is 82", "ends in eighty two". Nothing where they may be two parts of the date. */
export const proposalsForDate = (readBack: ReadBack, change: Change, now: string): Proposal[] => {
  if (!/^\d{1,4}$/.test(change.right) || (change.wrong !== null && !/^\d{1,4}$/.test(change.wrong))) return [];
  const old = partsOfDate(readBack.value);
  const thisYear = Number(now.slice(0, 4));
  const said = partsMeant(change, old).map((part) => withPart(part, change, old, thisYear));
  const kept = keptOf(change, old);
  return said.flatMap((parts) => (parts ? (withParts(readBack, parts, now, kept) ?? []) : []));
};

/** Where neither the part nor what was wrong was told, only a year like the old one is surely a year. */
const keptOf = ({ right, wrong, place }: Change, old: Parts): number => {
  if (wrong !== null || (place && place.kind !== 'end')) return 1;
  const end = String(old.year).slice(-right.length);
  return [...right].filter((digit, k) => digit === end[k]).length / right.length;
};

type Part = 'year' | 'month' | 'day';

const partsMeant = ({ right, wrong, place }: Change, old: Parts): Part[] => {
  const named = place && placeAsPart(place);
  const parts: readonly Part[] = named ? [named] : place ? [] : ['year', 'month', 'day'];
  if (wrong !== null) return parts.filter((part) => isPart(old, part, wrong));
  if (named) return parts.slice();
  // A number alone can be a part of a date only as a whole year.
  return right.length === 4 ? ['year'] : [];
};

const placeAsPart = ({ kind }: Mark): Part | null =>
  kind === 'year' || kind === 'month' || kind === 'day' ? kind : kind === 'end' ? 'year' : null;

const isPart = (old: Parts, part: Part, digits: string): boolean =>
  Number(digits) === old[part] || (part === 'year' && digits.length === 2 && Number(digits) === old.year % 100);

const none: PartialDate = { year: null, month: null, day: null };

const withPart = (part: Part, { right, place }: Change, old: Parts, thisYear: number): PartialDate | null => {
  const number = Number(right);
  if (part !== 'year') return right.length <= 2 ? { ...none, [part]: number } : null;
  if (place?.kind === 'end' && place.count !== null && place.count !== right.length) return null;
  if (right.length === 4) return { ...none, year: number };
  if (place?.kind === 'end' && right.length === 1) return { ...none, year: Math.floor(old.year / 10) * 10 + number };
  if (right.length !== 2) return null;
  return { ...none, year: expandYear(number, thisYear, (year) => year > thisYear) };
};
