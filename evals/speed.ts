import { judge } from '../src/guardrails/judge.ts';
import { read } from '../src/language/read.ts';
import { defaultNow } from './case.ts';
import { ordinary } from './data/ordinary.ts';
import type { Source } from './source.ts';

export type Speed = { n: number; perSecond: number };

const rounds = 10;
const mostTexts = 2_000;

const understand = (text: string): void => {
  const context = { now: defaultNow, timeZone: 'America/Los_Angeles', options: [] };
  read({ ...context, text, language: 'en', expects: 'request' });
  judge({ text, language: 'en', expects: 'request', state: { guardrails: [] } });
};

/** Processor seconds are counted, not the clock: others use this machine too. */
const cpuSeconds = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
};

/** Ordinary utterances that the whole reader and all guardrails take in a second of one processor; the best of a few rounds. */
export const speedOf = (source: Source): Speed => {
  const texts = ordinary(source)
    .slice(0, mostTexts)
    .map(({ text }) => text);
  const seconds = Array.from({ length: rounds }, () => cpuSeconds(() => texts.forEach(understand)));
  return { n: texts.length, perSecond: Math.round(texts.length / Math.min(...seconds)) };
};

/** What makes a naive reader slow: words that begin many phrases, digits without end, unclosed repairs, letters without spaces. */
export const hostile: Record<string, (units: number) => string> = {
  digits: (units) => '5 '.repeat(units / 2),
  'digits in words': (units) => 'five '.repeat(units / 5),
  corrections: (units) => 'no wait five '.repeat(units / 13),
  'beginnings of wishes': (units) => 'I want to I need to can I '.repeat(units / 26),
  days: (units) => 'next Tuesday or '.repeat(units / 16),
  'one word': (units) => 'a'.repeat(units),
  spelled: (units) => 'A as in '.repeat(units / 8),
  negations: (units) => 'not not no '.repeat(units / 11),
  pain: (units) => 'my chest hurts and '.repeat(units / 19),
  marks: (units) => '...,,--'.repeat(units / 7),
};

const [shortUnits, longUnits] = [1_000, 4_000];

/** How many times as long a text of four times the length takes, at worst; 4 would be exactly linear. */
export const growth = (): { what: string; factor: number }[] =>
  Object.entries(hostile).map(([what, make]) => {
    const time = (units: number, times: number): number => {
      const text = make(units);
      understand(text);
      const taken = Array.from({ length: 3 }, () => cpuSeconds(() => Array.from({ length: times }, () => understand(text))));
      return Math.min(...taken) / times;
    };
    return { what, factor: time(longUnits, 5) / time(shortUnits, 20) };
  });
