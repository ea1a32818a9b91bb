import { describe, expect, it } from 'vitest';
import { writtenOut } from '#mocks/connect/caller.ts';
import { readOptions } from '#mocks/connect/cli/options.ts';
import { endLines, listeningLine, saidLines } from '#mocks/connect/cli/present.ts';
import { readScript, readTurn } from '#mocks/connect/cli/turns.ts';
import { ring } from './small-clinic.ts';

describe('a line of a script', () => {
  it.each([
    ['I need an appointment', { type: 'speech', text: 'I need an appointment' }],
    ['#0304 1980#', { type: 'dtmf', keys: '03041980#' }],
    ['##', { type: 'dtmf', keys: '#' }],
    ['', { type: 'silence' }],
    ['/hangup', { type: 'hangup' }],
    ['> yes', { type: 'speech', text: 'yes', over: true }],
    ['>#1', { type: 'dtmf', keys: '1', over: true }],
    ['yes !duplicate', { type: 'speech', text: 'yes', fault: 'duplicate' }],
    ['!timeout', { type: 'silence', fault: 'timeout' }],
    ['moo it | move it', { type: 'speech', text: 'moo it', confidence: 0.6, alternatives: [{ text: 'move it', confidence: 0.5 }] }],
  ])('%s', (line, input) => {
    expect(readTurn(line, 'VOICE')).toEqual({ kind: 'turn', input });
  });

  it.each([
    ['// a note', 'comment'],
    ['/again', 'help'],
    ['#12a', 'wrong'],
    ['yes !broken', 'wrong'],
  ])('%s is %s', (line, kind) => {
    expect(readTurn(line, 'VOICE').kind).toBe(kind);
  });

  it('is text in a chat, also what would be keys on a phone', () => {
    expect(readTurn('#1', 'CHAT')).toEqual({ kind: 'turn', input: { type: 'text', text: '#1' } });
  });

  it('that is wrong is named by its number', () => {
    expect(readScript('hello\n\n#x\n', 'VOICE')).toMatchObject({ kind: 'wrong', message: expect.stringMatching(/^line 3: /) });
    expect(readScript('hello\n\n', 'VOICE')).toMatchObject({ inputs: [{ type: 'speech' }, { type: 'silence' }] });
  });

  it('is written as it is read', () => {
    for (const line of ['yes !duplicate', '#123# !timeout', '>#1', '>yes', '(silence)', '(hangup)']) {
      const read = readTurn(line, 'VOICE');
      expect(read.kind === 'turn' && writtenOut(read.input)).toBe(line);
    }
  });
});

describe('options', () => {
  it('have defaults that need no thought', () => {
    expect(readOptions([])).toMatchObject({
      kind: 'ok',
      options: { url: 'http://127.0.0.1:8080', locale: 'en-US', channel: 'VOICE', fault: null, fullQueues: [], verbose: false },
    });
  });

  it.each([
    [['--fault', 'fire'], /--fault must be one of duplicate/],
    [['--caller', '555'], /--caller must be a number/],
    [['--expect', 'queued'], /--expect needs --script/],
    [['--locale', 'fr-FR'], /--locale must be/],
    [['--silence', 'golden'], /--silence must be/],
    [['--url', 'clinic'], /--url must be/],
    [['--loud'], /--loud/],
  ])('%j is refused in one sentence', (args, message) => {
    expect(readOptions(args)).toMatchObject({ kind: 'wrong', message: expect.stringMatching(message) });
  });
});

describe('what is shown', () => {
  it('is what was said, how, and where it ended', async () => {
    const { call } = await ring();
    expect(saidLines(call.heard(), false)).toEqual(['agent   Hello.']);
    expect(saidLines(call.heard(), true)).toContain('        flow, barge-in on');
    const listening = call.listening();
    expect(listening && listeningLine(listening)).toContain('listens 3000 ms for speech');
    await call.say('person');
    const end = call.end();
    expect(end && endLines(call, end)).toEqual(['The contact waits in the queue "desk".', '  ref  r-1', '  queue priority  5']);
  });
});
