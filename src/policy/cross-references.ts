import { askTopics } from '../domain/acts.ts';
import { escalationReasons } from '../domain/escalation.ts';
import { ruleNames } from '../domain/verdicts.ts';
import { wordsOf } from '../domain/words.ts';
import type { Policy } from './schema.ts';

/** A mistake, and the path of the setting that has it: `['scheduling', 'visitTypes', 2, 'minutes']`. */
export type PolicyProblem = { path: readonly PropertyKey[]; message: string };

/** Mistakes that no single setting shows: a name that is nowhere defined, numbers that contradict each other. Empty when there are none. */
export const crossReferenceProblems = (policy: Policy): PolicyProblem[] => [
  ...clinicProblems(policy),
  ...authenticationProblems(policy),
  ...schedulingProblems(policy),
  ...escalationProblems(policy),
];

const clinicProblems = ({ clinic }: Policy): PolicyProblem[] => [
  ...Object.entries(clinic.hours)
    .filter(([, day]) => day !== undefined && day.open >= day.close)
    .map(([weekday]) => ({ path: ['clinic', 'hours', weekday], message: 'must open before it closes' })),
  ...Object.keys(clinic.facts)
    .filter((topic) => !factTopics.includes(topic))
    .map((topic) => ({ path: ['clinic', 'facts', topic], message: `is not asked about; topics are ${factTopics.join(', ')}` })),
  ...(hasNpiCheckDigit(clinic.billing.npi) ? [] : [{ path: ['clinic', 'billing', 'npi'], message: 'has a wrong check digit' }]),
];

/** Questions that the call itself answers, not the clinic. */
const topicsOfTheCall: readonly string[] = ['whyNeeded', 'areYouHuman', 'clinical', 'otherAvailability', 'other'];
const factTopics: readonly string[] = askTopics.filter((topic) => !topicsOfTheCall.includes(topic));

/** The Luhn digit of an NPI is taken over "80840" and the number (CMS, NPI check digit calculation). */
const hasNpiCheckDigit = (npi: string): boolean => {
  const digits = Array.from(`80840${npi}`, Number).reverse();
  const sum = digits.reduce((total, digit, at) => total + (at % 2 === 0 ? digit : digit * 2 > 9 ? digit * 2 - 9 : digit * 2), 0);
  return sum % 10 === 0;
};

const authenticationProblems = ({ authentication }: Policy): PolicyProblem[] => {
  const { order, required, requiredMatches } = authentication;
  const at = (key: string) => ['authentication', key];
  return [
    ...repeated(order).map((factor) => ({ path: at('order'), message: `names ${factor} twice` })),
    ...required
      .filter((factor) => !order.includes(factor))
      .map((factor) => ({ path: at('required'), message: `needs ${factor}, which "order" never asks for` })),
    ...(requiredMatches > order.length
      ? [{ path: at('requiredMatches'), message: `is more than the ${order.length} that "order" asks for` }]
      : []),
    ...(required.length > requiredMatches
      ? [{ path: at('required'), message: `names more than requiredMatches (${requiredMatches})` }]
      : []),
  ];
};

const schedulingProblems = ({ scheduling, flows }: Policy): PolicyProblem[] => {
  const { specialties, visitTypes } = scheduling;
  const served = new Set(visitTypes.map((type) => type.specialty));
  return [
    ...duplicates(['scheduling', 'specialties'], specialties, 'id'),
    ...duplicates(['scheduling', 'visitTypes'], visitTypes, 'id'),
    ...duplicates(['flows'], flows, 'goal'),
    ...unknownNames(
      visitTypes.map((type, at) => ({ path: ['scheduling', 'visitTypes', at, 'specialty'], name: type.specialty })),
      specialties.map((specialty) => specialty.id),
      'scheduling.specialties',
    ),
    ...specialties.flatMap((specialty, at) =>
      served.has(specialty.id)
        ? []
        : [{ path: ['scheduling', 'specialties', at, 'id'], message: `${specialty.id} has no visit type` }],
    ),
    ...visitTypes.flatMap((type, at) => emptyPhrases(['scheduling', 'visitTypes', at, 'words'], type.words)),
    ...specialties.flatMap((specialty, at) => emptyPhrases(['scheduling', 'specialties', at, 'words'], specialty.words)),
  ];
};

