import { verdictOf } from '../agents/assist/findings.ts';
import { type ListenedFor, listenedFor, mayLeave } from '../agents/assist/listened-for.ts';
import type { Finding, TurnAid } from '../agents/assist/port.ts';
import { askForActs, checkActs } from '../agents/assist/read-acts.ts';
import { wordsToSend } from '../agents/assist/sent-words.ts';
import { isOfNoUse, isUnsure, sureValues } from '../agents/assist/unsure.ts';
import type { Verdict } from '../domain/verdicts.ts';
import type { Told } from './answer.ts';
import { type Call, metaOf } from './call.ts';
import { type Heard, type Hearing, hear, readRequest } from './hear.ts';
import type { AuditEntry } from './ports.ts';
import type { SessionDeps } from './session-deps.ts';

/** What was heard, what guardrails say of it, and what the audit has to know of whoever helped. */
export type Aided = { heard: Heard; verdicts: Verdict[]; audit: AuditEntry[] };

type Turn = { deps: SessionDeps; call: Call; hearing: Hearing; aid: TurnAid | null; sessionId: string };

/**
 * Step 3 of a turn. The built-in reader reads everything. Where nothing was said against it, a filter may look at it, and where the reader is
 * unsure a model may be asked: never about keys pressed, never about what a rule of ours has judged, never about an answer that tells who
 * somebody is. Whatever they fail at goes on as if they were not there.
 */
export const hearWithAid = async (input: Told, verdicts: Verdict[], turn: Turn): Promise<Aided> => {
  const heard = hear(input, turn.hearing);
  const asHeard = { heard, verdicts, audit: [] };
  const areWords = input.type === 'speech' || input.type === 'text';
  if (!turn.aid || !areWords || verdicts.length > 0 || !mayLeave(turn.hearing.expects)) return asHeard;
  const words = wordsToSend(heard.text, readRequest(turn.hearing));
  if (words === null) return asHeard;
  const filtered = await filter(words, heard, turn);
  if (filtered && filtered.verdicts.length > 0) return filtered;
  const read = await readAgain(words, heard, turn);
  return { ...(read ?? asHeard), audit: [...(filtered?.audit ?? []), ...(read?.audit ?? [])] };
};

/** Fewer words attack nobody, and most turns are shorter. */
const fewestToFilter = 4;

const filter = async (words: string, heard: Heard, { deps, call, aid }: Turn): Promise<Aided | null> => {
  // Whoever answers whether it is an emergency is not held up.
  if (!deps.aid?.does.filter || !aid || call.floor.agent === 'interruption') return null;
  if (words.trim().split(/\s+/).length < fewestToFilter) return null;
  const answer = await aid.filter('input', words);
  if (answer.kind !== 'intervened') return { heard, verdicts: [], audit: [] };
  return intervened(answer.findings, 'guardrail', heard);
};

const intervened = (findings: Finding[], by: string, heard: Heard): Aided => {
  const verdict = verdictOf(findings, heard.text.length);
  const data = { by, source: 'input', findings: findings.map(({ policy, type, action }) => `${policy}.${type}.${action}`) };
  return { heard, verdicts: verdict ? [verdict] : [], audit: [{ event: 'filter.intervened', data }] };
};

const readAgain = async (words: string, heard: Heard, turn: Turn): Promise<Aided | null> => {
  const { deps, call, hearing, aid } = turn;
  const listens = { ...metaOf(call.floor), goal: call.facts.goal, heard: call.facts.heard };
  if (!aid || !deps.aid?.does.read || !isUnsure(heard.acts, listens)) return null;
  const { agent, snapshot } = call.floor;
  const listened = listenedFor({ ...hearing, agent, state: String(snapshot.value) });
  if (!listened) return null;
  const prompt = deps.aid.prompts.read[listened.agent];
  const answer = await aid.ask(askForActs(prompt, words, listened));
  const told = (outcome: string, more: AuditEntry['data'] = {}): AuditEntry[] => [
    { event: 'model.read', data: { model: deps.aid?.model ?? null, prompt: prompt.version, outcome, ...more } },
  ];
  switch (answer.kind) {
    case 'failed':
      if (answer.reason !== 'circuitOpen') deps.log.warn('model.unanswered', { sessionId: turn.sessionId, outcome: answer.reason });
      return { heard, verdicts: [], audit: told(answer.reason) };
    case 'intervened': {
      const stopped = intervened(answer.findings, 'model', heard);
      return { ...stopped, audit: [...told('intervened'), ...stopped.audit] };
    }
    case 'answered': {
      const { acts, outcome, dropped } = taken(answer.value, words, heard, listened, turn);
      const together = [...sureValues(heard.acts), ...acts];
      const isOfUse = acts.length > 0 && !isOfNoUse(together, listens);
      const data = { acts: acts.map(({ act }) => act), dropped };
      return {
        heard: isOfUse ? { ...heard, acts: together } : heard,
        verdicts: [],
        audit: told(isOfUse ? 'taken' : outcome, data),
      };
    }
  }
};

/** What an answer comes to after the checks; the parts are counted. */
const taken = (value: unknown, sent: string, { text }: Heard, listened: ListenedFor, { deps, hearing }: Turn) => {
  const checked = checkActs(value, { sent, text, listened, request: readRequest(hearing) });
  if (checked.kind === 'malformed') {
    deps.count.modelParts('read', 'malformed', 1);
    return { acts: [], outcome: 'malformed', dropped: [] };
  }
  if (checked.acts.length > 0) deps.count.modelParts('read', 'taken', checked.acts.length);
  for (const reason of checked.dropped) deps.count.modelParts('read', `dropped.${reason}`, 1);
  return { acts: checked.acts, outcome: 'nothing', dropped: checked.dropped };
};
