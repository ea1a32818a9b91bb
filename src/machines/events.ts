import type { AskTopic } from '../domain/acts.ts';
import type { EscalationCause } from '../domain/escalation.ts';
import type { Expects } from '../domain/expects.ts';
import type { Goal } from '../domain/goals.ts';
import type { HeardSlots } from '../domain/slots.ts';

/**
 * All that a machine can be told. One turn is one event: the caller's acts, or the verdict of a guardrail. Tools answer with XState's own
 * `xstate.done.actor.*` events.
 */
export type CallEvent =
  | { type: 'caller.provide'; slots: HeardSlots }
  | { type: 'caller.correct'; slots: HeardSlots }
  /** `goals`: wishes told beside it, where the state takes a yes or no before a wish. */
  | { type: 'caller.affirm'; slots: HeardSlots; goals?: Goal[] }
  | { type: 'caller.deny'; slots: HeardSlots; goals?: Goal[] }
  | { type: 'caller.choose'; slots: HeardSlots }
  | { type: 'caller.request'; goals: Goal[]; slots: HeardSlots }
  /** `payer`: the name of the one whose plans were asked about. */
  | { type: 'caller.ask'; topic: AskTopic; payer?: string }
  | { type: 'caller.refuse' }
  | { type: 'caller.goBack' }
  | { type: 'caller.nothingElse' }
  | { type: 'caller.repeat' }
  | { type: 'caller.wait' }
  /** A greeting, and nothing with it. */
  | { type: 'caller.greet' }
  | { type: 'caller.silence' }
  | { type: 'caller.unclear' }
  /** Something of use, but not for the state that listens: it was kept for later. */
  | { type: 'caller.aside' }
  /** A guardrail, an operator's criterion or the caller's wish: a person takes over. The one door. */
  | { type: 'call.escalate'; cause: EscalationCause }
  /** An interruption has ended: the question is asked again, and nothing is counted. */
  | { type: 'call.resumed' }
  /** A call that was cut off goes on: asked again, and what may have changed meanwhile is looked up anew. */
  | { type: 'call.continued' }
  /** A guardrail refused what was said; it goes no further than this. */
  | { type: 'call.refused'; rule: string }
  /** A tool needs longer than the turn has. */
  | { type: 'tool.slow' };

/** A value in a reply, by what it is; the wording layer says it in the caller's language. */
export type SayValue =
  | { is: 'text'; text: string }
  /** A name as a record or the caller gave it. */
  | { is: 'name'; name: string }
  /** `YYYY-MM-DD`; `year` tells whether the year is said. */
  | { is: 'date'; date: string; year?: boolean }
  /** RFC 3339 with the place's offset, said in local terms. */
  | { is: 'dateTime'; dateTime: string }
  | { is: 'money'; cents: number }
  /** Said digit by digit, or spelled. */
  | { is: 'spelled'; value: string }
  | { is: 'phone'; phone: string }
  | { is: 'month'; month: number; day: number }
  | { is: 'count'; count: number }
  /** A label that the policy holds in both languages. */
  | { is: 'label'; label: { en: string; es: string } }
  /** A key of the replies, said in place: a relationship, a factor. */
  | { is: 'phrase'; key: string; params?: SayParams }
  /** Said as an enumeration: "a, b and c". */
  | { is: 'list'; items: SayValue[] };

export type SayParams = { [name: string]: SayValue };

export type OptionToSay = { id: string; key: string; params: SayParams };

/** What the state listens for after a question; options are worded later. */
export type ExpectsToSay = Omit<Expects, 'options'> & { options?: OptionToSay[] };

/**
 * What a machine lets out while it moves, in order. `say` is a statement; `ask` a question, of which each state that listens has one;
 * `repeat` says the last turn again; `note` goes into the packet, the timeline and the audit, as codes.
 */
export type Emitted =
  | { type: 'say'; key: string; params: SayParams }
  | { type: 'ask'; key: string; params: SayParams; level: 0 | 1 | 2; expects: ExpectsToSay }
  | { type: 'repeat' }
  | { type: 'hold' }
  | { type: 'answer'; topic: AskTopic }
  | { type: 'park'; goals: Goal[] }
  | { type: 'followUp'; cause: EscalationCause }
  | { type: 'note'; note: string; data?: Record<string, string | number | boolean | string[] | null> };
