import { payerIdentifier } from '../../src/payer/payer-identifier.ts';
import { element } from '../../src/payer/x12-syntax.ts';
import { comparable } from '../../src/payer/x12-values.ts';
import { allPayers } from '../../src/payers/directory.ts';
import type { AskedPerson, Inquiry270 } from './inquiry.ts';
import type { Member } from './members.ts';

export type Person = Member['subscriber'];

/** Where an AAA stands: payer, provider, subscriber, dependent. */
export type RejectLoop = '2100A' | '2100B' | '2100C' | '2100D';

export type Decision =
  | { kind: 'reject'; loop: RejectLoop; code: string; followUp: string; validRequest: boolean }
  | {
      kind: 'covered' | 'notCovered';
      member: Member;
      patient: Person;
      /** Another plan of the same person, which the payer knows of. */
      otherPayer: Member | null;
    };

const farFutureDays = 180;
const farPastDays = 730;
const dayMs = 86_400_000;

/** What the payer makes of an inquiry. Pure; `today` is an ISO date. */
export const adjudicate = (inquiry: Inquiry270, members: readonly Member[], today: string): Decision => {
  const payerId = element(inquiry.payer, 9);
  if (!allPayers().some(({ id }) => payerIdentifier(id) === payerId)) return reject('2100A', '79', 'C');
  if (element(inquiry.provider, 8) === 'XX' && !/^\d{10}$/.test(element(inquiry.provider, 9))) return reject('2100B', '43', 'C');
  if (element(inquiry.provider, 9) === '0000000000') return reject('2100B', '51', 'N');
  const insured = members.filter((member) => payerIdentifier(member.payerId) === payerId);
  const member = insured.find(({ memberId }) => comparable(memberId) === comparable(inquiry.memberId));
  if (member === undefined) return unknownMember(inquiry, insured);
  if (member.rejectWith) return rejectAlways(member.rejectWith, inquiry.dependent === null ? '2100C' : '2100D');
  const date = inquiry.date ?? today;
  const dateFault = dateRejection(date, today);
  if (dateFault !== null) return reject('2100C', dateFault, 'C');
  const patient = patientOf(inquiry, member);
  return 'kind' in patient ? patient : cover(member, patient, members, date);
};

/** `validRequest` is AAA01: `Y` the request was fine, `N` it was not. */
const reject = (loop: RejectLoop, code: string, followUp: string, validRequest = false): Decision & { kind: 'reject' } => ({
  kind: 'reject',
  loop,
  code,
  followUp,
  validRequest,
});

const rejectAlways = (code: string, patientLoop: RejectLoop): Decision => {
  if (['04', '42', '80'].includes(code)) return reject('2100A', code, 'P', true);
  if (['41', '79', 'T4'].includes(code)) return reject('2100A', code, 'N');
  if (/^(43|44|45|46|47|50|51|97)$/.test(code)) return reject('2100B', code, 'N');
  return reject(/^(58|60|61|64|65|66|67|68|71)$/.test(code) ? patientLoop : '2100C', code, 'C');
};

/** A number that no card of this payer has, or the right person with another number, is a wrong number; else nobody is known. */
const unknownMember = (inquiry: Inquiry270, insured: readonly Member[]): Decision => {
  const known = insured.some(({ subscriber }) => isPerson(inquiry.subscriber, subscriber));
  const malformed = !/^(?=.*\d)[A-Z0-9-]{5,}$/.test(inquiry.memberId);
  return reject('2100C', known || malformed ? '72' : '75', 'C');
};

const dateRejection = (date: string, today: string): string | null => {
  const days = (Date.parse(date) - Date.parse(today)) / dayMs;
  if (days > farFutureDays) return '63';
  return days < -farPastDays ? '62' : null;
};

const patientOf = (inquiry: Inquiry270, member: Member): Person | (Decision & { kind: 'reject' }) => {
  const { subscriber, dependent } = inquiry;
  if (dependent === null) return subscriberAsPatient(subscriber, member);
  if (!isFamily(subscriber, member.subscriber)) return reject('2100C', '73', 'C');
  if (subscriber.birthDate !== '' && subscriber.birthDate !== member.subscriber.birthDate) return reject('2100C', '71', 'C');
  const found = member.dependents.find((one) => isGiven(dependent, one));
  if (found === undefined) return reject('2100C', '77', 'C');
  if (dependent.birthDate === '') return reject('2100D', '58', 'C');
  return dependent.birthDate === found.birthDate ? found : reject('2100D', '71', 'C');
};

const subscriberAsPatient = (asked: AskedPerson, member: Member): Person | (Decision & { kind: 'reject' }) => {
  // The number of the family with a dependent's name: the subscriber is known, this patient must be asked for as a dependent.
  if (!isGiven(asked, member.subscriber) && member.dependents.some((one) => isPerson(asked, one)))
    return reject('2100C', '77', 'C');
  if (!isFamily(asked, member.subscriber) || !isGiven(asked, member.subscriber)) return reject('2100C', '73', 'C');
  if (asked.birthDate === '') return reject('2100C', '58', 'C');
  return asked.birthDate === member.subscriber.birthDate ? member.subscriber : reject('2100C', '71', 'C');
};

const isFamily = (asked: AskedPerson, known: Person): boolean => comparable(asked.family) === comparable(known.family);
/** A card may carry a middle name or a short form that begins alike. */
const isGiven = (asked: AskedPerson, known: Person): boolean => {
  const [one, other] = [comparable(asked.given), comparable(known.given)];
  return one !== '' && (one.startsWith(other) || other.startsWith(one));
};
const isPerson = (asked: AskedPerson, known: Person): boolean =>
  isFamily(asked, known) && isGiven(asked, known) && asked.birthDate === known.birthDate;

const cover = (member: Member, patient: Person, members: readonly Member[], date: string): Decision => {
  const inForce = member.status === 'active' && member.planBegin <= date && (member.planEnd === null || date <= member.planEnd);
  return { kind: inForce ? 'covered' : 'notCovered', member, patient, otherPayer: otherPlan(member, patient, members) };
};

const otherPlan = (member: Member, patient: Person, members: readonly Member[]): Member | null =>
  members.find(
    (other) =>
      other !== member && other.status === 'active' && [other.subscriber, ...other.dependents].some((one) => isSame(one, patient)),
  ) ?? null;

const isSame = (one: Person, other: Person): boolean =>
  one.birthDate === other.birthDate &&
  comparable(one.family) === comparable(other.family) &&
  comparable(one.given) === comparable(other.given);
