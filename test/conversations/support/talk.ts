import { onTestFailed } from 'vitest';
import type { Answer } from '#src/sessions/answer.ts';
import type { Caller, CallOptions, Callwell } from '#test/support/callwell.ts';
import { type Member, member, tongueOf } from './cast.ts';
import { day, phone, spelled, type Tongue } from './spoken.ts';

/** A call of the cast, in either language. What both sides said is printed when its test fails. */
export const ring = async (callwell: Callwell, options: CallOptions = {}): Promise<Caller> => {
  const caller = await callwell.call(options);
  const lines = [`agent: ${caller.last().reply.text}`];
  onTestFailed(() => console.log(lines.join('\n')));
  const noted = (words: string, answer: Answer): Answer => {
    lines.push(`caller: ${words}`, `agent: ${answer.reply.text} [${answer.state} ${answer.status} ${answer.expects.kind}]`);
    return answer;
  };
  return {
    ...caller,
    say: async (...utterances) => {
      for (const words of utterances) noted(words, await caller.say(words));
      return caller.last();
    },
    press: async (digits) => noted(`[${digits}]`, await caller.press(digits)),
    staySilent: async () => noted('[silence]', await caller.staySilent()),
  };
};

const answers = (
  { dateOfBirth, phoneNumber, zipCode }: Member,
  tongue: Tongue,
): Partial<Record<Answer['expects']['kind'], string>> => ({
  dateOfBirth: day(dateOfBirth ?? '', tongue),
  phoneNumber: phone(phoneNumber, tongue),
  zipCode: spelled(zipCode ?? '', tongue),
  confirmation: tongue === 'es' ? 'sí, correcto' : "yes, that's right",
});

/** Whether the agent still asks; "shall I try again?" is for the test to answer. */
const isWith = (caller: Caller, agent: string): boolean =>
  caller.last().state.startsWith(`${agent}.`) && !caller.last().state.endsWith('.systemDown');

/** Answers what is asked for as long as the call is with an agent, by its name. */
const answerWhile = async (caller: Caller, agent: string, who: Member, tongue: Tongue): Promise<Caller> => {
  for (let turn = 0; turn < 8 && isWith(caller, agent); turn += 1) {
    const words = answers(who, tongue)[caller.last().expects.kind];
    if (words === undefined) return caller;
    await caller.say(words);
  }
  return caller;
};

export type Wish = { wish: string; tongue?: Tongue; holdsLine?: boolean };

/** Somebody of the cast who asked for something and has proven who they are: at the first question after that. */
export const verified = async (
  callwell: Callwell,
  id: string,
  { wish, tongue = tongueOf(member(id)), holdsLine = false }: Wish,
): Promise<Caller> => {
  const who = member(id);
  const locale = tongue === 'es' ? 'es-US' : 'en-US';
  const caller = await ring(callwell, { locale, phoneNumber: who.phoneNumber, holdsLine });
  await caller.say(wish);
  return answerWhile(caller, 'authentication', who, tongue);
};

/** … and whose plan on file was taken. */
export const insured = async (callwell: Callwell, id: string, wish: Wish): Promise<Caller> => {
  const caller = await verified(callwell, id, wish);
  return answerWhile(caller, 'insurance', member(id), wish.tongue ?? tongueOf(member(id)));
};
