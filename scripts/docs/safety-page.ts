import { sentences } from '../../evals/data/sentences.ts';
import { corpus } from '../../evals/guardrails/corpus.ts';
import { loadReplies } from '../../src/agents/replies.ts';
import type { Language } from '../../src/domain/locale.ts';
import { judge } from '../../src/guardrails/judge.ts';

/** What a rule is for; what the caller hears and what is measured are taken from the replies and the corpus. */
type About = { rule: string; says: string; what: string; then: string };

const abouts: About[] = [
  {
    rule: 'medicalEmergency',
    says: 'transfer.medicalEmergency',
    what: 'A sign of an emergency in somebody who is present, happening now: heart, stroke, breath, allergy, bleeding, poison, seizure, loss of consciousness, pregnancy, newborns, injuries, violence, infection. One clear sign, or two that only together mean it. History, family history, denial, figures of speech and names of things ("chest x-ray") are none.',
    then: 'Priority `emergency`, at once, in every state, before identity. What may be one is asked about, once a call; the second time it is taken for one.',
  },
  {
    rule: 'selfHarm',
    says: 'transfer.selfHarm',
    what: 'The caller, or somebody the caller speaks of, wants to die or to harm themselves: plans, passive wishes, acts. An accident, a denial and what was long ago are none.',
    then: 'Priority `emergency`, at once.',
  },
  {
    rule: 'frustration',
    says: 'transfer.frustration',
    what: 'Anger at the call or at the system, said outright or by swearing at it. Anger about an illness is none.',
    then: 'A person, at once, priority `high`.',
  },
  {
    rule: 'toxicity',
    says: 'guardrails.toxicity',
    what: 'Slurs, abuse of a person, threats, lewdness.',
    then: 'The second time, a person.',
  },
  {
    rule: 'promptInjection',
    says: 'guardrails.promptInjection',
    what: 'Words that try to change what the system is or to make it tell what it was told; role markers, markup, SQL.',
    then: 'The second time, a person. What was said reaches no reader, no model and no tool.',
  },
  {
    rule: 'verificationBypass',
    says: 'guardrails.verificationBypass',
    what: 'To be taken as verified without being verified, by haste, acquaintance or authority; to be told what would verify. Declining to give a value is none.',
    then: 'The second time, a person.',
  },
  {
    rule: 'otherPatientRecord',
    says: 'guardrails.otherPatientRecord',
    what: 'Asking about somebody for whom the caller has no standing. A call for a child or a relative is none: there the flow asks for the relation and checks the authorisation.',
    then: 'The second time, a person.',
  },
  {
    rule: 'insuranceFraud',
    says: 'guardrails.insuranceFraud',
    what: "Care on somebody else's insurance, or a claim made to look like what it is not. Being on a spouse's or a parent's plan is none.",
    then: 'The second time, a person.',
  },
  {
    rule: 'clinicalQuestion',
    says: 'guardrails.clinicalQuestion',
    what: 'A question that takes a clinician to answer.',
    then: 'The second time, a person in the nurses’ queue.',
  },
];

/** Rules whose caller is served the same by either. */
const asGood: Record<string, string[]> = {
  medicalEmergency: ['selfHarm'],
  selfHarm: ['medicalEmergency'],
  promptInjection: ['verificationBypass'],
  verificationBypass: ['promptInjection', 'otherPatientRecord'],
  otherPatientRecord: ['verificationBypass'],
  frustration: ['patientRequest'],
};

type Sentence = { text: string; rule: string | null };

const ofCorpus =
  (part: 'held-out' | 'independent') =>
  (language: Language): Sentence[] =>
    corpus(part).filter(({ locale }) => locale === `${language}-US`);

const ofStrangers =
  (name: 'strangers-safety' | 'last-safety') =>
  (language: Language): Sentence[] =>
    sentences(name, language).map(({ label, text }) => ({ text, rule: label === 'benign' ? null : label }));

const parts: Record<string, (language: Language) => Sentence[]> = {
  'held-out': ofCorpus('held-out'),
  independent: ofCorpus('independent'),
  strangers: ofStrangers('strangers-safety'),
  last: ofStrangers('last-safety'),
};
const names = Object.keys(parts);

type Voices = 'rules' | 'both';

const rulesIn = (text: string, voices: Voices): string[] =>
  judge({ text, language: 'en', state: { guardrails: [] }, expects: null, voices }).map(({ rule }) => rule);

const share = (hits: number, of: number): string => (of === 0 ? '' : `${percent(hits, of)} % of ${of}`);
const percent = (hits: number, of: number): string => ((100 * hits) / of).toFixed(1).replace('.0', '');

