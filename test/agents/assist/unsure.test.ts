import { expect, it } from 'vitest';
import { isUnsure } from '#src/agents/assist/unsure.ts';
import type { Act } from '#src/domain/acts.ts';

const listens = { listensFor: ['date' as const], guardrails: [], goal: null, heard: {} };
const span: [number, number] = [0, 3];
const date = { value: { from: '2026-12-01', to: '2026-12-01' }, span, confidence: 0.9 };

it.each<[string, Act[], boolean]>([
  ['nothing that it knows', [{ act: 'unclear', span, confidence: 0.5 }], true],
  ['a guess', [{ act: 'deny', span, confidence: 0.55 }], true],
  ['a guessed value', [{ act: 'provide', slots: { date: { ...date, confidence: 0.5 } } }], true],
  ['a value of use', [{ act: 'provide', slots: { date } }], false],
  ['a value for later alone', [{ act: 'provide', slots: { zipCode: { value: '98101', span, confidence: 0.9 } } }], true],
  ['yes', [{ act: 'affirm', span, confidence: 0.95 }], false],
  ['a wish for a person', [{ act: 'askForPerson', span, confidence: 0.9 }], false],
  ['silence', [{ act: 'silence' }], false],
  [
    'a guess beside what is sure',
    [
      { act: 'deny', span, confidence: 0.5 },
      { act: 'provide', slots: { date } },
    ],
    false,
  ],
])('a reader that read %s', (_, acts, unsure) => {
  expect(isUnsure(acts, listens)).toBe(unsure);
});
