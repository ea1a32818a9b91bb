import type { AnyMachineSnapshot } from 'xstate';
import { z } from 'zod';
import { agents } from '../agents/agents.ts';
import type { AgentName, Facts } from '../agents/facts.ts';
import type { LastReply } from '../agents/wording/word.ts';
import type { CallEvent, Emitted } from '../machines/events.ts';
import { type Listening, type StateMeta, triesUsed } from '../machines/listening.ts';
import { statePath } from '../machines/run.ts';
import type { Policy } from '../policy/schema.ts';
import type { EarlierCall } from './earlier-call.ts';

/** The agent that has the floor, live. */
export type Floor = { agent: AgentName; snapshot: AnyMachineSnapshot };

/** A call between two turns: what is known, who has the floor, what was said last. */
export type Call = {
  facts: Facts;
  floor: Floor;
  /** The agent that waits for an interruption to end, and what the caller had said when it was interrupted. */
  interrupted: { floor: Floor; event: CallEvent } | null;
  lastQuestion: Extract<Emitted, { type: 'ask' }> | null;
  last: LastReply | null;
  /** Until when silence is not counted, RFC 3339: the caller asked for a moment. */
  heldUntil: string | null;
  /** The call that this one may go on with, until that is decided. */
  earlier: EarlierCall | null;
};

const SavedFloor = z.object({
  agent: z.enum(['reception', 'authentication', 'insurance', 'scheduling', 'interruption', 'callback', 'resumption']),
  version: z.int(),
  snapshot: z.looseObject({ value: z.string(), context: z.record(z.string(), z.unknown()) }),
});
type SavedFloor = z.infer<typeof SavedFloor>;

const SavedCall = z.object({
  version: z.literal(1),
  facts: z.custom<Facts>((value) => typeof value === 'object' && value !== null),
  floor: SavedFloor,
  interrupted: z.object({ floor: SavedFloor, event: z.custom<CallEvent>() }).nullable(),
  lastQuestion: z.custom<Call['lastQuestion']>(),
  last: z.custom<LastReply | null>(),
  heldUntil: z.string().nullable(),
  earlier: z.custom<EarlierCall | null>().optional(),
});

/** What is saved of a call: plain JSON, small. The policy's parts of a machine's context are left out and put back by `restoreCall`. */
export const saveCall = (call: Call, policy: Policy): unknown => ({
  version: 1,
  ...call,
  floor: saveFloor(call.floor, policy),
  interrupted: call.interrupted ? { ...call.interrupted, floor: saveFloor(call.interrupted.floor, policy) } : null,
});

const saveFloor = ({ agent, snapshot }: Floor, policy: Policy): SavedFloor => {
  const { machine, version, settings } = agents[agent];
  const fixed = Object.keys(settings(policy));
  const context = Object.fromEntries(Object.entries(snapshot.context as object).filter(([name]) => !fixed.includes(name)));
  // XState walks all of a context that it persists or restores, so the policy is kept from it both ways.
  const persisted = machine.getPersistedSnapshot({ ...snapshot, context } as AnyMachineSnapshot);
  return { agent, version, snapshot: persisted as unknown as SavedFloor['snapshot'] };
};

/** Null when what was saved cannot be read by the machines of today: the caller is then handed to a person, nothing is guessed. */
export const restoreCall = (saved: unknown, policy: Policy): Call | null => {
  const parsed = SavedCall.safeParse(saved);
  if (!parsed.success) return null;
  const { floor, interrupted, version: _version, ...rest } = parsed.data;
  const live = restoreFloor(floor, policy);
  const waiting = interrupted ? restoreFloor(interrupted.floor, policy) : null;
  if (!live || (interrupted && !waiting)) return null;
  return {
    ...rest,
    earlier: rest.earlier ?? null,
    floor: live,
    interrupted: interrupted && waiting ? { floor: waiting, event: interrupted.event } : null,
  };
};

const restoreFloor = ({ agent, version, snapshot }: SavedFloor, policy: Policy): Floor | null => {
  const { machine, settings, version: known } = agents[agent];
  if (version !== known || !(snapshot.value in machine.states)) return null;
  const restored = machine.restoreSnapshot(snapshot as never, {} as never) as AnyMachineSnapshot;
  return { agent, snapshot: { ...restored, context: { ...snapshot.context, ...settings(policy) } } as AnyMachineSnapshot };
};

export const pathOf = ({ agent, snapshot }: Floor): string => statePath(agents[agent].machine, snapshot);

/** What the state at rest listens for. */
export const metaOf = ({ snapshot }: Floor): StateMeta => {
  const metas = Object.values(snapshot.getMeta() as Record<string, StateMeta | undefined>);
  return metas.find((meta) => meta !== undefined) ?? { listensFor: [], guardrails: [] };
};

export const contextOf = ({ snapshot }: Floor): Listening => snapshot.context as Listening;

/** Failed tries in the state at rest. */
export const usedTries = (floor: Floor): number => triesUsed(contextOf(floor), String(floor.snapshot.value));
