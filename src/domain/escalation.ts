/** Why a person takes over. The policy file may configure further reasons. */
export const escalationReasons = [
  'medicalEmergency',
  'selfHarm',
  'patientRequest',
  'frustration',
  'attemptsExhausted',
  'outOfScope',
  'guardrail',
  'identityNotVerified',
  'coverageProblem',
  'systemUnavailable',
] as const;
export type EscalationReason = (typeof escalationReasons)[number] | (string & {});

export const priorities = ['emergency', 'high', 'normal'] as const;
/** Most urgent first. */
export type Priority = (typeof priorities)[number];

/** What a machine ends with when it hands the caller over; the policy adds priority and queue where they are absent. */
export type EscalationCause = {
  reason: EscalationReason;
  /** The rule's name, when `reason` is `guardrail`. */
  guardrail?: string;
  priority?: Priority;
  queue?: string;
};

export const dispositions = ['resolved', 'callbackScheduled', 'transferred', 'noAnswer'] as const;
export type Disposition = (typeof dispositions)[number];
/**
 * A promise to call back. `promised`: nobody has called yet. `scheduled`: an operator has put it down elsewhere. `kept`: the caller was
 * reached. `unanswered`: called, and nobody answered.
 */
export const callbackStatuses = ['promised', 'scheduled', 'kept', 'unanswered'] as const;
export type CallbackStatus = (typeof callbackStatuses)[number];
export type EscalationStatus = 'waiting' | 'claimed' | 'resolved';

/**
 * The packet: all that a person needs to go on without asking twice. Names of factors, never their values. Free text that a caller
 * said stands only in the transcript.
 */
export type EscalationSummary = {
  goal: string | null;
  /** For whom the caller calls. */
  callingFor: 'self' | 'child' | 'other' | null;
  identity: 'verified' | 'partial' | 'unverified';
  verifiedFactors: string[];
  insurance?: { status: string; payerName?: string; copayCents?: number };
  appointment?: { offered: AppointmentFacts[]; chosen: AppointmentFacts | null; committed: AppointmentFacts[] };
  attempts: { state: string; used: number }[];
  lastReply: string;
  /** What happened, in order: dotted state paths and outcome codes. */
  steps: string[];
  language: string;
  /** A code with a sentence in the replies: what the operator could do first. */
  nextStep: string;
};

export type AppointmentFacts = { start: string; providerName: string; locationName: string; reference?: string };
