import { isDeepStrictEqual } from 'node:util';
import type { Act } from '../domain/acts.ts';
import type { Goal } from '../domain/goals.ts';
import type { HeardSlots, SlotName } from '../domain/slots.ts';
import type { CallEvent } from '../machines/events.ts';
import type { StateMeta } from '../machines/listening.ts';

/** One turn as a machine takes it: one event, and what was said beside it and is kept for later. */
export type Understood = { event: CallEvent; aside: HeardSlots };

/** `heard`: what was said before and waits to be used. */
type Listens = StateMeta & { goal: Goal | null; heard: HeardSlots };

/**
 * Brings the acts of one turn to the one event that the state can use. What counts first is what the caller wants to change (a wish, a
 * choice, a correction), then yes and no, then values; a question or a pause counts when there is nothing else.
 */
export const understand = (acts: Act[], listens: Listens): Understood => {
  const all = valuesOf(acts);
  const { goal: _goal, language: _language, ...said } = all;
  const { own, aside } = split(said, listens.listensFor);
  return { event: eventOf(acts, own, aside, listens), aside };
};

/** The values of all acts; a correction wins over what was said before it. */
export const valuesOf = (acts: Act[]): HeardSlots => {
  const heard: Record<string, unknown> = {};
  const ordered = [...acts.filter(({ act }) => act !== 'correct'), ...acts.filter(({ act }) => act === 'correct')];
  for (const act of ordered) {
    if (!('slots' in act)) continue;
    for (const [name, reading] of Object.entries(act.slots)) heard[name] = reading.value;
  }
  return heard;
};

const split = (said: HeardSlots, listensFor: SlotName[]): { own: HeardSlots; aside: HeardSlots } => {
  const isOwn = (name: string): boolean => name === 'option' || listensFor.includes(name as SlotName);
  const entries = Object.entries(said);
  return {
    own: Object.fromEntries(entries.filter(([name]) => isOwn(name))),
    aside: Object.fromEntries(entries.filter(([name]) => !isOwn(name))),
  };
};

const isEmpty = (slots: HeardSlots): boolean => Object.keys(slots).length === 0;

const eventOf = (acts: Act[], own: HeardSlots, aside: HeardSlots, listens: Listens): CallEvent => {
  const does = (name: Act['act']): boolean => acts.some(({ act }) => act === name);
  if (does('askForPerson')) return { type: 'call.escalate', cause: { reason: 'patientRequest' } };
  if (does('silence')) return { type: 'caller.silence' };
  const answer = listens.answersFirst && (does('affirm') ? 'affirm' : does('deny') ? 'deny' : null);
  const goals = goalsOf(acts, listens);
  if (answer) return { type: `caller.${answer}`, slots: own, ...(goals.length > 0 ? { goals } : {}) };
  if (goals.length > 0) return { type: 'caller.request', goals, slots: own };
  if (does('choose') && own.option !== undefined) return { type: 'caller.choose', slots: own };
  if (does('correct') && !isEmpty(own)) return { type: 'caller.correct', slots: own };
  if (does('deny')) return { type: 'caller.deny', slots: own };
  if (does('affirm')) return { type: 'caller.affirm', slots: own };
  if (!isEmpty(own)) return { type: 'caller.provide', slots: own };
  return lesser(acts, does, aside) ?? (tellsMore(aside, listens.heard) ? { type: 'caller.aside' } : { type: 'caller.unclear' });
};

/** Said for the first time, or otherwise than before. Who only says again what was noted gets no further, and must not be kept waiting. */
const tellsMore = (aside: HeardSlots, heard: HeardSlots): boolean =>
  Object.entries(aside).some(([name, value]) => !isDeepStrictEqual(value, heard[name as SlotName]));

const lesser = (acts: Act[], does: (name: Act['act']) => boolean, { payer }: HeardSlots): CallEvent | null => {
  const question = acts.find((act) => act.act === 'ask');
  const [one, ...others] = question?.topic === 'insuranceAccepted' ? (payer?.candidates ?? []) : [];
  if (question) return { type: 'caller.ask', topic: question.topic, ...(one && others.length === 0 ? { payer: one.name } : {}) };
  if (does('nothingElse')) return { type: 'caller.nothingElse' };
  if (does('refuse')) return { type: 'caller.refuse' };
  if (does('goBack')) return { type: 'caller.goBack' };
  if (does('repeat')) return { type: 'caller.repeat' };
  if (does('wait')) return { type: 'caller.wait' };
  if (does('greet')) return { type: 'caller.greet' };
  return null;
};

/** Goals wanted, in the order said. The goal that is under way is none, unless the state asks for it. */
const goalsOf = (acts: Act[], { goal, hearsGoals }: Listens): Goal[] => {
  const said = acts.flatMap((act) => (act.act === 'request' && act.slots.goal ? [act.slots.goal.value] : []));
  return [...new Set(hearsGoals ? said : said.filter((wanted) => wanted !== goal))];
};
