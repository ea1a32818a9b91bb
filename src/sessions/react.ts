import type { Facts } from '../agents/facts.ts';
import { understand, valuesOf } from '../agents/understanding.ts';
import type { EscalationCause } from '../domain/escalation.ts';
import { type Language, languageOf } from '../domain/locale.ts';
import type { Verdict } from '../domain/verdicts.ts';
import type { CallEvent } from '../machines/events.ts';
import type { Told } from './answer.ts';
import { type Call, metaOf } from './call.ts';
import { advance, type Conduct, type Conducted, interrupt } from './conduct.ts';
import type { Heard } from './hear.ts';
import { judged } from './judge.ts';
import type { Course, SessionDeps } from './session-deps.ts';

/** What a call does with what was said: the guardrails' word first, then the machine's, then the clinic's own criteria. */

/** What the guardrails said comes first; only what passes is for the machine. */
export const react = (deps: SessionDeps, conduct: Conduct, call: Call, verdicts: Verdict[], heard: Heard): Promise<Conducted> => {
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

export const verdictsOf = (deps: SessionDeps, call: Call, input: Told, turn: number): Verdict[] => {
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
export const followCourse = async (deps: SessionDeps, conduct: Conduct, moved: Conducted, turn: number): Promise<Conducted> => {
  const verdict = moved.end || moved.call.facts.handOver ? null : deps.judgeCourse(courseOf(moved.call, turn));
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
  // A caller who lets us wait while we wait ourselves holds nothing up.
  if (!moved.emitted.some(({ type }) => type === 'hold')) return moved;
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
