import type { Act } from '../../domain/acts.ts';
import type { ReadBack } from '../../domain/expects.ts';
import type { SlotName, SlotReadings, Span } from '../../domain/slots.ts';
import { cuesIn } from '../cue-map.ts';
import { tokensOf } from '../tokens.ts';
import type { Utterance } from '../utterance.ts';
import { utterance } from '../utterance.ts';
import { readValues } from '../values.ts';
import { datePartsIn, partsOfDate, proposalsForDate, withParts } from './dates.ts';
import type { Item } from './items.ts';
import { itemsIn } from './items.ts';
import type { Mark } from './marks.ts';
import { marksIn } from './marks.ts';
import type { Change, Proposal } from './symbols.ts';
import { proposalsFor, symbolsOf } from './symbols.ts';

/** Longer answers tell more than which digit was wrong. */
const longestAnswerUnits = 120;
/** Words that have nothing to do with a value. */
const mostStrange = 0;

/**
 * Acts of an answer to "I have …, is that right?", where it puts a part of what was read back right: "no, it's 0143", "I said five, not
 * nine", "es marzo, no mayo". The new value is whole, or there is none: where two places or two values could be meant, what was read back
 * is only denied. `plain`: the acts as they were read without knowing what was read back.
 */
export const correctedActs = (u: Utterance, plain: Act[], readBack: ReadBack[]): Act[] => {
  if (readBack.length === 0 || u.text.length > longestAnswerUnits || plain.some(isAboutElse)) return plain;
  const marks = marksIn(u.folded, u.context.language);
  const found = correctionIn(u, marks, readBack);
  const told = wholeTold(plain, readBack);
  if (found?.kind === 'sure' && (found.isPart || !told)) return withCorrection(plain, found.proposal, found.span);
  if (told) return plain.map((act) => completed(act, readBack, u.context.now));
  const anew = found === null && marks.length === 0 ? saidAnew(u, readBack) : null;
  if (anew) return withCorrection(plain, anew.proposal, anew.span);
  const denies = found !== null && u.context.expects === 'confirmation' && plain.every(isNothing);
  return denies ? [{ act: 'deny', span: [0, u.text.length], confidence: 0.6 }] : plain;
};

/** What a caller who puts a value right does not do beside it. */
const elsewhere = new Set<Act['act']>(['request', 'ask', 'choose', 'askForPerson', 'refuse', 'repeat', 'silence']);
const isAboutElse = ({ act }: Act): boolean => elsewhere.has(act);
const isNothing = ({ act }: Act): boolean => act === 'unclear' || act === 'provide' || act === 'correct';

const wholeTold = (acts: Act[], readBack: ReadBack[]): boolean =>
  acts.some((act) => 'slots' in act && readBack.some(({ slot }) => act.slots[slot]));

const withCorrection = (plain: Act[], { readBack, value }: Proposal, span: Span): Act[] => {
  const slots = { [readBack.slot]: { value, span, confidence: 0.9 } } as SlotReadings;
  return [...plain.filter(({ act }) => act === 'deny'), { act: 'correct', slots }];
};

/** "My birthday is in March" puts right the month of the date that was read back. */
const completed = (act: Act, readBack: ReadBack[], now: string): Act => {
  const said = 'slots' in act ? act.slots.dateOfBirth : undefined;
  const old = readBack.find(({ slot }) => slot === 'dateOfBirth');
  if (!said || !old || typeof said.value === 'string' || !('slots' in act)) return act;
  const whole = withParts(old, said.value, now);
  return whole ? { ...act, slots: { ...act.slots, dateOfBirth: { ...said, value: whole.value } } } : act;
};

