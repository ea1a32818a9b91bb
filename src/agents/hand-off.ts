import type { Goal, GoalOutcome } from '../domain/goals.ts';
import { factorNames } from '../domain/identity.ts';
import type { AppointmentView } from '../domain/scheduling.ts';
import type { HeardSlots, SlotName } from '../domain/slots.ts';
import type { AuthenticationOutput } from '../machines/authentication.machine.ts';
import type { CallbackOutput } from '../machines/callback.machine.ts';
import type { InsuranceOutput } from '../machines/insurance.setup.ts';
import type { NotDone } from '../machines/listening.ts';
import type { ReceptionOutput } from '../machines/reception.machine.ts';
import type { ResumptionOutput } from '../machines/resumption.machine.ts';
import { schedulingSlots } from '../machines/scheduling.context.ts';
import type { SchedulingOutput } from '../machines/scheduling.setup.ts';
import { flowOf } from '../policy/questions.ts';
import type { Policy } from '../policy/schema.ts';
import type { AgentName, End, Facts } from './facts.ts';

/** How an agent ended, by agent. An interruption gives the floor back instead. */
export type AgentOutput =
  | { agent: 'reception'; output: ReceptionOutput }
  | { agent: 'authentication'; output: AuthenticationOutput }
  | { agent: 'insurance'; output: InsuranceOutput }
  | { agent: 'scheduling'; output: SchedulingOutput }
  | { agent: 'resumption'; output: ResumptionOutput }
  | { agent: 'callback'; output: CallbackOutput };

/** Who has the floor next, or how the call ends. */
export type HandOff = { facts: Facts; next: { agent: Exclude<AgentName, 'interruption'> } | { end: End } };

/**
 * What follows when an agent has ended. A goal's needs are the policy's: what is needed and not there yet comes first, then the agent
 * that serves the goal, then reception for whatever else there is.
 */
export const handOff = (facts: Facts, policy: Policy, { agent, output }: AgentOutput): HandOff => {
  if (isNotDone(output)) return left(facts, agent, output);
  switch (agent) {
    case 'reception':
      return afterReception(facts, policy, output);
    case 'authentication':
      return afterAuthentication(facts, policy, output);
    case 'insurance':
      return afterInsurance(facts, policy, output);
    case 'scheduling':
      return afterScheduling(facts, output);
    case 'resumption':
      return afterResumption(facts, policy, output);
    case 'callback':
      return afterCallback(facts, output);
  }
};

const isNotDone = (output: AgentOutput['output']): output is NotDone =>
  output.kind === 'escalated' || output.kind === 'abandoned' || output.kind === 'dropped';

const toReception = (facts: Facts): HandOff => ({ facts: { ...facts, goal: null }, next: { agent: 'reception' } });

const left = (facts: Facts, agent: AgentName, output: NotDone): HandOff => {
  if (output.kind === 'escalated') return { facts, next: { end: { status: 'escalated', cause: output.cause } } };
  if (output.kind === 'abandoned') return { facts, next: { end: { status: 'abandoned' } } };
  return agent === 'reception' ? { facts, next: { end: { status: 'completed' } } } : toReception(facts);
};

/** The agent that can do the next thing that the goal needs. */
export const agentFor = (facts: Facts, policy: Policy, goal: Goal): Exclude<AgentName, 'interruption'> => {
  const flow = flowOf(policy, goal);
  if (!flow) return 'reception';
  if (flow.needs.includes('identity') && facts.identity.status !== 'verified') return 'authentication';
  if (flow.needs.includes('insurance') && !facts.insurance) return 'insurance';
  return flow.agent;
};

const towards = (facts: Facts, policy: Policy): HandOff =>
  facts.goal ? { facts, next: { agent: agentFor(facts, policy, facts.goal) } } : toReception(facts);

const afterReception = (facts: Facts, policy: Policy, output: Exclude<ReceptionOutput, NotDone>): HandOff => {
  if (output.kind === 'closed') return { facts, next: { end: { status: 'completed' } } };
  return towards({ ...facts, goal: output.goal, parked: output.parked }, policy);
};

const without = (heard: HeardSlots, used: readonly SlotName[]): HeardSlots =>
  Object.fromEntries(Object.entries(heard).filter(([name]) => !used.includes(name as SlotName)));

