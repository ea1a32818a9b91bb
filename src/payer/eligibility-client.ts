import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { EligibilityOutcome, FixableField } from '../domain/insurance.ts';
import { coreRuleVersion, payloadTypes } from './core-envelope.ts';
import { type CoreExchange, exchangeCore } from './core-exchange.ts';
import type { EligibilityInquiry } from './inquiry.ts';
import { type Answer, type AnswerTransaction, readAnswer } from './read-answer.ts';
import { write270 } from './write-270.ts';

export type EligibilityClientOptions = {
  /** The CORE endpoint of the payer or the clearing house. */
  url: URL;
  /** Our id and theirs in the envelope, ISA and GS; 2 to 15 letters and digits. */
  senderId: string;
  receiverId: string;
  /** CORE user name and password, where the endpoint wants them. */
  credentials?: { userName: string; password: string };
  /** TRN03, ten characters. Default: `9` and the first nine digits of the provider's NPI. */
  originatorId?: string;
  /** ISA15. Default `P`. */
  usage?: 'T' | 'P';
  /** Default 20 s, the CORE limit of a real-time round trip; for each exchange. */
  timeoutMs?: number;
  /** Pause before the one repeat that a payer asked for. Default 250 ms. */
  resubmitAfterMs?: number;
  /** IANA time zone whose calendar "today" is; default `UTC`. */
  timeZone?: string;
  now?: () => Date;
  /** After each exchange; codes only, never an identifier. */
  onCall?: (call: PayerCall) => void;
};

/** `status` is HTTP's, null without an answer. `transaction` is what came back. */
export type PayerCall = {
  transaction: AnswerTransaction;
  outcomeKind: EligibilityOutcome['kind'];
  status: number | null;
  durationMs: number;
};

export type EligibilityClient = {
  /** Never rejects for what a payer does. An aborted call is `unavailable`. */
  check(inquiry: EligibilityInquiry, signal: AbortSignal): Promise<EligibilityOutcome>;
};

const defaultTimeoutMs = 20_000;
const defaultResubmitAfterMs = 250;

/** Throws when an id cannot stand in an envelope. */
export const createEligibilityClient = (options: EligibilityClientOptions): EligibilityClient => {
  checkIds(options);
  return { check: (inquiry, signal) => checkMember(inquiry, options, signal) };
};

const checkIds = ({ senderId, receiverId, originatorId }: EligibilityClientOptions): void => {
  const party = /^[A-Z0-9][A-Z0-9_-]{1,14}$/;
  if (!party.test(senderId)) throw new Error('payer: senderId must be 2 to 15 capitals or digits');
  if (!party.test(receiverId)) throw new Error('payer: receiverId must be 2 to 15 capitals or digits');
  if (originatorId !== undefined && !/^[A-Z0-9]{10}$/.test(originatorId))
    throw new Error('payer: originatorId must be 10 capitals or digits');
};

const checkMember = async (
  inquiry: EligibilityInquiry,
  options: EligibilityClientOptions,
  signal: AbortSignal,
): Promise<EligibilityOutcome> => {
  const first = await ask(inquiry, options, signal);
  if (first.next === 'resubmit') return again(inquiry, options, signal, first.outcome);
  if (first.next === 'today') return asOfToday(inquiry, options, signal, first.outcome);
  return first.outcome;
};

/** One repeat, at the payer's word (AAA04 P or R). A time-out is never repeated: the payer may still be at work on it. */
const again = async (
  inquiry: EligibilityInquiry,
  options: EligibilityClientOptions,
  signal: AbortSignal,
  otherwise: EligibilityOutcome,
) => {
  await pause(options.resubmitAfterMs ?? defaultResubmitAfterMs, signal);
  return signal.aborted ? otherwise : (await ask(inquiry, options, signal)).outcome;
};

/** A payer that takes no future days is asked as of today; the plan's dates are then held against the day of the visit all the same. */
const asOfToday = async (
  inquiry: EligibilityInquiry,
  options: EligibilityClientOptions,
  signal: AbortSignal,
  otherwise: EligibilityOutcome,
) => {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: options.timeZone ?? 'UTC' }).format(clock(options));
  if (today >= inquiry.date || signal.aborted) return otherwise;
  return (await ask(inquiry, options, signal, today)).outcome;
};

const ask = async (
  inquiry: EligibilityInquiry,
  options: EligibilityClientOptions,
  signal: AbortSignal,
  askedDate = inquiry.date,
): Promise<Answer> => {
  const startedAt = performance.now();
  const marks = { reference: newMark(), trace: newMark() };
  const written = write270({ ...inquiry, date: askedDate }, marks, envelopeOf(inquiry, options));
  if (written.kind === 'unsendable') return unsendable(written.field);
  const exchange = await exchangeCore({
    url: options.url,
    fields: coreFields(written.x12, options),
    boundary: `CoreBoundary${newMark()}`,
    timeoutMs: options.timeoutMs ?? defaultTimeoutMs,
    signal,
  });
  const answer = answerOf(exchange, inquiry, marks);
  options.onCall?.({
    transaction: answer.transaction,
    outcomeKind: answer.outcome.kind,
    status: exchange.status,
    durationMs: performance.now() - startedAt,
  });
  return answer;
};

const answerOf = (exchange: CoreExchange, inquiry: EligibilityInquiry, marks: { reference: string; trace: string }): Answer => {
  if (exchange.kind === 'answered') return readAnswer(exchange.payload, inquiry, marks);
  if (exchange.kind === 'refused') return nothingRead({ kind: 'staffCanFix', code: exchange.code });
  return nothingRead({ kind: 'unavailable' });
};

const nothingRead = (outcome: EligibilityOutcome): Answer => ({ outcome, transaction: 'none', next: 'nothing' });

/** Nothing was sent: a value cannot stand in a 270. */
const unsendable = (field: FixableField | null): Answer =>
  nothingRead(field === null ? { kind: 'staffCanFix', code: 'unsendable' } : { kind: 'callerCanFix', field, code: 'unsendable' });

const clock = (options: EligibilityClientOptions): Date => options.now?.() ?? new Date();

/** 32 hexadecimal digits in capitals: unguessable, and tells nothing of the patient. */
const newMark = (): string => randomUUID().replaceAll('-', '').toUpperCase();

const envelopeOf = (inquiry: EligibilityInquiry, options: EligibilityClientOptions) => ({
  senderId: options.senderId,
  receiverId: options.receiverId,
  // At random rather than counted: instances share no counter, and a payer may refuse a number that it has seen.
  controlNumber: randomInt(1, 1_000_000_000),
  originatorId: options.originatorId ?? `9${inquiry.provider.npi.slice(0, 9)}`,
  at: clock(options),
  usage: options.usage ?? ('P' as const),
});

const coreFields = (payload: string, options: EligibilityClientOptions) => ({
  PayloadType: payloadTypes.request,
  ProcessingMode: 'RealTime',
  PayloadID: randomUUID(),
  TimeStamp: `${clock(options).toISOString().slice(0, 19)}Z`,
  ...(options.credentials && { UserName: options.credentials.userName, Password: options.credentials.password }),
  SenderID: options.senderId,
  ReceiverID: options.receiverId,
  CORERuleVersion: coreRuleVersion,
  Payload: payload,
});

/** Ends early, without an error, when the signal fires. */
const pause = (ms: number, signal: AbortSignal): Promise<void> => sleep(ms, undefined, { signal }).catch(() => undefined);
