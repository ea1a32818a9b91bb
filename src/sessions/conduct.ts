import { agents, inputOf } from '../agents/agents.ts';
import type { AgentName, End, Facts, HandOver } from '../agents/facts.ts';
import { type AgentOutput, agentFor, handOff } from '../agents/hand-off.ts';
import type { EscalationCause } from '../domain/escalation.ts';
import type { Language } from '../domain/locale.ts';
import type { CallEvent, Emitted } from '../machines/events.ts';
import type { InterruptionInput, InterruptionOutput } from '../machines/interruption.machine.ts';
import { begin, type CallTool, type Rest, resume } from '../machines/run.ts';
import { offersCallback } from '../policy/callback.ts';
import { queueFor } from '../policy/questions.ts';
import type { Policy } from '../policy/schema.ts';
import type { Call, Floor } from './call.ts';
import { contextOf, pathOf } from './call.ts';
import { continued, type EarlierCall } from './earlier-call.ts';

/** What moving a call needs: the policy, the time, and a way to call a tool for an agent. */
export type Conduct = {
  policy: Policy;
  now: Date;
  /** E.164, as the network claims it. */
  callingNumber: string | null;
  newId(): string;
  /** Whether this session may go on with the earlier call: no other one does. */
  takeEarlier(earlier: EarlierCall): Promise<boolean>;
  toolsOf(agent: AgentName, facts: Facts): CallTool;
  /** Wraps one machine's way to rest, for its span. */
  machineSpan<T>(agent: AgentName, work: () => Promise<T>): Promise<T>;
};

/** A call after an event: at rest in a state that listens, or ended. */
export type Conducted = {
  call: Call;
  emitted: Emitted[];
  end: End | null;
  /** The call as it was when its caller was handed over, where that goes on with a call back to arrange. */
  handedOver?: Call;
  /** The session whose call this one goes on with. */
  resumes?: string;
};

/**
 * Opens a call: reception takes the floor, unless its caller was handed over before and only a call back is to be arranged, or the call
 * may go on with an earlier one.
 */
export const openCall = async (facts: Facts, earlier: EarlierCall | null, conduct: Conduct): Promise<Conducted> => {
  const agent = facts.handOver ? 'callback' : earlier ? 'resumption' : 'reception';
  const first = await beginAgent(agent, { facts, earlier: null }, conduct);
  return settleFloor({ ...asCall(facts, first), earlier }, first.emitted, conduct);
};

type Began = Rest & { floor: Floor };

const asCall = (facts: Facts, { floor }: Began): Call => ({
  facts,
  floor,
  interrupted: null,
  lastQuestion: null,
  last: null,
  heldUntil: null,
  earlier: null,
});

const beginAgent = async (
  agent: Exclude<AgentName, 'interruption'>,
  call: Pick<Call, 'facts' | 'earlier'>,
  conduct: Conduct,
): Promise<Began> => {
  const { policy, now, callingNumber } = conduct;
  const input = inputOf(agent, { facts: call.facts, policy, now, callingNumber, recheck: call.earlier?.recheck ?? null });
  const rest = await conduct.machineSpan(agent, () => begin(agents[agent].machine, input, toolsFor(agent, call, conduct)));
  return { ...rest, floor: { agent, snapshot: rest.snapshot } };
};

/** The proof of identity of an earlier call is used by one session only: whoever asks first. */
const toolsFor = (agent: AgentName, { facts, earlier }: Pick<Call, 'facts' | 'earlier'>, conduct: Conduct): CallTool => {
  const call = conduct.toolsOf(agent, facts);
  if (!earlier) return call;
  return async (invocation) =>
    (await conduct.takeEarlier(earlier)) ? call(invocation) : { kind: 'answered', outcome: { kind: 'notVerified' } };
};

/** Gives the agent that has the floor an event, and goes on from agent to agent until somebody listens or the call ends. */
export const advance = async (call: Call, event: CallEvent, conduct: Conduct): Promise<Conducted> => {
  const { agent, snapshot } = call.floor;
  const rest = await conduct.machineSpan(agent, () =>
    resume(agents[agent].machine, snapshot, event, toolsFor(agent, call, conduct)),
  );
  return settleFloor({ ...call, floor: { agent, snapshot: rest.snapshot } }, rest.emitted, conduct);
};

/** Puts the one question of an interruption; what the caller had said waits with the agent that had the floor. */
export const interrupt = async (
  call: Call,
  about: { about: InterruptionInput['about']; language: Language },
  event: CallEvent,
  conduct: Conduct,
): Promise<Conducted> => {
  const { limits, queueOpen } = contextOf(call.floor);
  const { machine } = agents.interruption;
  const rest = await begin(machine, { limits, queueOpen, ...about }, conduct.toolsOf('interruption', call.facts));
  const facts = { ...call.facts, interruptionsAsked: [...call.facts.interruptionsAsked, about.about] };
  const floor: Floor = { agent: 'interruption', snapshot: rest.snapshot };
  return {
    call: observed({ ...call, facts, floor, interrupted: { floor: call.floor, event } }, rest.emitted),
    emitted: rest.emitted,
    end: null,
  };
};

