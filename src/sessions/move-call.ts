import { type AgentName, type End, type Facts, newFacts } from '../agents/facts.ts';
import { understand, valuesOf } from '../agents/understanding.ts';
import { type Worded, type WordingContext, word, wordTransfer } from '../agents/wording/word.ts';
import type { EscalationCause } from '../domain/escalation.ts';
import { type Language, languageOf } from '../domain/locale.ts';
import type { Verdict } from '../domain/verdicts.ts';
import type { CallEvent, Emitted } from '../machines/events.ts';
import { isQueueOpen, queueFor } from '../policy/questions.ts';
import type { TurnInput } from './answer.ts';
import { type Call, metaOf } from './call.ts';
import { advance, type Conduct, type Conducted, interrupt, openCall } from './conduct.ts';
import { type Heard, hear, transcribed } from './hear.ts';
import { judged } from './judge.ts';
import { localDateTime } from './local-time.ts';
import type { AuditEntry, ClaimedSession, TranscriptLine } from './ports.ts';
import { unproven } from './proofs.ts';
import type { Course, SessionDeps } from './session-deps.ts';
import { type ToolRecord, turnTools } from './tool-calls.ts';

/** A call after a turn: where it is, what is said, what is to be kept. */
export type Moved = {
  call: Call;
  reply: Worded;
  end: End | null;
  emitted: Emitted[];
  verdicts: Verdict[];
  tools: ToolRecord[];
  transcript: TranscriptLine[];
  audit: AuditEntry[];
};

type Told = Exclude<TurnInput, { type: 'hangup' }>;

/** Steps 2 to 7 of a turn. Only the tools touch the world. */
export const moveCall = async (
  deps: SessionDeps,
  session: ClaimedSession,
  call: Call,
  input: Told,
  startedMs: number,
): Promise<Moved> => {
  const tools = turnToolsOf(deps, session, startedMs);
  const conduct = conductOf(deps, session.id, tools);
  const turn = session.turn + 1;
  const verdicts = deps.spans.guardrails('in', session.id, () => verdictsOf(deps, call, input, turn));
  const heard = await deps.spans.understanding(session.id, () => hear(input, hearingOf(deps, call)));
  const reacted = await react(deps, conduct, call, verdicts, heard);
  const conducted = await followCourse(deps, conduct, reacted, turn);
  const reply = wordSafely(deps, session.id, call, conducted, tools.records);
  return {
    ...conducted,
    ...reply,
    verdicts,
    tools: tools.records,
    transcript: transcriptOf(transcribed(input, heard), reply.reply),
    audit: auditOf(verdicts, conducted.emitted, tools.records),
  };
};

/** The opening: reception speaks first. */
export const openMoved = async (
  deps: SessionDeps,
  sessionId: string,
  callingNumber: string | null,
  facts: Facts,
): Promise<Moved> => {
  const tools = turnToolsOf(deps, { id: sessionId, callingNumber }, deps.monotonicMs());
  const conducted = await openCall(facts, conductOf(deps, sessionId, tools));
  const reply = wordSafely(deps, sessionId, conducted.call, conducted, []);
  const audit = [{ event: 'call.opened', data: {} }, ...auditOf([], conducted.emitted, [])];
  return { ...conducted, ...reply, verdicts: [], tools: [], transcript: transcriptOf(null, reply.reply), audit };
};

const turnToolsOf = (deps: SessionDeps, session: Pick<ClaimedSession, 'id' | 'callingNumber'>, startedMs: number) =>
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
  const outcome = await deps.spans.tool(tool, sessionId, work);
  deps.count.toolCall({ tool, outcome: (outcome as { kind: string }).kind, durationMs: deps.monotonicMs() - startedMs });
  return outcome;
};

const conductOf = (deps: SessionDeps, sessionId: string, tools: ReturnType<typeof turnTools>): Conduct => ({
  policy: deps.policy,
  now: deps.now(),
  toolsOf: tools.callTool,
  machineSpan: <T>(agent: AgentName, work: () => Promise<T>) => deps.spans.machine(agent, sessionId, work),
});

const hearingOf = (deps: SessionDeps, call: Call) => ({
  language: call.facts.language,
  expects: call.last?.expects ?? { kind: 'none' as const },
  localNow: localDateTime(deps.now(), deps.policy.clinic.timeZone),
  policy: deps.policy,
});

