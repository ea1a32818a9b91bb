import { describe, expect, it } from 'vitest';
import { judgeReply } from '../../src/guardrails/output.ts';

const sealedValues = ['4211', 'ABC-123456'];
const kind = (text: string): string => judgeReply({ text, sealedValues }).kind;

describe('a reply that speaks a sealed value', () => {
  it.each([
    'Your last four are 4211.',
    'I have 4 2 1 1.',
    'I have 42-11, is that right?',
    'four two one one',
    'forty-two eleven',
    'four two double one',
    'cuatro dos uno uno',
    'cuarenta y dos once',
    'Your member ID is ABC123456.',
    'abc 123 456',
    'A B C one two three four five six',
    'A as in apple, B as in boy, C as in cat, 1 2 3 4 5 6',
  ])('%s', (text) => expect(judgeReply({ text, sealedValues })).toEqual({ kind: 'unsafe', rule: 'sealedValue' }));

  it('is any that holds a whole Social Security number', () =>
    expect(judgeReply({ text: 'It is 123-45-6789.', sealedValues: [] })).toEqual({ kind: 'unsafe', rule: 'socialSecurityNumber' }));
});

describe('a reply that speaks none', () => {
  it.each([
    'You are booked for Tuesday, March 3 at 4:20 PM.',
    'Our phone number is 206-555-0142.',
    'Confirmation 94211 is yours.',
    'I have four appointments, two of them on the 11th.',
    '',
  ])('%s', (text) => expect(kind(text)).toBe('pass'));
});
