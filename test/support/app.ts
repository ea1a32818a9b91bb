import type { FastifyInstance } from 'fastify';
import { v7 as newId } from 'uuid';
import type { EscalationQueue } from '#src/escalations/queue.ts';
import { createHttpApp } from '#src/http/app.ts';
import type { HttpDeps } from '#src/http/deps.ts';
import { developmentAuthenticator } from '#src/security/development.ts';
import { type Authenticator, scopes } from '#src/security/principal.ts';
import type { Answer } from '#src/sessions/answer.ts';
import type { AuditEntry } from '#src/sessions/ports.ts';
import type { StartSession } from '#src/sessions/start-session.ts';
import type { TakeTurn } from '#src/sessions/take-turn.ts';

/** The HTTP face over sessions in memory that say every text back. What reached them is kept for tests to look at. */
export type TestHttp = {
  app: FastifyInstance;
  started: StartSession[];
  turns: TakeTurn[];
  accesses: (AuditEntry & { subject: string })[];
  errors: unknown[];
};

export const testNow = new Date('2026-11-22T17:00:00.000Z');

export const openTestHttp = async (changes: Partial<HttpDeps> = {}): Promise<TestHttp> => {
  const [started, turns, accesses, errors]: [StartSession[], TakeTurn[], TestHttp['accesses'], unknown[]] = [[], [], [], []];
  const sessions = new Map<string, Answer>();
  const links = new Map<string, string>();
  const app = await createHttpApp({
    auth: developmentAuthenticator(),
    locales: ['en-US', 'es-US'],
    startSession: async (input) => {
      started.push(input);
      const answer = answerOf(newId(), { reply: { text: 'Hello', ssml: '<speak>Hello</speak>', locale: input.locale } });
      sessions.set(answer.sessionId, answer);
      return answer;
    },
    takeTurn: async (turn) => {
      turns.push(turn);
      const last = sessions.get(turn.sessionId);
      if (!last) return { kind: 'unknownSession' };
      const text = 'text' in turn.input ? turn.input.text : turn.input.type;
      const answer = { ...last, turn: last.turn + 1, reply: { ...last.reply, text } };
      sessions.set(turn.sessionId, answer);
      return { kind: 'answered', answer };
    },
    readSession: async (sessionId) => sessions.get(sessionId) ?? null,
    readRecord: async () => null,
    links: {
      find: async (gateway, name) => links.get(`${gateway} ${name}`) ?? null,
      link: async (gateway, name, sessionId) => {
        if (!links.has(`${gateway} ${name}`)) links.set(`${gateway} ${name}`, sessionId);
        return links.get(`${gateway} ${name}`) ?? sessionId;
      },
    },
    escalations: noEscalations,
    recordAccess: async (entry) => void accesses.push(entry),
    readiness: async () => ({ ready: true }),
    now: () => testNow,
    isUnavailable: () => false,
    onError: (error) => void errors.push(error),
    ...changes,
  });
  return { app, started, turns, accesses, errors };
};

export const answerOf = (sessionId: string, changes: Partial<Answer> = {}): Answer => ({
  sessionId,
  status: 'active',
  turn: 0,
  state: 'reception.listening',
  reply: { text: 'Hello', ssml: '<speak>Hello</speak>', locale: 'en-US' },
  expects: { kind: 'request' },
  attempt: { used: 0, limit: 3 },
  goal: null,
  outcome: null,
  outcomes: [],
  escalation: null,
  ...changes,
});

/** A queue that nobody was handed over to. */
const noEscalations: EscalationQueue = {
  list: async () => ({ items: [], nextCursor: null }),
  read: async () => null,
  claim: async () => ({ kind: 'unknown' }),
  release: async () => ({ kind: 'unknown' }),
  resolve: async () => ({ kind: 'unknown' }),
  // oxlint-disable-next-line require-yield
  async *follow() {
    return;
  },
};

/** Takes `Bearer <subject>/<scope>+<scope>` at its word; `Bearer down` finds the issuer gone. */
export const trustingAuthenticator: Authenticator = {
  mode: 'oidc',
  authenticate: async (authorization) => {
    if (authorization === undefined) return { kind: 'missing' };
    const [subject, granted] = authorization.replace('Bearer ', '').split('/');
    if (subject === 'down') return { kind: 'unavailable' };
    if (!subject || granted === undefined) return { kind: 'invalid' };
    const held = granted.split('+');
    return { kind: 'authenticated', principal: { subject, scopes: new Set(scopes.filter((scope) => held.includes(scope))) } };
  },
};

export const bearer = (subject: string, ...granted: string[]) => ({ authorization: `Bearer ${subject}/${granted.join('+')}` });