/** A whole value, or parts of the date, anywhere in the words: read as the answer to a question for each value that was read back. */
const saidAnew = (u: Utterance, readBack: ReadBack[]): { proposal: Proposal; span: Span } | null => {
  const found = named(u, readBack).flatMap((one) => {
    const text = utterance(u.text, { ...u.context, expects: one.slot === 'groupNumber' ? 'memberId' : one.slot, options: [] });
    const values = readValues(text).filter(({ slot }) => slot === one.slot);
    const [value] = values;
    if (!value || values.length > 1) return [];
    const proposal =
      typeof value.value === 'string'
        ? value.value !== one.value &&
          isAboutAsLong(one, symbolsOf({ ...one, value: value.value })) && { readBack: one, value: value.value, kept: 1 }
        : value.slot === 'dateOfBirth' && withParts(one, value.value, u.context.now);
    return proposal ? [{ proposal, span: value.span }] : [];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
};

/** `isPart`: it was told which place, or what was wrong; then it is no value of its own. */
type Found = { kind: 'sure'; proposal: Proposal; span: Span; isPart: boolean } | { kind: 'unsure' } | null;
const unsure: Found = { kind: 'unsure' };

const correctionIn = (u: Utterance, marks: Mark[], all: ReadBack[]): Found => {
  const meant = named(u, all);
  const letters = meant.some(({ slot, value }) => slot !== 'dateOfBirth' && /[A-Z]/i.test(value));
  const { items, strange } = itemsIn(u, marks, letters);
  if (meant.length === 0 || items.length === 0 || strange > mostStrange) return null;
  const places = marks.filter(({ kind }) => kind !== 'not');
  const pair = pairOf(u, items, meant);
  if (!pair || places.length > 1) return marks.length > 0 || items.length > 1 ? unsure : null;
  const span: Span = [pair.right.from, pair.right.to];
  const place = places[0] ?? null;
  const proposals = proposalsOf(u, pair, place, meant);
  if (pair.wrong && !place && standsWithout(u, pair.wrong, proposals, meant)) return unsure;
  const proposal = onlyOne(proposals);
  if (proposal) return { kind: 'sure', proposal, span, isPart: places.length > 0 || pair.wrong !== null };
  return proposals.length > 0 || marks.length > 0 || pair.wrong ? unsure : null;
};

/** The values that the caller names, or all of them. */
const named = (u: Utterance, all: ReadBack[]): ReadBack[] => {
  const { said } = cuesIn(tokensOf(u), u.context.language);
  const slots = new Set<string>(said);
  // "The last four" of a number that was read back are no part of a Social Security number.
  if (!/\b(social|ssn)\b/.test(u.folded)) slots.delete('ssnLast4');
  if (/\b(area code|codigo de area)\b/.test(u.folded)) slots.add('phoneNumber');
  return slots.size === 0 ? all : all.filter(({ slot }) => slots.has(slot));
};

/** Whether what was wrong stands in a value, too, for which nothing could be made of it. */
const standsWithout = (u: Utterance, wrong: Item, proposals: Proposal[], meant: ReadBack[]): boolean =>
  meant.some((one) => stands(u, wrong, [one]) && !proposals.some(({ readBack }) => readBack === one));

type Pair = { right: Item; wrong: Item | null };

/** What is right and what is wrong of the two things said; null when that cannot be told. */
const pairOf = (u: Utterance, items: Item[], meant: ReadBack[]): Pair | null => {
  const [first, second, ...more] = items;
  if (!first || more.length > 0) return null;
  if (!second) return first.rejected === 'not' && !isAnswered(u, first) ? null : { right: first, wrong: null };
  const pair = (right: Item, wrong: Item): Pair => ({ right, wrong });
  if (first.rejected && !second.rejected) return pair(second, first);
  if (second.rejected === 'not' && !first.rejected) return pair(first, second);
  // "No es cuatro no cinco": the first "no" is the answer.
  if (first.rejected && second.rejected) return isAnswered(u, first) ? pair(first, second) : null;
  if (second.rejected === 'no') return byWhatWasRead(u, pair(first, second), pair(second, first), meant);
  if (second.afterRepair) return isLike(first, second) ? { right: second, wrong: null } : null;
  return second.afterCopula && stands(u, first, meant) ? pair(second, first) : null;
};

/** Spanish "no es cuatro" is "no, it is four" too. */
const isAnswered = (u: Utterance, first: Item): boolean =>
  u.context.language === 'es' && /^\W*no (?:es|era|son|fue)\b/.test(u.folded.slice(0, first.from));

/** "Five, no nine": the one that was read back is wrong. */
const byWhatWasRead = (u: Utterance, kept: Pair, replaced: Pair, meant: ReadBack[]): Pair | null => {
  const [first, second] = [stands(u, kept.right, meant), stands(u, replaced.right, meant)];
  if (second && (!first || u.context.language === 'es')) return kept;
  return first && !second ? replaced : null;
};

const isLike = (a: Item, b: Item): boolean => a.symbols.length === b.symbols.length;

const stands = (u: Utterance, item: Item, meant: ReadBack[]): boolean =>
  meant.some((one) => {
    if (one.slot !== 'dateOfBirth') return item.symbols !== '' && symbolsOf(one).includes(item.symbols);
    const old = partsOfDate(one.value);
    const said = item.symbols === '' ? datePartsIn(u, item.from, item.to) : null;
    if (said) return (['year', 'month', 'day'] as const).every((part) => said[part] === null || said[part] === old[part]);
    return item.symbols !== '' && [old.year, old.year % 100, old.month, old.day].includes(Number(item.symbols));
  });

const proposalsOf = (u: Utterance, { right, wrong }: Pair, place: Mark | null, meant: ReadBack[]): Proposal[] => {
  const change: Change = { right: right.symbols, wrong: wrong?.symbols ?? null, place };
  const isDate = right.symbols === '' || wrong?.symbols === '';
  const whole = !place && !wrong ? meant.flatMap((one) => wholeOf(u, one, right)) : [];
  // So many digits are that value; letters and digits of no known length may as well be a part of another one.
  if (whole.some(({ readBack }) => lengthKnown.has(readBack.slot))) return whole;
  const others = meant.filter((one) => !whole.some(({ readBack }) => readBack === one));
  return [...whole, ...partsOf(u, change, right, others, isDate)];
};

const lengthKnown = new Set<SlotName>(['phoneNumber', 'zipCode', 'dateOfBirth']);

const partsOf = (u: Utterance, change: Change, right: Item, meant: ReadBack[], isDate: boolean): Proposal[] => {
  const { country, now } = u.context;
  return meant.flatMap((one): Proposal[] => {
    if (one.slot !== 'dateOfBirth') return isDate ? [] : proposalsFor(one, change, country);
    const parts = isDate ? datePartsIn(u, right.from, right.to) : null;
    if (parts) return [withParts(one, parts, now) ?? []].flat();
    return right.symbols === '' ? [] : proposalsForDate(one, change, now);
  });
};

/** The value said anew from the start, as the answer to a question for it would be read. */
const wholeOf = (u: Utterance, readBack: ReadBack, { from, to, symbols }: Item): Proposal[] => {
  const { slot } = readBack;
  if (slot === 'groupNumber' || !isAboutAsLong(readBack, symbols)) return [];
  const text = ' '.repeat(from) + u.text.slice(from, to);
  const found = readValues(utterance(text, { ...u.context, expects: slot, options: [] })).find(isOf(slot));
  return typeof found?.value === 'string' && found.value !== readBack.value ? [{ readBack, value: found.value, kept: 1 }] : [];
};

const isOf =
  (slot: SlotName) =>
  (value: { slot: SlotName }): boolean =>
    value.slot === slot;

/** An identifier of no known length is said anew only by what has its length, or begins as it does. */
const isAboutAsLong = (readBack: ReadBack, symbols: string): boolean => {
  if (readBack.slot !== 'memberId' && readBack.slot !== 'medicalRecordNumber') return true;
  const old = symbolsOf(readBack);
  return symbols.length >= old.length || (symbols.length > 4 && symbols.slice(0, 2) === old.slice(0, 2));
};

/** The one value that the caller can mean. Of several, the one that keeps half of what stood there, when no other one does. */
const onlyOne = (proposals: Proposal[]): Proposal | null => {
  const near = proposals.length < 2 ? proposals : proposals.filter(({ kept }) => kept >= 0.5);
  return near.length === 1 ? (near[0] ?? null) : null;
};
