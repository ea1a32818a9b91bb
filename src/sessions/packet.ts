import type { End, Facts } from '../agents/facts.ts';
import type { AppointmentFacts, EscalationSummary } from '../domain/escalation.ts';
import { type Factors, factorNames } from '../domain/identity.ts';
import { localeOf } from '../domain/locale.ts';
import type { Opening } from '../domain/scheduling.ts';

/** What a person needs to go on without asking twice: names of factors, never their values. Pure. */
export const packet = (
  facts: Facts,
  left: LeftBehind,
  lastReply: string,
  cause: Extract<End, { status: 'escalated' }>['cause'],
): EscalationSummary => ({
  goal: facts.goal ?? facts.outcomes.at(-1)?.goal ?? null,
  callingFor: callingFor(facts),
  identity: identityOf(facts, left.factors),
  verifiedFactors: facts.identity.matched,
  ...insuranceOf(facts),
  ...appointmentOf(facts, left),
  attempts: Object.entries(facts.attempts).map(([state, used]) => ({ state, used })),
  lastReply,
  steps: facts.steps,
  language: localeOf(facts.language),
  nextStep: nextStepOf(cause.reason, facts),
});

const callingFor = ({ identity, heard }: Facts): EscalationSummary['callingFor'] =>
  identity.relation === 'parent' ? 'child' : identity.relation === 'other' ? 'other' : (heard.callingFor ?? 'self');

/** `partial`: the caller gave something to be known by, and it was not enough. */
const identityOf = ({ identity, heard }: Facts, given: Factors): EscalationSummary['identity'] => {
  if (identity.status === 'verified') return 'verified';
  return factorNames.some((name) => given[name] !== undefined || heard[name] !== undefined) ? 'partial' : 'unverified';
};

const insuranceOf = ({ insurance }: Facts): Pick<EscalationSummary, 'insurance'> => {
  if (!insurance) return {};
  const { status, payerName, copayCents } = insurance;
  return { insurance: { status, ...(payerName ? { payerName } : {}), ...(copayCents === null ? {} : { copayCents }) } };
};

/** What the agent that had the floor had come to when the caller left it. */
export type LeftBehind = { factors: Factors; offered: Opening[]; chosen: Opening | null };

const asFacts = ({ start, provider, location, slot }: Opening): AppointmentFacts => ({
  start,
  providerName: provider.name,
  locationName: location.name,
  reference: slot,
});

const appointmentOf = ({ committed }: Facts, { offered: openings, chosen }: LeftBehind): Pick<EscalationSummary, 'appointment'> => {
  const offered = openings.map(asFacts);
  if (offered.length + committed.length === 0) return {};
  return { appointment: { offered, chosen: chosen ? asFacts(chosen) : null, committed } };
};

const nextSteps: Record<string, string> = {
  medicalEmergency: 'checkOnCaller',
  selfHarm: 'checkOnCaller',
  identityNotVerified: 'verifyIdentity',
  coverageProblem: 'checkCoverage',
  systemUnavailable: 'checkWhatWasDone',
  staffApproval: 'bookByStaff',
  waitlist: 'findOpening',
};

const nextStepOf = (reason: string, facts: Facts): string =>
  nextSteps[reason] ?? (facts.identity.status === 'verified' ? 'continueGoal' : 'verifyIdentity');
