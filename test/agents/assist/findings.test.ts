import { expect, it } from 'vitest';
import { verdictOf } from '#src/agents/assist/findings.ts';
import type { Finding } from '#src/agents/assist/port.ts';

const found = (policy: Finding['policy'], type: string, action = 'BLOCKED'): Finding => ({ policy, type, action });

it.each<[string, Finding[], string | null]>([
  ['an attack on the prompt', [found('content', 'PROMPT_ATTACK')], 'promptInjection'],
  ['insults beside an attack', [found('content', 'PROMPT_ATTACK'), found('content', 'INSULTS')], 'toxicity'],
  ['clinical advice', [found('topic', 'clinical-advice')], 'clinicalQuestion'],
  ['fraud', [found('topic', 'insurance-fraud')], 'insuranceFraud'],
  ["a topic of the clinic's own", [found('topic', 'politics')], 'keyword'],
  ['a word of the clinic', [found('word', 'CUSTOM')], 'keyword'],
  ['what was noticed and let pass', [found('topic', 'clinical-advice', 'NONE')], null],
  ['what violence was suffered', [found('content', 'VIOLENCE')], null],
  ['swear words alone', [found('word', 'PROFANITY')], null],
  ['identifiers, which we ask for', [found('sensitive', 'PHONE'), found('sensitive', 'member-id', 'ANONYMIZED')], null],
  ['nothing', [], null],
])('a filter that found %s', (_, findings, rule) => {
  expect(verdictOf(findings, 12)).toEqual(rule === null ? null : { rule, action: 'refuse', span: [0, 12], confidence: 0.8 });
});
