import { z } from 'zod';
import { priorities } from '../domain/escalation.ts';
import { factorNames } from '../domain/identity.ts';

/**
 * The clinic's policy file: all that its staff may change without code. Every number has a unit in its name or is a plain count.
 * `policy/default.yaml` shows each setting with a comment.
 */

const id = z.string().regex(/^[a-z][A-Za-z0-9]*$/, 'must be a camelCase name');
const localTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as "08:00"');
const bothLanguages = z.strictObject({ en: z.string().min(1), es: z.string().min(1) });
const wordsInBoth = z.strictObject({ en: z.array(z.string().min(1)), es: z.array(z.string().min(1)) });
const weekday = z.enum(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']);

const coding = z.strictObject({ system: z.url(), code: z.string(), display: z.string() });

const ClinicPolicy = z.strictObject({
  name: z.string().min(1),
  /** Spoken to the caller; E.164. */
  phoneNumber: z.string().regex(/^\+[1-9]\d{6,14}$/, 'must be E.164, such as "+12065550100"'),
  timeZone: z.string().refine(isTimeZone, 'must be an IANA time zone, such as "America/Los_Angeles"'),
  /** Two-letter US state; tells payers of the same name apart. */
  state: z.string().length(2),
  /** ISO 3166 country of phone numbers said without a country code. */
  country: z.string().length(2),
  /** Opening hours of the human queue, by weekday; a weekday that is absent is closed. */
  hours: z.partialRecord(weekday, z.strictObject({ open: localTime, close: localTime })),
  /** Local dates on which the clinic is closed all day, whatever the weekday. */
  closedDays: z.array(z.iso.date()).default([]),
  /** Answers to questions about the clinic, spoken as they stand. Keys are ask topics: `hours`, `address`, `parking`, … */
  facts: z.record(id, bothLanguages),
  /** NPI and name by which payers know the clinic. */
  billing: z.strictObject({ organizationName: z.string().min(1), npi: z.string().regex(/^\d{10}$/, 'must be ten digits') }),
});

const OpeningPolicy = z.strictObject({
  /** Whether the opening says that the call may be recorded. */
  announceRecording: z.boolean(),
});

const ms = (least: number, most: number) => z.int().min(least).max(most);

/** How a telephone line is listened to. The upper bounds are those of Amazon Lex V2 and of Amazon Connect's flow blocks. */
const ListeningPolicy = z.strictObject({
  /** Nothing said for so long is silence. */
  speechStartMs: ms(1_000, 15_000),
  /** A pause of this length ends what is said. */
  speechEndMs: ms(300, 5_000),
  /** The same for identifiers, which are read from a card with pauses. */
  identifierEndMs: ms(300, 5_000),
  /** The longest that may be said at once. Amazon Connect refuses more than 15 s. */
  longestSpeechMs: ms(3_000, 15_000),
  /** A pause of this length ends what is keyed in. */
  keypadEndMs: ms(500, 15_000),
  /** While a system is waited for: after this silence the result is looked at. */
  pendingMs: ms(500, 5_000),
  /** Whether a caller may talk into these. */
  interruptible: z.strictObject({ opening: z.boolean(), feeSentence: z.boolean(), emergencyQuestion: z.boolean() }),
});

const LimitsPolicy = z.strictObject({
  noInput: z.int().min(1).max(10),
  noMatch: z.int().min(1).max(10),
  rejected: z.int().min(1).max(10),
  /** How long "one moment" freezes the counters. */
  waitSeconds: z.int().min(5).max(300),
  /** A session without a turn for so long is expired. */
  sessionIdleSeconds: z.int().min(60),
});

const AuthenticationPolicy = z.strictObject({
  /** How many factors must match one patient. */
  requiredMatches: z.int().min(1).max(factorNames.length),
  /** Factors that must be among those that match. */
  required: z.array(z.enum(factorNames)),
  /** Factors that may be asked for, in the order of asking. */
  order: z.array(z.enum(factorNames)).min(1),
  /** Whether the number the network reports counts as the phone factor. */
  callerIdIsFactor: z.boolean(),
  /** Rejected tries over all calls, for one patient or one calling number, in 24 hours. */
  attemptsPerDay: z.int().min(1),
  /** Below this age in years, a parent may call. */
  ageOfMajority: z.int().min(12).max(21),
});

const InsurancePolicy = z.strictObject({
  /** Whether a visit may be booked when the payer could not be asked. */
  bookUnverified: z.boolean(),
  /** Whether a visit may be booked as self-pay when the plan is inactive or there is none. */
  allowSelfPay: z.boolean(),
  askGroupNumber: z.boolean(),
  /** Tries to find the payer in the directory before a person takes over. */
  payerTries: z.int().min(1).max(5),
});

const Specialty = z.strictObject({
  id,
  label: bothLanguages,
  /** How the EHR codes it on PractitionerRole, Schedule, Slot and Appointment. */
  coding,
  /** Words by which callers mean it; the reader knows the common ones already. */
  words: wordsInBoth,
});

const VisitType = z.strictObject({
  id,
  label: bothLanguages,
  minutes: z.int().min(5).max(480),
  specialty: id,
  /** X12 service type code asked of the payer. */
  serviceType: z.string().regex(/^[A-Z0-9]{1,2}$/),
  words: wordsInBoth,
  /** `staff`: only a person may book it. */
  approval: z.enum(['none', 'staff']),
  needsInsurance: z.boolean(),
});

const SchedulingPolicy = z.strictObject({
  /** Openings offered at once. */
  offers: z.int().min(1).max(5),
  /** How far ahead is searched. */
  horizonDays: z.int().min(1).max(365),
  /** No opening sooner than this is offered. */
  leadMinutes: z.int().min(0),
  /** Inside it, cancelling speaks the fee sentence and asks for consent. */
  noticeHours: z.int().min(0),
  feeSentence: bothLanguages,
  specialties: z.array(Specialty).min(1),
  visitTypes: z.array(VisitType).min(1),
  /** What a caller gets when nothing fits. */
  waitlist: z.enum(['offer', 'off']),
});

const need = z.enum(['identity', 'insurance']);
/** A default flow: what a goal needs before it is served, and by which agent. */
const Flow = z.strictObject({
  goal: id,
  label: bothLanguages,
  needs: z.array(need),
  agent: z.enum(['insurance', 'scheduling']),
});

const Queue = z.strictObject({
  id,
  label: bothLanguages,
  hours: z.enum(['clinic', 'always']),
  /** When a caller who is handed to this queue is offered a call back instead of the transfer. Never in an emergency. */
  callback: z.enum(['whenClosed', 'always', 'off']).default('whenClosed'),
});

/** A criterion that the clinic adds: when it holds, the caller is handed to a person. At least one condition; all must hold. */
const EscalationCriterion = z
  .strictObject({
    name: id,
    when: z.strictObject({
      words: wordsInBoth.optional(),
      goals: z.array(id).optional(),
      visitTypes: z.array(id).optional(),
      providerNames: z.array(z.string()).optional(),
      minTurns: z.int().optional(),
    }),
    reason: id,
    priority: z.enum(priorities),
    queue: id,
  })
  .refine((criterion) => Object.keys(criterion.when).length > 0, 'needs at least one condition under "when"');

const EscalationPolicy = z.strictObject({
  queues: z.array(Queue).min(1),
  /** Queue of a reason; `default` serves the rest. */
  queueOf: z.record(z.string(), id).refine((map) => 'default' in map, 'needs an entry "default"'),
  criteria: z.array(EscalationCriterion),
  /** Words that end the ordinary work with reason `guardrail`, rule `keyword`. */
  blockedKeywords: wordsInBoth,
});

const CallbackPolicy = z.strictObject({
  /** Opening minutes of the queue in which a promised call back is made. */
  withinMinutes: z.int().min(5).max(2_880),
  /** So long before a promise is due it moves up in the operators' queue. */
  remindMinutes: z.int().min(0).max(1_440),
});

const ResumePolicy = z.strictObject({
  /** Whether a call that was cut off goes on when the same number calls again. */
  enabled: z.boolean(),
  /** How long after the last turn. */
  withinMinutes: z.int().min(1).max(60),
});

export const PolicySchema = z.strictObject({
  version: z.literal(1),
  clinic: ClinicPolicy,
  opening: OpeningPolicy,
  limits: LimitsPolicy,
  listening: ListeningPolicy,
  authentication: AuthenticationPolicy,
  insurance: InsurancePolicy,
  scheduling: SchedulingPolicy,
  flows: z.array(Flow).min(1),
  escalation: EscalationPolicy,
  callback: CallbackPolicy.default({ withinMinutes: 120, remindMinutes: 30 }),
  resume: ResumePolicy.default({ enabled: true, withinMinutes: 10 }),
});

export type Policy = z.infer<typeof PolicySchema>;
export type VisitType = z.infer<typeof VisitType>;
export type Specialty = z.infer<typeof Specialty>;
export type Flow = z.infer<typeof Flow>;
export type EscalationCriterion = z.infer<typeof EscalationCriterion>;
export type Limits = z.infer<typeof LimitsPolicy>;
export type ListeningPolicy = z.infer<typeof ListeningPolicy>;

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
