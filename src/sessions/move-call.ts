import { type AgentName, type End, type Facts, newFacts } from '../agents/facts.ts';
import { readBackIn } from '../agents/read-back.ts';
import type { Worded } from '../agents/wording/word.ts';
import type { EscalationCause } from '../domain/escalation.ts';
import { languageOf } from '../domain/locale.ts';
import type { Verdict } from '../domain/verdicts.ts';
import type { Emitted } from '../machines/events.ts';
import { toolOutcome } from '../telemetry/tool-outcome.ts';
import { hearWithAid } from './aided-hearing.ts';
import { reworded } from './aided-wording.ts';
import type { Told, TurnInput } from './answer.ts';
import { type Call, metaOf } from './call.ts';
import { type Conduct, openCall } from './conduct.ts';
import type { EarlierCall } from './earlier-call.ts';
import { type Heard, transcribed } from './hear.ts';
import { localDateTime } from './local-time.ts';
import type { AuditEntry, ClaimedSession, TranscriptLine } from './ports.ts';
import { followCourse, react, verdictsOf } from './react.ts';
import { handedOver, transferWords, wordingOf, wordSafely } from './reply.ts';
import type { SessionDeps } from './session-deps.ts';
import { type ToolRecord, turnTools } from './tool-calls.ts';

/** A call after a turn: where it is, what is said, what is to be kept. */
export type Moved = {
  call: Call;
  reply: Worded;
  end: End | null;
  emitted: Emitted[];
  /** The call as it was when its caller was handed over in this turn and stays on the line. */
  handedOver?: Call;
  /** The session whose call this one goes on with from this turn on. */
  resumes?: string;
  verdicts: Verdict[];
  tools: ToolRecord[];
  transcript: TranscriptLine[];
  audit: AuditEntry[];
};

/** Steps 2 to 7 of a turn. Only the tools touch the world. */
export const moveCall = async (
  deps: SessionDeps,
  session: ClaimedSession,
  call: Call,
  input: Told,
  startedMs: number,
): Promise<Moved> => {
  const tools = turnToolsOf(deps, session, startedMs);
  const conduct = conductOf(deps, session, tools);
  const turn = session.turn + 1;
  const aid = deps.aid?.turn(session.id) ?? null;
  const judged = deps.spans.guardrails('in', session.id, () => verdictsOf(deps, call, input, turn));
  const { heard, verdicts, ...aided } = await deps.spans.understanding(session.id, () =>
    hearWithAid(input, judged, { deps, call, hearing: hearingOf(deps, call), aid, sessionId: session.id }),
  );
  const reacted = await react(deps, conduct, call, verdicts, heard);
  const conducted = await followCourse(deps, conduct, reacted, turn);
  const sources = [tools.answers, heard, session.callingNumber];
  const context = { ...wordingOf(deps, conducted.call), last: call.last };
  const inTime = deps.monotonicMs() - startedMs < deps.turnBudgetMs / 2 ? aid : null;
  const other = await reworded(deps, conducted, context, inTime);
  const reply = wordSafely(deps, session.id, call, conducted, { tools: tools.records, sources }, other.reply);
  return {
    ...conducted,
    ...reply,
    verdicts,
    tools: tools.records,
    transcript: transcriptOf(transcribed(input, heard), reply.reply),
    audit: [...aided.audit, ...auditOf(verdicts, conducted.emitted, tools.records), ...other.audit],
  };
};

/** The opening: reception speaks first. */
export const openMoved = async (
  deps: SessionDeps,
  sessionId: string,
  callingNumber: string | null,
  facts: Facts,
  earlier: EarlierCall | null = null,
): Promise<Moved> => {
  const tools = turnToolsOf(deps, { id: sessionId, callingNumber }, deps.monotonicMs());
  const conducted = await openCall(facts, earlier, conductOf(deps, { id: sessionId, callingNumber }, tools));
  const reply = wordSafely(deps, sessionId, conducted.call, conducted, { tools: [], sources: [tools.answers, callingNumber] });
  const audit = [{ event: 'call.opened', data: {} }, ...auditOf([], conducted.emitted, [])];
  return { ...conducted, ...reply, verdicts: [], tools: [], transcript: transcriptOf(null, reply.reply), audit };
};

