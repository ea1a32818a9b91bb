import { valuesOf } from '../../src/agents/understanding.ts';
import type { ExpectsKind } from '../../src/domain/expects.ts';
import type { Language } from '../../src/domain/locale.ts';
import type { Case, Heard, Suite } from '../case.ts';
import { payerNames } from '../data/payers.ts';
import { sentences } from '../data/sentences.ts';
import { choices } from '../generate/choices.ts';
import { didAct, slot } from '../hear.ts';
import { lastSentences, strangersSentences } from '../held-out.ts';
import type { Source } from '../source.ts';

/** Short answers: payers, relationships, refusals, choices among offers. */
export const answers: Suite = {
  name: 'answers',
  cases: (source) => [
    ...(['en', 'es'] as const).flatMap((language) => [
      ...payers(language, source),
      ...relationships(language),
      ...refusals(language),
    ]),
    ...choices(),
  ],
};

const payerFrames: Record<Language, readonly string[]> = {
  en: ['#', 'I have #', "it's #", 'my insurance is #', "um I think it's #"],
  es: ['#', 'tengo #', 'es #', 'mi seguro es #', 'creo que es #'],
};

const payers = (language: Language, source: Source): Case[] => [
  ...sentences('payers', language).map(({ label, text }) => payerCase('own sentences', language, label, text)),
  ...payerNames(source).flatMap((name) =>
    payerFrames[language].map((frame) =>
      payerCase('payers', language, name === 'Cigna Health' ? 'Cigna' : name, frame.replace('#', name)),
    ),
  ),
];

const plain = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, '');

/** Right when most candidates bear the name: of the Blue Cross plans, some have names of their own. */
const payerCase = (set: string, language: Language, name: string, text: string): Case => ({
  what: 'payer',
  set,
  language,
  scoring: 'value',
  text,
  expects: 'payer',
  expected: [name],
  answer: ({ acts }: Heard) => {
    const candidates = valuesOf(acts).payer?.candidates ?? [];
    if (candidates.length === 0) return '';
    const named = candidates.filter((one) => plain(one.name).includes(plain(name.replace(/blue cross blue shield/i, 'blue'))));
    const bears = named.length * 2 >= candidates.length;
    return bears
      ? name
      : candidates
          .slice(0, 3)
          .map((one) => one.name)
          .join(' / ');
  },
});

const relationships = (language: Language): Case[] =>
  sentences('relationships', language).map(({ label, text }) => ({
    what: 'relationship',
    set: 'own sentences',
    language,
    scoring: 'value',
    text,
    expects: 'relationship',
    expected: [label],
    answer: slot('relationship'),
  }));

/** A refusal, or at least no value: `deny` will do where only yes and no were left. */
const refusals = (language: Language): Case[] => [
  ...sentences('refusals', language).map(({ label, text }) => refusal('own sentences', language, label as ExpectsKind, text)),
  ...Object.entries({ strangers: strangersSentences, last: lastSentences }).flatMap(([name, set]) =>
    sentences(name, language)
      .filter(({ label }) => label === 'refuse')
      .map(({ text }) => refusal(set, language, 'identityFactor', text)),
  ),
];

const refusal = (set: string, language: Language, expects: ExpectsKind, text: string): Case => ({
  what: 'refusal',
  set,
  language,
  scoring: 'value',
  text,
  expects,
  expected: ['refuse'],
  answer: didAct('refuse', 'provide', 'correct', 'affirm'),
});
