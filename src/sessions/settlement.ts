import type { End } from '../agents/facts.ts';
import { speak } from '../agents/wording/word.ts';
import type { EscalationCause } from '../domain/escalation.ts';
import type { GoalOutcome } from '../domain/goals.ts';
import type { Factors } from '../domain/identity.ts';
import { localeOf } from '../domain/locale.ts';
import { queueFor } from '../policy/questions.ts';
import type { Answer, SessionStatus, TurnInput } from './answer.ts';
import { type Call, pathOf, saveCall, usedTries } from './call.ts';
import type { Moved } from './move-call.ts';
import { type LeftBehind, packet } from './packet.ts';
import type { AuditEntry, ClaimedSession, NewEscalation, Settlement } from './ports.ts';
import type { SessionDeps } from './session-deps.ts';

/** A moved call as it is answered and kept. */
export type Kept = {
  answer: Answer;
  status: SessionStatus;
  saved: unknown;
  escalations: NewEscalation[];
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
    audit: [...moved.audit, turnEntry(answer, input)],
  };
};

const turnEntry = (answer: Answer, input: string): AuditEntry => ({
  event: 'turn.settled',
  data: { turn: answer.turn, input, state: answer.state, status: answer.status, expects: answer.expects.kind },
});

/** The hand-over itself first, then what staff are told of beside it. */
const escalationsOf = (deps: SessionDeps, { call, end, emitted, reply }: Moved): NewEscalation[] => {
  const handOver = end?.status === 'escalated' ? [end.cause] : [];
  const followUps = emitted.flatMap((one) => (one.type === 'followUp' ? [one.cause] : []));
  return [...handOver, ...followUps].map((cause) => newEscalation(deps, call, cause, reply.text));
};

const newEscalation = (deps: SessionDeps, call: Call, cause: EscalationCause, lastReply: string): NewEscalation => ({
  id: deps.newId(),
  cause: { ...cause, ...queueFor(deps.policy, cause) },
  summary: packet(call.facts, leftBehind(call), lastReply, cause),
});

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
  const [first] = end?.status === 'escalated' ? escalations : [];
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
    escalation: first ? escalationOf(first) : null,
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
  end && end.status !== 'completed' ? `${call.floor.agent}.${end.status}` : pathOf(call.floor);

const escalationOf = ({ id, cause }: NewEscalation): NonNullable<Answer['escalation']> => {
  const { reason, guardrail, priority, queue } = cause;
  return { id, reason, ...(guardrail ? { guardrail } : {}), priority, queue };
};
