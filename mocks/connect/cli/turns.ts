import type { CallerInput } from '../caller.ts';
import { type Fault, isFault } from '../faults.ts';

/** What a line stands for, typed or of a script. `help`: a command that there is not. */
export type ReadTurn =
  | { kind: 'turn'; input: CallerInput }
  | { kind: 'comment' }
  | { kind: 'help' }
  | { kind: 'wrong'; message: string };

export const readTurn = (line: string, channel: 'VOICE' | 'CHAT'): ReadTurn => {
  const { text, fault, unknown } = withoutFault(line.trim());
  if (text.startsWith('//')) return { kind: 'comment' };
  if (unknown !== null) return { kind: 'wrong', message: `there is no fault "${unknown}"` };
  const input = inputOf(text, channel);
  if (input === null)
    return text.startsWith('/') ? { kind: 'help' } : { kind: 'wrong', message: 'after # come keys of the keypad: 0 to 9, * and #' };
  return { kind: 'turn', input: fault ? { ...input, fault } : input };
};

const withoutFault = (line: string): { text: string; fault: Fault | null; unknown: string | null } => {
  const [, text = line, name = null] = /^(.*?)\s*!([a-zA-Z]+)$/.exec(line) ?? [];
  if (name === null) return { text: line, fault: null, unknown: null };
  return isFault(name) ? { text, fault: name, unknown: null } : { text, fault: null, unknown: name };
};

/** Null where the line says nothing that a caller could do. */
const inputOf = (text: string, channel: 'VOICE' | 'CHAT'): CallerInput | null => {
  if (text === '' || text === '(silence)') return { type: 'silence' };
  if (text === '/hangup' || text === '(hangup)') return { type: 'hangup' };
  if (text.startsWith('/')) return null;
  if (channel === 'CHAT') return { type: 'text', text };
  const over = text.startsWith('>');
  const said = over ? text.slice(1).trim() : text;
  if (!said.startsWith('#')) return { ...speech(said), ...(over ? { over } : {}) };
  const keys = said.slice(1).replace(/[\s-]/g, '');
  return /^[0-9*#]{1,100}$/.test(keys) ? { type: 'dtmf', keys, ...(over ? { over } : {}) } : null;
};

/** Guesses of a recogniser are ever less sure. */
const speech = (said: string): Extract<CallerInput, { type: 'speech' }> => {
  const [text = '', ...others] = said.split('|').map((guess) => guess.trim());
  if (others.length === 0) return { type: 'speech', text };
  return {
    type: 'speech',
    text,
    confidence: 0.6,
    alternatives: others.map((other, index) => ({ text: other, confidence: 0.5 / (index + 1) })),
  };
};

export type Script = { kind: 'script'; inputs: CallerInput[] } | { kind: 'wrong'; message: string };

/** The turns of a file. Its last line break ends the last line and begins no new one. */
export const readScript = (file: string, channel: 'VOICE' | 'CHAT'): Script => {
  const inputs: CallerInput[] = [];
  for (const [index, line] of file
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .entries()) {
    const read = readTurn(line, channel);
    if (read.kind === 'wrong') return { kind: 'wrong', message: `line ${index + 1}: ${read.message}` };
    if (read.kind === 'help') return { kind: 'wrong', message: `line ${index + 1}: the commands are /hangup and // for a comment` };
    if (read.kind === 'turn') inputs.push(read.input);
  }
  return { kind: 'script', inputs };
};
