import type { End } from '../agents/facts.ts';
import { type Worded, type WordingContext, word, wordTransfer } from '../agents/wording/word.ts';
import type { EscalationCause } from '../domain/escalation.ts';
import type { Factors } from '../domain/identity.ts';
import { ground } from '../guardrails/ground.ts';
import type { Emitted } from '../machines/events.ts';
import { isQueueOpen, isUrgent, queueFor } from '../policy/questions.ts';
import type { Call } from './call.ts';
import type { Conducted } from './conduct.ts';
import { evidenceOf, knownIn, type TurnSources, untraced } from './evidence.ts';
import { unproven } from './proofs.ts';
import type { SessionDeps } from './session-deps.ts';
import type { ToolRecord } from './tool-calls.ts';

export const wordingOf = (deps: SessionDeps, call: Call): WordingContext => ({
  language: call.facts.language,
  messages: deps.messages,
  policy: deps.policy,
  last: call.last,
});

/**
 * Steps 6 and 7: words, and a look at them before they are said. `preferred`, when it may be said, takes the place of our own sentences. What
 * must not be said hands the caller to a person instead.
 */
export const wordSafely = (
  deps: SessionDeps,
  sessionId: string,
  before: Call,
  { call, emitted, end }: Conducted,
  proofs: Proofs,
  preferred: Worded | null = null,
) => {
  const context = { ...wordingOf(deps, call), last: before.last };
  const own = endWords(deps, word(emitted, context), end, context);
  const isSafe = (one: Worded): boolean => isSafeToSay(deps, before, { call, emitted }, one, proofs);
  const reply = deps.spans.guardrails('out', sessionId, () => [...(preferred ? [preferred] : []), own].find(isSafe));
  if (reply) return { call: { ...call, last: lastOf(reply, before, emitted) }, reply, end };
  deps.log.warn('reply.withheld', { sessionId });
  const cause: EscalationCause = { reason: 'systemUnavailable' };
  const safe = transferWords(deps, cause, context);
  return { call: { ...call, last: lastOf(safe, before, []) }, reply: safe, end: handedOver(call, cause) };
};

/** A call that cannot go on: what was handed over before stays the one hand-over of the call. */
export const handedOver = ({ facts }: Call, cause: EscalationCause): End =>
  facts.handOver ? { status: 'escalated', cause: facts.handOver.cause, isTold: true } : { status: 'escalated', cause };

/** What came about in the turn: which tools answered, and all that came in with it, answers and words. */
export type Proofs = { tools: ToolRecord[]; sources: TurnSources };

const isSafeToSay = (
  deps: SessionDeps,
  before: Call,
  { call, emitted }: Pick<Conducted, 'call' | 'emitted'>,
  reply: Worded,
  { tools, sources }: Proofs,
): boolean =>
  !unproven(emitted, tools) &&
  untraced(emitted, knownIn(before, deps.policy, sources)) === null &&
  isGrounded(deps, before, { call, emitted }, reply) &&
  deps.isSafeReply({ text: reply.text, sealedValues: sealedValuesOf(call) });

/** Whether the words, whoever chose them, tell nothing beyond the values that the call gave them. */
const isGrounded = (
  { messages, policy }: SessionDeps,
  before: Call,
  { call, emitted }: Pick<Conducted, 'call' | 'emitted'>,
  { text }: Worded,
): boolean => {
  const { language } = call.facts;
  const own = [policy.clinic.name, ...Object.values(policy.clinic.facts), ...policy.flows.map(({ label }) => label)];
  const verbatim = own.map((one) => (typeof one === 'string' ? one : one[language]));
  const repeated = emitted.some(({ type }) => type === 'repeat') && before.last ? [before.last.text] : [];
  return (
    ground(text, evidenceOf(emitted, [...verbatim, ...repeated], policy.clinic.timeZone), messages.vocabulary(language), language)
      .length === 0
  );
};

/**
 * Values that are never spoken back, wherever they came from. One that stands in a value that is read back, such as a birth year that is
 * the SSN's last four too, cannot be told apart from it and is left out.
 */
const sealedValuesOf = (call: Call): string[] => {
  const { confirmed = {}, proposed = {} } = call.floor.snapshot.context as { confirmed?: Factors; proposed?: Factors };
  const sealed = [confirmed.ssnLast4, call.facts.heard.ssnLast4].filter((value) => value !== undefined);
  const { ssnLast4: _sealed, ...readBack } = { ...confirmed, ...proposed };
  const spoken = Object.values(readBack).join(' ');
  return sealed.filter((value) => !spoken.includes(value));
};

export const transferWords = (deps: SessionDeps, cause: EscalationCause, context: WordingContext): Worded =>
  wordTransfer(cause, isQueueOpen(deps.policy, queueFor(deps.policy, cause).queue, deps.now()), context);

const endWords = (deps: SessionDeps, worded: Worded, end: End | null, context: WordingContext): Worded => {
  if (end?.status === 'escalated')
    return end.isTold && !isUrgent(end.cause)
      ? { ...worded, expects: { kind: 'none' } }
      : joined(worded, transferWords(deps, end.cause, context));
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
