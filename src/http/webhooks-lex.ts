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

/** `event` names the delivery; `mayOpen`: it may be the one that opened the session. */
type Turn = { contact: Contact; input: TurnInput; key: string; event: string; mayOpen: boolean };

export const createAnswerLex = (deps: CallsDeps, calls: Calls) => {
  const reach = async (sessionId: string, turn: Turn): Promise<Reached & { sessionId: string }> => {
    const { contact, input, key, event } = turn;
    const opens = turn.mayOpen && (await calls.isOpenedBy(sessionId, event));
    const reached = opens && input.type === 'silence' ? await calls.standing(sessionId) : await calls.turn(sessionId, input, key);
    if (reached.kind === 'gone' || (reached.kind === 'answered' && reached.isOver)) {
      const next = await calls.findAfter(sessionId);
      if (next !== null) return reach(next, { ...turn, mayOpen: true });
      if (reached.kind === 'gone') return reach(await calls.openAfter(contact, sessionId, { event }), { ...turn, mayOpen: true });
    }
    if (reached.kind !== 'answered' || !opens || input.type === 'silence') return { ...reached, sessionId };
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
    const key = turnKeyOf(event, body);
    const name = `${contact.id} ${key}`;
    const known = await calls.find(contact);
    const mayOpen = known === null || answeredTurn(event) === '0';
    const sessionId = known ?? (await calls.open(contact, contact.initialId, { event: name }));
    const reached = await reach(sessionId, { contact, input: inputOf(event), key, event: name, mayOpen });
    if (reached.kind !== 'answered') return { kind: 'unavailable', retryAfterSeconds: 1 };
    const { answer } = reached;
    const standing = await calls.describe(answer, lineLocaleOf(event, contact, answer));
    return {
      kind: 'answered',
      sessionId: reached.sessionId,
      response: lexResponseOf(event, standing, listeningAfter(answer, deps.webhooks.listening)),
    };
  };
};

/** A chat has no voice to change. */
const lineLocaleOf = (event: LexEvent, { channel }: Contact, { reply }: Answer): string => {
  const bot = botLocaleOf(event);
  return channel === 'chat' || bot === null ? reply.locale : knownLocale(bot);
};
