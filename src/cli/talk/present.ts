import type { Answer, TurnInput } from '../../sessions/answer.ts';

/** How a call looks as text. Pure: colours are put on by whoever shows it. */

/** A piece of the conversation: who speaks, what, and the small print below it. */
export type Shown = { speaker: 'agent' | 'caller'; text: string; notes: string[] };

const columnWidth = 8;

export const showAnswer = (answer: Answer): Shown => ({ speaker: 'agent', text: answer.reply.text, notes: notesOf(answer) });

export const showInput = (input: TurnInput): Shown => ({ speaker: 'caller', text: wordsOf(input), notes: [] });

const wordsOf = (input: TurnInput): string => {
  switch (input.type) {
    case 'speech':
    case 'text':
      return input.text;
    case 'dtmf':
      return `#${input.digits}`;
    case 'silence':
      return '(silence)';
    case 'hangup':
      return '(hangup)';
  }
};

const notesOf = (answer: Answer): string[] => {
  const { expects, attempt, state } = answer;
  if (answer.status !== 'active') return [endOf(answer)];
  const keypad = expects.dtmf ? ` (keypad: up to ${expects.dtmf.maxDigits})` : '';
  const tries = attempt.used === 0 ? '' : ` · ${attempt.used} of ${attempt.limit} tries used`;
  return [
    ...(expects.options ?? []).map(({ id, label }) => `${id}  ${label}`),
    `expects ${expects.kind}${keypad} · ${state}${tries}`,
  ];
};

/** What the call came to, in one line. */
export const endOf = ({ status, outcomes, escalation }: Answer): string => {
  const results = outcomes.map(({ goal, result, references }) => {
    const made = references.length > 0 ? ` (${references.join(', ')})` : '';
    return `${goal ? `${goal}: ` : ''}${result}${made}`;
  });
  const person = escalation ? [`${escalation.reason}, priority ${escalation.priority}, queue ${escalation.queue}`] : [];
  return [status, ...results, ...person].join(' · ');
};

/** Everything that can be expected of an end: its status, its results, its reason. */
export const endsAs = ({ status, outcomes, escalation }: Answer): string[] => [
  status,
  ...outcomes.map(({ result }) => result),
  ...(escalation ? [escalation.reason, ...(escalation.guardrail ? [escalation.guardrail] : [])] : []),
];

/** Lines of at most `width` columns, hanging under the speaker's name; `dim` is put on notes, `bold` on names. */
export const layOut = (
  { speaker, text, notes }: Shown,
  { width, dim, bold }: { width: number; dim: (text: string) => string; bold: (text: string) => string },
): string => {
  const indent = ' '.repeat(columnWidth);
  const name = bold(speaker === 'agent' ? 'agent' : 'you') + ' '.repeat(columnWidth - (speaker === 'agent' ? 5 : 3));
  const lines = wrap(text, width - columnWidth).map((line, index) => (index === 0 ? name : indent) + line);
  const small = notes.flatMap((note) => wrap(note, width - columnWidth)).map((line) => indent + dim(line));
  return [...(text === '' ? [] : lines), ...small].join('\n');
};

const wrap = (text: string, width: number): string[] => {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines;
};
