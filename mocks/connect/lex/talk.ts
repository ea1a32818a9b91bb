import type { Stage } from '../instance.ts';
import type { Bot } from './bot.ts';
import { listeningOf, type ReadListening } from './listening.ts';
import type { LexSession } from './sessions.ts';

/** One contact with one bot, in one of its locales. */
export type Talk = { stage: Stage; bot: Bot; localeId: string; sessionId: string };

/** As it is now: an idle one has begun anew. */
export const sessionOf = ({ stage, bot, localeId, sessionId }: Talk): LexSession =>
  stage.instance.lexSessions.open(bot, localeId, sessionId);

export const listeningNow = (talk: Talk): ReadListening => listeningOf(sessionOf(talk).attributes, fallbackOf(talk));

export const fallbackOf = ({ bot, localeId }: Talk): string =>
  bot.locales[localeId]?.intents.find(({ isFallback }) => isFallback)?.name ?? 'FallbackIntent';
