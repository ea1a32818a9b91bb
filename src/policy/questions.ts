import { Temporal } from 'temporal-polyfill';
import type { EscalationCause, Priority } from '../domain/escalation.ts';
import type { Goal } from '../domain/goals.ts';
import type { Language } from '../domain/locale.ts';
import { holdsPhrase, type Phrase, phraseOf } from './phrases.ts';
import type { Flow, Policy, Specialty, VisitType } from './schema.ts';

/** What machines ask of the policy: small, pure, and always with the policy first. */

/** Null when the clinic does not serve this goal. */
export const flowOf = (policy: Policy, goal: Goal): Flow | null => policy.flows.find((flow) => flow.goal === goal) ?? null;

export const specialtyById = (policy: Policy, id: string): Specialty | null =>
  policy.scheduling.specialties.find((specialty) => specialty.id === id) ?? null;

/**
 * The kind of visit that a reason means. The longest phrase that was said decides, the earlier visit type between equals; callers mix
 * languages, so the other language's words are tried when none of this one's was said. Where the specialty is known, only its visit
 * types count, and the first of them serves what none names. Null when nothing fits and no specialty is known.
 */
export const visitTypeFor = (policy: Policy, reason: string, specialty: string | null, language: Language): VisitType | null => {
  const types = policy.scheduling.visitTypes.filter((type) => specialty === null || type.specialty === specialty);
  const said = phraseOf(reason);
  const other = language === 'en' ? 'es' : 'en';
  return closest(types, said, language) ?? closest(types, said, other) ?? (specialty === null ? null : (types[0] ?? null));
};

const closest = (types: VisitType[], said: Phrase, language: Language): VisitType | null => {
  let best: { type: VisitType; length: number } | null = null;
  for (const type of types) {
    const length = longestSaid(phrasesOf(type, language), said);
    if (length > (best?.length ?? 0)) best = { type, length };
  }
  return best?.type ?? null;
};

const longestSaid = (phrases: Phrase[], said: Phrase): number =>
  Math.max(0, ...phrases.filter((phrase) => holdsPhrase(said, phrase)).map((phrase) => phrase.length));

/** Splitting the policy's phrases costs more than matching them; a policy lives as long as the process. */
const splitPhrases = new WeakMap<VisitType['words'], Record<Language, Phrase[]>>();
const phrasesOf = (type: VisitType, language: Language): Phrase[] => {
  const known = splitPhrases.get(type.words);
  if (known !== undefined) return known[language];
  const split = { en: [type.label.en, ...type.words.en].map(phraseOf), es: [type.label.es, ...type.words.es].map(phraseOf) };
  splitPhrases.set(type.words, split);
  return split[language];
};

/** The queue and priority of a hand-over: what the cause itself says first, then the clinic's criteria and queues, then the defaults. */
export const queueFor = (policy: Policy, cause: EscalationCause): { queue: string; priority: Priority } => {
  const { criteria, queueOf } = policy.escalation;
  const criterion = criteria.find(({ reason }) => reason === cause.reason);
  const byRule = cause.guardrail === undefined ? undefined : queueOf[`guardrail.${cause.guardrail}`];
  return {
    queue: cause.queue ?? criterion?.queue ?? byRule ?? queueOf[cause.reason] ?? queueOf.default ?? firstQueue(policy),
    priority: cause.priority ?? criterion?.priority ?? usualPriority(cause.reason),
  };
};

/** The schema demands `default`; this is for its type. */
const firstQueue = (policy: Policy): string => policy.escalation.queues[0]?.id ?? 'frontDesk';

const usualPriority = (reason: string): Priority => {
  if (reason === 'medicalEmergency' || reason === 'selfHarm') return 'emergency';
  return reason === 'patientRequest' || reason === 'frustration' ? 'high' : 'normal';
};

export const isUrgent = ({ reason, priority }: EscalationCause): boolean =>
  priority === 'emergency' || usualPriority(reason) === 'emergency';

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** The clinic's hours on a local date; undefined when it is closed all day. */
export const hoursOn = ({ clinic }: Policy, day: Temporal.PlainDate): { open: string; close: string } | undefined => {
  const weekday = weekdays[day.dayOfWeek - 1];
  return weekday === undefined || clinic.closedDays.includes(day.toString()) ? undefined : clinic.hours[weekday];
};

/** Whether people answer this queue at that moment. False for a queue that the policy does not have. */
export const isQueueOpen = (policy: Policy, queueId: string, at: Date): boolean => {
  const queue = policy.escalation.queues.find(({ id }) => id === queueId);
  if (queue === undefined) return false;
  return queue.hours === 'always' || isClinicOpen(policy, at);
};

/** From the minute of opening to the minute before closing, on the clinic's own clock. */
export const isClinicOpen = (policy: Policy, at: Date): boolean => {
  const local = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(policy.clinic.timeZone);
  const hours = hoursOn(policy, local.toPlainDate());
  if (hours === undefined) return false;
  const time = local.toPlainTime().toString({ smallestUnit: 'minute' });
  return hours.open <= time && time < hours.close;
};
