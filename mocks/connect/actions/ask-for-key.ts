import type { CallerInput } from '../caller.ts';
import { rootsOf } from '../contact.ts';
import type { Action } from '../flow-language.ts';
import type { Stage } from '../instance.ts';
import { parameterOf } from '../json-paths.ts';
import type { Pause } from '../lex/block.ts';
import { listeningOf } from '../lex/listening.ts';
import { ended, failed, type Outcome } from '../outcome.ts';
import { say } from '../prompt.ts';

/** Get customer input by the keypad, one key: its value is compared with the conditions. What is said is not heard. */
export async function* getParticipantInput({ Parameters }: Action, stage: Stage): AsyncGenerator<Pause, Outcome, CallerInput> {
  const { contact, instance } = stage;
  if (contact.channel !== 'VOICE') return failed('a chat has no keypad');
  if (parameterOf(Parameters, 'StoreInput', rootsOf(contact)) === 'True') return failed('the emulator stores no input');
  const { StoreInput: _, InputTimeLimitSeconds: _limit, ...prompt } = Parameters;
  const wrong = say(stage, prompt, { by: 'flow', interruptible: true });
  if (wrong !== null) return failed(wrong);
  const seconds = Number(parameterOf(Parameters, 'InputTimeLimitSeconds', rootsOf(contact)) || 5);
  const listening = listeningOf({ 'x-amz-lex:dtmf:max-length:*:*': '1' }, '*');
  if (listening.kind === 'wrong') return failed(listening.why);
  const input: CallerInput = yield { listening: { ...listening.listening, startTimeoutMs: seconds * 1_000 } };
  if (input.type === 'hangup') return ended({ kind: 'hungUp' });
  if (input.type === 'dtmf') return { kind: 'value', value: input.keys.slice(0, 1) };
  instance.clock.pass(seconds * 1_000);
  return failed('no key was pressed', 'InputTimeLimitExceeded');
}
