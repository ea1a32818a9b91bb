import type { Span } from './slots.ts';

/** The rules that every state has; a clinic's own are named by its policy file. */
export const ruleNames = [
  'medicalEmergency',
  'selfHarm',
  'patientRequest',
  'frustration',
  'promptInjection',
  'verificationBypass',
  'otherPatientRecord',
  'insuranceFraud',
  'toxicity',
  'clinicalQuestion',
  'keyword',
] as const;
export type RuleName = (typeof ruleNames)[number];

/**
 * What a guardrail says of an utterance: `escalate` ends the ordinary work at once, `refuse` answers with one fixed line (the second
 * time a person takes over), `ask` puts the one clarifying question that a truly ambiguous emergency deserves.
 */
export type Verdict = {
  rule: RuleName | (string & {});
  action: 'escalate' | 'refuse' | 'ask';
  span: Span;
  /** 0 to 1. */
  confidence: number;
};
