import { type HandOver, newFacts } from '../agents/facts.ts';
import { languageOf } from '../domain/locale.ts';
import { offersCallback } from '../policy/callback.ts';
import type { Answer } from './answer.ts';
import { type EarlierCall, earlierCallOf } from './earlier-call.ts';
import { localDateTime } from './local-time.ts';
import { openMoved } from './move-call.ts';
import type { DroppedRequest } from './ports.ts';
import type { SessionDeps } from './session-deps.ts';
import { expiry, keep } from './settlement.ts';

export type StartSession = {
  channel: 'voice' | 'chat';
  /** BCP 47. */
  locale: string;
  /** E.164, as the network claims it; never proof by itself. */
  callingNumber: string | null;
  /** Opaque pairs of the gateway, returned at hand-off. */
  attributes: Record<string, string>;
  /**
   * The gateway has the caller on a telephone line that it keeps after a hand-over, and may lose a caller without telling: a call back is
   * offered where nobody can take the caller over, and a call that fell silent counts as cut off. Default false: a hand-over ends the session.
   */
  holdsLine?: boolean;
  /** What the conversation is for, where that is not the caller's to say. Absent: an ordinary call. */
  purpose?: Purpose;
};

/**
 * `callback`: the caller was handed over in an earlier session of the same contact, and the queue takes nobody. A call back is arranged for that
 * very escalation; none is written. Where none may be promised (an emergency, the policy, one is promised already) the session ends at
 * once as `escalated`. An escalation that is not known makes an ordinary call.
 */
export type Purpose = { kind: 'callback'; escalationId: string };

/** Opens a call and answers with its first words. */
export const createStartSession =
  (deps: SessionDeps) =>
  (start: StartSession): Promise<Answer> => {
    const id = deps.newId();
    return deps.spans.turn({ sessionId: id, input: 'opening', turn: 0, channel: start.channel }, async (note) => {
      const answer = await open(deps, id, start);
      note({ 'callwell.state': answer.state, 'callwell.status': answer.status });
      return answer;
    });
  };

const open = async (deps: SessionDeps, id: string, start: StartSession): Promise<Answer> => {
  const { channel, locale, callingNumber, attributes, holdsLine = false, purpose } = start;
  const now = deps.now();
  const language = languageOf(locale);
  const began = { began: now.toISOString(), beganLocal: localDateTime(now, deps.policy.clinic.timeZone) };
  const blank = newFacts({ language, ...began, hasCallingNumber: callingNumber !== null, holdsLine });
  const facts = { ...blank, handOver: await handOverFor(deps, purpose, now) };
  const isResumable = deps.policy.resume.enabled && callingNumber !== null;
  const earlier = isResumable && !purpose ? await findEarlier(deps, { callingNumber, channel, holdsLine }, now) : null;
  const opened = await openMoved(deps, id, callingNumber, facts, earlier);
  const { answer, saved, audit } = keep(deps, id, 0, opened, 'opening');
  await deps.store.create({
    id,
    channel,
    locale,
    callingNumber,
    attributes,
    call: saved,
    answer,
    audit,
    transcript: opened.transcript,
    isResumable,
    createdAt: now,
    expiresAt: expiry(deps, now),
  });
  deps.count.callStarted({ channel, language });
  deps.log.event('session.started', { sessionId: id, channel, language });
  return answer;
};

/** A gateway that lost a caller may not tell: silence of so long on an open call counts as that. */
const silentMs = 60_000;

const findEarlier = async (
  { store, policy }: SessionDeps,
  { holdsLine, ...line }: Pick<DroppedRequest, 'callingNumber' | 'channel'> & { holdsLine: boolean },
  now: Date,
): Promise<EarlierCall | null> => {
  const before = (ms: number): Date => new Date(now.getTime() - ms);
  const since = before(policy.resume.withinMinutes * 60_000);
  const silentSince = holdsLine ? before(silentMs) : since;
  return earlierCallOf(await store.findDropped({ ...line, since, silentSince, now }), policy);
};

const handOverFor = async (deps: SessionDeps, purpose: Purpose | undefined, at: Date): Promise<HandOver | null> => {
  const stored = purpose ? await deps.store.readHandOver(purpose.escalationId) : null;
  if (!purpose || !stored) return null;
  const isOffered = stored.isOpen && offersCallback(deps.policy, stored.cause, { at, isFull: true });
  return { escalationId: purpose.escalationId, cause: stored.cause, isOffered, callback: null };
};
