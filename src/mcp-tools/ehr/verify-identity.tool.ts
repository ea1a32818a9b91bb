import { type Factor, type Factors, factorNames, VerifyIdentityInput, VerifyIdentityOutcome } from '../../domain/identity.ts';
import { ageInYears, localPartsOf } from '../../ehr/local-time.ts';
import { findCandidates } from '../../ehr/patient-candidates.ts';
import { canBeVerified, isEnough, matchedFactors } from '../../ehr/patient-match.rules.ts';
import { mayActFor } from '../../ehr/representatives.ts';
import type { Patient } from '../../ehr/resources.ts';
import { bindTool, defineTool, type Tool } from '../define-tool.ts';
import type { ToolContext } from '../tool-context.ts';
import { attemptKeyOf } from './attempt-keys.ts';
import type { EhrToolDeps } from './ehr-deps.ts';
import { type OneAtATime, oneAtATime } from './one-at-a-time.ts';

export const verifyIdentity = defineTool({
  name: 'ehr_verify_identity',
  description: 'Checks what a caller knows against the patient records, and ties the session to the one patient that it proves.',
  effect: 'read',
  needs: 'session',
  input: VerifyIdentityInput,
  outcome: VerifyIdentityOutcome,
});

export const verifyIdentityTool = (deps: EhrToolDeps): Tool => {
  const alone = oneAtATime();
  return bindTool(verifyIdentity, (input, context) => verify(deps, alone, input, context));
};

type Candidate = { patient: Patient; matched: Factor[] };

/** What is on file never leaves here. */
const verify = async (
  deps: EhrToolDeps,
  alone: OneAtATime,
  input: VerifyIdentityInput,
  context: ToolContext,
): Promise<VerifyIdentityOutcome> => {
  const policy = deps.settings.authentication;
  const factors = withCallerId(input.factors, context, policy.callerIdIsFactor);
  const given = factorNames.filter((name) => factors[name] !== undefined);
  if (!isEnough(given, policy)) return { kind: 'insufficientFactors', required: policy.requiredMatches };

  const compared = await compareCandidates(deps, factors, context.signal);
  if (compared === null) return { kind: 'unavailable' };
  const candidates = compared.filter((candidate) => isProvenBefore(candidate, input.recheck));
  const keys = attemptKeys(deps, context, candidates);
  const ruling = await alone(() => rule(deps, candidates, keys, context.now));
  if (ruling.kind !== 'matched') return ruling;
  return admit(deps, ruling.candidate, keys, input, context);
};

const isProvenBefore = ({ patient, matched }: Candidate, recheck: VerifyIdentityInput['recheck']): boolean =>
  recheck === undefined || (recheck.patient === `Patient/${patient.id}` && matched.includes(recheck.factor));

type Ruling = { kind: 'matched'; candidate: Candidate } | { kind: 'notVerified' } | { kind: 'ambiguous' } | { kind: 'locked' };

/**
 * A try that proves nobody is counted under the calling number, the session, and each patient of whom the date of birth and something
 * else was right. The limit is looked at before the factors decide, so that a locked record answers a right and a wrong guess alike.
 * Runs alone, or guesses made at once would all see the count from before.
 */
const rule = async (deps: EhrToolDeps, candidates: readonly Candidate[], keys: string[], now: Date): Promise<Ruling> => {
  const policy = deps.settings.authentication;
  if ((await deps.ledger.count(keys, dayBefore(now))) >= policy.attemptsPerDay) return { kind: 'locked' };
  const enough = candidates.filter(({ matched }) => isEnough(matched, policy));
  const candidate = bestOf(enough);
  if (candidate) return { kind: 'matched', candidate };
  if (enough.length > 0) return { kind: 'ambiguous' };
  await deps.ledger.add(keys, now);
  return { kind: 'notVerified' };
};

/** The patient is known; may this caller act for them? */
const admit = async (
  deps: EhrToolDeps,
  { patient, matched }: Candidate,
  keys: string[],
  input: VerifyIdentityInput,
  context: ToolContext,
): Promise<VerifyIdentityOutcome> => {
  const allowed = await mayAct(deps, patient, input, context);
  if (allowed === null) return { kind: 'unavailable' };
  if (!allowed) {
    await deps.ledger.add(keys, context.now);
    return { kind: 'notAuthorized' };
  }
  const { sessionId, principal, now } = context;
  await deps.proofs.put({ sessionId, principal, patient: `Patient/${patient.id}`, at: now });
  return { kind: 'verified', patient: `Patient/${patient.id}`, matchedFactors: matched };
};

const withCallerId = (factors: Factors, context: ToolContext, callerIdIsFactor: boolean): Factors =>
  callerIdIsFactor && factors.phoneNumber === undefined && context.callingNumber !== null
    ? { ...factors, phoneNumber: context.callingNumber }
    : factors;

/** Null when the EHR cannot be asked. */
const compareCandidates = async (deps: EhrToolDeps, factors: Factors, signal: AbortSignal): Promise<Candidate[] | null> => {
  const found = await findCandidates(deps.client, factors, signal);
  if (!Array.isArray(found)) return null;
  const settings = { country: deps.settings.clinic.country, mrnSystem: deps.settings.mrnSystem };
  return found.filter(canBeVerified).map((patient) => ({ patient, matched: matchedFactors(patient, factors, settings) }));
};

const attemptKeys = (deps: EhrToolDeps, context: ToolContext, candidates: readonly Candidate[]): string[] => {
  const guessedAt = candidates.filter(({ matched }) => matched.includes('dateOfBirth') && matched.length > 1);
  return [
    { session: `${context.principal} ${context.sessionId}` },
    ...(context.callingNumber === null ? [] : [{ callingNumber: context.callingNumber }]),
    ...guessedAt.map(({ patient }) => ({ patient: patient.id })),
  ].map((subject) => attemptKeyOf(subject, deps.attemptKey));
};

const dayBefore = (now: Date): Date => new Date(now.getTime() - 24 * 3_600_000);

/** Twins share all but one factor: the one of whom more is right. Null when nobody stands out. */
const bestOf = (candidates: readonly Candidate[]): Candidate | null => {
  const most = Math.max(0, ...candidates.map(({ matched }) => matched.length));
  const best = candidates.filter(({ matched }) => matched.length === most);
  return best.length === 1 ? (best[0] ?? null) : null;
};

/** Null when the EHR cannot be asked. */
const mayAct = async (
  deps: EhrToolDeps,
  patient: Patient,
  input: VerifyIdentityInput,
  context: ToolContext,
): Promise<boolean | null> => {
  if (input.relation === 'self') return true;
  if (input.relation === 'parent') return isMinor(deps, patient, context.now);
  if (input.callerName === null) return false;
  const asked = { patient: `Patient/${patient.id}`, callerName: input.callerName, now: context.now };
  const answer = await mayActFor(deps.client, asked, context.signal);
  return typeof answer === 'boolean' ? answer : null;
};

/** A birth date that is partly known makes nobody a minor. */
const isMinor = ({ settings }: EhrToolDeps, patient: Patient, now: Date): boolean => {
  if (patient.birthDate === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(patient.birthDate)) return false;
  const today = localPartsOf(now.toISOString(), settings.clinic.timeZone).date;
  return ageInYears(patient.birthDate, today) < settings.authentication.ageOfMajority;
};
