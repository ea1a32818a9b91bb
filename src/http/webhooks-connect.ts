import { askedBy, type ConnectEvent } from '../connect/connect-event.ts';
import type { Contact } from '../connect/contact.ts';
import { flowResponseOf } from '../connect/flow-attributes.ts';
import { listeningAfter } from '../connect/listening.ts';
import type { Answer } from '../sessions/answer.ts';
import type { Calls, CallsDeps, Reached } from './webhooks-calls.ts';

/** What a flow asks between its Lex blocks, and a flat map of strings that it reads. */
export type FlowAnswer =
  | { kind: 'answered'; sessionId: string | null; response: Record<string, string> }
  | { kind: 'unavailable'; retryAfterSeconds: number };

/** `deliveryId`: the same for each repetition of one event; null when nobody says. */
export const createAnswerConnect =
  (deps: CallsDeps, calls: Calls) =>
  async (event: ConnectEvent, deliveryId: string | null): Promise<FlowAnswer> => {
    const { operation, contact } = askedBy(event);
    switch (operation) {
      case 'start':
        return told(deps, calls, contact, await begin(calls, contact));
      case 'noInput':
        return told(deps, calls, contact, await noInput(calls, contact, deliveryId === null ? null : `delivery:${deliveryId}`));
      case 'queueFull':
        return told(deps, calls, contact, await queueFull(calls, contact));
      case 'hangup':
        return leave(deps, calls, contact);
      case 'none':
        return { kind: 'answered', sessionId: null, response: {} };
    }
  };

/** Goes on with the contact's call, or starts it. */
const begin = async (calls: Calls, contact: Contact): Promise<Reached> => {
  const known = await calls.find(contact);
  const reached = await follow(calls, contact, known ?? (await calls.open(contact, contact.initialId)), calls.standing);
  // A later leg of the customer's call, such as one that a person sends back to us, is a new call of ours.
  const isNewLeg = reached.kind === 'answered' && reached.isOver && contact.id !== contact.initialId;
  return isNewLeg ? calls.standing(await calls.open(contact, contact.id)) : reached;
};

type Step = (sessionId: string) => Promise<Reached>;

/** What a step comes to in the session, or in the one that went on after it. */
const follow = async (calls: Calls, contact: Contact, sessionId: string, step: Step): Promise<Reached> => {
  const reached = await step(sessionId);
  if (reached.kind === 'unavailable' || (reached.kind === 'answered' && !reached.isOver)) return reached;
  const next = await calls.findAfter(sessionId);
  if (next !== null) return follow(calls, contact, next, step);
  return reached.kind === 'gone' ? calls.standing(await calls.openAfter(contact, sessionId)) : reached;
};

/** The line was silent, and Lex did not ask us. */
const noInput = async (calls: Calls, contact: Contact, key: string | null): Promise<Reached> => {
  const known = await calls.find(contact);
  if (known === null) return begin(calls, contact);
  return follow(calls, contact, known, (sessionId) => calls.turn(sessionId, { type: 'silence' }, key));
};

/** Nobody takes the caller over: a call back is arranged for the hand-over, in a session of its own. */
const queueFull = async (calls: Calls, contact: Contact): Promise<Reached> => {
  const reached = await begin(calls, contact);
  if (reached.kind !== 'answered' || reached.answer.status !== 'escalated' || !reached.answer.escalation) return reached;
  const { sessionId, state, escalation } = reached.answer;
  if (state.startsWith('callback.')) return reached;
  return calls.standing(await calls.openAfter(contact, sessionId, { purpose: { kind: 'callback', escalationId: escalation.id } }));
};

/** Once is enough, and a contact that we never met is none of ours. */
const leave = async ({ webhooks }: CallsDeps, calls: Calls, contact: Contact): Promise<FlowAnswer> => {
  const known = await calls.find(contact);
  const step: Step = (sessionId) => calls.turn(sessionId, { type: 'hangup' }, 'hangup');
  const reached = known === null ? null : await followKnown(calls, known, step);
  if (reached?.kind === 'unavailable') return reached;
  return { kind: 'answered', sessionId: known, response: { next: 'goodbye', ...webhooks.say('ended', contact.locale) } };
};

const followKnown = async (calls: Calls, sessionId: string, step: Step): Promise<Reached> => {
  const reached = await step(sessionId);
  const next = await calls.findAfter(sessionId);
  return next === null ? reached : followKnown(calls, next, step);
};

const told = async (deps: CallsDeps, calls: Calls, { channel, locale }: Contact, reached: Reached): Promise<FlowAnswer> => {
  if (reached.kind !== 'answered') return { kind: 'unavailable', retryAfterSeconds: 1 };
  const { answer } = reached;
  const standing = await calls.describe(answer, lineLocaleOf(channel, locale, answer));
  const response = flowResponseOf(standing, listeningAfter(answer, deps.webhooks.listening));
  return { kind: 'answered', sessionId: answer.sessionId, response };
};

/** A chat has no voice to change. */
const lineLocaleOf = (channel: Contact['channel'], locale: string, { reply }: Answer): string =>
  channel === 'chat' ? reply.locale : locale;