const settleFloor = async (call: Call, emitted: Emitted[], conduct: Conduct): Promise<Conducted> => {
  const seen = observed(call, emitted);
  if (seen.floor.snapshot.status === 'active') return { call: seen, emitted, end: null };
  if (seen.floor.agent === 'interruption') return afterInterruption(seen, emitted, conduct);
  const output = seen.floor.snapshot.output as AgentOutput['output'];
  const ended = { agent: seen.floor.agent, output } as AgentOutput;
  const { facts, next } = handOff(seen.facts, conduct.policy, ended);
  if ('end' in next) return finish({ ...seen, facts }, emitted, next.end, conduct);
  const { agent } = next;
  if (seen.earlier && ended.agent === 'authentication' && ended.output.kind === 'verified')
    return goOn({ ...seen, facts }, seen.earlier, emitted, conduct);
  const isUndecided = ended.agent === 'resumption' && ended.output.kind === 'goOn';
  return passOn({ ...seen, facts, earlier: isUndecided ? seen.earlier : null }, agent, emitted, conduct);
};

/** The next agent takes the floor. */
const passOn = async (
  call: Call,
  agent: Exclude<AgentName, 'interruption'>,
  emitted: Emitted[],
  conduct: Conduct,
): Promise<Conducted> => {
  const began = await beginAgent(agent, call, conduct);
  const after = await settleFloor({ ...call, floor: began.floor }, began.emitted, conduct);
  return { ...after, emitted: [...emitted, ...after.emitted] };
};

/** The identity of an earlier call is proven anew: it goes on where it was. */
const goOn = async (call: Call, earlier: EarlierCall, emitted: Emitted[], conduct: Conduct): Promise<Conducted> => {
  const { policy } = conduct;
  const on = continued(call, earlier, policy);
  const decided = { ...call, earlier: null };
  if (!on) return passOn(decided, 'reception', emitted, conduct);
  const told = [...emitted, ...on.said];
  const resumed = { ...decided, facts: on.facts };
  const after = on.floor
    ? await advance({ ...resumed, floor: on.floor }, on.event, conduct)
    : await passOn(resumed, on.facts.goal ? agentFor(on.facts, policy, on.facts.goal) : 'reception', [], conduct);
  return { ...after, emitted: [...told, ...after.emitted], resumes: earlier.sessionId };
};

/** The floor goes back to whoever had it, and what the caller had said is taken up. */
const afterInterruption = async (call: Call, emitted: Emitted[], conduct: Conduct): Promise<Conducted> => {
  const output = call.floor.snapshot.output as InterruptionOutput;
  const { interrupted } = call;
  if (output.kind !== 'resumed' || !interrupted) return finish(call, emitted, endOf(output), conduct);
  const facts = output.language ? { ...call.facts, language: output.language } : call.facts;
  const event: CallEvent = interrupted.event.type === 'caller.unclear' ? { type: 'call.resumed' } : interrupted.event;
  const resumed = await advance({ ...call, facts, floor: interrupted.floor, interrupted: null }, event, conduct);
  return { ...resumed, emitted: [...emitted, ...resumed.emitted] };
};

const endOf = (output: InterruptionOutput): End =>
  output.kind === 'escalated' ? { status: 'escalated', cause: output.cause } : { status: 'abandoned' };

/** The end of a call. Where the gateway holds the line, a caller whom nobody can take over is first offered a call back. */
const finish = async (call: Call, emitted: Emitted[], end: End, conduct: Conduct): Promise<Conducted> => {
  const isOurs = end.status === 'escalated' && call.facts.holdsLine && !call.facts.handOver;
  const handOver = isOurs ? handOverOf(end.cause, conduct) : null;
  if (!handOver?.isOffered) return { call, emitted, end };
  const handedOver = { ...call, facts: { ...call.facts, handOver }, interrupted: null, earlier: null };
  return { ...(await passOn(handedOver, 'callback', emitted, conduct)), handedOver };
};

const handOverOf = (cause: EscalationCause, { policy, now, newId }: Conduct): HandOver => {
  const full = { ...cause, ...queueFor(policy, cause) };
  const isOffered = offersCallback(policy, full, { at: now, isFull: false });
  return { escalationId: newId(), cause: full, isOffered, callback: null };
};

/** What the machines let out that the call itself keeps: parked wishes, the last question, notes, tries. */
const observed = (call: Call, emitted: Emitted[]): Call => {
  const question = emitted.findLast((one) => one.type === 'ask') ?? call.lastQuestion;
  return { ...call, lastQuestion: question, facts: factsAfter(call, emitted) };
};

const factsAfter = ({ facts, floor }: Call, emitted: Emitted[]): Facts => {
  const parked = emitted.flatMap((one) => (one.type === 'park' ? one.goals : []));
  const notes = emitted.flatMap((one) => (one.type === 'note' ? [one.note] : []));
  return {
    ...facts,
    parked: [...new Set([...facts.parked, ...parked.filter((goal) => goal !== facts.goal)])],
    steps: [...facts.steps, ...notes, pathOf(floor)].filter((step, index, all) => step !== all[index - 1]),
    attempts: { ...facts.attempts, ...triesOf(floor) },
  };
};

const triesOf = (floor: Floor): Record<string, number> => {
  const counters = contextOf(floor).counters;
  const tried = Object.entries(counters).filter(([, { peak }]) => peak > 0);
  return Object.fromEntries(tried.map(([state, { peak }]) => [`${floor.agent}.${state}`, peak]));
};
