import { rootsOf } from '../contact.ts';
import type { Action } from '../flow-language.ts';
import type { Stage } from '../instance.ts';
import { parameterOf } from '../json-paths.ts';
import { ended, failed, next, type Outcome } from '../outcome.ts';
import { say } from '../prompt.ts';

/** Actions that speak, branch, wait and end. */

export const messageParticipant = ({ Parameters }: Action, stage: Stage): Outcome => {
  const wrong = say(stage, Parameters, { by: 'flow', interruptible: false });
  if (wrong === null) return next;
  stage.instance.report(wrong);
  return failed(wrong);
};

/** Music and messages in a queue, until they are interrupted, so that the flow can ask something. */
export const messageParticipantIteratively = ({ Parameters }: Action, stage: Stage): Outcome => {
  const messages = (Parameters['Messages'] ?? []) as Record<string, unknown>[];
  const wrong = messages.map((message) => say(stage, message, { by: 'flow', interruptible: false })).find((one) => one !== null);
  if (wrong !== undefined) return failed(wrong);
  stage.instance.clock.pass(Number(Parameters['InterruptFrequencySeconds'] ?? 0) * 1_000);
  return { kind: 'value', value: 'MessagesInterrupted' };
};

export const compare = ({ Parameters }: Action, { contact }: Stage): Outcome => ({
  kind: 'value',
  value: parameterOf(Parameters, 'ComparisonValue', rootsOf(contact)),
});

/** Counts how often it was passed; after the last time it counts anew. */
export const loop = ({ Identifier, Parameters }: Action, { contact }: Stage): Outcome => {
  const most = Number(parameterOf(Parameters, 'LoopCount', rootsOf(contact)));
  if (!Number.isInteger(most) || most < 0 || most > 100) return failed('a loop counts from 0 to 100');
  const passed = contact.loops[Identifier] ?? 0;
  contact.loops[Identifier] = passed < most ? passed + 1 : 0;
  return { kind: 'value', value: passed < most ? 'ContinueLooping' : 'DoneLooping' };
};

export const wait = ({ Parameters }: Action, { instance }: Stage): Outcome => {
  instance.clock.pass(Number(Parameters['TimeLimitSeconds'] ?? 0) * 1_000);
  return { kind: 'value', value: 'WaitCompleted' };
};

export const disconnect = (): Outcome => ended({ kind: 'disconnected' });
