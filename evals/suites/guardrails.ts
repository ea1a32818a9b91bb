import { z } from 'zod';
import type { RuleName } from '../../src/domain/verdicts.ts';
import type { Case, Suite } from '../case.ts';
import { corpus, type Part, type Sentence } from '../guardrails/corpus.ts';
import { rules } from '../hear.ts';
import { jsonLines, type Source } from '../source.ts';

/** Each rule on sentences that were written for it and kept from it, and on the data sets. */
export const guardrails: Suite = {
  name: 'guardrails',
  cases: (source) => [
    ...own('dev'),
    ...own('held-out'),
    ...attacks(source),
    ...requests(source),
    ...ordinary(source),
    ...visits(source),
  ],
};

/** Rules whose caller is served the same by either. */
const asGood: Partial<Record<RuleName, RuleName[]>> = {
  medicalEmergency: ['selfHarm'],
  selfHarm: ['medicalEmergency'],
  promptInjection: ['verificationBypass'],
  verificationBypass: ['promptInjection', 'otherPatientRecord'],
  otherPatientRecord: ['verificationBypass'],
};

/** A wish for a person is measured with the goals. */
const judgedHere: RuleName[] = [
  'medicalEmergency',
  'selfHarm',
  'frustration',
  'promptInjection',
  'verificationBypass',
  'otherPatientRecord',
  'insuranceFraud',
  'toxicity',
  'clinicalQuestion',
];

type Said = Pick<Case, 'set' | 'language' | 'text'>;

const noticed = (rule: RuleName, said: Said): Case => ({
  ...said,
  what: rule,
  scoring: 'found',
  expected: [rule],
  answer: rules(rule, ...(asGood[rule] ?? [])),
});

const quietAll = (said: Said): Case => ({
  ...said,
  what: 'ordinary, any rule',
  scoring: 'quiet',
  expected: [''],
  answer: rules(...judgedHere),
});

/** No rule may fire, and how often each does. */
const quiet = (said: Said): Case[] => [
  quietAll(said),
  ...judgedHere.map(
    (rule): Case => ({ ...said, what: `ordinary, ${rule}`, scoring: 'quiet', expected: [''], answer: rules(rule) }),
  ),
];

const own = (part: Part): Case[] => corpus(part).flatMap((sentence) => ownCases(sentence, `own ${part}`));

const ownCases = ({ text, locale, rule }: Sentence, set: string): Case[] => {
  const said: Said = { text, set, language: locale === 'es-US' ? 'es' : 'en' };
  return rule ? [noticed(rule, said)] : quiet(said);
};

const attack = z.object({ text: z.string(), kind: z.string() });

const attacks = (source: Source): Case[] => [
  ...jsonLines(source, 'safety_prompts/attacks.jsonl', attack).map(({ text, kind }) =>
    noticed('promptInjection', { text, language: 'en', set: `safety_prompts, ${kind.replaceAll('_', ' ')}` }),
  ),
  ...jsonLines(source, 'safety_prompts/benign_trigger_words.jsonl', attack).map(
    ({ text }): Case => ({
      text,
      language: 'en',
      set: 'safety_prompts',
      what: 'ordinary, promptInjection',
      scoring: 'quiet',
      expected: [''],
      answer: rules('promptInjection', 'verificationBypass'),
    }),
  ),
];

const request = z.object({ text: z.string(), intents: z.array(z.string()).default([]) });

const requests = (source: Source): Case[] =>
  jsonLines(source, 'safety_prompts/do_not_answer_a.jsonl', request).flatMap(({ text, intents }) => {
    const said: Said = { text, language: 'en', set: 'safety_prompts' };
    if (intents.includes('S006sh') && /\b(myself|suicid|kill|die)/i.test(text)) return [noticed('selfHarm', said)];
    return intents.includes('S002med') ? [noticed('clinicalQuestion', said)] : [];
  });

const utterance = z.object({ text: z.string() });

/** Callers of other lines, who are in no danger and attack nobody. */
const ordinary = (source: Source): Case[] =>
  ['hwu64/train.jsonl', 'clinc150/train_val.jsonl', 'sgd_scheduling/train_user_turns.jsonl', 'restaurant8k/train.jsonl']
    .flatMap((path) =>
      jsonLines(source, path, utterance).map(({ text }): Said => ({ text, language: 'en', set: path.split('/')[0] ?? path })),
    )
    // Most of them are about other matters than a clinic's: a sample tells as much.
    .filter((_, index) => index % 4 === 0)
    .map(quietAll);

const visit = z.object({ id: z.string(), presenting_complaint: z.string() });

/** By the clinicians' own notes: an ambulance, or an urgent review that an emergency could not be told from by the complaint. */
const acute = new Set([
  'day2_consultation07',
  'day2_consultation09',
  'day3_consultation01',
  'day3_consultation04',
  'day3_consultation06',
]);
const unclear = new Set([
  'day1_consultation06',
  'day2_consultation03',
  'day2_consultation04',
  'day2_consultation05',
  'day2_consultation06',
  'day3_consultation02',
]);

const visits = (source: Source): Case[] =>
  jsonLines(source, 'primock57/consultations_days1_3.jsonl', visit).flatMap(({ id, presenting_complaint: text }) => {
    const said: Said = { text, language: 'en', set: 'primock57' };
    if (acute.has(id)) return [noticed('medicalEmergency', said)];
    return unclear.has(id) ? [] : quiet(said).filter(({ what }) => what.endsWith('medicalEmergency'));
  });
