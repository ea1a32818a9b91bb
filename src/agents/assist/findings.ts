import type { RuleName, Verdict } from '../../domain/verdicts.ts';
import type { Finding } from './port.ts';

/**
 * What a filter's findings mean for a call, as a verdict of our own: the same fixed line, and the same person the second time. Ours name the
 * rule, so that audit and metrics read alike whoever noticed. Null when nothing of it was stopped, or when it is not for a filter to say.
 */
export const verdictOf = (findings: readonly Finding[], textUnits: number): Verdict | null => {
  const stopped = findings.filter(({ action }) => action === 'BLOCKED').map(ruleOf);
  const rule = order.find((one) => stopped.includes(one));
  return rule ? { rule, action: 'refuse', span: [0, textUnits], confidence: 0.8 } : null;
};

/** Most severe first. */
const order: readonly RuleName[] = [
  'toxicity',
  'insuranceFraud',
  'otherPatientRecord',
  'promptInjection',
  'verificationBypass',
  'clinicalQuestion',
  'keyword',
];

/** Names of topics are those of the guardrail in `infra/bedrock`; a clinic's own topics are its blocked words. */
const topics: Record<string, RuleName> = {
  'clinical-advice': 'clinicalQuestion',
  'verification-bypass': 'verificationBypass',
  'insurance-fraud': 'insuranceFraud',
  'other-patient-record': 'otherPatientRecord',
};

const contents: Record<string, RuleName> = {
  PROMPT_ATTACK: 'promptInjection',
  INSULTS: 'toxicity',
  HATE: 'toxicity',
  SEXUAL: 'toxicity',
  MISCONDUCT: 'keyword',
};

/**
 * Null for what a caller may well say: violence is told by those who suffered it, and somebody's identifiers are what we ask for. Strong
 * words alone stop nobody.
 */
const ruleOf = ({ policy, type }: Finding): RuleName | null => {
  if (policy === 'topic') return topics[type] ?? 'keyword';
  if (policy === 'content') return contents[type] ?? null;
  return policy === 'word' && type !== 'PROFANITY' ? 'keyword' : null;
};
