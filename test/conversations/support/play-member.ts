import type { Answer } from '#src/sessions/answer.ts';
import type { Caller, Callwell } from '#test/support/callwell.ts';
import { type Member, tongueOf } from './cast.ts';
import { day, phone, spelled } from './spoken.ts';

/**
 * Plays somebody of the cast to the end of the call: opens with their own sentence, answers whatever is asked with what they know, and
 * looks at nothing but the answers of the public API.
 */
export const playMember = async (callwell: Callwell, member: Member): Promise<Played> => {
  const caller = await callwell.call({
    locale: tongueOf(member) === 'es' ? 'es-US' : 'en-US',
    phoneNumber: member.caller.phoneNumber,
  });
  const heard: string[] = [caller.last().reply.text];
  const lines: string[] = [`agent: ${caller.last().reply.text}`];
  for (let turn = 0; turn < mostTurns && caller.last().status === 'active'; turn += 1) {
    const words = answerOf(member, caller.last(), turn);
    const { reply, state } = await caller.say(words);
    heard.push(reply.text);
    lines.push(`caller: ${words}`, `agent: ${reply.text} [${state}]`);
  }
  return { caller, last: caller.last(), heard, lines };
};

/** `heard`: all that the agent said. `lines`: both sides, for the message of a failed expectation. */
export type Played = { caller: Caller; last: Answer; heard: string[]; lines: string[] };

const mostTurns = 30;

const inTongue = (member: Member, en: string, es: string): string => (tongueOf(member) === 'es' ? es : en);

const answerOf = (member: Member, answer: Answer, turn: number): string => {
  const { goal, outcomes, state } = answer;
  const { kind } = answer.expects;
  if (kind === 'request' && turn > 0) return wish(member);
  // "I can't make it" may be taken for a wish to move it.
  if (state === 'scheduling.confirmingTarget' && goal !== member.goal) return `${no(member)}, ${wish(member)}`;
  if (kind === 'anythingElse' && outcomes.length === 0) return wish(member);
  const say = byKind[kind];
  if (!say) throw new Error(`nobody of the cast knows what to say to ${kind} in ${state}`);
  return say(member, answer);
};

/** The wish in plain words, for who was asked once more. */
const wish = (member: Member): string => {
  const [en, es] = wishes[member.goal] ?? ['', ''];
  return inTongue(member, en, es);
};

const wishes: Record<string, [en: string, es: string]> = {
  scheduleAppointment: ["I'd like to make an appointment", 'quiero hacer una cita'],
  rescheduleAppointment: ['I need to move an appointment', 'necesito cambiar una cita'],
  cancelAppointment: ['I want to cancel an appointment', 'quiero cancelar una cita'],
  lookUpAppointments: ['when is the next appointment', 'cuándo es la próxima cita'],
  verifyInsurance: ['please check my insurance', 'quiero verificar mi seguro'],
};

const spell = (member: Member, value: string | null): string =>
  value === null ? inTongue(member, "I don't have that one", 'no tengo ese número') : spelled(value, tongueOf(member));

const yes = (member: Member): string => inTongue(member, "yes, that's right", 'sí, así es');
const no = (member: Member): string => inTongue(member, 'no, thank you', 'no, gracias');

/** The plan whose card is in hand: the one that is not on file. */
const card = ({ plans }: Member) => plans.find(({ coverage }) => coverage === null) ?? plans[0];

const unwilling = ['insurance.offeringAnotherPlan', 'scheduling.offeringMove'];

const byKind: Partial<Record<Answer['expects']['kind'], (member: Member, answer: Answer) => string>> = {
  request: ({ say }) => say,
  confirmation: (member, { state }) => {
    if (state === 'authentication.askingIfParent') return member.caller.relation === 'parent' ? yes(member) : no(member);
    return unwilling.includes(state) ? no(member) : yes(member);
  },
  phoneNumber: (member) => inTongue(member, 'it is ', 'es el ') + phone(member.phoneNumber, tongueOf(member)),
  dateOfBirth: (member) => {
    const born = day(member.dateOfBirth ?? '1990-01-02', tongueOf(member));
    return inTongue(member, `uh, ${born}`, `eh, el ${born}`);
  },
  zipCode: (member) => spell(member, member.zipCode ?? '98101'),
  ssnLast4: (member) => spell(member, member.ssnLast4 ?? '1234'),
  medicalRecordNumber: (member) => spell(member, member.medicalRecordNumber),
  identityFactor: (member) => inTongue(member, 'they are all correct', 'todos están bien'),
  personName: (member) => inTongue(member, `my name is ${member.caller.name}`, `me llamo ${member.caller.name}`),
  payer: (member) => inTongue(member, `it's ${card(member)?.payerName}`, `es ${card(member)?.payerName}`),
  memberId: (member) => spell(member, card(member)?.memberId ?? ''),
  relationship: (member) => inTongue(member, "it's my own plan", 'está a mi nombre'),
  choice: (member) => inTongue(member, 'the first one please', 'la primera por favor'),
  visitReason: (member) => inTongue(member, 'a checkup', 'un chequeo'),
  appointmentPreference: (member) => inTongue(member, 'as soon as you can', 'lo más pronto posible'),
  anythingElse: (member) => inTongue(member, "no, that's everything, thanks", 'no, eso es todo, gracias'),
};
