import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { typeOf } from '../telemetry/errors.ts';
import type { Note } from '../telemetry/spans.ts';
import type { Answer, TurnInput } from './answer.ts';
import { type Call, restoreCall } from './call.ts';
import { leaveCall } from './leave-call.ts';
import { lostCall, type Moved, moveCall } from './move-call.ts';
import type { Claim, ClaimedSession, Settlement } from './ports.ts';
import type { SessionDeps } from './session-deps.ts';
import { settlementOf } from './settlement.ts';

export type TakeTurn = { sessionId: string; input: TurnInput; idempotencyKey: string | null };

export type TurnResult =
  | { kind: 'answered'; answer: Answer }
  | { kind: 'unknownSession' }
  | { kind: 'keyReused' }
  | { kind: 'busy'; retryAfterSeconds: number }
  | { kind: 'ended'; answer: Answer }
  | { kind: 'overloaded'; retryAfterSeconds: number };

/**
 * How long a turn that found its session taken waits for it beyond what a turn may take, so that a repeated delivery gets the answer of the
 * first; and how often it looks. Waiting counts as this turn's own time.
 */
const patienceBeyondMs = 500;
const lookEveryMs = 25;

/**
 * One turn: claim, judge, understand, advance, hand off, word, judge, settle. Nothing is held in the database in between, and what was
 * answered once is answered again for the same key.
 */
export const createTakeTurn =
  (deps: SessionDeps) =>
  ({ sessionId, input, idempotencyKey }: TakeTurn): Promise<TurnResult> => {
    const startedMs = deps.monotonicMs();
    return deps.spans.turn({ sessionId, input: input.type }, (note) =>
      turnOf(deps, sessionId, { input, idempotencyKey, bodyHash: hashOf(input), startedMs, note }),
    );
  };

const turnOf = async (deps: SessionDeps, sessionId: string, turn: Turn): Promise<TurnResult> => {
  const { idempotencyKey, bodyHash, startedMs, note } = turn;
  const claim = await claimPatiently(deps, { sessionId, idempotencyKey, bodyHash }, startedMs);
  switch (claim.kind) {
    case 'claimed':
      return settleTurn(deps, claim.session, turn);
    case 'settled':
      note({ 'callwell.turn.replayed': true, 'callwell.turn': claim.answer.turn });
      return { kind: 'answered', answer: claim.answer };
    case 'busy':
      return { kind: 'busy', retryAfterSeconds: 1 };
    case 'ended':
      return { kind: 'ended', answer: claim.answer };
    case 'keyReused':
    case 'unknownSession':
      return claim;
  }
};

const hashOf = (input: TurnInput): string =>
  createHash('sha256')
    .update(canonicalize(input) ?? '')
    .digest('hex');

type Wanted = { sessionId: string; idempotencyKey: string | null; bodyHash: string };

/** Two turns at once never interleave: the later one waits its turn, up to its patience. */
const claimPatiently = async (deps: SessionDeps, wanted: Wanted, startedMs: number): Promise<Claim> => {
  for (;;) {
    const claim = await deps.store.claim({ ...wanted, leaseMs: deps.leaseMs, now: deps.now() });
    if (claim.kind !== 'busy' || deps.monotonicMs() - startedMs > deps.turnBudgetMs + patienceBeyondMs) return claim;
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
  }
};

/** `note` adds to the span of the turn. */
type Turn = { input: TurnInput; idempotencyKey: string | null; bodyHash: string; startedMs: number; note: Note };

const settleTurn = async (deps: SessionDeps, session: ClaimedSession, turn: Turn): Promise<TurnResult> => {
  turn.note({ 'callwell.turn': session.turn + 1, 'callwell.channel': session.channel });
  try {
    const call = restoreCall(session.call, deps.policy);
    const moved = await move(deps, session, call, turn);
    const settlement = settlementOf(deps, session, moved, turn);
    const settled = await deps.store.settle(settlement);
    if (settled === 'lost') return { kind: 'busy', retryAfterSeconds: 1 };
    report(deps, settlement, turn, moved);
    countAttempts(deps, call?.facts.attempts ?? {}, moved.call.facts.attempts);
    return { kind: 'answered', answer: settlement.answer };
  } catch (error) {
    await deps.store.release(session.id, session.lease);
    throw error;
  }
};

/** A call that cannot be read, or a bug on the way: the caller hears the transfer sentence and goes to a person, never an error. */
const move = async (deps: SessionDeps, session: ClaimedSession, call: Call | null, turn: Turn): Promise<Moved> => {
  const { input, startedMs, note } = turn;
  if (!call) return lostCall(deps, session, input, null);
  try {
    if (input.type === 'hangup') return await leaveCall(deps, session, call, startedMs);
    return await moveCall(deps, session, call, input, startedMs);
  } catch (error) {
    note({ 'error.type': typeOf(error) });
    deps.log.error('turn.failed', error, { sessionId: session.id, turn: session.turn + 1 });
    return lostCall(deps, session, input, call);
  }
};

/** Tries are kept as the most that a state has seen, so only what is new in this turn counts. */
const countAttempts = (deps: SessionDeps, before: Record<string, number>, after: Record<string, number>): void => {
  for (const [state, used] of Object.entries(after)) {
    const more = used - (before[state] ?? 0);
    if (more > 0) deps.count.attempts({ state, used: more });
  }
};

const report = (deps: SessionDeps, { answer, sessionId, status, escalations }: Settlement, turn: Turn, moved: Moved): void => {
  const durationMs = Math.round(deps.monotonicMs() - turn.startedMs);
  deps.log.event('turn.settled', {
    sessionId,
    turn: answer.turn,
    input: turn.input.type,
    state: answer.state,
    status,
    goal: answer.goal ?? undefined,
    outcome: answer.outcome?.result,
    escalationReason: answer.escalation?.reason,
    escalationPriority: answer.escalation?.priority,
    guardrail: moved.verdicts[0]?.rule,
    guardrailAction: moved.verdicts[0]?.action,
    durationMs,
  });
  turn.note({
    'callwell.state': answer.state,
    'callwell.status': status,
    'callwell.goal': answer.goal ?? undefined,
    'callwell.outcome': answer.outcome?.result,
    'callwell.guardrail.rule': moved.verdicts[0]?.rule,
    'callwell.guardrail.action': moved.verdicts[0]?.action,
    'callwell.escalation.reason': answer.escalation?.reason,
    'callwell.escalation.priority': answer.escalation?.priority,
  });
  deps.count.turnSettled({ status, input: turn.input.type, durationMs });
  for (const { rule, action } of moved.verdicts) deps.count.verdict({ rule, action });
  for (const { cause } of escalations) deps.count.escalation({ reason: cause.reason, priority: cause.priority });
  if (status === 'active') return;
  deps.count.callEnded(status);
  for (const { goal, result } of answer.outcomes) deps.count.outcome({ goal: goal ?? 'none', result });
};
