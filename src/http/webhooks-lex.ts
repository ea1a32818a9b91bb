import { type Contact, contactOfLex, knownLocale } from '../connect/contact.ts';
import { botLocaleOf, type LexEvent } from '../connect/lex-event.ts';
import { inputOf, turnKeyOf } from '../connect/lex-input.ts';
import { answeredTurn, type LexResponse, lexResponseOf } from '../connect/lex-response.ts';
import { listeningAfter } from '../connect/listening.ts';
import type { Answer, TurnInput } from '../sessions/answer.ts';
import type { Calls, CallsDeps, Reached } from './webhooks-calls.ts';

/** A Lex event is a turn of the contact's call; an answer to it, and the call's session. */
export type LexAnswer =
  | { kind: 'answered'; sessionId: string; response: LexResponse }
  | { kind: 'unavailable'; retryAfterSeconds: number };

type Turn = { contact: Contact; input: TurnInput; key: string; mayOpen: boolean };

export const createAnswerLex = (deps: CallsDeps, calls: Calls) => {
  const openings = 'amazon-lex-opening';

  /** Whether this event opened the session, also when it is delivered again. */
  const isOpener = async (sessionId: string, { contact, key, mayOpen }: Turn, isNew: boolean): Promise<boolean> => {
    const name = `${contact.id} ${key}`;
    if (isNew) return (await deps.links.link(openings, name, sessionId, deps.now())) === sessionId;
    return mayOpen && (await deps.links.find(openings, name)) === sessionId;
  };

  const reach = async (sessionId: string, turn: Turn, isNew: boolean): Promise<Reached & { sessionId: string }> => {
    const opens = await isOpener(sessionId, turn, isNew);
    const reached =
      opens && turn.input.type === 'silence' ? await calls.standing(sessionId) : await calls.turn(sessionId, turn.input, turn.key);
    if (reached.kind === 'gone' || (reached.kind === 'answered' && reached.isOver)) {
      const next = await calls.findAfter(sessionId);
      if (next !== null) return reach(next, { ...turn, mayOpen: true }, false);
      if (reached.kind === 'gone') return reach(await calls.openAfter(turn.contact, sessionId), turn, true);
    }
    if (reached.kind !== 'answered' || !opens || turn.input.type === 'silence') return { ...reached, sessionId };
    return { ...reached, answer: disclosed(reached.answer), sessionId };
  };

  /** Nobody told this caller yet that a machine speaks. */
  const disclosed = (answer: Answer): Answer => {
    const first = deps.webhooks.say('automated', answer.reply.locale);
    const { text, ssml, locale } = answer.reply;
    const joined = `${first.ssml.replace(/<\/speak>\s*$/, '')} ${ssml.replace(/^\s*<speak>/, '')}`;
    return { ...answer, reply: { text: `${first.text} ${text}`, ssml: joined, locale } };
  };

  return async (event: LexEvent, body: Uint8Array): Promise<LexAnswer> => {
    const contact = contactOfLex(event);
    const turn = { contact, input: inputOf(event), key: turnKeyOf(event, body), mayOpen: answeredTurn(event) === '0' };
    const known = await calls.find(contact);
    const reached = await reach(known ?? (await calls.open(contact, contact.initialId)), turn, known === null);
    if (reached.kind !== 'answered') return { kind: 'unavailable', retryAfterSeconds: 1 };
    const { answer, sessionId } = reached;
    const standing = await calls.describe(answer, lineLocaleOf(event, contact, answer));
    return {
      kind: 'answered',
      sessionId,
      response: lexResponseOf(event, standing, listeningAfter(answer, deps.webhooks.listening)),
    };
  };
};

/** A chat has no voice to change. */
const lineLocaleOf = (event: LexEvent, { channel }: Contact, { reply }: Answer): string => {
  const bot = botLocaleOf(event);
  return channel === 'chat' || bot === null ? reply.locale : knownLocale(bot);
};
