import type { Language } from '../../src/domain/locale.ts';
import type { Case, Heard, Suite } from '../case.ts';
import { clinc150, hwu64 } from '../data/labelled.ts';
import { nluppCases } from '../data/nlupp.ts';
import { ordinaryOneIn } from '../data/ordinary.ts';
import { sentences } from '../data/sentences.ts';
import { sgdTurns } from '../data/sgd.ts';
import { freshSentences, lastSentences, strangersSentences } from '../held-out.ts';
import { askedFor, clincMeaning, hwuMeaning, type Label, type Meaning, nluppMeaning, sgdMeaning } from '../mapping/intents.ts';
import type { Source } from '../source.ts';
import { isSampled } from '../split.ts';

/** What callers want, and what they do with the conversation. */
export const goals: Suite = {
  name: 'goals',
  cases: (source) => {
    const all = onceEach([...ofSets(source), ...own()]);
    return [...all.map(labelled), ...all.flatMap(outOfScope), ...questions()];
  },
};

type Said = { set: string; language: Language; text: string; label: Label };

const ofSets = (source: Source): Said[] => [
  ...clinc150(source).flatMap(({ text, intent }) => said('clinc150', text, clincMeaning(intent))),
  ...hwu64(source).flatMap(({ text, intent }) => said('hwu64', text, hwuMeaning(intent, text))),
  ...nluppCases(source).flatMap(({ text, intents }) => said('nlu_plus_plus', text, nluppMeaning(intents))),
  ...sgdTurns(source).flatMap(({ text, acts, service, prev_system }) =>
    said(
      'sgd_scheduling',
      text,
      sgdMeaning(
        acts.map(({ act }) => act),
        service,
        prev_system,
      ),
    ),
  ),
];

const said = (set: string, text: string, meaning: Meaning): Said[] =>
  meaning === 'either' || (meaning === 'outOfScope' && !isSampled(text, ordinaryOneIn))
    ? []
    : [{ set, language: 'en', text, label: meaning }];

const strangers = { strangers: strangersSentences, last: lastSentences };
const ownSets = { goals: 'own sentences', turns: 'own sentences', fresh: freshSentences, ...strangers };

const languages = ['en', 'es'] as const;

/** A question to the clinic is no goal; which it is is asked of it beside. */
const own = (): Said[] =>
  languages.flatMap((language) =>
    Object.entries(ownSets).flatMap(([name, set]) =>
      sentences(name, language).flatMap(({ label, text }) => {
        if (label === 'refuse' || label === 'goBack') return [];
        return { set, language, text, label: label.startsWith('ask:') ? 'outOfScope' : (label as Label) };
      }),
    ),
  );

const questions = (): Case[] =>
  languages.flatMap((language) =>
    Object.entries(strangers).flatMap(([name, set]) =>
      sentences(name, language)
        .filter(({ label }) => label.startsWith('ask:') && label !== 'ask:other')
        .map(({ label, text }) => question(set, language, label.slice('ask:'.length), text)),
    ),
  );

const question = (set: string, language: Language, topic: string, text: string): Case => ({
  what: 'questions',
  set,
  language,
  scoring: 'value',
  text,
  expects: 'request',
  expected: [topic],
  answer: ({ acts }) => acts.flatMap((act) => (act.act === 'ask' && act.topic !== 'other' ? act.topic : []))[0] ?? '',
});

const onceEach = (all: Said[]): Said[] => [...new Map(all.map((one) => [`${one.set} ${one.label} ${one.text}`, one])).values()];

/** The one thing that an utterance comes down to: a person before all, then a goal, then the rest. */
const labelOf = ({ acts }: Heard): string => {
  const names = acts.map(({ act }) => act);
  if (names.includes('askForPerson')) return 'askForPerson';
  const goal = acts.find(({ act, ...rest }) => act === 'request' && 'slots' in rest);
  if (goal?.act === 'request') return goal.slots.goal?.value ?? 'outOfScope';
  return names.find((name) => talk.has(name)) ?? 'outOfScope';
};

/** The goal alone; `''` for none. */
export const goalOf = (heard: Heard): string => {
  const label = labelOf(heard);
  return isGoal(label) ? label : '';
};

const talk = new Set<string>(['affirm', 'deny', 'repeat', 'wait', 'nothingElse']);

const base = ({ set, language, text, label }: Said) => ({ set, language, text, expects: askedFor(label) });

const labelled = (one: Said): Case => ({
  ...base(one),
  what: 'goals and acts',
  scoring: 'label',
  expected: [one.label],
  answer: labelOf,
});

/** No goal and no person may be read into these. */
const outOfScope = (one: Said): Case[] =>
  one.label === 'outOfScope'
    ? [
        {
          ...base(one),
          what: 'out of scope',
          scoring: 'value',
          expected: ['outOfScope'],
          answer: (heard) => (isGoal(labelOf(heard)) ? labelOf(heard) : 'outOfScope'),
        },
      ]
    : [];

const isGoal = (label: string): boolean => label !== 'outOfScope' && !talk.has(label);
