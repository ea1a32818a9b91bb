import { describe, expect, it } from 'vitest';
import { maskTranscript } from '#src/security/mask-transcript.ts';
import type { RecordedTurn } from '#src/sessions/ports.ts';

const masked = (text: string, asked: RecordedTurn['asked'] = null, speaker: 'caller' | 'agent' = 'caller'): string | undefined =>
  maskTranscript([{ turn: 1, at: new Date(0), asked, lines: [{ speaker, text }] }])[0]?.lines[0]?.text;

describe('a transcript for those who may not see identifiers', () => {
  it('hides the whole answer to a question for an identifier', () => {
    expect(masked('Ana Ruiz', { kind: 'personName', sensitive: false })).toBe('•••');
    expect(masked('B as in boy, K', { kind: 'choice', sensitive: true })).toBe('•••');
    expect(masked('twelve', { kind: 'identityFactor', sensitive: true })).toBe('•••');
  });

  it('takes identifiers out of everything else, however they are said', () => {
    expect(masked('my zip is 98101')).toBe('my zip is [ZIP]');
    expect(masked('nine eight one oh one')).toBe('[ZIP]');
    expect(masked('Es el cuatro de marzo de mil novecientos ochenta')).toBe('Es el [DATE]');
  });

  it('takes out what the agent reads back', () => {
    expect(masked('So that is March 4, 1980?', { kind: 'dateOfBirth', sensitive: true }, 'agent')).toBe('So that is [DATE]?');
  });

  it('keeps the words', () => {
    const text = 'I need two appointments next Tuesday at three, about a mole';
    expect(masked(text, { kind: 'request', sensitive: false })).toBe(text);
  });

  it('knows a name again that was given when asked for', () => {
    const turn = (number: number, asked: RecordedTurn['asked'], text: string, speaker: 'caller' | 'agent'): RecordedTurn => ({
      turn: number,
      at: new Date(0),
      asked,
      lines: [{ speaker, text }],
    });
    const [, , last] = maskTranscript([
      turn(1, { kind: 'personName', sensitive: false }, "it's zorvanna quell", 'caller'),
      turn(2, null, 'Thank you.', 'agent'),
      turn(3, null, 'please tell them zorvanna is coughing', 'caller'),
    ]);
    expect(last?.lines[0]?.text).toBe('please tell them [NAME] is coughing');
  });
});
