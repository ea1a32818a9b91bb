import type { Answer } from '#src/sessions/answer.ts';
import type { Caller, Callwell } from '#test/support/callwell.ts';
import { type Member, member, tongueOf } from './cast.ts';
import { day, phone, spelled } from './spoken.ts';

/** Somebody of the cast, on the line from their own phone. */
export const callFrom = (callwell: Callwell, { caller, language }: Member): Promise<Caller> =>
  callwell.call({ locale: language === 'es' ? 'es-US' : 'en-US', phoneNumber: caller.phoneNumber });

/** Tells the wish and all three factors, and says yes to them. */
export const identified = async (callwell: Callwell, id: string, wish: string): Promise<Caller> => {
  const patient = member(id);
  const caller = await callFrom(callwell, patient);
  await caller.say(wish);
  await giveFactors(caller, patient);
  // On a busy machine the record may take longer than a turn.
  for (let turn = 0; turn < 5 && caller.last().expects.kind === 'none' && caller.last().status === 'active'; turn += 1)
    await caller.say(patient.language === 'es' ? 'está bien' : 'okay');
  return caller;
};

/** Answers what is asked until the factors were read back and confirmed. */
export const giveFactors = async (caller: Caller, patient: Partial<Member> & Pick<Member, 'language'>): Promise<Answer> => {
  while (caller.last().expects.kind !== 'confirmation') await caller.say(factor(patient, caller.last().expects.kind));
  return caller.say(patient.language === 'es' ? 'sí, todo bien' : 'yes, all good');
};

/** What somebody says when asked for one factor. */
export const factor = (patient: Partial<Member> & Pick<Member, 'language'>, kind: Answer['expects']['kind']): string => {
  const tongue = tongueOf(patient as Member);
  switch (kind) {
    case 'phoneNumber':
      return phone(patient.phoneNumber ?? '', tongue);
    case 'dateOfBirth':
      return day(patient.dateOfBirth ?? '', tongue);
    case 'zipCode':
      return spelled(patient.zipCode ?? '', tongue);
    case 'ssnLast4':
      return spelled(patient.ssnLast4 ?? '', tongue);
    case 'medicalRecordNumber':
      return spelled(patient.medicalRecordNumber ?? '', tongue);
    default:
      throw new Error(`${kind} is no factor`);
  }
};

/** The packet that the operator sees. */
export const packetOf = async (callwell: Callwell, { escalation }: Answer) => {
  const { body } = await callwell.request('GET', `/v1/escalations/${escalation?.id}`);
  return (body as Packet).summary;
};

type Packet = {
  summary: {
    goal: string | null;
    callingFor: string | null;
    identity: string;
    verifiedFactors: string[];
    insurance?: { status: string; payerName?: string; copayCents?: number };
    attempts: { state: string; used: number }[];
    lastReply: string;
    steps: string[];
    language: string;
    nextStep: string;
  };
};

/** What stands in the transcript, both sides. */
export const transcriptOf = async (callwell: Callwell, { sessionId }: Caller): Promise<string> => {
  const { body } = await callwell.request('GET', `/v1/sessions/${sessionId}`);
  return JSON.stringify((body as { transcript: unknown }).transcript);
};
