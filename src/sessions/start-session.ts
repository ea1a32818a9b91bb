import { newFacts } from '../agents/facts.ts';
import { languageOf } from '../domain/locale.ts';
import type { Answer } from './answer.ts';
import { localDateTime } from './local-time.ts';
import { openMoved } from './move-call.ts';
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
};

/** Opens a call and answers with its first words. */
export const createStartSession =
  (deps: SessionDeps) =>
  async ({ channel, locale, callingNumber, attributes }: StartSession): Promise<Answer> => {
    const id = deps.newId();
    const now = deps.now();
    const language = languageOf(locale);
    const facts = newFacts({
      language,
      began: now.toISOString(),
      beganLocal: localDateTime(now, deps.policy.clinic.timeZone),
      hasCallingNumber: callingNumber !== null,
    });
    const opened = await openMoved(deps, id, callingNumber, facts);
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
      createdAt: now,
      expiresAt: expiry(deps, now),
    });
    deps.count.callStarted({ channel, language });
    deps.log.event('session.started', { sessionId: id, channel, language });
    return answer;
  };
