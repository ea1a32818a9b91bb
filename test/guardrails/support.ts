import type { Verdict } from '../../src/domain/verdicts.ts';
import type { JudgeInput } from '../../src/guardrails/judge.ts';
import { judge } from '../../src/guardrails/judge.ts';

export const judged = (text: string, more: Partial<JudgeInput> = {}): Verdict[] =>
  judge({ text, language: 'en', state: { guardrails: [] }, expects: null, ...more });
