import { v7 as newId } from 'uuid';
import type { Answer } from '#src/sessions/answer.ts';
import type {
  Claim,
  ClaimedSession,
  ClaimRequest,
  NewEscalation,
  NewSession,
  SessionStore,
  Settlement,
} from '#src/sessions/ports.ts';

export const start = new Date('2026-11-22T17:00:00.000Z');
export const later = (ms: number, from: Date = start): Date => new Date(from.getTime() + ms);
export const idleMs = 600_000;
export const leaseMs = 15_000;

export const answerOf = (sessionId: string, turn: number, text: string, changes: Partial<Answer> = {}): Answer => ({
  sessionId,
  status: 'active',
  turn,
  state: 'reception.listening',
  reply: { text, ssml: `<speak>${text}</speak>`, locale: 'en-US' },
  expects: { kind: 'request' },
  attempt: { used: 0, limit: 3 },
  goal: null,
  outcome: null,
  outcomes: [],
  escalation: null,
  ...changes,
});

export const newSession = (changes: Partial<NewSession> = {}): NewSession => {
  const id = changes.id ?? newId();
  return {
    id,
    channel: 'voice',
    locale: 'en-US',
    callingNumber: '+12065550142',
    attributes: { contactId: 'contact-4711' },
    call: { floor: 'reception' },
    answer: answerOf(id, 0, 'How can I help?'),
    transcript: [{ speaker: 'agent', text: 'How can I help?' }],
    audit: [{ event: 'session.started', data: { channel: 'voice' } }],
    isResumable: true,
    createdAt: start,
    expiresAt: later(idleMs),
    ...changes,
  };
};

/** A stored session, and what a turn on it needs. */
export const startSession = async (store: SessionStore, changes: Partial<NewSession> = {}): Promise<string> => {
  const session = newSession(changes);
  await store.create(session);
  return session.id;
};

export const claimOf = (sessionId: string, changes: Partial<ClaimRequest> = {}): ClaimRequest => ({
  sessionId,
  idempotencyKey: null,
  bodyHash: 'hash-of-the-body',
  leaseMs,
  now: later(1_000),
  ...changes,
});

export const claimed = (claim: Claim): ClaimedSession => {
  if (claim.kind !== 'claimed') throw new Error(`expected a claimed session, got ${claim.kind}`);
  return claim.session;
};

export const settlementOf = (session: ClaimedSession, changes: Partial<Settlement> = {}): Settlement => ({
  sessionId: session.id,
  lease: session.lease,
  turn: session.turn + 1,
  status: 'active',
  locale: 'en-US',
  call: { floor: 'authentication', turn: session.turn + 1 },
  idempotencyKey: null,
  bodyHash: 'hash-of-the-body',
  answer: answerOf(session.id, session.turn + 1, 'And your date of birth?'),
  transcript: [
    { speaker: 'caller', text: 'my zip is 98101' },
    { speaker: 'agent', text: 'And your date of birth?' },
  ],
  audit: [{ event: 'turn.settled', data: { state: 'authentication.collecting', turn: session.turn + 1 } }],
  escalations: [],
  callback: null,
  resumes: null,
  settledAt: later(2_000),
  expiresAt: later(2_000 + idleMs),
  ...changes,
});

export const escalationOf = (changes: Partial<NewEscalation> = {}): NewEscalation => ({
  id: newId(),
  cause: { reason: 'patientRequest', priority: 'high', queue: 'general' },
  summary: {
    goal: 'scheduleAppointment',
    callingFor: 'self',
    identity: 'partial',
    verifiedFactors: ['dateOfBirth'],
    attempts: [{ state: 'authentication.collecting', used: 1 }],
    lastReply: 'I will get someone for you.',
    steps: ['reception.listening', 'authentication.collecting'],
    language: 'en',
    nextStep: 'verifyIdentity',
  },
  ...changes,
});

/** Claims and settles one turn. */
export const takeTurn = async (store: SessionStore, sessionId: string, changes: Partial<Settlement> = {}): Promise<void> => {
  const session = claimed(await store.claim(claimOf(sessionId)));
  const settled = await store.settle(settlementOf(session, changes));
  if (settled !== 'settled') throw new Error('the turn was lost');
};
