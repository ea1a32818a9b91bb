import type { GuardrailAssessment } from '@aws-sdk/client-bedrock-runtime';
import type { Finding } from '../agents/assist/port.ts';

/**
 * Assessments as they may be known here: policy, type and action. The text that matched stands in them as the caller said it, and stays
 * out of everything.
 */
export const findingsOf = (assessments: readonly GuardrailAssessment[]): Finding[] => assessments.flatMap(findingsIn);

const findingsIn = (one: GuardrailAssessment): Finding[] => [
  ...(one.topicPolicy?.topics ?? []).map(({ name, action }) => found('topic', name, action)),
  ...(one.contentPolicy?.filters ?? []).map(({ type, action }) => found('content', type, action)),
  ...(one.wordPolicy?.customWords ?? []).map(({ action }) => found('word', 'CUSTOM', action)),
  ...(one.wordPolicy?.managedWordLists ?? []).map(({ type, action }) => found('word', type, action)),
  ...(one.sensitiveInformationPolicy?.piiEntities ?? []).map(({ type, action }) => found('sensitive', type, action)),
  ...(one.sensitiveInformationPolicy?.regexes ?? []).map(({ name, action }) => found('sensitive', name, action)),
  ...(one.contextualGroundingPolicy?.filters ?? []).map(({ type, action }) => found('grounding', type, action)),
];

const found = (policy: Finding['policy'], type: string | undefined, action: string | undefined): Finding => ({
  policy,
  type: type ?? 'unknown',
  action: action ?? 'NONE',
});
