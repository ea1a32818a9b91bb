import type { ExpectsKind } from '../../src/domain/expects.ts';

/**
 * What the labels of other fields' data mean on a clinic's line. `either` marks what a clinic's caller might mean with the same words: such
 * texts are not scored. Everything that is not named is out of scope for a clinic, and must become no goal.
 */
export type Label =
  | 'scheduleAppointment'
  | 'rescheduleAppointment'
  | 'cancelAppointment'
  | 'lookUpAppointments'
  | 'verifyInsurance'
  | 'askForPerson'
  | 'affirm'
  | 'deny'
  | 'repeat'
  | 'wait'
  | 'nothingElse'
  | 'outOfScope';

export type Meaning = Label | 'either';

/** What was asked when somebody says this. */
export const askedFor = (label: Label): ExpectsKind => {
  if (label === 'affirm' || label === 'deny' || label === 'repeat' || label === 'wait') return 'confirmation';
  return label === 'nothingElse' ? 'anythingElse' : 'request';
};

/** Meetings and calendars are near to appointments, car insurance is near to insurance, and "cancel" alone may be meant of anything. */
const clinc: Record<string, Meaning> = {
  yes: 'affirm',
  no: 'deny',
  repeat: 'repeat',
  insurance: 'verifyInsurance',
  goodbye: 'nothingElse',
  insurance_change: 'either',
  cancel: 'either',
  schedule_meeting: 'either',
  meeting_schedule: 'either',
  calendar: 'either',
  calendar_update: 'either',
  cancel_reservation: 'either',
  confirm_reservation: 'either',
  vaccines: 'either',
  thank_you: 'either',
};

export const clincMeaning = (intent: string): Meaning => clinc[intent] ?? 'outOfScope';

const hwu: Record<string, Meaning> = {
  general_affirm: 'affirm',
  general_negate: 'deny',
  general_repeat: 'repeat',
  general_explain: 'repeat',
  general_confirm: 'either',
  general_dontcare: 'either',
  general_commandstop: 'either',
  general_praise: 'either',
};

const visit = /\b(appointment|appointments|doctor|doctors|dentist|physician)\b/;

/** Entries of a private calendar count when they are visits and the words ask for one of our goals; else they are left out. */
export const hwuMeaning = (intent: string, text: string): Meaning => {
  if (intent.startsWith('calendar_')) return visit.test(text) ? calendarMeaning(intent, text) : 'either';
  return hwu[intent] ?? 'outOfScope';
};

const calendarMeaning = (intent: string, text: string): Meaning => {
  if (/remind|reminder|notif|alert|note|calendar|event/.test(text)) return 'either';
  if (intent === 'calendar_remove') return 'cancelAppointment';
  if (intent === 'calendar_query') return 'lookUpAppointments';
  return /\b(make|book|schedule|set up|get)\b/.test(text) ? 'scheduleAppointment' : 'either';
};

/** What is a bank's or a hotel's business. */
const otherBusiness = new Set(
  `transfer_payment_deposit card account fees_interests limits balance lost_stolen savings overdraft loan current restaurant refund contactless mortgage debit withdrawal direct_debit spa room_service pin
  arrival credit room_ammenities cheque standing_order business swimming_pool parking check_in wifi gym check_out pets housekeeping accesibility`.split(
    /\s+/,
  ),
);
const farewell = new Set(['thank', 'end_call', 'greet', 'acknowledge', 'deny']);

export const nluppMeaning = (intents: readonly string[]): Meaning => {
  const has = (name: string): boolean => intents.includes(name);
  if (has('handoff')) return 'askForPerson';
  if (has('booking') || intents.length === 0) return 'either';
  if (has('appointment')) return appointmentMeaning(has);
  if (intents.some((name) => otherBusiness.has(name))) return has('affirm') || has('deny') ? 'either' : 'outOfScope';
  if (has('end_call') && intents.every((name) => farewell.has(name))) return 'nothingElse';
  if (has('repeat')) return 'repeat';
  if (intents.every((name) => name === 'affirm')) return 'affirm';
  return intents.every((name) => name === 'deny') ? 'deny' : 'either';
};

const appointmentMeaning = (has: (name: string) => boolean): Meaning => {
  if (has('affirm') || has('deny')) return 'either';
  if (has('change')) return 'rescheduleAppointment';
  if (has('cancel_close_leave_freeze')) return 'cancelAppointment';
  if (has('make_open_apply_setup_get_activate')) return 'scheduleAppointment';
  return has('when') ? 'lookUpAppointments' : 'either';
};

/**
 * Acts of a crowd-written dialogue with a dentist or a doctor; a hairdresser is none of a clinic's business, and is left out with its words. A
 * wish counts where it opens the dialogue or follows "anything else?": in between, the next words answer a question.
 */
export const sgdMeaning = (acts: readonly string[], service: string, previous: string): Meaning => {
  const only = (...names: string[]): boolean => acts.every((act) => names.includes(act));
  const has = (name: string): boolean => acts.includes(name);
  const open = previous === '' || /else|more/.test(previous);
  if (has('INFORM_INTENT') && only('INFORM_INTENT', 'INFORM'))
    return open && service !== hairdresser ? 'scheduleAppointment' : 'either';
  if (only('AFFIRM') || only('AFFIRM_INTENT')) return 'affirm';
  if (only('NEGATE_INTENT')) return 'deny';
  if (only('NEGATE', 'THANK_YOU', 'GOODBYE') && has('NEGATE') && acts.length > 1) return 'nothingElse';
  return only('THANK_YOU', 'GOODBYE') && has('GOODBYE') && open ? 'nothingElse' : 'either';
};

const hairdresser = 'Services_1';
