import { describe, expect, it } from 'vitest';
import { maskTranscript } from '#src/security/mask-transcript.ts';
import type { RecordedTurn } from '#src/sessions/ports.ts';

const masked = (text: string, asked: RecordedTurn['asked'] = null, speaker: 'caller' | 'agent' = 'caller'): string | undefined =>
  maskTranscript([{ turn: 1, at: new Date(0), asked, lines: [{ speaker, text }] }])[0]?.lines[0]?.text;

describe('a transcript for those who may not see identifiers', () => {
  it('hides the whole answer to a question for an identifier', () => {
    expect(masked('Ana Ruiz', { kind: 'personName', sensitive: false })).toBe('•••');
    expect(masked('B as in boy, K', { kind: 'choice', sensitive: true })).toBe('•••');
  });

  it.each([
    ['my zip is 98101', 'my zip is •••••'],
    ['nine eight one oh one', '• • • • •'],
    ['Es el cuatro de marzo de mil novecientos ochenta', 'Es el • de • de • • •'],
    ['March fourth nineteen eighty', '• • • •'],
    ['veintitrés', '•'],
  ])('hides numbers however they are said: %s', (text, expected) => {
    expect(masked(text)).toBe(expected);
  });

  it('hides what the agent reads back', () => {
    expect(masked('So that is March 4, 1980?', { kind: 'dateOfBirth', sensitive: true }, 'agent')).toBe('So that is • •, ••••?');
  });

  it('keeps the words', () => {
    expect(masked('I need to see someone about a mole', { kind: 'request', sensitive: false })).toBe(
      'I need to see someone about a mole',
    );
  });
});
