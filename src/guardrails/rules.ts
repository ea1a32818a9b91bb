import { clinicalQuestion } from './clinical-question.rule.ts';
import { frustration } from './frustration.rule.ts';
import { insuranceFraud } from './insurance-fraud.rule.ts';
import { medicalEmergency } from './medical-emergency.rule.ts';
import { otherPatientRecord } from './other-patient-record.rule.ts';
import { patientRequest } from './patient-request.rule.ts';
import { promptInjection } from './prompt-injection.rule.ts';
import type { Rule } from './rule.ts';
import { selfHarm } from './self-harm.rule.ts';
import { toxicity } from './toxicity.rule.ts';
import { verificationBypass } from './verification-bypass.rule.ts';

/** The rules of every state, most severe first. `keyword` and a clinic's criteria come from the policy: see `judge`. */
export const rules: readonly Rule[] = [
  medicalEmergency,
  selfHarm,
  patientRequest,
  toxicity,
  insuranceFraud,
  otherPatientRecord,
  promptInjection,
  verificationBypass,
  frustration,
  clinicalQuestion,
];
