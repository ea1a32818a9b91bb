import type { Call, CallStart } from '#mocks/connect/emulator.ts';
import type { Answer } from '#src/sessions/answer.ts';
import { type Member, member, tongueOf } from '../../support/cast.ts';
import { day, phone, spelled } from '../../support/spoken.ts';
import type { InstanceOptions, Line } from './line.ts';

/** Somebody of the cast on the line from their own phone. */
export const callFrom = (line: Line, id: string, options: CallStart & InstanceOptions = {}): Promise<Call> => {
  const who = member(id);
  return line.ring({ from: who.phoneNumber, locale: tongueOf(who) === 'es' ? 'es-US' : 'en-US', ...options });
};

/** Answers what is asked for as long as the call is with an agent, by its name: what they know of themselves, and yes. */
export const answerWhile = async (line: Line, call: Call, agent: string, id: string): Promise<Answer> => {
  const who = member(id);
  for (let turn = 0; turn < 10; turn += 1) {
    const answer = await line.session(call);
    const words = wordsFor(who, answer);
    if (!answer.state.startsWith(`${agent}.`) || answer.status !== 'active' || words === null) return answer;
    await call.say(words);
  }
  return line.session(call);
};

/** Said the wish, and has proven who they are. */
export const verified = async (line: Line, id: string, wish: string, options: CallStart & InstanceOptions = {}): Promise<Call> => {
  const call = await callFrom(line, id, options);
  await call.say(wish);
  await answerWhile(line, call, 'authentication', id);
  return call;
};

/** … and whose plan on file was taken. */
export const insured = async (line: Line, id: string, wish: string, options: CallStart & InstanceOptions = {}): Promise<Call> => {
  const call = await verified(line, id, wish, options);
  await answerWhile(line, call, 'insurance', id);
  return call;
};

const wordsFor = (who: Member, { expects, reply }: Answer): string | null => {
  const tongue = reply.locale === 'es-US' ? 'es' : 'en';
  const known: Partial<Record<Answer['expects']['kind'], string>> = {
    dateOfBirth: day(who.dateOfBirth ?? '', tongue),
    phoneNumber: phone(who.phoneNumber, tongue),
    zipCode: spelled(who.zipCode ?? '', tongue),
    confirmation: tongue === 'es' ? 'sí, correcto' : "yes, that's right",
    // A record that takes longer than a turn.
    none: tongue === 'es' ? 'está bien' : 'okay',
  };
  return known[expects.kind] ?? null;
};
