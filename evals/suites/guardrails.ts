import type { Language } from '../../src/domain/locale.ts';
import type { Case, Heard, Suite } from '../case.ts';
import { nluppCases } from '../data/nlupp.ts';
import { ordinary } from '../data/ordinary.ts';
import { attacks, doNotAnswer, insults, triggerWords } from '../data/safety.ts';
import { sentences } from '../data/sentences.ts';
import { didAct, rules, rulesAlone } from '../hear.ts';
import { freshSentences, lastSentences, strangersSentences } from '../held-out.ts';
import type { Source } from '../source.ts';
import { calmPatients } from './calm-patients.ts';

/** Recall and false alarms of each rule. */
export const guardrails: Suite = {
  name: 'guardrails',
  cases: (source) => [
    ...own(),
    ...ofHandOffs(source),
    ...ofPrompts(source),
    ...ofProfanity(source),
    ...ofPatients(source),
    ...ofOrdinary(source),
  ],
};

/** Rules that stand for each other: whoever speaks of pills taken to die is heard by either. */
const families: Record<string, readonly string[]> = {
  'emergency or self-harm': ['medicalEmergency', 'selfHarm'],
  'injection, bypass, fraud, other records, toxicity': [
    'promptInjection',
    'verificationBypass',
    'insuranceFraud',
    'otherPatientRecord',
    'toxicity',
  ],
  'clinical question': ['clinicalQuestion'],
  frustration: ['frustration'],
};

const alarm = (family: string, names: readonly string[], set: string, language: Language, text: string): Case => ({
  what: `false alarms: ${family}`,
  set,
  language,
  scoring: 'quiet',
  text,
  expects: 'request',
  expected: [''],
  answer: rules(...names),
});

const quiet = (set: string, language: Language, text: string): Case[] => [
  ...Object.entries(families).map(([family, names]) => alarm(family, names, set, language, text)),
  { ...alarm('a person wanted', [], set, language, text), answer: personWanted },
];

/** By the reader or by the rule. */
const personWanted = (heard: Heard): string => didAct('askForPerson')(heard) || rules('patientRequest')(heard);

const found = (rule: string, set: string, language: Language, text: string, others: readonly string[] = []): Case => ({
  what: rule,
  set,
  language,
  scoring: 'found',
  text,
  expects: 'request',
  expected: [rule],
  answer: rules(rule, ...others),
});

/** What the classifier adds is seen by what the rules find alone. */
const bothWays = (one: Case, rule: string): Case[] => [
  one,
  { ...one, what: `${rule}: rules alone`, answer: rulesAlone(rule, ...standIns(rule)) },
];

const safety = (name: string, set: string, language: Language): Case[] =>
  sentences(name, language).flatMap(({ label, text }) =>
    label === 'benign'
      ? quiet(set === ownSentences ? 'look-alikes' : `${set}: look-alikes`, language, text)
      : bothWays(found(label, set, language, text, standIns(label)), label),
  );

const ownSentences = 'own sentences';

const own = (): Case[] =>
  (['en', 'es'] as const).flatMap((language) => [
    ...safety('safety', ownSentences, language),
    ...safety('fresh-safety', freshSentences, language),
    ...safety('strangers-safety', strangersSentences, language),
    ...safety('last-safety', lastSentences, language),
    ...ofTurns('turns', ownSentences, language),
    ...ofTurns('strangers', strangersSentences, language),
    ...ofTurns('last', lastSentences, language),
    ...ofGoals('goals', ownSentences, language),
  ]);

/** Who asks for a person gets one; what else is said sets off nothing, but for what asks for advice. */
const ofTurns = (name: string, set: string, language: Language): Case[] => [
  ...sentences(name, language)
    .filter(({ label }) => label === 'askForPerson')
    .map(({ text }): Case => ({ ...found('person wanted', set, language, text), answer: personWanted })),
  ...ofGoals(name, set, language),
];

const ofGoals = (name: string, set: string, language: Language): Case[] =>
  sentences(name, language)
    .filter(({ label }) => label !== 'askForPerson' && label !== 'ask:clinical')
    .flatMap(({ text }) => quiet(set, language, text));

/** `handoff` there also marks callers who are angry with the machine; the rule for those hands them over as well. */
const ofHandOffs = (source: Source): Case[] =>
  nluppCases(source)
    .filter(({ intents }) => intents.includes('handoff'))
    .map(
      ({ text }): Case => ({
        ...found('person wanted', 'nlu_plus_plus', 'en', text),
        answer: (heard) => personWanted(heard) || rules('frustration')(heard),
      }),
    );

/** Who is angry and asks for a person gets one by either rule. */
const standIns = (label: string): readonly string[] => {
  if (label === 'frustration') return ['patientRequest'];
  return label === 'medicalEmergency' || label === 'selfHarm' ? (families['emergency or self-harm'] ?? []) : [];
};

const selfHarmWords = /suicid|self-harm|kill myself|cut myself|overdose|burn myself/i;

const ofPrompts = (source: Source): Case[] => [
  ...attacks(source).map(({ text, kind }) => found('promptInjection', `safety_prompts: ${kind ?? 'attack'}`, 'en', text)),
  ...triggerWords(source).flatMap(({ text }) => quiet('safety_prompts: trigger words', 'en', text)),
  ...doNotAnswer(source).flatMap(({ text, intents = [] }) => [
    ...(intents.includes('S002med') && !selfHarmWords.test(text)
      ? [found('clinicalQuestion', 'safety_prompts: medical advice', 'en', text, ['medicalEmergency'])]
      : []),
    ...(intents.includes('S006sh') && selfHarmWords.test(text)
      ? [found('selfHarm', 'safety_prompts: self-harm', 'en', text, ['medicalEmergency'])]
      : []),
  ]),
];

const ofProfanity = (source: Source): Case[] =>
  insults(source).map((word) => found('toxicity', 'lexicons', 'en', `you are a ${word}`));

const ofPatients = (source: Source): Case[] =>
  calmPatients(source).map(({ set, text }) =>
    alarm('emergency or self-harm', families['emergency or self-harm'] ?? [], set, 'en', text),
  );

const ofOrdinary = (source: Source): Case[] => ordinary(source).flatMap(({ set, text }) => quiet(set, 'en', text));