/** Recall on the sentences of the rule, by the rules alone and with the classifier; and how often it speaks up on those of no rule. */
const measured = (rule: string, all: Sentence[]): string[] => {
  const own = all.filter((one) => one.rule === rule);
  const ordinary = all.filter((one) => one.rule === null);
  const found = (voices: Voices): number =>
    own.filter(({ text }) => rulesIn(text, voices).some((name) => name === rule || asGood[rule]?.includes(name))).length;
  return [
    own.length === 0 ? '' : `${percent(found('rules'), own.length)} → ${share(found('both'), own.length)}`,
    share(ordinary.filter(({ text }) => rulesIn(text, 'both').includes(rule)).length, ordinary.length),
  ];
};

const row = (cells: string[]): string => `| ${cells.join(' | ')} |`;

const numbers = (): string =>
  [
    row(['rule', 'language', ...names.flatMap((name) => [`${name}: found`, `${name}: false alarms`])]),
    row(['---', '---', ...names.flatMap(() => ['---', '---'])]),
    ...abouts.flatMap(({ rule }) =>
      (['en', 'es'] as const).map((language) =>
        row([rule, language, ...Object.values(parts).flatMap((part) => measured(rule, part(language)))]),
      ),
    ),
  ].join('\n');

const sentence = (key: string): string => {
  const wording = loadReplies().en.get(key);
  return typeof wording === 'string' ? wording.trim().replace(/\s+/g, ' ') : '';
};

const section = ({ rule, says, what, then }: About): string => `### ${rule}\n\n${what}\n\nHeard: "${sentence(says)}"\n\n${then}\n`;

/** `docs/safety.md`. */
export const safetyPage = (): string => `# Safety

Made by \`npm run docs\`. What is noticed in the caller's words before anything else, what may be said, and how well that works.

## What is noticed

Guardrails are pure rules over the words of a turn (\`src/guardrails/\`), asked before the reader, before any model and before any tool, in
every state and whatever the call's language. Each has a name that stands in the audit. Keys pressed are never judged as words.

Two voices judge. The rules know wordings. Where they are silent, a small linear classifier over words, pairs of words and parts of words
(\`src/guardrails/second-voice.ts\`, trained by \`node scripts/train-guards.ts\` from what several hundred callers say, \`scripts/callers\`) speaks with less
confidence: a danger that is likely gives the one clarifying question, one that is nearly sure escalates, an attack is refused from a high
probability on. What a rule knows for a look-alike, a denial or history silences the classifier unless it is sure. A danger that a rule is sure of
and the classifier does not hear at all ("I'm drowning in paperwork") is asked about, never dropped.

${abouts.map(section).join('\n')}
### patientRequest

A wish for a person, however worded, or \`0\` where that is no answer: at once, priority \`high\`. Heard: "${sentence('transfer.patientRequest')}"

## Numbers

Found: by the rules alone → by both voices. False alarms here are those on sentences chosen to sound like a danger or an attack; on ordinary calls
they are far fewer ([evaluation.md](evaluation.md)). Most of them are the clarifying question.

- \`held-out\`, \`independent\`: by the author of the first rules and seeds, never learnt from.
- \`strangers\`, \`last\`: by authors who knew what each guardrail is for, and neither rules nor seeds nor each other's sentences; many are told indirectly or
  without the word for it. The thresholds were set with the counts of \`strangers\` in view; those of \`last\` were counted when all was set. Expect real
  callers to fare as \`last\` does, or somewhat worse.

${numbers()}

## What may be said

Before a reply is spoken, in this order (\`src/sessions/proofs.ts\`, \`evidence.ts\`, \`src/guardrails/ground.ts\`, \`output.ts\`):

1. What it says to be done, a tool has answered in this turn.
2. Every value in it (day, time, name, amount, number) stands in an answer of a tool, in the caller's words, in what the call held before, or in the
   policy. Times that the service promises itself, for a call back, are the one exception.
3. Its words tell no day, weekday, time, amount, number or name beyond those values, however written or spelled, in either language; a time beside a
   day must be of that day. The same holds for words that a model chose.
4. The last four of the Social Security number are not in it, in figures or in words. Other values are read back to be confirmed.

What fails is not spoken: the caller hears "${sentence('transfer.systemUnavailable')}"

Names in lower case and facts told without any figure or name are not noticed by the third check.

## A clinic's own rules

In the policy file, \`escalation.criteria\`: words in both languages, goals, visit types, provider names, a number of turns, each with a reason, a
priority and a queue; and \`escalation.blockedKeywords\`. They hold in every state. Words are whole words, whatever their case and accents.

A rule of the product itself is a file \`src/guardrails/<name>.rule.ts\`, listed in \`rules.ts\`: phrases that mean it and phrases that look like it,
as \`src/domain/phrase-template.ts\` tells. Add sentences to \`evals/guardrails\` first, ordinary ones too.
`;
