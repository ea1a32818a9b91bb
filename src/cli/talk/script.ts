import type { TurnInput } from '../../sessions/answer.ts';

/** What a line of a script, or one typed at the keyboard, stands for. */
export type ReadLine = { kind: 'input'; input: TurnInput } | { kind: 'comment' } | { kind: 'wrong'; message: string };

/** Marks that stand for something other than speech. */
const marks: Record<string, TurnInput> = {
  '': { type: 'silence' },
  '(silence)': { type: 'silence' },
  '(hangup)': { type: 'hangup' },
};

/** `#` and then keys is the keypad, `##` its own hash key; spaces and hyphens between keys are for the eye. */
export const readLine = (line: string, channel: 'voice' | 'chat'): ReadLine => {
  const text = line.trim();
  if (text.startsWith('//')) return { kind: 'comment' };
  const marked = marks[text.toLowerCase()];
  if (marked) return { kind: 'input', input: marked };
  if (!text.startsWith('#')) return { kind: 'input', input: { type: channel === 'voice' ? 'speech' : 'text', text } };
  const digits = text.slice(1).replace(/[\s-]/g, '');
  if (/^[0-9*#]{1,100}$/.test(digits)) return { kind: 'input', input: { type: 'dtmf', digits } };
  return { kind: 'wrong', message: 'after # come keys of the keypad: 0 to 9, * and #' };
};

export type Script = { kind: 'script'; inputs: TurnInput[] } | { kind: 'wrong'; message: string };

/** The turns of a file. Its last line break ends the last line and begins no new one. */
export const readScript = (file: string, channel: 'voice' | 'chat'): Script => {
  const inputs: TurnInput[] = [];
  for (const [index, line] of file
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .entries()) {
    const read = readLine(line, channel);
    if (read.kind === 'wrong') return { kind: 'wrong', message: `line ${index + 1}: ${read.message}` };
    if (read.kind === 'input') inputs.push(read.input);
  }
  return { kind: 'script', inputs };
};
