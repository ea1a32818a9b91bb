import type { Contact } from '../connect/contact.ts';
import type { Standing } from '../connect/flow-attributes.ts';
import type { Answer, TurnInput } from '../sessions/answer.ts';
import type { Purpose } from '../sessions/start-session.ts';
import type { TurnResult } from '../sessions/take-turn.ts';
import type { HttpDeps, WebhookDeps } from './deps.ts';

/** Contacts of Amazon Connect and the calls that serve them. */

export type CallsDeps = Pick<HttpDeps, 'links' | 'startSession' | 'takeTurn' | 'readSession' | 'escalations' | 'now'> & {
  webhooks: WebhookDeps;
};

/** `isOver`: it was over before. `gone`: nothing is known of it any more, and what comes next is a call of its own. */
export type Reached =
  | { kind: 'answered'; answer: Answer; isOver: boolean }
  | { kind: 'gone' }
  | { kind: 'unavailable'; retryAfterSeconds: number };

/** `event`: names the event that opens the session, where nobody else has started the contact's call. */
export type Opening = { purpose?: Purpose; event?: string };

export type Calls = {
  /** The session that serves a contact; null when none does yet. */
  find(contact: Contact): Promise<string | null>;
  /** Starts a session, or gives the one that another delivery has started under this name meanwhile. */
  open(contact: Contact, name: string, how?: Opening): Promise<string>;
  /** The session that went on where another was over; null when none did. */
  findAfter(sessionId: string): Promise<string | null>;
  openAfter(contact: Contact, sessionId: string, how?: Opening): Promise<string>;
  /** Whether the event of this name opened the session, which it says of itself when it is delivered again. */
  isOpenedBy(sessionId: string, event: string): Promise<boolean>;
  turn(sessionId: string, input: TurnInput, key: string | null): Promise<Reached>;
  /** What to say now without a turn: the last reply once more. */
  standing(sessionId: string): Promise<Reached>;
  describe(answer: Answer, lineLocale: string): Promise<Standing>;
};

const gateway = 'amazon-connect';
const openings = 'amazon-lex-opening';
const after = (sessionId: string): string => `after ${sessionId}`;

export const createCalls = (deps: CallsDeps): Calls => {
  const { links } = deps;
  const open = opener(deps);
  const standing = (sessionId: string) => readStanding(deps, sessionId);
  return {
    open,
    standing,
    find: async ({ id, initialId }) =>
      (await links.find(gateway, id)) ?? (id === initialId ? null : await links.find(gateway, initialId)),
    findAfter: (sessionId) => links.find(gateway, after(sessionId)),
    openAfter: async (contact, sessionId, how) =>
      (await links.find(gateway, after(sessionId))) ?? open(contact, after(sessionId), how),
    isOpenedBy: async (sessionId, event) => (await links.find(openings, event)) === sessionId,
    turn: async (sessionId, input, key) => {
      const result = await takeTurn(deps, sessionId, input, key);
      return result.kind === 'busy' ? pending(await standing(sessionId), deps.webhooks) : reachedBy(result);
    },
    describe: (answer, lineLocale) => describeStanding(deps, answer, lineLocale),
  };
};

/** Deliveries of one event that arrive together open one session, here by waiting for it, across instances by the link. */
const opener = (deps: CallsDeps): Calls['open'] => {
  const opening = new Map<string, Promise<string>>();
  return (contact, name, how = {}) => {
    const running = opening.get(name);
    if (running) return running;
    const started = start(deps, contact, name, how).finally(() => opening.delete(name));
    opening.set(name, started);
    return started;
  };
};

const start = async (deps: CallsDeps, contact: Contact, name: string, { purpose, event }: Opening): Promise<string> => {
  const { channel, locale, callingNumber, id, initialId } = contact;
  const attributes = { contactId: id, initialContactId: initialId };
  const wanted = { channel, locale, callingNumber, attributes, holdsLine: true };
  const started = await deps.startSession({ ...wanted, ...(purpose ? { purpose } : {}) });
  // Before the contact is linked: whoever finds the session knows by then which event opened it.
  if (event !== undefined) await deps.links.link(openings, event, started.sessionId, deps.now());
  const linked = await deps.links.link(gateway, name, started.sessionId, deps.now());
  // Another instance was faster: nobody is on the line of this one.
  if (linked !== started.sessionId)
    await deps.takeTurn({ sessionId: started.sessionId, input: { type: 'hangup' }, idempotencyKey: null });
  return linked;
};

const readStanding = async ({ readSession }: CallsDeps, sessionId: string): Promise<Reached> => {
  const answer = await readSession(sessionId);
  if (answer === null || answer.status === 'expired') return { kind: 'gone' };
  return { kind: 'answered', answer, isOver: answer.status !== 'active' };
};

/** One request of a gateway may ask twice, with another input: then it is two turns. */
const takeTurn = async (deps: CallsDeps, sessionId: string, input: TurnInput, key: string | null): Promise<TurnResult> => {
  const result = await deps.takeTurn({ sessionId, input, idempotencyKey: key });
  if (result.kind !== 'keyReused') return result;
  return deps.takeTurn({ sessionId, input, idempotencyKey: `${key} ${JSON.stringify(input)}` });
};

const reachedBy = (result: Exclude<TurnResult, { kind: 'busy' }>): Reached => {
  switch (result.kind) {
    case 'answered':
      return { ...result, isOver: false };
    case 'ended':
      return result.answer.status === 'expired' ? { kind: 'gone' } : { kind: 'answered', answer: result.answer, isOver: true };
    case 'unknownSession':
      return { kind: 'gone' };
    case 'overloaded':
      return { kind: 'unavailable', retryAfterSeconds: result.retryAfterSeconds };
    case 'keyReused':
      throw new Error('a key that holds its input came with another');
  }
};

/** Another turn of the call is still being taken: the caller hears that it goes on, and the next turn finds what has come of it. */
const pending = (reached: Reached, webhooks: WebhookDeps): Reached => {
  if (reached.kind !== 'answered' || reached.isOver) return reached;
  const { answer } = reached;
  const { locale } = answer.reply;
  const reply = { ...webhooks.say('oneMoment', locale), locale };
  return { ...reached, answer: { ...answer, reply, expects: { kind: 'none' } } };
};

const describeStanding = async (
  { escalations, webhooks, now }: CallsDeps,
  answer: Answer,
  lineLocale: string,
): Promise<Standing> => {
  const { escalation, reply, status } = answer;
  const held = escalation && status === 'escalated' ? await escalations.read(escalation.id, now()) : null;
  return {
    answer,
    lineLocale,
    queueOpen: escalation !== null && webhooks.isQueueOpen(escalation.queue),
    summary: held?.summary ?? null,
    ifSilent: webhooks.say(status === 'active' ? 'listening' : 'ended', reply.locale),
  };
};
