import type { AppointmentFacts, EscalationCause, Priority } from '../domain/escalation.ts';
import type { Goal, GoalOutcome } from '../domain/goals.ts';
import type { CallerRelation, Factor, Factors } from '../domain/identity.ts';
import type { Language } from '../domain/locale.ts';
import type { HeardSlots, PersonName } from '../domain/slots.ts';

export type AgentName = 'reception' | 'authentication' | 'insurance' | 'scheduling' | 'interruption' | 'callback' | 'resumption';

/** What is known of a call, whichever agent has the floor: who the caller is, what is proven, what is wanted, what came about. */
export type Facts = {
  language: Language;
  /** When the call began, RFC 3339; and the clinic's local date-time then, `YYYY-MM-DDTHH:MM:SS`. */
  began: string;
  beganLocal: string;
  hasCallingNumber: boolean;
  /** Whether the gateway keeps the line after a hand-over, so that a call back can be offered. */
  holdsLine?: boolean;
  /** Said at any time and not used yet: it is never asked again. */
  heard: HeardSlots;
  goal: Goal | null;
  /** Wishes told while another was open, oldest first. */
  parked: Goal[];
  identity: { status: 'unverified' | 'verified'; matched: Factor[]; relation: CallerRelation; proof: Proof | null };
  insurance: InsuranceFacts | null;
  outcomes: GoalOutcome[];
  committed: AppointmentFacts[];
  /** How often each guardrail refused: the second time, a person. */
  refusals: Record<string, number>;
  /** Questions that interrupt are put once a call. */
  interruptionsAsked: string[];
  /** Highest count of failed tries by state path. */
  attempts: Record<string, number>;
  /** Notes and states passed, in order. */
  steps: string[];
  /** The hand-over that stands in the queue while the caller is still on the line. */
  handOver: HandOver | null;
  /** Whether this call goes on with one that was cut off. */
  resumed: boolean;
};

/** What an identity was proven with, so that one factor suffices when a call that was cut off goes on. `patient` is a FHIR reference. */
export type Proof = { patient: string; factors: Factors; callerName: PersonName | null };

/** A caller who was handed over and cannot be put through now. */
export type HandOver = {
  escalationId: string;
  cause: EscalationCause & { priority: Priority; queue: string };
  /** False where no call back may be promised for it any more. */
  isOffered: boolean;
  /** Once promised. `phoneNumber` is E.164, `promisedBy` RFC 3339. */
  callback: { phoneNumber: string; promisedBy: string } | null;
};

export type InsuranceFacts = {
  status: 'verified' | 'unverified' | 'selfPay' | 'inactive';
  payerName: string | null;
  payerId: string | null;
  copayCents: number | null;
};

export const newFacts = (start: Pick<Facts, 'language' | 'began' | 'beganLocal' | 'hasCallingNumber' | 'holdsLine'>): Facts => ({
  ...start,
  heard: {},
  goal: null,
  parked: [],
  identity: { status: 'unverified', matched: [], relation: 'self', proof: null },
  insurance: null,
  outcomes: [],
  committed: [],
  refusals: {},
  interruptionsAsked: [],
  attempts: {},
  steps: [],
  handOver: null,
  resumed: false,
});

/** How a call ended. `isTold`: the hand-over was written before, and the caller knows what follows. */
export type End =
  | { status: 'completed' }
  | { status: 'abandoned' }
  | { status: 'escalated'; cause: EscalationCause; isTold?: true };
