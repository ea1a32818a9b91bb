import type { Evidence } from '../guardrails/ground.ts';
import type { Emitted, SayParams, SayValue } from '../machines/events.ts';
import type { Policy } from '../policy/schema.ts';
import type { Call } from './call.ts';
import { localDateTime } from './local-time.ts';

/** All values that a reply may tell, as they stand in answers of tools, in the caller's words, in what the call held before, in the policy. */
export type Known = { strings: ReadonlySet<string>; numbers: ReadonlySet<number>; dateParts: ReadonlySet<string>; words: string };

/** What came into a turn: answers of tools, acts, words, the calling number. */
export type TurnSources = readonly unknown[];

export const knownIn = (before: Call, policy: Policy, sources: TurnSources): Known => {
  const { facts, floor, interrupted, earlier } = before;
  const leaves = leavesOf([
    facts,
    floor.snapshot.context,
    interrupted?.floor.snapshot.context,
    interrupted?.event,
    earlier,
    sources,
  ]);
  const own = policyLeaves(policy);
  const strings = new Set([...own.strings, ...leaves.strings]);
  const { dateParts } = leaves;
  return {
    strings,
    dateParts,
    numbers: new Set([...own.numbers, ...leaves.numbers]),
    words: [...leaves.strings].join(' ').toLowerCase(),
  };
};

/** `dateParts`: years, months and days as they were told apart, so that a day that was put right is traced. */
type Leaves = { strings: Set<string>; numbers: Set<number>; dateParts: Set<string> };

const ofPolicies = new WeakMap<Policy, Leaves>();
const policyLeaves = (policy: Policy): Leaves => {
  const known = ofPolicies.get(policy) ?? leavesOf(policy);
  ofPolicies.set(policy, known);
  return known;
};

const noLeaves = (): Leaves => ({ strings: new Set(), numbers: new Set(), dateParts: new Set() });

/** Strings and numbers anywhere in a value; of a date-time also its day. */
const leavesOf = (value: unknown, leaves: Leaves = noLeaves()): Leaves => {
  if (typeof value === 'number') leaves.numbers.add(value);
  else if (typeof value === 'string') addText(leaves, value);
  else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) {
      if (isPart(name) && typeof inner === 'number') leaves.dateParts.add(`${name}${inner}`);
      leavesOf(inner, leaves);
    }
  }
  return leaves;
};

const isPart = (name: string): boolean => name === 'year' || name === 'month' || name === 'day';

const addText = (leaves: Leaves, text: string): void => {
  leaves.strings.add(text);
  const date = /^(\d{4})-(\d{2})-(\d{2})(T|$)/.exec(text);
  if (!date) return;
  leaves.strings.add(text.slice(0, 10));
  for (const part of partsOf(text)) leaves.dateParts.add(part);
};

const partsOf = (date: string): string[] => {
  const [year, month, day] = date.slice(0, 10).split('-').map(Number);
  return [`year${year}`, `month${month}`, `day${day}`];
};

/** Times that the service itself promises, from its clock and the hours of a queue: no tool tells them. */
const ownPromises = /^callback\./;

/** The first saying with a value that came from nowhere; null when every one is traced. Pure. */
export const untraced = (emitted: Emitted[], known: Known): string | null => {
  for (const one of emitted) {
    if (one.type !== 'say' && one.type !== 'ask') continue;
    const options = one.type === 'ask' ? (one.expects.options ?? []) : [];
    const params = [one.params, ...options.map((option) => option.params)];
    if (params.some((values) => !areTraced(one.key, values, known, options.length))) return one.key;
  }
  return null;
};

const areTraced = (key: string, params: SayParams, known: Known, options: number): boolean => {
  const values = Object.values(params);
  const lengths = [options, ...values.map((value) => (value.is === 'list' ? value.items.length : 0))];
  return values.every((value) => isTraced(key, value, known, lengths));
};

const isTraced = (key: string, value: SayValue, known: Known, lengths: number[]): boolean => {
  const { strings, numbers } = known;
  switch (value.is) {
    case 'text':
      return strings.has(value.text) || numbers.has(Number(value.text));
    case 'name':
      return strings.has(value.name) || known.words.includes(value.name.toLowerCase());
    case 'date':
      return strings.has(value.date) || (value.year === true && partsOf(value.date).every((part) => known.dateParts.has(part)));
    case 'dateTime':
      return strings.has(value.dateTime) || ownPromises.test(key);
    case 'money':
      return numbers.has(value.cents);
    case 'spelled':
    case 'phone': {
      const said = value.is === 'phone' ? value.phone : value.value;
      return strings.has(said) || known.words.includes(said.toLowerCase());
    }
    case 'month':
      return numbers.has(value.month) && numbers.has(value.day);
    case 'count':
      return lengths.includes(value.count) || numbers.has(value.count);
    case 'label':
      return [value.label.en, value.label.es].every((label) => label === '' || strings.has(label));
    case 'phrase':
      return areTraced(key, value.params ?? {}, known, 0);
    case 'list':
      return value.items.every((item) => isTraced(key, item, known, lengths));
  }
};

/** What these sayings may tell, for words that are held to it. `verbatim`: what else is said word for word. */
export const evidenceOf = (emitted: Emitted[], verbatim: readonly string[], timeZone: string): Evidence => {
  const values = emitted.flatMap((one) =>
    one.type === 'say' || one.type === 'ask'
      ? [one.params, ...(one.type === 'ask' ? (one.expects.options ?? []).map(({ params }) => params) : [])].flatMap(atoms)
      : [],
  );
  return {
    dates: values.flatMap((value) => (value.is === 'date' ? [value.date] : value.is === 'month' ? [leapDay(value)] : [])),
    dateTimes: values.flatMap((value) => (value.is === 'dateTime' ? [localDateTime(new Date(value.dateTime), timeZone)] : [])),
    cents: values.flatMap((value) => (value.is === 'money' ? [value.cents] : [])),
    numbers: values.flatMap(numbersOf),
    texts: [...verbatim, ...values.flatMap(textsOf)],
  };
};

const atoms = (params: SayParams): SayValue[] => Object.values(params).flatMap(atomsOf);
const atomsOf = (value: SayValue): SayValue[] => {
  if (value.is === 'list') return value.items.flatMap(atomsOf);
  return value.is === 'phrase' ? atoms(value.params ?? {}) : [value];
};

/** A day of no certain year. */
const leapDay = ({ month, day }: { month: number; day: number }): string =>
  `2000-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

const numbersOf = (value: SayValue): string[] => {
  switch (value.is) {
    case 'count':
      return [String(value.count)];
    case 'spelled':
      return [value.value, ...(value.value.match(/\d+/g) ?? [])];
    case 'phone':
      return [value.phone, value.phone.replace(/^\+1/, '')];
    default:
      return [];
  }
};

const textsOf = (value: SayValue): string[] => {
  switch (value.is) {
    case 'name':
      return [value.name];
    case 'text':
      return [value.text];
    case 'label':
      return [value.label.en, value.label.es];
    case 'spelled':
      return [[...value.value].join(' '), value.value];
    default:
      return [];
  }
};