export const turnToolsOf = (deps: SessionDeps, session: Line, startedMs: number) =>
  turnTools({
    tools: deps.tools,
    inFlight: deps.inFlight,
    sessionId: session.id,
    callingNumber: session.callingNumber,
    remainingMs: () => deps.turnBudgetMs - (deps.monotonicMs() - startedMs),
    callBudgetMs: deps.callBudgetMs,
    span: (tool, work) => timed(deps, tool, session.id, work),
  });

const timed = async <T>(deps: SessionDeps, tool: string, sessionId: string, work: () => Promise<T>): Promise<T> => {
  const startedMs = deps.monotonicMs();
  const outcome = await deps.spans.tool(tool, sessionId, async (note) => {
    const answer = await work();
    note(toolOutcome((answer as { kind: string }).kind));
    return answer;
  });
  deps.count.toolCall({ tool, outcome: (outcome as { kind: string }).kind, durationMs: deps.monotonicMs() - startedMs });
  return outcome;
};

type Line = Pick<ClaimedSession, 'id' | 'callingNumber'>;

export const conductOf = (deps: SessionDeps, { id, callingNumber }: Line, tools: ReturnType<typeof turnTools>): Conduct => ({
  policy: deps.policy,
  now: deps.now(),
  callingNumber,
  newId: deps.newId,
  takeEarlier: ({ sessionId, turn }) => deps.store.takeDropped({ sessionId, turn, by: id }),
  toolsOf: tools.callTool,
  machineSpan: <T>(agent: AgentName, work: () => Promise<T>) => deps.spans.machine(agent, id, work),
});

const hearingOf = (deps: SessionDeps, call: Call) => ({
  language: call.facts.language,
  expects: call.last?.expects ?? { kind: 'none' as const },
  listensFor: metaOf(call.floor).listensFor,
  readBack: readBackIn(call.floor.agent, String(call.floor.snapshot.value), call.floor.snapshot.context),
  localNow: localDateTime(deps.now(), deps.policy.clinic.timeZone),
  policy: deps.policy,
});

const transcriptOf = (said: string | null, reply: Worded): TranscriptLine[] => [
  ...(said === null ? [] : [{ speaker: 'caller' as const, text: said }]),
  { speaker: 'agent' as const, text: reply.text },
];

export const auditOf = (verdicts: Verdict[], emitted: Emitted[], tools: ToolRecord[]): AuditEntry[] => [
  ...verdicts.map(({ rule, action }) => ({ event: 'guardrail.verdict', data: { rule, action } })),
  ...tools.map(({ tool, outcome }) => ({ event: 'tool.answered', data: { tool, outcome } })),
  ...emitted.flatMap((one) => (one.type === 'note' ? [{ event: one.note, data: one.data ?? {} }] : [])),
];

/** The call cannot go on by itself: the caller hears the transfer sentence, and a person takes over with what is known. */
export const lostCall = async (
  deps: SessionDeps,
  session: ClaimedSession,
  input: TurnInput,
  known: Call | null,
): Promise<Moved> => {
  const call = known ?? (await emptyCall(deps, session));
  const cause: EscalationCause = { reason: 'systemUnavailable' };
  const reply = transferWords(deps, cause, wordingOf(deps, call));
  const heard: Heard = { text: '', acts: [], language: call.facts.language };
  return {
    call,
    reply,
    end: handedOver(call, cause),
    emitted: [],
    verdicts: [],
    tools: [],
    // What was said could not be read, so it cannot be masked either.
    transcript: transcriptOf(input.type === 'text' || input.type === 'speech' ? '[not read]' : transcribed(input, heard), reply),
    audit: [{ event: 'call.lost', data: { readable: known !== null } }],
  };
};

const emptyCall = async (deps: SessionDeps, session: ClaimedSession): Promise<Call> => {
  const facts = newFacts({
    language: languageOf(session.locale),
    began: session.createdAt.toISOString(),
    beganLocal: localDateTime(session.createdAt, deps.policy.clinic.timeZone),
    hasCallingNumber: session.callingNumber !== null,
  });
  const { call } = await openMoved(deps, session.id, session.callingNumber, facts);
  return call;
};