/** What the guardrails said comes first; only what passes is for the machine. */
const react = (deps: SessionDeps, conduct: Conduct, call: Call, verdicts: Verdict[], heard: Heard): Promise<Conducted> => {
  const verdict = judged(call.facts, verdicts, deps.policy.escalation.criteria);
  const judgedCall = { ...call, facts: verdict.facts };
  switch (verdict.kind) {
    case 'escalate':
      return advance(judgedCall, { type: 'call.escalate', cause: verdict.cause }, conduct);
    case 'refuse':
      return advance(judgedCall, { type: 'call.refused', rule: verdict.rule }, conduct);
    case 'ask':
      return interruptWith(judgedCall, 'emergency', call.facts.language, heard, conduct);
    case 'pass':
      return proceed(deps, judgedCall, heard, conduct);
  }
};

const verdictsOf = (deps: SessionDeps, call: Call, input: Told, turn: number): Verdict[] => {
  if (input.type !== 'speech' && input.type !== 'text') return [];
  return deps.judgeInput({
    text: input.text,
    language: call.facts.language,
    guardrails: metaOf(call.floor).guardrails,
    expects: call.last?.expects.kind ?? 'none',
    course: courseOf(call, turn),
  });
};

/** What the clinic's criteria may ask of a call: what is wanted, of which kind, with whom. */
const courseOf = ({ facts, floor }: Call, turns: number): Course => {
  const { visitType, chosen } = floor.snapshot.context as {
    visitType?: { id: string } | null;
    chosen?: { provider?: { name: string } } | null;
  };
  return {
    goals: facts.goal ? [facts.goal] : [],
    visitType: visitType?.id ?? null,
    providerName: chosen?.provider?.name ?? null,
    turns,
  };
};

/** A criterion may hold only after the step that brought it about; then a person takes over instead of the next question. */
const followCourse = async (deps: SessionDeps, conduct: Conduct, moved: Conducted, turn: number): Promise<Conducted> => {
  const verdict = moved.end ? null : deps.judgeCourse(courseOf(moved.call, turn));
  if (!verdict) return moved;
  const { cause } = judged(moved.call.facts, [verdict], deps.policy.escalation.criteria) as { cause: EscalationCause };
  const escalated = await advance(moved.call, { type: 'call.escalate', cause }, conduct);
  return { ...escalated, emitted: [...moved.emitted.filter(({ type }) => type !== 'ask'), ...escalated.emitted] };
};

const interruptWith = (call: Call, about: 'emergency' | 'language', language: Language, heard: Heard, conduct: Conduct) => {
  const { event, facts } = eventFor(call, heard);
  return interrupt({ ...call, facts }, { about, language }, event, conduct);
};

/** The one event of this turn, and the facts with what was said beside it. */
const eventFor = (call: Call, heard: Heard): { event: CallEvent; facts: Facts } => {
  const { event, aside } = understand(heard.acts, { ...metaOf(call.floor), goal: call.facts.goal, heard: call.facts.heard });
  // Reception only takes the wish: what was said along with it is for whoever serves it.
  const own = call.floor.agent === 'reception' && 'slots' in event ? event.slots : {};
  return { event, facts: { ...call.facts, heard: { ...call.facts.heard, ...own, ...aside } } };
};

const proceed = async (deps: SessionDeps, call: Call, heard: Heard, conduct: Conduct): Promise<Conducted> => {
  const wanted = wantedLanguage(call, heard);
  if (wanted !== call.facts.language && call.floor.agent !== 'interruption' && !call.facts.interruptionsAsked.includes('language'))
    return interruptWith(call, 'language', wanted, heard, conduct);
  const { event, facts } = eventFor(call, heard);
  if (event.type === 'caller.silence' && call.heldUntil && deps.now().toISOString() < call.heldUntil)
    return { call: { ...call, facts }, emitted: [{ type: 'hold' }], end: null };
  const moved = await advance({ ...call, facts, heldUntil: null }, event, conduct);
  if (event.type !== 'caller.wait') return moved;
  const until = new Date(deps.now().getTime() + deps.policy.limits.waitSeconds * 1000).toISOString();
  return { ...moved, call: { ...moved.call, heldUntil: until } };
};

/** Fewer words may be of either language, or be a courtesy. */
const fewestWords = 4;

