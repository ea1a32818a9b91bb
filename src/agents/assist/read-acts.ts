import { z } from 'zod';
import { type Act, type AskTopic, askTopics, type PlainAct } from '../../domain/acts.ts';
import type { SlotName, SlotReadings, Span } from '../../domain/slots.ts';
import { wordsOf } from '../../domain/words.ts';
import type { ReadRequest } from '../../language/read.ts';
import { asContext, type ListenedFor } from './listened-for.ts';
import type { ModelAsk, Prompt } from './port.ts';
import { slotReading } from './slot-value.ts';

/** The question that reads words into acts, and the check of what comes back. */

const string = { type: 'string' };
const object = (properties: Record<string, unknown>) => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});

const formOf = ({ acts, slots }: ListenedFor): Record<string, unknown> => {
  const slot = object({ slot: { type: 'string', enum: [...slots, 'none'] }, words: string, means: string });
  const act = object({
    act: { type: 'string', enum: [...acts] },
    words: string,
    value: string,
    slots: { type: 'array', items: slot },
  });
  return object({ acts: { type: 'array', items: act } });
};

export const askForActs = (prompt: Prompt, words: string, listened: ListenedFor): ModelAsk => ({
  job: 'read',
  prompt,
  context: asContext(listened),
  words,
  form: { name: 'report_acts', description: "The dialogue acts in the caller's words.", schema: formOf(listened) },
});

/** More than anybody does in one breath. */
const mostActs = 6;
const mostSlots = 8;
const told = z.string().max(600);
const ToldSlot = z.object({ slot: told, words: told, means: told.nullish() });
const ToldAct = z.object({
  act: told,
  words: told,
  value: told.nullish(),
  slots: z.array(ToldSlot).max(mostSlots).nullish(),
});
const Told = z.object({ acts: z.array(ToldAct).max(mostActs) });
type ToldAct = z.infer<typeof ToldAct>;

export const dropReasons = [
  /** The state does not listen for such an act. */
  'act',
  /** The words were not said. */
  'notSaid',
  /** No such goal, option or topic. */
  'value',
  /** The state does not listen for such a value, or no model may tell it. */
  'slot',
  /** The words were said, but hold no such value. */
  'unreadable',
] as const;
export type DropReason = (typeof dropReasons)[number];

/** What was taken of an answer, and why the rest was not. */
export type CheckedActs = { kind: 'checked'; acts: Act[]; dropped: DropReason[] } | { kind: 'malformed' };

export type Said = { sent: string; text: string; listened: ListenedFor; request: Omit<ReadRequest, 'text' | 'alternatives'> };

/** Holds an answer to what was said and what is listened for. Pure. */
export const checkActs = (value: unknown, said: Said): CheckedActs => {
  const parsed = Told.safeParse(value);
  if (!parsed.success) return { kind: 'malformed' };
  const dropped: DropReason[] = [];
  const acts = parsed.data.acts.flatMap((one) => {
    const act = actOf(one, said, dropped);
    return act ? [act] : [];
  });
  return { kind: 'checked', acts: acts.slice(0, mostActs), dropped };
};

/** Surer than a guess of ours, less sure than plain words. */
const confidence = 0.7;

const actOf = (one: ToldAct, said: Said, dropped: DropReason[]): Act | null => {
  const { listened } = said;
  const drop = (reason: DropReason): null => {
    dropped.push(reason);
    return null;
  };
  if (!listened.acts.has(one.act)) return drop('act');
  const span = spanIn(said.sent, one.words);
  if (!span) return drop('notSaid');
  const value = one.value ?? '';
  switch (one.act) {
    case 'request': {
      if (!listened.goals.some(({ id }) => id === value)) return drop('value');
      return { act: 'request', slots: { goal: { value, span, confidence }, ...slotsOf(one, said, dropped) } };
    }
    case 'choose': {
      if (!listened.options.some(({ id }) => id === value)) return drop('value');
      return { act: 'choose', slots: { option: { value, span, confidence } } };
    }
    case 'ask':
      return isTopic(value) ? { act: 'ask', topic: value, span, confidence } : drop('value');
    case 'provide':
    case 'correct': {
      const slots = slotsOf(one, said, dropped);
      return Object.keys(slots).length > 0 ? { act: one.act, slots } : null;
    }
    default:
      return { act: one.act as PlainAct | 'refuse', span, confidence };
  }
};

const isTopic = (value: string): value is AskTopic => askTopics.some((topic) => topic === value);

const slotsOf = ({ slots }: ToldAct, { sent, text, listened, request }: Said, dropped: DropReason[]): SlotReadings => {
  const read: SlotReadings = {};
  for (const { slot, words, means } of slots ?? []) {
    const span = spanIn(sent, words);
    const name = slot as SlotName;
    if (!listened.slots.has(name)) dropped.push('slot');
    else if (!span) dropped.push('notSaid');
    else {
      const own = text.slice(...span);
      const value = slotReading(name, { words: own, means: means ?? '', listened, request });
      if (value === null) dropped.push('unreadable');
      else Object.assign(read, { [name]: { value, span, confidence } });
    }
  }
  return read;
};

/** Where words stand in a text, whatever the case and the marks between them; null when they do not. */
const spanIn = (text: string, words: string): Span | null => {
  const wanted = wordsOf(words);
  const [first] = wanted;
  if (!first) return null;
  const all = wordsOf(text);
  const at = all.findIndex((_, from) => wanted.every((word, i) => all[from + i]?.text === word.text));
  const [start, end] = [all[at], all[at + wanted.length - 1]];
  return start && end ? [start.span[0], end.span[1]] : null;
};
