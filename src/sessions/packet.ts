import type { End, Facts } from '../agents/facts.ts';
import type { AppointmentFacts, EscalationSummary } from '../domain/escalation.ts';
import { localeOf } from '../domain/locale.ts';
import type { Opening } from '../domain/scheduling.ts';

/** What a person needs to go on without asking twice: names of factors, never their values. Pure. */
export const packet = (
  facts: Facts,
  scheduling: SchedulingFacts | null,
  lastReply: string,
  cause: Extract<End, { status: 'escalated' }>['cause'],
): EscalationSummary => ({
  goal: facts.goal ?? facts.outcomes.at(-1)?.goal ?? null,
  callingFor: callingFor(facts),
  identity: identityOf(facts),
  verifiedFactors: facts.identity.matched,
  ...insuranceOf(facts),
  ...appointmentOf(facts, scheduling),
  attempts: Object.entries(facts.attempts).map(([state, used]) => ({ state, used })),
  lastReply,
  steps: facts.steps,
  language: localeOf(facts.language),
  nextStep: nextStepOf(cause.reason, facts),
});

const callingFor = ({ identity, heard }: Facts): EscalationSummary['callingFor'] =>
  identity.relation === 'parent' ? 'child' : identity.relation === 'other' ? 'other' : (heard.callingFor ?? 'self');

const identityOf = ({ identity, steps }: Facts): EscalationSummary['identity'] => {
  if (identity.status === 'verified') return 'verified';
  return steps.some((step) => step.startsWith('authentication.')) ? 'partial' : 'unverified';
};

const insuranceOf = ({ insurance }: Facts): Pick<EscalationSummary, 'insurance'> => {
  if (!insurance) return {};
  const { status, payerName, copayCents } = insurance;
  return { insurance: { status, ...(payerName ? { payerName } : {}), ...(copayCents === null ? {} : { copayCents }) } };
};

/** What the scheduling machine had offered and chosen when the caller left it. */
export type SchedulingFacts = { offered: Opening[]; chosen: Opening | null };

const asFacts = ({ start, provider, location, slot }: Opening): AppointmentFacts => ({
  start,
  providerName: provider.name,
  locationName: location.name,
  reference: slot,
});

const appointmentOf = ({ committed }: Facts, scheduling: SchedulingFacts | null): Pick<EscalationSummary, 'appointment'> => {
  const offered = scheduling?.offered.map(asFacts) ?? [];
  if (offered.length + committed.length === 0) return {};
  return { appointment: { offered, chosen: scheduling?.chosen ? asFacts(scheduling.chosen) : null, committed } };
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