/** The language that the caller asks for, or has begun to speak. */
const wantedLanguage = ({ facts }: Call, { acts, text, language }: Heard): Language => {
  const named = valuesOf(acts).language;
  if (named) return languageOf(named);
  return text.trim().split(/\s+/).length >= fewestWords ? language : facts.language;
};

const wordingOf = (deps: SessionDeps, call: Call): WordingContext => ({
  language: call.facts.language,
  messages: deps.messages,
  policy: deps.policy,
  last: call.last,
});

/** Steps 6 and 7: words, and a look at them before they are said. What must not be said hands the caller to a person instead. */
const wordSafely = (deps: SessionDeps, sessionId: string, before: Call, { call, emitted, end }: Conducted, tools: ToolRecord[]) => {
  const context = { ...wordingOf(deps, call), last: before.last };
  const reply = endWords(deps, word(emitted, context), end, context);
  const isSafe = deps.spans.guardrails('out', sessionId, () => isSafeToSay(deps, call, emitted, reply, tools));
  if (isSafe) return { call: { ...call, last: lastOf(reply, before, emitted) }, reply, end };
  deps.log.warn('reply.withheld', { sessionId });
  const cause: EscalationCause = { reason: 'systemUnavailable' };
  const safe = transferWords(deps, cause, context);
  return { call: { ...call, last: lastOf(safe, before, []) }, reply: safe, end: { status: 'escalated' as const, cause } };
};

const isSafeToSay = (deps: SessionDeps, call: Call, emitted: Emitted[], reply: Worded, tools: ToolRecord[]): boolean =>
  !unproven(emitted, tools) && deps.isSafeReply({ text: reply.text, sealedValues: sealedValuesOf(call) });

/** Values that are never spoken back, wherever they came from. */
const sealedValuesOf = (call: Call): string[] => {
  const context = call.floor.snapshot.context as { confirmed?: { ssnLast4?: string } };
  return [context.confirmed?.ssnLast4, call.facts.heard.ssnLast4].filter((value) => value !== undefined);
};

const transferWords = (deps: SessionDeps, cause: EscalationCause, context: WordingContext): Worded =>
  wordTransfer(cause, isQueueOpen(deps.policy, queueFor(deps.policy, cause).queue, deps.now()), context);

const endWords = (deps: SessionDeps, worded: Worded, end: End | null, context: WordingContext): Worded => {
  if (end?.status === 'escalated') return joined(worded, transferWords(deps, end.cause, context));
  if (end?.status === 'abandoned') return joined(worded, word([{ type: 'say', key: 'common.goodbye', params: {} }], context));
  return end ? { ...worded, expects: { kind: 'none' } } : worded;
};

const joined = (first: Worded, second: Worded): Worded => ({
  text: [first.text, second.text].filter(Boolean).join(' '),
  ssml: [first.ssml, second.ssml].filter(Boolean).join(' '),
  expects: { kind: 'none' },
});

/** "Say that again" says what was said before it, not itself. */
const lastOf = (reply: Worded, before: Call, emitted: Emitted[]): Call['last'] =>
  emitted.some(({ type }) => type === 'repeat' || type === 'hold') ? before.last : reply;

const transcriptOf = (said: string | null, reply: Worded): TranscriptLine[] => [
  ...(said === null ? [] : [{ speaker: 'caller' as const, text: said }]),
  { speaker: 'agent' as const, text: reply.text },
];

const auditOf = (verdicts: Verdict[], emitted: Emitted[], tools: ToolRecord[]): AuditEntry[] => [
  ...verdicts.map(({ rule, action }) => ({ event: 'guardrail.verdict', data: { rule, action } })),
  ...tools.map(({ tool, outcome }) => ({ event: 'tool.answered', data: { tool, outcome } })),
  ...emitted.flatMap((one) => (one.type === 'note' ? [{ event: one.note, data: one.data ?? {} }] : [])),
];

/** The caller hung up: nothing is said any more. */
export const leaveCall = (call: Call): Moved => ({
  call,
  reply: { text: '', ssml: '', expects: { kind: 'none' } },
  end: { status: 'abandoned' },
  emitted: [],
  verdicts: [],
  tools: [],
  transcript: [{ speaker: 'caller', text: '[hangup]' }],
  audit: [{ event: 'caller.hungUp', data: {} }],
});

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
    end: { status: 'escalated', cause },
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
