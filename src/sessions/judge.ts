import type { Facts } from '../agents/facts.ts';
import type { EscalationCause } from '../domain/escalation.ts';
import type { Verdict } from '../domain/verdicts.ts';
import type { EscalationCriterion } from '../policy/schema.ts';

/**
 * What a verdict means for the call. `escalate`: a person, at once. `refuse`: one fixed line and back to the task; the second time, a
 * person. `ask`: one question whether it is an emergency; put once a call, and taken for one the second time.
 */
export type Judged =
  | { kind: 'pass'; facts: Facts }
  | { kind: 'escalate'; facts: Facts; cause: EscalationCause }
  | { kind: 'refuse'; facts: Facts; rule: string }
  | { kind: 'ask'; facts: Facts };

/** Verdicts most severe first, as `guardrails` gives them. Pure. */
export const judged = (facts: Facts, verdicts: Verdict[], criteria: EscalationCriterion[]): Judged => {
  const [worst] = verdicts;
  if (!worst) return { kind: 'pass', facts };
  if (worst.action === 'escalate') return { kind: 'escalate', facts, cause: causeOf(worst.rule, criteria) };
  if (worst.action === 'ask') return ambiguous(facts);
  const times = (facts.refusals[worst.rule] ?? 0) + 1;
  const counted = { ...facts, refusals: { ...facts.refusals, [worst.rule]: times } };
  if (times > 1) return { kind: 'escalate', facts: counted, cause: causeOf(worst.rule, criteria) };
  return { kind: 'refuse', facts: counted, rule: worst.rule };
};

const ambiguous = (facts: Facts): Judged =>
  facts.interruptionsAsked.includes('emergency')
    ? { kind: 'escalate', facts, cause: { reason: 'medicalEmergency' } }
    : { kind: 'ask', facts };

/** Rules that are reasons of their own; the others are told as reason `guardrail` with the rule's name. */
const ownReasons = new Set(['medicalEmergency', 'selfHarm', 'patientRequest', 'frustration']);

const causeOf = (rule: string, criteria: EscalationCriterion[]): EscalationCause => {
  const criterion = criteria.find(({ name }) => name === rule);
  if (criterion) return { reason: criterion.reason, priority: criterion.priority, queue: criterion.queue };
  if (rule === 'clinicalQuestion') return { reason: 'outOfScope', guardrail: rule, queue: 'nurse' };
  return ownReasons.has(rule) ? { reason: rule } : { reason: 'guardrail', guardrail: rule };
};
