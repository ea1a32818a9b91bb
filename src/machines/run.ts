import { type AnyMachineSnapshot, type AnyStateMachine, initialTransition, transition } from 'xstate';
import type { CallEvent, Emitted } from './events.ts';

/**
 * Takes a machine from one place where it listens to the next. A step is a pure transition; only the tool calls that a state invokes are
 * awaited in between, and a machine is saved only at rest.
 */

/** One tool call that a state wants: `src` is the actor's name in the machine. */
export type Invocation = { src: string; input: unknown };

/** `slow`: the turn has no time left; the call goes on, and its state is taken up again in a later turn. */
export type Answered = { kind: 'answered'; outcome: unknown } | { kind: 'slow' } | { kind: 'failed' };

export type CallTool = (invocation: Invocation) => Promise<Answered>;

export type Rest = { snapshot: AnyMachineSnapshot; emitted: Emitted[] };

/** More states in a row than any tree passes: the machine runs in a circle. */
const mostSteps = 50;

type Action = { type: string; params?: unknown };
type Spawn = { id: string; src: string; input: unknown };

export const begin = (machine: AnyStateMachine, input: unknown, call: CallTool): Promise<Rest> =>
  toRest(machine, initialTransition(machine, input), call);

export const resume = (machine: AnyStateMachine, snapshot: AnyMachineSnapshot, event: CallEvent, call: CallTool): Promise<Rest> =>
  toRest(machine, transition(machine, snapshot, event), call);

const toRest = async (machine: AnyStateMachine, first: [AnyMachineSnapshot, Action[]], call: CallTool): Promise<Rest> => {
  const emitted: Emitted[] = [];
  let [snapshot, actions] = first;
  for (let step = 0; step < mostSteps; step++) {
    emitted.push(...emissionsOf(actions));
    const wanted = snapshot.status === 'active' ? spawnOf(actions) : null;
    if (!wanted) return { snapshot, emitted };
    const answered = await call({ src: wanted.src, input: wanted.input });
    [snapshot, actions] = transition(machine, snapshot, eventOf(wanted, answered)) as [AnyMachineSnapshot, Action[]];
  }
  throw new Error(`machine ${machine.id} does not come to rest`);
};

const emissionsOf = (actions: Action[]): Emitted[] =>
  actions.flatMap((action) => (action.type === 'xstate.emit' ? [(action.params as { event: Emitted }).event] : []));

const spawnOf = (actions: Action[]): Spawn | null =>
  (actions.findLast((action) => action.type === 'xstate.spawnChild')?.params as Spawn | undefined) ?? null;

const eventOf = ({ id }: Spawn, answered: Answered) => {
  if (answered.kind === 'slow') return { type: 'tool.slow' };
  if (answered.kind === 'failed') return { type: `xstate.error.actor.${id}`, error: new Error('tool failed'), actorId: id };
  return { type: `xstate.done.actor.${id}`, output: answered.outcome, actorId: id };
};

/** The state a machine rests in, `authentication.collecting`. */
export const statePath = (machine: AnyStateMachine, snapshot: AnyMachineSnapshot): string =>
  `${machine.id}.${String(snapshot.value)}`;