const afterAuthentication = (facts: Facts, policy: Policy, output: Exclude<AuthenticationOutput, NotDone>): HandOff => {
  // A re-check that failed: the caller is a stranger, and begins like one.
  if (output.kind === 'refused') return toReception({ ...facts, heard: without(facts.heard, factorNames) });
  const { patient, matched, factors, relation, callerName } = output;
  const identity = { status: 'verified' as const, matched, relation, proof: { patient, factors, callerName } };
  return towards({ ...facts, identity, heard: without(facts.heard, [...factorNames, 'callingFor', 'personName']) }, policy);
};

const cardSlots = ['payer', 'memberId', 'groupNumber', 'relationship', 'personName'] as const;

const afterInsurance = (facts: Facts, policy: Policy, output: Exclude<InsuranceOutput, NotDone>): HandOff => {
  const heard = without(facts.heard, cardSlots);
  const known = {
    status: output.kind,
    payerName: 'payerName' in output ? output.payerName : null,
    payerId: output.kind === 'verified' ? output.payerId : null,
    copayCents: output.kind === 'verified' ? output.copayCents : null,
  };
  const parked =
    output.kind === 'verified' ? facts.parked.filter((goal) => flowOf(policy, goal)?.agent !== 'insurance') : facts.parked;
  const checked: Facts = { ...facts, heard, parked, insurance: known };
  const flow = facts.goal ? flowOf(policy, facts.goal) : null;
  if (flow?.agent !== 'insurance') return towards(checked, policy);
  const references = output.kind === 'verified' && output.coverage ? [output.coverage] : [];
  const served = { goal: facts.goal, result: insuranceResults[output.kind], references };
  // An inactive plan is an answer to a question, not a plan to book a visit on.
  const insurance = output.kind === 'verified' ? known : null;
  return toReception({ ...checked, insurance, outcomes: [...facts.outcomes, served] });
};

const insuranceResults = {
  verified: 'insuranceVerified',
  inactive: 'insuranceInactive',
  unverified: 'insuranceNotChecked',
  selfPay: 'nothingNeeded',
} as const;

const schedulingResults = {
  booked: 'booked',
  rescheduled: 'rescheduled',
  cancelled: 'cancelled',
  found: 'found',
  none: 'nothingNeeded',
  kept: 'nothingNeeded',
  waitlisted: 'waitlisted',
} as const;

/** Who set out to cancel may have moved the appointment instead, and the other way round: the outcome tells the goal that was served. */
const servedGoal = (goal: Goal | null, result: keyof typeof schedulingResults): Goal | null =>
  result === 'rescheduled' ? 'rescheduleAppointment' : result === 'cancelled' ? 'cancelAppointment' : goal;

const afterScheduling = (facts: Facts, output: Exclude<SchedulingOutput, NotDone>): HandOff => {
  const served: GoalOutcome = {
    goal: servedGoal(facts.goal, output.result),
    result: schedulingResults[output.result],
    references: output.result === 'kept' ? [] : output.appointments.map(({ id }) => id),
  };
  const committed = output.result === 'booked' || output.result === 'rescheduled' ? output.appointments.map(asFacts) : [];
  return toReception({
    ...facts,
    heard: without(facts.heard, [...schedulingSlots, 'cannotCome', 'option']),
    outcomes: [...facts.outcomes, served],
    committed: [...facts.committed, ...committed],
  });
};

const asFacts = ({ id, start, provider, location }: AppointmentView) => ({
  start,
  providerName: provider.name,
  locationName: location.name,
  reference: id,
});

const afterResumption = (facts: Facts, policy: Policy, output: Exclude<ResumptionOutput, NotDone>): HandOff => {
  if (output.kind === 'closed') return { facts, next: { end: { status: 'completed' } } };
  const { goals, slots } = output;
  const told = { ...facts, heard: { ...facts.heard, ...slots } };
  if (output.kind === 'goOn') return { facts: { ...told, parked: goals }, next: { agent: 'authentication' } };
  const [goal = null, ...parked] = goals.filter((wanted) => flowOf(policy, wanted) !== null);
  return towards({ ...told, goal, parked }, policy);
};

const afterCallback = (facts: Facts, output: Exclude<CallbackOutput, NotDone>): HandOff => {
  const { handOver } = facts;
  // It begins only once somebody was handed over; this is for its type.
  if (!handOver) return toReception(facts);
  const callback = output.kind === 'promised' ? { phoneNumber: output.phoneNumber, promisedBy: output.promisedBy } : null;
  const end = { status: 'escalated' as const, cause: handOver.cause, isTold: true as const };
  return { facts: { ...facts, handOver: { ...handOver, callback } }, next: { end } };
};
