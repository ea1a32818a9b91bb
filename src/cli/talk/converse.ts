import { createInterface } from 'node:readline/promises';
import type { Answer } from '../../sessions/answer.ts';
import type { Line } from './client.ts';
import type { Show } from './play.ts';
import { showAnswer, showInput } from './present.ts';
import { readLine } from './script.ts';

const help = `Type what the caller says.
  #123      keys of the keypad
  (Enter)   silence
  /again    calls again, from the beginning
  /hangup   hangs up; so does Ctrl-C
  /help     this text`;

/** What follows on one line: go on with this answer, call again, or leave. */
type Step = { kind: 'answer'; answer: Answer } | { kind: 'again' } | { kind: 'leave' };

export type Conversation = {
  line: Line;
  channel: 'voice' | 'chat';
  show: Show;
  /** Everything that is not part of the call. */
  tell: (text: string) => void;
};

/** A person at the keyboard, until they hang up and leave. Lines from a pipe work as well. */
export const converse = async ({ line, channel, show, tell }: Conversation): Promise<Answer> => {
  const typed = createInterface({
    input: process.stdin,
    output: process.stdout,
    terminal: process.stdin.isTTY && process.stdout.isTTY,
  });
  // Ctrl-C ends the input; what is under way is let end, and the call is hung up below.
  typed.on('SIGINT', () => typed.close());
  typed.setPrompt(process.stdin.isTTY ? 'you     ' : '');
  const lines = typed[Symbol.asyncIterator]();
  let isOpen = true;
  typed.once('close', () => {
    isOpen = false;
  });
  /** Null at the end of the input. What a pipe gave before it closed is still read. */
  const nextLine = async (): Promise<string | null> => {
    if (isOpen) typed.prompt();
    const next = await lines.next();
    return next.done ? null : next.value;
  };
  tell('Type what the caller says; #123 for the keypad, Enter for silence, /help for more, Ctrl-C to hang up.\n');
  let answer = await call(line, show);
  for (;;) {
    const step = await nextStep(answer, await nextLine(), { line, channel, show, tell });
    if (step.kind === 'leave') break;
    answer = step.kind === 'again' ? await callAgain(answer, line, show) : step.answer;
    if (answer.status !== 'active') tell('The call has ended. /again calls again; Enter leaves.');
  }
  typed.close();
  return hangUp(answer, line, show);
};

const nextStep = async (answer: Answer, text: string | null, { line, channel, show, tell }: Conversation): Promise<Step> => {
  if (text === null) return { kind: 'leave' };
  const command = text.trim().toLowerCase();
  if (command === '/again') return { kind: 'again' };
  if (command === '/hangup' || answer.status !== 'active') return { kind: 'leave' };
  if (command.startsWith('/') && !command.startsWith('//')) tell(help);
  const read = command.startsWith('/') ? { kind: 'comment' as const } : readLine(text, channel);
  if (read.kind === 'wrong') tell(read.message);
  if (read.kind !== 'input') return { kind: 'answer', answer };
  if (!process.stdin.isTTY) show(showInput(read.input));
  const next = await line.turn(answer.sessionId, read.input);
  show(showAnswer(next));
  return { kind: 'answer', answer: next };
};

const call = async (line: Line, show: Show): Promise<Answer> => {
  const answer = await line.start();
  show(showAnswer(answer));
  return answer;
};

const callAgain = async (answer: Answer, line: Line, show: Show): Promise<Answer> => {
  await hangUp(answer, line, show);
  return call(line, show);
};

const hangUp = async (answer: Answer, line: Line, show: Show): Promise<Answer> => {
  if (answer.status !== 'active') return answer;
  const input = { type: 'hangup' } as const;
  show(showInput(input));
  const last = await line.turn(answer.sessionId, input);
  show(showAnswer(last));
  return last;
};
