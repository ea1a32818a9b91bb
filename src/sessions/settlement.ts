import type { End } from '../agents/facts.ts';
import { speak } from '../agents/wording/word.ts';
import type { GoalOutcome } from '../domain/goals.ts';
import type { Factors } from '../domain/identity.ts';
import { localeOf } from '../domain/locale.ts';
import { queueFor } from '../policy/questions.ts';
import type { Answer, EscalationRef, SessionStatus, TurnInput } from './answer.ts';
import { type Call, pathOf, saveCall, usedTries } from './call.ts';
import type { Moved } from './move-call.ts';
import { type LeftBehind, packet } from './packet.ts';
import type { AuditEntry, ClaimedSession, NewCallback, NewEscalation, Settlement } from './ports.ts';
import type { SessionDeps } from './session-deps.ts';

/** A moved call as it is answered and kept. */
export type Kept = {
  answer: Answer;
  status: SessionStatus;
  saved: unknown;
  escalations: NewEscalation[];
  callback: NewCallback | null;
  audit: AuditEntry[];
};

export const settlementOf = (
  deps: SessionDeps,
  session: ClaimedSession,
  moved: Moved,
  turn: { input: TurnInput; idempotencyKey: string | null; bodyHash: string },
): Settlement => {
  const number = session.turn + 1;
  const kept = keep(deps, session.id, number, moved, turn.input.type);
  const now = deps.now();
  return {
    sessionId: session.id,
    lease: session.lease,
    turn: number,
    status: kept.status,
    locale: kept.answer.reply.locale,
    call: kept.saved,
    idempotencyKey: turn.idempotencyKey,
    bodyHash: turn.bodyHash,
    answer: kept.answer,
    transcript: moved.transcript,
    audit: kept.audit,
    escalations: kept.escalations,
    callback: kept.callback,
    resumes: moved.resumes ?? null,
    settledAt: now,
    expiresAt: expiry(deps, now),
  };
};

export const expiry = (deps: SessionDeps, now: Date): Date =>
  new Date(now.getTime() + deps.policy.limits.sessionIdleSeconds * 1000);

export const keep = (deps: SessionDeps, sessionId: string, turn: number, moved: Moved, input: string): Kept => {
  const status = moved.end?.status ?? 'active';
  const escalations = escalationsOf(deps, moved);
  const answer = answerOf(deps, sessionId, turn, moved, escalations);
  return {
    answer,
    status,
    saved: saveCall(moved.call, deps.policy),
    escalations,
    callback: callbackOf(moved),
    audit: [...moved.audit, turnEntry(answer, input)],
  };
};

const turnEntry = (answer: Answer, input: string): AuditEntry => ({
  event: 'turn.settled',
  data: { turn: answer.turn, input, state: answer.state, status: answer.status, expects: answer.expects.kind },
});

/** The hand-over itself first, then what staff are told of beside it. */
const escalationsOf = (deps: SessionDeps, moved: Moved): NewEscalation[] => {
  const { call, end, emitted, reply, handedOver } = moved;
  const told = handedOver?.facts.handOver;
  const earlier = told ? [newEscalation(handedOver, { ...told, id: told.escalationId }, reply.text)] : [];
  const causes = [
    ...(end?.status === 'escalated' && !end.isTold ? [end.cause] : []),
    ...emitted.flatMap((one) => (one.type === 'followUp' ? [one.cause] : [])),
  ];
  const now = causes.map((cause) => ({ id: deps.newId(), cause: { ...cause, ...queueFor(deps.policy, cause) } }));
  return [...earlier, ...now.map((one) => newEscalation(call, one, reply.text))];
};

const newEscalation = (call: Call, { id, cause }: Pick<NewEscalation, 'id' | 'cause'>, lastReply: string): NewEscalation => ({
  id,
  cause,
  summary: packet(call.facts, leftBehind(call), lastReply, cause),
});

/** A promise is written in the turn that ends the call with it. */
const callbackOf = ({ call, end }: Moved): NewCallback | null => {
  const { handOver } = call.facts;
  if (end?.status !== 'escalated' || !end.isTold || !handOver?.callback) return null;
  const { phoneNumber, promisedBy } = handOver.callback;
  return { escalationId: handOver.escalationId, phoneNumber, promisedBy: new Date(promisedBy) };
};

const leftBehind = ({ floor }: Call): LeftBehind => {
  const context = floor.snapshot.context as { confirmed?: unknown; proposed?: Factors } & Partial<LeftBehind>;
  const given = floor.agent === 'authentication' ? { ...(context.confirmed as Factors), ...context.proposed } : {};
  if (floor.agent !== 'scheduling') return { factors: given, offered: [], chosen: null };
  return { factors: given, offered: context.offered ?? [], chosen: context.chosen ?? null };
};

const answerOf = (deps: SessionDeps, sessionId: string, turn: number, moved: Moved, escalations: NewEscalation[]): Answer => {
  const { call, reply, end } = moved;
  const { facts, floor } = call;
  const outcomes = outcomesOf(moved);
  return {
    sessionId,
    status: end?.status ?? 'active',
    turn,
    state: stateOf(call, end),
    reply: { text: reply.text, ssml: speak(reply.ssml), locale: localeOf(facts.language) },
    expects: end ? { kind: 'none' } : reply.expects,
    attempt: { used: end ? 0 : usedTries(floor), limit: deps.policy.limits.noMatch },
    goal: facts.goal ?? facts.outcomes.at(-1)?.goal ?? null,
    outcome: end?.status === 'completed' ? (outcomes.at(-1) ?? null) : null,
    outcomes,
    escalation: escalationRef(moved, escalations),
    ...(facts.resumed ? { resumed: true as const } : {}),
  };
};

/** Every call ends in a typed outcome, also when nothing was done. */
const outcomesOf = ({ call, end }: Moved): GoalOutcome[] => {
  const { outcomes } = call.facts;
  return outcomes.length === 0 && end?.status === 'completed'
    ? [{ goal: null, result: 'nothingNeeded', references: [] }]
    : outcomes;
};

const stateOf = (call: Call, end: End | null): string =>
  end && end.status !== 'completed' && !('isTold' in end) ? `${call.floor.agent}.${end.status}` : pathOf(call.floor);

const escalationRef = ({ call, end }: Moved, escalations: NewEscalation[]): EscalationRef | null => {
  const [first] = end?.status === 'escalated' && !end.isTold ? escalations : [];
  const { handOver } = call.facts;
  if (first) return refOf(first.id, first.cause);
  if (!handOver) return null;
  const { callback } = handOver;
  return {
    ...refOf(handOver.escalationId, handOver.cause),
    ...(callback ? { callback: { promisedBy: new Date(callback.promisedBy).toISOString() } } : {}),
  };
};

const refOf = (id: string, { reason, guardrail, priority, queue }: NewEscalation['cause']): EscalationRef => ({
  id,
  reason,
  ...(guardrail ? { guardrail } : {}),
  priority,
  queue,
});
