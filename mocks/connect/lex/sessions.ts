import type { Clock } from '../clock.ts';
import type { Bot } from './bot.ts';

/** A Lex session: attributes and how long ago it was used. It belongs to one alias and one locale. */
export type LexSession = { sessionId: string; attributes: Record<string, string>; usedAt: number };

export type LexSessions = {
  /** The session that is still alive, or a new one with nothing in it. */
  open(bot: Bot, localeId: string, sessionId: string): LexSession;
  touch(session: LexSession): void;
  newRequestId(): string;
};

export const createLexSessions = (clock: Clock, newId: () => string): LexSessions => {
  const sessions = new Map<string, LexSession>();
  return {
    open: (bot, localeId, sessionId) => {
      const key = [bot.id, bot.aliasId, localeId, sessionId].join(' ');
      const found = sessions.get(key);
      const idleMs = found ? clock.now().getTime() - found.usedAt : 0;
      const session =
        found && idleMs < bot.idleSessionTtlSeconds * 1_000 ? found : { sessionId, attributes: {}, usedAt: clock.now().getTime() };
      sessions.set(key, session);
      return session;
    },
    touch: (session) => {
      session.usedAt = clock.now().getTime();
    },
    newRequestId: newId,
  };
};