const escalationProblems = ({ escalation, scheduling, flows }: Policy): PolicyProblem[] => {
  const queues = escalation.queues.map((queue) => queue.id);
  const { criteria } = escalation;
  const of = (at: number, ...rest: PropertyKey[]) => ['escalation', 'criteria', at, ...rest];
  const named = (key: 'goals' | 'visitTypes') =>
    criteria.flatMap(({ when }, at) => (when[key] ?? []).map((name, item) => ({ path: of(at, 'when', key, item), name })));
  return [
    ...duplicates(['escalation', 'queues'], escalation.queues, 'id'),
    ...duplicates(['escalation', 'criteria'], criteria, 'name'),
    ...queueOfProblems(escalation),
    ...unknownNames(
      criteria.map((criterion, at) => ({ path: of(at, 'queue'), name: criterion.queue })),
      queues,
      'escalation.queues',
    ),
    ...unknownNames(
      named('goals'),
      flows.map((flow) => flow.goal),
      'flows',
    ),
    ...unknownNames(
      named('visitTypes'),
      scheduling.visitTypes.map((type) => type.id),
      'scheduling.visitTypes',
    ),
    ...criteria.flatMap(({ when }, at) => (when.words === undefined ? [] : criterionWords(of(at, 'when', 'words'), when.words))),
    ...emptyPhrases(['escalation', 'blockedKeywords'], escalation.blockedKeywords),
  ];
};

const queueOfProblems = ({ queues, queueOf, criteria }: Policy['escalation']): PolicyProblem[] => {
  const entries = Object.entries(queueOf).map(([reason, queue]) => ({
    path: ['escalation', 'queueOf', reason],
    reason,
    name: queue,
  }));
  const reasons = [
    'default',
    ...escalationReasons,
    ...criteria.map((criterion) => criterion.reason),
    ...ruleNames.map((rule) => `guardrail.${rule}`),
  ];
  return [
    ...unknownNames(
      entries,
      queues.map((queue) => queue.id),
      'escalation.queues',
    ),
    ...entries
      .filter(({ reason }) => !reasons.includes(reason))
      .map(({ path }) => ({ path, message: 'is not a reason to hand a caller over' })),
  ];
};

type Words = { en: string[]; es: string[] };

const criterionWords = (path: PropertyKey[], words: Words): PolicyProblem[] =>
  words.en.length + words.es.length === 0 ? [{ path, message: 'lists no words' }] : emptyPhrases(path, words);

/** A phrase of punctuation alone could never be heard. */
const emptyPhrases = (path: PropertyKey[], words: Words): PolicyProblem[] =>
  (['en', 'es'] as const).flatMap((language) =>
    words[language].flatMap((phrase, at) =>
      wordsOf(phrase).length === 0 ? [{ path: [...path, language, at], message: 'has no word in it' }] : [],
    ),
  );

const unknownNames = (uses: { path: PropertyKey[]; name: string }[], known: string[], where: string): PolicyProblem[] =>
  uses
    .filter(({ name }) => !known.includes(name))
    .map(({ path, name }) => ({ path, message: `"${name}" is not defined under ${where}` }));

const duplicates = <K extends string>(path: PropertyKey[], items: Record<K, string>[], key: K): PolicyProblem[] =>
  items.flatMap((item, at) =>
    items.findIndex((other) => other[key] === item[key]) < at
      ? [{ path: [...path, at, key], message: `"${item[key]}" is there twice` }]
      : [],
  );

const repeated = <T>(items: T[]): T[] => items.filter((item, at) => items.indexOf(item) < at);
