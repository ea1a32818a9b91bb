import type { EscalationCause, EscalationSummary, Priority } from '../domain/escalation.ts';
import type { ExpectsKind } from '../domain/expects.ts';
import type { Answer, SessionStatus } from './answer.ts';

/**
 * What a turn needs from the world beside its tools. `storage` implements it; tests may too. No method throws for an expected outcome:
 * those are the `kind`s.
 */

/** State of a call as `sessions` saves it: plain JSON, sealed at rest, opaque to storage. */
export type SavedCall = unknown;

export type NewSession = {
  id: string;
  channel: 'voice' | 'chat';
  locale: string;
  /** E.164, as the network claims it. Sealed. */
  callingNumber: string | null;
  /** Opaque pairs of the gateway, returned at hand-off. Sealed. */
  attributes: Record<string, string>;
  call: SavedCall;
  answer: Answer;
  transcript: TranscriptLine[];
  audit: AuditEntry[];
  /** Whether the next call from the same number may go on with this one, should it be cut off. */
  isResumable: boolean;
  createdAt: Date;
  /** When an idle session expires. */
  expiresAt: Date;
};

export type TranscriptLine = { speaker: 'caller' | 'agent'; text: string };

/** Codes and references only: never words of a caller, never an identifier's value. */
export type AuditEntry = { event: string; data: Record<string, string | number | boolean | string[] | null> };

export type NewEscalation = {
  id: string;
  cause: EscalationCause & { priority: Priority; queue: string };
  summary: EscalationSummary;
};

/** A promise to call back for an escalation that stands in the queue. The number is E.164, sealed. */
export type NewCallback = { escalationId: string; phoneNumber: string; promisedBy: Date };

export type ClaimedSession = {
  id: string;
  channel: 'voice' | 'chat';
  locale: string;
  callingNumber: string | null;
  attributes: Record<string, string>;
  /** Number of the last settled turn. */
  turn: number;
  call: SavedCall;
  /** Proves at settle that nobody took over meanwhile. */
  lease: string;
  createdAt: Date;
};

export type ClaimRequest = {
  sessionId: string;
  idempotencyKey: string | null;
  /** SHA-256 of the canonical body. */
  bodyHash: string;
  leaseMs: number;
  now: Date;
};

/**
 * `settled`: this key was answered before, here is the answer. `keyReused`: the key came with another body. `busy`: another turn holds the
 * session. `ended`: the session takes no more turns; the last answer stands in `answer` (an idle one past its time has status `expired`).
 */
export type Claim =
  | { kind: 'claimed'; session: ClaimedSession }
  | { kind: 'settled'; answer: Answer }
  | { kind: 'keyReused' }
  | { kind: 'busy' }
  | { kind: 'ended'; answer: Answer }
  | { kind: 'unknownSession' };

export type Settlement = {
  sessionId: string;
  lease: string;
  /** The turn that is settled: the claimed one plus 1. */
  turn: number;
  status: SessionStatus;
  locale: string;
  call: SavedCall;
  idempotencyKey: string | null;
  bodyHash: string;
  answer: Answer;
  transcript: TranscriptLine[];
  audit: AuditEntry[];
  /** The hand-over, and follow-ups for staff; usually none. */
  escalations: NewEscalation[];
  callback: NewCallback | null;
  /** The session whose call this one goes on with from this turn on; it takes no more turns. */
  resumes: string | null;
  settledAt: Date;
  expiresAt: Date;
};

export type SessionStore = {
  create(session: NewSession): Promise<void>;
  /** One statement: looks the key up, or leases the session and loads it. */
  claim(request: ClaimRequest): Promise<Claim>;
  /** One transaction: session, turn, transcript, audit, escalations. `lost`: the lease had passed to another turn; nothing was written. */
  settle(settlement: Settlement): Promise<'settled' | 'lost'>;
  /** Gives a lease back when a turn could not be settled. */
  release(sessionId: string, lease: string): Promise<void>;
  /** The last answer, for `GET`. Null when there is no such session. An idle session past its time is answered as `expired`. */
  read(sessionId: string, now: Date): Promise<Answer | null>;
  /** A hand-over as it stands in the queue. Null when there is no such escalation. */
  readHandOver(escalationId: string): Promise<StoredHandOver | null>;
  /** Calls from this number that broke off, latest first: the caller hung up, or nothing was heard since `silentSince`. */
  findDropped(wanted: DroppedRequest): Promise<DroppedCall[]>;
  /** Ties a dropped call to the one session that may go on with it. False when another one has it, or when it went on by itself. */
  takeDropped(dropped: { sessionId: string; turn: number; by: string }): Promise<boolean>;
};

export type DroppedRequest = {
  /** E.164. */
  callingNumber: string;
  channel: 'voice' | 'chat';
  /** Calls with no turn since are too old. */
  since: Date;
  silentSince: Date;
  now: Date;
};

/** `isUnsettled`: a turn of it broke off in the middle, so what it has brought about is not known. */
export type DroppedCall = { sessionId: string; turn: number; call: SavedCall; isUnsettled: boolean };

/** `isOpen`: nobody has resolved it, and no call back was promised yet. */
export type StoredHandOver = { cause: EscalationCause & { priority: Priority; queue: string }; isOpen: boolean };

/** Which patient a session has proven to be (or to act for). Written by the identity tool, read by every tool of patient data. */
export type IdentityProofs = {
  put(proof: { sessionId: string; principal: string; patient: string; at: Date }): Promise<void>;
  /** Null when this session, used by this principal, has proven nobody. */
  get(sessionId: string, principal: string): Promise<string | null>;
};

/** Failed identity tries over all calls. Keys are keyed hashes: the table names nobody. */
export type AttemptLedger = {
  /** How many tries failed since `since` under the most used of the keys. */
  count(keys: string[], since: Date): Promise<number>;
  add(keys: string[], at: Date): Promise<void>;
};

/** One turn of a conversation, as it was said. */
export type RecordedTurn = {
  turn: number;
  at: Date;
  lines: TranscriptLine[];
  /** What the caller had been asked for before this turn; null at the opening. */
  asked: { kind: ExpectsKind; sensitive: boolean } | null;
};

/** `timeline` is the session's audit. */
export type SessionRecord = { locale: string; turns: RecordedTurn[]; timeline: (AuditEntry & { at: Date })[] };

/** What operators and follow-ups read of a session. */
export type SessionRecords = {
  /** Null when there is no such session, or its words were destroyed. */
  read(sessionId: string): Promise<SessionRecord | null>;
  /** Destroys the session's key: its words are gone for good, its audit stays. Answers whether there was something to destroy. */
  destroyWords(sessionId: string): Promise<boolean>;
};

/** Which session serves a conversation that a gateway knows by a name of its own. The names are kept as keyed hashes. */
export type SessionLinks = {
  find(gateway: string, name: string): Promise<string | null>;
  /** Links the name to the session, unless it is linked already. Answers with the session that it is linked to now. */
  link(gateway: string, name: string, sessionId: string, at: Date): Promise<string>;
};
