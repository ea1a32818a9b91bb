import type { AnyStateMachine } from 'xstate';
import type { ToolName } from '../domain/tools.ts';
import type { Recheck } from '../machines/authentication.context.ts';
import { type AuthenticationInput, authenticationMachine } from '../machines/authentication.machine.ts';
import { type CallbackInput, callbackMachine } from '../machines/callback.machine.ts';
import { insuranceMachine } from '../machines/insurance.machine.ts';
import type { InsuranceInput } from '../machines/insurance.setup.ts';
import { interruptionMachine } from '../machines/interruption.machine.ts';
import { type ReceptionInput, receptionMachine } from '../machines/reception.machine.ts';
import { type ResumptionInput, resumptionMachine } from '../machines/resumption.machine.ts';
import type { SchedulingGoal } from '../machines/scheduling.context.ts';
import { schedulingMachine } from '../machines/scheduling.machine.ts';
import type { SchedulingInput } from '../machines/scheduling.setup.ts';
import { callbackPlan } from '../policy/callback.ts';
import { flowOf, isQueueOpen, queueFor, visitTypeFor } from '../policy/questions.ts';
import type { Policy } from '../policy/schema.ts';
import type { AgentName, Facts } from './facts.ts';

/** What an agent is made of, beside its words: a machine, how it begins, and which tool stands behind each actor of the machine. */
export type Agent = {
  name: AgentName;
  machine: AnyStateMachine;
  /** Grows when a saved snapshot of the machine can no longer be read by it. */
  version: number;
  tools: Record<string, ToolName>;
  /** The parts of the machine's context that are the policy's: not saved with a call, but put back when it goes on. */
  settings(policy: Policy): Record<string, unknown>;
};

/** What is asked of the world when an agent begins. */
export type Beginning = {
  facts: Facts;
  policy: Policy;
  now: Date;
  /** E.164, as the network claims it. */
  callingNumber: string | null;
  /** Set where an identity that was proven before is only to be checked anew. */
  recheck: Recheck | null;
};

const common = ({ policy, now }: Beginning) => ({ limits: policy.limits, queueOpen: someoneIsThere(policy, now) });

/** Whether anybody would take over a caller with no particular reason. */
const someoneIsThere = (policy: Policy, now: Date): boolean =>
  isQueueOpen(policy, queueFor(policy, { reason: 'attemptsExhausted' }).queue, now);

export const agents: Record<AgentName, Agent> = {
  reception: {
    name: 'reception',
    machine: receptionMachine,
    version: 1,
    tools: {},
    settings: (policy) => ({ limits: policy.limits, flows: policy.flows }),
  },
  authentication: {
    name: 'authentication',
    machine: authenticationMachine,
    version: 1,
    tools: { verifyIdentity: 'ehr_verify_identity' },
    settings: (policy) => ({ limits: policy.limits, policy: policy.authentication }),
  },
  insurance: {
    name: 'insurance',
    machine: insuranceMachine,
    version: 1,
    tools: { listCoverages: 'ehr_list_coverages', checkEligibility: 'payer_check_eligibility', saveCoverage: 'ehr_save_coverage' },
    settings: (policy) => ({ limits: policy.limits, policy: policy.insurance }),
  },
  scheduling: {
    name: 'scheduling',
    machine: schedulingMachine,
    version: 1,
    tools: {
      searchProviders: 'ehr_search_providers',
      findOpenings: 'ehr_find_openings',
      bookAppointment: 'ehr_book_appointment',
      listAppointments: 'ehr_list_appointments',
      cancelAppointment: 'ehr_cancel_appointment',
    },
    settings: (policy) => ({ limits: policy.limits, policy }),
  },
  interruption: {
    name: 'interruption',
    machine: interruptionMachine,
    version: 1,
    tools: {},
    settings: (policy) => ({ limits: policy.limits }),
  },
  resumption: {
    name: 'resumption',
    machine: resumptionMachine,
    version: 1,
    tools: {},
    settings: (policy) => ({ limits: policy.limits }),
  },
  callback: {
    name: 'callback',
    machine: callbackMachine,
    version: 1,
    tools: {},
    settings: (policy) => ({ limits: policy.limits }),
  },
};

