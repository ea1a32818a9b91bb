import { payloadTypes } from '../../src/payer/core-envelope.ts';
import { type InterchangeFault, readInterchange, type TransactionSet } from '../../src/payer/x12-syntax.ts';
import { adjudicate } from './adjudicate.ts';
import { read270 } from './inquiry.ts';
import type { Member } from './members.ts';
import { type ReplyFrame, write271, write999, writeTa1 } from './write-answers.ts';

export type PayerAnswer = { payloadType: string; payload: string };

/** TA105 notes. */
const notes: Record<InterchangeFault, string> = {
  isa: '024',
  end: '023',
  content: '024',
  structure: '022',
  controlNumber: '001',
  count: '021',
};

/** What the payer answers to an interchange: TA1 when its frame is broken, 999 when the 270 is, else a 271. Pure but for its arguments. */
export const answerTo = (x12: string, members: readonly Member[], context: { controlNumber: number; at: Date }): PayerAnswer => {
  const read = readInterchange(x12);
  if (read.kind === 'malformed') return ta1(x12, notes[read.fault], context);
  const [group] = read.interchange.groups;
  const [set, ...more] = group?.transactions ?? [];
  if (group === undefined || set === undefined || read.interchange.groups.length > 1) return ta1(x12, '022', context);
  const frame = { request: read.interchange, ...context };
  if (more.length > 0 || set.faults.length > 0 || group.faults.length > 0) return refused(frame, set);
  return answerSet(frame, set, members);
};

const answerSet = (frame: ReplyFrame, set: TransactionSet, members: readonly Member[]): PayerAnswer => {
  if (set.st.elements[0] !== '270') return refused(frame, set);
  const read = read270(set, frame.request);
  if (read.kind === 'invalid') return { ...refused(frame, set), payload: write999(frame, set, read.errors) };
  const decision = adjudicate(read.inquiry, members, frame.at.toISOString().slice(0, 10));
  return { payloadType: payloadTypes.response, payload: write271(frame, read.inquiry, decision) };
};

const refused = (frame: ReplyFrame, set: TransactionSet): PayerAnswer => ({
  payloadType: payloadTypes.implementationAcknowledgement,
  payload: write999(frame, set, []),
});

/** Reads what it can of a broken header, to answer somebody. */
const ta1 = (x12: string, note: string, { controlNumber, at }: { controlNumber: number; at: Date }): PayerAnswer => {
  const header = x12.trimStart();
  const part = (from: number, to: number, fallback: string): string => {
    const text = header.slice(from, to).trim();
    return /^[A-Za-z0-9_-]{2,15}$/.test(text) ? text : fallback;
  };
  const refusedInterchange = {
    senderId: part(35, 50, 'UNKNOWN'),
    receiverId: part(54, 69, 'MOCKPAYER'),
    controlNumber: part(90, 99, '000000000'),
    note,
  };
  return { payloadType: payloadTypes.interchangeAcknowledgement, payload: writeTa1(refusedInterchange, controlNumber, at) };
};
