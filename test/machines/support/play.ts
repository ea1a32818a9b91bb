import { type AnyMachineSnapshot, type AnyStateMachine, initialTransition, transition } from 'xstate';
import type { CallEvent, Emitted } from '#src/machines/events.ts';

/** Trees as pure functions: events in, states and what is said out. No actor, no clock, no tool. */

export type Played = {
  snapshot: AnyMachineSnapshot;
  state: string;
  /** Everything let out so far, in order. */
  emitted: Emitted[];
  /** Keys said or asked, in order. */
  said: string[];
  lastAsk: Extract<Emitted, { type: 'ask' }> | undefined;
  /** What the state that invokes a tool asks of it. */
  toolInput: unknown;
  output: unknown;
};

/** An event of the caller or the call, or a tool's answer: `{ outcome }`. */
export type Step = CallEvent | { outcome: { kind: string } & Record<string, unknown> } | { fails: true };

type Action = { type: string; params?: unknown };

export const play = (machine: AnyStateMachine, input: unknown, ...steps: Step[]): Played => {
  const emitted: Emitted[] = [];
  let [snapshot, actions] = initialTransition(machine, input) as [AnyMachineSnapshot, Action[]];
  let call = record(actions, emitted, undefined);
  for (const step of steps) {
    [snapshot, actions] = transition(machine, snapshot, eventOf(step, call)) as [AnyMachineSnapshot, Action[]];
    call = record(actions, emitted, call);
  }
  return {
    snapshot,
    emitted,
    state: String(snapshot.value),
    said: emitted.flatMap((one) => ('key' in one ? [one.key] : [])),
    lastAsk: emitted.findLast((one) => one.type === 'ask'),
    toolInput: call?.input,
    output: snapshot.output,
  };
};

type Call = { id: string; input: unknown };

const record = (actions: Action[], emitted: Emitted[], before: Call | undefined): Call | undefined => {
  for (const action of actions) if (action.type === 'xstate.emit') emitted.push((action.params as { event: Emitted }).event);
  return (actions.findLast(({ type }) => type === 'xstate.spawnChild')?.params as Call | undefined) ?? before;
};

const eventOf = (step: Step, call: Call | undefined) => {
  if ('outcome' in step) return { type: `xstate.done.actor.${call?.id}`, output: step.outcome, actorId: call?.id };
  if ('fails' in step) return { type: `xstate.error.actor.${call?.id}`, error: new Error('failed'), actorId: call?.id };
  return step;
};

export const provide = (slots: Extract<CallEvent, { type: 'caller.provide' }>['slots']): CallEvent => ({
  type: 'caller.provide',
  slots,
});
export const affirm: CallEvent = { type: 'caller.affirm', slots: {} };
export const deny: CallEvent = { type: 'caller.deny', slots: {} };
export const silence: CallEvent = { type: 'caller.silence' };
export const unclear: CallEvent = { type: 'caller.unclear' };
export const refuse: CallEvent = { type: 'caller.refuse' };
export const choose = (option: string): CallEvent => ({ type: 'caller.choose', slots: { option } });
export const answers = (kind: string, rest: Record<string, unknown> = {}): Step => ({ outcome: { kind, ...rest } });