/** The input with which an agent takes the floor. */
export const inputOf = (agent: Exclude<AgentName, 'interruption'>, beginning: Beginning): unknown => {
  switch (agent) {
    case 'reception':
      return receptionInput(beginning);
    case 'authentication':
      return authenticationInput(beginning);
    case 'insurance':
      return insuranceInput(beginning);
    case 'scheduling':
      return schedulingInput(beginning);
    case 'resumption':
      return resumptionInput(beginning);
    case 'callback':
      return callbackInput(beginning);
  }
};

const receptionInput = (beginning: Beginning): ReceptionInput => {
  const { facts, policy } = beginning;
  return {
    ...common(beginning),
    mode: receptionMode(facts),
    flows: policy.flows,
    parked: facts.parked,
    announceRecording: policy.opening.announceRecording,
    served: facts.outcomes.length > 0,
  };
};

/** A caller whom reception has not met, in a call that has begun: the welcome was said, and maybe a wish. */
const receptionMode = ({ steps, heard }: Facts): ReceptionInput['mode'] => {
  if (steps.length === 0) return 'opening';
  if (steps.some((step) => step.startsWith('reception.'))) return 'again';
  return wishSlots.some((name) => heard[name] !== undefined) ? 'told' : 'fresh';
};

const wishSlots = ['visitReason', 'provider', 'location', 'date', 'time'] as const;

const authenticationInput = (beginning: Beginning): AuthenticationInput => ({
  ...common(beginning),
  policy: beginning.policy.authentication,
  heard: beginning.facts.heard,
  hasCallingNumber: beginning.facts.hasCallingNumber,
  recheck: beginning.recheck,
});

const resumptionInput = (beginning: Beginning): ResumptionInput => ({
  ...common(beginning),
  announceRecording: beginning.policy.opening.announceRecording,
});

/** X12 service type of a physician's office visit, asked when the kind of visit is not known yet. */
const officeVisit = '98';

const insuranceInput = (beginning: Beginning): InsuranceInput => {
  const { facts, policy } = beginning;
  const reason = facts.heard.visitReason;
  const visit = reason ? visitTypeFor(policy, reason.text, reason.specialty, facts.language) : null;
  const isQuestion = facts.goal !== null && flowOf(policy, facts.goal)?.agent === 'insurance';
  return {
    ...common(beginning),
    policy: policy.insurance,
    purpose: isQuestion ? 'question' : 'visit',
    serviceType: visit?.serviceType ?? officeVisit,
    date: facts.beganLocal.slice(0, 10),
    heard: facts.heard,
  };
};

const schedulingInput = (beginning: Beginning): SchedulingInput => ({
  ...common(beginning),
  goal: (beginning.facts.goal ?? 'scheduleAppointment') as SchedulingGoal,
  policy: beginning.policy,
  language: beginning.facts.language,
  now: beginning.facts.began,
  today: beginning.facts.beganLocal.slice(0, 10),
  heard: beginning.facts.heard,
});

const callbackInput = ({ facts, policy, now, callingNumber }: Beginning): CallbackInput => {
  const plan = callbackPlan(policy, facts.handOver?.cause.queue ?? '', now);
  const time = { isOpen: plan?.isOpen ?? false, opensAt: plan?.opensAt ?? '', promisedBy: plan?.promisedBy ?? '' };
  const isOffered = plan !== null && (facts.handOver?.isOffered ?? false);
  // Nobody takes over from here: a line that stays silent is let go.
  return { limits: policy.limits, queueOpen: false, isOffered, ...time, callingNumber };
};
